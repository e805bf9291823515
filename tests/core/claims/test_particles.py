"""Directions that a particle tells, apart from its verb or in an item of a list.

In the Swedish bundles the cost in Björkvik rose to 120 in 2024 and that in Ekefors fell to 95; of
dwellings begun in 2024 those to let rose from 260 to 310, houses fell from 130 to 120 and tenant
owned flats from 90 to 70; the distance driven was 6 950 km in 2022, 6 980 and 6 890 after that.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(bundle: str, indicator: str, text: str) -> list[Verdict]:
    """The verdicts on the claims of a text below an indicator's heading, in order."""
    checker = checker_of(f"evaluation/bundles/{bundle}")
    return [each.verdict for each in checker.check(text, Place(2024, indicator=indicator))]


@pytest.mark.parametrize(
    ("text", "verdicts_of"),
    [
        ("År 2024 gick kostnaden i Björkvik upp.", [YES]),
        ("År 2024 gick kostnaden i Björkvik ned.", [NO]),
        ("Mellan 2022 och 2023 gick den i Ekefors ner.", [YES]),
        ("Mellan 2022 och 2023 gick den i Ekefors upp.", [NO]),
        ("År 2024 gick kostnaden i Ekefors inte upp.", [YES]),
        ("År 2024 gick kostnaden i Björkvik tillbaka.", [NO]),
        ("År 2024 gick vi upp på scenen i Björkvik.", []),
    ],
)
def test_a_subject_may_stand_between_a_verb_and_its_particle(
    text: str, verdicts_of: list[Verdict]
) -> None:
    assert verdicts("halsa", "prevention-cost", text) == verdicts_of


def test_in_an_item_a_particle_tells_the_direction_alone() -> None:
    told = "- Hyresrätter: upp\n- Småhus: {}\n- Bostadsrätter: ned (från 90 till 70)"
    assert verdicts("regionen", "housing-started", told.format("ned")) == [YES] * 5
    assert verdicts("regionen", "housing-started", told.format("upp"))[1] is NO


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Körsträckan blev kortare 2024.", YES),
        ("Körsträckan blev längre 2024.", NO),
        ("Körsträckan är nu kortare än 2022.", YES),
        ("Körsträckan är nu längre än 2022.", NO),
    ],
)
def test_what_has_a_length_is_longer_or_shorter(text: str, verdict: Verdict) -> None:
    assert verdicts("regionen", "car-distance", text) == [verdict]
