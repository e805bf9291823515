"""A drawing of a chart that is quick to make, for tests that are not about charts."""

from html import escape

from lagesbild.core.document.chart import Chart


def draw(chart: Chart) -> str:
    """A box with a line and the chart's unit in it, two thirds as wide as a page."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="180" viewBox="0 0 480 180">'
        '<path d="M20 150 L240 90 L460 40" stroke="#004b8d" stroke-width="2" fill="none"/>'
        f"""<text x="20" y="20" font-family="'Source Sans 3'">{escape(chart.unit)}</text></svg>"""
    )
