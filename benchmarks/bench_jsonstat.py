"""Reading JSON-stat, beside pyjstat: the same bytes to a table of all cells.

    python -m benchmarks.bench_jsonstat

An invented dataset, and the largest document in the folder that LAGESBILD_SAMPLES names that
pyjstat can read. pyjstat gives a data frame without addresses, statuses or decimals as printed;
reading is to take no longer.
"""

import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from pyjstat import pyjstat

from lagesbild.sources.json.reader import read

BOUND = 1.0
ROUNDS = 5


def main() -> int:
    print(f"{'document':<28}{'cells':>10}{'ours ms':>10}{'pyjstat ms':>12}{'ratio':>8}")
    worst = 0.0
    for name, content in _documents():
        cells = sum(len(table) for table in read(content, name))
        ours = _milliseconds(lambda content=content, name=name: read(content, name))
        theirs = _milliseconds(lambda content=content: _with_pyjstat(content))
        worst = max(worst, ours / theirs)
        print(f"{name:<28}{cells:>10,}{ours:>10.0f}{theirs:>12.0f}{ours / theirs:>8.2f}")
    print(f"worst: {worst:.2f} (bound {BOUND})")
    return int(worst > BOUND)


def _with_pyjstat(content: bytes) -> object:
    return pyjstat.Dataset.read(content.decode()).write("dataframe")


def _milliseconds(work: Callable[[], object]) -> float:
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return statistics.median(took) * 1000


def _documents() -> Iterator[tuple[str, bytes]]:
    yield "invented.json", _invented(areas=312, ages=20, years=20)
    folder = Path(os.environ.get("LAGESBILD_SAMPLES", "none")) / "jsonstat"
    fitting = [
        (path.stat().st_size, path)
        for path in folder.rglob("*.json")
        if b'"class"' in (head := path.read_bytes()[:400]) and b"dataset" in head
    ]
    for _, path in sorted(fitting, reverse=True):
        if _pyjstat_reads(path.read_bytes()):
            yield path.name, path.read_bytes()
            return


def _pyjstat_reads(content: bytes) -> bool:
    try:
        _with_pyjstat(content)
    except (KeyError, ValueError, TypeError, IndexError):
        return False
    return True


def _invented(areas: int, ages: int, years: int) -> bytes:
    chance = random.Random(1)
    sizes = {"area": areas, "age": ages, "sex": 3, "year": years}
    count = areas * ages * 3 * years
    return json.dumps(
        {
            "version": "2.0",
            "class": "dataset",
            "label": "Invented",
            "id": list(sizes),
            "size": list(sizes.values()),
            "role": {"time": ["year"]},
            "dimension": {
                name: {
                    "label": name,
                    "category": {"index": {f"{name[0]}{n}": n for n in range(size)},
                                 "label": {f"{name[0]}{n}": f"{name} {n}" for n in range(size)}},
                }
                for name, size in sizes.items()
            },
            "value": [round(chance.random() * 100, 1) for _ in range(count)],
        }
    ).encode()  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
