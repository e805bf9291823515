"""A level that is most about what has no such figures: no other indicator contradicts it.

In the example 8 to 12 percent of the rapes of women were cleared from 2019 to 2023, and of the
negligent ones there are numbers of cleared offences for girls, but none for women.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

RAPES = "För kvinnor låg personuppklaringen av våldtäkter 2019–2023 på mellan 8 och 12 procent."
NEGLIGENT = "Vid oaktsam våldtäkt är talen små."


@pytest.mark.parametrize(
    ("before", "verdict"),
    [
        (f"{RAPES} {NEGLIGENT}", Verdict.NOT_CHECKABLE),
        (RAPES, Verdict.CONTRADICTED),
    ],
)
def test_a_level_of_what_lacks_figures_is_no_wrong_one_of_another(
    before: str, verdict: Verdict
) -> None:
    text = (
        f"{before} Som mest 5 procent av brotten mot kvinnor klarades upp, och för flickor i "
        "åldern 15–17 år stannade antalet vid 2 på fem år."
    )
    claims = checker_of("examples/stockholm").check(text, Place(2024, goal=5))
    assert next(e for e in claims if e.text == "5 procent").verdict is verdict
