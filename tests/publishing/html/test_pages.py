"""What each kind of page shows, with values worked out from the cast by hand."""

from pathlib import PurePosixPath

import pytest

from lagesbild.publishing.html import pages
from tests.publishing.html.cast import site
from tests.publishing.html.reading import read_pages

NARROW = "\u202f"


def said(page):
    return page.said.replace(NARROW, " ").replace("\u00a0", " ")


def test_addresses_are_in_the_language_of_the_interface(read):
    for address in (
        "index.html",
        "mal/2.html",
        "indikatorer/index.html",
        "indikatorer/support-talks.html",
        "indikatorer/contacts/03.html",
        "ataganden/2-8.html",
        "aktorer/polisen.html",
        "kallor/enkat.html",
        "utgavor/2024.html",
        "rapport/index.html",
        "ordlista.html",
        "om.html",
        "rattelser.html",
        "tillganglighet.html",
        "404.html",
    ):
        assert address in read


def test_the_start_page_has_a_row_for_each_goal_with_its_leading_figure(read):
    page = said(read["index.html"])
    assert "Mål 1: Förebygga våld" in page
    assert "ingen indikator följer målet" in page
    assert "Fler kommuner erbjuder stödsamtal. " in page
    assert "70,0 %" in page
    assert "1 144" in page


def test_the_start_page_counts_answered_commitments_and_tells_what_is_new(read):
    page = said(read["index.html"])
    assert "3 av 5 åtaganden är besvarade" in page
    assert "Rättat: Stödsamtal utan beslut, män, 2024, 66 % → 70 %" in page
    assert "Reviderat Samtal till stödlinjen Samtal till stödlinjen, 2023: 118 → 119" in page
    assert "1 indikator, senast med uppgifter från 2021" in page


def test_a_goal_page_has_every_part_of_the_goal(read):
    page = said(read["mal/2.html"])
    parts = (
        "Den som utövar våld får hjälp att sluta",
        "Vad målet förutsätter",
        "Hur går det?",
        "Läget i ord",
        "Siffror som följer upp åtaganden",
        "Utgångna indikatorer",
        "Vad har aktörerna åtagit sig?",
        "Planens numrering hoppar över 2.3, 2.5.",
        "Vad som bör bli bättre",
        "För dig som arbetar lokalt",
    )
    places = [page.index(part) for part in parts]
    assert places == sorted(places)


def test_the_picker_leads_to_a_card_for_each_indicator(read):
    page = read["mal/2.html"]
    for slug in ("support-talks", "contacts", "web-info"):
        assert f"#indicator-{slug}" in page.attributes("href")
        assert page.ids[f"indicator-{slug}"] == 1


def test_an_indicator_without_figures_says_why(read):
    assert "Uppgiften samlas inte in sedan 2021." in said(read["indikatorer/web-info.html"])


def test_a_goal_without_indicators_says_so(read):
    assert "Ingen indikator följer målet" in said(read["mal/1.html"])


def test_a_corrected_value_shows_what_stood_before_who_found_it_and_when(read):
    page = said(read["indikatorer/support-talks.html"])
    assert "Rättat 20 januari 2025: män, 2024: 66 % → 70 %. En kommun hade svarat fel." in page
    assert "Upptäckt av Storsthlm." in page
    assert "66,0 % Webbsidan 2023, 1 mars 2024" in page
    assert "70,0 % Rapport 2025:9, 20 januari 2025 · rättad" in page


def test_a_table_has_row_and_column_headers_and_a_caption(read):
    page = read["indikatorer/support-talks.html"]
    scopes = page.attributes("scope")
    assert scopes.count("row") == 2
    assert scopes.count("col") == 5
    assert "caption" in {tag for tag, _ in page.tags}


def test_a_table_can_be_scrolled_by_keyboard_and_is_named_by_its_caption(read):
    page = read["indikatorer/support-talks.html"]
    regions = [held for _, held in page.tags if held.get("role") == "region"]
    assert regions[0]["tabindex"] == "0"
    assert page.ids[regions[0]["aria-labelledby"]] == 1


