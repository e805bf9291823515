"""Highest and lowest among parts of years: of one year, or the same part of any year."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
ROADS = ("examples/climate", "road-closures")
"""9, 14, 6 and 18 closures in the quarters of 2022, then 12, 17, 23, 26 and 17, 15, 8, 13."""
DRINK_DRIVING = ("evaluation/bundles/halsa", "drink-driving")
"""84, 112, 131 and 97 offences in those of 2022, then 90, 121, 138, 102, 79, 105, 122, 88."""


def last_verdict(about: tuple[str, str], text: str) -> Verdict:
    bundle, indicator = about
    return checker_of(bundle).check(text, Place(2024, None, indicator))[-1].verdict


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        (DRINK_DRIVING, "Under 2024 anmäldes 394 brott. Flest var de tredje kvartalet.", YES),
        (DRINK_DRIVING, "Under 2024 anmäldes 394 brott. Flest var de andra kvartalet.", NO),
        (DRINK_DRIVING, "År 2024 anmäldes 394 brott, flest under sommarkvartalet.", YES),
        (DRINK_DRIVING, "År 2024 anmäldes 394 brott, flest under vårkvartalet.", NO),
        (ROADS, "In 2024 there were 53 closures. They were fewest in the third quarter.", YES),
        (ROADS, "In 2024 there were 53 closures. They were fewest in the second quarter.", NO),
        (ROADS, "In 2024 there were 53 closures, the most in the first quarter.", YES),
        (ROADS, "The number for the second quarter is the lowest since 2022.", NO),
    ],
)
def test_a_part_without_a_year_may_be_the_highest_of_its_year(
    about: tuple[str, str], text: str, expected: Verdict
) -> None:
    assert last_verdict(about, text) is expected


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        (ROADS, "The last quarter had the fewest closures of any fourth quarter.", YES),
        (ROADS, "The last quarter had the most closures of any fourth quarter.", NO),
        (ROADS, "The fourth quarter of 2024 was the quietest fourth quarter since 2022.", YES),
        (ROADS, "The third quarter of 2024 was the busiest third quarter since 2022.", NO),
        (ROADS, "The highest fourth-quarter figure was in 2023.", YES),
        (ROADS, "The highest fourth-quarter figure was in 2022.", NO),
        (DRINK_DRIVING, "Fjärde kvartalet var det lugnaste fjärde kvartalet sedan 2022.", YES),
        (DRINK_DRIVING, "År 2024 var antalet lägst för ett fjärde kvartal sedan 2022.", YES),
        (DRINK_DRIVING, "År 2024 var antalet högst för ett fjärde kvartal sedan 2022.", NO),
    ],
)
def test_an_extreme_of_like_parts_is_one_of_these_alone(
    about: tuple[str, str], text: str, expected: Verdict
) -> None:
    assert last_verdict(about, text) is expected


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        (ROADS, "The spring quarter fell back, to 15.", YES),
        (ROADS, "The spring quarter fell back, to 17.", NO),
        (ROADS, "In the last six months of 2024 there were 21 closures.", YES),
        (ROADS, "In the last six months of 2024 there were 13 closures.", NO),
        (DRINK_DRIVING, "Under årets sista sex månader anmäldes 210 fall.", YES),
        (DRINK_DRIVING, "Under årets sista sex månader anmäldes 88 fall.", NO),
        (DRINK_DRIVING, "Vårkvartalet 2023 anmäldes 121 fall.", YES),
    ],
)
def test_parts_of_years_have_other_names(
    about: tuple[str, str], text: str, expected: Verdict
) -> None:
    assert last_verdict(about, text) is expected
