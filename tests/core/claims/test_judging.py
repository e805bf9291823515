"""How levels are judged: small bases, units, signs, wholes, and what is said of the rest.

The sentences are about the climate example and the small edition (`small_edition.FIGURES`).
"""

from functools import cache

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Claim, Kind, Place, Verdict
from tests.core.claims.small_edition import YEAR, checker
from tests.examples.bundles_read import example

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
LOOSE, OPEN = Verdict.IMPRECISE, Verdict.NOT_CHECKABLE

GIRLS = "Andelen trygga flickor i skolan"
COAST = "The share of care homes on the coast with a heat plan"


@cache
def climate() -> Checker:
    return Checker.of(example("climate"))


def of_climate(text: str) -> tuple[Claim, ...]:
    return climate().check(text, Place(YEAR))


def claims(text: str) -> tuple[Claim, ...]:
    return checker().check(text, Place(YEAR))


def verdicts(text: str) -> list[Verdict]:
    return [each.verdict for each in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        # 38 percent of 8, where 10 are asked for
        f"{COAST} was 38 percent in 2024.",
        f"{COAST} was 45 percent in 2024.",
        f"{COAST} was between 38 and 58 percent in 2021–2024.",
        f"{COAST} was lowest in 2024.",
        f"{COAST} has been stable since 2021.",
        f"{COAST} has fallen every year since 2022.",
        "The share of care homes with a heat plan was higher in the valley than on the coast "
        "in 2024.",
        "About a third of the care homes on the coast had a heat plan in 2024.",
    ],
)
def test_what_is_not_shown_because_of_a_small_base_cannot_be_checked(text: str) -> None:
    (claim,) = of_climate(text)
    assert claim.verdict is OPEN
    assert "too few for a percentage" in claim.judgement.why
    assert not claim.judgement.expected
    assert not claim.judgement.suggestion


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2024, 3 of 8 care homes on the coast had a heat plan.", YES),
        ("In 2024, 4 of 8 care homes on the coast had a heat plan.", NO),
        ("In 2024, 3 of 9 care homes on the coast had a heat plan.", NO),
    ],
)
def test_the_number_shown_in_place_of_a_percentage_is_checked(text: str, verdict: Verdict) -> None:
    (claim,) = of_climate(text)
    assert claim.verdict is verdict
    assert "3 of 8" in claim.judgement.why + claim.judgement.suggestion
    assert "38" not in claim.judgement.why + claim.judgement.expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("År 2024 hade 58 promille av kommunerna en handlingsplan.", NO),
        ("År 2024 hade 580 promille av kommunerna en handlingsplan.", YES),
        (f"{GIRLS} var 73 ‰ 2024.", NO),
        (f"{GIRLS} var 73 per 100 000 år 2024.", NO),
        (f"{GIRLS} var 73 på skalan 2024.", NO),
    ],
)
def test_a_rate_is_held_to_its_unit(text: str, verdict: Verdict) -> None:
    (claim,) = claims(text)
    assert claim.verdict is verdict
    assert claim.judgement.suggestion in {"", "58 percent", "73 percent"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # −0.3
        ("In 2023 the temperature against the normal was −0.3.", YES),
        ("In 2023 the temperature against the normal was −0.8.", NO),
        ("In 2023 the temperature was 0.3 °C below the normal.", YES),
        ("In 2023 the temperature was 0.3 °C above the normal.", NO),
        ("In 2023 the temperature deviation was 0.3.", LOOSE),
        # 1.2
        ("In 2024 the temperature was 1.2 °C above the normal.", YES),
        ("In 2024 the temperature was 1.2 °C below the normal.", NO),
    ],
)
def test_a_level_below_nought_is_held_to_its_sign(text: str, verdict: Verdict) -> None:
    (claim,) = of_climate(text)
    assert (claim.kind, claim.verdict) == (Kind.VALUE, verdict)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27 procent av flickorna var inte trygga i skolan 2024.", [YES]),
        ("Övriga 27 procent av flickorna var inte trygga i skolan 2024.", [YES]),
        ("Utan stöd var 27 procent av flickorna trygga i skolan 2024.", [NO]),
        ("Det är inte nytt, 27 procent av flickorna var trygga i skolan 2024.", [NO]),
        (
            "27 procent av flickorna var trygga i skolan 2024 och 20 procent av pojkarna "
            "var inte trygga.",
            [NO, YES],
        ),
    ],
)
def test_a_share_of_the_rest_needs_words_that_say_so(text: str, expected: list[Verdict]) -> None:
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Bortsett från gymnasiet var andelen trygga flickor i skolan 62 procent 2024.", OPEN),
        (
            "Andelen trygga flickor i skolan var 62 procent 2024, men bortsett från det "
            "ökade andelen trygga pojkar.",
            NO,
        ),
    ],
)
def test_an_exception_is_that_of_its_own_clause(text: str, verdict: Verdict) -> None:
    assert verdicts(text)[0] is verdict


@pytest.mark.parametrize(
    ("text", "right"),
    [
        # 58 percent of 26 are 15
        ("18 av 31 kommuner hade en handlingsplan 2024.", "15 of 26"),
        ("14 av 24 kommuner hade en handlingsplan 2024.", "15 of 26"),
        ("År 2024 hade 58 kommuner en handlingsplan.", "15 of 26"),
    ],
)
def test_a_number_of_another_whole_is_contradicted(text: str, right: str) -> None:
    (claim,) = claims(text)
    assert claim.verdict is NO
    assert claim.judgement.suggestion == right


def test_a_proportion_names_no_whole() -> None:
    assert verdicts("Tre av fem kommuner hade en handlingsplan 2024.") == [YES]
