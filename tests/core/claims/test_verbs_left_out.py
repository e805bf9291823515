"""Changes whose verb stands once, times that something moved at, and what “det vill säga” says."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
# Gross violation of a woman: 71 and 87 decisions, 71 and 86 persons in 2023 and 2024; partner
# assault: 611, 587 and 693 decisions; purchase of a child: 3, 21 and 5 persons, 2022 to 2024
CRIMES = Place(2024, goal=5, indicator="prosecutions")


def _verdicts(text: str) -> list[Verdict]:
    return [each.verdict for each in checker_of("examples/stockholm").check(text, CRIMES)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "För grov kvinnofridskränkning ökade antalet beslut med 23 procent och antalet"
            " personer med 21 procent.",
            YES,
        ),
        (
            "För grov kvinnofridskränkning ökade antalet beslut med 23 procent och antalet"
            " personer med 23 procent.",
            NO,
        ),
        (
            "För grov kvinnofridskränkning ökade antalet beslut från 71 till 87 och antalet"
            " personer med 21 procent.",
            YES,
        ),
        ("Antalet lagförda personer för våldtäkt ökade (med 6 procent).", YES),
        ("Antalet lagförda personer för våldtäkt ökade (med 9 procent).", NO),
    ],
)
def test_the_verb_of_a_change_may_be_left_out(text: str, last: Verdict) -> None:
    verdicts = _verdicts(text)
    assert set(verdicts[:-1]) <= {YES}
    assert verdicts[-1] is last


@pytest.mark.parametrize(("size", "verdict"), [("4", YES), ("18", NO)])
@pytest.mark.parametrize(
    "text",
    [
        "Besluten om misshandel i parrelation ökade 2024. Året innan minskade de med {} procent.",
        "Besluten om misshandel i parrelation ökade 2024 och minskade året innan med {} procent.",
    ],
)
def test_the_year_before_is_when_something_moved(text: str, size: str, verdict: Verdict) -> None:
    assert _verdicts(text.format(size))[-1] is verdict


def test_what_was_there_before_is_counted_from() -> None:
    text = "Besluten om misshandel i parrelation var 693, en ökning med 18 procent från året innan."
    assert _verdicts(text) == [YES, YES]


@pytest.mark.parametrize(("after", "verdict"), [("minska", YES), ("öka", NO)])
def test_what_came_next_is_told_behind_in_order_to(after: str, verdict: Verdict) -> None:
    text = (
        "Antalet lagförda personer för köp av sexuell handling av barn ökade 2023, för att 2024"
        f" åter {after}."
    )
    assert _verdicts(text) == [YES, verdict]


def test_what_a_measure_is_for_is_no_course() -> None:
    assert _verdicts("Samordnaren anställdes för att 2024 minska antalet lagförda personer.") == []


def test_a_multiple_behind_a_course_is_of_its_ends() -> None:
    place = Place(2024, indicator="self-harm-care")
    text = "Antalet ökade från 79 2021 till 121 2024, det vill säga nästan en fördubbling."
    last = checker_of("evaluation/bundles/halsa").check(text, place)[-1]
    assert (last.kind.value, last.verdict) == ("ratio", NO)
    assert last.periods[0].startswith("2021")
