"""What is denied of every time, of one time, or of all parts.

In the climate example 30, 35, 45 and 55 percent of care homes on the fells had a tested heat plan
from 2021 to 2024, and 36, 44, 48 and 56 in the valley. In the wellbeing bundle there were 265, 288,
214, 240, 301, 346 and 389 volunteers from 2018 to 2024. In the Swedish bundle 44, 43, 41, 37, 39,
42 and 46 percent of girls in grade 9 drank from 2018 to 2024, and fewer boys each year.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
HOMES = ("examples/climate", "care-homes-heat-plan")
VOLUNTEERS = ("evaluation/bundles/wellbeing", "befriending-volunteers")
PUPILS = ("evaluation/bundles/halsa", "alcohol-pupils")


def last(where: tuple[str, str], text: str) -> Verdict:
    """The verdict on the last claim of a text below an indicator's heading."""
    bundle, indicator = where
    return checker_of(bundle).check(text, Place(2024, indicator=indicator))[-1].verdict


@pytest.mark.parametrize(
    ("where", "text", "verdict"),
    [
        (VOLUNTEERS, "Since 2020 the number has not once gone down.", YES),
        (VOLUNTEERS, "Since 2018 the number has not once gone down.", NO),
        (VOLUNTEERS, "Since 2018 the number has never fallen.", NO),
        (VOLUNTEERS, "No year since 2020 has seen a fall.", YES),
        (VOLUNTEERS, "No year since 2018 has seen a fall.", NO),
        (VOLUNTEERS, "There has been no fall since 2020.", YES),
        (PUPILS, "Sedan 2021 har andelen bland flickor i årskurs 9 aldrig minskat.", YES),
        (PUPILS, "Sedan 2019 har andelen bland flickor i årskurs 9 aldrig minskat.", NO),
        (PUPILS, "Sedan 2019 har flickornas andel i årskurs 9 inte en enda gång minskat.", NO),
    ],
)
def test_what_never_moved_so_did_not_in_any_step(
    where: tuple[str, str], text: str, verdict: Verdict
) -> None:
    assert last(where, text) is verdict


@pytest.mark.parametrize(
    ("where", "text", "verdict"),
    [
        (HOMES, "In none of the four years were the fells ahead of the valley.", YES),
        (HOMES, "In none of the four years was the valley ahead of the fells.", NO),
        (HOMES, "The fells have never been above the valley.", YES),
        (HOMES, "At no point has the valley been above the fells.", NO),
        (HOMES, "In no year was the share higher in the fells than in the valley.", YES),
        (HOMES, "In no year was the share higher in the valley than in the fells.", NO),
        (PUPILS, "Pojkarnas andel i årskurs 9 låg aldrig över flickornas.", YES),
        (PUPILS, "Flickornas andel i årskurs 9 låg aldrig över pojkarnas.", NO),
    ],
)
def test_who_was_never_ahead_was_so_at_no_time(
    where: tuple[str, str], text: str, verdict: Verdict
) -> None:
    assert last(where, text) is verdict


@pytest.mark.parametrize(
    ("where", "text", "verdict"),
    [
        (HOMES, "In 2024 the fells were not ahead of the valley.", YES),
        (HOMES, "In 2024 the valley was not ahead of the fells.", NO),
        (HOMES, "The fells have not overtaken the valley.", YES),
        (PUPILS, "I årskurs 9 låg pojkarnas andel 2024 inte över flickornas.", YES),
        (PUPILS, "I årskurs 9 låg flickornas andel 2024 inte över pojkarnas.", NO),
    ],
)
def test_who_is_not_ahead_is_level_or_behind(
    where: tuple[str, str], text: str, verdict: Verdict
) -> None:
    assert last(where, text) is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Between 2022 and 2024 no part of the county lost ground.", YES),
        ("Between 2022 and 2024 no part of the county gained ground.", NO),
        ("Between the surveys of 2022 and 2024 no part of the county lost ground.", YES),
    ],
)
def test_what_no_part_did_is_denied(text: str, verdict: Verdict) -> None:
    assert last(HOMES, text) is verdict
