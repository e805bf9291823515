"""A value beside those of several other years, and what words of likeness and gaps are of.

In the small edition 81, 80, 83, 79, 80 and 80 percent of the boys felt safe from 2019 to 2024; the
calls were 50, 61, 80, 90, 100 and 150.
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Kind, Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO, ROUGH = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.IMPRECISE
CALLS = "Antalet samtal till jouren"
BOYS = "Andelen trygga elever i skolan bland pojkar"


def found(text: str) -> list[Claim]:
    """The claims of a text, in order."""
    return list(checker().check(text, Place(YEAR)))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{CALLS} var fler 2024 än åren 2019–2023.", YES),
        (f"{CALLS} var färre 2024 än åren 2019–2023.", NO),
        (f"{CALLS} var färre 2019 än åren 2020–2024.", YES),
        (f"{CALLS} var fler 2019 än åren 2020–2024.", NO),
        (f"{BOYS} var lägre 2024 än åren 2019–2023.", ROUGH),
    ],
)
def test_a_value_is_held_to_all_the_years_it_is_compared_with(text: str, verdict: Verdict) -> None:
    assert [each.verdict for each in found(text)] == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # 2022 was as low, or lower: it is the last year that was
        (f"{BOYS} var 2024 den lägsta sedan 2022.", YES),
        (f"{BOYS} var 2024 den högsta sedan 2021.", YES),
        (f"{BOYS} var 2024 den lägsta sedan 2021.", NO),
        (f"{BOYS} var 2024 den högsta sedan 2020.", NO),
        (f"{CALLS} var 2024 det högsta sedan 2019.", YES),
        (f"{CALLS} var 2023 det lägsta sedan 2019.", NO),
    ],
)
def test_the_year_that_a_rank_is_counted_from_may_be_the_last_one_beyond_it(
    text: str, verdict: Verdict
) -> None:
    assert [each.verdict for each in found(text) if each.kind is Kind.EXTREMUM] == [verdict]


def test_likeness_without_a_verb_of_being_compares_no_levels() -> None:
    text = "Frågan är hur lärarna behandlar flickor och pojkar lika."
    assert not [each for each in found(text) if each.kind is Kind.COMPARISON]


def test_a_level_that_a_noun_names_is_not_the_gap_before_it() -> None:
    text = "Skillnaden är borta: andelen trygga elever i skolan var 80 procent bland pojkar 2024."
    (claim,) = [each for each in found(text) if each.text == "80 procent"]
    assert (claim.kind, claim.verdict) == (Kind.VALUE, YES)


def test_a_word_of_direction_may_follow_a_figure_behind_a_comma_alone() -> None:
    text = f"{BOYS} var 80 procent 2024, oförändrat jämfört med 2023, högst sedan 2022."
    (_, same, top) = found(text)
    assert (same.text, same.verdict) == ("oförändrat", YES)
    assert (top.text, top.verdict) == ("högst", YES)
