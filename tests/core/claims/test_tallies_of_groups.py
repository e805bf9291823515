"""Of how many groups of a kind something is said, where a noun names the kind.

Often lonely, 2021 and 2024: 65–74 15, 9; 75–84 20, 15; 85 or older 33, 26. Women 16 and 15 in 2023
and 2024, men 11 and 11. Emissions, 2022 and 2023: transport 430, 390; industry 490, 440; farming
320, 320. Wellbeing 2023/2024: girls and boys of grade 7 7.0, 7.9; of grade 9 6.2, 7.5; of upper
secondary 6.1, 7.2.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
LONELY = ("evaluation/bundles/wellbeing", "often-lonely")
EMISSIONS = ("evaluation/bundles/regionen", "emissions")
WELLBEING = ("evaluation/bundles/halsa", "pupils-wellbeing")


def verdicts(of: tuple[str, str], text: str) -> list[Verdict]:
    claims = checker_of(of[0]).check(text, Place(2024, indicator=of[1]))
    return [each.verdict for each in claims]


@pytest.mark.parametrize(
    ("of", "text", "expected"),
    [
        (LONELY, "Between 2021 and 2024 the share fell in all three age groups.", [YES]),
        (LONELY, "Between 2021 and 2024 the share rose in all three age groups.", [NO]),
        (LONELY, "Loneliness fell for both sexes between 2021 and 2024.", [YES]),
        # it did not change among men
        (LONELY, "Loneliness fell for both sexes between 2023 and 2024.", [NO]),
        (EMISSIONS, "Utsläppen minskade i samtliga sektorer mellan 2017 och 2023.", [YES]),
        (EMISSIONS, "Utsläppen minskade i samtliga sektorer mellan 2022 och 2023.", [NO]),
        (EMISSIONS, "Mellan 2022 och 2023 minskade utsläppen i två av tre sektorer.", [YES]),
        (EMISSIONS, "Mellan 2022 och 2023 minskade utsläppen i tre av tre sektorer.", [NO]),
        (WELLBEING, "Pojkarna ligger högre än flickorna i alla tre årskurserna.", [YES]),
        (WELLBEING, "Flickorna ligger högre än pojkarna i alla tre årskurserna.", [NO]),
    ],
)
def test_what_is_said_of_so_many_groups_is_so_of_each(
    of: tuple[str, str], text: str, expected: list[Verdict]
) -> None:
    assert verdicts(of, text) == expected


def test_changes_of_each_group_that_follow_are_claims_of_their_own() -> None:
    text = (
        "Since 2021 the share has fallen in all three age groups: by 6 percentage points among "
        "those aged 65–74, by {} among those aged 75–84 and by 7 among the oldest."
    )
    assert verdicts(LONELY, text.format(5)) == [YES, YES, YES, YES]
    assert verdicts(LONELY, text.format(4)) == [YES, YES, NO, YES]
