"""Tables, figures and their captions in Word, read as XML and through python-docx."""

import io
from dataclasses import replace

import docx
import pytest

from lagesbild.core.document.blocks import Cell, Figure, Table
from lagesbild.core.document.chart import Mark
from lagesbild.publishing.docx import write_docx
from lagesbild.publishing.docx.pictures import DrawingHasNoSize, with_plain_colours
from tests.publishing.documents import contacts_table, long_table, sample_document
from tests.publishing.docx.reading import (
    PNG,
    WP,
    R,
    W,
    WordFile,
    codes,
    holding,
    rasterise,
    sample,
    style_of,
    words,
    written,
)

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ASVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"


def test_the_values_of_every_table_read_back_as_they_were() -> None:
    word = docx.Document(io.BytesIO(written(sample_document())))
    for read, table in zip(word.tables, (contacts_table(), long_table()), strict=True):
        shown = [[cell.text for cell in row.cells] for row in read.rows]
        assert shown[0] == [column.label for column in table.columns]
        for got, row in zip(shown[1:], table.rows, strict=True):
            expected = [cell.text for cell in (row.header, *row.cells)]
            assert [each.split("\u00a0")[0] for each in got] == expected


def test_captions_count_in_fields_and_say_the_number_already() -> None:
    captions = sample().paragraphs("Caption")
    assert [(words(each), codes(each)) for each in captions] == [
        ("Tabell\u00a01. Samtal till stödlinjen efter vem som ringer", [r"SEQ Tabell \* ARABIC"]),
        ("Diagram\u00a01. Andel personuppklarade våldsbrott", [r"SEQ Diagram \* ARABIC"]),
        ("Diagram\u00a02. Kommuner där stöd finns", [r"SEQ Diagram \* ARABIC"]),
        ("Tabell\u00a02. Antal anmälningar efter område", [r"SEQ Tabell \* ARABIC"]),
    ]


def test_a_caption_stands_above_its_table_and_below_its_figure_on_the_same_page() -> None:
    body = list(sample().body)
    styles = [style_of(each) if each.tag == f"{W}p" else each.tag for each in body]
    table = styles.index(f"{W}tbl")
    assert styles[table - 2 : table] == ["Caption", "TableUnit"]
    for above in body[table - 2 : table]:
        assert above.find(f"{W}pPr/{W}keepNext") is not None
    figure = styles.index("Figure")
    assert styles[figure + 1] == "Caption"
    assert body[figure].find(f"{W}pPr/{W}keepNext") is not None


def test_header_rows_repeat_and_no_row_is_divided_between_pages() -> None:
    for table in sample().body.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [
            True,
            *(False for _ in rows[1:]),
        ]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_first_row_and_first_column_are_marked_as_headers() -> None:
    for table in sample().body.iter(f"{W}tbl"):
        look = table.find(f"{W}tblPr/{W}tblLook")
        assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")) == ("1", "1")
        # The number says the same as the attributes, for older programs.
        assert int(look.get(f"{W}val"), 16) & 0x00A0 == 0x00A0


def test_no_cells_are_merged_and_every_row_has_all_columns() -> None:
    for table in sample().body.iter(f"{W}tbl"):
        assert not [*table.iter(f"{W}gridSpan"), *table.iter(f"{W}vMerge")]
        columns = len(table.find(f"{W}tblGrid"))
        assert {len(row.findall(f"{W}tc")) for row in table.findall(f"{W}tr")} == {columns}


def test_a_table_says_what_it_is_to_those_who_do_not_see_it() -> None:
    properties = next(sample().body.iter(f"{W}tblPr"))
    title = properties.find(f"{W}tblCaption").get(f"{W}val")
    assert title == "Samtal till stödlinjen efter vem som ringer"
    assert properties.find(f"{W}tblDescription").get(f"{W}val") == "Antal samtal"


def test_a_short_table_stays_on_one_page_and_a_long_one_may_break() -> None:
    short, long = sample().body.iter(f"{W}tbl")
    kept = [bool(list(row.iter(f"{W}keepNext"))) for row in short.findall(f"{W}tr")]
    assert kept == [True, True, True]
    kept = [bool(list(row.iter(f"{W}keepNext"))) for row in long.findall(f"{W}tr")]
    assert kept == [True, True, *[False] * 57, True, True]


