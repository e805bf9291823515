"""Years that are no age and no duration: the strategy states for how many."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Studien av KAST förlängs med 2 år.", [YES]),
        ("Studien av KAST förlängs med tre år.", [NO]),
        ("Studien av KAST har förlängts med två år.", [YES]),
        ("Studien av KAST har förlängts med tre år.", [NO]),
        ("Studien av KAST har pågått i tre år.", []),
        ("Studien följer barn som är tre år.", []),
    ],
)
def test_years_that_the_strategy_states_are_claimed(text: str, expected: list[Verdict]) -> None:
    assert [
        each.verdict for each in checker_of("examples/stockholm").check(text, Place(2024))
    ] == expected
