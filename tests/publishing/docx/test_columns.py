"""The widths of a Word table's columns: nothing in them breaks inside a word or a number."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.document.blocks import Cell, Column, ColumnKind, FactList, Row, Table
from lagesbild.publishing.docx.columns import columns_of
from tests.publishing.documents import long_table, words
from tests.publishing.docx.reading import W, WordFile, holding, written

WIDTH = 11906 - 2 * 1814


def _years(count: int, value: str = "12,5") -> Table:
    labels = [str(2025 - count + each) for each in range(count)]
    return replace(
        long_table(),
        columns=(
            Column("Serie"),
            *(Column(label, ColumnKind.NUMBER) for label in labels),
        ),
        rows=(Row(Cell("Avvikelse från det normala"), (Cell(value, 12.5),) * count),),
    )


def test_a_table_with_room_keeps_the_templates_letters():
    made = columns_of(_years(4), WIDTH)
    assert (made.size, made.sides) == (0, 0)


def test_twelve_years_have_smaller_letters_and_every_year_on_one_line():
    made = columns_of(_years(12), WIDTH)
    size = made.size or 20
    year = 4 * 0.536 * size * 10 + made.sides  # four bold digits, and the space beside them
    assert all(width >= year for width in made.widths[1:])
    assert size >= 13


@given(st.integers(min_value=1, max_value=24), st.sampled_from(["1", "12,5", "123\u202f456"]))
def test_columns_never_take_more_than_the_text(count, value):
    assert sum(columns_of(_years(count, value), WIDTH).widths) <= WIDTH


def test_the_letters_of_a_crowded_table_are_small_in_heads_and_cells():
    file = WordFile(written(holding(_years(14))))
    (table,) = file.body.iter(f"{W}tbl")
    sizes = {each.get(f"{W}val") for each in table.iter(f"{W}sz")}
    assert len(sizes) == 1
    assert len([*table.iter(f"{W}sz")]) == len([*table.iter(f"{W}r")])
    assert table.find(f"{W}tblPr/{W}tblCellMar") is not None


def test_a_long_term_has_a_line_of_its_own_and_a_short_one_hangs_beside_its_text():
    facts = FactList((("Källa", words("Brå")), ("Kommunernas egna uppgifter", words("Enkät"))))
    short, long = WordFile(written(holding(facts))).paragraphs("Fact")
    assert (len([*short.iter(f"{W}tab")]), len([*short.iter(f"{W}br")])) == (1, 0)
    assert (len([*long.iter(f"{W}tab")]), len([*long.iter(f"{W}br")])) == (0, 1)
