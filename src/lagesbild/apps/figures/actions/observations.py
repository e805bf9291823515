"""Adding observations, many at a time. They are only ever added."""

from collections.abc import Callable

import polars as pl

from lagesbild.apps.figures.bulk import insert_rows, refresh_statistics
from lagesbild.apps.figures.models import Observation, Publication, Series
from lagesbild.apps.figures.queries.series import KEY, series_numbers
from lagesbild.apps.strategies.actions.revision import SomebodyWasFirst, expect_revision
from lagesbild.apps.strategies.models import Strategy

MANY = 10_000
"""From so many rows on, what the database knows of its tables has changed."""


def add_observations(
    *,
    publication: Publication,
    table: pl.DataFrame,
    on_rows: Callable[[int], object] | None = None,
) -> int:
    """Add the observations of a publication, in the caller's transaction; gives how many.

    ``table`` has the columns of `lagesbild.core.statistics.frame.SCHEMA`; ``publication`` and
    ``recorded`` in it are not looked at, and ``correction`` may be left out. Series that are new
    are made. Raises `django.db.IntegrityError` for a cell that the publication has already.
    """
    if table.is_empty():
        return 0
    texts = table.with_columns(pl.col(pl.Categorical).cast(pl.String))
    numbers = _numbers_of_series(publication.strategy, texts)
    rows = texts.join(numbers, on=KEY, how="left", maintain_order="left")
    correction = pl.col("correction") if "correction" in table.columns else pl.lit(None, pl.String)
    insert_rows(
        Observation,
        rows.select(
            "series_id",
            "period",
            "statistic",
            pl.lit(publication.pk).alias("publication_id"),
            *("value", "decimals", "base", "status", "precision"),
            correction.alias("correction"),
            *("note", "address"),
        ),
        on_rows,
    )
    if table.height >= MANY:
        refresh_statistics(Observation)
    return table.height


def _numbers_of_series(strategy: Strategy, texts: pl.DataFrame) -> pl.DataFrame:
    """The number of each series of a table; those that the store lacks are made, in order."""
    wanted = texts.select(*KEY, "unit").unique(KEY, keep="first")
    indicators = wanted["indicator"].unique().to_list()
    known = series_numbers(strategy, indicators)
    new = wanted.join(known, on=KEY, how="anti").sort(*KEY)
    if new.is_empty():
        return known
    insert_rows(Series, new.with_columns(pl.lit(strategy.pk).alias("strategy_id")))
    if new.height >= MANY:
        refresh_statistics(Series)
    return series_numbers(strategy, indicators)


__all__ = ["SomebodyWasFirst", "add_observations", "expect_revision"]
