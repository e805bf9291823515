"""Small texts at points of a line: values, and how many they rest on. Dropped without room."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagesbild.core.document.chart import Chart, ChartSeries, SeriesRole
from lagesbild.core.language.numerals import write_number
from lagesbild.publishing.charts.axis import drawable
from lagesbild.publishing.charts.canvas import Box, Canvas, Type
from lagesbild.publishing.charts.ends import last_drawn
from lagesbild.publishing.charts.frame import Frame
from lagesbild.publishing.charts.looks import Look
from lagesbild.publishing.charts.measuring import ASCENT, DESCENT, clean

Pairs = Sequence[tuple[ChartSeries, Look]]
FEW_PERIODS = 12
FEW_SERIES = 3


def write_values(canvas: Canvas, frame: Frame, pairs: Pairs) -> None:
    """Write each value at its point where series and periods are few and all have room.

    A series whose values do not all fit gets the first one only, if that fits; the last one
    stands at the line's end, unless the line ends before the last period.
    """
    data = [pair for pair in pairs if pair[0].role is SeriesRole.DATA]
    if len(data) > FEW_SERIES or len(frame.places) > FEW_PERIODS:
        return
    lines = [_line(frame, series) for series, _ in pairs]
    own_lines = [
        line for line, (_, look) in zip(lines, pairs, strict=True) if not look.is_reference
    ]
    for (series, look), own in zip(data, own_lines, strict=True):
        how = replace(canvas.type(look.tone, small=True), anchor="middle")
        last = last_drawn(series.points)
        at_the_end = {last[0]} & {len(frame.places) - 1} if last else set()
        wanted = [at for at in own if at not in at_the_end]
        written = len(canvas.taken)
        chosen: list[tuple[float, float, str]] = []
        for at in wanted:
            spot = _spot(canvas, frame, lines, (at, own[at]), (clean(series.points[at].text), how))
            if spot is None:
                del canvas.taken[written:]
                chosen = chosen[:1] if wanted and at != wanted[0] else []
                break
            chosen.append(spot)
            canvas.taken.append(how.box(*spot))
        del canvas.taken[written:]
        for x, y, text in chosen:
            canvas.write(x, y, text, how)


def value_inset(canvas: Canvas, chart: Chart) -> float:
    """How far from the value axis lines begin, so that a first value has room above it."""
    least = 10 * canvas.sheet.scale
    if len(chart.categories) > FEW_PERIODS or len(chart.series) > FEW_SERIES + 1:
        return least
    how = canvas.type(small=True)
    firsts = [each.points[0].text for each in chart.series if drawable(each.points[0].value)]
    widest = max((how.width(each) for each in firsts), default=0.0)
    return min(max(least, widest / 2 + 3 * canvas.sheet.scale), 3.2 * how.size)


def write_outer(canvas: Canvas, frame: Frame, pairs: Pairs, *, first: bool) -> None:
    """Write the last value of each series of data at its point, if there is room.

    The first one too where ``first`` is asked for.
    """
    lines = [_line(frame, series) for series, _ in pairs]
    for (series, look), own in zip(pairs, lines, strict=True):
        if look.is_reference or not own:
            continue
        last = max(own)
        for at in dict.fromkeys([last, min(own)] if first else [last]):
            bold = at == last
            how = replace(canvas.type(look.tone, small=True, semibold=bold), anchor="middle")
            text = (clean(series.points[at].text), how)
            spot = _spot(canvas, frame, lines, (at, own[at]), text)
            if spot:
                canvas.write(*spot, how)


def _line(frame: Frame, series: ChartSeries) -> dict[int, float]:
    """The height of each drawn value, by category."""
    return {
        at: frame.y(point.value)
        for at, point in enumerate(series.points)
        if point.value is not None and drawable(point.value)
    }


def _spot(
    canvas: Canvas,
    frame: Frame,
    lines: Sequence[dict[int, float]],
    point: tuple[int, float],
    text: tuple[str, Type],
) -> tuple[float, float, str] | None:
    """Where a text can stand above or below a point without meeting text, line or edge."""
    at, height = point
    written, how = text
    radius = canvas.sheet.radius
    markers = [each[at] for each in lines if at in each and abs(each[at] - height) > 0.1]
    for baseline in _heights(canvas, lines, point, how):
        spot = (frame.places[at], baseline, written)
        box = how.box(*spot)
        edge = min(frame.right + how.size, canvas.sheet.width)
        inside = frame.left <= box.left and box.right <= edge
        held = inside and frame.top - 1.5 * how.size <= box.top and box.bottom <= frame.bottom
        ink = Box(box.left, baseline - 0.7 * how.size, box.right, baseline + 0.1 * how.size)
        if any(ink.top - radius < each < ink.bottom + radius for each in markers):
            continue
        if held and canvas.free(box) and not any(_crosses(frame, each, at, ink) for each in lines):
            return spot
    return None


def _heights(
    canvas: Canvas,
    lines: Sequence[dict[int, float]],
    point: tuple[int, float],
    how: Type,
) -> Iterator[float]:
    """Baselines to try: outside of the bend first, then the other side."""
    at, y = point
    gap = canvas.sheet.radius + 4 * canvas.sheet.scale
    above, below = y - gap, y + gap + 0.68 * how.size
    own = next((each for each in lines if each.get(at) == y), {})
    neighbours = [own[each] for each in (at - 1, at + 1) if each in own]
    valley = len(neighbours) == 2 and max(neighbours) < y
    yield from (below, above) if valley else (above, below)


def _crosses(frame: Frame, line: dict[int, float], at: int, box: Box) -> bool:
    """Whether a line goes through a box near a category."""
    for before in range(max(at - 2, 0), min(at + 2, len(frame.places) - 1)):
        if before not in line or before + 1 not in line:
            continue
        x0, x1 = frame.places[before], frame.places[before + 1]
        y0, y1 = line[before], line[before + 1]
        left, right = max(box.left, x0), min(box.right, x1)
        if left >= right:
            continue
        slope = (y1 - y0) / (x1 - x0)
        ends = (y0 + slope * (left - x0), y0 + slope * (right - x0))
        if min(ends) < box.bottom and box.top < max(ends):
            return True
    return at in line and box.top < line[at] < box.bottom


def write_bases(canvas: Canvas, chart: Chart, frame: Frame, below: float) -> float:
    """Write how many the values rest on below their periods; gives the place below.

    Only where all series of a period rest on the same number: beside points they would crowd.
    Else they are in the points' tips and in the table.
    """
    data = [each for each in chart.series if each.role is SeriesRole.DATA]
    shared = [_shared_base(data, at) for at in range(len(chart.categories))]
    if not any(each is not None for each in shared):
        return below
    return _write_shared(canvas, chart, frame, shared, below)


def _shared_base(data: Sequence[ChartSeries], at: int) -> int | None:
    points = [each.points[at] for each in data]
    bases = {each.base for each in points if drawable(each.value) or each.base is not None}
    return next(iter(bases)) if len(bases) == 1 else None


def _write_shared(
    canvas: Canvas, chart: Chart, frame: Frame, bases: Sequence[int | None], below: float
) -> float:
    how = replace(canvas.type("soft", small=True), anchor="middle")
    baseline = below + ASCENT * how.size
    known = [at for at, base in enumerate(bases) if base is not None]
    order = [*known[-1:], *known[:1], *known[1:-1]]
    for at in order:
        base = bases[at]
        if base is None:
            continue
        text = f"({base_text(chart, base)})"
        width = how.width(text)
        x = min(max(frame.places[at], width / 2), canvas.sheet.width - width / 2)
        box = how.box(x, baseline, text)
        roomy = Box(box.left - 0.5 * how.size, box.top, box.right + 0.5 * how.size, box.bottom)
        if width <= canvas.sheet.width and canvas.free(roomy):
            canvas.write(x, baseline, text, how)
    return below + (ASCENT + DESCENT) * how.size


def base_text(chart: Chart, base: int) -> str:
    """A base as it is written: "n = 1 234"."""
    return chart.base_word.replace("{n}", write_number(base, chart.language))
