"""Sentences about a small edition, and what becomes of each: kind, verdict, what the data say.

The figures stand in `small_edition.FIGURES`.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.claims.shapes import Claim, Kind, Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
LOOSE, OPEN = Verdict.IMPRECISE, Verdict.NOT_CHECKABLE

THEFTS, CALLS = "Antalet anmälda stölder", "Antalet samtal till jouren"
GIRLS = "Andelen trygga flickor i skolan"
BOYS = "Andelen trygga pojkar i skolan"
SAFE, FEAR = "Andelen trygga i skolan", "Oron för inbrott"
DAMAGE, HEALTH = "Antalet fall av skadegörelse", "Hälsobetyget"
FIRES, ANSWERED = "Antalet bostadsbränder", "Andelen besvarade ansökningar"
CONTENT = "Andelen nöjda klienter"
RISE = "mellan 2023 och 2024"

LEVELS = [
    (f"{THEFTS} var 200 år 2024.", YES, "200"),
    (f"År 2024 var {THEFTS.lower()} 300.", NO, "200"),
    (f"{THEFTS} var drygt 200 år 2023.", YES, "210"),
    (f"{THEFTS} var drygt 200 år 2024.", LOOSE, "200"),
    (f"{THEFTS} var 420 år 2018.", OPEN, ""),
    (f"{GIRLS} var 73 procent 2024.", YES, "73"),
    (f"{GIRLS} var 80 procent 2024.", NO, "73"),
    (f"{GIRLS} var cirka 75 procent 2024.", YES, "73"),
    (f"{GIRLS} var minst 73 procent 2024.", YES, "73"),
    (f"{GIRLS} var över 80 procent 2024.", NO, "73"),
    (f"{HEALTH} var 6,2 år 2024.", YES, "6.2"),
    (f"{HEALTH} var 6,0 år 2024.", NO, "6.2"),
    # a value of before a break may be told, though not compared
    (f"{FEAR} var 30 procent 2019.", YES, "30"),
    # a provisional value counts until another is published
    (f"{DAMAGE} var 330 under 2024.", YES, "330"),
    (f"{DAMAGE} var 320 under 2024.", NO, "330"),
    # a percentage of too small a base is not shown, right or wrong
    (f"{CONTENT} var 90 procent 2024.", OPEN, ""),
    (f"{CONTENT} var 85 procent 2024.", OPEN, ""),
    # revised from 96 to 100
    (f"{CALLS} var 100 år 2023.", YES, "100"),
    (f"{CALLS} var 96 år 2023.", NO, "100"),
    # pooled over five years
    (f"{FIRES} var 36 åren 2019–2023.", YES, "36"),
    (f"{FIRES} var 48 åren 2019–2023.", NO, "36"),
    (f"{FIRES} var 36 år 2023.", OPEN, ""),
    # from the lowest to the highest
    (f"{ANSWERED} har legat mellan 94 och 95 procent sedan 2019.", YES, "94..95"),
    (f"{ANSWERED} har legat mellan 94 och 96 procent sedan 2019.", LOOSE, "94..95"),
    (f"{GIRLS} var 70–73 procent 2023–2024.", YES, "70..73"),
    (f"{GIRLS} har legat mellan 62 och 73 procent sedan 2019.", NO, "60..73"),
    (f"{HEALTH} har varierat mellan 5,7 och 6,2 sedan 2019.", YES, "5.7..6.2"),
    (f"{HEALTH} har varierat mellan 5,8 och 6,2 sedan 2019.", NO, "5.7..6.2"),
    # 58 percent of 26 are 15
    ("År 2024 hade 58 procent av kommunerna en handlingsplan.", YES, "58"),
    ("15 kommuner hade en handlingsplan 2024.", YES, "15"),
    ("17 kommuner hade en handlingsplan 2024.", NO, "15"),
]
CHANGES = [
    (f"{CALLS} ökade med 50 {RISE}.", Kind.CHANGE_ABS, YES, "50"),
    (f"{CALLS} ökade med 40 {RISE}.", Kind.CHANGE_ABS, NO, "50"),
    (f"{CALLS} minskade med 50 {RISE}.", Kind.CHANGE_ABS, NO, "50"),
    (f"{CALLS} ökade med 54 {RISE}.", Kind.CHANGE_ABS, NO, "50"),  # 150 of 96, since revised
    (f"{CALLS} var 50 fler än 2023.", Kind.CHANGE_ABS, YES, "50"),
    (f"{CALLS} var 50 färre än 2023.", Kind.CHANGE_ABS, NO, "50"),
    (f"{THEFTS} var 10 färre än året innan.", Kind.CHANGE_ABS, YES, "-10"),
    (f"{HEALTH} har ökat med 0,2 sedan 2023.", Kind.CHANGE_ABS, YES, "0.2"),
    ("Vattennivån sjönk med 3 meter 2024.", Kind.CHANGE_ABS, OPEN, ""),
    (f"{CALLS} ökade med 50 procent {RISE}.", Kind.CHANGE_PCT, YES, "50"),
    (f"{CALLS} ökade med 40 procent {RISE}.", Kind.CHANGE_PCT, NO, "50"),
    (f"{CALLS} ökade med drygt 45 procent {RISE}.", Kind.CHANGE_PCT, LOOSE, "50"),
    (f"{CALLS} är 50 procent högre än året innan.", Kind.CHANGE_PCT, YES, "50"),
    (f"{THEFTS} har minskat med 50 procent sedan 2019.", Kind.CHANGE_PCT, YES, "-50"),
    (f"{GIRLS} ökade med 3 procentenheter {RISE}.", Kind.CHANGE_PP, YES, "3"),
    (f"{GIRLS} ökade med 5 procentenheter {RISE}.", Kind.CHANGE_PP, NO, "3"),
    (f"{BOYS} sjönk med 1 procentenhet mellan 2019 och 2024.", Kind.CHANGE_PP, YES, "-1"),
    (f"{FEAR} ökade med 2 procentenheter mellan 2022 och 2023.", Kind.CHANGE_PP, YES, "2"),
    (f"{FEAR} ökade med 10 procentenheter mellan 2021 och 2024.", Kind.CHANGE_PP, OPEN, ""),
    (f"{CONTENT} ökade med 30 procentenheter {RISE}.", Kind.CHANGE_PP, OPEN, ""),
    (f"{CALLS} har tredubblats sedan 2019.", Kind.RATIO, YES, "3.00"),
    (f"{CALLS} har fördubblats sedan 2019.", Kind.RATIO, NO, "3.00"),
    (f"{CALLS} var tre gånger så många 2024 som 2019.", Kind.RATIO, YES, "3.00"),
    (f"{CALLS} har mer än fördubblats sedan 2020.", Kind.RATIO, YES, "2.46"),
    (f"{CALLS} har nästan fördubblats sedan 2020.", Kind.RATIO, NO, "2.46"),
    (f"{CALLS} har blivit dubbelt så många sedan 2019.", Kind.RATIO, NO, "3.00"),
    (f"{CALLS} har tredubblats på fem år.", Kind.RATIO, YES, "3.00"),
    (f"{THEFTS} har halverats sedan 2019.", Kind.RATIO, YES, "0.50"),
    (f"{THEFTS} har halverats sedan 2021.", Kind.RATIO, NO, "0.67"),
    (f"{THEFTS} har nästan halverats sedan 2020.", Kind.RATIO, YES, "0.53"),
    (f"{THEFTS} har mer än halverats sedan 2020.", Kind.RATIO, NO, "0.53"),
]
COURSES = [
    (f"{THEFTS} 2024 är det lägsta sedan 2019.", Kind.EXTREMUM, YES, "200"),
    (f"{THEFTS} 2024 är det högsta sedan 2019.", Kind.EXTREMUM, NO, "400"),
    (f"{THEFTS} var som lägst 2023.", Kind.EXTREMUM, NO, "200"),
    (f"{BOYS} var 2021 den högsta sedan 2019.", Kind.EXTREMUM, YES, "83"),
    (f"{BOYS} är den lägsta sedan 2019.", Kind.EXTREMUM, NO, "79"),
    (f"{BOYS} var högst 2021.", Kind.EXTREMUM, YES, "83"),
    (f"{CALLS} 2023 var det högsta under hela mätperioden.", Kind.EXTREMUM, NO, "150"),
    (f"{CALLS} har aldrig varit högre än 2024.", Kind.EXTREMUM, YES, "150"),
    (f"{CALLS} har ökat sedan 2019.", Kind.TREND, YES, "up"),
    (f"{CALLS} har minskat sedan 2019.", Kind.TREND, NO, "up"),
    (f"{CALLS} har inte ökat sedan 2023.", Kind.TREND, NO, "up"),
    (f"{BOYS} har inte ökat sedan 2023.", Kind.TREND, YES, "same"),
    (f"{BOYS} är oförändrad jämfört med 2023.", Kind.TREND, YES, "same"),
    (f"{GIRLS} är oförändrad jämfört med 2023.", Kind.TREND, NO, "up"),
    (f"{THEFTS} har minskat varje år sedan 2019.", Kind.TREND, YES, "down"),
    (f"{BOYS} har ökat varje år sedan 2019.", Kind.TREND, NO, "mixed"),
    (f"{CALLS} ökade stadigt mellan 2019 och 2024.", Kind.TREND, YES, "up"),
    (f"{DAMAGE} ökade stadigt mellan 2019 och 2024.", Kind.TREND, NO, "mixed"),
    (f"{HEALTH} har ökat två år i rad.", Kind.TREND, YES, "up"),
    (f"{GIRLS} har ökat tre år i rad sedan 2021.", Kind.TREND, YES, "up"),
    (f"{DAMAGE} har ökat tre år i rad sedan 2021.", Kind.TREND, NO, "mixed"),
    (f"{HEALTH} har ökat varje år sedan 2022.", Kind.TREND, YES, "up"),
    (f"{HEALTH} har ökat varje år sedan 2021.", Kind.TREND, NO, "mixed"),
    (f"De senaste tre åren har {CALLS.lower()} ökat.", Kind.TREND, YES, "up"),
    (f"De senaste tre åren har {THEFTS.lower()} ökat.", Kind.TREND, NO, "down"),
    ("År 2024 var andelen trygga i skolan lägst bland flickor.", Kind.EXTREMUM, YES, "73"),
    (f"{GIRLS} har ökat något sedan 2023.", Kind.TREND, YES, "up"),
    (f"{GIRLS} har ökat något sedan 2019.", Kind.TREND, LOOSE, "up"),
    (f"{GIRLS} har ökat kraftigt sedan 2019.", Kind.TREND, YES, "up"),
    (f"{GIRLS} har ökat kraftigt sedan 2023.", Kind.TREND, LOOSE, "up"),
    (f"{CALLS} har ökat marginellt sedan 2023.", Kind.TREND, LOOSE, "up"),
    (f"{ANSWERED} har varit stabil sedan 2019.", Kind.TREND, YES, "same"),
    (f"{BOYS} är stabil sedan 2019.", Kind.TREND, LOOSE, "down"),
    (f"{HEALTH} har varit stabilt sedan 2019.", Kind.TREND, NO, "up"),
    (f"{FEAR} har ökat sedan 2019.", Kind.TREND, OPEN, ""),
    (f"{FEAR} har ökat varje år sedan 2019.", Kind.TREND, OPEN, ""),
    (f"{FEAR} minskade mellan 2023 och 2024.", Kind.TREND, YES, "down"),
    (f"{CONTENT} har ökat sedan 2023.", Kind.TREND, OPEN, ""),
]
GROUPS_AND_SHARES = [
    (f"{SAFE} var högre bland pojkar än bland flickor 2024.", Kind.COMPARISON, YES, "up"),
    (f"{SAFE} var högre bland flickor än bland pojkar 2024.", Kind.COMPARISON, NO, "down"),
    (f"{SAFE} var lägre bland flickor än bland pojkar 2024.", Kind.COMPARISON, YES, "down"),
    ("Fler pojkar än flickor är trygga i skolan.", Kind.COMPARISON, YES, "up"),
    ("Fler flickor än pojkar är trygga i skolan.", Kind.COMPARISON, NO, "down"),
    (f"{GIRLS} var 2024 lägre än medianen för riket.", Kind.COMPARISON, YES, "down"),
    (f"{GIRLS} var 2024 högre än medianen för riket.", Kind.COMPARISON, NO, "down"),
    (f"{DAMAGE} var 2024 högre än medianen för riket.", Kind.COMPARISON, OPEN, ""),
    ("Fyra av fem pojkar var trygga i skolan 2024.", Kind.SHARE_WORD, YES, "80"),
    ("Tre av fem pojkar var trygga i skolan 2024.", Kind.SHARE_WORD, NO, "80"),
    ("Hälften av flickorna var trygga i skolan 2024.", Kind.SHARE_WORD, NO, "73"),
    ("De flesta flickor var trygga i skolan 2024.", Kind.SHARE_WORD, YES, "73"),
    ("Nästan alla flickor var trygga i skolan 2024.", Kind.SHARE_WORD, NO, "73"),
    ("Nästan tre fjärdedelar av flickorna var trygga 2024.", Kind.SHARE_WORD, YES, "73"),
    ("Var fjärde flicka är inte trygg i skolan.", Kind.SHARE_WORD, YES, "27"),
    ("Hälften av kommunerna hade en handlingsplan 2023.", Kind.SHARE_WORD, YES, "50"),
    ("En tredjedel av kommunerna hade en handlingsplan 2019.", Kind.SHARE_WORD, YES, "31"),
    ("År 2024 hade 15 av länets 26 kommuner en handlingsplan.", Kind.SHARE_WORD, YES, "58"),
    ("År 2024 hade 16 av länets 26 kommuner en handlingsplan.", Kind.SHARE_WORD, NO, "58"),
    ("Alla kommuner hade en handlingsplan 2024.", Kind.SHARE_WORD, NO, "58"),
    ("Ingen kommun hade en handlingsplan 2024.", Kind.SHARE_WORD, NO, "58"),
    ("21 av 26 kommuner är anslutna till samverkansavtalet.", Kind.COUNT_OTHER, YES, "21"),
    ("20 av 26 kommuner är anslutna till samverkansavtalet.", Kind.COUNT_OTHER, NO, "21"),
    ("Alla 26 kommuner är anslutna till samverkansavtalet.", Kind.COUNT_OTHER, NO, "21"),
    ("Strategin har tio aktiva indikatorer.", Kind.COUNT_OTHER, YES, "10"),
    ("Strategin har tolv aktiva indikatorer.", Kind.COUNT_OTHER, NO, "10"),
    ("Planen har tre åtaganden.", Kind.COUNT_OTHER, NO, "1"),
    ("Antalet besökare var 5 000 år 2024.", Kind.COUNT_OTHER, OPEN, ""),
]


def claims(text: str, language: str = "sv") -> tuple[Claim, ...]:
    return checker(language).check(text, Place(YEAR))


def judged(text: str, language: str = "sv") -> tuple[Kind, Verdict, str]:
    """Of a text with a single claim its kind, its verdict, and what the data say."""
    (claim,) = claims(text, language)
    return claim.kind, claim.verdict, claim.judgement.expected


def verdicts(text: str) -> list[Verdict]:
    return [each.verdict for each in claims(text)]


@pytest.mark.parametrize(("text", "verdict", "expected"), LEVELS)
def test_a_level(text: str, verdict: Verdict, expected: str) -> None:
    assert judged(text) == (Kind.VALUE, verdict, expected)


@pytest.mark.parametrize(("text", "kind", "verdict", "expected"), CHANGES)
def test_a_change(text: str, kind: Kind, verdict: Verdict, expected: str) -> None:
    assert judged(text) == (kind, verdict, expected)


@pytest.mark.parametrize(("text", "kind", "verdict", "expected"), COURSES)
def test_an_extreme_or_a_trend(text: str, kind: Kind, verdict: Verdict, expected: str) -> None:
    assert judged(text) == (kind, verdict, expected)


@pytest.mark.parametrize(("text", "kind", "verdict", "expected"), GROUPS_AND_SHARES)
def test_a_group_a_share_or_a_count(text: str, kind: Kind, verdict: Verdict, expected: str) -> None:
    assert judged(text) == (kind, verdict, expected)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (f"{GIRLS} ökade med 3 procent {RISE}.", "3 percentage points"),
        (f"{GIRLS} steg med 13 procent mellan 2019 och 2024.", "13 percentage points"),
        (f"{BOYS} sjönk med en procent mellan 2019 och 2024.", "1 percentage point"),
    ],
)
def test_percent_for_percentage_points_is_contradicted_and_put_right(text: str, right: str) -> None:
    (claim,) = claims(text)
    assert claim.verdict is NO
    assert "is in percentage points" in claim.judgement.why
    assert claim.judgement.suggestion.endswith(right)


def test_a_share_may_be_said_to_have_grown_by_a_part_of_itself() -> None:
    assert verdicts(f"{GIRLS} steg med 22 procent mellan 2019 och 2024.") == [YES]


def test_percentage_points_are_for_shares_only() -> None:
    (claim,) = claims(f"{CALLS} ökade med 50 procentenheter {RISE}.")
    assert claim.verdict is NO
    assert "Percentage points are for percentages only" in claim.judgement.why


def test_a_difference_between_groups_is_in_percentage_points() -> None:
    text = "Bland pojkar var andelen trygga i skolan {} procentenheter högre än bland flickor 2024."
    assert judged(text.format(7)) == (Kind.CHANGE_PP, YES, "7")
    assert judged(text.format(12)) == (Kind.CHANGE_PP, NO, "7")


def test_an_old_figure_is_said_to_have_been_revised() -> None:
    (claim,) = claims(f"{CALLS} var 96 år 2023.")
    assert "96 was published first and then changed to 100" in claim.judgement.why


def test_a_figure_of_another_group_is_said_to_be_that_groups() -> None:
    (claim,) = claims(f"{GIRLS} var 80 procent 2024.")
    assert "is the figure of Trygga elever i skolan (Pojkar), 2024" in claim.judgement.why


def test_a_break_is_named() -> None:
    (claim,) = claims(f"{FEAR} har ökat sedan 2019.")
    assert "has a break between 2019 and 2024" in claim.judgement.why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CALLS} ökade från 100 till 150.", [YES, YES, YES]),
        (f"{CALLS} ökade från 90 år 2023 till 150 år 2024.", [YES, NO, YES]),
        (f"{HEALTH} sjönk från 6,0 till 6,2.", [NO, YES, YES]),
        (f"{CALLS} var 150, jämfört med 100 året innan.", [YES, YES]),
        (f"{CALLS} var 150, jämfört med 90 året innan.", [YES, NO]),
        (f"{CALLS} var 150 år 2024 och 100 år 2023.", [YES, YES]),
        (f"{CALLS} var 100 år 2024 och 150 år 2023.", [NO, NO]),
        ("73 procent av flickorna och 80 procent av pojkarna är trygga i skolan.", [YES, YES]),
        ("80 procent av flickorna och 73 procent av pojkarna är trygga i skolan.", [NO, NO]),
        (f"{GIRLS} var 70 respektive 73 procent 2023 och 2024.", [YES, YES]),
        (f"{GIRLS} var 73 procent 2024. Bland pojkar var den 80 procent.", [YES, YES]),
        (f"{GIRLS} var 73 procent 2024. Året innan var den 71 procent.", [YES, NO]),
        (f"{THEFTS} minskade med 200 brott, eller 40 procent, sedan 2019.", [YES, NO]),
        (f"{THEFTS} minskade 2020 men har därefter ökat.", [YES, NO]),
        (f"{DAMAGE} minskade 2022 men har därefter ökat.", [YES, YES]),
        (
            "Bland pojkar är andelen trygga oförändrad sedan 2023, medan den ökat bland flickor.",
            [YES, YES],
        ),
        (
            "Bland pojkar har andelen trygga ökat sedan 2023, medan den är densamma bland flickor.",
            [NO, NO],
        ),
        (f"{FIRES} var 36 under 2019–2023, jämfört med 48 under 2014–2018.", [YES, YES]),
    ],
)
def test_several_claims_of_a_sentence_are_judged_one_by_one(
    text: str, expected: list[Verdict]
) -> None:
    assert verdicts(text) == expected


@given(st.integers(0, 999))
def test_no_number_but_the_right_one_is_supported(number: int) -> None:
    assert judged(f"{THEFTS} var {number} år 2024.")[1:] == (YES if number == 200 else NO, "200")


@pytest.mark.parametrize(
    "text",
    [
        "Strategin antogs 2019 och gäller till 2026.",
        "Se tabell 5 och diagram 3.",
        "Enkäten gick till elever i årskurs 8.",
        "Ring 08-123 45 67 före den 1 maj 2025.",
        "Hur många stölder anmäldes 2024?",
        "Enligt lagen (2009:1079) gäller kapitel 3.",
    ],
)
def test_what_claims_nothing_of_data(text: str) -> None:
    assert not claims(text)


def test_a_claim_knows_where_it_stands() -> None:
    text = f"# Trygghet\n\nLäget 2024.\n\n{THEFTS} var\ndrygt 300 år 2024.\n"
    (claim,) = claims(text)
    assert text[claim.start : claim.end] == claim.text == "drygt 300"
    assert claim.line == 6
