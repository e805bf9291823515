"""Numbers in words that leave out what they count, and those of whom all are but a few.

In the climate example eight of the twelve municipalities had a plan for heat in 2024 and five in
2022, eleven and nine one for flooding, six and one for drought. Of their own have five one for
heat, nine for flooding and two for drought; four share one for heat, three one for flooding and
four one for drought, and in 2022 none did.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
FIVE = "In 2022 five municipalities had a plan for heat"
PLANS = Place(2024, 3, "plan-coverage")


def told(text: str) -> list[tuple[str, Verdict]]:
    """The words and verdicts of the claims of a text about plans."""
    return [(e.text, e.verdict) for e in checker_of("examples/climate").check(text, PLANS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{FIVE}, nine for flooding and one for drought.",
            [("five", YES), ("nine", YES), ("one", YES)],
        ),
        (
            f"{FIVE}, eight for flooding and two for drought.",
            [("five", YES), ("eight", NO), ("two", NO)],
        ),
        (
            "Eleven municipalities had a plan for flooding, eight had one for heat and six had one "
            "for drought.",
            [("Eleven", YES), ("eight", YES), ("six", YES)],
        ),
        (
            "Eleven municipalities had a plan for flooding, eight had one for heat and four had "
            "one for drought.",
            [("Eleven", YES), ("eight", YES), ("four", NO)],
        ),
        (
            "Eleven municipalities had a plan for flooding, and for drought six.",
            [("Eleven", YES), ("six", YES)],
        ),
        (
            "Eleven municipalities had a plan for flooding, and for drought four.",
            [("Eleven", YES), ("four", NO)],
        ),
        (
            "Two municipalities have a drought plan of their own, while four share one.",
            [("Two", YES), ("four", YES)],
        ),
        (
            "Two municipalities have a drought plan of their own, while three share one.",
            [("Two", YES), ("three", NO)],
        ),
        ("Joint drought plans: none two years earlier, four now.", [("none", YES), ("four", YES)]),
        ("Joint drought plans: three two years earlier, six now.", [("three", NO), ("six", NO)]),
    ],
)  # fmt: skip
def test_a_number_beside_a_group_or_a_time_counts_what_was_told_before(
    text: str, expected: list[tuple[str, Verdict]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine had written one themselves.", [("nine", YES)]),
        ("Seven had written one themselves.", [("seven", NO)]),
        ("Two years earlier there had been nine.", [("nine", YES)]),
        ("Two years earlier there had been ten.", [("ten", NO)]),
    ],
)
def test_a_number_may_lead_its_sentence_or_end_it(
    text: str, expected: list[tuple[str, Verdict]]
) -> None:
    before = "Eleven municipalities had a plan for flooding. "
    assert [(words.lower(), verdict) for words, verdict in told(before + text)[1:]] == expected


@pytest.mark.parametrize(
    ("last", "expected"), [("six", YES), ("four", NO)]
)  # fmt: skip
def test_the_others_of_a_row_are_numbers_like_its_first(last: str, expected: Verdict) -> None:
    text = (
        f"{FIVE}, nine for flooding and one for drought. "
        f"In 2024 the numbers were eight, eleven and {last}."
    )
    assert told(text)[3:] == [("eight", YES), ("eleven", YES), (last, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Eleven municipalities had a plan for flooding, one way or another.",
        "Four things are needed for the next plan.",
    ],
)
def test_a_number_of_nothing_that_was_told_is_no_claim(text: str) -> None:
    words = {words for words, _ in told(text)}
    assert words <= {"Eleven"}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("All but one of the municipalities have a plan for flooding.", "All but one", YES),
        ("All but two of the municipalities have a plan for flooding.", "All but two", NO),
        ("Every municipality except one has a plan for flooding.", "municipality except one", YES),
        ("All municipalities but one have a plan for heat.", "All municipalities but one", NO),
    ],
)
def test_all_but_one_are_those_whom_one_leaves(text: str, words: str, expected: Verdict) -> None:
    ((said, verdict),) = told(text)
    assert said.endswith(words)
    assert verdict is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("År 2024 hade alla kommuner utom elva en handlingsplan.", YES),
        ("År 2024 hade alla kommuner utom fem en handlingsplan.", NO),
    ],
)
def test_all_but_some_in_swedish(text: str, expected: Verdict) -> None:
    (only,) = checker().check(text, Place(2024))
    assert only.verdict is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eight had a plan for heat, of their own or shared with others.", YES),
        ("Five had a plan for heat, of their own or shared with others.", NO),
        ("Four municipalities took part in one for heat.", YES),
        ("Eight municipalities took part in one for heat.", NO),
        ("Only one municipality lacks a plan for flooding.", YES),
        ("Only two municipalities lack a plan for flooding.", NO),
    ],
)
def test_what_is_shared_is_a_joint_plan(text: str, expected: Verdict) -> None:
    ((_, verdict),) = told(text)
    assert verdict is expected


@pytest.mark.parametrize(("text", "expected"), [("one more", YES), ("two more", NO)])
def test_what_stands_behind_than_when_is_compared_with(text: str, expected: Verdict) -> None:
    sentence = (
        f"Nine had a plan of their own for flooding, which is {text} than when the same question "
        "was put in 2022."
    )
    assert told(sentence) == [("Nine", YES), (text, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of the forty commitments twelve are done and three are not
        ("Handlingsplanen omfattar 40 åtaganden. Av dem har tolv genomförts.", [YES, YES]),
        ("Handlingsplanen omfattar 40 åtaganden. Tre har inte genomförts.", [YES, YES]),
        ("Handlingsplanen omfattar 40 åtaganden. Sexton har inte genomförts.", [YES]),
        ("Kurserna hölls på våren. Tolv har genomförts.", []),
    ],
)
def test_how_far_those_told_before_have_come(text: str, expected: list[Verdict]) -> None:
    claims = checker_of("examples/stockholm").check(text, Place(2024))
    supported = [each.verdict for each in claims if each.verdict is YES]
    assert supported == expected
