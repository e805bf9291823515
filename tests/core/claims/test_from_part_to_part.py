"""From one quarter to another, through several levels, and back up: courses within a sentence.

Delayed discharges in the quarters of 2022 to 2024: 148, 131, 119, 162, 171, 150, 126, 158, 140,
112, 96, 121. Reports of drink-driving, 2024: 79, 105, 122, 88. Women who are active, 2019 to 2024:
44, 41, 43, 46, 47, 49 percent; both sexes 46, 43, 44, 47, 48, 48. Visits because of heat of people
aged 65 or older, 2015 to 2019: 30.4, 28.8, 25.6, 65.6, 33.6.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
DELAYED = ("evaluation/bundles/wellbeing", "delayed-discharges")
ACTIVE = ("evaluation/bundles/wellbeing", "active-weekly")
HEAT = ("examples/climate", "heat-visits")
DRIVING = ("evaluation/bundles/halsa", "drink-driving")


def verdicts(of: tuple[str, str], text: str) -> list[Verdict]:
    bundle, indicator = of
    claims = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    return [each.verdict for each in claims]


@pytest.mark.parametrize(
    ("of", "text", "verdict"),
    [
        (DELAYED, "From the first to the third quarter of 2024 the number fell by 44.", YES),
        (DELAYED, "From the first to the third quarter of 2024 the number fell by 16.", NO),
        (DELAYED, "Between the first and third quarters of 2024 the number fell by 44.", YES),
        (DELAYED, "From the first quarter to the third quarter of 2024 it fell by 44.", YES),
        (DELAYED, "From the second to the fourth quarter of 2023 the number rose by 9.", NO),
        (DRIVING, "Från första till fjärde kvartalet 2024 ökade antalet.", YES),
        (DRIVING, "Från första till fjärde kvartalet 2024 minskade antalet.", NO),
        (DRIVING, "Från första kvartalet till fjärde kvartalet 2024 minskade antalet.", NO),
        (DRIVING, "Mellan tredje och fjärde kvartalet 2024 minskade antalet.", YES),
    ],
)
def test_what_moved_from_one_part_of_a_year_to_another_is_counted_from_the_first(
    of: tuple[str, str], text: str, verdict: Verdict
) -> None:
    assert verdicts(of, text) == [verdict]


def test_what_was_passed_through_is_no_range_with_what_it_led_to() -> None:
    text = "Women's share climbed from 41 via 43 and {} to 47 per cent from 2020 to 2023."
    assert verdicts(ACTIVE, text.format(46)) == [YES] * 5
    assert NO in verdicts(ACTIVE, text.format(45))


def test_a_part_of_a_year_behind_the_last_level_is_that_of_it_alone() -> None:
    text = "The number fell from 140 to {}, before it was just over 120 in the fourth quarter."
    assert verdicts(DELAYED, text.format(96)) == [YES] * 4
    assert NO in verdicts(DELAYED, text.format(98))


def test_what_has_its_own_year_is_of_no_stretch_told_before() -> None:
    text = "Among people aged 65 or older the rate fell from 2015 to 2017; in {} it almost halved."
    assert verdicts(HEAT, text.format(2019)) == [YES, YES]
    assert verdicts(HEAT, text.format(2018)) == [YES, NO]


@pytest.mark.parametrize(("share", "verdict"), [("fewer", YES), ("more", NO)])
def test_what_answers_a_question_denies_nothing_behind_it(share: str, verdict: Verdict) -> None:
    text = f"Do most people exercise? No: {share} than half have done so in every year."
    assert verdicts(ACTIVE, text) == [verdict]


def test_commitments_under_goals_are_under_so_many_and_no_fewer() -> None:
    text = "The action plan holds seven commitments under {} goals."
    assert verdicts(ACTIVE, text.format("three")) == [YES, YES]
    assert verdicts(ACTIVE, text.format("four")) == [YES, NO]
