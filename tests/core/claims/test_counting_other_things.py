"""Numbers that count what neither the strategy nor its data have: rooms, any meeting's people."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

STOCKHOLM, CLIMATE = "examples/stockholm", "examples/climate"
OPEN, NO = Verdict.NOT_CHECKABLE, Verdict.CONTRADICTED


def verdict_of(bundle: str, text: str, **place: str | int) -> Verdict:
    (claim,) = checker_of(bundle).check(text, Place(2024, **place))
    return claim.verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Polisen har 31 lokaler för samtal.", OPEN),
        ("Under året användes 31 lokaler.", OPEN),
        ("Andelen var 31 procent.", NO),
        ("Andelen var 31 under 2024.", NO),
        ("Andelen var 31 efter sommaren 2024.", NO),
    ],
)
def test_a_number_of_unknown_things_is_no_percentage(words: str, verdict: Verdict) -> None:
    place = {"indicator": "contact-bans-granted-share"}
    assert verdict_of(STOCKHOLM, words, **place) is verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Ett seminarium hade 120 deltagare.", OPEN),
        ("Den länsgemensamma grundutbildningen har haft 430 deltagare på två år.", NO),
    ],
)
def test_participants_of_anything_are_not_those_of_the_course(words: str, verdict: Verdict) -> None:
    assert verdict_of(STOCKHOLM, words, goal=5) is verdict


def test_a_number_of_unknown_things_in_english() -> None:
    place = {"indicator": "care-homes-heat-plan"}
    assert verdict_of(CLIMATE, "The board has 41 offices.", **place) is OPEN
    assert verdict_of(CLIMATE, "The share was 41 during 2024.", **place) is NO


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        # The strategy states how many municipalities were trained in that method: six
        ("Filmen om Tryggare skola har setts 1 240 gånger.", OPEN),
        ("I Tryggare skola har nio kommuner utbildats.", NO),
        # It states how many organisations stand behind Operation Kvinnofrid: seven
        ("Operation Kvinnofrid fyller 30 år 2026.", OPEN),
        ("Operation Kvinnofrid har nio organisationer i styrgruppen.", NO),
        # It states by how many years the study was extended: two
        ("Studien av KAST, som vi driver med tre andra län, har förlängts.", OPEN),
        ("Studien av KAST har förlängts med tre år.", NO),
    ],
)
def test_a_number_of_something_else_is_not_the_stated_one(words: str, verdict: Verdict) -> None:
    assert verdict_of(STOCKHOLM, words) is verdict


def test_a_noun_in_a_name_points_at_it_with_its_own_number_alone() -> None:
    """“Inom 90 dagar” is what an indicator is called; “två dagar” is not."""
    assert not checker_of(STOCKHOLM).check("Varje utbildning tog två dagar.", Place(2024))
    said = "Inom 90 dagar handlades 75 procent av brotten mot barn."
    assert verdict_of(STOCKHOLM, said) is NO


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        # Two are stated that offer none; 87 percent of the 31 that answered do
        ("Till kvinnor erbjuder 27 kommuner stödsamtal.", Verdict.SUPPORTED),
        ("Tre små kommuner erbjuder inte stödsamtal.", NO),
        ("Två små kommuner erbjuder inga stödsamtal alls.", Verdict.SUPPORTED),
    ],
)
def test_those_who_do_are_not_those_who_do_not(words: str, verdict: Verdict) -> None:
    assert verdict_of(STOCKHOLM, words) is verdict


def test_what_cannot_be_checked_gets_no_other_wording() -> None:
    place = Place(2024, indicator="systematic-follow-up-used")
    (claim,) = checker_of(STOCKHOLM).check("Kvinnor: 27 kommuner", place)
    assert (claim.verdict, claim.judgement.suggestion) == (OPEN, "")


@pytest.mark.parametrize(("number", "verdict"), [("27", NO), ("220", OPEN)])
def test_a_number_far_off_is_of_others_where_but_the_place_speaks_of_it(
    number: str, verdict: Verdict
) -> None:
    """25 of the staff have taken the course that the commitment is about."""
    told = f"Det gällde {number} personer."
    assert verdict_of(STOCKHOLM, told, commitment="7.3") is verdict


def test_what_is_only_guessed_at_is_said_to_be_unclear() -> None:
    (claim,) = checker_of(STOCKHOLM).check("Seminariet hade 120 deltagare.", Place(2024))
    assert claim.verdict is OPEN
    assert "It is not clear that this is what is meant." in claim.judgement.why
