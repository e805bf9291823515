"""Ranks among the towns of a county: neither the county nor the country is one of them.

Youth unemployment in 2024: Nordhamn 7.6, Alsele 12.1, Brunnsvik 6.3, Kvarnberg 9.8 percent; the
county 8.5, the country 8.8, which its bundle says are areas of one kind.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Näst högst var arbetslösheten 2024 i Kvarnberg.", YES),
        ("Tredje högst var arbetslösheten 2024 i Nordhamn.", YES),
        ("Tredje högst var arbetslösheten 2024 i Brunnsvik.", NO),
    ],
)
def test_a_town_is_ranked_among_towns(text: str, verdict: Verdict) -> None:
    place = Place(2024, indicator="youth-unemployment")
    (claim,) = checker_of("evaluation/bundles/regionen").check(text, place)
    assert claim.verdict is verdict
