"""Run every benchmark, or those named, and print what they measured as one table.

    python -m benchmarks.run [NAME ...]

A benchmark is a module ``benchmarks/bench_NAME.py`` with ``measure() -> Iterable[Row]``. It runs
in a process of its own, so that its memory and its imports do not colour the next one.
"""

import importlib
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.row import Row

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent


def names() -> list[str]:
    """The benchmarks there are, without their prefix."""
    return sorted(each.stem.removeprefix("bench_") for each in FOLDER.glob("bench_*.py"))


def measure_here(name: str) -> None:
    """Run one benchmark in this process and write its rows to standard output as JSON."""
    module = importlib.import_module(f"benchmarks.bench_{name}")
    print(json.dumps([asdict(row) for row in module.measure()]))


def measure_apart(name: str) -> list[Row]:
    """Run one benchmark in a process of its own."""
    done = subprocess.run(  # noqa: S603 - this very module, with a name found in its folder
        [sys.executable, "-m", "benchmarks.run", "--here", name],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return [Row(**each) for each in json.loads(done.stdout.splitlines()[-1])]


def main(arguments: list[str]) -> int:
    """Print the table; 1 if something misses its bound."""
    if arguments[:1] == ["--here"]:
        measure_here(arguments[1])
        return 0
    console = Console()
    table = Table("what", "measured", "beside", "of it", "bound", "holds", title="Benchmarks")
    holds = True
    for name in arguments or names():
        with console.status(f"Measuring {name}"):
            rows = measure_apart(name)
        table.add_section()
        for row in rows:
            holds = holds and row.holds is not False
            table.add_row(*row.cells())
    console.print(table)
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
