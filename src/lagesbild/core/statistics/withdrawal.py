"""What the withdrawal of a publication would change: values that come back, values that go."""

from dataclasses import dataclass

import polars as pl

from lagesbild.core.statistics.difference import COMPARED, latest
from lagesbild.core.statistics.frame import CELL


@dataclass(frozen=True, eq=False)
class Withdrawal:
    """The values of a publication that count, by what becomes of their cells without it.

    ``back`` has the values that would count again, and as ``old_…`` those that count now;
    ``gone`` the values of cells that would have none.
    """

    back: pl.DataFrame
    gone: pl.DataFrame


def withdrawal(current: pl.DataFrame, publication: str) -> Withdrawal:
    """What becomes of a publication's cells; ``current`` has all observations of them (`SCHEMA`).

    Values that a later publication has revised already are in neither part.
    """
    of_it = pl.col("publication").cast(pl.String) == publication
    counting = latest(current).filter(of_it)
    without = latest(current.filter(~of_it))
    old = [pl.col(name).alias(f"old_{name}") for name in (*COMPARED, "decimals")]
    return Withdrawal(
        back=without.join(counting.select(*CELL, *old), on=list(CELL), how="inner"),
        gone=counting.join(without, on=list(CELL), how="anti"),
    )
