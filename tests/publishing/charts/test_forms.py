"""Bars, rows, small multiples and sparklines."""

import re

from lagesbild.core.document.chart import ChartCategory, ChartKind, ChartPoint, ChartSeries
from lagesbild.publishing.charts import ChartWidth, draw
from tests.publishing.charts.cast import chart, line, reference, years
from tests.publishing.charts.pictures import texts_of, words_of


def _bars(svg: str) -> list[tuple[float, float]]:
    """Width and height of each bar."""
    found = re.findall(r'<rect [^>]*width="([\d.]+)" height="([\d.]+)"', svg)
    return [(float(width), float(height)) for width, height in found]


def test_bars_are_as_long_as_their_values_even_if_the_axis_was_to_be_cut():
    svg = draw(
        chart(ChartKind.GROUPED_BARS, line("Antal", 20, 40), from_zero=False), width=ChartWidth.WIDE
    )
    (_, first), (_, second) = _bars(svg)
    assert abs(second / first - 2) < 0.01


def test_every_bar_has_its_value_written():
    svg = draw(
        chart(ChartKind.GROUPED_BARS, line("Flickor", 5.4, 5.4), line("Pojkar", 6.3, 6.2)),
        width=ChartWidth.NARROW,
    )
    assert {"5,4", "6,3", "6,2"} <= {each.text for each in texts_of(svg)}


def test_bars_lie_down_where_their_values_have_no_room_above():
    many = [line(f"Brott nummer {each}", 600.5, 700.5, 800.5) for each in range(6)]
    svg = draw(chart(ChartKind.GROUPED_BARS, *many, bounds=(0, None)), width=ChartWidth.NARROW)
    assert len({height for _, height in _bars(svg)}) == 1
    assert words_of(svg).count("800,5") == 6


def test_bars_of_all_series_but_the_first_are_hatched():
    svg = draw(chart(ChartKind.GROUPED_BARS, line("a", 20), line("b", 30)), width=ChartWidth.WIDE)
    solid, hatched = (
        re.findall(rf'<g class="ch-{tone}"[^>]*fill="currentColor">.*?</g>', svg)
        for tone in ("s1", "s2")
    )
    assert not any("ch-gap" in each for each in solid)
    assert all("ch-gap" in each for each in hatched)


def test_bars_below_zero_hang():
    svg = draw(
        chart(ChartKind.GROUPED_BARS, line("Skillnad", 10, -10), bounds=(None, None)),
        width=ChartWidth.WIDE,
    )
    up, down = (float(each) for each in re.findall(r'<rect x="[^"]+" y="([\d.]+)"', svg))
    assert down > up


def test_rows_of_dots_show_own_joint_and_either():
    svg = draw(
        chart(
            ChartKind.DOT_ROWS,
            line("Egen", 21, 8),
            line("Gemensam", 8, 9),
            line("Egen eller gemensam", 26, 15),
            reference("Riket", 20, 20),
            categories=(ChartCategory("Barn", 0), ChartCategory("Sexuellt våld", 1)),
            bounds=(0, 26),
        ),
        width=ChartWidth.WIDE,
    )
    words = {each.text for each in texts_of(svg)}
    assert {"Barn", "Sexuellt våld", "Egen", "Gemensam", "Egen eller gemensam", "21", "15"} <= words
    assert "30" not in words  # the axis ends at 26


def test_an_axis_that_ends_at_a_bound_shows_the_bound():
    svg = draw(
        chart(ChartKind.DOT_ROWS, line("Egen", 26, 8), bounds=(0, 26)), width=ChartWidth.WIDE
    )
    assert sum(each.text == "26" for each in texts_of(svg)) == 2  # the value and the tick


def test_a_stacked_row_is_as_long_as_its_parts_together():
    svg = draw(
        chart(
            ChartKind.STACKED_ROWS, line("Genomfört", 6, 3), line("Pågår", 2, 1), unit="Åtaganden"
        ),
        width=ChartWidth.WIDE,
    )
    parts = list(re.findall(r'<rect x="[^"]+" y="[^"]+" width="([\d.]+)" height="20.0"/>', svg))
    first, _, third = float(parts[0]) + 1, parts[1], float(parts[2]) + 1
    assert abs(first / third - 2) < 0.02


def test_small_multiples_share_their_value_axis_and_name_their_series_once():
    panels = tuple(
        chart(ChartKind.LINES, line("Länet", *values), reference("Riket", 30, 30, 30), title=name)
        for name, values in (("Stockholm", (25, 31, 37)), ("Uppsala", (60, 70, 80)))
    )
    svg = draw(
        chart(ChartKind.SMALL_MULTIPLES, panels=panels, categories=(), unit="Procent"),
        width=ChartWidth.WIDE,
    )
    words = words_of(svg).split()
    assert words.count("Riket") == words.count("Stockholm") == words.count("Uppsala") == 1
    assert words.count("50") == 1  # one scale, written at the left


def test_a_sparkline_has_no_words():
    svg = draw(chart(ChartKind.SPARKLINE, line("a", 1, 2, None, 3)), width=ChartWidth.NARROW)
    assert texts_of(svg) == []
    assert 'viewBox="0 0 120 32"' in svg


def test_large_amounts_have_short_ticks():
    svg = draw(
        chart(ChartKind.LINES, line("Kronor", 20e6, 50e6), bounds=(0, None), unit="Kronor"),
        width=ChartWidth.WIDE,
    )
    assert "20 mn" in words_of(svg)


def test_a_value_that_is_no_figure_is_not_drawn():
    points = tuple(ChartPoint(each, "x") for each in (float("nan"), float("inf"), 5.0))
    svg = draw(
        chart(ChartKind.LINES, ChartSeries("a", points), categories=years(2019, 2021)),
        width=ChartWidth.WIDE,
    )
    assert not re.search(r"[^a-z](nan|inf)[^a-z]", svg)
