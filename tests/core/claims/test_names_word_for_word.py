"""Names that stand as they are, and totals that end before their parts, on the Stockholm example.

“Stödsamtal utan biståndsbeslut” has men and women for 2024, and a total of 56 percent for 2019;
“Stödsamtal med biståndsbeslut” was about 60 percent in 2019.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

WITHOUT = "Stödsamtal utan biståndsbeslut erbjuds av {} procent av kommunerna."


@pytest.mark.parametrize(
    ("percent", "verdict"), [(70, Verdict.SUPPORTED), (60, Verdict.CONTRADICTED)]
)
def test_a_name_word_for_word_is_no_other_indicator(percent: int, verdict: Verdict) -> None:
    claims = checker_of("examples/stockholm").check(WITHOUT.format(percent), Place(2024, goal=2))
    assert [(c.verdict, c.series[0].indicator) for c in claims] == [
        (verdict, "support-talks-without-decision")
    ]
