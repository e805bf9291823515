"""What the site is made from, and what it is made of."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lagesbild.core.claims.bases import Spans
from lagesbild.core.document.blocks import Document
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.views.shapes import EditionView
from lagesbild.publishing.html.drawing import Draw


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site. ``path`` is relative to the site's root."""

    path: PurePosixPath
    content: bytes


@dataclass(frozen=True, slots=True)
class ReportFile:
    """The report as a document that can be downloaded from the site."""

    name: str
    """File name: "lagesrapport-2024.pdf"."""
    word: str
    """What people call its format: "PDF", "Word", "Excel"."""
    content: bytes


@dataclass(frozen=True, slots=True)
class SiteContent:
    """All that the site is a function of."""

    edition: Edition
    view: EditionView
    language: Language
    """Of the interface. The bundle's own texts are in ``edition.strategy.about.language``."""
    report: Document
    draw: Draw
    files: tuple[ReportFile, ...] = ()
    spans: Spans = field(default_factory=dict)
    """Words of the texts that rest on data, which pages show on asking."""
