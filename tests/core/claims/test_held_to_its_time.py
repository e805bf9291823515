"""What a sentence says of its time is not given up where another time would bear it out."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
TRAINS = Place(2024, 2, "train-punctuality")
STAFF = Place(2024, 1, "student-health-staff")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # 91, 88, 89, 84, 86, 79, 82 and 90 per cent, from the first half of 2021 on
        ("Andra halvåret 2024 var andelen den högsta sedan mätningarna började 2021.", NO),
        ("Andra halvåret 2024 var andelen den högsta sedan första halvåret 2021.", NO),
        ("Andra halvåret 2024 var andelen den högsta sedan andra halvåret 2021.", YES),
        ("Andra halvåret 2024 var andelen den högsta sedan 2022.", YES),
        ("Andra halvåret 2023 var andelen den lägsta sedan mätningarna började 2021.", YES),
    ],
)
def test_an_extreme_is_one_of_all_since_the_first_that_was_measured(
    text: str, verdict: Verdict
) -> None:
    claims = checker_of("evaluation/bundles/regionen").check(text, TRAINS)
    assert claims[-1].verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # the county has 142, 138, 131, 126 and 119, the median is 136, 135, 133, 132 and 131
        ("Länet har legat under rikets median varje läsår sedan 2021/22.", YES),
        ("Länet har legat under rikets median varje läsår sedan 2020/21.", NO),
        ("Länet har legat under rikets median varje läsår.", NO),
        ("Länet har legat under rikets median tre läsår i rad.", YES),
        ("Länet har legat under rikets median fyra läsår i rad.", NO),
    ],
)
def test_what_is_so_each_year_is_held_to_each_year(text: str, verdict: Verdict) -> None:
    assert checker_of("evaluation/bundles/halsa").check(text, STAFF)[-1].verdict is verdict


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        # vandalism was 310, 305, 320, 290, 300 and 330; fear of burglary fell to 41 from 42
        ("sv", "Skadegörelsen har minskat sedan 2022 och är större än 2019.", NO),
        ("sv", "Skadegörelsen har ökat sedan 2022 och är större än 2019.", YES),
        ("en", "The health score has fallen since 2023 and is higher than in 2019.", NO),
        ("en", "The health score has risen since 2023 and is higher than in 2019.", YES),
    ],
)
def test_a_change_since_a_year_is_not_beside_the_year_of_the_next(
    language: str, text: str, verdict: Verdict
) -> None:
    assert checker(language).check(text, Place(YEAR))[0].verdict is verdict


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        # answered applications were 94, 95, 94, 95, 95 and 94; thefts fell in 2024
        ("sv", "Anmälda stölder ökade 2024.", NO),
        ("sv", "Skadegörelsen minskade under 2023 och uppgick till 300.", NO),
        ("sv", "Skadegörelsen ökade under 2023 och uppgick till 300.", YES),
        ("en", "Vandalism fell in 2023 and came to 300 cases.", NO),
        ("en", "Vandalism rose in 2023 and came to 300 cases.", YES),
    ],
)
def test_a_change_in_a_year_is_not_one_since_the_first(
    language: str, text: str, verdict: Verdict
) -> None:
    assert checker(language).check(text, Place(YEAR))[0].verdict is verdict


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Skadegörelsen 2023 var lägre än samtliga år 2019–2021.", YES),
        ("sv", "Skadegörelsen 2023 var lägre än samtliga år 2019–2022.", NO),
        ("sv", "Skadegörelsen 2024 var högre än under åren 2019–2022.", YES),
        ("sv", "Skadegörelsen 2023 var lägre än något av åren 2019–2021.", YES),
        ("sv", "Skadegörelsen 2023 var lägre än något av åren 2019–2022.", NO),
        ("en", "Vandalism in 2023 was lower than in all the years 2019–2021.", YES),
    ],
)
def test_the_years_behind_all_years_say_which_they_are(
    language: str, text: str, verdict: Verdict
) -> None:
    claim = checker(language).check(text, Place(YEAR))[-1]
    assert (claim.verdict is YES) is (verdict is YES)


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        # 60, 62, 65, 68, 70, 73: by two or three each year
        ("sv", "Andelen trygga flickor har ökat med mellan 2 och 3 procentenheter varje år.", YES),
        ("sv", "Andelen trygga flickor har ökat med mellan 4 och 5 procentenheter varje år.", NO),
        ("en", "The share of girls who feel safe rose by between 2 and 3 points every year.", YES),
    ],
)
def test_a_change_told_as_a_range_is_that_of_each_step(
    language: str, text: str, verdict: Verdict
) -> None:
    claims = checker(language).check(text, Place(YEAR))
    assert claims[-1].verdict is verdict
