"""What is told again in fewer words: “by 5 among men”, “greater there”, “season by season”.

In the example 9, 15 and 26 per cent of those aged 65–74, 75–84 and 85 or older were often lonely in
2024, 15, 20 and 33 in 2021. 49 per cent of women and 47 of men were active in 2024. 70 per cent of
those aged 75 or older were vaccinated in 2020/2021, 71, 68 and then 66 in 2023/2024. In the other
example 35.2 of 100,000 over 65 came because of heat in 2023 and 44.8 in 2024; the median rose from
39.6 to 42.3.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
WELLBEING, CLIMATE = "evaluation/bundles/wellbeing", "examples/climate"
LONELY = "Since 2021 the share who often feel lonely has fallen in all three age groups:"
GROUPS = "by {} percentage points among those aged 65–74, by {} among those aged 75–84."


@pytest.mark.parametrize(
    ("sizes", "verdicts"), [((6, 5), [YES, YES]), ((6, 4), [YES, NO]), ((5, 5), [NO, YES])]
)
def test_each_change_is_led_in_as_the_one_before(
    sizes: tuple[int, int], verdicts: list[Verdict]
) -> None:
    text = f"{LONELY} {GROUPS.format(*sizes)}"
    claims = checker_of(WELLBEING).check(text, Place(YEAR, goal=1, indicator="often-lonely"))
    assert [each.verdict for each in claims] == [YES, *verdicts]


@pytest.mark.parametrize(("size", "verdict"), [("1", YES), ("3", NO)])
def test_a_swedish_change_is_led_in_as_the_one_before(size: str, verdict: Verdict) -> None:
    """In the small edition 68, then 73 percent of the girls felt safe, 79, then 80 of the boys."""
    told = "Sedan 2022 har andelen trygga elever i skolan ökat: med 5 procentenheter bland flickor,"
    claims = checker().check(f"{told} med {size} bland pojkar.", Place(YEAR))
    assert [each.verdict for each in claims] == [YES, YES, verdict]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("the increase in the county was more rapid than that in Skerryland", YES),
        ("the increase among older people in the county was quicker than in Skerryland", YES),
        ("the increase in the county was slower than that in Skerryland", NO),
    ],
)
def test_a_rise_here_is_set_beside_one_there(words: str, verdict: Verdict) -> None:
    text = f"Between 2023 and 2024 {words} for people aged 65 or older."
    claims = checker_of(CLIMATE).check(text, Place(YEAR, goal=1, indicator="heat-visits"))
    assert [each.verdict for each in claims] == [verdict]


@pytest.mark.parametrize(("level", "verdict"), [("47%", YES), ("49%", NO)])
def test_each_of_two_has_its_own_level(level: str, verdict: Verdict) -> None:
    text = f"In 2024 women, with 49%, were ahead of men, with {level}."
    claims = checker_of(WELLBEING).check(text, Place(YEAR, goal=2, indicator="active-weekly"))
    assert [each.verdict for each in claims if each.text == level][-1] is verdict


@pytest.mark.parametrize(("since", "verdict"), [("2021/2022", YES), ("2020/2021", NO)])
def test_season_by_season_is_every_season(since: str, verdict: Verdict) -> None:
    text = f"Among those aged 75 or older the share has sunk season by season since {since}."
    claims = checker_of(WELLBEING).check(text, Place(YEAR, goal=3, indicator="flu-vaccination"))
    assert [each.verdict for each in claims] == [verdict]


def test_a_multiple_of_something_unknown_is_no_change() -> None:
    text = "The rate for people aged 65 or older has been 3.5 times that of the public at large."
    claims = checker_of(CLIMATE).check(text, Place(YEAR, goal=1, indicator="heat-visits"))
    assert [each.verdict for each in claims] == [Verdict.NOT_CHECKABLE]
