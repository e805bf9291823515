from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.statistics.observation import Measurement, Missing
from lagesbild.core.statistics.small_bases import (
    AsReported,
    CountInstead,
    Withheld,
    as_published,
    count_behind,
    shown,
)
from lagesbild.core.statistics.status import ObsStatus, Precision
from lagesbild.core.statistics.unit import Unit
from tests.core.statistics.cast import observed


def test_a_percentage_below_the_smallest_base_is_shown_as_a_count():
    assert shown(observed("2024", "33", base=3), 5) == CountInstead(count=1, base=3)


def test_a_percentage_on_exactly_the_smallest_base_is_shown():
    share = observed("2024", "40", base=5)
    assert shown(share, 5) == AsReported(share.value)


def test_without_a_rule_or_a_base_the_percentage_is_shown():
    small, unknown = observed("2024", "33", base=3), observed("2024", "33")
    assert shown(small, None) == AsReported(small.value)
    assert shown(unknown, 5) == AsReported(unknown.value)


def test_a_count_is_shown_whatever_its_base():
    count = observed("2024", "2", unit=Unit.COUNT, base=3)
    assert shown(count, 5) == AsReported(count.value)


def test_a_percentage_that_no_count_gives_is_withheld():
    assert shown(observed("2024", "40", base=3), 5) == Withheld(base=3)


def test_a_given_count_needs_not_be_derived():
    assert shown(observed("2024", "40", base=3), 5, count=1) == CountInstead(1, 3)


def test_about_60_percent_tells_no_count():
    about = Measurement(Decimal(60), Unit.PERCENT, Precision.ABOUT)
    observation = observed("2024", "60", base=5)
    rough = type(observation)(
        observation.series, observation.period, about, ObsStatus.NORMAL, "p",
        observation.recorded, base=5,
    )  # fmt: skip
    assert shown(rough, 10) == Withheld(5)


def test_a_missing_value_stays_missing():
    suppressed = observed("2024", None, status=ObsStatus.SUPPRESSED, base=3)
    assert shown(suppressed, 5) == Missing(ObsStatus.SUPPRESSED)


@pytest.mark.parametrize(
    ("percent", "n", "count"),
    [
        ("67", 3, 2),
        ("12", 8, 1),  # 12.5, rounded down
        ("13", 8, 1),  # 12.5, rounded up
        ("12.5", 8, 1),
        ("0", 31, 0),
        ("100", 31, 31),
        ("50", 3, None),  # none of three
        ("50", 1000, None),  # 495 to 505 of a thousand
        ("50.0", 1000, 500),
        ("50", 0, None),
    ],
)
def test_the_count_behind_a_percentage(percent, n, count):
    value = Measurement(Decimal(percent), Unit.PERCENT)
    assert count_behind(value.amount, value.decimals, n) == count


def brute_force(percent, decimals, n):
    """All counts of n that are written as this percentage, rounding ties up or down."""
    step = Decimal(1).scaleb(-decimals)
    found = []
    for count in range(n + 1):
        exact = Fraction(100 * count, n)
        # ten more digits than are kept tell every non-tie from a tie for n up to 200
        written = Decimal(exact.numerator) / Decimal(exact.denominator)
        roundings = (ROUND_HALF_UP, ROUND_HALF_DOWN)
        if percent in {written.quantize(step, rounding) for rounding in roundings}:
            found.append(count)
    return found


@given(st.integers(1, 200), st.integers(0, 2), st.data())
def test_the_count_behind_is_the_only_one_that_gives_the_percentage(n, decimals, data):
    hundredths = data.draw(st.integers(0, 100 * 10**decimals))
    percent = Decimal(hundredths).scaleb(-decimals)
    found = brute_force(percent, decimals, n)
    assert count_behind(percent, decimals, n) == (found[0] if len(found) == 1 else None)


@given(st.integers(1, 100).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_up_to_a_hundred_the_count_behind_a_whole_percentage_is_always_found(count_of_n):
    count, n = count_of_n
    percent = (Decimal(100 * count) / n).quantize(Decimal(1), ROUND_HALF_UP)
    assert count_behind(percent, 0, n) == count


def test_what_leaves_the_house_holds_the_count_and_not_the_percentage():
    leaves = as_published(observed("2024", "38", base=8), 10)
    assert leaves.value == Measurement(Decimal(3), Unit.COUNT)


def test_a_percentage_without_a_known_count_leaves_as_suppressed():
    """40 percent of 8 is no whole number of answers."""
    leaves = as_published(observed("2024", "40", base=8), 10)
    assert leaves.value == Missing(ObsStatus.SUPPRESSED)
    assert leaves.status is ObsStatus.SUPPRESSED


def test_a_percentage_with_base_enough_leaves_as_it_is():
    kept = observed("2024", "37", base=10)
    assert as_published(kept, 10) is kept
