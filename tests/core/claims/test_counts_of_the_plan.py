"""Claims about how many goals, commitments and indicators the plan has in all, or some of them.

The small edition's plan has one commitment, one goal and ten active indicators.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE


def verdicts(text: str, language: str = "sv") -> list[Verdict]:
    return [each.verdict for each in checker(language).check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Planen har tre åtaganden.", [NO]),
        ("Strategin omfattar 3 åtaganden.", [NO]),
        ("Strategin har tre aktiva indikatorer.", [NO]),
        ("Strategin har tio aktiva indikatorer och tre åtaganden.", [YES, NO]),
        ("I planen ingår tre åtaganden.", [NO]),
        ("Det finns tre åtaganden i genomförandeplanen för 2024–2026.", [NO]),
        (
            "Arbetet med strategin omfattar tio aktiva indikatorer samt tre åtaganden i planen.",
            [YES, NO],
        ),
    ],
)
def test_what_the_plan_has_is_all_of_it(text: str, expected: list[Verdict]) -> None:
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tre av åtagandena gäller barn.",
        "Tre åtaganden gäller barn.",
        "Planen har tre åtaganden som gäller barn.",
        "Planen har tre åtaganden kvar.",
        "I planen finns tre åtaganden som gäller barn.",
        "Tre åtaganden i planen gäller barn.",
        "I uppdraget ingår tre åtaganden.",
        "Målet har tre åtaganden.",
    ],
)
def test_a_number_of_some_only_is_left_open(text: str) -> None:
    assert verdicts(text) == [OPEN]


@pytest.mark.parametrize(
    ("written", "is_wrong"), [("50", True), ("41", True), ("40", False), ("7", False)]
)
def test_a_whole_is_never_more_than_all_there_are(written: str, is_wrong: bool) -> None:
    """The plan of the Stockholm example has 40 commitments; a smaller whole may be of a part."""
    text = f"Av de {written} åtagandena är 12 genomförda."
    found = checker_of("examples/stockholm").check(text, Place(YEAR))
    assert [each.text for each in found if each.verdict is NO] == [written] * is_wrong


def test_what_the_plan_has_in_english() -> None:
    assert verdicts("The strategy has three commitments.", "en") == [NO]
    assert verdicts("The strategy has three commitments about children.", "en") == [OPEN]
