"""Which group a level or change is of that is told beside others, or a sentence after its group.

In the small edition 60, 62, 65, 68, 70 and 73 percent of the girls felt safe at school from 2019 to
2024, and 81, 80, 83, 79, 80 and 80 of the boys. In the climate example 14 of 25 care homes in the
valley had a tested plan in 2024 and 11 of 20 on the fells, 56 and 55 per cent; in 2021 it was 36
and 30. In the wellbeing strategy of the corpus six districts waited 24 to 104 days.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
WELLBEING = "evaluation/bundles/wellbeing"
BOTH = "For women of 75–84 it was 17% in both 2023 and 2024, while for women of 65–74 it was "
HOMES = Place(2024, 1, "care-homes-heat-plan")
SAFE, TRYGGA = "the share of pupils who feel safe at school", "andelen trygga elever i skolan"

SEDAN = f"Sedan 2019 har {TRYGGA} ändrats,"


def verdicts(text: str, language: str) -> list[Verdict]:
    """The verdicts on the claims of a text about the small edition, in order."""
    return [each.verdict for each in checker(language).check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", f"In 2024 {SAFE} was, at 80%, higher among boys than among girls, at 73%.", YES),
        ("en", f"In 2024 {SAFE} was, at 80%, higher among boys than among girls, at 70%.", NO),
        ("en", f"In 2024 {SAFE} was higher among boys than among girls, at 80%.", YES),
    ],
)  # fmt: skip
def test_the_second_of_two_levels_is_that_of_the_other_side(
    language: str, text: str, expected: Verdict
) -> None:
    assert verdicts(text, language)[-1] is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sv", f"{SEDAN} med 13 procentenheter för flickor, med 1 för pojkar.", YES),
        ("sv", f"{SEDAN} med 13 procentenheter för flickor, med 80 för pojkar.", NO),
    ],
)  # fmt: skip
def test_each_of_several_changes_is_told_with_its_group(
    language: str, text: str, expected: Verdict
) -> None:
    assert verdicts(text, language)[-1] is expected


@pytest.mark.parametrize(("number", "expected"), [("5", YES), ("15", NO)])
def test_by_says_a_change_of_the_group_behind_it(number: str, expected: Verdict) -> None:
    text = (
        "Since 2021 the share has fallen: by 6 percentage points among those aged 65–74 and by "
        f"{number} among those aged 75–84."
    )
    claims = checker_of(WELLBEING).check(text, Place(2024, 1, "often-lonely"))
    assert [each.verdict for each in claims] == [YES, YES, expected]


@pytest.mark.parametrize(("number", "expected"), [("83", YES), ("56", NO)])
def test_that_of_another_group_is_a_change_like_the_first(number: str, expected: Verdict) -> None:
    text = (
        "Since 2021, in relative terms, the valley's improvement amounts to 56 per cent and that "
        f"of the fells to {number} per cent."
    )
    claims = checker_of("examples/climate").check(text, HOMES)
    assert [each.verdict for each in claims] == [YES, expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We now think most of the valley. There, 14 of the 25 homes had a tested plan.", YES),
        ("We now think most of the fells. There, 14 of the 25 homes had a tested plan.", NO),
        ("What worries us less is the valley. There, 14 of the 25 homes had a tested plan.", YES),
        ("The fells began from a lower level, 30 per cent.", YES),
        ("The fells began from a lower level, 55 per cent.", NO),
        ("The fells started at 30 per cent.", YES),
        ("The fells started at 45 per cent.", NO),
    ],
)
def test_a_group_is_carried_on_and_begins_where_its_series_does(
    text: str, expected: Verdict
) -> None:
    claims = checker_of("examples/climate").check(text, HOMES)
    assert claims[-1].verdict is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BOTH}10%, the lowest since 2019.", YES),
        (f"{BOTH}12%, the highest since 2019.", NO),
    ],
)  # fmt: skip
def test_two_years_of_one_level_are_not_those_of_the_next_clause(
    text: str, expected: Verdict
) -> None:
    claims = checker_of(WELLBEING).check(text, Place(2024, 1, "often-lonely"))
    assert claims[-1].verdict is expected


def test_a_number_of_areas_is_no_share_of_people() -> None:
    text = "In all, five of the six districts kept within the limit."
    (only,) = checker_of(WELLBEING).check(text, Place(2024, 2, "adaptation-wait"))
    assert only.verdict is Verdict.NOT_CHECKABLE


def test_in_all_three_groups_is_no_number() -> None:
    text = "Since 2021 the share has fallen in all three age groups."
    (only,) = checker_of(WELLBEING).check(text, Place(2024, 1, "often-lonely"))
    assert (only.kind, only.verdict) == ("trend", YES)


@pytest.mark.parametrize(("share", "expected"), [("one in four", YES), ("one in ten", NO)])
def test_from_an_age_on_is_that_age_and_upwards(share: str, expected: Verdict) -> None:
    text = f"From 85 on, {share} often feels lonely."
    (only,) = checker_of(WELLBEING).check(text, Place(2024, 1, "often-lonely"))
    assert only.verdict is expected
