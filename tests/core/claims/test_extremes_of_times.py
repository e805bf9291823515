"""Extremes that the words say are of times: to be the highest of the groups does not do."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR
from tests.core.claims.small_edition import checker as small

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # buses carry more than trains, and carried more in 2019
        ("För bussarna är siffran 13,6 miljoner resor, fler än något år tidigare.", NO),
        ("För bussarna är siffran 13,6 miljoner resor, fler än något annat år.", NO),
        ("Med tåg gjordes 4,1 miljoner resor, fler än något annat år.", YES),
    ],
)
def test_more_than_in_any_year_is_beside_other_years(text: str, verdict: Verdict) -> None:
    assert (
        checker_of("evaluation/bundles/regionen").check(text, Place(2024, 2))[-1].verdict is verdict
    )


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        # girls are below boys each year, and their lowest is of 2019
        ("sv", "Det lägsta värdet för trygga flickor noterades 2022.", NO),
        ("sv", "Det lägsta värdet för trygga flickor noterades 2019.", YES),
        ("en", "The lowest share of girls who feel safe was recorded in 2022.", NO),
        ("en", "The lowest share of girls who feel safe was recorded in 2019.", YES),
    ],
)
def test_what_is_said_to_be_of_a_year_is_beside_other_years(
    language: str, text: str, verdict: Verdict
) -> None:
    assert small(language).check(text, Place(YEAR))[-1].verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # Mossbo has had the highest share each year, and a lower one before
        ("Lägst andel finns i Mossbo.", NO),
        ("Högst andel finns i Mossbo.", YES),
    ],
)
def test_where_the_highest_is_found_is_beside_other_places(text: str, verdict: Verdict) -> None:
    found = checker_of("evaluation/bundles/halsa")
    claim = found.check(f"## Ensamhet bland äldre\n\n{text}", Place(2024, 4, "loneliness-older"))
    assert claim[-1].verdict is verdict