def test_marks_and_notes_stand_beside_the_value_and_are_explained_below() -> None:
    file = sample()
    table = next(file.body.iter(f"{W}tbl"))
    cells = [words(each) for each in table.iter(f"{W}tc")]
    assert "1\u202f310\u00a0r" in cells
    assert "820\u00a02)" in cells
    notes = [words(each) for each in file.paragraphs("TableNote")]
    assert notes[:2] == [
        "1) Den som själv säger sig ha utövat våld.",
        "2) Linjen var stängd i juli.",
    ]
    assert [words(each) for each in file.paragraphs("TableSymbols")] == [
        "Tecken: .. = uppgift saknas; r = rättat värde"
    ]
    assert next(words(each) for each in file.paragraphs("Source")) == (
        "Källa: Stödlinjens egen statistik, uttag i mars 2024"
    )


def test_a_mark_that_the_table_does_not_explain_is_explained_all_the_same() -> None:
    row = replace(long_table().rows[0], cells=(Cell("1", 1.0, marks=(Mark.ESTIMATED,)),) * 2)
    table = replace(long_table(), rows=(row,))
    (line,) = WordFile(written(holding(table, language="en"))).paragraphs("TableSymbols")
    assert words(line) == "Signs: e = estimated value"


def test_two_tables_in_a_row_do_not_run_together() -> None:
    bare = replace(long_table(), source="", unit="")
    body = WordFile(written(holding(bare, replace(bare, number=3)))).body
    tables = [place for place, each in enumerate(body) if each.tag == f"{W}tbl"]
    assert all(body[place + 1].tag == f"{W}p" for place in tables)


def test_a_table_without_rows_is_only_its_header() -> None:
    table: Table = replace(long_table(), rows=())
    (found,) = WordFile(written(holding(table))).body.iter(f"{W}tbl")
    assert len(found.findall(f"{W}tr")) == 1


def test_every_picture_says_what_it_shows() -> None:
    pictures = list(sample().body.iter(f"{WP}docPr"))
    described = [each.get("descr") for each in pictures]
    assert described == [
        "Andelen uppklarade brott steg från 41 till 70 procent mellan 2021 och 2024.",
        "Andelen uppklarade brott steg från 41 till 70 procent mellan 2021 och 2024.",
        "I 24 av 26 kommuner finns stöd till vuxna, i 19 stöd till barn.",
    ]
    assert len({each.get("id") for each in pictures}) == 3


def test_a_picture_is_a_drawing_with_dots_for_programs_that_show_none() -> None:
    file = sample()
    relations = file.relations()
    for blip in file.body.iter(f"{A}blip"):
        dots = file.members["word/" + relations[blip.get(f"{R}embed")]]
        (extension,) = blip.iter(f"{ASVG}svgBlip")
        drawing = file.members["word/" + relations[extension.get(f"{R}embed")]]
        assert drawing.startswith(b"<svg")
        assert dots.startswith(PNG)
    types = file.members["[Content_Types].xml"]
    assert b"image/svg+xml" in types
    assert b"image/png" in types


def test_a_picture_is_no_wider_than_the_text_and_keeps_its_proportions() -> None:
    extent = next(sample().body.iter(f"{WP}extent"))
    width, height = int(extent.get("cx")), int(extent.get("cy"))
    # A4 is 11906 twentieths of a point wide, with margins of 1814, and 635 EMU each.
    assert width == (11906 - 2 * 1814) * 635
    assert height == width // 2


def test_a_chart_that_stands_twice_is_drawn_once() -> None:
    drawn = []
    figure = next(each for each in sample_document().blocks if isinstance(each, Figure))
    write_docx(
        replace(sample_document(), blocks=(figure, figure)),
        draw=lambda chart: drawn.append(chart) or '<svg viewBox="0 0 10 5"/>',
        rasterise=rasterise,
    )
    assert len(drawn) == 1


def test_a_small_drawing_is_not_blown_up() -> None:
    content = write_docx(
        sample_document(),
        draw=lambda _: '<svg viewBox="0 0 100 50"/>',
        rasterise=rasterise,
    )
    extent = next(WordFile(content).body.iter(f"{WP}extent"))
    assert (extent.get("cx"), extent.get("cy")) == (str(100 * 9525), str(50 * 9525))


def test_colours_in_a_drawing_are_said_outright() -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" color="#111111"><g color="#004b8d" '
        'fill="currentColor"><path stroke="currentColor"/></g><path fill="currentColor"/></svg>'
    )
    assert with_plain_colours(drawing).decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg"><g fill="#004b8d"><path stroke="#004b8d"/></g>'
        '<path fill="#111111"/></svg>'
    )


def test_a_drawing_without_a_size_is_refused() -> None:
    with pytest.raises(DrawingHasNoSize, match="neither width and height nor a viewBox"):
        write_docx(sample_document(), draw=lambda _: "<svg/>", rasterise=rasterise)
