"""Union coverage: which of a number of municipalities have something, alone or together.

Support that a municipality gives itself is "own", what it gives with others "joint"; one that
has both counts once in "own or joint".
"""

from collections.abc import Collection
from dataclasses import dataclass

from lagesbild.core.statistics.measures.shares import Share


class AreaIsNotCounted(ValueError):
    """Areas that have something but are not among those that are counted."""

    def __init__(self, codes: Collection[str]) -> None:
        listed = ", ".join(sorted(codes))
        super().__init__(
            f"Not among the areas that are counted: {listed}. Correct the codes, or count them."
        )
        self.codes = frozenset(codes)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the counted areas have something, as shares of the same base."""

    own: Share
    joint: Share
    own_or_joint: Share
    both: Share
    without: frozenset[str]
    """Codes of the areas that have neither."""


def union_coverage(
    *, own: Collection[str], joint: Collection[str], of: Collection[str]
) -> Coverage:
    """Own, joint, and own or joint, of the areas whose codes are ``of``; overlaps count once.

    Raises `AreaIsNotCounted`; ``of`` must not be empty.
    """
    counted, alone, together = frozenset(of), frozenset(own), frozenset(joint)
    if strangers := (alone | together) - counted:
        raise AreaIsNotCounted(strangers)

    def share(codes: frozenset[str]) -> Share:
        return Share(len(codes), len(counted), len(counted))

    return Coverage(
        own=share(alone),
        joint=share(together),
        own_or_joint=share(alone | together),
        both=share(alone & together),
        without=counted - alone - together,
    )
