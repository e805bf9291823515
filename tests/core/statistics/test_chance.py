from math import comb

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.statistics.chance import (
    ChanceMethod,
    Mean,
    Proportion,
    Verdict,
    conditional_poisson_p,
    judge_counts,
    judge_means,
    judge_shares,
    newcombe,
    wilson,
)


def of(count, n):
    return Proportion(count / n, n)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [  # Newcombe 1998, table II, method 10
        (of(56, 70), of(48, 80), 0.0524, 0.3339),
        (of(9, 10), of(3, 10), 0.1705, 0.8090),
        (of(6, 7), of(2, 7), 0.0582, 0.8062),
        (of(5, 56), of(0, 29), -0.0381, 0.1926),
        (of(0, 10), of(0, 20), -0.1611, 0.2775),
        (of(0, 10), of(0, 10), -0.2775, 0.2775),
        (of(10, 10), of(0, 20), 0.6791, 1.0),
        (of(10, 10), of(0, 10), 0.6075, 1.0),
    ],
)
def test_newcombes_published_intervals(first, second, low, high):
    assert newcombe(first, second) == pytest.approx((low, high), abs=5e-5)


def test_wilsons_interval_for_81_of_263():
    # Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I
    assert wilson(of(81, 263)) == pytest.approx((0.2553, 0.3662), abs=5e-5)


def test_56_to_70_percent_of_thirty_is_within_chance():
    judged = judge_shares(earlier=of(19, 34), later=of(22, 31))
    assert judged.verdict is Verdict.WITHIN_CHANCE
    assert judged.method is ChanceMethod.NEWCOMBE_10


def test_56_to_70_percent_of_three_hundred_exceeds_chance():
    assert judge_shares(earlier=of(168, 300), later=of(210, 300)).verdict is Verdict.EXCEEDS_CHANCE


def test_nothing_and_five_may_be_chance_but_nothing_and_six_may_not():
    # all five fall on one side with probability 2 / 2^5, all six with 2 / 2^6
    assert conditional_poisson_p(earlier=0, later=5) == pytest.approx(1 / 16)
    assert conditional_poisson_p(earlier=0, later=6) == pytest.approx(1 / 32)
    assert judge_counts(earlier=0, later=5).verdict is Verdict.WITHIN_CHANCE
    assert judge_counts(earlier=0, later=6).verdict is Verdict.EXCEEDS_CHANCE


def test_two_zero_counts_are_within_chance():
    assert judge_counts(earlier=0, later=0).p == 1.0


def test_a_longer_month_may_have_more():
    # twice the days and twice the cases: no change at all
    assert conditional_poisson_p(earlier=100, later=200, days=(15, 30)) > 0.9
    assert conditional_poisson_p(earlier=100, later=200) < 0.001


def test_means_with_known_spread():
    # reach 1.96 · √(4/100 + 4/100) = 0.554
    small = judge_means(earlier=Mean(6.6, 2, 100), later=Mean(6.5, 2, 100))
    large = judge_means(earlier=Mean(6.6, 2, 100), later=Mean(6.0, 2, 100))
    assert small.interval == pytest.approx((-0.654, 0.454), abs=1e-3)
    assert small.verdict is Verdict.WITHIN_CHANCE
    assert large.verdict is Verdict.EXCEEDS_CHANCE


counts = st.integers(0, 300)
proportions = st.integers(1, 500).flatmap(lambda n: st.integers(0, n).map(lambda k: of(k, n)))


@given(counts, counts)
def test_the_conditional_test_agrees_with_adding_up_the_binomial(earlier, later):
    total = earlier + later
    upper = sum(comb(total, k) for k in range(later, total + 1)) / 2**total
    lower = sum(comb(total, k) for k in range(later + 1)) / 2**total
    expected = min(1.0, 2 * min(upper, lower))
    assert conditional_poisson_p(earlier=earlier, later=later) == pytest.approx(expected, abs=1e-11)


@given(counts, counts)
def test_up_and_down_are_judged_alike(first, second):
    up = conditional_poisson_p(earlier=first, later=second)
    assert up == pytest.approx(conditional_poisson_p(earlier=second, later=first), abs=1e-9)


@given(proportions, proportions)
def test_the_interval_holds_the_difference_and_mirrors_when_turned(first, second):
    low, high = newcombe(first, second)
    assert -1 - 1e-12 <= low <= first.share - second.share <= high <= 1 + 1e-12
    assert newcombe(second, first) == pytest.approx((-high, -low))


@given(proportions)
def test_an_unchanged_share_never_exceeds_chance(share):
    assert judge_shares(earlier=share, later=share).verdict is Verdict.WITHIN_CHANCE
