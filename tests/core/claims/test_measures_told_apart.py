"""Two measures that count the same: a word of one of them tells which is meant."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # those who answered told of 1 000 cases; extrapolated to all it is 1 500
        ("De som svarade uppgav omkring 1 500 upptäckta fall våren 2024.", [NO]),
        ("De som svarade uppgav omkring 1 000 upptäckta fall våren 2024.", [YES]),
        (
            "De som svarade uppgav omkring 1 000 upptäckta fall våren 2024; "
            "uppräknat till alla blir det 1 500.",
            [YES, YES],
        ),
    ],
)
def test_a_word_of_one_measure_tells_which_is_meant(text: str, expected: list[Verdict]) -> None:
    assert [
        each.verdict for each in checker_of("examples/stockholm").check(text, Place(2024))
    ] == expected
