"""Which year or quarter was the best: beside other times, not beside other groups.

Men who are active, 2019 to 2024: 49, 45, 46, 48, 48, 47 percent; women 44, 41, 43, 46, 47, 49.
Roads closed in 2022, 2023 and 2024: 47, 78, 53. Satisfaction with life in 2023 and 2024: Brackmere
7.0, 7.2; Dunsholt 7.3, 7.3; Ellerwick 7.6, 7.8; Fernhythe 6.9, 7.3; Gorsemoor 6.7, 6.5; Hallowby
7.4, 7.6. Boys who feel safe, 2019 to 2024: 81, 80, 83, 79, 80, 80 percent. Youth unemployment, 2023
and 2024: Nordhamn 7.4, 7.6; Alsele 11.9, 12.1; Brunnsvik 7.1, 6.3; Kvarnberg 9.4, 9.8.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
ACTIVE = ("evaluation/bundles/wellbeing", "active-weekly")
LIFE = ("evaluation/bundles/wellbeing", "life-satisfaction")
ROADS = ("examples/climate", "road-closures")
JOBLESS = ("evaluation/bundles/regionen", "youth-unemployment")


@pytest.mark.parametrize(
    ("of", "text", "verdict"),
    [
        (ACTIVE, "The best year for men was 2019.", YES),
        (ACTIVE, "The best year for men was 2022.", NO),
        (ACTIVE, "Among men, 2022 remains the best year.", NO),
        (ACTIVE, "The worst of the six years for women was 2020.", YES),
        (ACTIVE, "The worst of the six years for women was 2021.", NO),
        (
            ROADS,
            "About a third fewer than in 2023, the worst of the three years, were closed.",
            YES,
        ),
        (ROADS, "Slightly more than in 2022, the worst of the three years, were closed.", NO),
        (ACTIVE, "Women's share, 44 per cent in 2019, bottomed out in 2020.", YES),
        (ACTIVE, "Women's share, 44 per cent in 2019, bottomed out in 2021.", NO),
        (LIFE, "Nowhere did it rise more than in Fernhythe between 2023 and 2024.", YES),
        (LIFE, "Nowhere did it rise more than in Hallowby between 2023 and 2024.", NO),
        (JOBLESS, "Ingenstans har arbetslösheten ökat mer än i Kvarnberg sedan 2023.", YES),
        (JOBLESS, "Ingenstans har arbetslösheten ökat mer än i Alsele sedan 2023.", NO),
    ],
)
def test_the_best_year_is_beside_other_years(
    of: tuple[str, str], text: str, verdict: Verdict
) -> None:
    bundle, indicator = of
    claims = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    assert claims[-1].verdict is verdict


@pytest.mark.parametrize(("year", "verdict"), [("2019", YES), ("2022", NO)])
def test_the_second_of_two_years_is_ranked_as_the_first(year: str, verdict: Verdict) -> None:
    text = f"For men 2020 was the worst year and {year} the best."
    claims = checker_of(ACTIVE[0]).check(text, Place(2024, indicator=ACTIVE[1]))
    assert [each.verdict for each in claims] == [YES, verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Sämsta året för andelen trygga pojkar var 2022.", YES),
        ("Sämsta året för andelen trygga pojkar var 2020.", NO),
        ("2021 var det bästa året för andelen trygga pojkar.", YES),
        ("2020 var det bästa året för andelen trygga pojkar.", NO),
    ],
)
def test_it_is_so_in_swedish(text: str, verdict: Verdict) -> None:
    assert [each.verdict for each in checker().check(text, Place(2024, 1))] == [verdict]
