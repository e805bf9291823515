"""Seconds for a report of about 60 pages with 40 charts and 20 tables, beside WeasyPrint.

Run: python benchmarks/bench_pdf.py [--peer PYTHON], where PYTHON is an interpreter that has
weasyprint; without it the one that runs this is tried. Both write the same blocks, drawings
included, as tagged PDF with the same fonts. Every round has other numbers, so that nothing
is taken from a cache.
"""

import argparse
import io
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TypeVar

import pypdf

from lagesbild.core.document.blocks import (
    Block,
    Cell,
    Column,
    ColumnKind,
    Contents,
    Cover,
    Document,
    Figure,
    Heading,
    Paragraph,
    Row,
    Table,
)
from lagesbild.core.document.chart import Chart, ChartCategory, ChartKind, ChartPoint, ChartSeries
from lagesbild.core.document.inline import (
    FootnoteMark,
    Inlines,
    Plain,
    Reference,
    Target,
    TargetKind,
)
from lagesbild.publishing.charts.drawing import draw
from lagesbild.publishing.charts.looks import ChartWidth
from lagesbild.publishing.pdf.writer import write_pdf
from lagesbild.publishing.typesetting import FONT_FOLDER

CHAPTERS, CHARTS, TABLES, ROUNDS = 10, 4, 2, 3
YEARS = range(2015, 2025)
SENTENCE = (
    "Andelen som har svarat att de har rutiner steg under året, och skillnaden mot "
    "föregående mätning är större än vad slumpen rimligen förklarar. "
)


def picture(chart: Chart) -> str:
    return draw(chart, width=ChartWidth.PRINT)


def chart_of(numbers: random.Random, name: str) -> Chart:
    def series(label: str) -> ChartSeries:
        values = [numbers.randint(5, 95) for _ in YEARS]
        return ChartSeries(
            label, tuple(ChartPoint(float(value), f"{value} %", base=80) for value in values)
        )

    return Chart(
        kind=ChartKind.LINES,
        title=name,
        description=f"{name}: tre serier mellan {YEARS[0]} och {YEARS[-1]}.",
        categories=tuple(ChartCategory(str(year), float(year)) for year in YEARS),
        series=tuple(series(label) for label in ("Kvinnor", "Män", "Alla")),
        unit="Procent",
        language="sv",
        bounds=(0.0, 100.0),
    )


def table_of(numbers: random.Random, number: int) -> Table:
    return Table(
        target=Target(TargetKind.TABLE, f"t{number}"),
        title=f"Antal ärenden efter kommun, del {number}",
        columns=(Column("Kommun", ColumnKind.TEXT), *(Column(str(year)) for year in YEARS)),
        rows=tuple(
            Row(Cell(f"Kommun {place}"), tuple(Cell(str(numbers.randint(0, 999))) for _ in YEARS))
            for place in range(1, 27)
        ),
        unit="Antal",
        source="Påhittade tal",
        number=number,
    )


def report(seed: int) -> Document:
    numbers = random.Random(seed)
    blocks: list[Block] = [Contents("Innehåll")]
    for chapter in range(CHAPTERS):
        blocks.append(Heading(1, (Plain(f"Mål {chapter + 1}"),)))
        for part in range(CHARTS):
            number = chapter * CHARTS + part + 1
            target = Target(TargetKind.FIGURE, f"f{number}")
            note = FootnoteMark(number, (Plain(f"Om uppgift {number}."),))
            blocks.append(Heading(2, (Plain(f"Indikator {number}"),)))
            said = Paragraph((Plain(SENTENCE * 4), Reference(target, f"figur {number}")))
            blocks += [said, said, said]
            blocks.append(Paragraph((Plain(SENTENCE), note)))
            name = f"Figuren {number}, omgång {seed}"
            chart = chart_of(numbers, name)
            blocks.append(Figure(target, name, chart, "Påhittade tal", number=number))
        first = chapter * TABLES + 1
        blocks += [table_of(numbers, number) for number in range(first, first + TABLES)]
    return Document(
        "Rapport", "Prov", "Exempel", "sv", "2024", 2024, Cover("70 %", "av svaren"), tuple(blocks)
    )


T = TypeVar("T")

STYLE = """
@page { size: A4; margin: 32mm 28mm 30mm 54mm;
  @bottom-right { content: counter(page); font: 8.5pt 'Source Sans 3' } }
body { font: 10.5pt/1.45 'Source Sans 3'; font-variant-numeric: tabular-nums; hyphens: auto }
h1, h2 { font-family: 'Source Serif 4'; font-weight: 600; break-after: avoid }
h1 { break-before: page; font-size: 26pt } h2 { font-size: 16pt }
figure { margin: 7mm 0 8mm -26mm; break-inside: avoid } figure svg { width: 100%; height: auto }
table { margin: 7mm 0 8mm -26mm; width: calc(100% + 26mm); border-collapse: collapse;
  font-size: 9pt; break-inside: avoid }
th, td { border-bottom: 0.4pt solid #dcd9d1; padding: 4pt; text-align: right }
th:first-child { text-align: left } caption { text-align: left }
.note { float: footnote; font-size: 8.5pt }
nav a::after { content: target-counter(attr(href), page) }
"""


