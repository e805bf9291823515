"""Which groups a list, a change and a gap are of, where two dimensions are told at once.

In the county 42 per cent of the girls in year 9 and 31 of the boys drank alcohol in 2023, 46 and
30 in 2024; 73 and 65 in upper secondary school. Wellbeing was 6.2 and 7.5 in year 9, 6.1 and 7.2 in
upper secondary school.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(indicator: str, text: str) -> list[Verdict]:
    """The verdicts on the claims of a text below an indicator's heading, in order."""
    county = checker_of("evaluation/bundles/halsa")
    return [each.verdict for each in county.check(text, Place(2024, indicator=indicator))]


def test_a_list_led_in_by_one_name_is_parted_by_the_other_dimension() -> None:
    text = (
        "I årskurs 9 var andelen 46 procent för flickor och 30 procent för pojkar, "
        "och i gymnasiets år 2 73 respektive {} procent."
    )
    assert verdicts("alcohol-pupils", text.format("65")) == [YES] * 4
    assert verdicts("alcohol-pupils", text.format("62")) == [YES, YES, YES, NO]


def test_all_of_something_else_is_no_group_of_a_list() -> None:
    schools = checker_of("examples/stockholm")
    place = Place(2024, indicator="staff-gender-equality")
    text = (
        "Personalens samlade värde var 8,3 i gymnasieskolan och 8,1 i grundskolan. "
        "Frågan om alla elever ges samma möjligheter får {} respektive 8,9."
    )
    right = [each.verdict for each in schools.check(text.format("9,1"), place)]
    wrong = [each.verdict for each in schools.check(text.format("9,4"), place)]
    assert right == [YES] * 4
    assert wrong == [YES, YES, NO, YES]


@pytest.mark.parametrize(
    ("moved", "expected"), [("sjunkit", [YES] * 6), ("stigit", [YES, YES, YES, NO, YES, YES])]
)
def test_what_moved_is_of_the_group_behind_its_levels(moved: str, expected: list[Verdict]) -> None:
    text = (
        "Från 2023 till 2024 har andelen stigit från 42 till 46 procent bland flickorna i "
        f"årskurs 9 och {moved} från 31 till 30 procent bland pojkarna."
    )
    assert verdicts("alcohol-pupils", text) == expected


def test_a_gap_in_one_group_is_between_those_set_beside_each_other_before() -> None:
    text = (
        "I gymnasiets år 2 var värdet 6,1 för flickor och 7,2 för pojkar. "
        "I årskurs 9 skiljer det {}."
    )
    assert verdicts("pupils-wellbeing", text.format("1,3")) == [YES] * 3
    assert verdicts("pupils-wellbeing", text.format("1,5")) == [YES, YES, NO]
