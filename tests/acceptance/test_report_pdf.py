"""The reports that are made of the examples follow the standards and can be listened to."""

import io
import re
from itertools import pairwise

import page
import pypdf
import pytest

from lagesbild.core.document.blocks import Contents, Figure, Heading
from lagesbild.core.document.inline import plain_text
from tests.acceptance.built import Built
from tests.publishing.pdf.structure import (
    Element,
    bookmarks,
    opened,
    rows,
    structure,
    unmarked_painting,
)

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


@pytest.fixture(scope="module")
def pdf(example: Built) -> bytes:
    return (example.folder / "report.pdf").read_bytes()


@pytest.fixture(scope="module")
def root(pdf) -> Element:
    return structure(pdf)


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_it_follows_the_standards(pdf, profile):
    report = page.validate_pdf_bytes(pdf, profile=profile)
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


def test_it_says_its_title_and_its_language(example, pdf):
    with opened(pdf) as file:
        assert str(file.docinfo.Title) == example.document.title
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert str(file.Root.Lang).split("-")[0] == example.document.language.split("-")[0]


def test_every_cell_of_a_table_is_under_a_column_header_and_beside_a_row_header(example, root):
    tables = root.every("Table")
    assert len(tables) == len(example.tables)
    for wanted, table in zip(example.tables, tables, strict=True):
        (head,) = rows(table, "THead")
        assert [(each.role, each.scope) for each in head.children] == (
            [("TH", "Column")] * len(wanted.columns)
        )
        body = rows(table, "TBody")
        assert len(body) == len(wanted.rows)
        for row in body:
            assert (row.children[0].role, row.children[0].scope) == ("TH", "Row")
            assert row.roles[1:] == ["TD"] * (len(wanted.columns) - 1)


def test_every_chart_has_a_description_of_its_own_that_says_what_it_shows(example, root):
    wanted = [each.chart for each in example.document.blocks if isinstance(each, Figure)]
    cover = example.document.cover
    on_the_cover = [cover.chart] if cover and cover.chart else []
    said = [each.alternative for each in root.every("Figure", "Formula")]
    assert len(said) == len(wanted) + len(on_the_cover)
    assert len(set(said)) >= len(wanted)
    for alternative in said:
        assert len(alternative.split()) >= 6, alternative
        assert not re.search(r"\.(svg|png)$", alternative)


def test_its_headings_are_those_of_the_report_and_skip_no_level(example, root):
    levels = [int(each.role[1]) for each in root.every(*HEADINGS)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    wanted = [block.level for block in example.document.blocks if isinstance(block, Heading)]
    title_of_contents = 1
    assert levels == [title_of_contents, *wanted]


def test_its_bookmarks_lead_to_every_heading(example, pdf):
    wanted = [block for block in example.document.blocks if isinstance(block, Heading)]
    assert [_plain(title) for _, title in bookmarks(pdf)] == (
        [_plain(plain_text(each.content)) for each in wanted]
    )


def test_all_ink_is_either_read_or_said_to_be_decoration(pdf):
    assert unmarked_painting(pdf) == 0


def test_its_cover_is_one_page_and_the_contents_are_the_next(example, pdf):
    cover, contents, *_ = pypdf.PdfReader(io.BytesIO(pdf)).pages
    (title,) = [each.title for each in example.document.blocks if isinstance(each, Contents)]
    assert example.document.title in cover.extract_text()
    assert contents.extract_text().startswith(title)


def test_the_data_of_every_table_with_data_are_attached(example, pdf):
    wanted = sorted(each.name for each in example.document.attachments)
    assert wanted
    with opened(pdf) as file:
        assert sorted(file.attachments) == wanted
        for each in example.document.attachments:
            assert file.attachments[each.name].get_file().read_bytes() == each.content


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"^[\d.]+ ", "", text)).strip()
