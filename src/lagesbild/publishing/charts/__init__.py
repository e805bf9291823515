"""Charts as SVG: drawn for a page, a phone or paper, in pure strings."""

from lagesbild.publishing.charts.drawing import draw
from lagesbild.publishing.charts.looks import ChartWidth, chart_css

__all__ = ["ChartWidth", "chart_css", "draw"]
