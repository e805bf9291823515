"""Figures that “respectively” gives to groups, wherever the groups are named."""

import pytest

from lagesbild.core.claims.shapes import Place
from tests.core.claims.small_edition import YEAR, checker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2024, the share who feel safe at school was 73 and 80 per cent respectively."),
        (
            "en",
            "In 2024, 73 and 80 per cent felt safe at school in the two groups of girls and boys"
            " respectively.",
        ),
        ("sv", "År 2024 var andelen trygga elever i skolan 73 respektive 80 procent."),
    ],
)
def test_each_figure_is_that_of_its_group(language: str, text: str) -> None:
    said = [
        (each.text.split()[0], each.series[0].dimensions, each.judgement.verdict.value)
        for each in checker(language).check(text, Place(YEAR))
    ]
    assert said == [("73", "sex=girls", "supported"), ("80", "sex=boys", "supported")]


def test_figures_in_the_other_order_are_wrong() -> None:
    text = "In 2024, the share who feel safe at school was 80 and 73 per cent respectively."
    verdicts = [each.judgement.verdict.value for each in checker("en").check(text, Place(YEAR))]
    assert verdicts == ["contradicted", "contradicted"]
