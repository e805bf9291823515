"""Values in another scale than before: shares from 0 to 1, thousands for units."""

from collections.abc import Iterator, Mapping

import polars as pl

from lagesbild.core.checks.situation import Found, Situation, addresses
from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.statistics.unit import Unit

SCALES = (0.001, 0.01, 100.0, 1000.0)
SCALES_OF_FEW = {True: (0.01, 100.0), False: (0.001, 1000.0)}
"""With few values to compare, only what is usual: for percentages, and for all else."""
FEWEST_PAIRS = 3
FEWEST_FRACTIONS = 5
"""How many percentages there must be, all of them at most 1, to tell without earlier values."""


def check_scale(at: Situation) -> Iterator[Found]:
    """Shares from 0 to 1 where percentages are expected, thousands where units were."""
    told: dict[tuple[str, float, bool], list[str]] = {}
    for row in _by_measure(at).sort("indicator", "measure").iter_rows(named=True):
        factor = _factor(row)
        if factor:
            key = (str(row["indicator"]), factor, row["pairs"] > 0)
            told.setdefault(key, []).append(str(row["measure"]))
    for (indicator, factor, is_compared), measures in told.items():
        rows = at.newest.filter(
            (pl.col("indicator") == indicator) & pl.col("measure").cast(pl.String).is_in(measures)
        )
        yield Found(
            Check.CHANGED_SCALE,
            Severity.ERROR if is_compared else Severity.WARNING,
            indicator,
            _say(at, factor),
            addresses(rows),
        )


def _by_measure(at: Situation) -> pl.DataFrame:
    """For each measure how its newest values compare with those before them."""
    value, old = pl.col("value"), pl.col("old_value")
    before = at.previous.select("cell", "old_value")
    rows = at.newest.join(before, on="cell", how="left", maintain_order="left")
    is_pair = (value != 0) & (old != 0)
    measures = rows.group_by("indicator", "measure").agg(
        is_percent=(pl.col("unit") == Unit.PERCENT.value).all(),
        pairs=is_pair.sum(),
        ratio=(value / old).filter(is_pair).median(),
        count=pl.len(),
        highest=value.max(),
        fractions=((value > 0) & (value < 1)).sum(),
    )
    return measures.with_columns(pl.col("indicator", "measure").cast(pl.String))


def _factor(measure: Mapping[str, object]) -> float:
    """What the values have been multiplied by; 0 where they have not."""
    pairs, ratio = int(str(measure["pairs"])), float(str(measure["ratio"] or 0))
    if pairs >= FEWEST_PAIRS:
        return next((each for each in SCALES if 0.7 < ratio / each < 1.4), 0.0)
    if pairs:
        scales = SCALES_OF_FEW[bool(measure["is_percent"])]
        return next((each for each in scales if 0.8 < ratio / each < 1.25), 0.0)
    count, fractions = int(str(measure["count"])), int(str(measure["fractions"]))
    are_shares = measure["is_percent"] and float(str(measure["highest"])) <= 1
    return 0.01 if are_shares and count >= FEWEST_FRACTIONS and fractions > 1 else 0.0


def _say(at: Situation, factor: float) -> str:
    if factor == 0.01:
        return at.language.text(
            "The values are a hundredth of what is expected: shares from 0 to 1 instead of "
            "percentages? Write scale = 100 in the recipe."
        )
    return at.language.text(
        "The values are {factor} times the earlier ones. Has the unit changed? Write the scale in "
        "the recipe.",
        factor=at.number(factor, 0 if factor > 1 else 3),
    )
