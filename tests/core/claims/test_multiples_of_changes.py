"""A change that is so many times as great as that of another group.

In the Stockholm example the share that support children subjected to sexual violence on their own
has risen from 62 to 77 percent in 2024, of those subjected to violence in close relations from 85
to 92.
"""

import pytest

from lagesbild.core.claims.shapes import Kind, Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

TOLD = (
    "I egen regi har andelen som ger stöd till barn vid sexuellt våld ökat med 15 procentenheter. "
)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Ökningen är dubbelt så stor som för våld i nära relation.", Verdict.SUPPORTED),
        ("Ökningen är mer än dubbelt så stor som för våld i nära relation.", Verdict.SUPPORTED),
        ("Ökningen är tre gånger så stor som för våld i nära relation.", Verdict.CONTRADICTED),
    ],
)
def test_a_multiple_of_a_change_is_held_to_both_changes(sentence: str, verdict: Verdict) -> None:
    place = Place(2024, 4, "municipal-support-offered")
    claims = checker_of("examples/stockholm").check(TOLD + sentence, place)
    assert [each.verdict for each in claims if each.kind is Kind.RATIO] == [verdict]
