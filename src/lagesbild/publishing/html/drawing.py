"""What the site asks of whoever draws its charts."""

from typing import Protocol

from lagesbild.core.document.chart import Chart
from lagesbild.publishing.charts.looks import ChartWidth


class Draw(Protocol):
    """Draws a chart as SVG, whose ids follow from what it shows."""

    def __call__(self, chart: Chart, *, width: ChartWidth) -> str: ...
