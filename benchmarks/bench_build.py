"""Seconds for the whole command: read the Stockholm case, write site, PDF, Word, Excel and bundle.

Beside it the bare limit: what the interpreter needs to start and load the same modules. Each is
a process of its own, as people run it; the first of each warms the disk and is not counted.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "examples" / "stockholm"
ROUNDS = 5
BOUND = 5.0
START = "import lagesbild.cli.build"
BUILD = "from lagesbild.cli.main import main; main()"


def seconds(*command: str) -> float:
    """What a run of the interpreter takes."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", *command], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def median(*command: str) -> float:
    """The median of some rounds, after one that is not counted."""
    return statistics.median([seconds(*command) for _ in range(ROUNDS + 1)][1:])


def main() -> int:
    """Print both, and 1 if the bound is missed."""
    with tempfile.TemporaryDirectory() as folder:
        whole = median(BUILD, "build", str(EXAMPLE), "--out", f"{folder}/built")
    start = median(START)
    print(f"Full build of the Stockholm case (median of {ROUNDS}; bound {BOUND:g} s)")
    print(f"  whole command      {whole:5.2f} s")
    print(f"  start and imports  {start:5.2f} s   ratio {whole / start:.1f}")
    return 0 if whole < BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
