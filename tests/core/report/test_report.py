"""The report: what stands in it, in which order, and that every reference leads somewhere."""

from dataclasses import replace

from lagesbild.core.document.blocks import (
    Contents,
    Figure,
    Heading,
    Notice,
    NoticeKind,
    Paragraph,
    Table,
)
from lagesbild.core.document.inline import (
    FootnoteMark,
    Plain,
    Reference,
    Target,
    TargetKind,
    plain_text,
)
from lagesbild.core.edition import Text, TextKey
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.report.attachments import observations_csv
from lagesbild.core.report.numbering import numbered
from lagesbild.core.report.report import report
from lagesbild.core.views.edition_view import view_edition
from tests.core.statistics.cast import observed
from tests.core.views.cast import correction, edition, key, talks

OBSERVED = [observed(str(year), str(value), series=key("men")) for year, value in
            ((2021, 60), (2022, 66), (2023, 81), (2024, 89))]  # fmt: skip


def with_texts(made, **texts):
    """The edition with texts; a name with an underscore is ``kind_name``."""
    keys = {TextKey(*name.split("_")): words for name, words in texts.items()}
    return replace(
        made, texts={each: Text(each, words, "texts/x.md") for each, words in keys.items()}
    )


def written(made):
    return report(made, view_edition(made, ENGLISH), ENGLISH)


def headings(document):
    return [(each.level, plain_text(each.content)) for each in document.blocks
            if isinstance(each, Heading)]  # fmt: skip


def test_a_report_opens_with_its_contents_and_has_a_chapter_for_each_goal():
    document = written(edition(talks(), OBSERVED))
    assert isinstance(document.blocks[0], Contents)
    assert (1, "Goal 1: Help") in headings(document)
    assert (3, "Support talks") in headings(document)


def test_heading_levels_never_skip_downwards():
    made = with_texts(edition(talks(), OBSERVED), foreword="Hello.\n\n## Why\n\nSo.")
    levels = [level for level, _ in headings(written(made))]
    assert all(later <= earlier + 1 for earlier, later in zip([0, *levels], levels, strict=False))


def test_tables_and_figures_are_numbered_each_from_one():
    document = written(edition(talks(), OBSERVED))
    tables = [each.number for each in document.blocks if isinstance(each, Table)]
    figures = [each.number for each in document.blocks if isinstance(each, Figure)]
    assert tables == list(range(1, len(tables) + 1))
    assert figures == [1]


def test_a_text_refers_to_its_table_by_the_number_it_got():
    made = with_texts(edition(talks(), OBSERVED), indicator_talks="As {table:talks} shows.")
    paragraphs = [plain_text(each.content) for each in written(made).blocks
                  if isinstance(each, Paragraph)]  # fmt: skip
    assert "As table 1 shows." in paragraphs


def test_a_reference_to_what_is_not_in_the_document_becomes_words():
    blocks = numbered(
        [Paragraph((Reference(Target(TargetKind.COMMITMENT, "9.9")),))], names={}, language=ENGLISH
    )
    assert blocks == (Paragraph((Plain("commitment 9.9"),)),)


def test_footnotes_are_numbered_through_the_whole_document():
    made = with_texts(
        edition(talks(), OBSERVED),
        foreword="One.[^a]\n\n[^a]: First.",
        indicator_talks="Two.[^a]\n\n[^a]: Second.",
    )
    marks = [
        inline.number
        for each in written(made).blocks
        if isinstance(each, Paragraph)
        for inline in each.content
        if isinstance(inline, FootnoteMark)
    ]
    assert marks == [1, 2]


def test_a_correction_stands_beside_its_indicator_and_in_the_log():
    made = edition(talks(), OBSERVED, corrections=[correction()])
    document = written(made)
    notices = [plain_text(each.content) for each in document.blocks
               if isinstance(each, Notice) and each.kind is NoticeKind.CORRECTION]  # fmt: skip
    assert notices == ["Men, 2024: 66% was corrected to 70%. An answer was wrong."]
    assert (1, "Corrections") in headings(document)


def test_the_data_behind_the_report_are_attached_as_reported():
    attachment = written(edition(talks(), OBSERVED)).attachments[0]
    rows = attachment.content.decode().splitlines()
    assert attachment.name == "test-2024.csv"
    assert rows[-1].startswith("talks,value,sex=men,01,2024,value,89,percent,,A,exact,report-2024")
    assert len(rows) == 1 + len(OBSERVED)


def test_observations_keep_their_decimals_in_csv():
    row = observations_csv([observed("2024", "6.0")]).splitlines()[1]
    assert ",6.0," in row
