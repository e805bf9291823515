"""Small multiples: the same small plot for many areas, on one value axis."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lagesbild.core.document.chart import Chart, ChartSeries
from lagesbild.publishing.charts.axis import Axis, value_axis, values_of
from lagesbild.publishing.charts.canvas import Canvas, Key, tone
from lagesbild.publishing.charts.ends import last_drawn
from lagesbild.publishing.charts.frame import (
    Frame,
    draw_grid,
    draw_periods,
    period_places,
    tick_room,
)
from lagesbild.publishing.charts.labels import (
    write_legend,
    write_lines,
    write_notes,
    write_paragraph,
)
from lagesbild.publishing.charts.lines import write_nothing
from lagesbild.publishing.charts.looks import Look, looks
from lagesbild.publishing.charts.markers import break_key, line_key
from lagesbild.publishing.charts.measuring import wrap
from lagesbild.publishing.charts.points import write_outer
from lagesbild.publishing.charts.strokes import Plan, draw_series, draw_signs

FAR_APART = 5


@dataclass(frozen=True, slots=True)
class _Grid:
    """How panels are laid out: how many beside each other, where they begin, how wide."""

    columns: int
    left: float
    width: float
    gap: float
    looks: Mapping[str, Look]
    """The look of each series by its label: the same in all panels."""
    firsts: bool
    """Whether first values are written too: some lines lie too low to be read off the axis."""

    def edge(self, number: int) -> float:
        """The left edge of a panel, counted from 0 over all rows."""
        return self.left + number % self.columns * (self.width + self.gap)


def draw_panels(canvas: Canvas, chart: Chart) -> float:
    """Draw all panels; gives the height."""
    scale = canvas.sheet.scale
    values = [
        value for one in chart.panels for each in one.series for value in values_of(each.points)
    ]
    axis = value_axis(chart, values, 3)
    top = write_paragraph(canvas, 0, chart.unit, canvas.type("soft", small=True))
    if axis is None:
        return write_nothing(canvas, chart, top)
    styles = _styles(chart)
    entries: list[tuple[Key, str]] = []
    if len(styles) > 1:
        entries = [(line_key(look), label) for label, look in styles.items()]
    breaks = {each.label: None for one in chart.panels for each in one.breaks}
    entries += [(break_key, label) for label in breaks]
    top = write_legend(canvas, top + 4 * scale, entries, canvas.type()) + 8 * scale
    grid = _grid(canvas, axis, chart.panels, styles)
    for first in range(0, len(chart.panels), grid.columns):
        row = chart.panels[first : first + grid.columns]
        top = _draw_row(canvas, row, axis, grid, top) + 14 * scale
    return write_notes(canvas, chart, top - 10 * scale, cut=axis.is_cut)


def _styles(chart: Chart) -> dict[str, Look]:
    """The look of each label: the same in all panels."""
    series: dict[str, ChartSeries] = {}
    for one in chart.panels:
        for each in one.series:
            series.setdefault(each.label, each)
    return dict(zip(series, looks(tuple(series.values())), strict=True))


def _grid(canvas: Canvas, axis: Axis, panels: Sequence[Chart], styles: Mapping[str, Look]) -> _Grid:
    sheet = canvas.sheet
    left, gap = tick_room(canvas, axis), 26 * sheet.scale
    room = sheet.width - left - 6 * sheet.scale
    columns = max(1, min(len(panels), int((room + gap) / (sheet.panel_width + gap))))
    if len(panels) == columns + 1 and columns > 2:
        columns -= columns // 2  # rather 2 + 2 than 3 + 1
    width = (room - (columns - 1) * gap) / columns
    return _Grid(columns, left, width, gap, styles, _lie_far_apart(panels))


def _lie_far_apart(panels: Sequence[Chart]) -> bool:
    """Whether the highest value of a panel is more than `FAR_APART` times another's."""
    values = ([value for each in one.series for value in values_of(each.points)] for one in panels)
    highest = [max(abs(each) for each in one) for one in values if one]
    return max(highest) > FAR_APART * min(highest)


def _draw_row(canvas: Canvas, row: Sequence[Chart], axis: Axis, grid: _Grid, top: float) -> float:
    """Draw the panels of a row with their names level; gives the place below."""
    scale = canvas.sheet.scale
    how = canvas.type(semibold=True, small=True)
    names = [wrap(each.title, how.size, grid.width, semibold=True) for each in row]
    tops = [
        write_lines(canvas, grid.edge(number), top, lines, how)
        for number, lines in enumerate(names)
    ]
    top = max(tops) + 12 * scale
    bottom = top + canvas.sheet.plot * 0.4
    return max(
        _draw_panel(canvas, panel, axis, grid, (number, top, bottom))
        for number, panel in enumerate(row)
    )


def _draw_panel(
    canvas: Canvas, chart: Chart, axis: Axis, grid: _Grid, place: tuple[int, float, float]
) -> float:
    number, top, bottom = place
    scale = canvas.sheet.scale
    left = grid.edge(number)
    right = left + grid.width
    places = period_places(chart.categories, left + 10 * scale, right - 12 * scale)
    frame = Frame(left, top, right, bottom, axis, places)
    draw_grid(canvas, frame, labelled=number == 0)
    within = (left - grid.gap * 0.3, right + grid.gap * 0.3 if number < grid.columns - 1 else right)
    below = draw_periods(canvas, frame, chart.categories, within)
    _draw_breaks(canvas, chart, frame)
    shown = [(each, grid.looks[each.label]) for each in chart.series if last_drawn(each.points)]
    plan = Plan(frozenset(each.before for each in chart.breaks))
    for pair in shown:
        draw_series(canvas, chart, frame, pair, plan)
    draw_signs(canvas, frame, shown)
    write_outer(canvas, frame, shown, first=grid.firsts)
    if not shown:
        how = canvas.type("soft", small=True)
        words = canvas.language.text("No values to draw.")
        lines = wrap(words, how.size, grid.width - 8 * scale)
        write_lines(canvas, left + 6 * scale, top + 4 * scale, lines, how)
    return below


def _draw_breaks(canvas: Canvas, chart: Chart, frame: Frame) -> None:
    dash = f"{3 * canvas.sheet.scale:.3g}"
    for each in chart.breaks:
        if 0 < each.before < len(frame.places):
            x = (frame.places[each.before - 1] + frame.places[each.before]) / 2
            canvas.under(
                f'<path {tone("soft")} fill="none" stroke="currentColor" '
                f'stroke-dasharray="{dash} {dash}" '
                f'd="M{x:.1f} {frame.top:.1f}V{frame.bottom:.1f}"/>'
            )
