"""Claims made by hand on the Stockholm example, so that tests do not rest on how texts are read."""

from dataclasses import replace

import polars as pl

from lagesbild.core.claims.shapes import Claim, Judgement, Kind, Verdict
from lagesbild.core.edition import Edition
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import Observation, SeriesKey
from lagesbild.core.statistics.series import series_of

HELP = SeriesKey("valj-att-sluta-contacts", "value", "", "01")
TALKS_OF_MEN = SeriesKey("support-talks-with-decision", "value", "perp_sex=men", "01")


def observed(edition: Edition, key: SeriesKey, *periods: str) -> tuple[Observation, ...]:
    """The observations of a series that count, for some periods."""
    every = edition.observations.of_indicator(key.indicator, key.area)
    series = next(each for each in series_of(every) if each.key == key)
    return tuple(each for each in series.measured if each.period.code in periods)


def claim(
    text: str,
    words: str,
    key: SeriesKey,
    *periods: str,
    edition: Edition,
    verdict: Verdict = Verdict.SUPPORTED,
    kind: Kind = Kind.VALUE,
) -> Claim:
    """The claim that words of a text, the first such, make of a series."""
    start = text.index(words)
    return Claim(
        start=start,
        end=start + len(words),
        line=text.count("\n", 0, start) + 1,
        text=words,
        kind=kind,
        judgement=Judgement(verdict, "", observations=observed(edition, key, *periods)),
        series=(key,),
        periods=periods,
    )


def with_value(
    edition: Edition, key: SeriesKey, period: str, value: float, *, statistic: str = "value"
) -> Edition:
    """An edition with another value for all publications of a cell."""
    table = edition.observations.table
    cell = {
        "indicator": key.indicator,
        "measure": key.measure,
        "dimensions": key.dimensions,
        "area": key.area,
        "period": period,
        "statistic": statistic,
    }
    here = pl.all_horizontal(pl.col(name).cast(pl.String) == each for name, each in cell.items())
    assert table.filter(here).height, f"there is no such cell: {cell}"
    changed = table.with_columns(value=pl.when(here).then(pl.lit(value)).otherwise(pl.col("value")))
    return replace(edition, observations=ObservationFrame(changed))


def without(edition: Edition, key: SeriesKey, period: str) -> Edition:
    """An edition without the observations of a series for a period."""
    table = edition.observations.table
    here = (
        (pl.col("indicator").cast(pl.String) == key.indicator)
        & (pl.col("dimensions").cast(pl.String) == key.dimensions)
        & (pl.col("period").cast(pl.String) == period)
    )
    return replace(edition, observations=ObservationFrame(table.filter(~here)))
