"""When two are compared whose names stand before the time: “Alby låg över Norrvik 2019”.

In the edition with towns Alby had 900 residents per doctor in 2019 and 750 in 2024, Norrvik 700
and 820; the county 840 and 800. In the small edition 73 percent of the girls felt safe in 2024
and 80 of the boys.
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
DOCTORS = Place(YEAR, indicator="doctors")


def verdicts(claims: tuple[Claim, ...]) -> list[Verdict]:
    """What is said of some claims, in order."""
    return [each.verdict for each in claims]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Alby låg över Norrvik 2019.", YES),
        ("sv", "Norrvik låg över Alby 2019.", NO),
        ("sv", "Alby låg över Norrvik 2024.", NO),
        ("sv", "Alby låg 60 över länet 2019.", YES),
        ("sv", "Alby låg 50 över länet 2019.", NO),
        ("sv", "I Alby var talet högre än i Norrvik 2019.", YES),
        ("sv", "I Alby var talet lägre än i Norrvik 2019.", NO),
        ("en", "The number was higher in Alby than in Norrvik in 2019.", YES),
        ("en", "The number was lower in Alby than in Norrvik in 2019.", NO),
        ("sv", "Alby har legat över länets nivå 2019, 2020 och 2021.", YES),
    ],
)
def test_a_time_behind_two_that_are_compared_is_of_both(
    language: str, text: str, verdict: Verdict
) -> None:
    assert verdicts(checker_of_towns(language).check(text, DOCTORS)) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Flickorna ligger efter pojkarna.", YES),
        ("Pojkarna ligger efter flickorna.", NO),
        ("Flickorna ligger bakom pojkarna.", YES),
    ],
)
def test_whoever_lies_behind_another_has_less(text: str, verdict: Verdict) -> None:
    assert verdicts(checker().check(text, Place(YEAR, indicator="safe"))) == [verdict]
