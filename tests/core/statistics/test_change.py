from decimal import Decimal

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.statistics.chance import ChanceMethod, Verdict
from lagesbild.core.statistics.change import (
    Change,
    ChangeRefused,
    HasNoValue,
    Refusal,
    change,
    judge,
)
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus, Statistic
from lagesbild.core.statistics.unit import Unit
from tests.core.statistics.cast import observed

YEAR = Period.of_year


def refusal(*args, **rules):
    refused = change(*args, **rules)
    assert isinstance(refused, ChangeRefused)
    return refused.refusal


def test_from_31_to_37_percent_is_six_percentage_points():
    found = change(observed("2023", "31"), observed("2024", "37"))
    assert isinstance(found, Change)
    assert found.difference == 6
    assert str(found.difference) == "6"
    assert found.in_percentage_points
    assert found.percent is None
    assert found.direction == 1


def test_a_mean_from_6_6_to_6_5_is_exactly_minus_a_tenth():
    means = [observed(p, v, unit=Unit.MEAN_0_10) for p, v in (("2023", "6.6"), ("2024", "6.5"))]
    found = change(*means)
    assert str(found.difference) == "-0.1"
    assert (found.percent, found.ratio, found.direction) == (None, None, -1)


def test_a_count_from_94_to_70_is_a_quarter_less():
    found = change(observed("2023", "94", unit=Unit.COUNT), observed("2024", "70", unit=Unit.COUNT))
    assert found.difference == -24
    assert round(found.percent, 1) == Decimal("-25.5")
    assert round(found.ratio, 3) == Decimal("0.745")
    assert not found.in_percentage_points


def test_the_difference_has_the_decimals_of_the_finer_value():
    found = change(observed("2023", "31"), observed("2024", "37.0"))
    assert str(found.difference) == "6.0"
    assert found.decimals == 1


def test_there_is_no_percentage_of_nothing():
    found = change(observed("2023", "0", unit=Unit.COUNT), observed("2024", "5", unit=Unit.COUNT))
    assert (found.percent, found.ratio) == (None, None)
    assert found.difference == 5


def test_a_break_between_the_years_forbids_the_change_and_is_named():
    refused = change(observed("2021", "31"), observed("2022", "37"), breaks=[YEAR(2022)])
    assert refused.refusal is Refusal.BREAK
    assert refused.break_at == YEAR(2022)


def test_a_break_before_or_after_both_years_does_not():
    values = observed("2022", "31"), observed("2023", "37")
    assert isinstance(change(*values, breaks=[YEAR(2022), YEAR(2024)]), Change)


def test_a_value_marked_as_a_break_is_not_compared_with_the_one_before():
    marked = observed("2024", "37", status=ObsStatus.BREAK)
    assert refusal(observed("2023", "31"), marked) is Refusal.BREAK


def test_what_is_not_alike_is_not_compared():
    share, other = observed("2023", "31"), SeriesKey("other", "value", "", "01")
    assert refusal(share, observed("2024", "1", series=other)) is Refusal.DIFFERENT_SERIES
    assert refusal(share, observed("2024", "1", unit=Unit.COUNT)) is Refusal.DIFFERENT_UNIT
    median = observed("2024", "1", statistic=Statistic.MEDIAN)
    assert refusal(share, median) is Refusal.DIFFERENT_STATISTIC
    assert refusal(share, observed("2024", None)) is Refusal.MISSING_VALUE
    assert refusal(share, observed("2024-Q1", "1")) is Refusal.DIFFERENT_PERIODS
    assert refusal(share, observed("2022", "1")) is Refusal.NOT_LATER
    assert refusal(share, share) is Refusal.NOT_LATER


def test_pooled_years_are_compared_only_if_they_share_no_year():
    first = observed("2020..2022", "31")
    assert refusal(first, observed("2021..2023", "37")) is Refusal.OVERLAP
    assert refusal(first, observed("2023..2024", "37")) is Refusal.DIFFERENT_PERIODS
    assert isinstance(change(first, observed("2023..2025", "37")), Change)


