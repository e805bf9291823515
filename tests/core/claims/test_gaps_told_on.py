"""Gaps that a text goes on about: “By 2021 it had halved”, “the lead is three points”.

In the example 43 per cent of women and 49 of men were prepared in 2019, 47 and 51 in 2020, 48 and
51 in 2021, 50 and 54 in 2023, 58 and 61 in 2024; 41 and 46 in 2016. Of those over 65, 35.2 came
because of heat in 2023 and 44.8 in 2024, of all ages 14.8 and 18.4: a gap of 20.4, then of 26.4.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
PREPARED = Place(YEAR, goal=3, indicator="residents-prepared")
HEAT = Place(YEAR, goal=1, indicator="heat-visits")
TOLD = "In 2019 the gap between women and men was 6 percentage points."
BOTH = "In 2016, 41 per cent of women were prepared and 50 per cent in 2023; of men 46 and then 54."
RATES = "In 2024 the rate was 44.8 for those aged 65 or older and 18.4 for all ages."
PASSING = "The gap between them, which had been smaller in 2023,"


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (f"{TOLD} By 2021 it had {{}}.", "halved", YES),
        (f"{TOLD} By 2021 it had {{}}.", "doubled", NO),
        (f"{TOLD} It has {{}} by 2021.", "halved", YES),
        (f"{TOLD} By 2023 it had {{}}.", "narrowed by 2 percentage points", YES),
        (f"{TOLD} By 2023 it had {{}}.", "narrowed by 3 percentage points", NO),
        ("In 2024 the men were ahead, and the lead was {}.", "three percentage points", YES),
        ("In 2024 the men were ahead, and the lead was {}.", "five percentage points", NO),
        (f"{BOTH} Between 2016 and 2023 women gained {{}} than men.", "more", YES),
        (f"{BOTH} Between 2016 and 2023 men gained {{}} than women.", "more", NO),
    ],
)
def test_a_gap_is_told_on(text: str, words: str, verdict: Verdict) -> None:
    claims = checker_of("examples/climate").check(text.format(words), PREPARED)
    assert [each.verdict for each in claims if each.text == words] == [verdict]


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        (f"{RATES} The distance between the two rates {{}} from 2023.", "grew by 6.0", YES),
        (f"{RATES} The distance between the two rates {{}} from 2023.", "grew by 5.0", NO),
        (
            f"{RATES} {PASSING} {{}}.",
            "grew by 6.0",
            YES,
        ),
        (f"{RATES} {PASSING} {{}}.", "grew by 9.6", NO),
    ],
)
def test_a_gap_between_two_rates_is_of_those_told(text: str, words: str, verdict: Verdict) -> None:
    claims = checker_of("examples/climate").check(text.format(words), HEAT)
    assert [each.verdict for each in claims if each.text == words] == [verdict]


@pytest.mark.parametrize(
    ("words", "verdict"), [("clearly below the median", YES), ("above the median", NO)]
)
def test_one_stands_for_what_was_told(words: str, verdict: Verdict) -> None:
    text = f"For all ages we have moved from a position {words} in 2023 to one above it in 2024."
    claims = checker_of("examples/climate").check(text, HEAT)
    assert [each.verdict for each in claims] == [verdict, YES]
    assert claims[-1].text == "above it"


@pytest.mark.parametrize(
    ("words", "verdict"), [("7 procentenheter", YES), ("9 procentenheter", NO)]
)
def test_a_swedish_lead_is_a_gap(words: str, verdict: Verdict) -> None:
    """In the small edition 73 percent of the girls and 80 of the boys felt safe in 2024."""
    told = "80 procent av pojkarna var trygga elever i skolan 2024."
    text = f"{told} Försprånget framför flickorna är {words}."
    claims = checker().check(text, Place(YEAR))
    assert claims[-1].verdict is verdict
