"""Courses over several years: so many in a row, all but one, what turned, what lasted until then.

In the bundle unemployment of the young was 9.8, 12.4, 10.9, 8.7, 8.2 and 8.5 per cent from 2019 to
2024; women led 29, 30, 31, 30, 33, 34 and 36 per cent of the firms from 2018; 1 600 homes were
begun in 2021, then 1 050, 480 and 500. The English one had 265, 288, 214, 240, 301, 346 and 389
volunteers from 2018 to 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
YOUNG, FIRMS, HOMES = "youth-unemployment", "women-firms", "housing-started"


def verdicts(indicator: str, text: str) -> list[Verdict]:
    """The verdicts on the claims of a text below an indicator's heading, in order."""
    region = checker_of("evaluation/bundles/regionen")
    return [each.verdict for each in region.check(text, Place(2024, indicator=indicator))]


@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        # of so many in a row: behind a year, behind “därefter”, until what is told
        (HOMES, "Efter toppåret 2021 föll antalet två år i rad.", [YES, YES]),
        (HOMES, "Efter toppåret 2021 föll antalet tre år i rad.", [YES, NO]),
        (YOUNG, "Andelen steg 2020 och föll därefter tre år i följd.", [YES, YES]),
        (YOUNG, "Andelen steg 2020 och föll därefter fyra år i följd.", [YES, NO]),
        (YOUNG, "Efter att ha minskat tre år i rad ökade andelen 2024.", [YES, YES]),
        (YOUNG, "Efter att ha minskat fyra år i rad ökade andelen 2024.", [NO, YES]),
        (HOMES, "Antalet påbörjade bostadsrätter minskade för andra året i rad.", [YES]),
        (HOMES, "Antalet påbörjade hyresrätter minskade för andra året i rad.", [NO]),
        # all years but one
        (FIRMS, "Andelen har ökat varje år utom 2021.", [YES]),
        (FIRMS, "Andelen har ökat varje år utom 2022.", [NO]),
        (FIRMS, "Med undantag för 2021 har andelen ökat varje år sedan 2018.", [YES]),
        (FIRMS, "Med undantag för 2022 har andelen ökat varje år sedan 2018.", [NO]),
        (YOUNG, "Andelen har minskat alla år sedan 2019 utom 2020 och 2024.", [YES]),
        (YOUNG, "Andelen har minskat alla år sedan 2019 utom 2020.", [NO]),
        (YOUNG, "Bortsett från 2020 har andelen legat mellan 8,2 och 10,9 procent.", [YES]),
        (YOUNG, "Bortsett från 2020 har andelen legat mellan 8,2 och 9,9 procent.", [NO]),
        # what turned, and what ended
        (YOUNG, "Andelen vände uppåt 2024.", [YES]),
        (HOMES, "Antalet vände nedåt 2023.", [NO]),
        (YOUNG, "Den nedåtgående trenden bröts 2024.", [YES]),
        (YOUNG, "Den nedåtgående trenden bröts 2023.", [NO]),
        (YOUNG, "Andelen toppade 2020.", [YES]),
        (YOUNG, "Andelen bottnade 2022.", [NO]),
    ],
)
def test_a_course_is_held_to_each_of_its_years(
    indicator: str, text: str, expected: list[Verdict]
) -> None:
    assert verdicts(indicator, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number has risen every year except 2020.", [YES]),
        ("The number has risen every year except 2022.", [NO]),
        ("The number rose for the second year running in 2022.", [YES]),
        ("The number rose for the second year running in 2021.", [NO]),
        ("The decline ended in 2021.", [YES]),
        ("The decline ended in 2020.", [NO]),
        ("After rising until 2019, the number fell in 2020.", [YES, YES]),
    ],
)
def test_it_is_so_in_english_too(text: str, expected: list[Verdict]) -> None:
    wellbeing = checker_of("evaluation/bundles/wellbeing")
    found = wellbeing.check(text, Place(2024, indicator="befriending-volunteers"))
    assert [each.verdict for each in found] == expected


def test_a_peak_is_one_of_a_group_s_own_years() -> None:
    county = checker_of("evaluation/bundles/halsa")
    place = Place(2024, indicator="pupils-complaints")
    right = county.check("Andelen flickor kulminerade 2022.", place)
    wrong = county.check("Andelen flickor kulminerade 2021.", place)
    assert [each.verdict for each in (*right, *wrong)] == [YES, NO]


def test_all_of_all_years_is_no_group() -> None:
    county = checker_of("evaluation/bundles/halsa")
    place = Place(2024, indicator="pupils-complaints")
    text = "Bland pojkar har andelen ökat alla år utom 2021 och 2024."
    assert [each.verdict for each in county.check(text, place)] == [YES]


def test_what_is_told_of_a_year_that_is_left_out_is_of_that_year() -> None:
    text = "Bortsett från 2020, då andelen var 12,4 procent, har den legat på 8,2–10,9 procent."
    assert verdicts(YOUNG, text) == [YES, YES]
    assert verdicts(YOUNG, text.replace("12,4", "12,9")) == [NO, YES]
