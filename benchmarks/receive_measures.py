"""What `benchmarks.bench_receive` measures of a store, which must be open; no benchmark itself."""

import resource
import time
from dataclasses import replace
from datetime import UTC, date, datetime

import polars as pl
from django.conf import settings

from benchmarks.national import national_edition
from benchmarks.store_measures import (
    INDICATORS,
    MOST_TIMES_BARE,
    bare_copy,
    bare_executemany,
    prepared,
    seconds,
)
from lagesbild.apps.figures.actions.keeping import checksum_of
from lagesbild.apps.figures.actions.loading import load_edition
from lagesbild.apps.figures.actions.receiving import Acceptance, Arrival, accept_delivery
from lagesbild.apps.figures.queries import observations_of
from lagesbild.apps.strategies.models import Strategy
from lagesbild.core.checks.checking import check_delivery
from lagesbild.core.checks.situation import Before
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.statistics.difference import difference
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.sources.reading import reader_for
from lagesbild.sources.recipes.applying import apply
from lagesbild.sources.recipes.reading import parse_recipe

FILE = "national.csv"
HEAD = """
name = "national"
source = "{source}"

[period]
column = "År"

[area]
column = "Område"

[[dimensions]]
ours = "sex"
column = "Kön"
"""
MEASURE = """
[[measures]]
indicator = "{slug}"
where = {{ "Indikator" = "{slug}", "heading" = "Värde" }}
base = {{ "heading" = "Svarande" }}
"""


def delivery_of(edition: Edition) -> tuple[bytes, str]:
    """The observations as a text file, and the recipe that reads it."""
    table = edition.observations.table
    sex = pl.col("dimensions").cast(pl.String).str.strip_prefix("sex=")
    file = table.select(
        pl.col("indicator").alias("Indikator"),
        sex.alias("Kön"),
        pl.col("area").alias("Område"),
        pl.col("period").alias("År"),
        pl.when(pl.col("value").is_null())
        .then(pl.lit(".."))
        .otherwise(pl.col("value").cast(pl.String))
        .alias("Värde"),
        pl.col("base").alias("Svarande"),
    )
    source = edition.strategy.sources[0].slug
    rules = [MEASURE.format(slug=each.slug) for each in edition.strategy.indicators]
    return file.write_csv().encode(), HEAD.format(source=source) + "".join(rules)


def measure(url: str) -> bool:
    """Measure a new store; whether it holds the bound. In a process of its own."""
    edition = national_edition(indicators=INDICATORS)
    rows = prepared(edition)
    bare = (bare_copy if url.startswith("postgres") else bare_executemany)(rows, url)
    del rows
    content, text = delivery_of(edition)
    empty = replace(edition, observations=ObservationFrame.empty(), publications=())
    load_edition(edition=empty, at=datetime(2025, 6, 2, tzinfo=UTC))
    count = len(edition.observations)
    del edition
    took = receive(content, text, empty)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    whole = sum(took.values())
    print(
        f"{url.partition(':')[0]:<10} {count:>10,} {bare:>7.1f} s {took['adding']:>7.1f} s"
        f" {took['adding'] / bare:>5.2f} {took['reading']:>7.1f} s {took['comparing']:>7.1f} s"
        f" {took['checking']:>7.1f} s {whole:>7.1f} s {memory:>6.0f} MiB",
        flush=True,
    )
    return took["adding"] / bare <= MOST_TIMES_BARE


def receive(content: bytes, text: str, empty: Edition) -> dict[str, float]:
    """Seconds of each step from file to commit."""
    took: dict[str, float] = {}
    start = time.perf_counter()
    indicators = empty.strategy.indicator
    recipe = parse_recipe(text, "national.toml")
    tables = reader_for(FILE)(content, FILE)
    delivered = apply(recipe, tables, indicators, FILE)
    took["reading"] = time.perf_counter() - start
    strategy = Strategy.objects.get()
    start = time.perf_counter()
    current = observations_of(strategy, list(indicators)).table
    made = difference(delivered.table, current)
    took["comparing"] = time.perf_counter() - start
    before = Before(current=current, checksum=checksum_of(content))
    took["checking"] = seconds(
        lambda: check_delivery(
            delivered, before, indicators=indicators, areas=known_areas(), language=ENGLISH
        )
    )
    arrival = Arrival(
        FILE, content, recipe.source, recipe.name, text, datetime(2025, 6, 2, tzinfo=UTC), "bench"
    )
    acceptance = Acceptance(
        by="bench",
        at=datetime(2025, 6, 2, tzinfo=UTC),
        published=date(2025, 6, 2),
        title=FILE,
        said={},
    )
    took["adding"] = seconds(
        lambda: accept_delivery(
            strategy=strategy,
            revision=strategy.revision,
            arrival=arrival,
            difference=made,
            acceptance=acceptance,
        )
    )
    assert settings.FILES
    return took
