"""No label ever collides with another or leaves the picture, whatever is drawn."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild.core.document.chart import Chart, ChartKind
from lagesbild.publishing.charts import ChartWidth, draw
from tests.publishing.charts.cast import chart, line
from tests.publishing.charts.pictures import collisions, ids_of, outside, parse
from tests.publishing.charts.random_charts import charts


@pytest.mark.parametrize("width", list(ChartWidth), ids=lambda each: each.value.name)
@pytest.mark.parametrize("kind", list(ChartKind))
def test_no_label_collides_or_leaves_the_picture(kind: ChartKind, width: ChartWidth):
    @settings(max_examples=40, deadline=None)
    @given(charts(kind))
    def holds(chart: Chart):
        picture = draw(chart, width=width)
        assert collisions(picture) == []
        assert outside(picture) == []

    holds()


@pytest.mark.parametrize("kind", list(ChartKind))
def test_any_chart_is_well_formed_and_drawn_the_same_twice(kind: ChartKind):
    @settings(max_examples=30, deadline=None)
    @given(charts(kind))
    def holds(chart: Chart):
        picture = draw(chart, width=ChartWidth.WIDE)
        parse(picture)
        assert picture == draw(chart, width=ChartWidth.WIDE)
        assert len(set(ids_of(picture))) == 2
        assert " style=" not in picture
        assert "<style" not in picture

    holds()


@settings(deadline=None)
@given(st.text(), st.text(), st.text())
def test_any_text_can_stand_in_a_chart(title: str, label: str, unit: str):
    made = chart(ChartKind.LINES, line(label, 1, 2), title=title, description=unit, unit=unit)
    picture = draw(made, width=ChartWidth.NARROW)
    parse(picture)
    picture.encode()


def test_characters_that_xml_cannot_hold_are_left_out():
    made = chart(ChartKind.LINES, line("a\x00\x0b\ud800b & <c>", 1, 2))
    picture = draw(made, width=ChartWidth.WIDE)
    assert "ab &amp; &lt;c&gt;" in picture
    parse(picture)
