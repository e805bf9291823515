"""What is second or third in a row: “näst högst”, “the third lowest”.

In the small edition there were 50, 61, 80, 90, 100 and 150 calls from 2019 to 2024, and 400, 380,
300, 250, 210 and 200 thefts.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Antalet samtal var 2023 det näst högsta sedan 2019.", YES),
        ("sv", "Antalet samtal var 2024 det näst högsta sedan 2019.", NO),
        ("sv", "Antalet samtal var 2022 det näst högsta sedan 2019.", NO),
        ("sv", "Antalet samtal var 2022 det tredje högsta sedan 2019.", YES),
        ("sv", "Antalet samtal var 2020 det näst lägsta sedan 2019.", YES),
        ("en", "In 2023 the number of calls was the second highest since 2019.", YES),
        ("en", "In 2022 the number of calls was the second highest since 2019.", NO),
    ],
)
def test_a_place_in_the_row_is_held_to_it(language: str, text: str, verdict: Verdict) -> None:
    claims = checker(language).check(text, Place(YEAR, indicator="calls"))
    assert [each.verdict for each in claims] == [verdict]


def test_a_wrong_place_is_told_with_the_right_one() -> None:
    text = "Antalet samtal var 2022 det näst högsta sedan 2019."
    (claim,) = checker().check(text, Place(YEAR, indicator="calls"))
    assert claim.judgement.expected == "100"
    assert claim.judgement.why.startswith("The second highest is 100")
