"""What `benchmarks.bench_store` measures of a store, which must be open. Not a benchmark itself."""

import resource
import sqlite3
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import psycopg
from django.db import transaction

from benchmarks.national import national_edition
from lagesbild.apps.figures.actions.loading import load_edition
from lagesbild.apps.figures.actions.observations import add_observations
from lagesbild.apps.figures.models import Publication
from lagesbild.apps.figures.queries import edition_of
from lagesbild.apps.strategies.models import Strategy
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.views.indicator_view import IndicatorViews

INDICATORS = 100
LOT = 50_000
MOST_TIMES_BARE = 3.0
MOST_SECONDS_OF_VIEW = 0.1
SHOWN = "invented-050"
ROUNDS = 9
KEY = ("indicator", "measure", "dimensions", "area")
COLUMNS = (
    "series_id bigint NOT NULL, period varchar(12) NOT NULL, statistic varchar(8) NOT NULL, "
    "publication_id bigint NOT NULL, value double precision, decimals smallint, base bigint, "
    "status varchar(1) NOT NULL, precision varchar(5) NOT NULL, correction text, note text, "
    "address text, PRIMARY KEY (series_id, period, statistic, publication_id)"
)


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def prepared(edition: Edition) -> pl.DataFrame:
    """The rows as the table has them, with a number for each series."""
    texts = edition.observations.table.with_columns(pl.col(pl.Categorical).cast(pl.String))
    series = texts.select(KEY).unique(maintain_order=True).with_row_index("series_id", 1)
    return texts.join(series, on=KEY, maintain_order="left").select(
        *("series_id", "period", "statistic", pl.lit(1).alias("publication_id"), "value"),
        *("decimals", "base", "status", "precision", "correction", "note", "address"),
    )


def bare_copy(rows: pl.DataFrame, url: str) -> float:
    """Seconds that COPY takes for prepared CSV, commit included."""
    lots = [lot.write_csv(include_header=False).encode() for lot in rows.iter_slices(LOT)]

    def copy() -> None:
        with connected.cursor() as cursor, cursor.copy("COPY bare FROM STDIN (FORMAT csv)") as into:
            for lot in lots:
                into.write(lot)
        connected.commit()

    with psycopg.connect(url) as connected:
        connected.execute(f"CREATE TABLE bare ({COLUMNS})".encode())
        connected.commit()
        took = seconds(copy)
        connected.execute("DROP TABLE bare")
    return took


def bare_executemany(rows: pl.DataFrame, url: str) -> float:
    """Seconds that executemany takes for prepared tuples, commit included."""
    place = Path(url.removeprefix("sqlite:///")).with_name("bare.sqlite3")
    tuples = rows.rows()
    with sqlite3.connect(place) as connected:
        connected.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
        connected.execute(f"CREATE TABLE bare ({COLUMNS})")
        insert = f"INSERT INTO bare VALUES ({', '.join('?' * rows.width)})"  # noqa: S608 - no values in it

        def execute() -> None:
            connected.executemany(insert, tuples)
            connected.commit()

        took = seconds(execute)
    connected.close()
    place.unlink()
    return took


def measure(url: str) -> bool:
    """Measure a new store; whether it holds the bounds. In a process of its own."""
    edition = national_edition(indicators=INDICATORS)
    rows = prepared(edition)
    bare = (bare_copy if url.startswith("postgres") else bare_executemany)(rows, url)
    del rows
    received, revised = adding(edition)
    loading, reading = whole(edition)
    view = statistics.median(seconds(one_view) for _ in range(ROUNDS))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{url.partition(':')[0]:<10} {len(edition.observations):>10,} {bare:>7.1f} s"
        f" {received:>7.1f} s {received / bare:>5.2f} {revised:>7.1f} s {revised / bare:>5.2f}"
        f" {loading:>7.1f} s {reading:>7.1f} s {view * 1000:>6.0f} ms {memory:>7.0f} MiB",
        flush=True,
    )
    worst = max(received, revised) / bare
    return worst <= MOST_TIMES_BARE and view < MOST_SECONDS_OF_VIEW


def adding(edition: Edition) -> tuple[float, float]:
    """Seconds to add the observations to an empty store, and to add them again as revised."""
    strategy = Strategy.objects.create(slug="received", title="Received", year=2024)

    def add(slug: str) -> None:
        with transaction.atomic():
            publication = Publication.objects.create(
                strategy=strategy, slug=slug, title=slug, recorded=date(2025, 6, 1), position=0
            )
            add_observations(publication=publication, table=edition.observations.table)

    return seconds(lambda: add("first")), seconds(lambda: add("revised"))


def whole(edition: Edition) -> tuple[float, float]:
    """Seconds to load an edition as `lagesbild load` does, and to read all of it back."""
    slug = edition.strategy.about.slug
    loading = seconds(lambda: load_edition(edition=edition, at=datetime(2025, 6, 2, tzinfo=UTC)))
    found: list[Edition] = []
    reading = seconds(lambda: found.append(edition_of(slug)))
    assert found == [edition]
    return loading, reading


def one_view() -> None:
    """Everything that one indicator's page shows of it, from the store."""
    edition = edition_of("invented-national", indicators=[SHOWN])
    IndicatorViews(edition, ENGLISH).view(SHOWN)
