"""How statistics are published: what is compared with is told with its level and its time.

In the small edition 60, 62, 65, 68, 70 and 73 percent of the girls felt safe from 2019 to 2024,
and 81, 80, 83, 79, 80 and 80 percent of the boys. There were 400, 380, 300, 250, 210 and 200
thefts, and 50, 61, 80, 90, 100 and 150 calls.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(text: str, language: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker(language).check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("There were 150 calls to the helpline, up from the 100 recorded in 2023.", "en", YES),
        ("There were 150 calls to the helpline, up from the 90 recorded in 2023.", "en", NO),
        ("The 150 calls to the helpline were more than the 100 answered in 2023.", "en", YES),
        ("The 150 calls to the helpline were more than the 110 answered in 2023.", "en", NO),
        ("Samtalen till jouren var 150, fler än de 100 som kom in 2023.", "sv", YES),
        ("Samtalen till jouren var 150, fler än de 110 som kom in 2023.", "sv", NO),
    ],
)
def test_a_number_that_another_is_held_to_is_no_whole(
    text: str, language: str, verdict: Verdict
) -> None:
    assert verdicts(text, language)[-1] is verdict


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("73% of girls felt safe at school, 8 percentage points more than the 65% "
         "reported in 2021.", "en", YES),
        ("73% of girls felt safe at school, 5 percentage points more than the 65% "
         "reported in 2021.", "en", NO),
        ("Andelen flickor som är trygga är 8 procentenheter högre än de 65 procent som "
         "uppmättes 2021.", "sv", YES),
        ("Andelen flickor som är trygga är 5 procentenheter högre än de 65 procent som "
         "uppmättes 2021.", "sv", NO),
        ("The share of girls who felt safe at school was lower than the 83% of boys who did "
         "in 2021.", "en", YES),
    ],
)  # fmt: skip
def test_the_time_of_the_level_compared_with_is_what_is_counted_from(
    text: str, language: str, verdict: Verdict
) -> None:
    assert verdict in verdicts(text, language)
    assert (NO in verdicts(text, language)) is (verdict is NO)


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("Of girls, 73% felt safe at school, an increase of 8 percentage points compared "
         "with 2021 (65%).", "en", YES),
        ("Of girls, 73% felt safe at school, an increase of 8 percentage points compared "
         "with 2021 (68%).", "en", NO),
        ("Andelen trygga flickor var 73 procent, en ökning med 8 procentenheter jämfört med "
         "2021 (65 procent).", "sv", YES),
        ("Andelen trygga flickor var 73 procent, en ökning med 8 procentenheter jämfört med "
         "2021 (68 procent).", "sv", NO),
        ("There were 150 calls to the helpline, an increase of 50% on 2023 (100).", "en", YES),
        ("There were 150 calls to the helpline, an increase of 50% on 2023 (90).", "en", NO),
        ("There were 10 fewer thefts than in 2023 (5 per cent).", "en", YES),
        ("There were 10 fewer thefts than in 2023 (9 per cent).", "en", NO),
    ],
)  # fmt: skip
def test_a_percentage_behind_a_change_in_points_is_the_level_it_is_counted_from(
    text: str, language: str, verdict: Verdict
) -> None:
    assert verdicts(text, language)[-1] is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The difference between women and men, which stood at 1,111 admissions per 100,000 in "
         "2023, was smaller in 2024.", YES),
        ("The difference between women and men, which stood at 977 admissions per 100,000 in "
         "2023, was smaller in 2024.", NO),
        ("The gap between women and men, which stood at 1,111 in 2023, was smaller in 2024.", YES),
    ],
)  # fmt: skip
def test_a_year_behind_so_many_is_that_of_the_number_before(text: str, verdict: Verdict) -> None:
    checker = checker_of("evaluation/bundles/wellbeing")
    first, *_ = checker.check(text, Place(YEAR, 2, "fall-injuries"))
    assert first.verdict is verdict


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("In 2024 there were from 750 residents per doctor in Alby to 820 in Norrvik.", "en", YES),
        ("In 2024 there were from 790 residents per doctor in Alby to 820 in Norrvik.", "en", NO),
        ("Residents per doctor range from 750 in Alby to 820 in Norrvik.", "en", YES),
        ("Residents per doctor range from 790 (Alby) to 820 (Norrvik).", "en", NO),
        ("Invånare per läkare varierar från 750 i Alby till 820 i Norrvik.", "sv", YES),
        ("Invånare per läkare varierar från 790 i Alby till 820 i Norrvik.", "sv", NO),
    ],
)
def test_levels_from_one_place_to_another_are_of_one_time(
    text: str, language: str, verdict: Verdict
) -> None:
    first, last = checker_of_towns(language).check(text, Place(YEAR))
    assert (first.verdict, last.verdict) == (verdict, YES)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The rate rose year on year from 2021 to 2023.", YES),
        ("The rate rose year on year from 2021 to 2024.", NO),
        ("The rate rose year on year between 2021 and 2024.", NO),
    ],
)
def test_year_on_year_over_a_stretch_is_every_year_of_it(text: str, verdict: Verdict) -> None:
    checker = checker_of("evaluation/bundles/wellbeing")
    claims = checker.check(text, Place(YEAR, 2, "fall-injuries"))
    assert [each.verdict for each in claims] == [verdict]


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("Among staff in schools, the share who felt safe at school was 60 per cent.", "en", None),
        ("Among girls in schools, the share who felt safe at school was 60 per cent.", "en", NO),
        ("Bland personalen var andelen trygga i skolan 60 procent.", "sv", None),
        ("Bland flickor var andelen trygga i skolan 60 procent.", "sv", NO),
        ("Bland eleverna, flickor, var andelen trygga i skolan 60 procent.", "sv", NO),
    ],
)
def test_a_figure_among_those_whom_nothing_is_known_of_is_another(
    text: str, language: str, verdict: Verdict | None
) -> None:
    expected = verdict or Verdict.NOT_CHECKABLE
    assert verdicts(text, language)[-1] is expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Loneliness increases with age.", YES),
        ("Loneliness decreases with age.", NO),
        ("In 2021 loneliness increased with age among women.", YES),
        ("Loneliness is more common in older age groups.", YES),
        ("Loneliness is less common in older age groups.", NO),
        ("In 2024, loneliness did not increase with age.", NO),
    ],
)
def test_what_goes_with_age_is_held_to_each_age(text: str, verdict: Verdict) -> None:
    checker = checker_of("evaluation/bundles/wellbeing")
    claims = checker.check(text, Place(YEAR, 1, "often-lonely"))
    assert [each.verdict for each in claims] == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Användningen minskar med åldern.", YES),
        ("Användningen ökar med stigande ålder.", NO),
        ("År 2024 var andelen lägre i de äldre åldersgrupperna.", YES),
    ],
)
def test_what_goes_with_age_in_swedish(text: str, verdict: Verdict) -> None:
    checker = checker_of("evaluation/bundles/halsa")
    claims = checker.check(text, Place(YEAR, None, "white-snus"))
    assert [each.verdict for each in claims] == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The average rating increased by 0.2 points between 2023 and 2024.", YES),
        ("The average rating increased by 0.4 points between 2023 and 2024.", NO),
        ("The average rating increased by 0.2 percentage points between 2023 and 2024.", NO),
    ],
)
def test_a_mean_on_a_scale_has_points_of_its_own(text: str, verdict: Verdict) -> None:
    checker = checker_of("evaluation/bundles/wellbeing")
    claims = checker.check(text, Place(YEAR, 1, "life-satisfaction"))
    assert [each.verdict for each in claims] == [verdict]
