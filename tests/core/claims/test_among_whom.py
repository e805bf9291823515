"""Among whom something is said to be the highest: all groups, the towns, one kind of several.

In the edition with groups trust in teachers was 5.2 among girls and 6.0 among boys in grade 8 in
2024, 7.1 and 7.3 in upper secondary; there were 91 verdicts for theft and 55 for fraud. In the
one with towns Alby had 750 residents per doctor in 2024, Norrvik 820. In the small edition 73
percent of the girls felt safe in 2024, their highest, and 80 of the boys.
"""

import pytest

from lagesbild.core.claims.shapes import Kind, Place, Verdict
from tests.core.claims.edition_of_groups import checker_of_groups
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
TRUST, VERDICTS = Place(YEAR, indicator="trust"), Place(YEAR, indicator="verdicts")


def extremes(claims: object) -> list[Verdict]:
    """What is said of the extremes among some claims."""
    assert isinstance(claims, tuple)
    return [each.verdict for each in claims if each.kind is Kind.EXTREMUM]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Av de grupper som redovisas har flickorna i årskurs 8 den lägsta tilliten.", YES),
        # lower than upper secondary, not than the girls
        ("sv", "Av de grupper som redovisas har pojkarna i årskurs 8 den lägsta tilliten.", NO),
        ("sv", "Pojkarna i årskurs 8 har lägst tillit av de fyra grupperna.", NO),
        ("en", "Of all the groups, girls in grade 8 have the lowest trust in teachers.", YES),
        ("en", "Of all the groups, boys in grade 8 have the lowest trust in teachers.", NO),
    ],
)
def test_of_all_groups_is_of_each_that_there_is(language: str, text: str, verdict: Verdict) -> None:
    assert extremes(checker_of_groups(language).check(text, TRUST)) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Av de redovisade brottstyperna är stöld vanligast.", YES),
        ("Av de redovisade brottstyperna är bedrägeri vanligast.", NO),
        ("Stöld är den vanligaste brottstypen.", YES),
        ("Bedrägeri är den vanligaste brottstypen.", NO),
        ("Flest domar gäller stöld.", YES),
        ("Flest domar gäller bedrägeri.", NO),
        ("Minst antal dömda personer gäller bedrägeri.", YES),
        ("Minst antal dömda personer gäller stöld.", NO),
    ],
)
def test_one_kind_is_ranked_among_the_others(text: str, verdict: Verdict) -> None:
    assert extremes(checker_of_groups("sv").check(text, VERDICTS)) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Flest invånare per läkare har Norrvik, minst Alby.", [YES, YES]),
        ("Flest invånare per läkare har Alby, minst Norrvik.", [NO, NO]),
        ("Norrvik har flest invånare per läkare av kommunerna.", [YES]),
        ("Alby har flest invånare per läkare av kommunerna.", [NO]),
    ],
)
def test_a_verb_left_out_is_that_of_the_clause_before(text: str, verdicts: list[Verdict]) -> None:
    assert extremes(checker_of_towns().check(text, Place(YEAR, indicator="doctors"))) == verdicts


def test_a_year_that_leads_in_is_when_one_is_highest_among_others() -> None:
    text = "År 2024 var andelen trygga elever i skolan högst bland {}."
    place = Place(YEAR, indicator="safe")
    assert extremes(checker().check(text.format("pojkar"), place)) == [YES]
    assert extremes(checker().check(text.format("flickor"), place)) == [NO]
