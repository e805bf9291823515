"""Editions from the store: the same values as from a bundle's files."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import polars as pl

from lagesbild.apps.figures.queries.observations import frame_of
from lagesbild.apps.figures.queries.publications import (
    counting_corrections,
    counting_deliveries,
    counting_publications,
)
from lagesbild.apps.figures.queries.series import KEY, series_of_strategy
from lagesbild.apps.strategies.models import Strategy
from lagesbild.apps.strategies.moments import one_moment
from lagesbild.apps.strategies.queries import strategy_at
from lagesbild.bundles.areas import areas_in_use, codes_in_use
from lagesbild.core.edition import Edition
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import DimensionValues
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.strategy.source import Correction
from lagesbild.core.strategy.strategy import Strategy as CoreStrategy


def edition_of(
    slug: str, *, as_of: date | None = None, indicators: Collection[str] | None = None
) -> Edition:
    """The edition of a strategy as it counts now, or counted at the end of a day.

    ``indicators`` leaves out the observations of all others. Raises `Strategy.DoesNotExist`.
    """
    with one_moment():
        return _edition(Strategy.objects.get(slug=slug), as_of, indicators)


def _edition(kept: Strategy, as_of: date | None, indicators: Collection[str] | None) -> Edition:
    found = strategy_at(kept, as_of=as_of)
    publications = counting_publications(kept, as_of=as_of)
    corrections = counting_corrections(kept, as_of=as_of)
    series = _described(series_of_strategy(kept, indicators), found.strategy)
    frame = frame_of(series, publications, [each.id for each in corrections])
    return Edition(
        year=found.year,
        strategy=_with_areas(found.strategy, frame),
        observations=frame,
        publications=tuple(publications.values()),
        corrections=corrections if as_of is None else carried_out(corrections, frame),
        texts=found.texts,
        deliveries=counting_deliveries(kept, publications),
        vouched=found.vouched,
    )


def carried_out(
    corrections: tuple[Correction, ...], frame: ObservationFrame
) -> tuple[Correction, ...]:
    """The corrections that an observation carries out."""
    done = set(frame.table["correction"].drop_nulls().unique())
    return tuple(each for each in corrections if each.id in done)


def _described(series: pl.DataFrame, strategy: CoreStrategy) -> pl.DataFrame:
    """The series that the strategy, as it was on the day, has words for."""
    kinds = series.select(KEY[:3]).unique()
    known = [row for row in kinds.iter_rows() if _is_described(row, strategy)]
    if len(known) == kinds.height:
        return series
    return series.join(pl.DataFrame(known, schema=KEY[:3], orient="row"), on=KEY[:3], how="semi")


def _is_described(key: tuple[str, str, str], strategy: CoreStrategy) -> bool:
    slug, measure, dimensions = key
    indicator = strategy.indicator.get(slug)
    return (
        indicator is not None
        and any(each.code == measure for each in indicator.measures)
        and _has_words_for(indicator, DimensionValues.parse(dimensions))
    )


def _has_words_for(indicator: Indicator, values: DimensionValues) -> bool:
    known = {(each.code, value.code) for each in indicator.dimensions for value in each.values}
    return known.issuperset(values.pairs)


def _with_areas(strategy: CoreStrategy, frame: ObservationFrame) -> CoreStrategy:
    """The strategy with all areas in use, as a bundle's reader finds them."""
    observed = frame.table["area"].unique().cast(pl.String)
    used = codes_in_use(strategy.about, strategy.indicators, observed)
    return replace(strategy, areas=areas_in_use(strategy.area, used))
