"""Claims told in short: numbers in a row without years, one value divided by another, increments.

In the small edition 400, 380, 300, 250, 210 and 200 thefts were reported in 2019 to 2024, and 50,
61, 80, 90, 100 and 150 calls came; 73 percent of the girls and 80 percent of the boys feel safe in
2024, 60 and 81 percent did in 2019.
"""

from dataclasses import replace

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Claim, Kind, Place, Verdict
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.core.claims.small_edition import YEAR, checker, edition

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def claims(text: str, language: str = "sv") -> list[Claim]:
    """The claims of a text."""
    return list(checker(language).check(text, Place(YEAR)))


def verdicts(text: str, language: str = "sv") -> list[Verdict]:
    """The verdicts of a text's claims, in order."""
    return [each.verdict for each in claims(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("De anmälda stölderna var 250, 210 och 200.", "sv", [YES, YES, YES]),
        ("De anmälda stölderna var 250, 220 och 200.", "sv", [YES, NO, YES]),
        ("De anmälda stölderna var 250–210–200.", "sv", [YES, YES, YES]),
        ("De anmälda stölderna åren 2020–2022 var 380, 300 och 250.", "sv", [YES, YES, YES]),
        ("Reported thefts were 250, 210 and 200.", "en", [YES, YES, YES]),
        ("Reported thefts were 250, 210 and 190.", "en", [YES, YES, NO]),
    ],
)
def test_numbers_in_a_row_are_of_the_last_periods_in_order(
    text: str, language: str, wanted: list[Verdict]
) -> None:
    assert verdicts(text, language) == wanted


def test_two_numbers_are_no_list() -> None:
    assert verdicts("De anmälda stölderna var 210 och 200.")[0] is NO


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Samtalen till jouren. Tillskotten i ordning: 19, 10, 10 och 50.", "sv", [YES] * 4),
        (
            "Samtalen till jouren. Tillskotten i ordning: 19, 12, 10 och 50.",
            "sv",
            [YES, NO, YES, YES],
        ),
        ("Calls to the helpline. The increases in order: 19, 10, 10 and 50.", "en", [YES] * 4),
    ],
)
def test_what_a_noun_of_change_before_a_colon_lists_are_changes(
    text: str, language: str, wanted: list[Verdict]
) -> None:
    assert verdicts(text, language) == wanted
    assert {each.kind for each in claims(text, language)} == {Kind.CHANGE_ABS}


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("Anmälda stölder 2019–2024, kvot {}.", "sv", ("0,50", "0,60")),
        (
            "Andelen trygga flickor i skolan delad med andelen pojkar ger {} 2024.",
            "sv",
            ("0,91", "0,93"),
        ),
        (
            "Trygga elever i skolan: flickor delat med pojkar, en kvot på {}.",
            "sv",
            ("0,91", "0,95"),
        ),
        (
            "Reported thefts fell from 400 in 2019 to 200 in 2024, a ratio of {}.",
            "en",
            ("0.50", "0.60"),
        ),
        ("Pupils who feel safe at school: girls divided by boys gives {}.", "en", ("0.91", "0.93")),
    ],
)
def test_a_quotient_is_rounded_as_it_is_written(
    text: str, language: str, verdict: tuple[str, str]
) -> None:
    right, wrong = verdict
    for number, wanted in ((right, YES), (wrong, NO)):
        claim = claims(text.format(number), language)[-1]
        assert (claim.kind, claim.verdict) == (Kind.RATIO, wanted)


def test_a_quotient_set_against_another_is_of_its_own_time() -> None:
    text = "Trygga elever i skolan: flickor delat med pojkar ger 0,91 år 2024, mot {} 2019."
    assert verdicts(text.format("0,74")) == [YES, YES]
    assert verdicts(text.format("0,84")) == [YES, NO]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Samtalen till jouren har vunnit 100 sedan 2019.", "sv", YES),
        ("De anmälda stölderna har tappat 200 sedan 2019.", "sv", YES),
        ("De anmälda stölderna har tappat 100 sedan 2019.", "sv", NO),
        ("Samtalen till jouren har trefaldigats sedan 2019.", "sv", YES),
        ("Samtalen till jouren har sexfaldigats sedan 2019.", "sv", NO),
        ("Calls to the helpline have risen sixfold since 2019.", "en", NO),
    ],
)
def test_what_is_won_lost_or_multiplied_is_a_change(
    text: str, language: str, wanted: Verdict
) -> None:
    assert verdicts(text, language)[-1] is wanted


