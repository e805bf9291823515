"""Bounds that levels keep to, at one time or at all of them, and bounds that they go past."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
# 58, 62, 65, 60, 56 and 57 per cent from 2019 to 2024
CRIMES = Place(2024, goal=5, indicator="child-crimes-handled-90-days")
# 46, 43, 44, 47, 48 and 48 per cent from 2019 to 2024
ACTIVE = Place(2024, indicator="active-weekly")


def _said(bundle: str, text: str, place: Place) -> list[tuple[str, Verdict]]:
    return [(each.kind.value, each.verdict) for each in checker_of(bundle).check(text, place)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Under samtliga år har andelen legat på minst {} procent.", 56, 57),
        ("Varje år sedan 2019 har andelen varit över {} procent.", 55, 57),
        ("Andelen har under perioden aldrig varit lägre än {} procent.", 56, 57),
        ("Andelen har inte något år överstigit {} procent.", 65, 60),
        ("Andelen har inte varit under {} procent något år.", 56, 57),
        ("Andelen översteg inte {} procent 2024.", 60, 55),
        ("Andelen nådde inte {} procent 2024.", 60, 50),
        ("Andelen var {} procent eller mer 2024.", 57, 60),
    ],
)
def test_a_bound_holds_at_each_time_that_is_meant(text: str, right: int, wrong: int) -> None:
    assert _said("examples/stockholm", text.format(right), CRIMES) == [("value", YES)]
    assert _said("examples/stockholm", text.format(wrong), CRIMES) == [("value", NO)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("In every year the proportion was above {}%.", 40, 45),
        ("The proportion has never exceeded {}%.", 50, 45),
        ("The proportion has never fallen below {}%.", 43, 45),
        ("The proportion did not exceed {}% in 2024.", 50, 45),
        ("The proportion has been {}% or more in each year since 2019.", 43, 46),
    ],
)
def test_so_in_english(text: str, right: int, wrong: int) -> None:
    bundle = "evaluation/bundles/wellbeing"
    assert _said(bundle, text.format(right), ACTIVE) == [("value", YES)]
    assert _said(bundle, text.format(wrong), ACTIVE) == [("value", NO)]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The proportion fell below 45% in 2020.", [YES, YES]),
        ("The proportion fell below 43% in 2020.", [YES, Verdict.IMPRECISE]),
        ("The proportion fell below 42% in 2020.", [YES, NO]),
        ("The proportion rose above 45% in 2022.", [YES, YES]),
        ("The proportion rose above 45% in 2021.", [YES, NO]),
    ],
)
def test_what_goes_past_a_number_is_beyond_it(text: str, verdicts: list[Verdict]) -> None:
    said = _said("evaluation/bundles/wellbeing", text, ACTIVE)
    assert said == list(zip(["trend", "value"], verdicts, strict=True))


def test_a_sum_over_a_period_is_held_to_no_single_year() -> None:
    place = Place(2024, goal=2, indicator="valj-att-sluta-contacts")
    said = _said("examples/stockholm", "Under perioden sökte mer än 300 personer stöd.", place)
    assert [verdict for _, verdict in said] == [YES]


@pytest.mark.parametrize(("many", "verdict"), [("345", YES), ("350", NO), ("119", NO)])
def test_a_count_of_the_period_is_its_sum(many: str, verdict: Verdict) -> None:
    place = Place(2024, goal=2, indicator="valj-att-sluta-contacts")
    said = _said("examples/stockholm", f"Under perioden sökte {many} personer stöd.", place)
    assert said == [("value", verdict)]
