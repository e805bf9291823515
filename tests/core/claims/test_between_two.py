"""Between which two a difference is: two areas, or two measures, that are named with “mellan”.

In the edition with towns Alby had 900 residents per doctor in 2019 and 750 in 2024, Norrvik 700
and 820, the county 800 in 2024. In that with groups there were 80 verdicts for theft in 2023 and
91 in 2024, and 71 and 86 persons convicted.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.edition_of_groups import checker_of_groups
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
DOCTORS, VERDICTS = Place(YEAR, indicator="doctors"), Place(YEAR, indicator="verdicts")


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Skillnaden mellan Alby och Norrvik är 70.", YES),
        # that between the county and Alby
        ("sv", "Skillnaden mellan Alby och Norrvik är 50.", NO),
        ("sv", "Skillnaden mellan Alby och Norrvik har minskat sedan 2019.", YES),
        ("sv", "Skillnaden mellan Alby och Norrvik har ökat sedan 2019.", NO),
        ("sv", "Skillnaden mellan Alby och länet är 50.", YES),
        ("en", "The difference between Alby and Norrvik is 70.", YES),
        ("en", "The difference between Alby and Norrvik is 50.", NO),
    ],
)
def test_two_areas_that_are_named_are_the_two(language: str, text: str, verdict: Verdict) -> None:
    claims = checker_of_towns(language).check(text, DOCTORS)
    assert [each.verdict for each in claims] == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Skillnaden mellan antalet domar och antalet dömda personer för stöld var 5 2024.", YES),
        ("Skillnaden mellan antalet domar och antalet dömda personer för stöld var 7 2024.", NO),
        ("Skillnaden mellan antalet domar och antalet dömda personer för stöld har minskat.", YES),
        ("Skillnaden mellan antalet domar och antalet dömda personer för stöld har ökat.", NO),
    ],
)
def test_two_measures_that_are_named_are_the_two(text: str, verdict: Verdict) -> None:
    claims = checker_of_groups("sv").check(text, VERDICTS)
    assert [each.verdict for each in claims] == [verdict]
