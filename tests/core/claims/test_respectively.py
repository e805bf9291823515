"""Figures that “respectively” gives to groups, wherever the groups are named."""

import pytest

from lagesbild.core.claims.shapes import Place
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2024, the share who feel safe at school was 73 and 80 per cent respectively."),
        (
            "en",
            "In 2024, 73 and 80 per cent felt safe at school in the two groups of girls and boys"
            " respectively.",
        ),
        ("sv", "År 2024 var andelen trygga elever i skolan 73 respektive 80 procent."),
    ],
)
def test_each_figure_is_that_of_its_group(language: str, text: str) -> None:
    said = [
        (each.text.split()[0], each.series[0].dimensions, each.judgement.verdict.value)
        for each in checker(language).check(text, Place(YEAR))
    ]
    assert said == [("73", "sex=girls", "supported"), ("80", "sex=boys", "supported")]


def test_figures_in_the_other_order_are_wrong() -> None:
    text = "In 2024, the share who feel safe at school was 80 and 73 per cent respectively."
    verdicts = [each.judgement.verdict.value for each in checker("en").check(text, Place(YEAR))]
    assert verdicts == ["contradicted", "contradicted"]


CRIMES = Place(YEAR, goal=5, indicator="prosecutions")


def _said(text: str, place: Place = CRIMES) -> list[tuple[str, str]]:
    checked = checker_of("examples/stockholm").check(text, place)
    return [(each.text, each.judgement.verdict.value) for each in checked]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "För grov fridskränkning och våldtäkt minskade antalet beslut från 2023 med {}"
            " respektive {} procent.",
            "13",
            "2",
        ),
        (
            "Besluten om misshandel i parrelation och grov kvinnofridskränkning ökade med {}"
            " respektive {}.",
            "106",
            "16",
        ),
        (
            "Jämfört med 2023 är det {} respektive {} procent fler beslut för misshandel i"
            " parrelation och grov kvinnofridskränkning.",
            "18",
            "23",
        ),
        (
            "Besluten för misshandel i parrelation är {} respektive {} fler än 2022 och 2023.",
            "82",
            "106",
        ),
    ],
)
def test_each_change_is_that_of_its_group_or_time(text: str, first: str, second: str) -> None:
    right = [verdict for _, verdict in _said(text.format(first, second))]
    swapped = [verdict for _, verdict in _said(text.format(second, first))]
    assert right == ["supported", "supported"]
    assert swapped == ["contradicted", "contradicted"]


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [("467", "462", "supported"), ("462", "467", "contradicted")],
)
def test_the_ends_of_a_stretch_have_each_their_level(first: str, second: str, verdict: str) -> None:
    said = _said(
        "Antalet lagförda personer för misshandel i parrelation minskade mellan 2022 och 2023"
        f" ({first} respektive {second})."
    )
    assert [each for words, each in said if words in {first, second}] == [verdict, verdict]


@pytest.mark.parametrize(
    ("first", "second", "verdict"), [("4", "0", "supported"), ("0", "4", "contradicted")]
)
def test_changes_that_respectively_closes(first: str, second: str, verdict: str) -> None:
    text = f"The rate for women and men fell by {first}% and {second}% respectively."
    said = checker_of("evaluation/bundles/wellbeing").check(
        text, Place(YEAR, indicator="fall-injuries")
    )
    assert [each.judgement.verdict.value for each in said] == [verdict, verdict]


@pytest.mark.parametrize(("level", "verdict"), [("6,1", "supported"), ("5,9", "contradicted")])
def test_the_first_school_year_is_the_first_that_was_measured(level: str, verdict: str) -> None:
    place = Place(YEAR, goal=1, indicator="pupils-equal-treatment")
    text = f"Medelvärdet för pojkar i årskurs 8 var {level} det första läsåret och 5,7 2023/2024."
    assert _said(text, place) == [(level, verdict), ("5,7", "supported")]


@pytest.mark.parametrize(
    ("bundle", "place", "text", "one", "other"),
    [
        (
            "wellbeing",
            Place(YEAR, indicator="adaptation-wait"),
            "The waits in Hallowby and Dunsholt were {} and {} days respectively.",
            "44",
            "36",
        ),
        (
            "wellbeing",
            Place(YEAR, indicator="adaptation-wait"),
            "The waits were {} and {} days in Hallowby and Dunsholt respectively.",
            "44",
            "36",
        ),
        (
            "regionen",
            Place(YEAR, indicator="trust"),
            "I Alsele och Nordhamn var andelen {} respektive {} procent.",
            "50",
            "51",
        ),
        (
            "halsa",
            Place(YEAR, indicator="suicide-rate"),
            "I länet och riket var suicidtalet {} respektive {} år 2024.",
            "13,2",
            "13,6",
        ),
    ],
)
def test_each_level_is_that_of_its_area(
    bundle: str, place: Place, text: str, one: str, other: str
) -> None:
    checker_here = checker_of(f"evaluation/bundles/{bundle}")
    right = [each.verdict.value for each in checker_here.check(text.format(one, other), place)]
    wrong = [each.verdict.value for each in checker_here.check(text.format(other, one), place)]
    assert right == ["supported", "supported"]
    assert wrong == ["contradicted", "contradicted"]
