"""What an indicator says of the checks of its deliveries."""

from dataclasses import dataclass

from lagesbild.core.statistics.findings import Check, Severity


@dataclass(frozen=True, slots=True)
class CheckRule:
    """A check that weighs more or less for an indicator than it usually does, and why."""

    check: Check
    severity: Severity
    reason: str


@dataclass(frozen=True, slots=True)
class TotalRule:
    """One value of a dimension is the total of others: "all" of "girls" and "boys"."""

    dimension: str
    total: str = ""
    """Code of the total; empty where the total is the series that is not broken down."""
    parts: tuple[str, ...] = ()
    """Codes of the parts; all other values where it is empty."""
    tolerance: float = 0.0
    """How much the sum of the parts may differ from the total, in the measure's unit."""


@dataclass(frozen=True, slots=True)
class AtLeastRule:
    """A measure that can never be less than another of the same cell: decisions and persons."""

    measure: str
    than: str
