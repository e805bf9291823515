"""Two that are said to be the same: “lika stor i A som i B”, “skiljer sig inte åt”.

In the edition with towns Alby had 860, 840 and 750 residents per doctor in 2021, 2022 and 2024,
Norrvik 720, 730 and 820. In the small edition 70 percent of the girls felt safe in 2023 and 73 in
2024, 80 of the boys both years. In the edition with groups trust was 7.1 among girls in upper
secondary in 2024 and 7.3 among boys.
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR, checker

NO, YES = Verdict.CONTRADICTED, Verdict.SUPPORTED
DOCTORS, SAFE = Place(YEAR, indicator="doctors"), Place(YEAR, indicator="safe")


def sides(claims: tuple[Claim, ...]) -> list[tuple[Verdict, set[str]]]:
    """The verdicts on some claims, each with the areas or groups that it was read of."""
    return [(each.verdict, {s.area + s.dimensions for s in each.series}) for each in claims]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Antalet invånare per läkare är lika stort i Alby som i Norrvik."),
        ("sv", "I Alby är antalet invånare per läkare lika högt som i Norrvik."),
        ("sv", "Alby och Norrvik har samma antal invånare per läkare."),
        ("sv", "Alby ligger på samma nivå som Norrvik."),
        ("sv", "Det är ingen skillnad mellan Alby och Norrvik."),
        ("sv", "Alby och Norrvik skiljer sig inte åt."),
        ("en", "There is no difference between Alby and Norrvik."),
        ("en", "Alby and Norrvik do not differ."),
    ],
)
def test_two_areas_that_are_alike_are_held_to_each_other(language: str, text: str) -> None:
    claims = checker_of_towns(language).check(text, DOCTORS)
    assert sides(claims) == [(NO, {"02", "03"})]


@pytest.mark.parametrize(
    "text",
    [
        "Flickor och pojkar skiljer sig inte åt.",
        "Flickorna skiljer sig inte från pojkarna.",
        "Det är ingen skillnad mellan könen.",
        "Andelen är lika hög för flickor som för pojkar.",
    ],
)
def test_two_groups_that_are_alike_are_held_to_each_other(text: str) -> None:
    assert sides(checker().check(text, SAFE)) == [(NO, {"01sex=girls", "01sex=boys"})]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("För pojkarna skiljer sig andelen inte från året innan.", YES),
        ("För flickorna skiljer sig andelen inte från året innan.", NO),
    ],
)
def test_what_does_not_differ_from_a_year_is_as_it_was(text: str, verdict: Verdict) -> None:
    assert [each.verdict for each in checker().check(text, SAFE)] == [verdict]


def test_what_does_not_differ_much_may_differ() -> None:
    assert not checker().check("Flickor och pojkar skiljer sig inte mycket åt.", SAFE)
    assert not checker().check("Flickor och pojkar skiljer sig åt.", SAFE)
