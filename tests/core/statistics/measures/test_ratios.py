from decimal import Decimal
from fractions import Fraction

from lagesbild.core.statistics.measures.ratios import (
    rate_per_100_000,
    rates_per_100_000,
    ratio,
    ratios,
)
from lagesbild.core.statistics.observation import Measurement, Missing, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.series import series_of
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.statistics.unit import Unit
from tests.core.statistics.cast import observed

INHABITANTS = SeriesKey("population", "value", "", "01")
YEAR = Period.of_year


def count(amount):
    return Measurement(Decimal(amount), Unit.COUNT)


def counts(*values, key=INHABITANTS):
    (series,) = series_of(observed(p, v, unit=Unit.COUNT, series=key) for p, v in values)
    return series


def test_a_ratio_is_exact():
    assert ratio(count(1), count(3)) == Fraction(1, 3)


def test_nothing_can_be_set_beside_nought():
    assert ratio(count(1), count(0)) == Missing(ObsStatus.NOT_APPLICABLE)


def test_the_numerators_reason_goes_before_the_denominators():
    suppressed, missing = Missing(ObsStatus.SUPPRESSED), Missing(ObsStatus.MISSING)
    assert ratio(suppressed, missing) == suppressed
    assert ratio(count(1), missing) == missing


def test_42_cases_among_2_454_821_inhabitants_are_1_71_per_100_000():
    assert rounded(rate_per_100_000(count(42), count(2454821)), 2) == Decimal("1.71")


def test_a_year_without_population_has_no_rate():
    cases = counts(("2023", "50"), ("2024", "60"), key=SeriesKey("cases", "value", "", "01"))
    found = rates_per_100_000(cases, counts(("2024", "1000000")))
    assert found == {YEAR(2023): Missing(ObsStatus.MISSING), YEAR(2024): Fraction(6)}


def test_two_series_are_set_beside_each_other_year_by_year():
    found = ratios(counts(("2023", "5"), ("2024", None)), counts(("2023", "10"), ("2024", "10")))
    assert found == {YEAR(2023): Fraction(1, 2), YEAR(2024): Missing(ObsStatus.MISSING)}
