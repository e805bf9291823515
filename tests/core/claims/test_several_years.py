"""Years told by how many they are: “båda åren”, “de följande två åren”, “de två åren före”."""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

RIGHT, WRONG = Verdict.SUPPORTED, Verdict.CONTRADICTED


def claims(text: str, language: str) -> list[Claim]:
    """The claims of a text of the made-up strategy."""
    return checker(language).check(text, Place(YEAR))


OF_EACH = [
    ("sv", "Av pojkarna kände sig 80 procent trygga i skolan båda åren.", RIGHT),
    ("en", "Of the boys, 80 percent felt safe at school both years.", RIGHT),
    ("sv", "Andelen pojkar som är trygga i skolan var 80 procent i alla tre åren.", WRONG),
    ("en", "The share of boys who feel safe at school was 80 percent in all three years.", WRONG),
    ("sv", "Av flickorna kände sig 73 procent trygga i skolan båda åren.", WRONG),
    ("en", "Of the girls, 73 percent felt safe at school both years.", WRONG),
]


@pytest.mark.parametrize(("language", "text", "verdict"), OF_EACH)
def test_what_is_said_of_both_years_is_true_of_each(
    language: str, text: str, verdict: Verdict
) -> None:
    (level,) = claims(text, language)
    assert level.verdict is verdict


def test_both_years_are_those_that_the_sentence_names() -> None:
    text = (
        "Mellan 2022 och 2023 var andelen besvarade ansökningar oförändrad, 95 procent båda åren."
    )
    assert claims(text, "sv")[-1].verdict is RIGHT


FOLLOWING = [
    ("sv", "Samtalen till jouren var 80 år 2021. De följande två åren ökade de med 20."),
    ("en", "There were 80 calls to the helpline in 2021. The following two years they rose by 20."),
    ("sv", "Samtalen till jouren var 80 år 2021. De två åren därpå ökade de med 20."),
    ("en", "There were 80 calls to the helpline in 2021. In the two years that followed "
     "they rose by 20."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), FOLLOWING)
def test_the_following_years_begin_with_the_time_before(language: str, text: str) -> None:
    change = claims(text, language)[-1]
    assert (change.verdict, change.periods) == (RIGHT, ("2021", "2023"))


def test_of_the_years_before_each_of_a_list_has_its_own() -> None:
    text = "Samtalen till jouren var 150, mot 100 och 90 de två åren före."
    assert [each.periods for each in claims(text, "sv")] == [("2024",), ("2023",), ("2022",)]
    wrong = claims(text.replace("90", "80"), "sv")[-1]
    assert wrong.verdict is WRONG


def test_between_the_last_two_years_lies_one_step() -> None:
    text = "Samtalen till jouren var 150. Mellan de två senaste åren ökade de med 50."
    change = claims(text, "sv")[-1]
    assert (change.verdict, change.periods) == (RIGHT, ("2023", "2024"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mean was 7.4 in 2024 and 7.2 in each of the two years before that.", RIGHT),
        ("The mean was 7.4 in 2024 and 7.1 in each of the two years before that.", WRONG),
        ("The mean was 7.4 in 2024 and 7.2 in each of the three years before that.", WRONG),
        ("The mean was 7.1 in 2021. One year on, it was 7.2.", RIGHT),
        ("The mean was 7.1 in 2021. One year on, it was 7.4.", WRONG),
    ],
)
def test_a_level_of_each_of_the_years_before_is_that_of_all(text: str, expected: Verdict) -> None:
    place = Place(2024, indicator="life-satisfaction")
    claims = checker_of("evaluation/bundles/wellbeing").check(text, place)
    assert [each.verdict for each in claims] == [RIGHT, expected]
