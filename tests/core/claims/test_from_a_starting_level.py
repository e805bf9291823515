"""What started from a level of a named time, and came to one now: “from a base of 265 in 2018”.

Of the applications for contact bans 25 percent were granted in 2019, 31 in 2023 and 37 in 2024; of
volunteers there were 265 in 2018 and 389 in 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
BANS = ("examples/stockholm", "contact-bans-granted-share")
VOLUNTEERS = ("evaluation/bundles/wellbeing", "befriending-volunteers")


@pytest.mark.parametrize(
    ("about", "text", "verdicts"),
    [
        (BANS, "Efter nivån på 31 procent 2023 steg andelen till 37 procent.", [YES, YES, YES]),
        (BANS, "Efter nivån på 31 procent 2023 steg andelen till 39 procent.", [YES, YES, NO]),
        (BANS, "Från en utgångspunkt på 25 procent 2019 steg andelen till 37.", [YES, YES, YES]),
        (BANS, "Från en utgångspunkt på 25 procent 2019 steg andelen till 39.", [YES, YES, NO]),
        (BANS, "Från en nivå på 28 procent 2019 steg andelen till 37 procent.", [NO, YES, YES]),
        (VOLUNTEERS, "From a base of 265 in 2018 it has grown to 389.", [YES, YES, YES]),
        (VOLUNTEERS, "From a base of 265 in 2018 it has grown to 399.", [YES, YES, NO]),
        (BANS, "Andelen började på 25 procent och är nu 37.", [YES, YES]),
        (BANS, "Andelen började på 28 procent och är nu 37.", [NO, YES]),
        (VOLUNTEERS, "The number started at 265 and is now 389.", [YES, YES]),
        (VOLUNTEERS, "The number started at 288 and is now 389.", [NO, YES]),
        (VOLUNTEERS, "The series starts at 265 and ends at 389.", [YES, YES]),
        (VOLUNTEERS, "The series starts at 265 and ends at 346.", [YES, NO]),
    ],
)
def test_the_time_of_the_start_is_not_that_of_the_end(
    about: tuple[str, str], text: str, verdicts: list[Verdict]
) -> None:
    bundle, indicator = about
    found = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    assert [each.verdict for each in found] == verdicts
