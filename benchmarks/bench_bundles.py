"""Reading and checking a large bundle, beside a bare Polars read of its Parquet file.

Three sizes of the invented national bundle. Each measurement runs in a process of its own; the
first round of each warms up, and the median of the rest is shown. "Observations" is the reading
and checking of the Parquet file; "bundle" all files, with every indicator and text. Bounds:
observations of the largest within 3 times the bare read, memory under 1 GiB.

Run: python -m benchmarks.bench_bundles
"""

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl

from benchmarks.national import national_edition
from lagesbild.bundles.areas import read_own_areas
from lagesbild.bundles.folder import BundleFolder
from lagesbild.bundles.layout import PARQUET
from lagesbild.bundles.observations import read_observations
from lagesbild.bundles.parts import Parts
from lagesbild.bundles.problem import Problems
from lagesbild.bundles.reader import read_bundle, surroundings
from lagesbild.bundles.writer import write_bundle

SIZES = (25, 50, 100)
ROUNDS = 15
BOUND = 3.0
MOST_MEMORY = 1024.0


def seconds(work: Callable[[], object]) -> float:
    """The median time of several rounds, after one to warm up."""
    work()
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def observations_of(folder: Path) -> Callable[[], object]:
    """Reading and checking the observations, with everything they are checked against at hand."""
    problems = Problems()
    files = BundleFolder(folder, problems)
    around = surroundings(Parts(files), read_own_areas(files))
    return lambda: read_observations(files, around)


def measure(what: str, folder: Path) -> None:
    """Print what one sort of reading takes, as JSON."""
    work: Callable[[], object] = {
        "bare": lambda: pl.read_parquet(folder / PARQUET),
        "observations": observations_of(folder),
        "bundle": lambda: read_bundle(folder),
    }[what]
    start = time.perf_counter()
    work()
    first = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"first": first, "seconds": seconds(work), "memory": memory}))


def measured(what: str, folder: Path) -> dict[str, float]:
    """What one sort of reading takes, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.bench_bundles", what, str(folder)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(run.stdout)
    return found


def compare(indicators: int, folder: Path) -> bool:
    """Print a row of the comparison; whether it holds the bounds."""
    edition = national_edition(indicators=indicators)
    rows = len(edition.observations)
    write_bundle(edition, folder)
    del edition
    bare, observations, bundle = (
        measured(what, folder) for what in ("bare", "observations", "bundle")
    )
    ratio = observations["seconds"] / bare["seconds"]
    print(
        f"{rows:>12,} {bare['seconds'] * 1000:>9.0f} ms {observations['seconds'] * 1000:>9.0f} ms"
        f" {ratio:>6.2f} {observations['seconds'] / rows * 1e6:>9.3f} µs"
        f" {bundle['seconds'] * 1000:>7.0f} ms {bundle['first'] * 1000:>7.0f} ms"
        f" {bundle['memory']:>7.0f} MiB"
    )
    return (ratio <= BOUND or indicators < max(SIZES)) and bundle["memory"] < MOST_MEMORY


def main() -> int:
    """Compare at all sizes."""
    print("observations    bare read   read+check  ratio   per row    bundle  first time   memory")
    with tempfile.TemporaryDirectory() as place:
        held = [compare(size, Path(place) / str(size)) for size in SIZES]
    return 0 if all(held) else 1


if __name__ == "__main__":
    if len(sys.argv) > 2:
        measure(sys.argv[1], Path(sys.argv[2]))
    else:
        sys.exit(main())
