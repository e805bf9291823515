"""“På två år” says how long something took: what it started from is so many years before."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        # thefts were 400, 380, 300, 250, 210 and 200 in 2019–2024
        ("sv", "Anmälda stölder minskade från 250 till 200 på två år.", YES),
        ("sv", "Anmälda stölder minskade från 210 till 200 på två år.", NO),
        ("sv", "På bara två år har anmälda stölder minskat från 210 till 200.", NO),
        ("sv", "De senaste två åren minskade anmälda stölder från 210 till 200.", NO),
        ("sv", "Fram till 2023 minskade anmälda stölder från 250 till 210 på ett år.", YES),
        ("sv", "Fram till 2023 minskade anmälda stölder från 300 till 210 på ett år.", NO),
        ("en", "Reported thefts fell from 250 to 200 in two years.", YES),
        ("en", "Reported thefts fell from 210 to 200 in two years.", NO),
        ("en", "In the space of two years reported thefts fell from 210 to 200.", NO),
        ("en", "Over the past two years reported thefts fell from 210 to 200.", NO),
    ],
)
def test_a_length_says_what_a_course_started_from(
    language: str, text: str, verdict: Verdict
) -> None:
    claims = checker(language).check(text, Place(YEAR))
    mine = next(each for each in claims if each.text in {"250", "210", "300"})
    assert mine.verdict is verdict


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "År 2020 anmäldes 380 stölder. På två år minskade de med 34 procent.", YES),
        ("sv", "År 2020 anmäldes 380 stölder. På två år minskade de med 47 procent.", NO),
        ("sv", "Flest stölder anmäldes 2019, varefter antalet på två år minskade med 100.", YES),
        ("sv", "Flest stölder anmäldes 2019, varefter antalet på två år minskade med 150.", NO),
        ("en", "In 2020 there were 380 reported thefts. In two years they fell by 130.", YES),
        ("en", "In 2020 there were 380 reported thefts. In two years they fell by 180.", NO),
    ],
)
def test_a_length_goes_on_from_the_time_told_before(
    language: str, text: str, verdict: Verdict
) -> None:
    assert checker(language).check(text, Place(YEAR))[-1].verdict is verdict


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        # a start that is told without a time is last year's, a year's that was told, or the first
        ("sv", "Anmälda stölder minskade från 210 till 200.", YES),
        ("sv", "Anmälda stölder minskade från 400 till 200.", YES),
        ("sv", "Anmälda stölder minskade från 300 till 200.", NO),
        ("sv", "År 2021 infördes larm. Anmälda stölder minskade från 300 till 200.", YES),
        ("en", "Reported thefts fell from 400 to 200.", YES),
        ("en", "Reported thefts fell from 300 to 200.", NO),
    ],
)
def test_a_start_without_a_time_is_one_that_a_reader_thinks_of(
    language: str, text: str, verdict: Verdict
) -> None:
    claims = checker(language).check(text, Place(YEAR))
    mine = next(each for each in claims if each.text in {"210", "300", "400"})
    assert mine.verdict is verdict


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        # of 2023, 96 was published first and then 100
        ("sv", "Antalet samtal till jouren 2023 har reviderats, från 96 till 100.", YES),
        ("sv", "Antalet samtal till jouren 2023 har reviderats från 90 till 100.", NO),
        ("en", "The calls to the helpline of 2023 have been revised, from 96 to 100.", YES),
        ("en", "The calls to the helpline of 2023 have been revised from 90 to 100.", NO),
    ],
)
def test_what_a_revision_starts_from_is_what_was_published_before(
    language: str, text: str, verdict: Verdict
) -> None:
    claims = checker(language).check(text, Place(YEAR))
    mine = next(each for each in claims if each.text in {"96", "90"})
    assert mine.verdict is verdict