@pytest.mark.parametrize(("number", "wanted"), [("hälften", YES), ("en fjärdedel", NO)])
def test_a_part_of_a_years_value_is_a_multiple_of_it(number: str, wanted: Verdict) -> None:
    text = f"De anmälda stölderna var 200, vilket är {number} av 2019 års 400. Pojkarna gick hem."
    found = claims(text)
    assert [each.verdict for each in found] == [YES, wanted, YES]
    assert found[1].kind is Kind.RATIO


def test_the_year_of_one_value_is_not_that_of_the_next_sentence() -> None:
    text = "De anmälda stölderna var hälften av 2019 års 400. De var 200."
    assert verdicts(text) == [YES, YES, YES]


def test_a_change_that_names_no_time_may_be_over_that_of_the_one_before() -> None:
    text = "Samtalen till jouren är 100 fler än 2019. De anmälda stölderna har tappat 200."
    assert verdicts(text) == [YES, YES]


def renamed(name: str, unit_name: str = "samtal") -> Checker:
    """A checker of the edition in which the calls are called and counted otherwise."""
    made = edition("sv", ClaimRules())
    calls = made.strategy.indicator["calls"]
    measure = replace(calls.main_measure, unit=Unit.AMOUNT, unit_name=unit_name)
    mine = replace(calls, name=name, short_name=name, measures=(measure,))
    others = tuple(each for each in made.strategy.indicators if each.slug != "calls")
    strategy = replace(made.strategy, indicators=(*others, mine))
    return Checker.of(replace(made, strategy=strategy))


def test_a_median_that_an_indicator_is_names_no_other_area() -> None:
    found = renamed("Tid i kö, medianvärde").check("Tiden i kö (median) var 150.", Place(YEAR))
    assert [each.verdict for each in found] == [YES]


@pytest.mark.parametrize(("written", "wanted"), [("50 000 000", YES), ("40 000 000", NO)])
def test_a_number_written_out_is_held_to_millions(written: str, wanted: Verdict) -> None:
    text = f"Resorna med båt var {written} fler 2024 än 2023."
    found = renamed("Resor med båt", "miljoner resor").check(text, Place(YEAR))
    assert [each.verdict for each in found] == [wanted]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("De anmälda stölderna: 400 har blivit 200.", "sv", [YES, YES]),
        ("De anmälda stölderna: 400 har blivit 210.", "sv", [YES, NO]),
        ("Reported thefts: 400 have become 200.", "en", [YES, YES]),
    ],
)
def test_what_has_become_another_number_was_the_first_before(
    text: str, language: str, wanted: list[Verdict]
) -> None:
    assert verdicts(text, language) == wanted


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Andelen besvarade ansökningar var 95 procent såväl 2022 som 2023.", "sv", YES),
        ("Andelen besvarade ansökningar var 95 procent såväl 2023 som 2024.", "sv", NO),
    ],
)
def test_what_is_said_of_both_years_holds_for_each(
    text: str, language: str, wanted: Verdict
) -> None:
    assert verdicts(text, language) == [wanted]


def test_a_cleft_is_a_gap() -> None:
    text = "Andelen trygga i skolan 2024: klyftan mellan flickor och pojkar är {} procentenheter."
    assert verdicts(text.format(7)) == [YES]
    assert verdicts(text.format(8)) == [NO]


def test_fewer_groups_than_numbers_leave_a_list_what_it_is() -> None:
    text = "Bland flickorna var andelen trygga i skolan 68–70–73, inte långt från pojkarna."
    assert verdicts(text)[:3] == [YES, YES, YES]
