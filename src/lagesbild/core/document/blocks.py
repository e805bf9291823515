"""The blocks that a document is made of. Every output is written from the same ones."""

from dataclasses import dataclass
from enum import StrEnum

from lagesbild.core.document.chart import Chart, Mark
from lagesbild.core.document.inline import Inlines, Target


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. Level 1 is a chapter; levels never skip downwards."""

    level: int
    content: Inlines
    target: Target | None = None
    numbered: bool = False
    running: str = ""
    """What the running head says from here on; the heading itself where empty."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. ``lead`` for the opening one of a chapter."""

    content: Inlines
    lead: bool = False


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a sequence of paragraphs and lists."""

    items: tuple[tuple["Paragraph | ListBlock", ...], ...]
    ordered: bool = False


class ColumnKind(StrEnum):
    """What a column holds, for alignment and for Excel."""

    TEXT = "text"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table, with its header."""

    label: str
    kind: ColumnKind = ColumnKind.NUMBER


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is shown.

    ``number`` is the value itself where there is one, for Excel and sorting, with
    ``decimals`` as reported. ``content`` replaces ``text`` where a cell holds links.
    """

    text: str
    number: float | None = None
    decimals: int = 0
    percent: bool = False
    marks: tuple[Mark, ...] = ()
    note: int | None = None
    """Number, from 1, of the table note that this cell carries."""
    content: Inlines = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its header, and a cell for every column after the first."""

    header: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table. The first column holds the row headers; no cell is merged.

    ``number`` counts tables through the document from 1, 0 while it is not known (a page of
    the site does not number).
    """

    target: Target
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    unit: str = ""
    source: str = ""
    notes: tuple[str, ...] = ()
    """Notes that cells refer to, in order."""
    symbols: tuple[tuple[str, str], ...] = ()
    """Symbols and marks that occur, with what they mean."""
    number: int = 0
    data_name: str = ""
    """File name for the table's data ("valj-att-sluta-contacts")."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its caption. Its description is the text alternative."""

    target: Target
    title: str
    chart: Chart
    source: str = ""
    notes: tuple[str, ...] = ()
    number: int = 0


class NoticeKind(StrEnum):
    """Why a notice stands out."""

    DEMONSTRATION = "demonstration"
    NO_FIGURES = "no-figures"
    CORRECTION = "correction"
    BREAK = "break"
    RETIRED = "retired"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Notice:
    """A short text set apart: a demonstration, a correction, figures that are not there."""

    kind: NoticeKind
    title: str
    content: Inlines


@dataclass(frozen=True, slots=True)
class FactList:
    """Terms with what is said of each: source, base, period."""

    facts: tuple[tuple[str, Inlines], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, which each output makes in its own way. Two levels deep."""

    title: str


Block = Heading | Paragraph | ListBlock | Table | Figure | Notice | FactList | Contents


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: one strong figure, and what it is."""

    figure: str
    figure_text: str
    chart: Chart | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with the document, embedded in the PDF."""

    name: str
    media_type: str
    description: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document."""

    title: str
    subtitle: str
    publisher: str
    language: str
    date_text: str
    """The date as it is written, or the year; there is no clock here."""
    year: int
    cover: Cover | None
    blocks: tuple[Block, ...]
    description: str = ""
    attachments: tuple[Attachment, ...] = ()
    demonstration: str = ""
    """Said on the cover and in the running foot where the document is no official one."""
    origins: Table | None = None
    """Where each value comes from, for outputs that have room for it."""
