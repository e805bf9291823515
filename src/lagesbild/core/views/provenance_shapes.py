"""The shapes of what is told of where values come from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lagesbild.core.document.chart import Mark
from lagesbild.core.statistics.area import Area
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.strategy.source import Correction, Delivery, Publication, Source
from lagesbild.core.views.shapes import Origin, Published


@dataclass(frozen=True, slots=True)
class Statement:
    """A value as one publication stated it, and the delivery it was read from, if any."""

    text: str
    publication: Publication
    delivery: Delivery | None
    source: Source
    """Of the delivery, or else of the indicator."""
    address: str
    """The cell of the delivered file; empty where none is known."""
    origin: Origin
    note: str
    correction: Correction | None


@dataclass(frozen=True, slots=True)
class Replaced:
    """A value that no longer counts, and what took its place."""

    old: Statement
    by: Statement


@dataclass(frozen=True, slots=True)
class ValueProvenance:
    """Where the value of a series for a period comes from."""

    anchor: str
    period_text: str
    text: str
    marks: tuple[Mark, ...]
    base: int | None
    stated: Statement | None
    """None where the value was computed here."""
    replaced: tuple[Replaced, ...]
    """What was published before, the latest first; the same value repeated is left out."""
    made: str
    """What was computed here, from what; empty for a value shown as it was delivered."""


@dataclass(frozen=True, slots=True)
class SeriesProvenance:
    """Where the values of a series come from, the latest period first."""

    anchor: str
    label: str
    unit_text: str
    values: tuple[ValueProvenance, ...]

    @property
    def has_bases(self) -> bool:
        return any(each.base is not None for each in self.values)

    @property
    def has_addresses(self) -> bool:
        return any(each.stated and each.stated.address for each in self.values)

    @property
    def has_replaced(self) -> bool:
        return any(each.replaced for each in self.values)


@dataclass(frozen=True, slots=True)
class IndicatorProvenance:
    """Where all values that are shown of an indicator in an area come from."""

    indicator: Indicator
    area: Area
    source: Source
    method: tuple[str, ...]
    """How the values are made, in sentences."""
    series: tuple[SeriesProvenance, ...]
    deliveries: tuple[Delivery, ...]
    """Those that values here were read from, in the order they were accepted."""
    left_out: int = 0
    """Values that there is no room for; the download has all."""


class ChangeKind(StrEnum):
    """Why a published value was changed."""

    CORRECTION = "correction"
    REVISION = "revision"


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """A published value that was changed: the old and the new one, when and why."""

    anchor: str
    """Where it stands in the log: the id of a correction, or the cell and publication."""
    kind: ChangeKind
    day: date
    indicator: Indicator
    area: Area
    series: str
    """Series and period in words."""
    old: str
    new: str
    old_published: Published | None
    new_published: Published | None
    value_anchor: str
    """Where the value stands among those whose origin is told; empty where it does not."""
    correction: Correction | None = None


def only(changes: Iterable[LoggedChange], kind: ChangeKind) -> tuple[LoggedChange, ...]:
    """The changes of a kind."""
    return tuple(each for each in changes if each.kind is kind)
