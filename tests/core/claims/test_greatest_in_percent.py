"""Which change is the greatest where changes are told in percent, and changes with a minus sign.

In the edition with groups verdicts rose from 80 to 91 for theft and from 40 to 55 for fraud, and
persons convicted from 71 to 86 and from 36 to 48: theft by more persons, fraud by more percent.
"""

import pytest

from lagesbild.core.claims.shapes import Kind, Place, Verdict
from tests.core.claims.edition_of_groups import claims
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def extreme(text: str, language: str = "sv") -> Verdict:
    """The verdict on the extreme in a text about verdicts and persons convicted."""
    every = claims(text, language, "verdicts")
    return next(each.verdict for each in every if each.kind is Kind.EXTREMUM)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Antalet dömda personer ökade mest för stöld.", YES),
        ("Antalet dömda personer ökade mest för bedrägeri.", NO),
        ("Antalet dömda personer ökade mest för bedrägeri (+33 %).", YES),
        ("Antalet dömda personer ökade mest för stöld (+21 %).", NO),
        ("Procentuellt ökade antalet dömda personer mest för bedrägeri.", YES),
        ("Procentuellt ökade antalet dömda personer mest för stöld.", NO),
    ],
)
def test_changes_told_in_percent_are_set_beside_each_other_in_percent(
    text: str, verdict: Verdict
) -> None:
    assert extreme(text) is verdict


@pytest.mark.parametrize(("size", "verdict"), [("−10", YES), ("-10", YES), ("−40", NO)])
def test_a_minus_sign_in_brackets_is_that_of_a_change(size: str, verdict: Verdict) -> None:
    told = f"Antalet anmälda stölder var 200 år 2024 ({size})."
    claim = checker().check(told, Place(YEAR, 1, "thefts"))[-1]
    assert (claim.kind, claim.verdict) == (Kind.CHANGE_ABS, verdict)
