"""Medians, quartiles and ranks over a whole national frame, beside a bare Polars group-by.

An invented frame: 100 indicators, 3 sexes, 21 counties, 290 municipalities, and 5, 10 and 20
years, to show that the cost is linear. The bare group-by is only the median of every indicator,
measure, breakdown and period; ours also leaves out superseded values and other kinds of area, adds
quartiles, lowest, highest and how many are in and missing, for both kinds of area. Bound: 3 times.
Also: a national frame's observations as values, for every indicator in 22 areas.

Run: python -m benchmarks.bench_medians
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date

import polars as pl

from lagesbild.core.statistics.area import COUNTRY, AreaKind
from lagesbild.core.statistics.frame import CELL, SCHEMA, ObservationFrame
from lagesbild.core.statistics.gazetteer import areas_of_kind
from lagesbild.core.statistics.measures.medians import COMPARED, medians, ranks

BOUND = 3.0
ROUNDS = 7
YEARS = (5, 10, 20)
INDICATORS = tuple(f"indicator-{number:03}" for number in range(100))
COUNTIES = tuple(area.code for area in areas_of_kind(AreaKind.COUNTY))
MUNICIPALITIES = tuple(area.code for area in areas_of_kind(AreaKind.MUNICIPALITY))


def national_frame(years: int) -> ObservationFrame:
    """Values that look random and are the same every time."""
    crossed = pl.DataFrame({"indicator": INDICATORS})
    for name, codes in (
        ("dimensions", ("sex=all", "sex=girls", "sex=boys")),
        ("area", (*COUNTIES, *MUNICIPALITIES)),
        ("period", tuple(str(2025 - back) for back in range(1, years + 1))),
    ):
        crossed = crossed.join(pl.DataFrame({name: codes}), how="cross")
    number = pl.int_range(pl.len())
    filled = crossed.with_columns(
        *(pl.lit(v).alias(k) for k, v in CONSTANT.items()),
        (number.hash(seed=1) % 1001 / 10).alias("value"),
        (number.hash(seed=2) % 900 + 10).alias("base"),
    )
    table = filled.sort(CELL).select(pl.col(n).cast(sort) for n, sort in SCHEMA.items())
    return ObservationFrame(table)


CONSTANT = {
    "measure": "value",
    "unit": "percent",
    "statistic": "value",
    "decimals": 1,
    "status": "A",
    "precision": "exact",
    "publication": "invented",
    "recorded": date(2025, 1, 1),
    "correction": None,
    "note": None,
}


def seconds(work: Callable[[], object]) -> float:
    """The median of several rounds, after one to warm up."""
    work()
    taken = []
    for _ in range(ROUNDS):
        gc.collect()
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def measure(frame: ObservationFrame) -> float:
    """Print one row; the ratio to the bare group-by."""
    kinds = (AreaKind.COUNTY, AreaKind.MUNICIPALITY)
    bare = seconds(lambda: frame.table.group_by(COMPARED).agg(pl.col("value").median()))
    ours = seconds(lambda: [medians(frame, kind) for kind in kinds])
    placed = seconds(lambda: [ranks(frame, kind) for kind in kinds])
    print(
        f"{len(frame):>12,} {bare * 1000:>12.0f} {ours * 1000:>12.0f} {ours / bare:>7.2f}"
        f" {placed * 1000:>9.0f} {ours / len(frame) * 1e9:>12.0f}"
    )
    return ours / bare


def values_of_22_areas(frame: ObservationFrame) -> None:
    """Print how long every indicator's observations in the country and counties take."""
    start = time.perf_counter()
    areas = (COUNTRY, *COUNTIES)
    found = sum(len(frame.of_indicator(name, area)) for name in INDICATORS for area in areas)
    taken = time.perf_counter() - start
    asked = len(INDICATORS) * len(areas)
    print(
        f"\n{found:,} observations as values, {asked:,} times an indicator in an area:"
        f" {taken:.2f} s, {taken / asked * 1000:.2f} ms each"
    )


def main() -> int:
    print("observations  bare, ms  medians, ms   ratio  ranks, ms  ns/observation")
    ratio = 0.0
    for years in YEARS:
        frame = national_frame(years)
        ratio = measure(frame)
    values_of_22_areas(frame)
    print(f"Medians at the largest size: {ratio:.2f} × the bare group-by (bound {BOUND:.0f}).")
    return 0 if ratio <= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
