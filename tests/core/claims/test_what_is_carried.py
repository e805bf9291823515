"""What a claim does not say itself is carried from what stands before: a measure, a group.

The figures stand in `edition_of_groups`.
"""

import pytest

from lagesbild.core.claims.shapes import Place
from tests.core.claims.edition_of_groups import claims
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR

CONVICTED = {
    "sv": "År 2024 dömdes 86 personer för stöld. Antalet har ökat med {} sedan 2023.",
    "en": "In 2024, 86 persons were convicted of theft. The number has risen by {} since 2023.",
}


@pytest.mark.parametrize("language", CONVICTED)
def test_a_number_that_is_not_named_again_is_of_the_measure_told_last(language: str) -> None:
    """Of the verdicts it rose by 11, so that 15 is right of the persons alone."""
    for figure, verdict in (("15", "supported"), ("16", "contradicted")):
        (_, change) = claims(CONVICTED[language].format(figure), language)
        assert change.series[0].measure == "persons"
        assert change.judgement.verdict.value == verdict


HEADED = {
    "sv": "## Dömda personer\n\n- Stöld: {}\n- Bedrägeri: 48\n",
    "en": "## Persons convicted\n\n- Theft: {}\n- Fraud: 48\n",
}


@pytest.mark.parametrize("language", HEADED)
@pytest.mark.parametrize(("figure", "verdict"), [("86", "supported"), ("91", "contradicted")])
def test_figures_below_a_heading_are_of_the_measure_that_it_names(
    language: str, figure: str, verdict: str
) -> None:
    """91 is the number of verdicts."""
    first = claims(HEADED[language].format(figure), language, "verdicts")[0]
    assert (first.series[0].measure, first.judgement.verdict.value) == ("persons", verdict)


IN_A_GRADE = {
    "sv": "## Tilliten till lärare i gymnasiet\n\nBland flickor var medelvärdet {} år 2024.",
    "en": "## Trust in teachers in upper secondary\n\nAmong girls the mean was {} in 2024.",
}


@pytest.mark.parametrize("language", IN_A_GRADE)
@pytest.mark.parametrize(("figure", "verdict"), [("7.1", "supported"), ("5.2", "contradicted")])
def test_a_group_in_the_heading_is_that_of_what_stands_below(
    language: str, figure: str, verdict: str
) -> None:
    """5.2 is the girls' in grade 8."""
    said = figure.replace(".", ",") if language == "sv" else figure
    (claim,) = claims(IN_A_GRADE[language].format(said), language)
    assert claim.series[0].dimensions == "grade=upper;sex=girls"
    assert claim.judgement.verdict.value == verdict


def test_a_new_group_takes_the_place_of_the_one_before_in_all_respects() -> None:
    """The boys of before are dropped where all pupils of a grade are told."""
    text = (
        "Tilliten till lärare var 5,2 bland flickor i årskurs 8 år 2024 och 6,0 bland pojkar. "
        "I gymnasiet var den 7,2. Den har ökat med {} sedan 2023."
    )
    for figure, verdict in (("0,2", "supported"), ("0,3", "contradicted")):
        *_, change = claims(text.format(figure))
        assert change.series[0].dimensions == "grade=upper;sex=all"
        assert change.judgement.verdict.value == verdict


LEVELS = {
    "sv": "I gymnasiet är tilliten till lärare högre än i årskurs 8, {} år 2024.",
    "en": "In upper secondary, trust in teachers is higher than in grade 8, at {} in 2024.",
}


@pytest.mark.parametrize("language", LEVELS)
@pytest.mark.parametrize(("figure", "verdict"), [("7.2", "supported"), ("5.6", "contradicted")])
def test_a_level_behind_a_comparison_is_of_what_is_compared(
    language: str, figure: str, verdict: str
) -> None:
    """5.6 is that of the other side."""
    said = figure.replace(".", ",") if language == "sv" else figure
    *_, level = claims(LEVELS[language].format(said), language)
    assert level.series[0].dimensions == "grade=upper;sex=all"
    assert level.judgement.verdict.value == verdict


BESIDE = (
    "I gymnasiet är tilliten till lärare högre än i årskurs 8, där den 2024 var 5,6.",
    "Tilliten till lärare är högre i gymnasiet 2024 än i årskurs 8 (5,6).",
    "År 2024 är tilliten till lärare högre i gymnasiet än i årskurs 8, 7,2 respektive 5,6.",
)


