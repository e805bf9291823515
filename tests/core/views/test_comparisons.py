"""What a value is compared with: the medians of the country, or of the area a strategy names."""

from dataclasses import replace

from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.status import Statistic
from lagesbild.core.views.indicator_view import IndicatorViews
from tests.core.statistics.cast import observed
from tests.core.views.cast import edition, key, talks

NORTH = Area("the-north", "The North", AreaKind.OTHER)


def median(value, *, area):
    series = SeriesKey("talks", "value", "", area)
    return observed("2024", value, series=series, statistic=Statistic.MEDIAN)


def comparison_of(**about):
    """The comparison of 56 percent, where the country's median is 48 and the North's 44."""
    values = [
        observed("2024", "56", series=key()),
        median("48", area="00"),
        median("44", area="the-north"),
    ]
    given = edition(talks(dimensions=()), values)
    strategy = given.strategy
    strategy = replace(
        strategy, about=replace(strategy.about, **about), areas=(*strategy.areas, NORTH)
    )
    view = IndicatorViews(replace(given, strategy=strategy), ENGLISH).view("talks")
    return view.comparison.text


def test_a_value_is_compared_with_the_median_of_the_country():
    assert comparison_of() == "Median of the country: 48% (2024)"


def test_a_strategy_may_name_another_area_whose_medians_are_compared_with():
    assert comparison_of(comparison_area="the-north") == "Median of The North: 44% (2024)"
