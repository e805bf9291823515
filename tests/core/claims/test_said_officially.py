"""What officials write in yearly reports: means by the month, “då”, what is compared with what.

In the small edition there were 50, 61, 80, 90, 100 and 150 calls from 2019 to 2024; 31, 35, 38,
42, 50 and 58 percent of the municipalities, of 26, had a plan.
"""

import pytest

from lagesbild.core.claims.shapes import Kind, Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(text: str, language: str = "sv") -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker(language).check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("Samtalen till jouren var i genomsnitt 12,5 per månad 2024.", "sv", YES),
        ("Samtalen till jouren var i genomsnitt 14,5 per månad 2024.", "sv", NO),
        ("Varje månad 2024 kom i genomsnitt 8 samtal till jouren.", "sv", NO),
        ("Varje månad 2023 kom i snitt drygt 8 samtal till jouren.", "sv", YES),
        ("Till jouren kom 2024 knappt tre samtal i veckan.", "sv", YES),
        ("Till jouren kom 2024 knappt fem samtal i veckan.", "sv", NO),
        ("Samtalen till jouren var i genomsnitt 9,4 per månad 2022–2024.", "sv", YES),
        ("Samtalen till jouren var i genomsnitt 7,5 per månad 2022–2024.", "sv", NO),
        ("Calls to the helpline came to an average of 12.5 a month in 2024.", "en", YES),
        ("Calls to the helpline came to an average of 15.2 a month in 2024.", "en", NO),
    ],
)
def test_a_number_by_the_month_is_a_part_of_the_years(
    text: str, language: str, verdict: Verdict
) -> None:
    assert verdicts(text, language)[-1] is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Samtalen till jouren är 50 fler än 2023. Då var de 100.", YES),
        ("Samtalen till jouren är 50 fler än 2023. Då var antalet 150.", NO),
        ("Samtalen till jouren var 150 år 2024, 50 fler än året innan. Då var de 100.", YES),
        ("Samtalen till jouren var 150 år 2024, 50 fler än året innan. Då var antalet 90.", NO),
        ("Samtalen till jouren har ökat sedan 2019. Då var de 50.", YES),
    ],
)
def test_then_is_the_time_named_last_be_it_what_is_compared_with(
    text: str, verdict: Verdict
) -> None:
    assert verdicts(text)[-1] is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Samtalen till jouren ökade med 50 jämfört med 2023 och med 60 jämfört med 2022.", YES),
        ("Samtalen till jouren ökade med 50 jämfört med 2023 och med 50 jämfört med 2022.", NO),
        ("Samtalen till jouren var 150, 50 fler än 2023 och 60 fler än 2022.", YES),
        (
            "Samtalen till jouren var 150. Ökningen uppgick till 50 samtal jämfört med 2023 och "
            "till drygt 65 samtal jämfört med 2021.",
            YES,
        ),
        (
            "Andelen kommuner med handlingsplan var 58 procent. Ökningen uppgick till "
            "8 procentenheter jämfört med 2023 och till 27 procentenheter jämfört med 2019.",
            YES,
        ),
        (
            "Andelen kommuner med handlingsplan var 58 procent. Ökningen uppgick till "
            "8 procentenheter jämfört med 2023 och till 8 procentenheter jämfört med 2019.",
            NO,
        ),
    ],
)
def test_each_of_two_changes_is_counted_from_its_own_year(text: str, verdict: Verdict) -> None:
    assert verdicts(text)[-1] is verdict


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("Samtalen till jouren har ökat, mer än en fördubbling sedan 2020.", "sv", YES),
        ("Samtalen till jouren har ökat, mer än en fördubbling sedan 2021.", "sv", NO),
        ("Calls to the helpline have risen, more than a doubling since 2021.", "en", NO),
    ],
)
def test_a_bound_holds_for_a_multiple_with_an_article(
    text: str, language: str, verdict: Verdict
) -> None:
    assert verdicts(text, language)[-1] is verdict


