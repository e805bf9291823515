"""At how many times something is so: one claim of all these times, none of the latest.

Days from application to finished home adaptation, 2020 to 2024: Brackmere 47, 52, 61, 55, 46;
Ellerwick 29, 31, 30, 27, 24; Gorsemoor 74, 81, 90, 97, 104. Delayed discharges in the quarters of
2022 to 2024: 148, 131, 119, 162, 171, 150, 126, 158, 140, 112, 96, 121. Hospital care after falls
of women, 2021 to 2024, after a break: 3405, 3488, 3512, 3366, the national median 3390, 3421,
3466, 3440. Girls who feel safe, 2019 to 2024: 60, 62, 65, 68, 70, 73; boys: 81, 80, 83, 79, 80,
80; thefts: 400, 380, 300, 250, 210, 200; vandalism: 310, 305, 320, 290, 300, 330.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import checker

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE
WAIT, DELAYED, FALLS = "adaptation-wait", "delayed-discharges", "fall-injuries"


@pytest.mark.parametrize(
    ("of", "text", "verdict"),
    [
        (WAIT, "In Brackmere the wait was over 50 days in three of the five years.", YES),
        (WAIT, "In Brackmere the wait was over 50 days in two of the five years.", NO),
        (WAIT, "Of the five years, three had a wait of more than 50 days in Brackmere.", YES),
        (WAIT, "Of the five years, four had a wait of more than 50 days in Brackmere.", NO),
        (WAIT, "The wait in Ellerwick fell in three of the last four years.", YES),
        (WAIT, "The wait in Ellerwick fell in two of the last four years.", NO),
        (WAIT, "The wait in Brackmere has fallen twice since 2020.", YES),
        (WAIT, "The wait in Brackmere has fallen three times since 2020.", NO),
        (WAIT, "The wait in Brackmere has fallen only twice.", YES),
        (WAIT, "The wait in Brackmere has fallen only once.", NO),
        (WAIT, "The wait in Gorsemoor has not fallen once since 2020.", YES),
        (WAIT, "The wait in Brackmere has not fallen once since 2020.", NO),
        (WAIT, "Only once has the wait in Brackmere been above 60 days.", YES),
        (WAIT, "Only once has the wait in Brackmere been above 50 days.", NO),
        (WAIT, "Only in 2022 was the wait in Brackmere longer than 60 days.", YES),
        (WAIT, "Only in 2022 was the wait in Brackmere longer than 50 days.", NO),
        (WAIT, "It was only in 2021 that the wait in Gorsemoor exceeded 80 days.", OPEN),
        (WAIT, "The wait in Gorsemoor exceeded 80 days only in 2021.", NO),
        (WAIT, "2022 is the only year in which the wait in Brackmere exceeded 60 days.", YES),
        (WAIT, "2023 is the only year in which the wait in Brackmere exceeded 50 days.", NO),
        (WAIT, "In none of the five years was it shorter in Gorsemoor than in Ellerwick.", YES),
        (WAIT, "In none of the five years was it longer in Gorsemoor than in Ellerwick.", NO),
        (
            WAIT,
            "Never, from 2020 to 2023, was the wait longer in Ellerwick than in Brackmere.",
            YES,
        ),
        (WAIT, "Never, from 2020 to 2023, was the wait longer in Brackmere than in Ellerwick.", NO),
        (DELAYED, "Of the twelve quarters, three had more than 150 patients waiting.", YES),
        (DELAYED, "Of the twelve quarters, four had more than 150 patients waiting.", NO),
        (DELAYED, "* Quarters with more than 150 patients: three out of twelve.", YES),
        (DELAYED, "* Quarters with more than 150 patients: two out of twelve.", NO),
        (FALLS, "Women were below the national median in one of these years.", YES),
        (FALLS, "Women were below the national median in two of these years.", NO),
    ],
)
def test_what_is_said_of_so_many_times_is_one_claim(of: str, text: str, verdict: Verdict) -> None:
    place = Place(2024, indicator=of)
    claims = checker_of("evaluation/bundles/wellbeing").check(text, place)
    assert [each.verdict for each in claims] == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Anmälda stölder var fler än 300 under två av de sex åren.", YES),
        ("Anmälda stölder var fler än 300 under tre av de sex åren.", NO),
        ("Bara en gång har skadegörelsen legat under 300 fall.", YES),
        ("Bara en gång har skadegörelsen legat under 310 fall.", NO),
        ("Skadegörelsen har minskat två gånger sedan 2019.", YES),
        ("Skadegörelsen har minskat tre gånger sedan 2019.", NO),
        ("Endast 2022 var antalet fall av skadegörelse färre än 300.", YES),
        ("Endast 2022 var antalet fall av skadegörelse färre än 310.", NO),
        (
            "Under inget av de sex åren var andelen trygga elever högre bland flickor än pojkar.",
            YES,
        ),
        ("Under inget av de sex åren var andelen trygga elever lägre bland flickor än pojkar.", NO),
    ],
)
def test_it_is_so_in_swedish(text: str, verdict: Verdict) -> None:
    assert [each.verdict for each in checker().check(text, Place(2024, 1))] == [verdict]


def test_a_multiple_counts_no_times() -> None:
    text = "In 2024 the wait in Gorsemoor was more than four times as long as in Ellerwick."
    claims = checker_of("evaluation/bundles/wellbeing").check(text, Place(2024, indicator=WAIT))
    assert [(each.kind.value, each.verdict) for each in claims] == [("ratio", YES)]
