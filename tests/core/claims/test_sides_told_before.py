"""Comparisons with a side that the sentence has named before: “and in 2024 above it”.

In the example 44.8 of 100,000 over 65 came in 2024, where the median was 42.3; 35.2 in 2023, where
it was 39.6. Of all ages 18.4 came in 2024, the median 17.5, and 14.8 in 2023, the median 16.0. Of
the towns Alby had 750 residents per doctor in 2024 and Norrvik 820, the country's median 780.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
HEAT = Place(YEAR, goal=1, indicator="heat-visits")


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("In 2023 all ages were below the median, and in 2024 they were {}.", "above it", YES),
        ("In 2024 all ages were above the median, and in 2023 they were {}.", "above it", NO),
        ("In 2023 all ages lay below the median, while they were in 2024 {}.", "above it", YES),
        ("In 2023 all ages were below the median; in 2024 they were again {}.", "below it", NO),
        ("In 2020, all ages were below the median, and in 2023 they were still {}.", "below", YES),
        ("For all ages it was {} in 2023 and 0.9 higher in 2024.", "1.2 lower", NO),
        ("Of all ages it was {} than the median in 2023 and 0.9 higher in 2024.", "1.2 lower", YES),
        ("All ages were 1.2 lower than the median in 2023 and {} in 2024.", "0.9 higher", YES),
        ("All ages were 1.2 lower than the median in 2023 and {} in 2024.", "0.4 higher", NO),
        ("For all ages it was lower than the median in 2023 but {} in 2024.", "higher", YES),
        ("For all ages it was higher than the median in 2024 but {} in 2022.", "lower", NO),
        ("In 2024 it was {} for people aged 65 or older.", "above the median", YES),
        ("In 2022 it was {} for people aged 65 or older.", "below the median", NO),
    ],
)  # fmt: skip
def test_the_side_named_before_is_meant(text: str, words: str, verdict: Verdict) -> None:
    claims = checker_of("examples/climate").check(text.format(words), HEAT)
    assert [each.verdict for each in claims if each.text == words] == [verdict]


@pytest.mark.parametrize(
    ("town", "words", "verdict"),
    [("Norrvik", "över den", YES), ("Norrvik", "under den", NO)],
)
def test_a_swedish_pronoun_points_back_at_the_median(
    town: str, words: str, verdict: Verdict
) -> None:
    text = f"År 2024 låg Alby under medianen av invånare per läkare, medan {town} låg {words}."
    claims = checker_of_towns("sv").check(text, Place(YEAR))
    assert [each.verdict for each in claims if each.text == words] == [verdict]


def test_what_a_group_is_of_is_not_what_it_is_compared_with() -> None:
    """“the median for people aged 65” says which median, and of whom all is told."""
    text = "In 2024 the rate was above the median for people aged 65 or older."
    claims = checker_of("examples/climate").check(text, HEAT)
    assert [each.series[0].dimensions for each in claims] == ["age=65plus"]
