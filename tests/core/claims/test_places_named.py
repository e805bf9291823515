"""Claims of a municipality: to name it says what is meant, however little else does."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
LONELY = "Andelen äldre som besväras av ensamhet är 14 procent. "
FIRMS = "## Företag\n\n- Nystartade 2024: 9,0 per 1 000 invånare\n- "


@pytest.mark.parametrize(
    ("bundle", "text", "verdict"),
    [
        ("halsa", LONELY + "Bland kommunerna är andelen högst i Mossbo.", YES),
        ("halsa", LONELY + "Bland kommunerna är andelen högst i Granlunda.", NO),
        ("regionen", FIRMS + "Nordhamn: 9,5", YES),
        ("regionen", FIRMS + "Nordhamn: 12,7", NO),
    ],
)
def test_a_place_that_is_named_is_meant(bundle: str, text: str, verdict: Verdict) -> None:
    assert (
        checker_of(f"evaluation/bundles/{bundle}").check(text, Place(2024))[-1].verdict is verdict
    )