def test_the_mark_of_a_corrected_value_leads_to_its_history(read):
    page = read["indikatorer/support-talks.html"]
    assert "#history-support-talks-1" in page.attributes("href")
    assert page.ids["history-support-talks-1"] == 1


def test_other_marks_in_a_table_lead_to_what_they_mean(read):
    page = read["rapport/4.html"]
    marks = [held["href"][1:] for _, held in page.tags if held.get("class") == "mark"]
    assert marks
    assert all(page.ids[each] == 1 for each in marks)


def test_each_chart_is_drawn_for_a_column_and_for_a_phone(read):
    text = read["indikatorer/support-talks.html"].text
    assert text.count('class="chart chart-wide"') == 1
    assert text.count('class="chart chart-narrow"') == 1


def test_an_indicator_in_another_area_has_that_areas_values(read):
    page = said(read["indikatorer/contacts/03.html"])
    assert "Granlän" in page
    assert "90" in page
    assert "1 144" not in page


def test_a_reference_in_a_text_becomes_a_link_with_its_own_words(read):
    page = read["mal/2.html"]
    assert "../indikatorer/contacts.html" in page.attributes("href")
    assert "se Samtal till stödlinjen och åtagande 2.2." in said(page)


@pytest.mark.parametrize("address", ["mal/2.html", "indikatorer/support-talks.html"])
def test_a_commentary_calls_its_own_table_the_table(read, address):
    assert "att de erbjuder samtal, se tabellen." in said(read[address])
    assert "#table-support-talks" in read[address].attributes("href")


def test_a_commitment_shows_owner_answer_figures_and_what_is_not_reported(read):
    page = said(read["ataganden/2-2.html"])
    for words in (
        "Genomfört",
        "Polismyndigheten",
        "Region Prov",
        "Samverkan är på plats.",
        "Inte redovisat: Hur ofta man möts.",
        "21 av 26 kommuner",
        "Kontaktförbud med övervakning",
        "435",
        "24 av 26",
    ):
        assert words in page


def test_a_commitment_answered_elsewhere_links_there_and_is_linked_back(read):
    assert "Besvarat under 2.2 Samverka om kontaktförbud" in said(read["ataganden/2-4.html"])
    assert "Hänvisas till från" in said(read["ataganden/2-2.html"])
    assert "../ataganden/2-4.html" in read["ataganden/2-2.html"].attributes("href")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("2-8", "Åtagandet står i planen, men inget är redovisat för 2024."),
        ("3-2", "Rapporten för 2024 följer inte upp det här åtagandet."),
    ],
)
def test_a_commitment_without_an_answer_says_so(read, number, words):
    assert words in said(read[f"ataganden/{number}.html"])


def test_an_organisation_shows_what_it_has_undertaken_and_takes_part_in(read):
    page = said(read["aktorer/region.html"])
    assert "Har åtagit sig 3.1" in page
    assert "Medverkar i 2.2" in page


def test_the_report_as_pages_has_all_its_chapters_in_order(read):
    page = said(read["rapport/index.html"])
    assert page.index("Förord") < page.index("Mål 2") < page.index("Källor")
    assert "Det här är ett förord." in said(read["rapport/1.html"])


def test_the_report_to_download_is_part_of_the_site(files):
    assert files[PurePosixPath("rapport/lagesrapport-2024.pdf")] == b"%PDF-1.7 example"


def test_a_picture_of_a_chart_brings_its_own_colours(files):
    picture = files[PurePosixPath("bilder/support-talks.svg")].decode()
    assert picture.startswith("<svg ")
    assert picture.count("<style>") == 1


def test_a_site_of_real_figures_calls_none_made_up():
    real = site(made_up=False, demonstration="")
    for page in read_pages({each.path: each.content for each in pages(real)}).values():
        assert "åhittade" not in page.said
        assert "Demonstration." not in page.said
