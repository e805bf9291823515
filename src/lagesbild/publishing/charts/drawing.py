"""From a chart to its picture."""

from collections.abc import Callable

from lagesbild.core.document.chart import Chart, ChartKind
from lagesbild.publishing.charts.bars import draw_bars
from lagesbild.publishing.charts.canvas import Canvas
from lagesbild.publishing.charts.dot_rows import draw_dot_rows
from lagesbild.publishing.charts.lines import draw_lines
from lagesbild.publishing.charts.looks import ChartWidth
from lagesbild.publishing.charts.panels import draw_panels
from lagesbild.publishing.charts.spark import SPARK, draw_spark
from lagesbild.publishing.charts.stacked_rows import draw_stacked_rows
from lagesbild.publishing.languages import spoken_for

_FORMS: dict[ChartKind, Callable[[Canvas, Chart], float]] = {
    ChartKind.LINES: draw_lines,
    ChartKind.GROUPED_BARS: draw_bars,
    ChartKind.DOT_ROWS: draw_dot_rows,
    ChartKind.STACKED_ROWS: draw_stacked_rows,
    ChartKind.SMALL_MULTIPLES: draw_panels,
    ChartKind.SPARKLINE: draw_spark,
}


def draw(chart: Chart, *, width: ChartWidth) -> str:
    """The chart as SVG, drawn for a width. Identical input gives identical bytes.

    The picture has its own ids, carries title and description, and takes its colours from
    presentation attributes, which `chart_css` overrides for dark pages. Raises ``KeyError`` for
    a language whose numbers we cannot write.
    """
    sheet = SPARK if chart.kind is ChartKind.SPARKLINE else width.value
    canvas = Canvas(sheet, spoken_for(chart.language))
    height = _FORMS[chart.kind](canvas, chart)
    return canvas.finish(chart, height)
