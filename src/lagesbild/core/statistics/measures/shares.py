"""Shares: how many of those who answered said yes.

A municipality or district that did not answer is not counted as a no: it is left out of the
base, and how many were left out is kept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lagesbild.core.statistics.observation import Missing
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.status import ObsStatus


class CountIsImpossible(ValueError):
    """Counts that cannot be: more yes-answers than answers, or fewer than none."""


@dataclass(frozen=True, slots=True)
class Share:
    """``count`` of ``base``, of ``asked`` that were asked."""

    count: int
    base: int
    """How many answered (n); at least 1."""
    asked: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.base <= self.asked or self.base == 0:
            raise CountIsImpossible(
                f"{self.count} yes of {self.base} answers of {self.asked} asked cannot be."
            )

    @property
    def exact(self) -> Fraction:
        """The share, 0 to 1."""
        return Fraction(self.count, self.base)

    @property
    def unanswered(self) -> int:
        """How many were asked but are not in the base."""
        return self.asked - self.base

    def percent(self, decimals: int = 0) -> Decimal:
        """The share in percent, rounded half up."""
        return rounded(self.exact * 100, decimals)


def share_of_yes(answers: Mapping[str, bool | None]) -> Share | Missing:
    """The share of areas that answered yes, by area code; None is no answer.

    Municipalities and districts weigh alike, whatever their size. Missing where nobody
    answered.
    """
    return _share(answers.values())


def share_of_answers(answers: Mapping[str, Mapping[str, bool | None]]) -> Share | Missing:
    """The share of yes among all answers over several areas of activity.

    ``answers`` holds for each area code the answer for each area of activity (social services
    for adults, for children …). Base is the number of answers, not of areas: a municipality
    that answers for three counts three times.
    """
    return _share(answer for activities in answers.values() for answer in activities.values())


def _share(answers: Iterable[bool | None]) -> Share | Missing:
    listed = tuple(answers)
    base = sum(answer is not None for answer in listed)
    if base == 0:
        return Missing(ObsStatus.MISSING)
    return Share(sum(answer is True for answer in listed), base, len(listed))
