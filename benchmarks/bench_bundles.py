"""Reading and checking a large bundle, beside a bare Polars read of its Parquet file.

Three sizes of the invented national bundle, each measured in a process of its own, in rounds
that take turns; medians are shown. "read+check" is reading and checking the Parquet file,
"bundle" all files with every indicator and text. Bounds: read+check of the largest within 3
times the bare read, memory under 1 GiB.

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


def seconds(*works: Callable[[], object]) -> list[float]:
    """The median time of each, in rounds that take turns so that all meet the same machine."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for times, work in zip(taken, works, strict=True):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]


def observations_of(folder: Path) -> Callable[[], object]:
    """Reading and checking the observations, with everything they are checked against at hand."""
    problems = Problems()
    files = BundleFolder(folder, problems)
    around = surroundings(Parts(files), read_own_areas(files))
    return lambda: read_observations(files, around)


def measure(folder: Path) -> None:
    """Print what reading a bundle takes, as JSON. The first reading is that of a new process."""
    start = time.perf_counter()
    read_bundle(folder)
    first = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    bare, observations, bundle = seconds(
        lambda: pl.read_parquet(folder / PARQUET),
        observations_of(folder),
        lambda: read_bundle(folder),
    )
    found = {"bare": bare, "observations": observations, "bundle": bundle}
    print(json.dumps({**found, "first": first, "memory": memory}))


def measured(folder: Path) -> dict[str, float]:
    """What reading a bundle takes, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.bench_bundles", str(folder)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(run.stdout)
    return found


def compare(indicators: int, folder: Path) -> bool:
    """Print a row of the comparison; whether it holds the bounds."""
    edition = national_edition(indicators=indicators)
    rows = len(edition.observations)
    write_bundle(edition, folder)
    del edition
    found = measured(folder)
    ratio = found["observations"] / found["bare"]
    print(
        f"{rows:>12,} {found['bare'] * 1000:>9.0f} ms {found['observations'] * 1000:>9.0f} ms"
        f" {ratio:>6.2f} {found['observations'] / rows * 1e6:>9.3f} µs"
        f" {found['bundle'] * 1000:>7.0f} ms {found['first'] * 1000:>7.0f} ms"
        f" {found['memory']:>7.0f} MiB",
        flush=True,
    )
    return (ratio <= BOUND or indicators < max(SIZES)) and found["memory"] < MOST_MEMORY


def main() -> int:
    """Compare at all sizes."""
    print("observations    bare read   read+check  ratio   per row    bundle  first time   memory")
    with tempfile.TemporaryDirectory() as place:
        held = [compare(size, Path(place) / str(size)) for size in SIZES]
    return 0 if all(held) else 1


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
    else:
        sys.exit(main())