def faces() -> str:
    rules = []
    for file in sorted(FONT_FOLDER.glob("*.ttf")):
        family = "Source Serif 4" if "Serif" in file.name else "Source Sans 3"
        weight = 600 if "Semibold" in file.name else 400
        style = "italic" if "It." in file.name else "normal"
        rules.append(
            f"@font-face {{ font-family: '{family}'; font-weight: {weight}; font-style: {style}; "
            f"src: url('{file.as_uri()}') }}"
        )
    return "\n".join(rules)


def html_words(inlines: Inlines) -> str:
    parts = []
    for each in inlines:
        match each:
            case Plain(text):
                parts.append(escape(text))
            case Reference(target, text):
                parts.append(f'<a href="#{target.anchor}">{escape(text)}</a>')
            case FootnoteMark(_, content):
                parts.append(f'<span class="note">{html_words(content)}</span>')
            case _:
                raise AssertionError(each)
    return "".join(parts)


def html_table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(column.label)}</th>' for column in table.columns)
    rows = "".join(
        f'<tr><th scope="row">{escape(row.header.text)}</th>'
        + "".join(f"<td>{escape(cell.text)}</td>" for cell in row.cells)
        + "</tr>"
        for row in table.rows
    )
    return (
        f'<table id="{table.target.anchor}"><caption>Tabell {table.number} {escape(table.title)} '
        f"<small>{escape(table.unit)}</small></caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table><p><small>Källa: {escape(table.source)}</small></p>"
    )


def html_block(block: Block, document: Document) -> str:
    match block:
        case Heading(level, content):
            said = html_words(content)
            return f'<h{level} id="{said.replace(" ", "-")}">{said}</h{level}>'
        case Paragraph(content):
            return f"<p>{html_words(content)}</p>"
        case Table():
            return html_table(block)
        case Figure(target, title, chart, source):
            return (
                f'<figure id="{target.anchor}"><figcaption>Figur {block.number} {escape(title)}'
                f"</figcaption>{picture(chart)}<p><small>Källa: {source}</small></p></figure>"
            )
        case Contents(title):
            listed = [each for each in document.blocks if isinstance(each, Heading)]
            said = [html_words(each.content) for each in listed]
            entries = "".join(
                f'<p><a href="#{each.replace(" ", "-")}">{each}</a></p>' for each in said
            )
            return f"<nav><h1>{title}</h1>{entries}</nav>"
        case _:
            raise AssertionError(block)


def html(document: Document) -> str:
    cover = document.cover or Cover("", "")
    body = "\n".join(html_block(block, document) for block in document.blocks)
    head = f'<meta charset="utf-8"><title>{document.title}</title><style>{faces()}{STYLE}</style>'
    opening = f'<p>{document.title}</p><p style="font-size: 108pt">{cover.figure}</p>'
    return (
        f'<!DOCTYPE html><html lang="sv"><head>{head}</head>'
        f"<body>{opening}<p>{cover.figure_text}</p>{body}</body></html>"
    )


PEER = """
import sys, time
import weasyprint
weasyprint.HTML(string="<p>warm").write_pdf()
for path in sys.argv[1:]:
    start = time.perf_counter()
    weasyprint.HTML(filename=path).write_pdf(path + ".pdf", pdf_variant="pdf/ua-1")
    print(time.perf_counter() - start)
"""


def timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made


def pages_in(pdf: bytes) -> int:
    return len(pypdf.PdfReader(io.BytesIO(pdf)).pages)


def run(peer: str, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [peer, "-c", program, *arguments], check=False, capture_output=True, text=True
    )


def bench_peer(peer: str, documents: list[Document]) -> tuple[float, int] | None:
    """Median seconds and pages of WeasyPrint, or None where the interpreter does not have it."""
    if run(peer, "import weasyprint").returncode:
        return None
    with tempfile.TemporaryDirectory() as folder:
        paths, written = [], []
        for place, document in enumerate(documents):
            seconds, text = timed(lambda document=document: html(document))
            path = Path(folder) / f"{place}.html"
            path.write_text(text, "utf-8")
            paths.append(str(path))
            written.append(seconds)
        ran = run(peer, PEER, *paths)
        ran.check_returncode()
        seconds = [float(line) for line in ran.stdout.split()]
        pages = pages_in(Path(paths[0] + ".pdf").read_bytes())
    return statistics.median(map(sum, zip(written, seconds, strict=True))), pages


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", default=sys.executable)
    peer = parser.parse_args().peer
    write_pdf(Document("Varm", "", "", "sv", "", 2024, None, ()), draw=picture)
    documents = [report(seed) for seed in range(ROUNDS)]
    ours = [
        timed(lambda document=document: write_pdf(document, draw=picture)) for document in documents
    ]
    seconds = statistics.median(each for each, _ in ours)
    pages = pages_in(ours[0][1])
    print(f"PDF, {CHAPTERS * CHARTS} charts, {CHAPTERS * TABLES} tables (median of {ROUNDS})")
    print(f"  Lägesbild   {seconds:6.2f} s  {pages:3d} pages  {pages / seconds:6.0f} pages/s")
    found = bench_peer(peer, documents)
    if found is None:
        print("  WeasyPrint  not installed; give an interpreter that has it with --peer")
        return
    slow, slow_pages = found
    print(f"  WeasyPrint  {slow:6.2f} s  {slow_pages:3d} pages  {slow_pages / slow:6.0f} pages/s")
    print(f"  ratio       {slow / seconds:6.1f} times as fast")


if __name__ == "__main__":
    main()
