"""Stacked rows: what a whole is made up of, a row for each category."""

from collections.abc import Sequence

from lagesbild.core.document.chart import Chart
from lagesbild.publishing.charts.axis import drawable
from lagesbild.publishing.charts.canvas import Canvas, tone
from lagesbild.publishing.charts.hatching import bar, bar_key
from lagesbild.publishing.charts.labels import write_legend, write_notes, write_paragraph
from lagesbild.publishing.charts.looks import looks
from lagesbild.publishing.charts.measuring import clean
from lagesbild.publishing.charts.rows import Rows, plan_rows, write_row_label


def draw_stacked_rows(canvas: Canvas, chart: Chart) -> float:
    """Draw the chart; gives its height. Values below zero have no place in it."""
    sheet = canvas.sheet
    top = write_paragraph(canvas, 0, chart.unit, canvas.type("soft", small=True))
    keys = zip(chart.series, looks(chart.series), strict=True)
    entries = [(bar_key(look), each.label) for each, look in keys]
    top = write_legend(canvas, top + 4 * sheet.scale, entries, canvas.type()) + 6 * sheet.scale
    rows = plan_rows(canvas, [each.label for each in chart.categories], 2 * sheet.scale)
    parts = [[_size(each.points[at].value) for each in chart.series] for at in _indices(chart)]
    whole = max((sum(each) for each in parts), default=0.0) or 1.0
    for at, sizes in enumerate(parts):
        middle, top = write_row_label(canvas, chart, rows, at, top, 26 * sheet.scale)
        _draw_parts(canvas, chart, rows, (at, middle), [each / whole for each in sizes])
        top += 4 * sheet.scale
    return write_notes(canvas, chart, top, cut=False)


def _indices(chart: Chart) -> range:
    return range(len(chart.categories))


def _size(value: float | None) -> float:
    return max(value, 0.0) if value is not None and drawable(value) else 0.0


def _draw_parts(
    canvas: Canvas, chart: Chart, rows: Rows, place: tuple[int, float], shares: Sequence[float]
) -> None:
    at, middle = place
    scale = canvas.sheet.scale
    thick = 20 * scale
    how = canvas.type("paper", small=True, semibold=True)
    x = rows.left
    for series, look, share in zip(chart.series, looks(chart.series), shares, strict=True):
        width = share * (rows.right - rows.left)
        if width <= 0:
            continue
        point = series.points[at]
        tip = f"{series.label}, {chart.categories[at].label}: {point.text}"
        seam = min(scale, width / 2)
        canvas.add(bar(canvas, look, (x, middle - thick / 2, width - seam, thick), tip))
        text = clean(point.text)
        written = how.width(text)
        if text and written + 8 * scale <= width:
            left = x + (width - seam - written) / 2
            # A plain plate under the figure, so that the pattern does not run through it.
            canvas.add(
                f'<rect {tone(look.tone)} fill="currentColor" x="{left - 3 * scale:.1f}" '
                f'y="{middle - thick / 2:.1f}" width="{written + 6 * scale:.1f}" '
                f'height="{thick:.1f}"/>'
            )
            canvas.write(left, middle + 0.33 * how.size, text, how)
        x += width
