import re

import page
import pytest

from lagesbild.publishing.pdf.writer import write_pdf
from tests.publishing.documents import sample_document
from tests.publishing.pdf.drawings import draw
from tests.publishing.pdf.structure import (
    Element,
    bookmarks,
    opened,
    other_languages,
    rows,
    structure,
    unmarked_painting,
)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return write_pdf(sample_document(), draw=draw)


@pytest.fixture(scope="module")
def root(pdf) -> Element:
    return structure(pdf)


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_the_document_follows_the_standards(pdf, profile):
    report = page.validate_pdf_bytes(pdf, profile=profile)
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


def test_the_document_says_its_title_and_language(pdf):
    with opened(pdf) as file:
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert str(file.Root.Lang) == "sv"
        assert str(file.docinfo.Title) == "Lägesrapport 2024"
        assert str(file.docinfo.Author) == "Länsstyrelsen i Exempel län"


def test_every_table_says_what_its_columns_and_rows_are(root):
    tables = root.every("Table")
    assert len(tables) == 2
    for table, columns, count in zip(tables, (5, 3), (2, 60), strict=True):
        (head,) = rows(table, "THead")
        assert [(cell.role, cell.scope) for cell in head.children] == [("TH", "Column")] * columns
        body = rows(table, "TBody")
        assert len(body) == count
        for row in body:
            first, *others = row.children
            assert (first.role, first.scope) == ("TH", "Row")
            assert [cell.role for cell in others] == ["TD"] * (columns - 1)


def test_cells_leave_finding_their_headers_to_the_scopes(pdf):
    with opened(pdf) as file:
        lists = [
            attributes
            for each in file.objects
            if isinstance(each, dict | type(file.Root)) and each.get("/S") == "/TD"
            for attributes in each.get("/A", ())
            if "/Headers" in attributes
        ]
    assert lists == []


def test_every_picture_has_an_alternative_that_says_something(root):
    pictures = root.every("Figure", "Formula")
    assert len(pictures) == 3
    for picture in pictures:
        assert len(picture.alternative.split()) >= 4
        assert not re.search(r"\.(svg|png)$", picture.alternative)
    assert pictures[-1].alternative.startswith("I 24 av 26 kommuner")


def test_a_table_or_figure_is_tagged_together_with_its_caption(root):
    captioned = [each.roles[0] for each in root.every("Div") if "Caption" in each.roles]
    assert captioned == ["Caption"] * 4


def test_headings_skip_no_level(root):
    levels = [int(each.role[1]) for each in root.every("H1", "H2", "H3", "H4", "H5", "H6")]
    assert levels == [1, 1, 1, 2, 3, 2, 1]


def test_bookmarks_lead_to_every_heading(pdf):
    assert bookmarks(pdf) == [
        (1, "Förord"),
        (1, "1 Mål 2: Våldsutsatta får stöd"),
        (2, "1.1 Hur går det?"),
        (3, "Vad siffrorna visar"),
        (2, "Åtagande 2.7"),
        (1, "Bilaga: alla områden"),
    ]


def test_the_contents_are_tagged_as_such(root):
    entries = root.every("TOCI")
    assert len(entries) == 5
    assert all(entry.every("Link") for entry in entries)


def test_words_in_another_language_say_so(pdf):
    assert other_languages(pdf) == ["en", "en"]


def test_lists_are_tagged_with_their_marks_and_words(root):
    for entry in root.every("LI"):
        assert entry.roles == ["Lbl", "LBody"]


def test_footnotes_are_notes(root):
    assert len(root.every("Note")) == 2


def test_no_ink_is_without_a_meaning(pdf):
    assert unmarked_painting(pdf) == 0


def test_links_can_be_reached_in_reading_order_and_say_where_they_lead(pdf):
    with opened(pdf) as file:
        linked = [each for each in file.pages if "/Annots" in each]
        assert linked
        assert all(each.Tabs == "/S" for each in linked)
        assert all(str(link.Contents) for each in linked for link in each.Annots)


def test_the_data_are_in_the_document(pdf):
    with opened(pdf) as file:
        specifications = {name: file.attachments[name] for name in file.attachments}
        assert sorted(specifications) == ["areas.csv", "contacts.csv"]
        contacts = specifications["contacts.csv"]
        assert contacts.description == "Siffrorna i tabell 1"
        assert contacts.get_file().mime_type == "text/csv"
        assert contacts.get_file().read_bytes().decode().splitlines()[2] == "Våldsutövare,,820"
        assert [str(each.AFRelationship) for each in file.Root.AF] == ["/Data", "/Data"]
