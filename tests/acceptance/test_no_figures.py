"""Values that the source only draws are said not to be there; none is made up for them."""

import csv
import io

import pypdf
import pytest

from lagesbild.core.document.blocks import Figure, Heading, Notice, NoticeKind, Table
from tests.acceptance.expected_tables import FACTS

with FACTS.open(encoding="utf-8", newline="") as _file:
    _FACTS = list(csv.DictReader(_file))

DRAWN = {
    fact["indicator"]: fact["where"]
    for fact in _FACTS
    if fact["note"] == "values only in the picture"
}
"""The indicators that have a diagram in the source without its values."""

VALUES = {
    indicator: {
        fact["value"].replace(".", ",")
        for fact in _FACTS
        if fact["indicator"] == indicator and fact["value"]
    }
    for indicator in DRAWN
}
ONLY_DRAWN = sorted(indicator for indicator, values in VALUES.items() if not values)
SAID = "Källan visar värdena bara i ett diagram, utan siffror."


def goal_of(indicator: str) -> str:
    (goal,) = {fact["goal"] for fact in _FACTS if fact["indicator"] == indicator}
    return goal


def words(text: str) -> str:
    return " ".join(text.split())


def section(blocks, slug: str) -> list[object]:
    """What the report says under the heading of an indicator."""
    starts = [
        number
        for number, block in enumerate(blocks)
        if isinstance(block, Heading) and block.target and block.target.name == slug
    ]
    (start,) = starts
    ends = (
        number
        for number, block in enumerate(blocks)
        if number > start and isinstance(block, Heading) and block.level <= blocks[start].level
    )
    return list(blocks[start + 1 : next(ends)])


def test_three_indicators_have_no_other_values_than_drawn_ones():
    assert ONLY_DRAWN == [
        "adult-violence-routine",
        "clearance-purchase-sexual-service",
        "schooling-routine-sheltered-children",
    ]


@pytest.mark.parametrize("slug", ONLY_DRAWN)
def test_the_site_says_so_and_shows_neither_table_nor_chart(stockholm, slug):
    site = stockholm.folder / "site"
    for address in (f"indikatorer/{slug}.html", f"mal/{goal_of(slug)}.html"):
        said = (site / address).read_text(encoding="utf-8")
        assert SAID in said
        assert f'id="table-{slug}' not in said
        assert f'id="figure-{slug}' not in said
    assert not (site / "bilder" / f"{slug}.svg").exists()


@pytest.mark.parametrize("slug", ONLY_DRAWN)
def test_the_report_says_so_and_holds_neither_table_nor_chart(stockholm, slug):
    blocks = section(stockholm.document.blocks, slug)
    assert not [each for each in blocks if isinstance(each, Table | Figure)]
    (notice,) = [each for each in blocks if isinstance(each, Notice)]
    assert notice.kind is NoticeKind.NO_FIGURES


def test_pdf_and_word_say_so_as_often_as_the_report(stockholm):
    pdf = pypdf.PdfReader(io.BytesIO((stockholm.folder / "report.pdf").read_bytes()))
    printed = words(" ".join(page.extract_text() for page in pdf.pages))
    assert printed.count(SAID) == len(ONLY_DRAWN)
    assert words(" ".join(stockholm.word_paragraphs)).count(SAID) == len(ONLY_DRAWN)


@pytest.mark.parametrize("slug", ONLY_DRAWN)
def test_their_data_to_download_hold_no_value(stockholm, slug):
    file = stockholm.folder / "site" / "data" / f"{slug}.csv"
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert [row for row in rows if row["value"]] == []


@pytest.mark.parametrize("slug", sorted(set(DRAWN) - set(ONLY_DRAWN)))
def test_where_some_values_are_printed_only_those_are_shown(stockholm, slug):
    tables = [each for each in stockholm.tables if each.data_name == slug]
    assert tables
    shown = {cell.text for table in tables for row in table.rows for cell in row.cells}
    assert {text for text in shown if any(map(str.isdigit, text))} <= VALUES[slug]
