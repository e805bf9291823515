"""Where values come from, as the site tells it: two clicks from a goal, to the cell."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

import pytest
from lxml import html

from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.strategy.source import Delivery
from lagesbild.publishing.html import pages
from lagesbild.publishing.html.content import SiteContent
from tests.publishing.html.cast import DELIVERY, site
from tests.publishing.html.reading import place_of

ORIGINS = "indikatorer/support-talks/ursprung/index.html"


def page(files, address):
    return html.fromstring(files[PurePosixPath(address)].decode())


def words(element):
    return " ".join(element.text_content().split())


def row(root, anchor):
    (found,) = root.xpath("//tr[@id=$anchor]", anchor=anchor)
    return [words(cell) for cell in found]


def changed(content: SiteContent, **edition: object) -> dict[PurePosixPath, bytes]:
    made = replace(content, edition=replace(content.edition, **edition))
    return {each.path: each.content for each in pages(made)}


@pytest.mark.parametrize("address", ["mal/2.html", "indikatorer/support-talks.html"])
def test_each_figure_has_a_link_to_where_its_values_come_from(files, address):
    links = page(files, address).xpath("//p[@class='origins-link']/a")
    assert "Varifrån kommer varje värde? Stödsamtal utan beslut" in [words(each) for each in links]
    assert ORIGINS in [place_of(address, each.get("href"))[0] for each in links]


def test_a_row_says_value_file_cell_day_who_accepted_and_what_stood_before(files):
    value, base, origin, cell, day, before = row(page(files, ORIGINS), "value;sex=men;2024")[1:]
    assert value.startswith("70,0")
    assert value.endswith("rättat värde")
    assert (base, origin, cell) == ("31", "Öppna_jämförelser_2025.xlsx", "Blad1!C7")
    assert day == "Godtagen 20 januari 2025 av Anna Ek"
    assert before.startswith("66,0")
    assert "Webbsidan 2023, 1 mars 2024." in before
    assert "Rättat 20 januari 2025: En kommun hade svarat fel. Upptäckt av Storsthlm." in before


def test_the_note_of_a_value_stands_with_its_origin(files):
    assert "Osäkert <script>" in row(page(files, ORIGINS), "value;sex=women;2024")[3]


def test_a_missing_value_has_an_origin_too(files):
    found = row(page(files, ORIGINS), "value;sex=men;2023")
    assert found[1] == "uppgift saknas"
    assert found[3] == "Öppna_jämförelser_2025.xlsx"


def test_without_a_delivery_the_publication_and_its_day_are_told():
    files = changed(site(), deliveries=())
    found = row(page(files, ORIGINS), "value;sex=women;2024")
    assert found[3].startswith("Rapport 2025:9")
    assert found[-1] == "20 januari 2025"
    assert not page(files, ORIGINS).xpath("//h2[@id='deliveries']")


def test_every_value_in_a_table_has_a_row_of_origin(files):
    table = page(files, "indikatorer/support-talks.html").xpath("//div[@id='table-support-talks']")
    shown = [words(cell) for cell in table[0].xpath(".//td") if words(cell)]
    assert len(shown) == len(page(files, ORIGINS).xpath("//tbody/tr"))


def test_other_areas_have_their_own_origins_without_the_first_areas_values(files):
    root = page(files, "indikatorer/contacts/ursprung/03.html")
    assert [row(root, f"value;{year}")[1] for year in (2024, 2023)] == ["90", "88"]
    assert "1\u202f144" not in words(root)


def test_an_indicator_without_values_has_no_such_page_and_no_link_to_one(files):
    assert PurePosixPath("indikatorer/web-info/ursprung/index.html") not in files
    assert "origins-link" not in files[PurePosixPath("indikatorer/web-info.html")].decode()


def test_a_source_lists_its_deliveries_with_values_and_whole_checksum(files):
    root = page(files, "kallor/enkat.html")
    file, received, accepted, count, recipe, checksum = row(root, "delivery-enkat-2025")
    assert file.startswith("Öppna_jämförelser_2025.xlsxfrån https://example.org/fil.xlsx")
    assert (received, accepted) == ("10 januari 2025", "20 januari 2025 av Anna Ek")
    # All but the two observations that the web page had: 7 - 1, 6 - 1 and 3.
    assert (count, recipe) == ("14", "enkat")
    assert checksum.startswith("01234567…")
    assert DELIVERY.checksum in checksum


def test_a_source_lists_the_publications_that_were_no_deliveries(files):
    listed = [words(each) for each in page(files, "kallor/enkat.html").xpath("//section//ul/li")]
    assert "Webbsidan 2023 1 mars 2024 · 2 värden" in listed
    assert not [each for each in listed if each.startswith("Rapport 2025:9")]


def test_a_source_without_deliveries_says_so(files):
    assert "Ingen fil från källan har tagits emot här" in words(page(files, "kallor/ovrigt.html"))


def test_an_origin_that_is_no_web_address_is_words():
    odd = replace(DELIVERY, origin="javascript:alert(1)")
    root = page(changed(site(), deliveries=(odd,)), "kallor/enkat.html")
    assert "från javascript:alert(1)" in row(root, "delivery-enkat-2025")[0]
    assert not [link for link in root.xpath("//a/@href") if link.startswith("javascript")]


def test_the_log_has_corrections_and_revisions_in_order_of_day(files):
    root = page(files, "rattelser.html")
    assert root.xpath("//tbody/tr/@id") == [
        "talks-men-2024",
        "contacts;01;value;value;2023;second",
    ]
    what, day, old, new, reason, _ = row(root, "contacts;01;value;value;2023;second")
    assert what == "Samtal till stödlinjen2023"
    assert (day, old, new) == ("20 januari 2025", "118", "119")
    assert reason == (
        "Revidering. Från Webbsidan 2023, 1 mars 2024, till Rapport 2025:9, 20 januari 2025."
    )
    links = root.xpath("//tbody//a/@href")
    assert "indikatorer/contacts/ursprung/index.html#value;2023" in links


def test_the_log_is_a_data_file_as_well(files):
    rows = list(csv.DictReader(io.StringIO(files[PurePosixPath("rattelser.csv")].decode())))
    corrected, revised = rows
    assert (corrected["kind"], corrected["day"]) == ("correction", "2025-01-20")
    assert (corrected["old_value"], corrected["new_value"]) == ("66.0", "70.0")
    assert corrected["found_by"] == "Storsthlm"
    assert (revised["indicator"], revised["period"]) == ("contacts", "2023")
    assert (revised["old"], revised["new"], revised["reason"]) == ("118", "119", "")
    assert (revised["old_publication"], revised["new_publication"]) == ("first", "second")


def test_an_empty_log_says_that_nothing_was_changed():
    quiet = site()
    files = changed(quiet, observations=ObservationFrame.empty(), corrections=())
    assert "Inget har ändrats" in words(page(files, "rattelser.html"))
    assert files[PurePosixPath("rattelser.csv")].decode().count("\n") == 1


def test_a_file_name_that_looks_like_markup_is_text():
    odd = replace(DELIVERY, file_name="<b>fil</b>.xlsx", accepted_by="<i>Ek</i>")
    files = changed(site(), deliveries=(odd,))
    assert b"<b>fil" not in files[PurePosixPath(ORIGINS)]
    assert "<b>fil</b>.xlsx" in row(page(files, ORIGINS), "value;sex=men;2024")[3]


def test_deliveries_stand_in_the_order_they_were_accepted():
    earlier = Delivery(
        slug="webb",
        publication="first",
        source="enkat",
        file_name="webb.csv",
        checksum="0" * 64,
        received=date(2024, 2, 1),
        accepted=date(2024, 3, 1),
        accepted_by="Bo Al",
    )
    root = page(changed(site(), deliveries=(DELIVERY, earlier)), ORIGINS)
    listed = root.xpath("//ul[@class='deliveries']/li/a")
    assert [words(each) for each in listed] == ["webb.csv", "Öppna_jämförelser_2025.xlsx"]
