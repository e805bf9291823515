"""Levels and times that are told one after the other: “först 28, sedan 31 och nu 37”."""

import pytest

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Claim, Place, Verdict
from lagesbild.core.claims.weighing import words_weigh
from lagesbild.core.language.sentences import sentences
from lagesbild.core.language.words import tokens_of
from tests.core.claims.small_edition import YEAR, checker


def claims(text: str, language: str = "sv") -> list[Claim]:
    """The claims of a text of the made-up strategy."""
    return checker(language).check(text, Place(YEAR))


def verdict(text: str, words: str, language: str = "sv") -> Verdict:
    """The verdict on the claim of a text that has some words in it."""
    return next(each.verdict for each in claims(text, language) if words in each.text)


ALL_RIGHT = [
    ("sv", "Mellan 2019 och 2021 sjönk antalet anmälda stölder från 400 via 380 till 300."),
    ("en", "Between 2019 and 2021 reported thefts fell from 400 via 380 to 300."),
    ("sv", "Samtalen till jouren har blivit fler: först 90, sedan 100 och nu senast 150."),
    ("en", "Calls to the helpline have risen: first 90, then 100 and now 150."),
    ("sv", "Antalet samtal till jouren var 150, mot 100 året innan och 90 året dessförinnan."),
    (
        "en",
        "Calls to the helpline were 150, against 100 the year before and 90 the year before that.",
    ),
    ("sv", "Hälften av kommunerna hade en handlingsplan så sent som 2023."),
    ("sv", "Inte ens 60 procent av kommunerna hade en handlingsplan 2024."),
    ("en", "Not even 60 percent of municipalities had a plan of action in 2024."),
    (
        "sv",
        "Sedan mätningarna började 2019 har samtalen till jouren blivit fler. "
        "De anmälda stölderna är 200, mot 210 året dessförinnan.",
    ),
    (
        "sv",
        "Andelen kommuner med handlingsplan var 58 procent, 8 procentenheter över 2023 års nivå.",
    ),
    (
        "sv",
        "De anmälda stölderna var 250 år 2022. Samtalen till jouren är 150. Året innan var de 100.",
    ),
]


@pytest.mark.parametrize(("language", "text"), ALL_RIGHT)
def test_what_is_told_in_order_is_each_of_its_own_time(language: str, text: str) -> None:
    verdicts = [each.verdict for each in claims(text, language)]
    assert len(verdicts) > 1 or "handlingsplan" in text or "plan of action" in text
    assert set(verdicts) == {Verdict.SUPPORTED}


WRONG = [
    ("sv", "Mellan 2019 och 2021 sjönk antalet anmälda stölder från 400 via 370 till 300.", "370"),
    ("sv", "Samtalen till jouren har blivit fler: först 90, sedan 105 och nu senast 150.", "105"),
    (
        "sv",
        "Antalet samtal till jouren var 150, mot 100 året innan och 80 året dessförinnan.",
        "80",
    ),
    ("sv", "Inte ens 50 procent av kommunerna hade en handlingsplan 2024.", "50"),
    (
        "sv",
        "Andelen kommuner med handlingsplan var 58 procent, 9 procentenheter över 2023 års nivå.",
        "9",
    ),
]


@pytest.mark.parametrize(("language", "text", "words"), WRONG)
def test_a_wrong_one_among_them_is_found(language: str, text: str, words: str) -> None:
    assert verdict(text, words, language) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("many", "expected"), [("fem", Verdict.SUPPORTED), ("sju", Verdict.CONTRADICTED)]
)
def test_those_that_are_lacking_are_the_rest_of_a_stated_whole(
    many: str, expected: Verdict
) -> None:
    # 21 of 26 have joined.
    text = f"I avtalet om samverkan saknas {many} kommuner."
    assert verdict(text, many) is expected


@pytest.mark.parametrize(
    ("text", "points"), [("i mer än vart tredje fall", False), ("bara fall av detta", True)]
)
def test_the_cases_of_a_share_are_no_name(text: str, *, points: bool) -> None:
    # “fall” is what the figures of “damage” count.
    vocabulary = checker().vocabulary
    (sentence,) = sentences(tokens_of(text, "sv"), vocabulary.lexicon)
    looked = Looked(sentence, vocabulary)
    assert ("damage" in words_weigh(looked, 0, 1)) is points
