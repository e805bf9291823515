from decimal import Decimal
from fractions import Fraction

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.statistics.measures.means import (
    Mean,
    OutOfScale,
    Scale,
    mean_on_scale,
    rolling_means,
)
from lagesbild.core.statistics.observation import Missing
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import series_of
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.statistics.unit import Unit
from tests.core.statistics.cast import observed

YEAR = Period.of_year
ZERO_TO_TEN = Scale(Decimal(0), Decimal(10))


def rolling(*values, window=2, **rules):
    (series,) = series_of([observed(p, v, **more) for p, v, more in values], **rules)
    return rolling_means(series, window=window)


def test_the_mean_of_answers_on_a_scale():
    found = mean_on_scale({Decimal(0): 1, Decimal("3.33"): 1, Decimal(10): 2}, scale=ZERO_TO_TEN)
    assert found == Mean(Fraction(2333, 400), 4)
    assert str(found.rounded(1)) == "5.8"


def test_an_answer_off_the_scale_is_refused():
    with pytest.raises(OutOfScale, match="11 lies outside the scale 0 to 10"):
        mean_on_scale({Decimal(11): 1}, scale=ZERO_TO_TEN)


def test_no_answers_have_no_mean():
    assert mean_on_scale({}, scale=ZERO_TO_TEN) == Missing(ObsStatus.MISSING)


def test_shares_are_weighed_by_their_bases():
    # 10 of 100 and 90 of 300: 100 of 400
    (found,) = rolling(("2023", "10", {"base": 100}), ("2024", "30", {"base": 300}))
    assert (found.exact, found.weighted, found.base) == (25, True, 400)
    assert (found.first, found.last) == (YEAR(2023), YEAR(2024))


def test_an_unknown_base_makes_the_mean_unweighted_and_says_so():
    (found,) = rolling(("2023", "10", {"base": 100}), ("2024", "30", {}))
    assert (found.exact, found.weighted, found.base) == (20, False, None)


def test_counts_are_not_weighed():
    one, three = ({"unit": Unit.COUNT, "base": base} for base in (1, 3))
    (found,) = rolling(("2023", "10", one), ("2024", "30", three))
    assert (found.exact, found.weighted) == (20, False)


def test_no_window_reaches_over_a_break_or_a_gap():
    values = [(str(year), "10", {}) for year in (2019, 2020, 2021, 2023, 2024)]
    ends = [mean.last.code for mean in rolling(*values, breaks=[YEAR(2021)])]
    assert ends == ["2020", "2024"]


def test_a_window_longer_than_the_series_has_no_mean():
    assert rolling(("2024", "10", {}), window=3) == ()


bases = st.lists(st.tuples(st.integers(0, 100), st.integers(1, 50)), min_size=1, max_size=8)


@given(bases, st.integers(1, 4))
def test_the_weighted_mean_is_the_mean_of_all_answers_together(pairs, window):
    values = [(str(2000 + i), str(p), {"base": n}) for i, (p, n) in enumerate(pairs)]
    found = rolling(*values, window=window)
    assert len(found) == max(0, len(pairs) - window + 1)
    for start, mean in enumerate(found):
        answers = [p for p, n in pairs[start : start + window] for _ in range(n)]
        assert mean.exact == Fraction(sum(answers), len(answers))
