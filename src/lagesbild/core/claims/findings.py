"""What is found in a whole text beyond its single claims."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What is wrong."""

    TOLD_DIFFERENTLY = "told_differently"
    """The same fact stands in two places with different figures."""
    REFERS_TO_NOTHING = "refers_to_nothing"
    REFERS_ELSEWHERE = "refers_elsewhere"
    """What is referred to exists, but is about something else."""
    ONLY_IN_SUMMARY = "only_in_summary"
    """A figure of the summary that its section lacks."""


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand: the file, "" for the text itself; the line, the characters."""

    path: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to put right. ``start`` and ``end`` count characters of the text."""

    kind: FindingKind
    severity: Severity
    start: int
    end: int
    line: int
    text: str
    """The words that it is about, as they stand."""
    message: str
    path: str = ""
    """The file, where several texts were looked at together."""
    other: Spot | None = None
    """The other place, of a fact that stands in two."""
