"""What but a name and a word says of another, how changes and gaps stand beside what was told.

In the Swedish bundles 33, 34, 36 and 37 percent of women had a degree from 2021 to 2024, of men 20,
20, 21 and 21; bus and train made 14.6 and 3.4 million journeys in 2019, 13.6 and 4.1 in 2024. The
gap in complaints was 24 points in 2018, 33 in 2022 and 29 in 2024. The rate fell from 16.4 to 13.2
in the county and from 14.8 to 13.6 in the country. Visits rose by 380 and 370 in 2024, by 370 and
740 the year before. In the English one 47 and 49 percent of women were active in 2023 and 2024.
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
    ("indicator", "text", "verdict"),
    [
        ("higher-education", "Bland kvinnorna steg andelen 2023; bland männen likaså.", YES),
        ("higher-education", "Bland kvinnorna steg andelen 2022; bland männen likaså.", NO),
        ("higher-education", "Bland kvinnorna steg andelen 2022, bland männen inte.", YES),
        ("higher-education", "Bland kvinnorna steg andelen 2023, bland männen inte.", NO),
        ("public-transport", "Tågen har ökat sedan 2019, bussarna inte.", YES),
        ("public-transport", "Bussresandet har minskat sedan 2019, tågresandet också.", NO),
    ],
)
def test_a_name_and_a_word_say_how_another_went(
    indicator: str, text: str, verdict: Verdict
) -> None:
    assert verdicts("regionen", indicator, text) == [YES, verdict]


def test_what_did_not_recover_fully_may_have_risen() -> None:
    told = "Tågen har återhämtat sig helt från pandemin, bussarna inte."
    assert verdicts("regionen", "public-transport", told) == [YES]


def test_what_stayed_may_be_said_to_be_alike() -> None:
    told = "Bland männen var andelen oförändrad 2024. Detsamma gällde kvinnorna."
    assert verdicts("regionen", "higher-education", told) == [YES, Verdict.IMPRECISE]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Women's share rose in 2024, men's too.", NO),
        ("Women's share rose in 2022, men's likewise.", YES),
    ],
)
def test_in_english_a_name_and_a_word_say_so(text: str, verdict: Verdict) -> None:
    assert verdicts("wellbeing", "active-weekly", text) == [YES, verdict]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("vidgades fram till 2022 och har därefter minskat", YES),
        ("vidgades fram till 2022 och har därefter fortsatt att öka", NO),
        ("är nu större", YES),
        ("är nu mindre", NO),
    ],
)
def test_a_gap_goes_on_from_what_was_told_last(words: str, verdict: Verdict) -> None:
    told = f"Glappet mellan könen, som 2018 var 24 procentenheter, {words}."
    assert verdicts("halsa", "pupils-complaints", told)[-1] is verdict


@pytest.mark.parametrize(("size", "verdict"), [("24", YES), ("33", NO)])
def test_a_gap_that_comes_to_so_much_starts_no_course(size: str, verdict: Verdict) -> None:
    told = f"Skillnaden mellan könen uppgick 2018 till {size} procentenheter och 2024 till 29."
    assert verdicts("halsa", "pupils-complaints", told)[0] is verdict


@pytest.mark.parametrize(("size", "verdict"), [("större", YES), ("mindre", NO)])
def test_the_own_change_is_set_beside_that_of_the_area_told_before(
    size: str, verdict: Verdict
) -> None:
    told = f"I riket har talet gått ned sedan 2017, men länets minskning är {size}."
    assert verdicts("halsa", "suicide-rate", told) == [YES, verdict]


@pytest.mark.parametrize(("years", "verdict"), [("2023 och 2024", YES), ("2022 och 2023", NO)])
def test_changes_may_be_nearly_as_large(years: str, verdict: Verdict) -> None:
    told = f"Uppgången mellan {years} var nästan lika stor för män som för kvinnor."
    assert verdicts("halsa", "youth-clinic-visits", told)[-1] is verdict


@pytest.mark.parametrize(("more", "verdict"), [("mer", YES), ("mindre", NO)])
def test_what_follows_a_comma_is_of_what_moved(more: str, verdict: Verdict) -> None:
    told = f"Läsåret 2023/2024 ökade andelen för båda könen, {more} för pojkar än för flickor."
    assert verdicts("regionen", "upper-secondary", told)[-1] is verdict
