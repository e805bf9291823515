"""From when something has changed, where its earlier value is told aside: “som 2020 var 61”.

In the small edition there were 50, 61, 80, 90, 100 and 150 calls from 2019 to 2024. The girls who
felt safe were 60 percent in 2019 and 73 in 2024, the boys 81 and 80.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
CALLS, SAFE = Place(YEAR, indicator="calls"), Place(YEAR, indicator="safe")


def last(text: str, place: Place, language: str = "sv") -> Verdict:
    """What is said of the last claim of a text."""
    return checker(language).check(text, place)[-1].verdict


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Samtalen, som 2022 var 90, har ökat med 67 procent.", YES),
        # the change since 2021
        ("sv", "Samtalen, som 2022 var 90, har ökat med 88 procent.", NO),
        ("sv", "Samtalen, som 2022 var 90, har mer än fördubblats.", NO),
        ("sv", "Samtalen, som 2020 var 61, har mer än fördubblats.", YES),
        ("en", "Calls, which in 2022 were 90, have risen by 67 per cent.", YES),
        ("en", "Calls, which in 2022 were 90, have risen by 88 per cent.", NO),
    ],
)
def test_a_time_told_aside_is_where_the_change_began(
    language: str, text: str, verdict: Verdict
) -> None:
    assert last(text, CALLS, language) is verdict


def test_a_gap_moves_from_the_time_told_aside() -> None:
    text = "Skillnaden mellan könen, som 2019 var 21 procentenheter, har {}."
    assert last(text.format("krympt"), SAFE) is YES
    assert last(text.format("vuxit"), SAFE) is NO


def test_a_level_behind_it_is_of_now() -> None:
    assert last("Samtalen, som 2022 var 90, är 150.", CALLS) is YES
    assert last("Samtalen, som 2022 var 90, är 100.", CALLS) is NO
