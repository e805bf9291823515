from lagesbild.core.document.blocks import Cell, Column, ColumnKind, Row, Table
from lagesbild.core.document.chart import Mark
from lagesbild.core.document.inline import Plain, Target, TargetKind
from lagesbild.core.document.marks import mark_word
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.publishing.languages import load_language
from lagesbild.publishing.pdf.markup import anchors_of, literal
from lagesbild.publishing.pdf.tables import column_shares, lines_under, table

SWEDISH = load_language("sv")


def table_of(*rows: Row, labels: tuple[str, ...], **said: object) -> Table:
    kinds = (ColumnKind.TEXT, *(ColumnKind.NUMBER for _ in labels[1:]))
    columns = tuple(Column(label, kind) for label, kind in zip(labels, kinds, strict=True))
    return Table(Target(TargetKind.TABLE, "t"), "Titel", columns, rows, **said)


def source_of(block: Table) -> str:
    return table(block, anchors_of((block,)), ENGLISH)


def test_a_column_is_as_wide_as_its_longest_number():
    shares = column_shares(
        table_of(Row(Cell("Län"), (Cell("5"), Cell("1 234 567"))), labels=("", "2023", "2024"))
    )
    assert shares == (6, 6, 11)


def test_a_text_wraps_where_a_column_would_be_too_wide():
    long = "Den som har blivit utsatt för våld av en närstående"
    assert column_shares(table_of(Row(Cell(long), ()), labels=("Vem",))) == (28,)


def test_a_header_of_several_words_may_take_two_lines():
    block = table_of(Row(Cell("A"), (Cell("5"),)), labels=("Vad", "Andel av alla svar"))
    assert column_shares(block)[1] == 9 + 2


def test_a_word_is_never_broken_by_its_column():
    block = table_of(Row(Cell("A"), (Cell("5"),)), labels=("Vad", "Personuppklaringsprocent"))
    assert column_shares(block)[1] == len("Personuppklaringsprocent") + 2


def test_a_crowded_table_has_smaller_letters():
    few = table_of(labels=("Vad", *("2024",) * 3))
    many = table_of(labels=("Vad", *("2023/2024",) * 12))
    assert "size: 9.0pt" in source_of(few)
    assert "size: 6.5pt" in source_of(many)


def test_marks_and_notes_stand_beside_the_value():
    cell = Cell("66", 66.0, marks=(Mark.CORRECTED, Mark.PROVISIONAL), note=1)
    row = Row(Cell("Län"), (cell,))
    assert 'marked("66", "r,\u00a0p,\u00a01)")' in source_of(
        table_of(row, labels=("", "2024"), notes=("Ny fråga.",))
    )


def test_a_mark_of_a_missing_value_is_its_own_sign():
    row = Row(Cell("Län"), (Cell("..", marks=(Mark.MISSING,)),))
    assert "marked" not in source_of(table_of(row, labels=("", "2024")))


def test_under_a_table_stand_notes_signs_and_source():
    rows = (
        Row(Cell("Ett", note=2), (Cell("1", marks=(Mark.ESTIMATED,)),)),
        Row(Cell("Två"), (Cell(".."),)),
    )
    block = table_of(
        *rows,
        labels=("", "2024"),
        notes=("Gäller hela tabellen.", "Bara kvinnor."),
        symbols=(("..", "uppgift saknas"),),
        source="Enkäten.",
    )
    assert lines_under(block, SWEDISH) == (
        "Gäller hela tabellen.",
        "2) Bara kvinnor.",
        f"Teckenförklaring: .. = uppgift saknas, e = {mark_word(Mark.ESTIMATED, SWEDISH)}.",
        "Källa: Enkäten.",
    )


def test_nothing_stands_under_a_table_that_needs_nothing():
    assert lines_under(table_of(labels=("Vad",)), SWEDISH) == ()


def test_a_cell_may_hold_more_than_words():
    row = Row(Cell("Län"), (Cell("x", content=(Plain("annat"),)),))
    assert '{"annat"}' in source_of(table_of(row, labels=("", "2024")))


def test_no_sign_in_a_text_can_end_it():
    assert literal('a"b\\c') == '"a\\"b\\\\c"'
    assert literal("två\nrader") == '"två rader"'
    assert literal("av\u00adstavning") == '"avstavning"'
    assert literal("\x07") == '"\\u{7}"'
