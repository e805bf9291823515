"""What reports tell beside their figures: how many answered, how far commitments have come.

And what is left unsaid because it was said before: the years of a course, the group, the side
that something is compared with.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

CLIMATE, WELLBEING = "examples/climate", "evaluation/bundles/wellbeing"
YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE
HEAT, PREPARED, LONELY = "heat-visits", "residents-prepared", "often-lonely"


def verdicts(bundle: str, indicator: str, text: str) -> list[Verdict]:
    place = Place(2024, indicator=indicator)
    return [each.verdict for each in checker_of(bundle).check(text, place)]


def test_a_course_goes_on_over_the_years_just_told() -> None:
    told = "The share of women rose from 44 per cent in 2020 to 50 per cent in 2023"
    assert verdicts(CLIMATE, PREPARED, f"{told}, and it rose every year.")[-1] is YES
    told = "The share of women rose from 41 per cent in 2016 to 50 per cent in 2023"
    assert verdicts(CLIMATE, PREPARED, f"{told}, and it rose every year in between.")[-1] is NO


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2024, 58 per cent of women were prepared, based on 610 respondents.", [YES, YES]),
        ("In 2024, 58 per cent of women were prepared, based on 601 respondents.", [YES, NO]),
        ("In 2024 answers were received from 610 women and from 572 men.", [YES, YES]),
        ("In 2024 answers were received from 610 women and from 558 men.", [YES, NO]),
        ("In 2024 only 610 women answered.", [YES]),
        ("In 2024 only 510 women answered.", [NO]),
    ],
)
def test_how_many_answered_is_the_base_of_the_share(text: str, expected: list[Verdict]) -> None:
    assert verdicts(CLIMATE, PREPARED, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On the coast only eight homes were inspected in 2024.", [YES]),
        ("On the coast only nine homes were inspected in 2024.", [NO]),
        ("In 2022, when 12 homes on the coast were inspected, the share was 58%.", [YES, YES]),
        ("In the valley 25 homes were inspected in 2024 and 24 in 2023.", [YES, NO]),
        ("On the fells the number of homes inspected was 20 in 2024.", [YES]),
        ("On the fells the number of homes inspected was 55 in 2024.", [NO]),
        ("In the valley 14 of 25 homes were inspected and had a tested plan.", [YES]),
        ("Where fewer than ten care homes were inspected no percentage is given.", []),
    ],
)
def test_how_many_were_looked_at_is_the_base_of_the_share(
    text: str, expected: list[Verdict]
) -> None:
    assert verdicts(CLIMATE, "care-homes-heat-plan", text) == expected


def test_answers_are_those_of_as_many_as_answered() -> None:
    told = "In 2024, 58 per cent of women and 61 per cent of men were prepared. "
    again = "The answers are those of 610 women and {} men aged 18 to 84."
    assert verdicts(CLIMATE, PREPARED, told + again.format(572)) == [YES] * 4
    assert verdicts(CLIMATE, PREPARED, told + again.format(527)) == [YES, YES, YES, NO]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the seven commitments, one is done and three are ongoing.", [YES, YES, YES]),
        ("Of the seven commitments, two are done and four are ongoing.", [YES, NO, NO]),
        ("There are seven commitments, of which one was carried out in full.", [YES, YES]),
        ("There are seven commitments, of which three were carried out in full.", [YES, NO]),
        ("One of the commitments has been partly fulfilled.", [YES]),
    ],
)
def test_commitments_are_counted_by_how_far_they_have_come(
    text: str, expected: list[Verdict]
) -> None:
    assert verdicts(WELLBEING, "", text) == expected


@pytest.mark.parametrize(("figure", "expected"), [("21", YES), ("40", NO)])
def test_a_group_named_without_a_figure_is_what_the_next_sentence_is_of(
    figure: str, expected: Verdict
) -> None:
    text = f"Some men of 85 and over did not answer. The 2024 estimate is {figure}%."
    assert verdicts(WELLBEING, LONELY, text)[-1] is expected


@pytest.mark.parametrize(("side", "expected"), [("above", YES), ("below", NO)])
def test_the_county_may_be_named_by_the_beginning_of_its_name(side: str, expected: Verdict) -> None:
    text = f"In 2022 Norvik was {side} the national median."
    assert verdicts(CLIMATE, HEAT, text) == [expected]


PLANS, CARE = "plan-coverage", "care-homes-heat-plan"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Heat: five own, four joint, eight either; in 2022 three own
        ("In 2024 five municipalities had a heat plan of their own.", [YES]),
        ("In 2024 four municipalities had a heat plan of their own.", [NO]),
        ("In 2024 there were four joint heat plans.", [YES]),
        ("Eight had a plan for heat in 2024, either of their own or a joint one.", [YES]),
        ("Five had a plan for heat in 2024, either of their own or a joint one.", [NO]),
        ("For drought, joint plans were more common than own plans in 2024.", [YES]),
        ("For heat, joint plans were more common than own plans in 2024.", [NO]),
    ],
)
def test_words_that_a_name_joins_tell_its_groups_apart(text: str, expected: list[Verdict]) -> None:
    assert verdicts(CLIMATE, PLANS, text) == expected


def test_a_word_of_a_group_without_its_noun_names_no_group() -> None:
    text = "In the board's own words, the number was eleven for flooding in 2024."
    assert verdicts(CLIMATE, PLANS, text) == [YES]


@pytest.mark.parametrize(("figure", "expected"), [("56", YES), ("55", NO)])
def test_a_verb_is_not_the_name_of_a_place(figure: str, expected: Verdict) -> None:
    # The fells are a part of the county, and stood at 55 per cent
    text = f"In the valley in 2024, where rain fell, the share was {figure} per cent."
    assert verdicts(CLIMATE, CARE, text)[-1] is expected
