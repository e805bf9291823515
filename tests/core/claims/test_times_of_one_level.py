"""Times that one level alone has: “2021 års 300 hade två år senare blivit 210”.

In the small edition there were 400, 380, 300, 250, 210 and 200 thefts from 2019 to 2024, and 50,
61, 80, 90, 100 and 150 calls.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(text: str, language: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker(language).check(text, Place(YEAR))]


def assert_but_for(text: str, wrong: int, language: str) -> None:
    """That a text is right, and wrong with another number in its braces."""
    right = text.replace("{", "").replace("}", "")
    assert set(verdicts(right, language)) == {YES}
    start, end = text.index("{"), text.index("}")
    assert NO in verdicts(f"{text[:start]}{wrong}{text[end + 1 :]}", language)


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("sv", "Av 2021 års {300} anmälda stölder återstod 2023 bara 210.", 210),
        ("sv", "2021 års 300 anmälda stölder hade två år senare blivit {210}.", 200),
        ("sv", "Fjolårets {210} anmälda stölder har i år blivit 200.", 250),
        ("sv", "Efter 2020 års {380} anmälda stölder har antalet sjunkit till 200 år 2024.", 200),
        ("sv", "Nivån från 2020, {380} anmälda stölder, har nu sjunkit till 200.", 200),
        ("sv", "2022 års nivå på {250} anmälda stölder hade 2023 blivit 210.", 210),
        ("sv", "2022 års 250 anmälda stölder följdes av {210} året därpå.", 200),
        ("en", "Last year's {210} reported thefts became 200 in 2024.", 200),
        ("en", "2021's {300} reported thefts had fallen to 210 in 2023.", 250),
        ("en", "2021's 300 reported thefts fell to {250} the following year.", 210),
        ("en", "The 2021 figure of {300} reported thefts had fallen to 210 two years later.", 380),
    ],
)  # fmt: skip
def test_a_level_has_the_time_that_owns_it(language: str, text: str, wrong: int) -> None:
    assert_but_for(text, wrong, language)


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("sv", "Den högsta siffran för stölderna, {400}, är från 2019.", 380),
        ("sv", "Det högsta antalet anmälda stölder, 400, är från {2019}.", 2020),
        ("en", "The highest number of reported thefts, {400}, is from 2019.", 380),
        ("en", "The lowest number of calls to the helpline, 50, dates from {2019}.", 2020),
    ],
)  # fmt: skip
def test_what_is_from_a_year_was_so_then(language: str, text: str, wrong: int) -> None:
    assert_but_for(text, wrong, language)


def test_what_fell_from_such_a_level_fell_since_then() -> None:
    text = "2019's 50 calls to the helpline {} to 61 the following year."
    assert verdicts(text.format("rose"), "en") == [YES, YES, YES]
    assert NO in verdicts(text.format("fell"), "en")


def test_each_area_has_a_row_of_its_own() -> None:
    text = (
        "Åren 2019, 2020 och 2021 fanns i Alby 900, 880 och {} invånare per läkare, "
        "i Norrvik 700, 710 och 720."
    )
    assert_rows(text, "sv")


def test_an_area_may_stand_behind_its_row() -> None:
    text = (
        "In 2019, 2020 and 2021 there were 900, 880 and {} residents per doctor in Alby, "
        "700, 710 and 720 in Norrvik."
    )
    assert_rows(text, "en")


def assert_rows(text: str, language: str) -> None:
    """That two rows are right, and the third number wrong where it is another year's."""
    check = checker_of_towns(language).check
    assert {each.verdict for each in check(text.format(860), Place(YEAR))} == {YES}
    said = [each.verdict for each in check(text.format(840), Place(YEAR))]
    assert said == [YES, YES, NO, YES, YES, YES]
