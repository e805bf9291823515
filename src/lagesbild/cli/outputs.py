"""All that a bundle becomes: here publishing is introduced to bundles."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lagesbild.bundles.writer import write_bundle
from lagesbild.cli.progress import Steps
from lagesbild.cli.speech import say, say_count
from lagesbild.core.claims.bases import spans_of
from lagesbild.core.claims.edition_claims import EditionClaims
from lagesbild.core.document.blocks import Document
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.report.report import report
from lagesbild.core.views.edition_view import view_edition
from lagesbild.core.views.shapes import EditionView
from lagesbild.publishing.charts import ChartWidth, draw
from lagesbild.publishing.docx import write_docx
from lagesbild.publishing.html import ReportFile, SiteContent, pages
from lagesbild.publishing.languages import LANGUAGES, load_language
from lagesbild.publishing.pdf.writer import write_pdf
from lagesbild.publishing.rasters import rasterise
from lagesbild.publishing.xlsx import write_xlsx

PRINTED = partial(draw, width=ChartWidth.PRINT)
PIXELS_PER_INCH = 192
"""Of charts in Word: two dots for each of the drawing's, sharp on screen and paper."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form of the report that people can take home."""

    suffix: str
    word: str
    write: Callable[[Document], bytes]


def formats(word_template: bytes | None) -> tuple[Format, ...]:
    """The forms of the report; Word in the styles of a template, our own where it is None."""

    def word(document: Document) -> bytes:
        dots = partial(rasterise, pixels_per_inch=PIXELS_PER_INCH)
        return write_docx(document, draw=PRINTED, rasterise=dots, template=word_template)

    return (
        Format("pdf", "PDF", lambda document: write_pdf(document, draw=PRINTED)),
        Format("docx", "Word", word),
        Format("xlsx", "Excel", write_xlsx),
    )


def write_outputs(
    edition: Edition,
    claims: EditionClaims,
    language: Language,
    *,
    forms: Sequence[Format],
    made: Path,
    steps: Steps,
) -> int:
    """Write site, report.pdf, report.docx, report.xlsx and bundle; gives the number of pages."""
    with steps.step(say("Figures and texts")):
        view = view_edition(edition, language)
        document = _report(edition, view, language, claims)
    steps.announce(*(each.word for each in forms), say("Bundle"))
    with ThreadPoolExecutor() as pool:
        reports = [pool.submit(_write_report, document, each, made, steps) for each in forms]
        bundle = pool.submit(_write_bundle, edition, made / "bundle", steps)
        files = tuple(
            ReportFile(file_name(edition, each, language), each.word, written.result())
            for each, written in zip(forms, reports, strict=True)
        )
        bundle.result()
    site = SiteContent(
        edition=edition,
        view=view,
        language=language,
        report=document,
        draw=draw,
        files=files,
        spans=spans_of(claims, view, language),
    )
    return _write_site(site, made / "site", steps)


def _report(
    edition: Edition, view: EditionView, language: Language, claims: EditionClaims
) -> Document:
    """The report, which speaks the language of its texts whatever the site around it speaks."""
    own = edition.strategy.about.language.split("-", maxsplit=1)[0]
    if own == language.code or own not in LANGUAGES:
        return report(edition, view, language, claims)
    spoken = load_language(own)
    return report(edition, view_edition(edition, spoken), spoken, claims)


def file_name(edition: Edition, form: Format, language: Language) -> str:
    """What the report is called when it is downloaded: "lagesrapport-2024.pdf"."""
    return f"{language.text('status-report')}-{edition.year}.{form.suffix}"


def _write_report(document: Document, form: Format, made: Path, steps: Steps) -> bytes:
    with steps.step(form.word):
        content = form.write(document)
        (made / f"report.{form.suffix}").write_bytes(content)
    return content


def _write_bundle(edition: Edition, folder: Path, steps: Steps) -> None:
    with steps.step(say("Bundle")):
        write_bundle(edition, folder)


def _write_site(site: SiteContent, folder: Path, steps: Steps) -> int:
    """Write the files of the site; gives how many pages are among them."""
    count = 0
    with steps.step(say("Site")) as advance:
        for page in pages(site):
            place = folder / page.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(page.content)
            count += page.path.suffix == ".html"
            advance(say_count("{count} page", "{count} pages", count))
    return count