def test_a_percentage_too_small_to_show_has_no_change():
    values = observed("2023", "33", base=3), observed("2024", "67", base=3)
    assert refusal(*values, smallest_base=5) is Refusal.SMALL_BASE
    assert isinstance(change(*values), Change)


def test_shares_are_judged_by_their_bases():
    few = change(observed("2019", "56", base=34), observed("2024", "70", base=31))
    many = change(observed("2019", "56", base=3400), observed("2024", "70", base=3100))
    unknown = change(observed("2019", "56"), observed("2024", "70", base=31))
    assert few.judgement.verdict is Verdict.WITHIN_CHANCE
    assert many.judgement.verdict is Verdict.EXCEEDS_CHANCE
    assert unknown.judgement.verdict is Verdict.CANNOT_BE_JUDGED
    assert unknown.judgement.method is ChanceMethod.NO_BASE


def test_counts_are_judged_without_a_base():
    def judged(earlier, later):
        values = (("2023", earlier), ("2024", later))
        return change(*(observed(p, v, unit=Unit.COUNT) for p, v in values)).judgement.verdict

    assert judged("94", "70") is Verdict.WITHIN_CHANCE
    assert judged("52", "110") is Verdict.EXCEEDS_CHANCE


def test_months_are_judged_by_the_day():
    # 280 in February and 310 in March: ten a day in both
    found = change(
        observed("2023-02", "280", unit=Unit.COUNT), observed("2023-03", "310", unit=Unit.COUNT)
    )
    assert found.judgement.p > 0.95


@pytest.mark.parametrize(
    ("unit", "why"),
    [
        (Unit.MEAN_0_10, ChanceMethod.NO_SPREAD),
        (Unit.PER_100K, ChanceMethod.NO_METHOD),
        (Unit.INDEX, ChanceMethod.NO_METHOD),
    ],
)
def test_what_has_no_known_spread_cannot_be_judged(unit, why):
    values = [observed(p, "6.5", unit=unit, base=100) for p in ("2023", "2024")]
    assert judge(*values).method is why


def test_means_are_judged_where_the_spread_is_known():
    values = [
        observed(p, v, unit=Unit.MEAN_0_10, base=100) for p, v in (("2023", "6.6"), ("2024", "6.5"))
    ]
    assert judge(*values, deviations=(2.0, 2.0)).verdict is Verdict.WITHIN_CHANCE


def test_a_count_out_of_a_known_number_is_judged_as_a_share():
    """5 and then 11 of 12: far apart as shares (42 and 92 percent), near as two counts."""
    parts = [observed(year, count, unit=Unit.COUNT, base=12) for year, count in
             (("2023", "5"), ("2024", "11"))]  # fmt: skip
    counts = [observed(year, count, unit=Unit.COUNT) for year, count in
              (("2023", "5"), ("2024", "11"))]  # fmt: skip
    assert judge(*parts).method is ChanceMethod.NEWCOMBE_10
    assert judge(*parts).verdict is Verdict.EXCEEDS_CHANCE
    assert judge(*counts).verdict is Verdict.WITHIN_CHANCE


def test_a_count_whose_base_is_known_only_once_cannot_be_judged():
    earlier = observed("2023", "5", unit=Unit.COUNT)
    later = observed("2024", "11", unit=Unit.COUNT, base=12)
    assert judge(earlier, later).verdict is Verdict.CANNOT_BE_JUDGED


def test_an_estimated_count_cannot_be_judged():
    values = (
        observed("2023", "1000", unit=Unit.COUNT),
        observed("2024", "1488", unit=Unit.COUNT, status=ObsStatus.ESTIMATED),
    )
    assert change(*values).judgement.method is ChanceMethod.NOT_EXACT


def test_judging_a_missing_value_is_an_error():
    with pytest.raises(HasNoValue, match="2024"):
        judge(observed("2023", "1"), observed("2024", None))


amounts = st.decimals(0, 1000, places=2)


@given(amounts, amounts)
def test_the_earlier_value_and_the_difference_make_the_later(earlier, later):
    found = change(
        observed("2023", earlier, unit=Unit.AMOUNT), observed("2024", later, unit=Unit.AMOUNT)
    )
    assert earlier + found.difference == later
    assert found.direction == (later > earlier) - (later < earlier)
