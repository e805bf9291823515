"""Stretches that levels and changes are of: a former way of measuring, the first years, one year.

In the small edition the calls were 50, 61, 80, 90, 100 and 150 from 2019 to 2024, the thefts 400,
380, 300, 250, 210 and 200; fear of burglary was 30, 31 and 29 percent until 2021 and, asked
otherwise, 40, 42 and 41 from 2022.
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
PRESENT, NUVARANDE = "Under the present wording", "Med den nuvarande frågan"
CALLS, SAMTAL = "Calls to the helpline: 150 in 2024.", "Samtal till jouren: 150 år 2024."


def verdicts(text: str, language: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    claims: list[Claim] = list(checker(language).check(text, Place(YEAR)))
    return [each.verdict for each in claims]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "From 2019 to 2023 calls to the helpline rose from 50 to 100.", [YES, YES, YES]),
        ("en", "From 2019 to 2023 calls to the helpline rose from 50 to 150.", [YES, YES, NO]),
        ("sv", "Från 2019 till 2023 ökade samtalen till jouren från 50 till 100.", [YES, YES, YES]),
        ("sv", "Från 2019 till 2023 ökade samtalen till jouren från 50 till 150.", [YES, YES, NO]),
    ],
)
def test_levels_between_two_years_are_those_of_the_two(
    language: str, text: str, expected: list[Verdict]
) -> None:
    assert verdicts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Under the old wording fear of burglary went from 30 to 29 per cent.", [YES, YES]),
        ("en", "Under the old wording fear of burglary went from 30 to 41 per cent.", [YES, NO]),
        ("en", "With the earlier question fear of burglary was 29 per cent.", [YES]),
        ("en", "With the earlier question fear of burglary was 41 per cent.", [NO]),
        ("en", "With the earlier question fear of burglary was 31 per cent in 2020.", [YES]),
        ("sv", "Med den gamla frågan minskade oron för inbrott med 1 procentenhet.", [YES]),
        ("sv", "Med den gamla frågan minskade oron för inbrott med 2 procentenheter.", [NO]),
        ("sv", "Med den gamla frågan var oron för inbrott 31 procent 2020.", [YES]),
        ("sv", "Med den gamla frågan var oron för inbrott 41 procent.", [NO]),
    ],
)
def test_a_former_way_of_measuring_ends_where_the_series_breaks(
    language: str, text: str, expected: list[Verdict]
) -> None:
    assert verdicts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", f"{PRESENT} fear of burglary has ranged from 40 to 42 per cent.", YES),
        ("en", f"{PRESENT} fear of burglary has ranged from 29 to 31 per cent.", NO),
        ("sv", f"{NUVARANDE} har oron för inbrott varierat mellan 40 och 42 procent.", YES),
        ("sv", f"{NUVARANDE} har oron för inbrott varierat mellan 29 och 31 procent.", NO),
    ],
)
def test_a_range_of_the_present_way_of_measuring_begins_at_the_break(
    language: str, text: str, expected: Verdict
) -> None:
    assert verdicts(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Measured from the first of these years, it has risen by 1 percentage point.", YES),
        ("Measured from the first of these years, it has risen by 11 percentage points.", NO),
    ],
)
def test_the_first_of_years_of_one_kind_is_the_first_after_the_break(
    text: str, expected: Verdict
) -> None:
    before = f"{PRESENT} fear of burglary has ranged from 40 to 42 per cent. "
    assert verdicts(before + text, "en") == [YES, expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", f"{CALLS} Before that they had risen five years running.", NO),
        ("en", f"{CALLS} Before that they had risen four years running.", YES),
        ("en", f"{CALLS} Before that they had fallen two years running.", NO),
        ("sv", f"{SAMTAL} Dessförinnan hade de ökat fyra år i rad.", YES),
        ("sv", f"{SAMTAL} Innan dess hade de minskat två år i rad.", NO),
    ],
)
def test_what_had_happened_before_that_ends_before_it(
    language: str, text: str, expected: Verdict
) -> None:
    judged = verdicts(text, language)
    assert judged[0] is YES
    assert (judged[1] is YES) is (expected is YES)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Calls to the helpline rose by 50 in one year and by 70 since 2021.", [YES, YES]),
        ("en", "Calls to the helpline rose by 70 in one year and by 50 since 2021.", [NO, NO]),
        ("sv", "Samtalen till jouren ökade med 50 på ett år och med 70 sedan 2021.", [YES, YES]),
        ("sv", "Samtalen till jouren ökade med 70 på ett år och med 50 sedan 2021.", [NO, NO]),
    ],
)
def test_of_two_changes_each_is_told_with_its_own_time(
    language: str, text: str, expected: list[Verdict]
) -> None:
    assert verdicts(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Calls to the helpline rose during the first two years, to 80.", [YES, YES]),
        ("Calls to the helpline rose during the first two years, to 61.", [YES, YES]),
        ("Calls to the helpline rose during the first two years, to 90.", [YES, NO]),
    ],
)
def test_the_first_two_years_may_be_two_steps(text: str, expected: list[Verdict]) -> None:
    assert verdicts(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The year with most was 2024, whose 150 is followed by that of 2023.", YES),
        ("The year with most was 2024, whose 100 is followed by that of 2023.", NO),
    ],
)
def test_whose_number_is_that_of_the_year_before_it(text: str, expected: Verdict) -> None:
    claims = checker("en").check(f"## Calls to the helpline\n\n{text}", Place(YEAR))
    assert [e.verdict for e in claims if e.text in {"150", "100"}] == [expected]


def test_a_mean_of_years_is_no_change_from_one_time_to_another() -> None:
    text = "Calls to the helpline have risen by an average of 25 per cent a year since 2019."
    assert verdicts(text, "en") == [Verdict.NOT_CHECKABLE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2023 the calls to the helpline were 100, and the rise to 2024 is thus 50.", YES),
        ("In 2023 the calls to the helpline were 100, and the rise to 2024 is thus 60.", NO),
    ],
)
def test_an_adverb_may_stand_between_a_rise_and_its_size(text: str, expected: Verdict) -> None:
    assert verdicts(text, "en") == [YES, expected]
