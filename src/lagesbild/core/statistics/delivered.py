"""Observations as a delivery has them, before anybody has accepted them.

They have no publication yet: that is what acceptance gives them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from lagesbild.core.statistics.frame import SCHEMA

NOT_YET_KNOWN = ("publication", "recorded", "correction")
DELIVERED_SCHEMA: Mapping[str, pl.DataType] = {
    name: sort for name, sort in SCHEMA.items() if name not in NOT_YET_KNOWN
}


@dataclass(frozen=True, slots=True)
class Skipped:
    """Cells of a delivery that become no observations, and why."""

    reason: str
    """In words, from the recipe: "the total of all municipalities is computed here"."""
    count: int
    first_address: str


@dataclass(frozen=True, eq=False)
class Delivered:
    """What a delivered file says, as observations.

    ``table`` has the columns `DELIVERED_SCHEMA`, in the file's order. A cell may stand there
    twice: that is for a check to find.
    """

    file_name: str
    table: pl.DataFrame
    said: Mapping[str, str] = field(default_factory=dict)
    """What the file says of unit, definition, source and the like, in its own words."""
    perturbed: bool = False
    """Whether the source changes cells at random to protect people, so that parts need not sum
    up to their total."""
    skipped: tuple[Skipped, ...] = ()
    assumed: tuple[str, ...] = ()
    """What was assumed in reading the file, a sentence each."""

    def __len__(self) -> int:
        return self.table.height
