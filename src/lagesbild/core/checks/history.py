"""Values far outside what their series has been."""

from collections.abc import Iterator

import polars as pl

from lagesbild.core.checks.cells import by_indicator
from lagesbild.core.checks.situation import Found, Situation, addresses
from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Indicator

FEWEST_OTHERS = 5
"""Values that a series must have besides, before one can be said to lie far from them."""
FAR = 3.5
"""Modified z-score above which a value is called far: Iglewicz and Hoaglin 1993."""
_RUN = ["series", "segment"]


def check_history(at: Situation) -> Iterator[Found]:
    """Values far outside what their series has been, on the same side of its breaks."""
    far = _far(at)
    rows = at.rows.join(far, on="cell", how="semi", maintain_order="left")
    for indicator, mine in by_indicator(rows):
        yield Found(
            Check.FAR_FROM_HISTORY,
            Severity.WARNING,
            indicator,
            at.language.plural(
                "{count} value lies far from all others of its series: {cells}. Compare it with "
                "the file, and ask the source.",
                "{count} values lie far from all others of their series: {cells}. Compare them "
                "with the file, and ask the source.",
                mine.height,
                cells=at.cells(mine),
            ),
            addresses(mine),
        )


def _far(at: Situation) -> pl.DataFrame:
    """The cells, new or revised, that lie far from the others of their series.

    A value does if it lies far from their median, and the steps to it from its neighbours lie
    far from the median step: so a series that has long risen may go on rising.
    """
    changed = at.changed
    runs = _segmented(at, at.together.join(changed, on="series", how="semi", maintain_order="left"))
    long = runs.filter(pl.len().over(_RUN) > FEWEST_OTHERS)
    stepped = long.with_columns(
        step=pl.col("value").diff().over(_RUN), middle=pl.col("value").median().over(_RUN)
    )
    measured = stepped.with_columns(
        least=_least(), usual_step=pl.col("step").median().over(_RUN)
    ).with_columns(
        far=_is_far("value", "middle"),
        far_step=_is_far("step", "usual_step"),
    )
    before = pl.col("far_step").fill_null(value=True)
    after = pl.col("far_step").shift(-1).over(_RUN).fill_null(value=True)
    return measured.filter(pl.col("far") & before & after).join(changed, on="cell", how="semi")


def _is_far(value: str, middle: str) -> pl.Expr:
    """Whether the modified z-score is too high, the spread never taken as under ``least``."""
    distance = (pl.col(value) - pl.col(middle)).abs()
    spread = pl.max_horizontal(distance.median().over(_RUN), pl.col("least"))
    return 0.6745 * distance > FAR * spread


def _least() -> pl.Expr:
    """The least that values vary by chance: counts as Poisson's, shares as those of n answers.

    And never less than a unit of the last decimal that is printed.
    """
    middle, base, unit = pl.col("middle"), pl.col("base"), pl.col("unit")
    printed = pl.lit(10.0).pow(-pl.col("decimals").max().over(_RUN).cast(pl.Int64))
    of_counts = pl.when(unit == Unit.COUNT.value).then(middle.clip(lower_bound=1.0).sqrt())
    variance = (middle * (100 - middle) / base).clip(lower_bound=0.0)
    of_shares = pl.when((unit == Unit.PERCENT.value) & (base > 0)).then(variance.sqrt())
    return pl.max_horizontal(printed, of_counts, of_shares)


def _segmented(at: Situation, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with the number of breaks before each: those of its indicator, and marked ones."""
    known = rows.select("indicator", "rank").unique()
    numbers = [
        _breaks_before(at, at.indicators.get(str(slug)), rank) for slug, rank in known.iter_rows()
    ]
    numbered = known.with_columns(segment=pl.Series(numbers, dtype=pl.Int64))
    marked = (pl.col("status") == ObsStatus.BREAK.value).cum_sum().over("series")
    joined = rows.join(numbered, on=["indicator", "rank"], how="left", maintain_order="left")
    return joined.with_columns(pl.col("segment") + marked.cast(pl.Int64))


def _breaks_before(at: Situation, indicator: Indicator | None, rank: int) -> int:
    breaks = indicator.breaks if indicator else ()
    return sum(each.first_period <= at.periods[rank] for each in breaks)
