"""Levels told one after another without their years: “från 400 via 300 till 200”.

In the small edition there were 400, 380, 300, 250, 210 and 200 thefts from 2019 to 2024, and 310,
305, 320, 290, 300 and 330 cases of vandalism.
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
        ("sv", "Antalet anmälda stölder har gått från 400 via {300} till 200.", 280),
        ("sv", "Anmälda stölder var 400, 380, {300} och 250 innan de sjönk till 210.", 310),
        ("sv", "De anmälda stölderna var 380, {300} och 250 innan de 2023 sjönk till 210.", 310),
        ("sv", "Anmälda stölder sjönk från {400} till 300 och från 300 till 200.", 390),
        ("sv", "Anmälda stölder sjönk från 400 år 2019 till {250} år 2022 och till 200.", 260),
        ("sv", "Skadegörelsen gick från 320 ner till {290} och upp till 330.", 280),
        ("sv", "Skadegörelsen var {320}, sjönk till 290 och ligger nu på 330.", 315),
        ("en", "Reported thefts went from 400 by way of {300} to 200.", 280),
        ("sv", "Antalet anmälda stölder, senaste året först, var 200, {210} och 250.", 220),
        ("en", "Reported thefts, latest first, were 200, {210} and 250.", 220),
        ("sv", "Anmälda stölder var 400, 380, {300} och 250.", 310),
        ("en", "Reported thefts were 400, 380, {300} and 250.", 310),
        ("en", "Reports of {400}, 380 and 300 thefts came in during 2019, 2020 and 2021.", 390),
        ("en", "Reports of {400} and 300 thefts came in in 2019 and 2021 respectively.", 390),
        ("en", "There were 400, {380} and 300 reported thefts in 2019 to 2021.", 370),
        ("en", "Vandalism stood at 310, {fell} to 305, rose to 320 and is now at 330.", "rose"),
        ("en", "Vandalism fell from {320} to 290 and has since climbed to 330.", 325),
    ],
)  # fmt: skip
def test_levels_in_order_are_of_times_in_order(language: str, text: str, wrong: object) -> None:
    right = text.replace("{", "").replace("}", "")
    assert set(verdicts(right, language)) == {YES}
    start, end = text.index("{"), text.index("}")
    assert NO in verdicts(f"{text[:start]}{wrong}{text[end + 1 :]}", language)


@pytest.mark.parametrize(
    "text",
    [
        "Antalet anmälda stölder har gått från 400 via 250 till 300.",
        "Antalet anmälda stölder har gått från 400 via 300 till 250.",
        "Antalet anmälda stölder var 400, 300, 380 och 250 innan det sjönk till 210.",
    ],
)
def test_a_level_of_another_place_in_the_order_is_wrong(text: str) -> None:
    assert NO in verdicts(text, "sv")


def test_what_is_told_backwards_is_not_read_as_in_order() -> None:
    text = "The number of thefts was 200, down from {} a year ago and {} three years ago."
    assert set(verdicts(text.format(210, 300), "en")) == {YES}
    assert verdicts(text.format(300, 210), "en").count(NO) >= 2
