import hashlib
import io
import re
import subprocess
import sys
from dataclasses import replace

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild.core.document.blocks import (
    Attachment,
    Block,
    Cell,
    Column,
    ColumnKind,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
)
from lagesbild.core.document.chart import Chart
from lagesbild.core.document.inline import (
    FootnoteMark,
    Plain,
    Reference,
    Target,
    TargetKind,
)
from lagesbild.publishing.pdf.writer import DocumentCannotBePrinted, write_pdf
from tests.publishing.documents import long_table, sample_document, words
from tests.publishing.pdf.drawings import draw
from tests.publishing.pdf.structure import opened, structure


def document(*blocks: Block) -> Document:
    return Document(
        title="Prov",
        subtitle="",
        publisher="Exempel",
        language="sv",
        date_text="2024",
        year=2024,
        cover=None,
        blocks=(Heading(1, words("Kapitel")), *blocks),
    )


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def text_of(*blocks: Block) -> str:
    return "\n".join(pages(write_pdf(document(*blocks), draw=draw)))


@pytest.fixture(scope="module")
def sample() -> list[str]:
    return pages(write_pdf(sample_document(), draw=draw))


def in_order(text: str, *phrases: str) -> bool:
    return re.search(".*".join(map(re.escape, phrases)), text, re.DOTALL) is not None


def test_the_cover_carries_one_strong_figure(sample):
    assert in_order(
        sample[0],
        "Länsstyrelsen i Exempel län",
        "Lägesrapport 2024",
        "Uppföljning av en påhittad strategi",
        "70 %",
        "av våldsbrotten klarades upp",
        "mars 2025",
        "Demonstration: inget officiellt dokument",
    )


def test_the_contents_give_the_pages_of_the_headings(sample):
    for title in ("Förord", "1 Mål 2: Våldsutsatta får stöd", "Bilaga: alla områden"):
        (listed,) = re.findall(re.escape(title).replace(r"\ ", r"\s+") + r"[ .]*(\d+)", sample[1])
        assert title in re.sub(r"\s+", " ", sample[int(listed) - 1])


def test_the_words_come_out_in_the_order_they_are_read(sample):
    text = re.sub(r"[ \n]+", " ", " ".join(sample[3:5]))
    assert in_order(
        text,
        "1 Mål 2: Våldsutsatta får stöd",
        "Fler samtal kom in",
        "1.1 Hur går det?",
        "Tabell 1",
        "Samtal till stödlinjen",
        "Antal samtal",
        "Vem som ringer",
        "Utsatta",
        "1\u202f204",
        "1\u202f310",
        "61,5\u202f%",
        "Våldsutövare",
        "820",
        "38,5\u202f%",
        "1) Den som själv",
        "Teckenförklaring: .. = uppgift saknas, r = rättat värde.",
        "Källa: Stödlinjens egen statistik",
        "Diagram 1",
        "Värdet för 2023 är rättat.",
        "Vad siffrorna visar",
        "stödet på natten",
        "Åtagande 2.7",
        "Ansvarig",
        "Region Exempel",
    )


def test_the_running_head_says_the_goal_after_its_first_page(sample):
    assert "Mål 2 – stöd och skydd" not in sample[3]
    assert sample[4].startswith("Mål 2 – stöd och skydd")


def test_every_page_but_the_cover_has_its_number_and_the_warning(sample):
    for number, text in enumerate(sample[1:], start=2):
        tail = text[-120:]
        assert "Demonstration: inget officiellt dokument" in tail
        assert re.search(rf"\b{number}\s*$", tail)


def test_a_long_table_repeats_its_header_on_every_page(sample):
    assert sum("Per 100\u202f000" in text and "Område" in text for text in sample[5:]) == 2


@pytest.mark.parametrize("lines", range(20, 44, 4))
def test_a_caption_stands_on_the_page_of_its_first_rows(lines):
    filling = [Paragraph(words("Text.")) for _ in range(lines)]
    made = pages(write_pdf(document(*filling, long_table()), draw=draw))
    (place,) = [number for number, text in enumerate(made) if "Tabell 2" in text]
    assert "Område 1\n" in made[place].replace("Område 1 ", "Område 1\n")


@pytest.mark.parametrize("rows", range(36, 46))
def test_the_source_stands_on_the_page_of_the_last_row(rows):
    table = replace(long_table(), rows=long_table().rows[:rows])
    made = pages(write_pdf(document(table), draw=draw))
    (place,) = [number for number, text in enumerate(made) if "Källa" in text]
    assert f"Område {rows} " in made[place]


