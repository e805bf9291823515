"""Milliseconds for a chart, beside joining as many bytes from ready pieces.

Run: python -m benchmarks.bench_charts. Forty charts in every form and width, other numbers in
every round so that no text is measured twice for the same chart.
"""

import random
import statistics
import sys
import time

from lagesbild.core.document.chart import (
    Chart,
    ChartBreak,
    ChartCategory,
    ChartKind,
    ChartPoint,
    ChartSeries,
    SeriesRole,
)
from lagesbild.publishing.charts import ChartWidth, draw

CHARTS = 40
ROUNDS = 7
BOUND = 2.0
"""Milliseconds: two charts a page at 200 pages a second on two cores leave 5."""

SHAPES = {
    ChartKind.LINES: (3, 20),
    ChartKind.GROUPED_BARS: (4, 3),
    ChartKind.DOT_ROWS: (3, 8),
    ChartKind.STACKED_ROWS: (4, 8),
    ChartKind.SPARKLINE: (1, 20),
}


def a_chart(kind: ChartKind, seed: int) -> Chart:
    numbers = random.Random(seed)
    count, length = SHAPES[kind]
    series = [walk(numbers, f"Grupp {each + 1}", length) for each in range(count)]
    if kind is ChartKind.LINES:
        series.append(walk(numbers, "Riket, median", length, SeriesRole.REFERENCE))
    return Chart(
        kind=kind,
        title="Andel",
        description="Andelen i tre grupper och i riket.",
        categories=tuple(ChartCategory(str(2005 + at), 2005 + at) for at in range(length)),
        series=tuple(series),
        unit="Procent",
        language="sv",
        breaks=(ChartBreak(length // 2, "Nya frågor"),),
        bounds=(0, 100),
    )


def walk(
    numbers: random.Random, label: str, length: int, role: SeriesRole = SeriesRole.DATA
) -> ChartSeries:
    value = numbers.uniform(10, 60)
    points = []
    for _ in range(length):
        value = min(max(value + numbers.uniform(-4, 4), 0), 100)
        base = numbers.randint(100, 2000)
        points.append(ChartPoint(value, f"{value:.1f}".replace(".", ","), base))
    return ChartSeries(label, tuple(points), role)


def joined(pieces: list[list[tuple[str, float, float]]]) -> list[str]:
    """The bare limit: coordinates written into as many elements, nothing decided."""
    return [
        "".join([f'<{name} x="{x:.1f}" y="{y:.1f}"/>' for name, x, y in each]) for each in pieces
    ]


def milliseconds(kind: ChartKind, width: ChartWidth) -> tuple[float, float, float]:
    """Of drawing a chart and of joining as many bytes, and how many thousand bytes it has."""
    drawing, joining, size = [], [], 0
    for number in range(ROUNDS):
        charts = [a_chart(kind, number * CHARTS + each) for each in range(CHARTS)]
        start = time.perf_counter()
        pictures = [draw(each, width=width) for each in charts]
        drawing.append(time.perf_counter() - start)
        size = sum(len(each) for each in pictures) // CHARTS
        pieces = [[("use", at * 1.1, at * 2.2) for at in range(size // 26)]] * CHARTS
        start = time.perf_counter()
        joined(pieces)
        joining.append(time.perf_counter() - start)
    each = 1000 / CHARTS
    return statistics.median(drawing) * each, statistics.median(joining) * each, size / 1000


def main() -> int:
    print(f"{'form':<14} {'width':<7} {'ms':>6} {'bare join':>10} {'ratio':>6} {'kB':>6}")
    slowest = 0.0
    for kind in SHAPES:
        for width in ChartWidth:
            draw_ms, join_ms, size = milliseconds(kind, width)
            slowest = max(slowest, draw_ms)
            print(
                f"{kind.value:<14} {width.value.name:<7} {draw_ms:6.2f} {join_ms:10.3f} "
                f"{draw_ms / join_ms:6.1f} {size:6.1f}"
            )
    print(f"Slowest {slowest:.2f} ms a chart; bound {BOUND} ms.")
    return int(slowest > BOUND)


if __name__ == "__main__":
    sys.exit(main())
