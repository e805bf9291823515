"""Years that a sentence leans on: which of those told before are carried on, and which not."""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.small_edition import YEAR, checker


def claims(text: str, language: str) -> list[Claim]:
    """The claims of a text of the made-up strategy."""
    return checker(language).check(text, Place(YEAR))


NOT_CARRIED = [
    ("sv", "Andelen kommuner med handlingsplan är 58 procent, upp från 42 procent 2022. "
     "Antalet anmälda stölder är 250."),
    ("en", "Of municipalities, 58 percent have a plan of action, up from 42 percent in 2022. "
     "There were 250 reported thefts."),
    ("sv", "Andelen kommuner med handlingsplan är 58 procent (2022: 42 procent). "
     "Antalet anmälda stölder är 250."),
    ("en", "Of municipalities, 58 percent have a plan of action (2022: 42 percent). "
     "There were 250 reported thefts."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NOT_CARRIED)
def test_the_year_of_a_start_or_an_aside_is_not_carried(language: str, text: str) -> None:
    assert claims(text, language)[-1].verdict is Verdict.CONTRADICTED


OF_THE_LAST = [
    ("sv", "Samtalen till jouren har ökat både 2023 och 2024. "
     "De anmälda stölderna var 207; året innan var de 210."),
    ("en", "Calls to the helpline rose in 2023 and 2024. "
     "There were 207 reported thefts; the year before there were 210."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), OF_THE_LAST)
def test_of_years_that_are_joined_the_last_is_carried(language: str, text: str) -> None:
    assert claims(text, language)[-1].verdict is Verdict.SUPPORTED


COUNTED_FROM = [
    ("sv", "För fem år sedan, 2019, var andelen kommuner med handlingsplan 31 procent – den har "
     "alltså ökat med 27 procentenheter.", "27"),
    ("en", "Of municipalities, 58 percent have a plan of action. In 2019 it was 31 percent – "
     "a rise of 27 percentage points.", "27"),
    ("sv", "Från 31 procent 2019 ökade andelen kommuner med handlingsplan med 7 procentenheter "
     "på två år.", "7 procentenheter"),
    ("en", "From 60 percent in 2019 the share of girls who feel safe at school rose by "
     "5 percentage points in two years.", "5 percentage points"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words"), COUNTED_FROM)
def test_a_change_is_counted_from_the_first_value_that_was_told(
    language: str, text: str, words: str
) -> None:
    change = next(each for each in claims(text, language) if words in each.text)
    assert change.verdict is Verdict.SUPPORTED
    assert change.periods[0] == "2019"
    wrong = text.replace(words, words.replace(words[0], "9", 1))
    assert any(each.verdict is Verdict.CONTRADICTED for each in claims(wrong, language))


def test_a_year_that_another_claim_compares_with_is_not_ones_own() -> None:
    text = (
        "År 2024 var samtalen till jouren 150, vilket är lika många som 2023 och tre gånger så "
        "många som 2019, då de var 50."
    )
    change = claims(text, "sv")[-2]
    assert (change.verdict, change.periods) == (Verdict.SUPPORTED, ("2019", "2024"))


UNTIL_NOW = [
    ("sv", "Samtalen till jouren, som 2022 var 90, har ökat med 60.", "60"),
    ("en", "Calls to the helpline, which were 90 in 2022, have increased by 60.", "60"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words"), UNTIL_NOW)
def test_what_has_changed_has_done_so_from_the_time_told_until_now(
    language: str, text: str, words: str
) -> None:
    change = claims(text, language)[-1]
    assert (change.verdict, change.periods) == (Verdict.SUPPORTED, ("2022", "2024"))
    wrong = claims(text.replace(words, "10"), language)[-1]
    assert wrong.verdict is Verdict.CONTRADICTED


OVER_THE_HEAD = [
    ("sv", "Under de senaste tre åren har samtalen till jouren blivit fler, en ökning med 70."),
    ("en", "Over the past three years calls to the helpline have increased, a rise of 70 in all."),
    ("en", "Calls to the helpline were 80 in 2021 and have since increased by 70."),
]


@pytest.mark.parametrize(("language", "text"), OVER_THE_HEAD)
def test_a_change_is_over_the_stretch_that_the_sentence_begins_with(
    language: str, text: str
) -> None:
    change = claims(text, language)[-1]
    assert (change.verdict, change.periods) == (Verdict.SUPPORTED, ("2021", "2024"))
    wrong = claims(text.replace("70", "50"), language)[-1]
    assert wrong.verdict is Verdict.CONTRADICTED
