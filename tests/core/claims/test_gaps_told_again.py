"""A gap that is told for one time and then for another: “4 points in 2024, compared with 6”.

In the made-up county 15 per cent of women and 11 of men were often lonely in 2024, 21 and 15 in
2021; of those 85 or older 26 and of those 65–74 9, in 2019 25 and 10.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.marked_words import misjudged

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED

WELLBEING, HALSA = "evaluation/bundles/wellbeing", "evaluation/bundles/halsa"
NOW = "The gap between women and men was {4 percentage points}"


@pytest.mark.parametrize(
    "text",
    [
        f"{NOW} in 2024, compared with {{6 percentage points}} in 2021.",
        f"{NOW} in 2024, compared with [4 percentage points] in 2021.",
        f"{NOW} in 2024, compared with {{6}} in 2021.",
        f"{NOW} in 2024 and {{6}} in 2021.",
        f"{NOW} in 2024 and [5] in 2021.",
        f"{NOW}, down from {{6}} in 2021.",
        f"{NOW}, down from [8] in 2021.",
        f"{NOW}. In 2021 it was {{6}}.",
        f"{NOW}. In 2021 it was [8].",
        "The gap between women and men has narrowed from {6 percentage points} in 2021 to {4}.",
        "The gap between women and men has narrowed from {6 percentage points} in 2021 to [3].",
        "The gap between those aged 85 or older and those aged 65–74 was {17 percentage points} in "
        "2024, against {15} in 2019.",
        "The gap between those aged 85 or older and those aged 65–74 was [15 percentage points] in "
        "2024, against [17] in 2019.",
    ],
)
def test_a_gap_is_told_for_another_time(text: str) -> None:
    assert not misjudged(WELLBEING, "often-lonely", text)


@pytest.mark.parametrize(
    "text",
    [
        "The gap between the oldest and the youngest was {17 percentage points} in 2024.",
        "The gap between the oldest and the youngest was [15 percentage points] in 2024.",
        "Among the youngest {9 per cent} were often lonely, among the oldest {26 per cent}.",
        "Among the youngest [10 per cent] were often lonely in 2024.",
    ],
)
def test_all_ages_are_not_one_of_the_ages(text: str) -> None:
    """“65 or older” is all there are, so that the youngest are those of 65 to 74."""
    assert not misjudged(WELLBEING, "often-lonely", text)


@pytest.mark.parametrize(
    ("share", "wrong"),
    [("One in eight", False), ("About one in eight", False), ("One in five", True)],
)
def test_a_small_share_of_a_few_is_no_rounder_than_its_size(share: str, wrong: bool) -> None:
    """In 2024 it was 13 per cent."""
    marked = f"[{share}]" if wrong else f"{{{share}}}"
    assert not misjudged(WELLBEING, "often-lonely", f"{marked} older people felt lonely in 2024.")


@pytest.mark.parametrize("gap", ["{31}", "[35]"])
def test_so_it_is_in_swedish(gap: str) -> None:
    told = "Skillnaden mellan flickor och pojkar var {29 procentenheter} 2024."
    assert not misjudged(HALSA, "pupils-complaints", f"{told} År 2023 var den {gap}.")


@pytest.mark.parametrize(
    ("year", "size", "verdict"), [(2022, 33, YES), (2023, 33, NO), (2022, 31, NO)]
)
def test_it_may_stand_behind_its_verb_and_an_extreme(
    year: int, size: int, verdict: Verdict
) -> None:
    # the gap was 33 percentage points in 2022, which was the widest, and 31 in 2023
    text = (
        "Skillnaden mellan könen var 29 procentenheter 2024."
        f" Som störst var den {year}, då den uppgick till {size} procentenheter."
    )
    place = Place(2024, indicator="pupils-complaints")
    checked = checker_of("evaluation/bundles/halsa").check(text, place)
    assert (NO if NO in [each.verdict for each in checked] else YES) is verdict


@pytest.mark.parametrize(("size", "verdict"), [("24", YES), ("26", NO)])
def test_it_may_stand_behind_its_verb_and_a_time(size: str, verdict: Verdict) -> None:
    text = (
        "Skillnaden mellan könen var 29 procentenheter 2024."
        f" År 2018 uppgick den till {size} procentenheter."
    )
    place = Place(2024, indicator="pupils-complaints")
    checked = checker_of("evaluation/bundles/halsa").check(text, place)
    assert [each.verdict for each in checked] == [YES, verdict]
