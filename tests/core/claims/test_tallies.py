"""Of how many areas something is said: one claim of all areas, none of the county.

Days from application to finished home adaptation in the districts of Wendle County, 2023 and
2024: Brackmere 55, 46; Dunsholt 37, 36; Ellerwick 27, 24; Fernhythe 66, 58; Gorsemoor 97, 104;
Hallowby 47, 44. Satisfaction with life: Brackmere 7.0, 7.2; Dunsholt 7.3, 7.3; Ellerwick 7.6, 7.8;
Fernhythe 6.9, 7.3; Gorsemoor 6.7, 6.5; Hallowby 7.4, 7.6, where the national median was 7.3.
Youth unemployment, 2023 and 2024: Nordhamn 7.4, 7.6; Alsele 11.9, 12.1; Brunnsvik 7.1, 6.3;
Kvarnberg 9.4, 9.8, the country 8.8.
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE
WAIT = ("evaluation/bundles/wellbeing", "adaptation-wait")
LIFE = ("evaluation/bundles/wellbeing", "life-satisfaction")
JOBLESS = ("evaluation/bundles/regionen", "youth-unemployment")


def claims_of(of: tuple[str, str], text: str) -> tuple[Claim, ...]:
    return checker_of(of[0]).check(text, Place(2024, indicator=of[1]))


def verdicts(of: tuple[str, str], text: str) -> list[Verdict]:
    return [each.verdict for each in claims_of(of, text)]


@pytest.mark.parametrize(
    ("of", "text", "verdict"),
    [
        (JOBLESS, "Mellan 2023 och 2024 steg arbetslösheten i tre av de fyra kommunerna.", YES),
        (JOBLESS, "Mellan 2023 och 2024 steg arbetslösheten i två av de fyra kommunerna.", NO),
        (JOBLESS, "Mellan 2023 och 2024 steg arbetslösheten i samtliga kommuner.", NO),
        (JOBLESS, "Hälften av kommunerna låg över riket 2024.", YES),
        (JOBLESS, "Tre kommuner hade 2024 en högre arbetslöshet än riket.", NO),
        (JOBLESS, "I ingen av kommunerna var arbetslösheten högre än 13 procent 2024.", YES),
        (JOBLESS, "I ingen av kommunerna var arbetslösheten högre än 12 procent 2024.", NO),
        (JOBLESS, "Arbetslösheten översteg 10 procent i en kommun 2024.", YES),
        (JOBLESS, "Varje kommun hade lägre arbetslöshet 2024 än 2020.", YES),
        (WAIT, "Between 2023 and 2024 waits fell in five of the six districts.", YES),
        (WAIT, "Between 2023 and 2024 waits fell in four of the six districts.", NO),
        (WAIT, "Between 2023 and 2024 waits fell in all six districts.", NO),
        (WAIT, "In most districts the wait fell between 2023 and 2024.", YES),
        (WAIT, "No district had a wait of more than 100 days in 2024.", NO),
        (LIFE, "Two of the six districts were above the national median in 2024.", YES),
        (LIFE, "Four of the six districts were above the national median in 2024.", NO),
    ],
)
def test_what_is_said_of_so_many_areas_is_one_claim(
    of: tuple[str, str], text: str, verdict: Verdict
) -> None:
    assert verdicts(of, text) == [verdict]


@pytest.mark.parametrize(
    ("of", "text", "verdict"),
    [
        (JOBLESS, "Arbetslösheten steg i alla kommuner utom Brunnsvik mellan 2023 och 2024.", YES),
        (JOBLESS, "Arbetslösheten steg i alla kommuner utom Alsele mellan 2023 och 2024.", NO),
        (JOBLESS, "Arbetslösheten steg i alla kommuner utom en mellan 2023 och 2024.", YES),
        (JOBLESS, "Arbetslösheten steg i alla kommuner utom två mellan 2023 och 2024.", NO),
        (WAIT, "Waits were shorter than a year earlier in every district but Gorsemoor.", YES),
        (WAIT, "Waits were shorter than a year earlier in every district but Dunsholt.", NO),
    ],
)
def test_of_those_left_out_it_is_not_so(of: tuple[str, str], text: str, verdict: Verdict) -> None:
    assert verdicts(of, text) == [verdict]


@pytest.mark.parametrize(
    ("of", "text", "verdict"),
    [
        (JOBLESS, "Endast i Brunnsvik sjönk arbetslösheten mellan 2023 och 2024.", YES),
        (JOBLESS, "Bara Alsele låg över rikets nivå 2024.", NO),
        (JOBLESS, "Bara Alsele och Kvarnberg låg över rikets nivå 2024.", YES),
        (LIFE, "Gorsemoor was the only district in which it fell between 2023 and 2024.", YES),
        (LIFE, "Brackmere was the only district in which it rose between 2023 and 2024.", NO),
        # each of a list, whatever is so of others
        (WAIT, "Waits fell in Brackmere, Dunsholt and Ellerwick between 2023 and 2024.", YES),
        (WAIT, "Waits fell in Gorsemoor, Dunsholt and Ellerwick between 2023 and 2024.", NO),
        (LIFE, "Two districts, Ellerwick and Hallowby, were above the median in 2024.", YES),
        (LIFE, "Two districts, Ellerwick and Fernhythe, were above the median in 2024.", NO),
    ],
)
def test_areas_that_are_named_are_those_of_which_it_is_so(
    of: tuple[str, str], text: str, verdict: Verdict
) -> None:
    assert verdicts(of, text) == [verdict]


@pytest.mark.parametrize(
    ("of", "text", "expected"),
    [
        (WAIT, "Between 2023 and 2024 waits fell in five districts and rose in one.", [YES, YES]),
        (WAIT, "Between 2023 and 2024 waits fell in five districts and rose in two.", [YES, NO]),
        (WAIT, "Of the six districts, five had a shorter wait in 2024 than in 2023.", [YES]),
        (WAIT, "Of the six districts, three had a shorter wait in 2024 than in 2023.", [NO]),
        (
            JOBLESS,
            "Mellan 2023 och 2024 sjönk arbetslösheten i Brunnsvik. I övriga kommuner steg den.",
            [YES, YES],
        ),
        (
            JOBLESS,
            "Mellan 2023 och 2024 steg arbetslösheten i Nordhamn. I övriga kommuner sjönk den.",
            [YES, NO],
        ),
    ],
)
def test_numbers_and_the_others_go_on_about_the_same_areas(
    of: tuple[str, str], text: str, expected: list[Verdict]
) -> None:
    assert verdicts(of, text) == expected


def test_where_an_area_has_no_value_the_number_may_stay_open() -> None:
    """Fernhythe has no value for 2022, and the other five rose."""
    text = "Waits were longer in 2022 than in 2020 in {} of the six districts."
    assert verdicts(WAIT, text.format("five")) == [OPEN]
    assert verdicts(WAIT, text.format("three")) == [NO]


def test_all_that_something_is_the_highest_of_are_not_counted() -> None:
    text = "In Gorsemoor the mean fell from 6.7 to 6.5, the lowest of all districts."
    assert NO not in verdicts(LIFE, text)


def test_it_is_told_in_which_areas_it_is_so() -> None:
    text = "Between 2023 and 2024 life satisfaction improved in two of the six districts."
    (claim,) = claims_of(LIFE, text)
    assert claim.judgement.expected == "4"
    assert claim.judgement.why.endswith("4 of 6: Brackmere, Ellerwick, Fernhythe, Hallowby.")
    assert claim.judgement.suggestion == "4 of 6"
