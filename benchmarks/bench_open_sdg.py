"""Converting and building Open SDG repositories: time for 1,000 observations, and peak memory.

    python -m benchmarks.bench_open_sdg

Three invented repositories, and those in the folder that LAGESBILD_SAMPLES names. Each command runs
as a process of its own; its bare limit is a process that only reads the same files with the csv
module. Memory is the peak of the process.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

SIZES = (5_000, 50_000, 500_000)
INDICATORS = 200
YEARS = 25
BOUND = 0.1
"""Seconds for 1,000 observations, at the largest size: converting and building."""
BARE = """
import csv, sys
from pathlib import Path
for path in sorted(Path(sys.argv[1], "data").glob("*.csv")):
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
"""


def main() -> int:
    print(f"{'repository':<24}{'observations':>13}{'convert s':>11}{'build s':>9}", end="")
    print(f"{'s per 1,000':>13}{'peak MiB':>10}{'x bare':>8}")
    largest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, root) in enumerate(_repositories(Path(folder))):
            a_thousand = _measure(name, root, Path(folder) / f"out-{number}")
            largest = a_thousand if number == len(SIZES) - 1 else largest
    return int(largest > BOUND)


def _repositories(folder: Path) -> Iterator[tuple[str, Path]]:
    for size in SIZES:
        yield f"invented {size:,}", _invented(folder / f"invented-{size}", size)
    samples = Path(os.environ.get("LAGESBILD_SAMPLES", folder / "none")) / "opensdg"
    for each in sorted(samples.glob("*/data")):
        yield each.parent.name, each.parent


def _invented(root: Path, size: int) -> Path:
    """A repository with about ``size`` observations, spread over areas and sexes."""
    (root / "data").mkdir(parents=True)
    areas = max(1, size // (INDICATORS * YEARS * 2))
    years = max(1, min(YEARS, size // (INDICATORS * 2)))
    for number in range(INDICATORS):
        rows = ["Year,Units,SEX,REF_AREA,Value"]
        rows.extend(
            f"{2024 - year},Percent,{sex},{f'A{area}' if area else ''},"
            f"{(number * 7 + year * 3 + area * 11) % 1000 / 10}"
            for year in range(years)
            for sex in ("F", "M")
            for area in range(areas)
        )
        path = root / "data" / f"indicator_{number % 17 + 1}-{number // 17 + 1}-1.csv"
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return root


def _measure(name: str, root: Path, out: Path) -> float:
    bundle, built = out / "bundle", out / "built"
    command = [str(Path(sys.executable).with_name("lagesbild"))]
    convert, _ = _run([*command, "convert", str(root), str(bundle), "--set-aside"])
    build, peak = _run([*command, "build", str(bundle), "--out", str(built), "--lang", "en"])
    bare, _ = _run([sys.executable, "-c", BARE, str(root)])
    count = _observations(bundle)
    a_thousand = (convert + build) / count * 1000
    print(f"{name:<24}{count:>13,}{convert:>11.2f}{build:>9.2f}", end="")
    print(f"{a_thousand:>13.3f}{peak:>10.0f}{(convert + build) / bare:>8.0f}", flush=True)
    return a_thousand


def _observations(bundle: Path) -> int:
    import polars as pl  # noqa: PLC0415 - not in the processes that are measured

    parquet = bundle / "data" / "observations.parquet"
    if parquet.exists():
        return pl.scan_parquet(parquet).select(pl.len()).collect().item()
    files = (bundle / "data").glob("*.csv")
    return sum(path.read_text(encoding="utf-8").count("\n") - 1 for path in files)


def _run(command: list[str]) -> tuple[float, float]:
    """Seconds, and the peak memory in MiB, of a command."""
    watched = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)\n"
        "sys.stderr.write(done.stderr.decode() if done.returncode else '')\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
        "sys.exit(done.returncode)"
    )
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", watched, *command], check=True, capture_output=True, text=True
    )
    return time.perf_counter() - started, int(done.stdout) / 1024


if __name__ == "__main__":
    sys.exit(main())
