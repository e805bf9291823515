"""Quarters told by their months or without a year, groups told by age, ranges told from and to."""

import pytest

from lagesbild.core.claims.age_words import AgeWords
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.language.lexicon import lexicon
from lagesbild.core.language.sentences import sentences
from lagesbild.core.language.times import times
from lagesbild.core.language.when import Part
from lagesbild.core.language.words import tokens_of
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
ROADS, HEAT = "road-closures", "heat-visits"
HOMES, PLANS = "care-homes-heat-plan", "plan-coverage"


ROWS = [
    (ROADS, "Between January and March 2024 roads were closed 17 times.", [YES]),
    (ROADS, "Between January and March 2024 roads were closed 15 times.", [NO]),
    (ROADS, "For July–September 2024 the log holds 8 closures.", [YES]),
    (ROADS, "In April to June 2024 there were 15 closures, as against 17 in 2023.", [YES, YES]),
    (ROADS, "In April to June 2024 there were 15 closures, as against 26 in 2023.", [YES, NO]),
    (ROADS, "In the first quarter closures have risen every year since 2022.", [YES]),
    (ROADS, "In the third quarter closures have risen every year since 2022.", [NO]),
    (ROADS, "In the first quarter closures have gone up two years running.", [YES]),
    (HEAT, "In 2024 the rate among over-65s was 44.8 per 100,000.", [YES]),
    (HEAT, "In 2024 the rate among over-65s was 18.4 per 100,000.", [NO]),
    (HEAT, "Among those who have turned 65, the rate was 44.8 in 2024.", [YES]),
    (HEAT, "In the older group the rate was 44.8 in 2024.", [YES]),
    (HEAT, "Among older residents there were 28 visits in 2024.", [YES]),
    (HEAT, "Among older residents there were 29 visits in 2024.", [NO]),
    (HEAT, "Between 2020 and 2024 the rate for all ages ranged from 14.8 to 19.6.", [YES]),
    (HEAT, "Between 2020 and 2024 the rate for all ages ranged from 15.2 to 21.6.", [NO]),
    (
        HEAT,
        "In 2020–2024 the rate varied from 14.8 to 19.6 and, among over-65s, from 35.2 to 48.0.",
        [YES, YES],
    ),
    (HOMES, "In 2024 the figure for fells was 55 per cent.", [YES]),
    (HOMES, "In 2024 the figure for fells was 56 per cent.", [NO]),
    (HOMES, "In the valley it was 56 per cent in 2024 (n = 25).", [YES, YES]),
    (HOMES, "In the valley it was 56 per cent in 2024 (n = 31).", [YES, NO]),
    (PLANS, "In 2024 one in four municipalities had a joint plan for flooding.", [YES]),
    (PLANS, "In 2024 one in two municipalities had a joint plan for flooding.", [NO]),
]


@pytest.mark.parametrize(("indicator", "text", "verdicts"), ROWS)
def test_is_judged_as_it_is_meant(indicator: str, text: str, verdicts: list[Verdict]) -> None:
    claims = checker_of("examples/climate").check(text, Place(2024, indicator=indicator))
    assert [each.verdict for each in claims] == verdicts, [each.judgement.why for each in claims]


def test_a_question_in_emphasis_claims_nothing() -> None:
    assert not checker_of("examples/climate").check(
        "*Is the drop in closed roads since 2023 ours?*", Place(2024)
    )


@pytest.mark.parametrize(
    ("written", "part", "number"),
    [
        ("januari–mars 2024", Part.QUARTER, 1),
        ("juli till september 2024", Part.QUARTER, 3),
        ("juli–december 2024", Part.HALF, 2),
    ],
)
def test_months_that_make_a_quarter_or_half_in_swedish(
    written: str, part: Part, number: int
) -> None:
    tokens = tokens_of(f"Under {written} var det 8.", "sv")
    (sentence,) = sentences(tokens, lexicon("sv"))
    (when,) = times(sentence)
    assert (when.year, when.part, when.number) == (2024, part, number)


def test_ages_in_swedish() -> None:
    words = AgeWords(lexicon("sv"), lambda word: word)
    said = set(words.said(("65", "år", "och", "äldre")))
    assert {("65", "år", "eller", "äldre"), ("fyllt", "65"), ("över", "65", "år")} <= said
    assert ("över", "65") not in said
    assert words.late_in_life({"all": ("alla",), "old": ("65", "år", "och", "äldre")}) == "old"
    assert not words.late_in_life({"a": ("65", "+"), "b": ("80", "+")})
    assert not words.late_in_life({"a": ("18", "år", "och", "äldre")})
