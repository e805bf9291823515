"""Since what happened in a year, levels behind a remark, by age, and behind “and then”.

There were 265 volunteers in 2018 and 389 in 2024, the most of all; 9% of those aged 65–74 and
26% of the oldest were lonely. There were 17, 15, 8 and 13 closures in the quarters of 2024, and
78 in 2023. Of all ages 19.6 visited in 2022, 14.8 in 2023 and 18.4 in 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
WELLBEING, CLIMATE = "evaluation/bundles/wellbeing", "examples/climate"


def last_verdict(text: str, bundle: str, indicator: str) -> Verdict:
    """The verdict on the last claim of a text about an indicator."""
    *_, last = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    return last.verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("This is the highest number since returns were first collected in 2018.", YES),
        ("This is the highest number since monitoring was set up in 2018.", YES),
        ("This is the lowest number since returns were first collected in 2018.", NO),
        ("The number has grown by 47% since the scheme was set up in 2018.", YES),
        ("The number has grown by 37% since the scheme was set up in 2018.", NO),
    ],
)
def test_what_happened_in_a_year_is_what_is_counted_from(text: str, verdict: Verdict) -> None:
    assert last_verdict(text, WELLBEING, "befriending-volunteers") is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("There were 8 closures in the third quarter of 2024 and 13 (provisional) in the "
         "fourth.", YES),
        ("There were 8 closures in the third quarter of 2024 and 12 (provisional) in the "
         "fourth.", NO),
        ("Closures numbered 78 (final) in 2023 and 53 (provisional) in 2024.", YES),
        ("Closures numbered 78 (final) in 2023 and 54 (provisional) in 2024.", NO),
    ],
)  # fmt: skip
def test_a_remark_in_brackets_parts_no_number_from_its_time(text: str, verdict: Verdict) -> None:
    assert last_verdict(text, CLIMATE, "road-closures") is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Loneliness also increases with age: 26% of those aged 85 and over often felt lonely.",
         YES),
        ("Loneliness also increases with age: 28% of those aged 85 and over often felt lonely.",
         NO),
    ],
)  # fmt: skip
def test_what_goes_with_age_is_no_change_that_numbers_are_of(text: str, verdict: Verdict) -> None:
    assert last_verdict(text, WELLBEING, "often-lonely") is verdict


@pytest.mark.parametrize(("size", "verdict"), [("24", YES), ("20", NO), ("6", NO)])
def test_what_then_led_to_a_level_was_until_the_time_of_that(size: str, verdict: Verdict) -> None:
    text = (
        "For all ages, the rate rose to 19.6 in 2022 and then decreased by "
        f"{size} per cent to 14.8 in 2023, before rising to 18.4 in 2024."
    )
    claims = checker_of(CLIMATE).check(text, Place(2024, indicator="heat-visits"))
    assert next(e.verdict for e in claims if e.text.startswith("decreased")) is verdict
