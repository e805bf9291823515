"""Times told one before the other: “35 procent förra mätningen och dessförinnan 38”.

In the small edition there were 400, 380, 300, 250, 210 and 200 thefts from 2019 to 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(text: str, language: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker(language).check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "De anmälda stölderna var 210 vid förra mätningen och dessförinnan {}."),
        ("sv", "De anmälda stölderna var 210 i fjol och {} dessförinnan."),
        ("sv", "I förfjol var de anmälda stölderna {}."),
        ("sv", "De anmälda stölderna var 210 i fjol och {} i förfjol."),
        ("en", "Reported thefts numbered {} the year before last."),
    ],
)
def test_what_is_told_before_a_time_before_is_two_back(language: str, text: str) -> None:
    assert set(verdicts(text.format(250), language)) == {YES}
    assert NO in verdicts(text.format(210), language)
    assert NO in verdicts(text.format(300), language)
