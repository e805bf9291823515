from decimal import Decimal
from statistics import quantiles

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.statistics.measures.coverage import AreaIsNotCounted
from lagesbild.core.statistics.measures.distribution import Rank, distribution, rank
from lagesbild.core.statistics.observation import Missing
from lagesbild.core.statistics.status import ObsStatus

COUNTIES = ("01", "03", "04", "05", "06", "07")


def values(*amounts):
    return dict(zip(COUNTIES, map(Decimal, amounts), strict=False))


def test_the_median_says_how_many_are_in_and_which_are_missing():
    found = distribution(values("1", "2", "10", "20"), areas=COUNTIES)
    assert found.median == 6
    assert found.areas_in == 4
    assert found.missing == ("06", "07")
    assert found.areas_missing == 2


def test_quartiles_are_those_of_type_7():
    # 1 2 10 20: places 0.75 and 2.25 from 0, so 1.75 and 12.5; type 6 would have 1.25 and 17.5
    found = distribution(values("1", "2", "10", "20"), areas=COUNTIES)
    assert (found.lower_quartile, found.upper_quartile) == (Decimal("1.75"), Decimal("12.5"))
    assert (found.lowest, found.highest) == (1, 20)


def test_one_area_is_its_own_median_and_none_has_no_median():
    assert distribution(values("6.0"), areas=COUNTIES).median == 6
    assert distribution({}, areas=COUNTIES) == Missing(ObsStatus.MISSING)


def test_an_area_of_another_kind_is_refused():
    with pytest.raises(AreaIsNotCounted, match="0180"):
        distribution({"0180": Decimal(1)}, areas=COUNTIES)


def test_ties_share_the_better_place_and_the_next_is_left_out():
    given_ = values("40", "30", "30", "20")
    ranks = [rank(area, given_, areas=COUNTIES) for area in COUNTIES[:4]]
    assert [each.place for each in ranks] == [1, 2, 2, 4]
    assert ranks[1] == Rank(place=2, of=4, shared_with=1, missing=2)


def test_an_area_without_value_has_no_rank():
    assert rank("07", values("1", "2"), areas=COUNTIES) == Missing(ObsStatus.MISSING)


amounts = st.lists(st.decimals(0, 100, places=1), min_size=2, max_size=6)


@given(amounts)
def test_quartiles_agree_with_pythons_inclusive_method(listed):
    found = distribution(values(*listed), areas=COUNTIES)
    expected = quantiles(listed, n=4, method="inclusive")
    assert [found.lower_quartile, found.median, found.upper_quartile] == pytest.approx(expected)


@given(amounts)
def test_as_many_lie_above_the_median_as_below(listed):
    median = distribution(values(*listed), areas=COUNTIES).median
    half = len(listed) / 2
    assert sum(value < median for value in listed) <= half
    assert sum(value > median for value in listed) <= half
