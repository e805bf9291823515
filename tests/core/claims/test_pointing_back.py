"""What leans on what was told before: nouns that point back, times that are the same.

In the small edition there were 50, 61, 80, 90, 100 and 150 calls and 310, 305, 320, 290, 300 and
330 cases of vandalism from 2019 to 2024; 60, 62, 65, 68, 70 and 73 percent of the girls, 81, 80,
83, 79, 80 and 80 percent of the boys felt safe.
"""

import pytest

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Claim, Kind, Place, Verdict
from lagesbild.core.claims.weighing import words_weigh
from lagesbild.core.language.sentences import sentences
from lagesbild.core.language.words import tokens_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
GIRLS_AND_BOYS = "Andelen trygga elever i skolan: flickor och pojkar hade"


def found(text: str) -> list[Claim]:
    """The claims of a text, in order."""
    return list(checker().check(text, Place(YEAR)))


def weight_of_calls(text: str, language: str) -> float:
    """What the words of a sentence say for its being about the calls."""
    words = checker(language).vocabulary
    (sentence,) = sentences(tokens_of(text, language), words.lexicon)
    return words_weigh(Looked(sentence, words), 0, 1)["calls"]


@pytest.mark.parametrize(
    ("plain", "pointing", "language"),
    [
        ("Antalet samtal var 12.", "Antalet sådana samtal var 12.", "sv"),
        ("Den formen samtal var 12.", "Den här formen av samtal var 12.", "sv"),
        ("There were 12 calls.", "There were 12 such calls.", "en"),
    ],
)
def test_a_noun_that_points_back_names_little(plain: str, pointing: str, language: str) -> None:
    assert weight_of_calls(pointing, language) < weight_of_calls(plain, language)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # 305 in 2020 and 330 in 2024: more; 320 in 2021, 290 in 2022: fewer
        (
            "Antalet samtal till jouren ökade från 61 år 2020 till 150 år 2024. Antalet fall av "
            "skadegörelse minskade under samma tid.",
            NO,
        ),
        (
            "Antalet samtal till jouren ökade från 80 år 2021 till 90 år 2022. Antalet fall av "
            "skadegörelse minskade under samma tid.",
            YES,
        ),
    ],
)
def test_the_same_time_is_that_of_the_change_before(text: str, verdict: Verdict) -> None:
    assert found(text)[-1].text == "minskade"
    assert found(text)[-1].verdict is verdict


def test_two_groups_have_the_same_as_each_other() -> None:
    (same,) = [c for c in found(f"{GIRLS_AND_BOYS} samma andel 2024.") if c.text == "samma andel"]
    assert (same.kind, same.verdict) == (Kind.COMPARISON, NO)


def test_two_groups_have_the_same_as_before_where_that_is_said() -> None:
    text = f"{GIRLS_AND_BOYS} samma andel som 2023."
    assert [each.kind for each in found(text)] == [Kind.TREND]


def test_a_word_like_whether_behind_a_name_asks_nothing() -> None:
    text = "Oron för inbrott och anmälda stölder om vardagen minskade 2024."
    assert [each.text for each in found(text)] == ["minskade"]


def test_under_a_season_is_no_comparison() -> None:
    text = "Under hösten gick flickor oftare hem."
    assert not [each for each in found(text) if each.text.startswith("Under")]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # 73 percent of the girls: a number of a whole is no figure that is far off
        ("Bland flickor är andelen 73 procent eller tre av fyra.", YES),
        ("Bland flickor är andelen 73 procent eller två av tre.", Verdict.IMPRECISE),
    ],
)
def test_a_number_of_a_whole_is_set_beside_the_percentage(text: str, verdict: Verdict) -> None:
    heading = "### Trygga elever i skolan\n\n"
    assert found(heading + text)[-1].verdict is verdict


def test_the_whole_that_a_share_is_of_takes_no_group_from_it() -> None:
    (half,) = found("Hälften av länets 26 kommuner hade trygga elever i skolan bland flickor.")
    assert half.series[0].dimensions == "sex=girls"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("År 2020 kom 61 samtal till jouren. Då var skadegörelsen 305 fall.", YES),
        ("År 2020 kom 61 samtal till jouren. Då var skadegörelsen 330 fall.", NO),
        ("Samtal till jouren är fler än 2020, då skadegörelsen var 305 fall.", YES),
    ],
)
def test_then_at_the_opening_is_the_time_before(text: str, verdict: Verdict) -> None:
    assert found(text)[-1].verdict is verdict
