from decimal import Decimal

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.statistics.measures.extrapolation import ResponseRateIsImpossible, extrapolate
from lagesbild.core.statistics.status import ObsStatus


def test_a_thousand_at_67_2_percent_make_1488_and_are_an_estimate():
    found = extrapolate(1000, response_rate=Decimal("67.2"))
    assert found.count == 1488
    assert found.status is ObsStatus.ESTIMATED
    assert found.shown() == 1500
    assert found.shown(figures=3) == 1490


def test_full_response_leaves_nothing_to_estimate():
    found = extrapolate(1000, response_rate=Decimal(100))
    assert (found.count, found.status) == (1000, ObsStatus.NORMAL)


@pytest.mark.parametrize("rate", ["0", "-1", "100.1"])
def test_a_response_rate_that_cannot_be_is_refused(rate):
    with pytest.raises(ResponseRateIsImpossible, match=rate):
        extrapolate(1000, response_rate=Decimal(rate))


@given(st.integers(0, 10**6), st.decimals("0.1", "100", places=1))
def test_an_extrapolation_is_never_below_what_was_reported(reported, rate):
    found = extrapolate(reported, response_rate=rate)
    assert found.count >= reported
    assert found.exact * rate.as_integer_ratio()[0] == reported * 100 * rate.as_integer_ratio()[1]
