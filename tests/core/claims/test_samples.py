"""How many answered: the number that a percentage rests on, and those of its groups."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
# 1 230 girls and 1 263 boys, together 2 493, answered in 2024
COMPLAINTS = Place(2024, indicator="pupils-complaints")
TRUST = Place(2024, indicator="trust")
# 1,196 people answered in 2024
ACTIVE = Place(2024, indicator="active-weekly")


def _verdicts(bundle: str, text: str, place: Place) -> list[Verdict]:
    return [each.verdict for each in checker_of(f"evaluation/bundles/{bundle}").check(text, place)]


@pytest.mark.parametrize(
    "text",
    [
        "År 2024 besvarades enkäten av 1 230 flickor och 1 263 pojkar, sammanlagt {} elever.",
        "Enkäten besvarades 2024 av {} elever.",
        "Enkäten har besvarats av sammanlagt {} elever.",
        "Totalt svarade {} elever på enkäten.",
        "Resultaten bygger på svar från {} elever, varav 1 230 flickor.",
    ],
)
def test_those_who_answered_are_the_base(text: str) -> None:
    right = _verdicts("halsa", text.format("2 493"), COMPLAINTS)
    wrong = _verdicts("halsa", text.format("2 460"), COMPLAINTS)
    assert set(right) == {YES}
    assert wrong.count(NO) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A total of {} people answered the question.",
        "The question was answered by {} people in 2024.",
        "The survey was completed in 2024 by a total of {} people.",
    ],
)
def test_so_in_english(text: str) -> None:
    assert _verdicts("wellbeing", text.format("1,196"), ACTIVE) == [YES]
    assert _verdicts("wellbeing", text.format("1,169"), ACTIVE) == [NO]


@pytest.mark.parametrize(("part", "verdict"), [("210", YES), ("231", NO)])
def test_a_part_of_them_is_of_the_area_that_it_names(part: str, verdict: Verdict) -> None:
    text = (
        "I Alsele har förtroendet ökat sedan 2020. Enkäten besvarades av 2 038 invånare, varav"
        f" {part} i Alsele."
    )
    assert _verdicts("regionen", text, TRUST) == [YES, YES, verdict]


def test_a_year_before_by_is_no_part_of_those_who_answered() -> None:
    checked = checker_of("evaluation/bundles/halsa").check(
        "Enkäten besvarades 2024 av 2 493 elever.", COMPLAINTS
    )
    assert [each.text for each in checked] == ["2 493"]
