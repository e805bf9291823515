"""Charts of every form from random series, for rules that hold for all of them.

A chart follows from a seed, so that many can be tried in little time and a failing one be drawn
again.
"""

from random import Random

from hypothesis import strategies as st

from lagesbild.core.document.chart import (
    Chart,
    ChartBreak,
    ChartCategory,
    ChartKind,
    ChartPoint,
    ChartSeries,
    Mark,
    SeriesRole,
)

LETTERS = "abcdefghijklmnopqrstuvwxyzåäöÅÄÖÉ0123456789  -–,.%&<>\"'()/\u00a0\u202fžş\n\x07"
LABELS = (
    "Flickor 15–17 år",
    "Partner, kvinnor",
    "Totalt",
    "Riket, median",
    "Kommuner och stadsdelar som gör systematisk uppföljning av insatser",
    "Fridskränkningsbrottsuppklaringsprocentberäkningsgrunderna",
    "",
)


def _label(random: Random) -> str:
    if random.random() < 0.6:
        return random.choice(LABELS)
    return "".join(random.choices(LETTERS, k=random.randint(0, 40)))


def _value(random: Random, size: float) -> float | None:
    way = random.random()
    if way < 0.12:
        return None
    if way < 0.15:
        return random.choice([float("nan"), float("inf"), 1e300])
    if way < 0.35:
        return random.choice([0.0, size / 2, size])
    value = random.uniform(-size if random.random() < 0.15 else 0, size)
    return value if way < 0.7 else float(round(value))


def _point(random: Random, size: float) -> ChartPoint:
    value = _value(random, size)
    text = "uppgift saknas" if value is None else f"{value:.4g}"
    if random.random() < 0.08:
        text = _label(random)
    base = random.choice([None, None, 31, random.randint(0, 20000)])
    marks = tuple(random.sample(list(Mark), random.choice([0, 0, 0, 1, 2])))
    low, high = (size * 0.1, size * 0.6) if random.random() < 0.1 else (None, None)
    return ChartPoint(value, text, base, marks, low, high)


def _series(random: Random, count: int, size: float) -> ChartSeries:
    points = [_point(random, size) for _ in range(count)]
    if random.random() < 0.2:
        points = [points[0]] * count
    if random.random() < 0.1:
        points = [ChartPoint(None, "uppgift saknas", None, (Mark.MISSING,))] * count
    role = SeriesRole.REFERENCE if random.random() < 0.2 else SeriesRole.DATA
    return ChartSeries(_label(random), tuple(points), role)


def _categories(random: Random, count: int) -> tuple[ChartCategory, ...]:
    prefix = "" if random.random() < 0.5 else _label(random) + " "
    short = random.random() < 0.5
    uneven = random.random() < 0.2
    return tuple(
        ChartCategory(
            f"{prefix}{2000 + at}",
            2000 + (at * at / 7 if uneven else at),
            f"{at:02}/{at + 1:02}" if short else "",
        )
        for at in range(count)
    )


def random_chart(seed: int, kind: ChartKind) -> Chart:
    """A chart with 1–6 series and 1–25 categories, some of them quite unreasonable."""
    random = Random(seed)  # noqa: S311 -- a chart, no secret
    count = random.choice([1, 2, 3, 6, random.randint(1, 25)])
    size = random.choice([1e-4, 1.0, 10.0, 100.0, 100.0, 400.0, 1e5, 1e8, 1e12, 1e18])
    panels: tuple[Chart, ...] = ()
    if kind is ChartKind.SMALL_MULTIPLES:
        panels = tuple(
            random_chart(seed + each, ChartKind.LINES) for each in range(random.randint(1, 7))
        )
    breaks = sorted(random.sample(range(count + 1), random.choice([0, 1, min(count, 3)])))
    marks = random.sample(list(Mark), random.choice([0, 1, 4, len(Mark)]))
    return Chart(
        kind=kind,
        title=_label(random),
        description=_label(random),
        categories=_categories(random, count),
        series=tuple(_series(random, count, size) for _ in range(random.randint(1, 6))),
        unit=_label(random),
        language=random.choice(["sv", "en"]),
        breaks=tuple(ChartBreak(each, _label(random)) for each in breaks),
        bounds=(random.choice([None, 0.0]), random.choice([None, 100.0])),
        from_zero=random.random() < 0.5,
        mark_words=tuple((mark, _label(random)) for mark in marks),
        panels=panels,
    )


def charts(kind: ChartKind) -> st.SearchStrategy[Chart]:
    """Charts of a form."""
    return st.integers(0, 2**32).map(lambda seed: random_chart(seed, kind))
