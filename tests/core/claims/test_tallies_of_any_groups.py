"""Of how many groups something is so, whatever they are: “i fyra av de sex grupperna”."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
HALSA, STOCKHOLM = "evaluation/bundles/halsa", "examples/stockholm"
WELLBEING = "evaluation/bundles/wellbeing"
ABUSE = "pupils-adults-act-on-abuse"


@pytest.mark.parametrize(
    ("bundle", "indicator", "text", "verdict"),
    [
        # boys in year 8 and girls in upper secondary have changed; both totals are counted
        (STOCKHOLM, ABUSE, "I fyra av sex redovisade grupper är värdet oförändrat.", YES),
        (STOCKHOLM, ABUSE, "I fem av sex redovisade grupper är värdet oförändrat.", NO),
        (STOCKHOLM, "pupils-equal-treatment", "Värdet har sjunkit i alla sex grupper.", YES),
        (STOCKHOLM, ABUSE, "Värdet har sjunkit i alla sex grupper.", NO),
        # no totals: boys and girls in two grades
        (HALSA, "alcohol-pupils", "I en av de fyra grupperna har andelen ökat sedan 2018.", YES),
        (HALSA, "alcohol-pupils", "I två av de fyra grupperna har andelen ökat sedan 2018.", NO),
        (HALSA, "white-snus", "I samtliga grupper är andelen högre än 2020.", YES),
        (HALSA, "alcohol-pupils", "I samtliga grupper är andelen lägre än 2018.", NO),
        (WELLBEING, "often-lonely", "Loneliness rose between 2021 and 2024 in most groups.", NO),
    ],
)
def test_groups_are_counted_whatever_they_differ_in(
    bundle: str, indicator: str, text: str, verdict: Verdict
) -> None:
    claims = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    assert [each.verdict for each in claims] == [verdict]


@pytest.mark.parametrize(("many", "verdict"), [("två", YES), ("tre", NO)])
def test_those_that_are_shown_are_all_there_are(many: str, verdict: Verdict) -> None:
    text = f"Antalet beslut ökade 2024 i {many} av de fem brottstyper som redovisas."
    claims = checker_of(STOCKHOLM).check(text, Place(2024, indicator="prosecutions"))
    assert [each.verdict for each in claims] == [verdict]
