"""What indicators, groups and measures are called, as the roots of words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class NameKind(StrEnum):
    """What a name is of."""

    NAME = "name"
    GROUP = "group"
    MEASURE = "measure"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Name:
    """Something that a target is called, as the roots of its words with their weights.

    A target is an indicator, by its slug, or a number that the strategy states.
    """

    target: str
    roots: Mapping[str, float]
    kind: NameKind = NameKind.NAME
    measure: str = ""
    """Code of the measure that it is the name of."""
    total: float = field(init=False, compare=False)
    """What all its words weigh together."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", sum(self.roots.values()))


@dataclass(frozen=True, slots=True)
class Group:
    """A value of a dimension of an indicator."""

    indicator: str
    dimension: str
    code: str
