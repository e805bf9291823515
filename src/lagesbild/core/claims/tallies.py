"""How many areas something is said of, or times: “four of the six districts”, “only once”."""

from dataclasses import dataclass

from lagesbild.core.language.amounts import Amount
from lagesbild.core.language.when import When
from lagesbild.core.statistics.period import Period


@dataclass(frozen=True, slots=True)
class Tally:
    """Words that say of how many areas, or of which alone, something is so."""

    first: int
    last: int
    amount: Amount | None = None
    """How many; None where areas are named and nothing is counted."""
    left_out: bool = False
    """Whether it is so of all but these: “alla utom två”, “every town but Alby”."""
    named: tuple[str, ...] = ()
    """Codes of the areas that it is said to be so of, or that are left out."""
    groups: frozenset[tuple[str, str]] = frozenset()
    """The dimensions, each with its indicator, whose groups are counted; none where areas are."""
    lead: int = 0
    """Where the words end that lead in the areas which it is so many of: “of the six districts”."""
    others: bool = False
    """Whether it is so of all that were not told before, which are those that are named."""
    alone: bool = False
    """Whether it is said to be so of no others: “only in Alby”."""
    times: str = ""
    """What times are counted, where no areas are: "year", "quarter", "half", "month" or "any"."""
    at: tuple[Period, ...] = ()
    """The times that are counted, as they are read of a series."""
    when: When | None = None
    """The time at which alone it is said to be so: “only in 2022”."""
    onward: bool = False
    """Whether it may have been so from then on, as “it was only in 2022 that” says."""
