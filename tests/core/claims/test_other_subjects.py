"""What is said to move that neither the strategy nor its data know: interest, pressure, demand."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, OPEN, NO = Verdict.SUPPORTED, Verdict.NOT_CHECKABLE, Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Intresset har minskat.", OPEN),
        ("Efterfrågan på utbildning har minskat.", OPEN),
        ("Under året minskade intresset.", OPEN),
        ("Underlaget har samtidigt minskat.", OPEN),
        ("Andelen har minskat.", NO),
        ("Den har minskat.", NO),
        ("Därefter minskade den.", NO),
        ("Sedan 2023 har andelen minskat.", NO),
    ],
)
def test_what_is_not_in_the_data_is_not_held_to_them(words: str, verdict: Verdict) -> None:
    place = Place(2024, indicator="contact-bans-granted-share")
    (claim,) = checker_of("examples/stockholm").check(words, place)
    assert claim.verdict is verdict


TOLD = "År 2024 beviljades 37 procent av de sökta kontaktförbuden. "


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Sjukfrånvaron har ökat.", OPEN),
        ("Budgeten blev större.", OPEN),
        ("Andelen har ökat.", YES),
        ("Den har ökat.", YES),
        ("Statsbidraget till jourerna ökade med 12 procent.", OPEN),
        ("Andelen ökade med 12 procent.", NO),
        ("Ledamöterna gjorde 19 studiebesök.", OPEN),
        ("Häktet tog emot 11 av 14 inbjudna lagmän.", OPEN),
        ("Två år tidigare var andelen 11 procent.", NO),
        ("Polisen sökte fem kontaktförbud samma dag.", OPEN),
    ],
)
def test_a_sentence_about_other_things_in_a_paragraph_about_data(
    words: str, verdict: Verdict
) -> None:
    claims = checker_of("examples/stockholm").check(TOLD + words, Place(2024, goal=6))
    assert claims[-1].verdict is verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Interest has fallen.", OPEN),
        ("Demand for training has fallen since 2023.", OPEN),
        ("The rate has fallen.", NO),
        ("The rate has likewise fallen.", NO),
        ("It fell.", NO),
    ],
)
def test_what_is_not_in_the_data_in_english(words: str, verdict: Verdict) -> None:
    (claim,) = checker_of("examples/climate").check(words, Place(2024, indicator="heat-visits"))
    assert claim.verdict is verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Där arbetar 13 personer.", OPEN),
        ("År 2023 var kostnaden 13 kronor per invånare.", NO),
        ("År 2023 var kostnaden 97 kronor per invånare.", YES),
    ],
)
def test_a_number_of_people_is_none_of_money(words: str, verdict: Verdict) -> None:
    told = "Kostnaden för förebyggande arbete var 104 kronor per invånare 2024. "
    claims = checker_of("evaluation/bundles/halsa").check(told + words, Place(2024, goal=4))
    assert claims[-1].verdict is verdict
