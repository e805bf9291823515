"""Years that a text points back at by how many they are: “under de tre åren”.

Thefts were 400, 380, 300, 250, 210 and 200 in 2019–2024: 660 in the last three years, 1,080 in the
first three, 1,740 in all.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def last(text: str, language: str = "sv") -> Verdict:
    return checker(language).check(text, Place(YEAR, indicator="thefts"))[-1].verdict


@pytest.mark.parametrize(
    ("text", "language", "right", "wrong"),
    [
        ("Sammanlagt anmäldes {} stölder under de tre åren.", "sv", "660", "640"),
        ("Under dessa sex år anmäldes totalt {} stölder.", "sv", "1 740", "1 840"),
        ("Genomsnittet för de tre åren är {} stölder.", "sv", "220", "230"),
        ("Medelvärdet för de tre åren är {} stölder.", "sv", "220", "230"),
        ("Sedan 2022 har sammanlagt {} stölder anmälts.", "sv", "660", "640"),
        ("Under de tre åren minskade antalet med {}.", "sv", "50", "60"),
        ("Over those three years {} thefts were reported in total.", "en", "660", "640"),
        ("The average for the three years is {} thefts.", "en", "220", "230"),
        ("Since 2022 a total of {} thefts have been reported.", "en", "660", "640"),
    ],
)
def test_so_many_years_are_the_last_where_none_were_told(
    text: str, language: str, right: str, wrong: str
) -> None:
    assert last(text.format(right), language) is YES
    assert last(text.format(wrong), language) is NO


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Mellan 2019 och 2021 minskade antalet. Under de tre åren anmäldes totalt {} stölder.",
            "sv",
        ),
        (
            "År 2019 anmäldes 400 stölder, 2021 bara 300. "
            "Sammanlagt anmäldes {} stölder under de tre åren.",
            "sv",
        ),
        (
            "Thefts numbered 400 in 2019 and 300 in 2021. "
            "In total {} thefts were reported in those three years.",
            "en",
        ),
    ],
)
def test_so_many_years_are_those_that_were_told(text: str, language: str) -> None:
    thousands = "1 080" if language == "sv" else "1,080"
    assert last(text.format(thousands), language) is YES
    assert last(text.format("660"), language) is NO


def test_years_that_are_named_behind_are_those() -> None:
    text = "Sammanlagt anmäldes {} stölder under de tre åren 2019–2021."
    assert last(text.format("1 080")) is YES
    assert last(text.format("660")) is NO


def test_a_level_of_so_many_years_is_that_of_each() -> None:
    assert last("Antalet anmälda stölder var 200 under de tre åren.") is NO
