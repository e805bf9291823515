"""Reading PX beside pyaxis: the same bytes, each to its own table.

Ours also finds the line and column of every cell, its symbols and the notes, and refuses what is
broken; pyaxis gives a pandas frame of texts. An invented table of 300 000 cells is read by both,
and the largest sample where LAGESBILD_SAMPLES names the folder that holds it. The rounds take
turns; medians are shown. Bound: at least 3 times as fast.

Run: python -m benchmarks.bench_px
"""

import contextlib
import io
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from pyaxis import pyaxis

from lagesbild.sources.px.reader import read

BOUND = 3.0
ROUNDS = 9
AREAS, AGES, YEARS = 312, 40, 12
SAMPLE = "**/LargeFinnishDatasetWithManyValues.px"


def invented() -> bytes:
    """Men and women by municipality, age and year: 299 520 cells, some of them symbols."""
    numbers = random.Random(7)
    count = AREAS * AGES * YEARS * 2
    cells = [
        '".."' if numbers.random() < 0.01 else str(numbers.randrange(20_000)) for _ in range(count)
    ]
    width = YEARS * 2
    rows = (" ".join(cells[at : at + width]) + " " for at in range(0, count, width))
    lists = {
        "region": [f"{100 + each:04}" for each in range(AREAS)],
        "age": [str(each) for each in range(AGES)],
        "sex": ["men", "women"],
        "year": [str(2010 + each) for each in range(YEARS)],
    }
    values = "\n".join(
        f'VALUES("{name}")=' + ",".join(f'"{each}"' for each in words) + ";"
        for name, words in lists.items()
    )
    head = (
        'CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="utf-8";\nMATRIX="X";\n'
        'SUBJECT-AREA="a";\nSUBJECT-CODE="a";\nTITLE="Persons";\nCONTENTS="Persons";\n'
        'UNITS="number";\nDECIMALS=0;\nSTUB="region","age";\nHEADING="sex","year";\n'
    )
    return f"{head}{values}\nDATA=\n{chr(10).join(rows)};\n".encode()


def seconds(*works: Callable[[], object]) -> list[float]:
    """The median time of each, in rounds that take turns so that all meet the same machine."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for times, work in zip(taken, works, strict=True):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]


def compared(name: str, path: Path, encoding: str) -> bool:
    """Print both times; whether the bound is kept."""
    content = path.read_bytes()
    with contextlib.redirect_stdout(io.StringIO()):
        theirs, ours = seconds(
            lambda: pyaxis.parse(str(path), encoding=encoding),
            lambda: read(content, path.name),
        )
    cells = len(read(content, path.name)[0])
    print(
        f"  {name:10} {cells:8,} cells   pyaxis {theirs * 1000:6.1f} ms   "
        f"ours {ours * 1000:6.1f} ms   ratio {theirs / ours:.1f}"
    )
    return theirs / ours >= BOUND


def main() -> int:
    """Print the ratios, and 1 if the bound is missed."""
    print(f"Reading PX beside pyaxis (median of {ROUNDS}; bound {BOUND:g} times as fast)")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "invented.px"
        path.write_bytes(invented())
        kept = [compared("invented", path, "utf-8")]
    samples = os.environ.get("LAGESBILD_SAMPLES", "")
    largest = sorted(Path(samples).glob(SAMPLE)) if samples else []
    kept += [compared("largest", each, "iso-8859-15") for each in largest]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
