"""Extrapolation by response rate: what would have been reported had all answered alike.

It assumes that those who did not answer are like those who did, which nobody knows; so the
result is marked as an estimate (status E), and is best shown rounded, with "about".
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.status import ObsStatus


class ResponseRateIsImpossible(ValueError):
    """A response rate that is not above 0 and at most 100 percent."""

    def __init__(self, rate: Decimal) -> None:
        super().__init__(f"A response rate of {rate} percent cannot be: above 0, at most 100.")
        self.rate = rate


@dataclass(frozen=True, slots=True)
class Extrapolation:
    """An estimated count, and the reported count and response rate behind it."""

    reported: int
    response_rate: Decimal
    """In percent."""
    exact: Fraction

    @property
    def status(self) -> ObsStatus:
        """Estimated; normal where all answered, and nothing was estimated."""
        return ObsStatus.NORMAL if self.exact == self.reported else ObsStatus.ESTIMATED

    @property
    def count(self) -> int:
        """The estimate as a whole number, rounded half up."""
        return int(rounded(self.exact, 0))

    def shown(self, *, figures: int = 2) -> int:
        """The estimate rounded to so many significant figures: about 1 500, not 1 488."""
        spare = max(0, len(str(self.count)) - figures)
        return int(rounded(self.exact, -spare))


def extrapolate(reported: int, *, response_rate: Decimal) -> Extrapolation:
    """A reported count raised to what full response would give; ``response_rate`` in percent.

    1 000 reported at a response rate of 67.2 percent make 1 488. Raises
    `ResponseRateIsImpossible`.
    """
    if not 0 < response_rate <= 100:
        raise ResponseRateIsImpossible(response_rate)
    return Extrapolation(reported, response_rate, reported * 100 / Fraction(response_rate))
