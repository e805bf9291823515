"""Reading a workbook beside bare calamine: the same bytes, once to Python's lists, once to a table.

Ours first unpacks every part and measures what it would grow to, and then finds headings, labels
and symbols and the address of each cell. An invented workbook of 60 000 rows and 12 columns is
read by both in rounds that take turns; medians are shown. Bound: no more than 1.3 times as long.

Run: python -m benchmarks.bench_xlsx
"""

import io
import random
import statistics
import sys
import time
from collections.abc import Callable

import xlsxwriter
from python_calamine import load_workbook

from lagesbild.sources.excel.reader import read

BOUND = 1.3
ROUNDS = 9
ROWS, MEASURES = 60_000, 8


def invented() -> bytes:
    """Region, municipality, sex, year and eight measures, one cell in a hundred a symbol."""
    numbers = random.Random(7)
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Blad1")
        heads = [f"Mått {number}" for number in range(1, MEASURES + 1)]
        sheet.write_row(0, 0, ["Region", "Kommun", "Kön", "År", *heads])
        for row in range(1, ROWS):
            place = row % 290
            labels = [
                f"{place:04}",
                f"Kommun {place}",
                ("män", "kvinnor")[row % 2],
                2000 + row % 20,
            ]
            sheet.write_row(row, 0, [*labels, *(_cell(numbers, at) for at in range(MEASURES))])
    return file.getvalue()


def _cell(numbers: random.Random, column: int) -> object:
    if numbers.random() < 0.01:
        return ".."
    return numbers.randrange(100_000) if column < 4 else round(numbers.random() * 100, 1)


def seconds(*works: Callable[[], object]) -> list[float]:
    """The median time of each, in rounds that take turns so that all meet the same machine."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for times, work in zip(taken, works, strict=True):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]


def main() -> int:
    """Print the ratio, and 1 if the bound is missed."""
    print(f"Reading xlsx beside bare calamine (median of {ROUNDS}; bound {BOUND:g} times as long)")
    content = invented()
    theirs, ours = seconds(
        lambda: load_workbook(io.BytesIO(content)).get_sheet_by_index(0).to_python(),
        lambda: read(content, "invented.xlsx"),
    )
    print(
        f"  {ROWS:,} rows of {MEASURES + 4}   calamine {theirs * 1000:.0f} ms   "
        f"ours {ours * 1000:.0f} ms   ratio {ours / theirs:.2f}"
    )
    return 0 if ours <= theirs * BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
