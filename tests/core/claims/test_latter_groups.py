"""Groups that are pointed at by their order, that have their own bracket, or other words.

In 2024 15% of the women often felt lonely (16% in 2023) and 11% of the men (11%). In 2021 it was
15% of those aged 65–74, 20% of those aged 75–84 and 33% of the oldest.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
LONELY = ("evaluation/bundles/wellbeing", "often-lonely")
TOLD = "In 2024, 15% of women and 11% of men often felt lonely. "


def last_verdict(bundle: str, indicator: str, text: str) -> Verdict:
    """The verdict on the last claim of a text about an indicator."""
    place = Place(2024, indicator=indicator)
    return [each.verdict for each in checker_of(bundle).check(text, place)][-1]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("The former has fallen by 6 percentage points since 2021.", YES),
        ("The former has fallen by 4 percentage points since 2021.", NO),
        ("Among the latter, the share has fallen by 4 percentage points since 2021.", YES),
        ("Among the latter, the share has fallen by 6 percentage points since 2021.", NO),
    ],
)
def test_the_latter_is_the_last_of_two_groups_that_were_told(
    sentence: str, verdict: Verdict
) -> None:
    assert last_verdict(*LONELY, TOLD + sentence) is verdict


@pytest.mark.parametrize(("size", "verdict"), [("5", YES), ("3", NO)])
def test_in_swedish_too_and_over_two_sentences(size: str, verdict: Verdict) -> None:
    # 3 points is what it fell by among girls
    text = (
        "Bland pojkar hade 16 procent provat cannabis 2024. Bland flickor var andelen 11 procent. "
        f"De förra har minskat med {size} procentenheter sedan 2022."
    )
    assert last_verdict("evaluation/bundles/halsa", "cannabis-pupils", text) is verdict


@pytest.mark.parametrize("noun", ["åren", "mätningarna"])
def test_what_has_a_noun_of_its_own_is_no_group(noun: str) -> None:
    # 42 per cent is that of all; of boys, told last, it is 28
    text = f"Andelen är högre bland flickor än bland pojkar. De senare {noun} visar 42 procent."
    assert last_verdict("evaluation/bundles/halsa", "pupils-complaints", text) is YES


@pytest.mark.parametrize(("share", "verdict"), [("13", YES), ("15", NO)])
def test_a_group_in_a_bracket_with_its_own_level_is_of_that_alone(
    share: str, verdict: Verdict
) -> None:
    place = Place(2024, indicator="often-lonely")
    text = f"In 2024 the share was {share}% (men: 11%)."
    checked = checker_of(LONELY[0]).check(text, place)
    assert [each.verdict for each in checked] == [verdict, YES]


@pytest.mark.parametrize(("share", "verdict"), [("20", YES), ("15", NO)])
def test_the_middle_group_is_that_of_three_between_the_others(share: str, verdict: Verdict) -> None:
    text = f"In the middle group the share who often felt lonely was {share}% in 2021."
    assert last_verdict(*LONELY, text) is verdict


@pytest.mark.parametrize(("size", "verdict"), [("0,3", YES), ("0,2", NO)])
def test_a_grade_is_named_by_those_who_are_in_it(size: str, verdict: Verdict) -> None:
    # 0.2 is what it fell by in upper secondary school
    text = (
        "I gymnasiet var välbefinnandet 6,7 läsåret 2023/2024. "
        f"Bland niorna har det sjunkit med {size} sedan 2018/2019."
    )
    assert last_verdict("evaluation/bundles/halsa", "pupils-wellbeing", text) is verdict


@pytest.mark.parametrize(("level", "verdict"), [("13,2", YES), ("18,4", NO)])
def test_the_whole_population_is_all_groups(level: str, verdict: Verdict) -> None:
    text = (
        "Suicidtalet bland män var 18,4 år 2024. Bland kvinnor var det 8,0. "
        f"För hela befolkningen var talet {level}."
    )
    assert last_verdict("evaluation/bundles/halsa", "suicide-rate", text) is verdict
