"""A delivery beside earlier figures: scale, jumps, areas that are gone, bases that fell."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import polars as pl

from lagesbild.core.checks.cells import by_indicator
from lagesbild.core.checks.situation import SERIES, Found, Situation, addresses
from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Indicator

FEWEST_EARLIER = 5
"""Values that a series must have before one can be said to lie far from them."""
FAR = 3.5
"""Modified z-score above which a value is called far: Iglewicz and Hoaglin 1993."""
SCALES = (0.001, 0.01, 100.0, 1000.0)
FEWEST_SCALED = 3


def check_scale(at: Situation) -> Iterator[Found]:
    """Shares from 0 to 1 where percentages are expected, thousands where units were."""
    for indicator, rows in by_indicator(at.newest):
        earlier = at.previous.filter(pl.col("indicator").cast(pl.String) == indicator)
        told = _scale(rows, earlier)
        if told:
            yield Found(
                Check.CHANGED_SCALE,
                Severity.ERROR if earlier.height else Severity.WARNING,
                indicator,
                _say_scale(at, told),
                addresses(rows),
            )


def _scale(rows: pl.DataFrame, earlier: pl.DataFrame) -> float:
    """What the values have been multiplied by; 0 where they have not."""
    pairs = earlier.filter((pl.col("old_value") != 0) & (pl.col("value") != 0))
    if pairs.height >= FEWEST_SCALED:
        ratio = pairs.select((pl.col("value") / pl.col("old_value")).median()).item()
        return next((each for each in SCALES if 0.7 < ratio / each < 1.4), 0.0)
    shares = rows.filter(pl.col("unit").cast(pl.String) == Unit.PERCENT.value)["value"]
    fractions = ((shares > 0) & (shares < 1)).sum()
    if len(shares) >= FEWEST_EARLIER and bool((shares <= 1).all()) and fractions > 1:
        return 0.01
    return 0.0


def _say_scale(at: Situation, factor: float) -> str:
    if factor == 0.01:
        return at.language.text(
            "The values are a hundredth of what is expected: shares from 0 to 1 instead of "
            "percentages? Write scale = 100 in the recipe."
        )
    return at.language.text(
        "The values are {factor} times the earlier ones. Has the unit changed? Write the scale in "
        "the recipe.",
        factor=f"{factor:g}",
    )


def check_history(at: Situation) -> Iterator[Found]:
    """Values far outside what their series has been, since its last break."""
    far = [row for row in _with_history(at) if _is_far(row)]
    by_indicator: dict[str, list[dict[str, object]]] = {}
    for row in far:
        by_indicator.setdefault(str(row["indicator"]), []).append(row)
    for indicator, rows in sorted(by_indicator.items()):
        table = pl.DataFrame(rows, infer_schema_length=None)
        yield Found(
            Check.FAR_FROM_HISTORY,
            Severity.WARNING,
            indicator,
            at.language.plural(
                "{count} value lies far from all earlier ones of its series: {cells}. Compare it "
                "with the file, and ask the source.",
                "{count} values lie far from all earlier ones of their series: {cells}. Compare "
                "them with the file, and ask the source.",
                table.height,
                cells=at.cells(table),
            ),
            addresses(table),
        )


def _with_history(at: Situation) -> list[dict[str, object]]:
    """The newest cells with the earlier values of their series in order, after the last break."""
    what = [*SERIES, "period", "rank", "value"]
    known = at.known.select(what).join(at.rows, on=[*SERIES, "period"], how="anti")
    earlier = pl.concat([known, at.rows.select(what)]).filter(pl.col("value").is_not_null())
    newest = at.newest.select(*SERIES, newest="rank")
    joined = earlier.join(newest, on=list(SERIES), how="inner")
    since = {slug: _last_break(at, each) for slug, each in at.indicators.items()}
    begins = pl.col("indicator").cast(pl.String).replace_strict(since, return_dtype=pl.Int64)
    counted = joined.filter((pl.col("rank") < pl.col("newest")) & (pl.col("rank") >= begins))
    histories = counted.sort("rank").group_by(list(SERIES), maintain_order=True)
    gathered = histories.agg(history=pl.col("value"))
    long = gathered.filter(pl.col("history").list.len() >= FEWEST_EARLIER)
    return at.newest.join(long, on=list(SERIES), how="inner", maintain_order="left").to_dicts()


def _last_break(at: Situation, indicator: Indicator) -> int:
    """The rank of the first period after the last break; 0 where there is none."""
    if not indicator.breaks:
        return 0
    first = max(each.first_period for each in indicator.breaks)
    later = [rank for code, rank in at.ranks.items() if Period.parse(code) >= first]
    return min(later, default=0)


def _is_far(row: dict[str, object]) -> bool:
    """Far from the earlier values, and by a step far from the earlier steps.

    Both, so that a series that has long risen may go on rising. Counts may vary as chance lets
    them: the spread is at least the square root of their median.
    """
    history = [float(value) for value in _numbers(row["history"])]
    value = float(str(row["value"]))
    decimals = int(str(row["decimals"] or 0))
    least = 10.0**-decimals
    if row["unit"] == Unit.COUNT.value:
        least = max(least, math.sqrt(max(median(history), 1.0)))
    steps = [later - earlier for earlier, later in pairwise(history)]
    return _score(value, history, least) > FAR and _score(value - history[-1], steps, least) > FAR


def _numbers(value: object) -> Sequence[float]:
    return value if isinstance(value, list) else ()


def _score(value: float, others: Sequence[float], least: float) -> float:
    """The modified z-score, with the spread never below ``least``."""
    middle = median(others)
    spread = max(median(abs(each - middle) for each in others), least)
    return 0.6745 * abs(value - middle) / spread


def check_areas(at: Situation) -> Iterator[Found]:
    """Areas that had a value for the period before and have none in the delivery."""
    rows = at.rows.with_columns(pl.col("area").cast(pl.String))
    for indicator, mine in by_indicator(rows):
        last = mine["rank"].max()
        there = set(mine.filter(pl.col("rank") == last)["area"])
        known = at.known.filter(
            (pl.col("indicator").cast(pl.String) == indicator)
            & (pl.col("rank") < last)
            & pl.col("value").is_not_null()
        )
        before = known.filter(pl.col("rank") == pl.col("rank").max())["area"].cast(pl.String)
        missing = sorted(set(before) - there)
        if missing:
            names = [at.areas[code].name if code in at.areas else code for code in missing]
            yield Found(
                Check.AREA_MISSING,
                Severity.WARNING,
                indicator,
                at.language.plural(
                    "{count} area that had a figure before is not in the delivery: {areas}.",
                    "{count} areas that had figures before are not in the delivery: {areas}.",
                    len(missing),
                    areas=at.listed(names),
                ),
            )


def check_bases(at: Situation) -> Iterator[Found]:
    """Bases (n) that fell by more than the indicator lets pass."""
    allowed = {slug: each.base_may_fall_by for slug, each in at.indicators.items()}
    part = pl.col("indicator").cast(pl.String).replace_strict(allowed, return_dtype=pl.Float64)
    fallen = at.previous.filter(pl.col("base") < pl.col("old_base") * (1 - part))
    for indicator, rows in by_indicator(fallen):
        first = rows.row(0, named=True)
        yield Found(
            Check.BASE_FALLEN,
            Severity.WARNING,
            indicator,
            at.language.plural(
                "In {count} cell the number of answers has fallen much: {cells}. In the first from "
                "{old} to {new}. Did fewer answer, or is a group missing?",
                "In {count} cells the number of answers has fallen much: {cells}. In the first "
                "from {old} to {new}. Did fewer answer, or is a group missing?",
                rows.height,
                cells=at.cells(rows),
                old=at.number(first["old_base"], 0),
                new=at.number(first["base"], 0),
            ),
            addresses(rows),
        )
