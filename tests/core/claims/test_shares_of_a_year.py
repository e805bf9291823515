"""What share of a year's total a part of the year has."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO, MAYBE = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE
ROADS = ("examples/climate", "road-closures")
"""12, 17, 23 and 26 closures in the quarters of 2023, 17, 15, 8 and 13 in those of 2024."""
DRINK_DRIVING = ("evaluation/bundles/halsa", "drink-driving")
"""79, 105, 122 and 88 offences in the quarters of 2024."""


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        (ROADS, "The final quarter of 2023 accounted for a third of that year's total.", YES),
        (ROADS, "The final quarter of 2023 accounted for half of that year's total.", NO),
        (ROADS, "A third of all closures in 2024 came in the first quarter.", YES),
        (ROADS, "Half of all closures in 2024 came in the first quarter.", NO),
        (ROADS, "Half of the closures were in the valley.", MAYBE),
        (ROADS, "In the first quarter of 2024 half of the closures were in the valley.", MAYBE),
        (DRINK_DRIVING, "Nästan en tredjedel av årets fall anmäldes tredje kvartalet.", YES),
        (DRINK_DRIVING, "Drygt hälften av årets fall anmäldes tredje kvartalet.", NO),
        (DRINK_DRIVING, "Drygt hälften av årets fall anmäldes andra halvåret.", YES),
        (DRINK_DRIVING, "Knappt hälften av fallen anmäldes första halvåret.", YES),
    ],
)
def test_a_share_of_a_year_is_that_of_its_part(
    about: tuple[str, str], text: str, expected: Verdict
) -> None:
    bundle, indicator = about
    claims = checker_of(bundle).check(text, Place(2024, None, indicator))
    assert [each.verdict for each in claims] == [expected]
