"""Levels of areas or groups beside each other, of which none is of another year than the first.

Unemployment among the young in Kvarnberg was 9.4 per cent in 2023 and 9.8 in 2024, in Alsele 12.1
in 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

REGION, HEALTH = "evaluation/bundles/regionen", "evaluation/bundles/halsa"
TOLD = "Andelen var 8,5 procent 2024, jämfört med 8,2 procent 2023. "


def of_number(bundle: str, told: str, number: str, place: Place) -> Verdict:
    """The verdict on a number where it stands in a text."""
    at = told.index("{}")
    found = checker_of(bundle).check(told.format(number), place)
    return next(each.verdict for each in found if each.start <= at < each.end)


@pytest.mark.parametrize(
    "told",
    [
        TOLD + "Högst låg Alsele med 12,1 procent, följt av Kvarnberg med {} procent.",
        TOLD + "I Alsele var andelen 12,1 procent och i Kvarnberg {} procent.",
        TOLD + "Alsele hade 12,1 procent, Kvarnberg {} procent.",
    ],
)
def test_what_stands_beside_a_level_is_of_its_time(told: str) -> None:
    place = Place(2024, goal=1, indicator="youth-unemployment")
    assert of_number(REGION, told, "9,8", place) is Verdict.SUPPORTED
    assert of_number(REGION, told, "9,4", place) is Verdict.CONTRADICTED


def test_a_time_that_the_sentence_names_is_another() -> None:
    told = TOLD + "I Alsele var andelen 12,1 procent, och 2023 var den i Kvarnberg {} procent."
    place = Place(2024, goal=1, indicator="youth-unemployment")
    assert of_number(REGION, told, "9,4", place) is Verdict.SUPPORTED


def test_levels_of_an_earlier_time_stay_there() -> None:
    told = "År 2020 var andelen 6 procent bland kvinnor 16–29 år och {} procent bland män."
    place = Place(2024, goal=3, indicator="white-snus")
    assert of_number(HEALTH, told, "15", place) is Verdict.SUPPORTED
    assert of_number(HEALTH, told, "20", place) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("noun", "right", "wrong"),
    [
        ("småhusbyggandet", "minskade", "ökade"),
        ("hyresrättsbyggandet", "ökade", "minskade"),
    ],
)
def test_a_group_heads_the_end_of_what_an_indicator_is_called(
    noun: str, right: str, wrong: str
) -> None:
    told = f"Bostadsbyggandet ökade mellan 2023 och 2024. Även {noun} {{}}."
    place = Place(2024, goal=2)
    assert of_number(REGION, told, right, place) is Verdict.SUPPORTED
    assert of_number(REGION, told, wrong, place) is Verdict.CONTRADICTED
