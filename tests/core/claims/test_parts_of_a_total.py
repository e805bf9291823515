"""What part of a total a group has, where the total and the groups are counted.

Of 13 960 visits in 2024 women made 11 350, which is 81 per cent. Of 1 150 thousand tonnes industry
let out 440, transport 390 and farming 320.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

HEALTH, REGION = "evaluation/bundles/halsa", "evaluation/bundles/regionen"
VISITS = Place(2024, goal=4, indicator="youth-clinic-visits")
EMISSIONS = Place(2024, goal=4, indicator="emissions")
YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE


def of_words(bundle: str, told: str, words: str, place: Place) -> Verdict:
    """The verdict on words where they stand in a text."""
    at = told.index("{}") + len(words) - 1
    found = checker_of(bundle).check(told.format(words), place)
    return next(each.verdict for each in found if each.start <= at < each.end)


@pytest.mark.parametrize(
    ("told", "right", "wrong"),
    [
        ("{} besök görs av kvinnor.", "Drygt åtta av tio", "Nästan nio av tio"),
        ("{} besök görs av kvinnor.", "Åtta av tio", "Två av tre"),
        ("{} av besöken görs av kvinnor.", "Fyra femtedelar", "Hälften"),
        ("{} besök görs av män.", "Nästan vart femte", "Vart tredje"),
        ("Av besöken görs {} av kvinnor.", "81 procent", "89 procent"),
    ],
)
def test_a_part_is_held_to_what_the_group_has_of_all(told: str, right: str, wrong: str) -> None:
    assert of_words(HEALTH, told, right, VISITS) is YES
    assert of_words(HEALTH, told, wrong, VISITS) is NO


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("{} av utsläppen kommer från industrin.", YES),
        ("{} av utsläppen kommer från transporter.", NO),
        ("Industrin står för {} av utsläppen.", YES),
        ("Transportsektorn står för {} av utsläppen.", NO),
    ],
)
def test_the_largest_part_need_not_be_half(told: str, expected: Verdict) -> None:
    assert of_words(REGION, told, "den största delen", EMISSIONS) is expected
    assert of_words(REGION, told, "merparten", EMISSIONS) is NO


def test_the_largest_part_rests_on_all_parts_and_says_so() -> None:
    told = "Den största delen av utsläppen kommer från industrin."
    (claim,) = checker_of(REGION).check(told, EMISSIONS)
    amounts = {str(each.value.amount) for each in claim.judgement.observations}
    assert {"440", "390", "320"} <= amounts
    assert "390" in claim.judgement.why
    assert "320" in claim.judgement.why


@pytest.mark.parametrize(
    "told",
    [
        "Av minskningen står industrin för {}.",
        "Av mellanskillnaden står industrin för {}.",
        "Industrin står för {} av minskningen.",
    ],
)
def test_a_part_of_a_change_is_none_of_a_level(told: str) -> None:
    assert of_words(REGION, told, "drygt hälften", EMISSIONS) is OPEN
    assert of_words(REGION, "Industrin står för {} av utsläppen.", "drygt hälften", EMISSIONS) is NO


def test_that_is_to_say_names_no_houses() -> None:
    told = "År 2024 påbörjades 500 bostäder, varav 310 hyresrätter, det vill säga {}."
    place = Place(2024, goal=2, indicator="housing-started")
    assert of_words(REGION, told, "drygt sex av tio", place) is YES
    assert of_words(REGION, told, "drygt åtta av tio", place) is NO


@pytest.mark.parametrize(("number", "expected"), [("1.3", YES), ("1.8", NO)])
def test_a_gap_is_between_the_two_areas_that_are_named(number: str, expected: Verdict) -> None:
    told = (
        "Satisfaction among men closes at 7.5. The spread between the highest district, Ellerwick, "
        "and the lowest, Gorsemoor, was {}."
    )
    place = Place(2024, goal=1, indicator="life-satisfaction")
    assert of_words("evaluation/bundles/wellbeing", told, number, place) is expected


@pytest.mark.parametrize(
    "told",
    [
        "Sammanlagt påbörjades 7 300 bostäder under åren 2018–2024, av vilka {} var hyresrätter.",
        "Hyresrätterna svarade för {} av de bostäder som påbörjades under perioden 2018–2024.",
    ],
)
def test_a_part_over_several_years_is_one_of_the_sums(told: str) -> None:
    """Of 7 300 dwellings 3 760 were let, which is 52 per cent, if 62 in 2024 alone."""
    place = Place(2024, goal=2, indicator="housing-started")
    assert of_words(REGION, told, "drygt hälften", place) is YES
    assert of_words(REGION, told, "drygt sex av tio", place) is NO


def test_a_bound_over_several_years_is_one_of_each() -> None:
    """In 2019 it was 580 of 1 190, 49 per cent."""
    place = Place(2024, goal=2, indicator="housing-started")
    told = "Under åren 2018–2024 har hyresrätterna varje år svarat för {} av bostäderna."
    assert of_words(REGION, told, "minst hälften", place) is NO
