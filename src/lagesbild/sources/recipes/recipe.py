"""What a recipe says: which column is what, and which of the source's words are which of ours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from lagesbild.core.statistics.area import AreaKind
from lagesbild.core.statistics.period import PeriodKind
from lagesbild.core.statistics.status import ObsStatus, Statistic
from lagesbild.toml_text.conversion import OneOrMore

NO_COLUMN = OneOrMore()
Where = Mapping[str, OneOrMore]
"""Cells, by the words that they stand under: column -> the words that it must have, of which
``*`` stands for any text. A cell is meant when all columns agree."""


class Place(StrEnum):
    """Where beside its cells a file says what period or area it is about."""

    TITLE = "title"
    SHEET = "sheet"
    FILE_NAME = "file-name"
    CONTENTS = "contents"
    """What the file says of all its numbers: heading rows with a single text, PX's CONTENTS."""


@dataclass(frozen=True, slots=True)
class Expects:
    """What the table looked like when the recipe was confirmed; a difference is told."""

    columns: tuple[str, ...] = ()
    """All columns that tell cells apart."""
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The words of columns whose words must stay the same."""
    units: Mapping[str, str] = field(default_factory=dict)
    """The unit of each word of the column that says what is counted, as the file writes it; of
    the whole table by ""."""
    areas: tuple[str, ...] = ()
    """Codes of areas that must be there."""
    first_period: str = ""
    """The period with which the table begins; said where it may not change."""


@dataclass(frozen=True, slots=True)
class PeriodRule:
    """Where a cell's period stands."""

    column: OneOrMore = NO_COLUMN
    """One column, or several that say it together: the year and the month."""
    value: str = ""
    """The period, or its year, where the file does not say it."""
    stands_in: Place | None = None
    """The text beside the cells where it, or its year, stands."""
    pattern: str = ""
    """Of the text there: ``{period}`` stands for the period, ``*`` for any text."""
    kind: PeriodKind | None = None
    """The indicator's own where it is left out."""
    words: Mapping[str, str] = field(default_factory=dict)
    """The source's word -> the period as we write it, and a status after it: "2034 E"."""


@dataclass(frozen=True, slots=True)
class AreaRule:
    """Where a cell's area stands."""

    column: str = ""
    value: str = ""
    """Code of the area that the whole file is about."""
    stands_in: Place | None = None
    pattern: str = ""
    """``{area}`` stands for the area, ``*`` for any text."""
    kind: AreaKind | None = None
    """The geography, where a name may be that of several."""
    words: Mapping[str, str] = field(default_factory=dict)
    """The source's word -> the area's code, for areas that are not known by code or name."""
    only: tuple[str, ...] = ()
    """Codes of the areas to take; ``01*`` is a county with its municipalities. All if empty."""


@dataclass(frozen=True, slots=True)
class DimensionRule:
    """A column that is a dimension of ours."""

    ours: str
    """Code of the indicator's dimension."""
    column: str
    words: Mapping[str, str] = field(default_factory=dict)
    """The source's word -> the code of our value; "" where it stands for all values together."""


@dataclass(frozen=True, slots=True)
class MeasureRule:
    """Cells that are values of an indicator."""

    indicator: str
    measure: str = ""
    """Code of the measure; may be left out where the indicator has a single one."""
    where: Where = field(default_factory=dict)
    """Which cells; all where it is empty."""
    dimensions: Mapping[str, str] = field(default_factory=dict)
    """Values of our dimensions that these cells have, whatever the columns say."""
    period: str = ""
    """Their period, where only the words in ``where`` say it."""
    area: str = ""
    """Code of their area, where only the words in ``where`` say it."""
    base: Where = field(default_factory=dict)
    """What differs from ``where`` in the cells that hold their base (n)."""
    scale: Decimal = Decimal(1)
    """What the number is multiplied by: 100 makes 0.37 into 37 percent."""
    decimals: int | None = None
    """What the number is rounded to, half away from zero. As printed where it is left out."""
    statistic: Statistic = Statistic.VALUE
    status: ObsStatus = ObsStatus.NORMAL
    """Of the values that the file gives no mark."""


@dataclass(frozen=True, slots=True)
class IgnoreRule:
    """A column that tells nothing apart: its words repeat what another column says."""

    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class SkipRule:
    """Cells that become no observations."""

    reason: str
    where: Where = field(default_factory=dict)
    """Which cells; where it is left out, all that no other rule speaks of."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """The address of the interface that the table is asked from."""

    kind: str
    """ "pxweb-v1", "pxweb-v2", "kolada" or "file"."""
    url: str
    table: str = ""
    """What the interface calls the table: its id or path."""
    query: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What is asked for: a variable -> its values; a Kolada query's ``kpi`` and ``area``."""
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the tables of a source become observations. The same recipe reads next year's file."""

    name: str
    source: str
    """Slug of the source, as in the bundle's sources.toml."""
    measures: tuple[MeasureRule, ...]
    table: str = ""
    """Which table of the file: its number from 1, or its name or title, where ``*`` stands for
    any text. All that fit are read."""
    perturbed: bool = False
    """Whether the source changes cells at random, so that parts need not sum to their total."""
    expects: Expects = field(default_factory=Expects)
    period: PeriodRule = field(default_factory=PeriodRule)
    area: AreaRule = field(default_factory=AreaRule)
    dimensions: tuple[DimensionRule, ...] = ()
    ignore: tuple[IgnoreRule, ...] = ()
    skip: tuple[SkipRule, ...] = ()
    symbols: Mapping[str, str] = field(default_factory=dict)
    """A symbol or mark of the source -> its status in SDMX's codes, "0" for zero or "skip"; a
    note may follow: "E: forecast"."""
    fetch: Fetch | None = None
    file_name: str = ""
    """Of the recipe itself, for messages."""
