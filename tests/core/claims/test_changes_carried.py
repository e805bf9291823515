"""Changes carried on to another group: “… ökat med 13. För pojkar är motsvarande siffra 1”.

In the small edition 60, 62, 65, 68, 70 and 73 per cent of the girls and 81, 80, 83, 79, 80 and 80
of the boys were safe from 2019 to 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(text: str, language: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker(language).check(text, Place(YEAR))]


DOWN = "Andelen trygga elever i skolan minskade 2022 med 4 procentenheter bland pojkar. "
UP = "Andelen trygga elever i skolan ökade mellan 2020 och 2021 med 3 procentenheter bland pojkar. "
EN = "Among boys the share of pupils who feel safe at school rose by 3 percentage points in 2021. "


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", UP + "Bland flickor var motsvarande siffra {} procentenheter."),
        ("sv", UP + "För flickor är siffran {} procentenheter."),
        ("en", EN + "The corresponding figure for girls was {} percentage points."),
        ("en", EN + "For girls the figure is {} percentage points."),
    ],
)
def test_the_figure_of_another_group_is_of_the_same_change(language: str, text: str) -> None:
    assert verdicts(text.format(3), language)[-1] is YES
    assert verdicts(text.format(5), language)[-1] is NO


def test_it_goes_the_way_of_the_change_before() -> None:
    assert verdicts(DOWN + "För flickor är siffran 3 procentenheter.", "sv")[-1] is NO


def test_a_level_of_another_group_stays_one() -> None:
    said = UP + "För flickor är siffran {} procent."
    assert verdicts(said.format(73), "sv")[-1] is YES
    assert verdicts(said.format(80), "sv")[-1] is NO


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("sv", "Antalet samtal till jouren ökade med 50 år 2024, med 10 år 2023 och {10} 2022.", 8),
        ("sv", "Antalet samtal till jouren ökade med 50 samtal 2024, {10} i fjol.", 20),
        ("sv", "Antalet samtal till jouren ökade med 50 år 2024 och med {10} året innan.", 50),
        ("en", "Calls to the helpline rose by 50 in 2024, by {10} in 2023 and by 10 in 2022.", 19),
        ("en", "Calls to the helpline were up by 50 in 2024, {10} in 2023 and 10 in 2022.", 100),
    ],
)  # fmt: skip
def test_changes_in_a_row_each_have_their_year(language: str, text: str, wrong: int) -> None:
    right = text.replace("{", "").replace("}", "")
    assert set(verdicts(right, language)) == {YES}
    start, end = text.index("{"), text.index("}")
    assert NO in verdicts(f"{text[:start]}{wrong}{text[end + 1 :]}", language)