@pytest.mark.parametrize("text", BESIDE)
def test_a_level_right_beside_the_other_side_is_of_it(text: str) -> None:
    *_, level = claims(text)
    assert level.series[0].dimensions == "grade=8;sex=all"
    assert level.judgement.verdict.value == "supported"


AGAINST_A_GROUP = {
    "sv": "År 2024 var antalet dömda personer för bedrägeri {} än för stöld.",
    "en": "In 2024 the number of persons convicted was {} for fraud than for theft.",
}


@pytest.mark.parametrize(
    ("language", "said", "verdict"),
    [
        ("sv", "lägre", "supported"),
        ("sv", "högre", "contradicted"),
        ("en", "lower", "supported"),
        ("en", "higher", "contradicted"),
    ],
)
def test_the_name_of_a_group_is_not_taken_for_another_indicator(
    language: str, said: str, verdict: str
) -> None:
    """There is one of reported thefts as well."""
    (claim,) = claims(AGAINST_A_GROUP[language].format(said), language)
    assert {each.dimensions for each in claim.series} == {"crime=fraud", "crime=theft"}
    assert claim.judgement.verdict.value == verdict


BESIDE_TOLD = {
    "sv": "Tilliten till lärare i gymnasiet var 7,1 bland flickor 2024. Bland pojkar var den {}.",
    "en": "Trust in teachers in upper secondary was 7.1 among girls in 2024. Among boys it was {}.",
}


@pytest.mark.parametrize(
    ("language", "said", "verdict"),
    [
        ("sv", "högre", "supported"),
        ("sv", "lägre", "contradicted"),
        ("en", "higher", "supported"),
        ("en", "lower", "contradicted"),
    ],
)
def test_what_is_higher_without_a_time_is_so_beside_the_group_told_before(
    language: str, said: str, verdict: str
) -> None:
    """The boys' fell from 7.4 to 7.3, and was higher than the girls' all the same."""
    *_, claim = claims(BESIDE_TOLD[language].format(said), language)
    assert {each.dimensions for each in claim.series} == {
        "grade=upper;sex=girls",
        "grade=upper;sex=boys",
    }
    assert claim.judgement.verdict.value == verdict


def test_what_is_higher_than_a_time_is_so_beside_that_time() -> None:
    text = BESIDE_TOLD["sv"].format("lägre än 2023")
    *_, claim = claims(text)
    assert {each.dimensions for each in claim.series} == {"grade=upper;sex=boys"}
    assert claim.judgement.verdict.value == "supported"


GROUNDS = {
    "sv": "Invånare per läkare 2024: Norrvik ligger högst i länet med {}.",
    "en": "Residents per doctor in 2024: Norrvik is highest in the county with {}.",
}


@pytest.mark.parametrize("language", GROUNDS)
@pytest.mark.parametrize(("figure", "verdict"), [("820", "supported"), ("800", "contradicted")])
def test_the_area_that_a_town_is_the_first_in_is_not_what_is_told(
    language: str, figure: str, verdict: str
) -> None:
    """800 is that of the county."""
    text = GROUNDS[language].format(figure)
    *_, level = checker_of_towns(language).check(text, Place(YEAR))
    assert (level.series[0].area, level.judgement.verdict.value) == ("03", verdict)


TOWNS = {
    "sv": (
        "År 2024 hade Alby 750 invånare per läkare och Norrvik 820. "
        "Avståndet mellan dem var {} invånare per läkare."
    ),
    "en": (
        "In 2024 there were 750 residents per doctor in Alby and 820 in Norrvik. "
        "The gap between them was {} residents per doctor."
    ),
}


@pytest.mark.parametrize("language", TOWNS)
@pytest.mark.parametrize(("figure", "verdict"), [("70", "supported"), ("50", "contradicted")])
def test_a_gap_may_be_between_two_towns_told_just_before(
    language: str, figure: str, verdict: str
) -> None:
    """50 is how far Alby is from the county."""
    *_, gap = checker_of_towns(language).check(TOWNS[language].format(figure), Place(YEAR))
    assert {each.area for each in gap.series} == {"02", "03"}
    assert gap.judgement.verdict.value == verdict
