"""Comparisons that are said to hold again, no longer, or of another, in both languages.

In the Swedish bundles 73 and 60 percent had broadband in Alsele and Rensjö in 2022, 75 and 78 in
2024; employment was 79.1 percent in the region and 79.4 in the country in 2022, 80.3 and 79.6 in
2024; 17 percent of men and 8 of women aged 30–64 use snus, 20 and 24 of those aged 16–29. In the
English one 48 percent of men and 46 of women were active in 2022, 47 and 49 in 2024; in 2024 the
median of satisfaction was 7.3, Ellerwick had 7.8, Hallowby 7.6 and Gorsemoor 6.5.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(bundle: str, indicator: str, text: str) -> list[Verdict]:
    """The verdicts on the claims of a text below an indicator's heading, in order."""
    checker = checker_of(f"evaluation/bundles/{bundle}")
    return [each.verdict for each in checker.check(text, Place(2024, indicator=indicator))]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (". Så var det också 2020.", YES),
        (". Så var fallet även 2020.", YES),
        (", liksom 2020.", YES),
        (", och så är det även 2024.", NO),
        (". Så är det fortfarande.", NO),
        (". Det är inte längre så.", YES),
        (". Så är det inte längre.", YES),
        (". År 2024 är förhållandet det omvända.", YES),
        (". År 2020 var förhållandet det omvända.", NO),
        (", vilket den inte är 2024.", YES),
    ],
)
def test_a_comparison_holds_again_at_another_time(words: str, verdict: Verdict) -> None:
    told = f"År 2022 var andelen med snabbt bredband högre i Alsele än i Rensjö{words}"
    assert verdicts("regionen", "broadband", told) == [YES, verdict]


@pytest.mark.parametrize(
    ("indicator", "text", "verdict"),
    [
        ("broadband", "Andelen är lägre i Alsele än i regionen. Detsamma gäller Rensjö.", YES),
        ("broadband", "Andelen är lägre i Alsele än i regionen. Detsamma gäller Nordhamn.", NO),
        ("broadband", "Alsele ligger under regionens andel, vilket Nordhamn inte gör.", YES),
        ("broadband", "Alsele ligger under regionens andel, vilket Rensjö inte gör.", NO),
        (
            "new-firms",
            "Fjällåsa ligger över medianen, och det gör det även 2024.",
            YES,
        ),
        ("employment-rate", "År 2024 var den högre i regionen än i riket. Så var det 2022.", NO),
    ],
)
def test_a_comparison_holds_of_another_area(indicator: str, text: str, verdict: Verdict) -> None:
    assert verdicts("regionen", indicator, text) == [YES, verdict]


@pytest.mark.parametrize(("said", "verdict"), [("det omvända", YES), ("detsamma", NO)])
def test_a_comparison_of_groups_holds_of_another_age(said: str, verdict: Verdict) -> None:
    told = "I åldern 30–64 år är andelen högre bland män än bland kvinnor."
    assert verdicts("halsa", "white-snus", f"{told} I åldern 16–29 gäller {said}.") == [
        YES,
        verdict,
    ]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (". The reverse was true in 2024.", YES),
        (". The same was true in 2024.", NO),
        (", as it was in 2019.", YES),
        (". This is still the case.", NO),
        (". This is no longer the case.", YES),
        (", which it was not in 2019.", NO),
    ],
)
def test_in_english_a_comparison_holds_again(words: str, verdict: Verdict) -> None:
    told = f"In 2022 the share of active people was higher among men than among women{words}"
    assert verdicts("wellbeing", "active-weekly", told) == [YES, verdict]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (", and so is Hallowby.", YES),
        (", and so is Gorsemoor.", NO),
        (", which Gorsemoor is not.", YES),
        (", which Hallowby is not.", NO),
    ],
)
def test_in_english_a_comparison_holds_of_another_area(words: str, verdict: Verdict) -> None:
    told = f"Ellerwick is above the median for satisfaction with life{words}"
    assert verdicts("wellbeing", "life-satisfaction", told) == [YES, verdict]


@pytest.mark.parametrize(
    ("year", "who", "verdict"),
    [(2022, "riket", YES), (2023, "riket", NO), (2022, "regionen", NO), (2023, "regionen", YES)],
)
def test_one_of_the_two_that_were_compared_has_the_higher(
    year: int, who: str, verdict: Verdict
) -> None:
    told = "År 2024 var andelen högre i regionen än i riket. År {} var det {} som hade den högre."
    assert verdicts("regionen", "employment-rate", told.format(year, who)) == [YES, verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Talet är 2024 för första gången under perioden lägre än rikets.", YES),
        ("Talet var 2023 för första gången under perioden lägre än rikets.", NO),
        ("För första gången under perioden låg talet 2024 under rikets.", YES),
    ],
)
def test_what_is_so_for_the_first_time_was_not_so_before(text: str, verdict: Verdict) -> None:
    assert verdicts("halsa", "suicide-rate", text) == [verdict]


@pytest.mark.parametrize(("year", "verdict"), [(2023, YES), (2024, NO)])
def test_the_first_time_may_be_counted_from_another(year: int, verdict: Verdict) -> None:
    told = f"För första gången sedan 2019 låg sysselsättningen {year} över rikets."
    assert verdicts("regionen", "employment-rate", told) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Alsele, som 2020 hade lägre andel än regionen, ligger 2024 över den.", YES),
        ("Nordhamn, som 2020 hade högre andel än regionen, ligger 2024 under den.", NO),
    ],
)
def test_a_pronoun_is_the_own_area_that_another_was_compared_with(
    text: str, verdict: Verdict
) -> None:
    assert verdicts("regionen", "trust", text) == [YES, verdict]


@pytest.mark.parametrize(
    "words",
    [
        "Avtalet gäller fortfarande.",
        "Så är det också med mycket annat i livet.",
        "Det gör inte saken lättare.",
        "Vad det beror på är inte klarlagt.",
    ],
)
def test_other_things_that_hold_are_no_claims(words: str) -> None:
    told = f"År 2022 var andelen högre i Alsele än i Rensjö. {words}"
    assert verdicts("regionen", "broadband", told) == [YES]


def test_what_is_not_the_two_that_were_compared_is_no_claim() -> None:
    told = "In 2024 satisfaction was higher in Ellerwick than in Gorsemoor. "
    told += "The survey was not in 2021."
    assert verdicts("wellbeing", "life-satisfaction", told) == [YES]
