"""Levels told onward from a time: “380 år 2020 och har därefter minskat till 200”.

In the small edition there were 400, 380, 300, 250, 210 and 200 thefts from 2019 to 2024, and 50,
61, 80, 90, 100 and 150 calls.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(text: str, language: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker(language).check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("sv", "Antalet anmälda stölder var 380 år 2020 och har därefter minskat till {200}.", 240),
        ("sv", "De anmälda stölderna var 380 år 2020 och sjönk sedan till {300}.", 320),
        ("sv", "Stölderna var 380 år 2020, för att därefter sjunka till {300} och 250.", 320),
        ("sv", "Efter 380 anmälda stölder 2020 sjönk antalet till 300, därefter till {250}.", 260),
        ("sv", "Stölderna var 380 år 2020. Därefter har de minskat till {300}, 250 och 210.", 310),
        ("sv", "De anmälda stölderna har minskat till 250, {210} och 2024 200.", 220),
        ("en", "Reported thefts were 380 in 2020 and have since fallen to {200}.", 240),
        ("en", "Reported thefts were 380 in 2020 and thereafter fell to {300} and 250.", 320),
    ],
)  # fmt: skip
def test_what_is_told_onward_is_of_the_times_behind(language: str, text: str, wrong: int) -> None:
    right = text.replace("{", "").replace("}", "")
    assert set(verdicts(right, language)) == {YES}
    start, end = text.index("{"), text.index("}")
    assert NO in verdicts(f"{text[:start]}{wrong}{text[end + 1 :]}", language)


def test_a_change_behind_a_level_is_counted_from_it() -> None:
    right = verdicts("De anmälda stölderna var 380 år 2020 och sjönk sedan.", "sv")
    assert right == [YES, YES]
    assert verdicts("De anmälda stölderna var 380 år 2020 och steg sedan.", "sv") == [YES, NO]
