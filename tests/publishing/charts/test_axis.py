"""The value axis and the measuring of labels."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.document.chart import ChartKind
from lagesbild.publishing.charts.axis import nice_step, value_axis
from lagesbild.publishing.charts.labels import spread
from lagesbild.publishing.charts.measuring import text_width, wrap
from tests.publishing.charts.cast import chart, line
from tests.publishing.charts.pictures import measure

SIZES = st.floats(min_value=-1e12, max_value=1e12).filter(lambda each: not 0 < abs(each) < 1e-9)


@pytest.mark.parametrize(
    ("values", "from_zero", "ticks"),
    [
        ([25, 37], True, (0, 10, 20, 30, 40)),
        ([60, 98], True, (0, 20, 40, 60, 80, 100)),
        ([0, 3], True, (0, 1, 2, 3)),
        ([5.4, 7.2], True, (0, 2, 4, 6, 8)),
        ([0, 0], True, (0, 1)),
        ([12, 3], True, (0, 2, 4, 6, 8, 10, 12)),  # not 2.5, 5, 7.5: whole counts
        ([12.5, 3], True, (0, 2.5, 5, 7.5, 10, 12.5)),
    ],
)
def test_steps_are_ones_twos_and_fives(values, from_zero, ticks):
    axis = value_axis(chart(ChartKind.LINES, line("a", 1), from_zero=from_zero), values, 5)
    assert axis is not None
    assert axis.ticks == ticks


def test_an_axis_never_goes_outside_what_can_be():
    axis = value_axis(chart(ChartKind.LINES, line("a", 1), from_zero=False), [97.0, 99.5], 5)
    assert axis is not None
    assert axis.high <= 100
    assert axis.is_cut


@given(st.lists(SIZES, min_size=1, max_size=8), st.booleans())
def test_all_values_lie_on_the_axis(values, from_zero):
    made = chart(ChartKind.LINES, line("a", 1), from_zero=from_zero, bounds=(None, None))
    axis = value_axis(made, values, 5)
    assert axis is not None
    for each in values:
        assert -1e-6 <= axis.share(each) <= 1 + 1e-6
    assert 1 <= len(axis.ticks) <= 12


@given(st.floats(min_value=1e-12, max_value=1e20))
def test_a_step_is_at_most_two_and_a_half_times_what_was_asked(rough):
    assert rough <= nice_step(rough) * (1 + 1e-9)
    assert nice_step(rough) <= 2.5 * rough * (1 + 1e-9)


@given(st.text(alphabet="abcåäö ABC 0123456789,–%()\u202f\u00a0", max_size=40), st.booleans())
def test_labels_are_measured_as_wide_as_the_font_makes_them(text, semibold):
    width, _, _ = measure(text, 14, "600" if semibold else "400")
    assert math.isclose(text_width(text, 14, semibold=semibold), width, abs_tol=0.02)


@given(st.text(max_size=80), st.floats(min_value=40, max_value=400))
def test_no_line_is_wider_than_it_may_be(text, width):
    assert all(text_width(each, 14) <= width for each in wrap(text, 14, width))


def test_a_word_that_is_too_long_is_divided_with_hyphens():
    lines = wrap("Fridskränkningsbrott", 14, 60)
    assert len(lines) > 1
    assert "".join(each.removesuffix("-") for each in lines) == "Fridskränkningsbrott"


def test_labels_that_meet_share_the_way_apart():
    # Both want 50 and are 10 high: five up, five down.
    assert spread([50, 50], [10, 10], 0, 100) == [45, 55]


def test_labels_that_do_not_meet_stay():
    assert spread([20, 80], [10, 10], 0, 100) == [20, 80]


def test_labels_at_the_edge_are_moved_inside():
    assert spread([0, 2], [10, 10], 0, 100) == [5, 15]


@given(
    st.lists(st.floats(min_value=0, max_value=100), min_size=1, max_size=6).map(sorted),
    st.lists(st.floats(min_value=5, max_value=16), min_size=6, max_size=6),
)
def test_spread_labels_never_overlap_nor_leave(wanted, heights):
    heights = heights[: len(wanted)]
    centres = spread(wanted, heights, 0, 100)
    edges = [
        edge
        for centre, height in zip(centres, heights, strict=True)
        for edge in (centre - height / 2, centre + height / 2)
    ]
    assert all(
        after >= before - 1e-9 for before, after in zip(edges[1::2], edges[2::2], strict=False)
    )
    assert edges[0] >= -1e-9
    assert edges[-1] <= 100 + 1e-9
