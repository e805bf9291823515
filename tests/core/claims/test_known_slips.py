"""Figures that only the data explain: what was published before, the right size in a wrong unit."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker


def verdicts(text: str, language: str) -> list[Verdict]:
    return [each.judgement.verdict for each in checker(language).check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "## The helpline\n\nThe number was 96 in 2023."),
        ("sv", "## Och jouren?\n\nÅr 2023 var antalet 96."),
    ],
)
def test_what_was_published_before_a_revision_is_wrong_however_little_names_it(
    language: str, text: str
) -> None:
    assert verdicts(text, language) == [Verdict.CONTRADICTED]


def test_another_figure_that_little_points_at_stays_open() -> None:
    assert verdicts("## Och jouren?\n\nÅr 2023 var antalet 97.", "sv") == [Verdict.NOT_CHECKABLE]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "## And burglary?\n\nSince 2022 that is an increase of 2 per cent in 2023."),
        ("sv", "## Och inbrott?\n\nSedan 2022 är det en ökning med 2 procent år 2023."),
        ("sv", "## Och jouren?\n\nSedan 2021 är det hela 25 procentenheter år 2023."),
    ],
)
def test_the_right_size_in_the_wrong_unit_is_wrong_however_little_names_it(
    language: str, text: str
) -> None:
    assert verdicts(text, language) == [Verdict.CONTRADICTED]


def test_another_size_in_the_wrong_unit_stays_open() -> None:
    text = "## Och inbrott?\n\nSedan 2022 är det en ökning med 3 procent år 2023."
    assert verdicts(text, "sv") == [Verdict.NOT_CHECKABLE]
