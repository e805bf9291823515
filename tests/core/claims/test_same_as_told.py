"""What is said to be the same as in the group told just before, and totals that are adverbs.

In the Stockholm example support talks with a decision are offered by 89 percent for men and 87 for
women in 2024. Of pupils in upper secondary school girls and boys alike gave 7.2 for equal treatment
in 2024, 7.3 the year before; in grade 8 it is 6.1 among girls and 5.7 among boys.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def last(text: str, goal: int, indicator: str) -> Verdict:
    """The verdict on the last claim of a text about an indicator of the example."""
    place = Place(2024, goal, indicator)
    return checker_of("examples/stockholm").check(text, place)[-1].verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("I gymnasiets år 2 var värdet 7,2 bland flickor. Bland pojkar är värdet detsamma.", YES),
        ("I gymnasiets år 2 var värdet 7,2 bland flickor och detsamma bland pojkar.", YES),
        ("I årskurs 8 var värdet 6,1 bland flickor. Bland pojkar är värdet detsamma.", NO),
        ("I årskurs 8 var värdet 6,1 bland flickor och detsamma bland pojkar.", NO),
    ],
)
def test_the_same_is_as_in_the_group_told_just_before(text: str, verdict: Verdict) -> None:
    assert last(text, 1, "pupils-equal-treatment") is verdict


def test_the_same_in_a_sentence_of_no_other_group_is_as_it_was() -> None:
    told = "I årskurs 8 var värdet 5,7 bland pojkar. Det är detsamma som läsåret innan."
    assert last(told, 1, "pupils-equal-treatment") is NO


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Totalt erbjuder 89 procent stödsamtal med biståndsbeslut till män.", YES),
        ("Totalt erbjuder 87 procent stödsamtal med biståndsbeslut till män.", NO),
        ("Sammantaget erbjuder 87 procent stödsamtal med biståndsbeslut till kvinnor.", YES),
        ("Sammantaget erbjuder 89 procent stödsamtal med biståndsbeslut till kvinnor.", NO),
    ],
)
def test_a_total_that_opens_a_sentence_of_one_group_is_an_adverb(
    text: str, verdict: Verdict
) -> None:
    assert last(text, 2, "support-talks-with-decision") is verdict


def test_a_total_that_opens_a_sentence_of_several_levels_is_the_total() -> None:
    told = "Totalt var värdet {} i årskurs 8, bland flickor 6,1."
    place = Place(2024, 1, "pupils-equal-treatment")
    checker = checker_of("examples/stockholm")
    assert checker.check(told.format("5,9"), place)[0].verdict is YES
    assert checker.check(told.format("6,1"), place)[0].verdict is NO
