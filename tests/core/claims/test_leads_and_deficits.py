"""How far one is ahead of another, and what has recovered to the level of an earlier time.

In the climate example 43, 47, 48, 49 and 50 percent of women were prepared from 2019 to 2023, and
49, 51, 51, 52 and 54 of men; 55 percent of care homes on the fells had a tested heat plan in 2024
and 56 in the valley. In the wellbeing bundle there were 288, 214, 240 and 301 volunteers from 2019
to 2022, and in 2024 the wait was 24 days in Ellerwick and 36 in Dunsholt.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
PREPARED = ("examples/climate", "residents-prepared")
HOMES = ("examples/climate", "care-homes-heat-plan")
VOLUNTEERS = ("evaluation/bundles/wellbeing", "befriending-volunteers")
WAITS = ("evaluation/bundles/wellbeing", "adaptation-wait")


def verdicts(where: tuple[str, str], text: str) -> list[Verdict]:
    """The verdicts on the claims of a text below an indicator's heading, in order."""
    bundle, indicator = where
    claims = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    return [each.verdict for each in claims]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Women's deficit was 6 points in 2019.", YES),
        ("Women's deficit was 4 points in 2019.", NO),
        ("Men's lead was 6 points in 2019.", YES),
        ("Men's advantage was 4 points in 2019.", NO),
        ("Men's lead narrowed between 2019 and 2023.", YES),
        ("Men's lead widened between 2019 and 2023.", NO),
        ("In 2023 men led by 4 points.", YES),
        ("In 2023 men led by 7 points.", NO),
        ("In 2023 women trailed by 4 points.", YES),
        ("Women were 4 points behind in 2023.", YES),
        ("Women were 6 points behind in 2023.", NO),
    ],
)
def test_a_lead_is_a_gap(text: str, verdict: Verdict) -> None:
    assert verdicts(PREPARED, text) == [verdict]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2023 men led women by 4 points.", [YES, YES]),
        ("In 2023 men led women by 6 points.", [YES, NO]),
        ("In 2023 women led men by 4 points.", [NO, NO]),
        ("The project led women to apply.", []),
    ],
)
def test_one_group_leads_another(text: str, expected: list[Verdict]) -> None:
    assert verdicts(PREPARED, text) == expected


@pytest.mark.parametrize(
    ("where", "text", "verdict"),
    [
        (HOMES, "The valley led the fells in 2024.", YES),
        (HOMES, "The fells led the valley in 2024.", NO),
        (HOMES, "The fells equalled the valley in 2024.", NO),
        (WAITS, "Ellerwick led Dunsholt in 2024.", YES),
        (WAITS, "Ellerwick trailed Dunsholt in 2024.", NO),
    ],
)
def test_who_leads_is_better_placed(where: tuple[str, str], text: str, verdict: Verdict) -> None:
    assert verdicts(where, text) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The number had recovered to the 2019 level by 2022.", YES),
        ("The number had recovered to the 2019 level by 2021.", NO),
        ("The number in 2022 beat that of 2019.", YES),
        ("The number in 2021 was still short of the 2019 level.", YES),
        ("The number in 2022 was still short of the 2019 level.", NO),
    ],
)
def test_what_has_recovered_is_not_below_where_it_was(text: str, verdict: Verdict) -> None:
    assert verdicts(VOLUNTEERS, text) == [verdict]


def test_whoever_was_behind_in_the_next_sentence_moved_no_gap() -> None:
    told = "The fells have gained on the valley. In 2022 they were 9 percentage points behind."
    assert NO not in verdicts(HOMES, told)


REVIEWS = ("evaluation/bundles/wellbeing", "care-plan-reviews")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Ellerwick now stands at 80 per cent, ahead of Brackmere.", YES),
        ("Ellerwick now stands at 80 per cent, behind Brackmere.", NO),
    ],
)
def test_a_rank_closes_what_is_said_of_a_level(text: str, verdict: Verdict) -> None:
    assert verdicts(REVIEWS, text) == [YES, verdict]


def test_whose_change_is_ahead_is_no_rank_of_levels() -> None:
    assert verdicts(WAITS, "In Brackmere the wait was 9 days shorter, ahead of Fernhythe.") == [YES]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2024 the rate of people aged 65 or older exceeded that of all ages by 26.4.", YES),
        ("In 2024 the rate of people aged 65 or older exceeded that of all ages by 22.4.", NO),
    ],
)
def test_by_how_much_one_exceeds_that_of_another(text: str, verdict: Verdict) -> None:
    assert verdicts(("examples/climate", "heat-visits"), text) == [YES, verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Brackmere turned the corner after 2022.", YES),
        ("Gorsemoor turned the corner after 2022.", NO),
    ],
)
def test_what_turns_the_corner_gets_better(text: str, verdict: Verdict) -> None:
    assert verdicts(WAITS, text) == [verdict]


def test_what_is_so_instead_of_a_number_was_that_before() -> None:
    told = "There were 8 closures in the third quarter of 2024 instead of {}."
    assert verdicts(("examples/climate", "road-closures"), told.format(23)) == [YES, YES]
    assert verdicts(("examples/climate", "road-closures"), told.format(26)) == [YES, NO]


def test_neither_more_nor_less_is_the_same() -> None:
    told = "Those aged {} were vaccinated neither more nor less than in the season before."
    where = ("evaluation/bundles/wellbeing", "flu-vaccination")
    assert verdicts(where, told.format("65–74")) == [NO]