def test_a_number_with_the_year_behind_it_is_a_level() -> None:
    text = "Av kommunerna hade 15 under 2024 handlingsplan, bland såväl flickor som pojkar."
    (claim,) = checker().check(text, Place(YEAR, indicator="plans"))
    assert claim.text == "15"
    assert claim.verdict is YES


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # 13 of 26 in 2023, 15 in 2024
        ("År 2024 hade 15 kommuner handlingsplan, två fler än 2023.", YES),
        ("År 2024 hade 15 kommuner handlingsplan, fyra fler än 2023.", NO),
        ("Elva kommuner saknade handlingsplan 2024.", YES),
        ("Nio kommuner saknade handlingsplan 2024.", NO),
        ("År 2024 hade 58 procent av kommunerna handlingsplan, två procentenheter fler.", NO),
    ],
)
def test_a_number_of_municipalities_is_held_to_the_number_behind_their_share(
    text: str, verdict: Verdict
) -> None:
    claims = checker().check(text, Place(YEAR, indicator="plans"))
    assert claims[-1].verdict is verdict


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [("18 respektive 21", [YES, YES]), ("18 respektive 23", [YES, NO])],
)
def test_numbers_in_another_unit_begin_another_list(numbers: str, expected: list[Verdict]) -> None:
    text = (
        "I fråga om prostitution erbjöds vuxna 2024 stöd i egen regi i 69 procent av kommunerna "
        f"och i samverkan i 81 procent, motsvarande {numbers} kommuner."
    )
    support = Place(2024, indicator="municipal-support-offered")
    claims = checker_of("examples/stockholm").check(text, support)
    assert [each.verdict for each in claims[-2:]] == expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # 73 percent of the girls, where the country's median is 75
        ("För flickor var andelen 73 procent 2024. Länet låg alltså 2 procentenheter under.", YES),
        ("För flickor var andelen 73 procent 2024. Länet låg alltså 5 procentenheter under.", NO),
        ("För flickor var riksmedianen 75 procent, och länet låg 2 procentenheter under.", YES),
        ("För flickor var riksmedianen 75 procent, och länet låg 2 procentenheter över.", NO),
    ],
)
def test_what_lies_below_without_a_word_of_what_lies_below_the_median(
    text: str, verdict: Verdict
) -> None:
    assert checker().check(text, Place(YEAR, indicator="safe"))[-1].verdict is verdict


@pytest.mark.parametrize(
    ("share", "verdict"),
    [("knappt hälften", YES), ("drygt två tredjedelar", NO)],
)
def test_what_makes_up_a_part_of_another_group_is_set_beside_it(
    share: str, verdict: Verdict
) -> None:
    """In 2024 there were 146 programmes begun and 70 completed."""
    text = f"De fullföljda programmen utgjorde {share} av de påbörjade."
    programmes = Place(2024, indicator="correctional-dv-programmes")
    (claim,) = checker_of("examples/stockholm").check(text, programmes)
    assert claim.verdict is verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 70 and 73 percent of the girls
        ("Mellan de båda åren ökade andelen för flickor och uppgick till 73 procent.", YES),
        ("Mellan de båda åren ökade andelen för flickor och uppgick till 70 procent.", NO),
        ("Andelen trygga flickor var båda åren 73 procent.", NO),
        # 38 percent in 2021
        ("Andelen ökade från 38 procent av de svarande kommunerna 2021 till 58 procent 2024.", YES),
        ("Andelen ökade från 35 procent av de svarande kommunerna 2021 till 58 procent 2024.", NO),
    ],
)
def test_start_and_end_have_each_its_own_time(text: str, expected: Verdict) -> None:
    place = Place(YEAR, indicator="plans" if "kommunerna" in text else "safe")
    levels = [c for c in checker().check(text, place) if c.kind is Kind.VALUE]
    assert levels[0].verdict is expected
