"""Where labels go: beside line ends without collision, in legends, in notes below."""

from collections.abc import Iterable, Sequence

from lagesbild.core.document.chart import Chart, Mark
from lagesbild.publishing.charts.canvas import Canvas, Key, Type
from lagesbild.publishing.charts.markers import mark_key
from lagesbild.publishing.charts.measuring import ASCENT, DESCENT, LINE, wrap


def spread(
    wanted: Sequence[float], heights: Sequence[float], low: float, high: float
) -> list[float]:
    """Centres of labels, in order, that do not overlap and lie as near as can be to ``wanted``.

    Least squares under order: neighbours that overlap are pooled and share their displacement
    (pool adjacent violators; Dykstra, Kruskal's regression as in Barlow et al. 1972). The
    caller has seen to it that all heights fit between ``low`` and ``high``.
    """
    offsets, total = [], 0.0
    for height in heights:
        offsets.append(total + height / 2)
        total += height
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        mean, size = want - offset, 1
        while pools and pools[-1][0] >= mean:
            before, count = pools.pop()
            mean = (mean * size + before * count) / (size + count)
            size += count
        pools.append((mean, size))
    starts = [mean for mean, size in pools for _ in range(size)]
    return [
        min(max(start, low), high - total) + offset
        for start, offset in zip(starts, offsets, strict=True)
    ]


def write_lines(canvas: Canvas, x: float, top: float, lines: Iterable[str], how: Type) -> float:
    """Write lines from the top downwards; gives where the next line's top would be."""
    for line in lines:
        canvas.write(x, top + ASCENT * how.size, line, how)
        top += LINE * how.size
    return top


def write_paragraph(canvas: Canvas, top: float, text: str, how: Type) -> float:
    """Write a text over the whole width; gives the place below it."""
    lines = wrap(text, how.size, canvas.sheet.width - 1, semibold=how.semibold)
    return write_lines(canvas, 0, top, lines, how)


def write_legend(
    canvas: Canvas, top: float, entries: Sequence[tuple[Key, str]], how: Type
) -> float:
    """Write keys with their words in rows; gives the place below them."""
    scale = canvas.sheet.scale
    x, y, row = 0.0, top, LINE * how.size + 3 * scale
    widest_key = 36 * scale
    lowest = top
    for key, label in entries:
        room = canvas.sheet.width - widest_key - 2
        lines = wrap(label, how.size, room, semibold=how.semibold)
        width = widest_key + max(how.width(each) for each in lines)
        if x and x + width > canvas.sheet.width:
            x, y = 0.0, lowest
        middle = y + ASCENT * how.size - 0.33 * how.size
        taken = key(canvas, x, middle) + 6 * scale
        end = write_lines(canvas, x + taken, y, lines, how) - LINE * how.size
        lowest = max(lowest, end + row)
        x += width - widest_key + taken + 18 * scale
    return lowest


def write_notes(canvas: Canvas, chart: Chart, top: float, *, cut: bool) -> float:
    """Write what stands under every chart: the cut axis, series without values, the marks."""
    scale = canvas.sheet.scale
    small = canvas.type("soft", small=True)
    top += 4 * scale
    if cut:
        note = canvas.language.text("The axis does not start at zero.")
        top = write_paragraph(canvas, top, note, small)
    marks = [(mark_key(mark), words) for mark, words in chart.mark_words if mark is not Mark.BREAK]
    if marks:
        top = write_legend(canvas, top + 2 * scale, marks, small)
    return top


def line_height(how: Type) -> float:
    """What a single line takes at least, ink to ink."""
    return (ASCENT + DESCENT) * how.size
