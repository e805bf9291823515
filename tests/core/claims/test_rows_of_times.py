"""Rows of levels whose times are told once: “de tre åren dessförinnan”, “samma år”, brackets.

In the small edition there were 400, 380, 300, 250, 210 and 200 thefts from 2019 to 2024, and 50,
61, 80, 90, 100 and 150 calls; in 2024 17, 15, 8 and 13 closures a quarter, 12, 17, 23 and 26 the
year before. Alby had 900, 880, 860, 840, 790 and 750 residents per doctor, Norrvik 700, 710, 720,
730, 740 and 820.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(text: str, language: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker_of_towns(language).check(text, Place(YEAR))]


def assert_but_for(text: str, wrong: int, language: str) -> None:
    """That a text is right, and wrong with another number in its braces."""
    right = text.replace("{", "").replace("}", "")
    assert set(verdicts(right, language)) == {YES}
    start, end = text.index("{"), text.index("}")
    assert NO in verdicts(f"{text[:start]}{wrong}{text[end + 1 :]}", language)


THEFTS = "De anmälda stölderna var 200 år 2024. "


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("sv", THEFTS + "De tre åren dessförinnan var stölderna {300}, 250 och 210.", 380),
        (
            "sv",
            THEFTS + "De tre närmast föregående åren var de, bakifrån räknat, {210}, 250 och "
            "300.",
            250,
        ),
        ("sv", "Stölderna var 300 år 2021. De två åren därefter var stölderna {250} och 210.", 200),
        (
            "sv",
            "De anmälda stölderna har från 380 år 2020 de två följande åren sjunkit till "
            "{300} och 250.",
            400,
        ),
        (
            "en",
            "There were 380 reported thefts in 2020. In the following two years there were "
            "{300} and 250.",
            210,
        ),
    ],
)  # fmt: skip
def test_so_many_times_beside_one(language: str, text: str, wrong: int) -> None:
    assert_but_for(text, wrong, language)


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        (
            "sv",
            "Invånare per läkare i Alby: 900 (2019), 860 (2021), 750 (2024). Norrvik samma "
            "år: {700}, 720 och 820.",
            720,
        ),
        (
            "sv",
            "I Alby fanns 900 invånare per läkare 2019 och 750 år 2024, i Norrvik samma år "
            "{700} och 820.",
            740,
        ),
        (
            "en",
            "Alby had 900 residents per doctor in 2019 and 750 in 2024; Norrvik had {700} "
            "and 820 in the same years.",
            710,
        ),
    ],
)  # fmt: skip
def test_the_same_years_as_before(language: str, text: str, wrong: int) -> None:
    assert_but_for(text, wrong, language)


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        (
            "sv",
            "Invånare per läkare 2024, med 2019 inom parentes: Alby {750} (900) och "
            "Norrvik 820 (700).",
            900,
        ),
        (
            "sv",
            "Invånare per läkare 2024, med 2019 inom parentes:\n\n- Alby: 750 ({900})\n- "
            "Norrvik: 820 (700)\n",
            790,
        ),
        (
            "sv",
            "I Alby fanns 750 (900) och i Norrvik 820 ({700}) invånare per läkare, 2019 "
            "inom parentes.",
            740,
        ),
        (
            "en",
            "Residents per doctor in 2024 (2019 in brackets): Alby 750 ({900}) and Norrvik "
            "820 (700).",
            790,
        ),
    ],
)  # fmt: skip
def test_what_words_say_of_all_brackets(language: str, text: str, wrong: int) -> None:
    assert_but_for(text, wrong, language)


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        (
            "sv",
            "Andra kvartalens siffror för stängningarna av motorvägar är {17} (2023) och "
            "15 (2024).",
            23,
        ),
        ("en", "The third quarters had {23} closures of motorways in 2023 and 8 in 2024.", 26),
        (
            "en",
            "The fourth quarters of 2023 and 2024 had {26} and 13 closures of motorways, "
            "the first quarters 12 and 17.",
            23,
        ),
    ],
)  # fmt: skip
def test_the_same_part_of_several_years(language: str, text: str, wrong: int) -> None:
    assert_but_for(text, wrong, language)


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        (
            "sv",
            "De anmälda stölderna har inte ökat något år sedan mätningarna började 2019 på "
            "{400}.",
            380,
        ),
        ("sv", "De anmälda stölderna hade sjunkit två år i rad efter {380} år 2020.", 400),
        ("en", "Reported thefts have fallen since the series began in 2019 at {400}.", 380),
    ],
)  # fmt: skip
def test_the_level_that_something_began_at(language: str, text: str, wrong: int) -> None:
    assert_but_for(text, wrong, language)


def test_a_row_of_years_may_end_before_the_last_one() -> None:
    text = "Skadegörelsen hade ökat {} år i rad efter 290 fall 2022."
    assert verdicts(text.format("två"), "sv")[0] is YES
    text = "Hälsobetyget hade varit lägre. Det hade stigit {} år i rad efter 5,7 år 2022."
    assert verdicts(text.format("två"), "sv")[-2] is YES


def test_another_group_is_counted_from_the_same_time() -> None:
    text = "I Alby är invånarna per läkare 150 färre än 2019 och i Norrvik {} fler."
    assert verdicts(text.format(120), "sv") == [YES, YES]
    assert verdicts(text.format(80), "sv") == [YES, NO]
