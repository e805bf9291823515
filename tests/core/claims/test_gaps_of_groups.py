"""Gaps that are called after what they are between, and gaps beside each other.

In the edition with groups trust in teachers is 5.2 among girls and 6.0 among boys in grade 8 in
2024, and 7.1 and 7.3 in upper secondary school; in 2023 it was 5.8 and 6.1, and 6.7 and 7.4.
"""

import pytest

from lagesbild.core.claims.shapes import Verdict
from tests.core.claims.edition_of_groups import claims

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(text: str, language: str = "sv") -> list[Verdict]:
    """The verdicts on the claims of a text about trust in teachers."""
    return [each.verdict for each in claims(text, language, "trust")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Könsskillnaden är 0,8 i årskurs 8 och 0,2 i gymnasiet.", [YES, YES]),
        ("Könsskillnaden är 0,2 i årskurs 8 och 0,8 i gymnasiet.", [NO, NO]),
        ("Skillnaden mellan könen är 0,8 i årskurs 8 och 0,2 i gymnasiet.", [YES, YES]),
        ("Skillnaden mellan könen är 0,8 respektive 0,2 i årskurs 8 och gymnasiet.", [YES, YES]),
        ("Skillnaden mellan könen är 0,2 respektive 0,8 i årskurs 8 och gymnasiet.", [NO, NO]),
        ("Könsskillnaden har ökat i årskurs 8, medan den har minskat i gymnasiet.", [YES, YES]),
        ("Könsskillnaden har minskat i årskurs 8, medan den har ökat i gymnasiet.", [NO, NO]),
    ],
)
def test_a_gap_called_after_a_dimension_is_between_its_groups(
    sentence: str, expected: list[Verdict]
) -> None:
    assert verdicts(sentence) == expected


@pytest.mark.parametrize(("size", "verdict"), [("0,8", YES), ("1,6", NO)])
def test_a_gap_is_that_of_the_group_that_the_heading_or_the_paragraph_before_names(
    size: str, verdict: Verdict
) -> None:
    under = f"### Årskurs 8\n\nFlickornas värde var 5,2.\n\nSkillnaden mellan könen var {size}."
    assert verdicts(under)[-1] is verdict
    before = f"I årskurs 8 var värdet 5,2 bland flickor.\n\nSkillnaden mellan könen var {size}."
    assert verdicts(before)[-1] is verdict


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Könsskillnaden är större i årskurs 8 än i gymnasiet.", YES),
        ("Könsskillnaden är mindre i årskurs 8 än i gymnasiet.", NO),
        ("Skillnaden mellan flickor och pojkar är mindre i gymnasiet än i årskurs 8.", YES),
        ("I gymnasiet är skillnaden mellan flickor och pojkar större än i årskurs 8.", NO),
        ("Könsskillnaden är 0,6 enheter större i årskurs 8 än i gymnasiet.", YES),
        ("Könsskillnaden är 0,4 enheter större i årskurs 8 än i gymnasiet.", NO),
        ("Könsskillnaden är lika stor i årskurs 8 som i gymnasiet.", NO),
        ("Skillnaden mellan årskurserna är större bland flickor än bland pojkar.", YES),
        ("Skillnaden mellan årskurserna är mindre bland flickor än bland pojkar.", NO),
    ],
)
def test_a_gap_is_held_to_that_of_the_groups_behind_than(sentence: str, verdict: Verdict) -> None:
    assert verdicts(sentence) == [verdict]


@pytest.mark.parametrize(("word", "verdict"), [("larger", YES), ("smaller", NO)])
def test_in_english_a_gap_is_held_to_another_gap(word: str, verdict: Verdict) -> None:
    told = f"The gap between girls and boys was {word} in grade 8 than in upper secondary."
    assert verdicts(told, "en") == [verdict]


def test_a_gap_is_between_what_stands_behind_between() -> None:
    told = "In grade 8 the gap between girls and boys was {}, but in upper secondary it is less."
    assert verdicts(told.format("0.8"), "en")[0] is YES
    assert verdicts(told.format("1.6"), "en")[0] is NO
