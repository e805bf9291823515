"""What was published before stays in sight: the corrected 66 and the revised 80 percent."""

import io
import re

import pypdf
import pytest
from lxml import html

from tests.acceptance.built import DOCUMENTS

CORRECTED = "support-talks-without-decision"
REVISED = "support-talks-with-decision"
TITLES = {
    CORRECTED: "Kommuner och stadsdelar som erbjuder våldsutövare stödsamtal utan biståndsbeslut, "
    "efter våldsutövarens kön",
    REVISED: "Kommuner och stadsdelar som erbjuder våldsutövare stödsamtal med biståndsbeslut, "
    "efter våldsutövarens kön",
}
WHY = "Genomgången visade att värdet skulle vara 70 procent."


def page(built, address: str) -> html.HtmlElement:
    return html.fromstring((built.folder / "site" / address).read_bytes().decode())


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def history(root: html.HtmlElement, name: str) -> list[list[str]]:
    """What a page tells of an indicator's values: the value and its words, oldest first."""
    return [
        [words(version.text_content()) for version in value.iter("li") if version is not value]
        for value in root.iter("li")
        if (value.get("id") or "").startswith(f"history-{name}-")
    ]


def printed(built) -> dict[str, str]:
    """All words of the report as PDF and as Word."""
    pages = pypdf.PdfReader(io.BytesIO((built.folder / "report.pdf").read_bytes())).pages
    return {
        "PDF": words(" ".join(each.extract_text() for each in pages)),
        "Word": words(" ".join(built.word_paragraphs)),
    }


@pytest.fixture(scope="module")
def spoken(stockholm) -> dict[str, str]:
    return printed(stockholm)


def test_the_corrected_value_has_both_versions_and_the_later_one_counts(stockholm):
    ((first, second),) = history(page(stockholm, f"indikatorer/{CORRECTED}.html"), CORRECTED)
    assert first.startswith("66 % Öppna jämförelser 2024")
    assert second.startswith("70 % Lägesrapport 2024")
    assert "rättad" in second
    assert "StorSthlm" in second


def test_the_revised_values_have_both_publications_and_the_later_one_counts(stockholm):
    told = history(page(stockholm, f"indikatorer/{REVISED}.html"), REVISED)
    assert len(told) == 2
    for first, second in told:
        assert first.startswith("80 % Länets webbsida")
        assert second.startswith("81 % Lägesrapport 2024")
        assert "reviderad" in second
        assert "rättad" not in second


def test_the_log_of_corrections_says_who_found_it_and_why(stockholm):
    (row,) = page(stockholm, "rattelser.html").xpath("//tr[@id='stodsamtal-man-2024']")
    cells = [words(each.text_content()) for each in row]
    assert cells[1:4] == ["1 mars 2025", "66 %", "70 %"]
    assert WHY in cells[4]
    assert cells[5] == "StorSthlm"
    assert "Från Öppna jämförelser 2024" in cells[4]


def test_the_log_has_both_revised_values_with_both_publications(stockholm):
    log = page(stockholm, "rattelser.html")
    rows = [
        [words(each.text_content()) for each in row]
        for row in log.xpath(f"//tr[starts-with(@id, '{REVISED};')]")
    ]
    assert len(rows) == 2
    for what, day, before, now, reason, _ in rows:
        assert "2023" in what
        assert (day, before, now) == ("1 mars 2025", "80 %", "81 %")
        assert reason.startswith("Revidering.")
        assert "Från Länets webbsida" in reason
        assert "till Lägesrapport 2024" in reason


def test_the_page_of_the_indicator_says_so_beside_its_figures(stockholm):
    (said,) = page(stockholm, f"indikatorer/{CORRECTED}.html").find_class("corrected")
    text = words(said.text_content())
    assert "66 % → 70 %" in text
    assert WHY in text
    assert "StorSthlm" in text


@pytest.mark.parametrize("form", ["PDF", "Word"])
def test_the_report_tells_both_stories(spoken, form):
    said = spoken[form]
    assert "Män, 2024: 66 % rättades till 70 %." in said
    assert WHY in said
    assert re.search(r"Upptäckt av:? ?StorSthlm", said)
    assert "På webbsidan angavs andelen för 2023 till 80 procent för båda." in said


@pytest.mark.parametrize("place", ["goal page", "indicator page", *DOCUMENTS])
def test_the_latest_value_is_shown_with_its_mark(stockholm, place):
    corrected = shown(stockholm, place, CORRECTED)
    revised = shown(stockholm, place, REVISED)
    assert corrected.at("Män", "2024").value == "70"
    assert corrected.at("Kvinnor", "2024").signs == frozenset()
    for row in ("Män", "Kvinnor"):
        assert revised.at(row, "2023").value == "81"
    if place == "Excel":
        (remark,) = corrected.at("Män", "2024").signs
        assert remark.startswith("rättat värde")
        assert revised.at("Män", "2023").signs == {"reviderat av källan"}
    else:
        assert corrected.at("Män", "2024").signs == {"r", "1)"}
        assert revised.at("Män", "2023").signs == {"v"}


def shown(built, place: str, slug: str):
    if place == "goal page":
        return built.pages["mal/2.html"][f"table-{slug}"]
    if place == "indicator page":
        return built.pages[f"indikatorer/{slug}.html"][f"table-{slug}"]
    return built.titled[place][TITLES[slug]]
