"""What a clause behind “medan” names, and groups whose names are those of other indicators.

In the small edition 31, 35, 38, 42, 50 and 58 percent of the municipalities had a plan and 400,
380, 300, 250, 210 and 200 thefts were reported from 2019 to 2024; 94, 95, 94, 95, 95 and 94
percent of the applications were answered.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        (
            "Andelen kommuner med handlingsplan är högre än 2023, medan andelen som besvarades är "
            "1 procentenhet lägre.",
            "sv",
            YES,
        ),
        (
            "Andelen kommuner med handlingsplan är högre än 2023, medan andelen som besvarades är "
            "8 procentenheter högre.",
            "sv",
            NO,
        ),
        # a clause that names nothing goes on about what was named before it
        (
            "Andelen kommuner med handlingsplan är 58 procent, men den har ökat med "
            "8 procentenheter sedan 2023.",
            "sv",
            YES,
        ),
        (
            "The share of municipalities with a plan of action has risen since 2023, while the "
            "share of applications answered has fallen.",
            "en",
            YES,
        ),
    ],
)
def test_a_clause_in_contrast_is_about_what_it_names(
    text: str, language: str, verdict: Verdict
) -> None:
    assert checker(language).check(text, Place(YEAR))[-1].verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Vid människohandel för sexuella ändamål var andelen 65 procent i egen regi.", YES),
        ("Vid människohandel för sexuella ändamål var andelen 69 procent i egen regi.", NO),
    ],
)
def test_a_group_of_what_is_spoken_of_is_no_other_indicator(text: str, verdict: Verdict) -> None:
    """Trafficking is what an indicator is called, and a kind of violence of another one."""
    support = Place(2024, indicator="municipal-support-offered")
    text = f"Stöd till vuxna erbjöds 2024. {text}"
    claims = checker_of("examples/stockholm").check(text, support)
    assert claims[-1].verdict is verdict
