"""Years and halves of what is measured in quarters or halves: which are meant, and their sums."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

CLIMATE, HEALTH = "examples/climate", "evaluation/bundles/halsa"
YES, NO, NEARLY = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.IMPRECISE
ROADS, DRINK_DRIVING = (CLIMATE, "road-closures"), (HEALTH, "drink-driving")
SELF_HARM, WETLAND = (HEALTH, "self-harm-care"), (CLIMATE, "wetland-restored")


def verdicts(about: tuple[str, str], text: str) -> list[Verdict]:
    bundle, indicator = about
    return [each.verdict for each in checker_of(bundle).check(text, Place(2024, None, indicator))]


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        # 47 closures in 2022, 78 in 2023 and 53 in 2024; 26 and 13 in the last two fourth quarters
        (ROADS, "Public roads were closed 53 times, 25 fewer than in 2023.", [YES, YES]),
        (ROADS, "Public roads were closed 53 times, 13 fewer than in 2023.", [YES, NO]),
        (ROADS, "There were fewer closures than in 2023, although more than in 2022.", [YES, YES]),
        (ROADS, "There were fewer closures than in 2023, and fewer than in 2022.", [YES, NO]),
        # 424, 451 and 394 offences; 97, 102 and 88 in the fourth quarters
        (DRINK_DRIVING, "Det anmäldes 394 rattfyllerier, 57 färre än 2023.", [YES, YES]),
        (DRINK_DRIVING, "Det anmäldes 394 rattfyllerier, 14 färre än 2023.", [YES, NO]),
    ],
)
def test_what_is_set_beside_a_year_is_a_year(
    about: tuple[str, str], text: str, expected: list[Verdict]
) -> None:
    assert verdicts(about, text) == expected


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        (ROADS, "There were 53 closures in 2024. Since 2022 it has gone up by 13 per cent.", YES),
        (ROADS, "There were 53 closures in 2024. Since 2022 it has gone down by 28 per cent.", NO),
        (DRINK_DRIVING, "År 2024 var antalet 394. Det var 13 procent färre än året innan.", YES),
        (DRINK_DRIVING, "År 2024 var antalet 394. Det var 23 procent färre än året innan.", NO),
    ],
)
def test_what_goes_on_about_a_year_is_of_years(
    about: tuple[str, str], text: str, expected: Verdict
) -> None:
    assert verdicts(about, text) == [YES, expected]


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        # 29 closures in the first half of 2023 and 32 in that of 2024
        (ROADS, "The first half of 2024 saw 32 closures, fewer than in that of 2023.", [YES, NO]),
        (ROADS, "The first half of 2024 saw 32 closures, 3 more than that of 2023.", [YES, YES]),
        (ROADS, "The first half of 2024 saw 17 closures.", [NO]),
        (ROADS, "From January to June 2024 there were 32 closures.", [YES]),
        (DRINK_DRIVING, "Första halvåret 2024 anmäldes 184 fall, 27 färre än 2023.", [YES, YES]),
        (DRINK_DRIVING, "Första halvåret 2024 anmäldes 184 fall, 57 färre än 2023.", [YES, NO]),
    ],
)
def test_a_half_is_two_quarters(about: tuple[str, str], text: str, expected: list[Verdict]) -> None:
    assert verdicts(about, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "År 2024 var vårdtillfällena 603 för 25–64 år, nästan dubbelt så många som för unga.",
            YES,
        ),
        ("År 2024 var vårdtillfällena 603 för 25–64 år, tre gånger så många som för unga", NO),
    ],
)
def test_years_of_two_groups_are_set_beside_each_other(text: str, expected: Verdict) -> None:
    assert verdicts(SELF_HARM, text) == [YES, expected]


@pytest.mark.parametrize(("figure", "expected"), [("55", YES), ("60", NO), ("70", NO)])
def test_what_is_said_of_both_halves_holds_for_each(figure: str, expected: Verdict) -> None:
    text = f"För 65 år och äldre var vårdtillfällena båda halvåren 2024 minst {figure}."
    assert verdicts(SELF_HARM, text) == [expected]


@pytest.mark.parametrize(("change", "expected"), [("Halved.", YES), ("Down by a tenth.", NO)])
def test_the_same_quarter_stays_a_quarter(change: str, expected: Verdict) -> None:
    text = f"Road closures in the last quarter: 13. Same quarter of 2023: 26. {change}"
    assert verdicts(ROADS, text) == [YES, YES, expected]


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        # 24.0 hectares in the second half of 2022 and 21.5 in that of 2023
        (WETLAND, "The first half has grown; that for the second half fell by 2.5 in 2023.", YES),
        (WETLAND, "The first half has grown; that for the second half rose by 2.5 in 2023.", NO),
        (WETLAND, "The first half has grown; that for the second half fell in 2023.", YES),
        (WETLAND, "The first half has grown; that for the second half rose in 2023.", NO),
        # 26 closures in the fourth quarter of 2023; 8 and 13 in the last two of 2024
        (ROADS, "In the first quarter closures rose, and in the fourth quarter they halved.", YES),
        (ROADS, "In the first quarter closures rose, and in the fourth quarter they tripled.", NO),
        (
            DRINK_DRIVING,
            "Första kvartalet steg det, och fjärde kvartalet föll det med 14.",
            YES,
        ),
        (DRINK_DRIVING, "Första kvartalet steg det, och fjärde kvartalet föll det med 24.", NO),
    ],
)
def test_a_part_of_a_year_may_be_set_beside_that_of_the_year_before(
    about: tuple[str, str], text: str, expected: Verdict
) -> None:
    assert verdicts(about, text)[-1] is expected


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        (
            ROADS,
            "In 2024 there were 53 closures. After the second half of 2023, when there were 49 in "
            "six months, the total is a third lower than the 78 of that year.",
            [YES, YES, YES, YES],
        ),
        (
            ROADS,
            "In 2024 there were 53 closures. After the second half of 2023, when there were 49 in "
            "six months, the total is a tenth lower than the 78 of that year.",
            [YES, YES, NO, YES],
        ),
        (
            SELF_HARM,
            "För 15–24 år var det 313 vårdtillfällen 2024, 92 färre än 2023, och andra halvåret "
            "var antalet 149.",
            [YES, YES, YES],
        ),
        (
            SELF_HARM,
            "För 15–24 år var det 313 vårdtillfällen 2024, 38 färre än 2023, och andra halvåret "
            "var antalet 149.",
            [YES, NO, YES],
        ),
        (
            DRINK_DRIVING,
            "Andra halvåret var de 210, mot 240 samma halvår året innan.",
            [YES, YES],
        ),
        (DRINK_DRIVING, "Andra halvåret var de 210, mot 138 samma halvår året innan.", [YES, NO]),
    ],
)
def test_a_part_of_another_clause_is_no_part_of_a_total(
    about: tuple[str, str], text: str, expected: list[Verdict]
) -> None:
    assert verdicts(about, text) == expected
