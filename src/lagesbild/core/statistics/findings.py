"""What the checks of a delivery find."""

from dataclasses import dataclass
from enum import StrEnum


class Check(StrEnum):
    """The checks, by the names that indicators and documentation use."""

    CONFLICTING_DUPLICATES = "conflicting-duplicates"
    UNEXPECTED_PERIOD = "unexpected-period"
    IDENTICAL_DELIVERY = "identical-delivery"
    OUTSIDE_BOUNDS = "outside-bounds"
    CHANGED_SCALE = "changed-scale"
    TOTAL_OUTSIDE_PARTS = "total-outside-parts"
    PARTS_DO_NOT_SUM = "parts-do-not-sum"
    IMPOSSIBLE_PERCENTAGE = "impossible-percentage"
    FAR_FROM_HISTORY = "far-from-history"
    AREA_MISSING = "area-missing"
    BASE_FALLEN = "base-fallen"
    CHANGED_WORDS = "changed-words"
    FEWER_THAN = "fewer-than"
    HALF_A_SPAN = "half-a-span"


CANNOT_BE_KEPT = frozenset({Check.CONFLICTING_DUPLICATES, Check.OUTSIDE_BOUNDS, Check.HALF_A_SPAN})
"""Checks whose errors are of cells that no store and no bundle holds: a cell with two values, a
value that its unit cannot have, a lowest value without its highest."""


class Severity(StrEnum):
    """How much a finding weighs. An error stops acceptance until it is overruled with a reason."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"
    """Not looked for: an indicator may say so, with its reason."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, in words that a coordinator understands."""

    check: Check
    severity: Severity
    indicator: str
    explanation: str
    """What was found, what it may mean and what to do; in the reader's language."""
    addresses: tuple[str, ...] = ()
    """The cells of the delivered file that it concerns."""
    reason: str = ""
    """Why the severity is not the usual one, as the indicator says."""
