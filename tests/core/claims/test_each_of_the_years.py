"""What is said of several years at once: the first three, each of them, one as well as another."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
HALSA, STOCKHOLM = "evaluation/bundles/halsa", "examples/stockholm"


def _last(bundle: str, indicator: str, text: str) -> Verdict:
    return checker_of(bundle).check(text, Place(2024, indicator=indicator))[-1].verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("De tre inledande åren låg andelen på 25 procent.", YES),
        ("De fyra inledande åren låg andelen på 25 procent.", NO),
    ],
)
def test_the_opening_years_are_the_first(text: str, verdict: Verdict) -> None:
    assert _last(STOCKHOLM, "contact-bans-granted-share", text) is verdict


@pytest.mark.parametrize(
    ("indicator", "text", "verdict"),
    [
        ("pupils-wellbeing", "Flickorna i nian låg under 7 vart och ett av de sex läsåren.", YES),
        ("pupils-wellbeing", "Pojkarna i nian hade 7,5 vart och ett av de sex läsåren.", NO),
        ("loneliness-older", "I Ekefors var andelen 14 procent vid samtliga tre mätningar.", YES),
        ("loneliness-older", "I Lindåsa var andelen 12 procent vid samtliga tre mätningar.", NO),
        # a mean of 303 says nothing of each half-year
        ("self-harm-care", "I åldern 25–64 år har antalet varje halvår varit minst 298.", YES),
        ("self-harm-care", "I åldern 25–64 år har antalet varje halvår varit minst 300.", NO),
    ],
)
def test_what_each_time_had_is_judged_at_each(indicator: str, text: str, verdict: Verdict) -> None:
    assert _last(HALSA, indicator, text) is verdict


@pytest.mark.parametrize(
    ("indicator", "text", "verdict"),
    [
        ("valj-att-sluta-contacts", "Antalet stödsökande ökade 2023 såväl som 2024.", YES),
        ("prosecutions", "Besluten om våldtäkt har ökat 2023 såväl som 2024.", NO),
        # more than the year before, and not more than for other crimes
        ("prosecutions", "För varje år lagförs fler för våldtäkt.", YES),
        ("prosecutions", "För varje år lagförs fler för misshandel i en parrelation.", NO),
    ],
)
def test_one_year_as_well_as_another_and_year_by_year(
    indicator: str, text: str, verdict: Verdict
) -> None:
    assert _last(STOCKHOLM, indicator, text) is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Antalet var oförändrat 2023 men har annars ökat varje år.", Verdict.NOT_CHECKABLE),
        ("Antalet var oförändrat 2023 men har ökat varje år.", NO),
    ],
)
def test_what_is_otherwise_so_leaves_out_what_was_told(text: str, verdict: Verdict) -> None:
    assert _last(HALSA, "municipal-plan", text) is verdict
