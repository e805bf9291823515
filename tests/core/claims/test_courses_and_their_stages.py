"""Courses with their stages and starts: “från 2 över 5 till 7”, “före 2021 …, därefter …”.

In the small edition there were 400, 380, 300, 250, 210 and 200 thefts from 2019 to 2024, and 50,
61, 80, 90, 100 and 150 calls; in 2024 17, 15, 8 and 13 closures a quarter.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
CLOSURES = "Stängningarna av motorvägar var under årets "


def verdicts(text: str, language: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker_of_towns(language).check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("sv", "Stölderna gick från 400 år 2019 över {300} år 2021 till 200 år 2024.", 250),
        ("sv", "Stölderna gick från 400 år 2019 över {300} till 200 år 2024.", 320),
        ("sv", "Stölderna gick från 400 år 2019 via {300} till 200 år 2024.", 320),
        ("sv", "Före 2021 låg stölderna mellan {380} och 400 om året.", 390),
        ("sv", "Stölderna var 300 år 2021 men har på tre år kommit ned till {200}.", 300),
        ("sv", "Stölderna var 400 år 2019 och har sedan 2023 legat på {200}.", 400),
        ("sv", "Stölderna var 400 i början av perioden och {200} i slutet av den.", 210),
        ("sv", "Fjolårsnivån {210} hade för stölderna varit lägre än 2022.", 200),
        ("sv", "Utgångsvärdet 2019, {400} anmälda stölder, har sjunkit med 50 procent.", 380),
        ("sv", CLOSURES + "första kvartal 17, det andra {15}, det tredje 8 och det fjärde 13.", 17),
        ("en", "Closures of motorways were 17 in the first quarter, {15} in the second.", 17),
    ],
)  # fmt: skip
def test_each_stage_has_its_time(language: str, text: str, wrong: int) -> None:
    right = text.replace("{", "").replace("}", "")
    assert set(verdicts(right, language)) == {YES}
    start, end = text.index("{"), text.index("}")
    assert NO in verdicts(f"{text[:start]}{wrong}{text[end + 1 :]}", language)


def test_a_number_that_something_is_over_stays_a_bound() -> None:
    assert verdicts("De anmälda stölderna gick från 400 till över 190.", "sv")[-1] is YES
    assert verdicts("De anmälda stölderna gick från 400 till över 210.", "sv")[-1] is not YES


def test_the_time_before_a_semicolon_is_that_of_its_own_number() -> None:
    text = "I Alby fanns 750 invånare per läkare, året innan 790; i Norrvik fanns {}."
    assert verdicts(text.format(820), "sv") == [YES, YES, YES]
    assert verdicts(text.format(740), "sv") == [YES, YES, NO]


def test_what_moved_since_then_did_so_from_the_time_before() -> None:
    text = (
        "Före 2021 låg de anmälda stölderna mellan 380 och 400, "
        "därefter har de sjunkit från {} till {}."
    )
    assert verdicts(text.format(300, 200), "sv") == [YES] * 4
    assert verdicts(text.format(380, 200), "sv")[-2:] == [NO, YES]
    assert verdicts(text.format(300, 210), "sv")[-2:] == [YES, NO]