def test_the_cover_is_one_page_however_high_its_chart_and_long_its_figure():
    def tall(chart: Chart) -> str:
        return draw(chart).replace('height="180" viewBox="0 0 480 180"', 'height="2000"')

    cover = sample_document().cover
    assert cover is not None
    crowded = replace(cover, figure="mer än 1\u202f204 personer", figure_text="ord " * 20)
    made = pages(write_pdf(replace(sample_document(), cover=crowded), draw=tall))
    assert "mars 2025" in made[0]
    assert made[1].startswith("Innehåll")


@pytest.mark.parametrize("lines", range(24, 34))
def test_a_heading_is_never_last_on_a_page(lines):
    filling = [Paragraph(words("Text.")) for _ in range(lines)]
    said = "Det som följer på rubriken."
    made = pages(
        write_pdf(
            document(*filling, Heading(2, words("Rubriken")), Paragraph(words(said))), draw=draw
        )
    )
    (place,) = [number for number, text in enumerate(made) if "Rubriken" in text]
    assert said in made[place]


def test_a_footnote_keeps_the_number_of_the_document():
    text = text_of(Paragraph(words("Ett.", FootnoteMark(7, words("Sjunde.")))))
    assert re.search(r"Ett\.\s*7", text)
    assert re.search(r"7\s*Sjunde\.", text)


def test_a_footnote_referred_to_twice_is_printed_once():
    note = FootnoteMark(1, words("Samma."))
    text = text_of(Paragraph(words("Ett", note, " och två", note, ".")))
    assert text.count("Samma.") == 1


def test_a_reference_to_what_the_document_lacks_is_only_its_words():
    missing = Target(TargetKind.TABLE, "elsewhere")
    pdf = write_pdf(document(Paragraph(words("Se ", Reference(missing, "tabell 9")))), draw=draw)
    assert "Se tabell 9" in pages(pdf)[0]
    assert structure(pdf).every("Link") == []


def test_two_things_of_one_name_are_both_written():
    once = Heading(2, words("Ett"), target=Target(TargetKind.GOAL, "1"))
    here = Reference(Target(TargetKind.GOAL, "1"), "mål 1")
    assert text_of(once, once, Paragraph((here,))).count("Ett") == 2


def test_a_table_that_nobody_numbered_has_no_number():
    assert "Tabell" not in text_of(replace(long_table(), number=0))


def test_a_table_without_rows_and_a_cell_without_text_are_written():
    table = Table(
        target=Target(TargetKind.TABLE, "empty"),
        title="Tom tabell",
        columns=(Column("Vad", ColumnKind.TEXT), Column("Antal")),
        rows=(),
    )
    assert "Tom tabell" in text_of(table)
    assert "Tom tabell" in text_of(replace(table, rows=(Row(Cell(""), (Cell(""),)),)))


def test_a_sign_that_no_font_has_is_refused_by_name():
    with pytest.raises(DocumentCannotBePrinted, match="😀"):
        write_pdf(document(Paragraph(words("Bra 😀"))), draw=draw)


def test_bytes_that_are_no_text_are_attached_unchanged():
    picture = Attachment("picture.bin", "application/octet-stream", "En bild", bytes(range(256)))
    pdf = write_pdf(replace(document(), attachments=(picture,)), draw=draw)
    with opened(pdf) as file:
        assert file.attachments["picture.bin"].get_file().read_bytes() == bytes(range(256))


def test_a_document_in_english_says_so():
    pdf = write_pdf(replace(document(long_table()), language="en-GB"), draw=draw)
    assert "Table 2" in pages(pdf)[0]
    with opened(pdf) as file:
        assert str(file.Root.Lang) == "en-GB"


_ANEW = """
import hashlib
from lagesbild.publishing.pdf.writer import write_pdf
from tests.publishing.documents import sample_document
from tests.publishing.pdf.drawings import draw
print(hashlib.sha256(write_pdf(sample_document(), draw=draw)).hexdigest())
"""


def test_the_same_document_gives_the_same_bytes_in_another_process(pytestconfig):
    here = write_pdf(sample_document(), draw=draw)
    assert here == write_pdf(sample_document(), draw=draw)
    there = subprocess.run(
        [sys.executable, "-c", _ANEW],
        cwd=pytestconfig.rootpath,
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == hashlib.sha256(here).hexdigest()


SIGNS = st.characters(min_codepoint=0x21, max_codepoint=0x17E, categories=["L", "N", "P", "S"])


@settings(max_examples=40)
@given(st.text(SIGNS | st.sampled_from("\u2212\u2013\u201d\u2026−→≤"), min_size=1, max_size=60))
def test_any_text_comes_out_as_it_is(text):
    said = text_of(Paragraph((Plain(f"början {text} slutet"),)))
    between = said.partition("början")[2].partition("slutet")[0]
    assert re.sub(r"\s|\u2010$", "", between) == re.sub(r"\s", "", text)
