"""What another indicator is named for that a comparison is with: it is not what is compared."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
TOLD = "År 2023 klarades 19 procent av de grova kvinnofridskränkningarna upp. "
NEXT = " Antalet handlagda brott gick från 552 år 2020 till omkring {} år 2023."


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Andelen är lägre än för grova fridskränkningar mot kvinnor.", YES),
        ("Andelen är högre än för grova fridskränkningar mot kvinnor.", NO),
        ("Jämfört med grova fridskränkningar mot kvinnor är andelen lägre.", YES),
        ("Jämfört med grova fridskränkningar mot kvinnor är andelen högre.", NO),
    ],
)
def test_what_was_told_is_compared_with_what_is_named(words: str, verdict: Verdict) -> None:
    claims = checker_of("examples/stockholm").check(TOLD + words, Place(2024, goal=5))
    assert [each.verdict for each in claims] == [YES, verdict]


@pytest.mark.parametrize(("number", "verdict"), [("350", YES), ("250", NO)])
def test_the_text_goes_on_about_what_was_compared(number: str, verdict: Verdict) -> None:
    words = "Andelen är lägre än för grova fridskränkningar mot kvinnor."
    text = TOLD + words + NEXT.format(number)
    claims = checker_of("examples/stockholm").check(text, Place(2024, goal=5))
    assert claims[-1].verdict is verdict
