"""Paragraphs that go from one indicator, area and time to the next, without headings for each.

In the edition of towns residents per doctor were 900 in Alby in 2019 and 750 in 2024, 800 in the
county; thefts are told of the county alone: 400 in 2019 and 200 in 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Kind, Place, Verdict
from lagesbild.core.language.sentences import sentences
from lagesbild.core.language.words import tokens_of
from tests.core.claims.edition_of_groups import claims as claims_of_groups
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR, checker

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE


def of_towns(text: str, language: str = "sv") -> list[Claim]:
    return list(checker_of_towns(language).check(text, Place(YEAR)))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I Alby gick det 750 invånare per läkare 2024. De anmälda stölderna var {}.", "sv"),
        ("Alby had 750 residents per doctor in 2024. Reported thefts numbered {}.", "en"),
    ],
)
def test_an_area_is_not_carried_to_what_is_told_of_the_county_alone(
    text: str, language: str
) -> None:
    assert of_towns(text.format(200), language)[-1].verdict is YES
    assert of_towns(text.format(230), language)[-1].verdict is not YES


def test_what_names_an_area_itself_is_not_that_of_the_county() -> None:
    assert of_towns("I Alby anmäldes 200 stölder 2024.")[-1].verdict is not YES


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Alby, som 2019 låg högst, har nu {} invånare per läkare.", "sv"),
        ("Alby, där talet 2019 låg högre än i Norrvik, har nu {} invånare per läkare.", "sv"),
        ("Alby, which in 2019 was far behind Norrvik, has {} residents per doctor.", "en"),
    ],
)
def test_what_is_inserted_says_nothing_of_the_sentence_around(text: str, language: str) -> None:
    assert of_towns(text.format(750), language)[-1].verdict is YES
    assert of_towns(text.format(900), language)[-1].verdict is NO


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Antalet anmälda stölder sjönk varje år och var senast {}.", "sv"),
        ("Reported thefts fell every year and were most recently {}.", "en"),
    ],
)
def test_the_latest_is_not_the_one_before(text: str, language: str) -> None:
    place = Place(YEAR)
    assert checker(language).check(text.format(200), place)[-1].verdict is YES
    assert checker(language).check(text.format(210), place)[-1].verdict is NO


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "De anmälda stölderna var 200 år 2024. Året före var de 210, och 2019 var de 400. "
            "Sedan dess har de minskat med {}.",
            "sv",
        ),
        (
            "Reported thefts were 200 in 2024. The year before they were 210, and in 2019 they "
            "were 400. Since then they have fallen by {}.",
            "en",
        ),
    ],
)
def test_since_then_is_since_what_was_told_last(text: str, language: str) -> None:
    place = Place(YEAR)
    assert checker(language).check(text.format(200), place)[-1].verdict is YES
    assert checker(language).check(text.format(10), place)[-1].verdict is NO


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "I årskurs 8 var tilliten till lärare 5,6. "
            "Bland flickorna var betyget {} och bland pojkarna 6,0.",
            "sv",
        ),
        (
            "In grade 8 the trust in teachers was 5.6. "
            "Among girls the score was {} and among boys 6.0.",
            "en",
        ),
    ],
)
def test_what_is_said_of_a_group_is_of_what_has_such_a_group(text: str, language: str) -> None:
    right, wrong = ("5,2", "5,8") if language == "sv" else ("5.2", "5.8")
    assert [each.verdict for each in claims_of_groups(text.format(right), language)][1:] == [
        YES
    ] * 2
    told = claims_of_groups(text.format(wrong), language)[1]
    assert (told.verdict, told.series[0].indicator) == (NO, "trust")


def test_both_years_are_those_that_there_are_values_of() -> None:
    text = (
        "Hälsobetyget var 6,2 år 2024, men enligt den mätning som gjordes 2011 var det högre. "
        "Andelen trygga pojkar i skolan var {} procent båda åren."
    )
    assert checker("sv").check(text.format(80), Place(YEAR))[-1].verdict is YES
    assert checker("sv").check(text.format(83), Place(YEAR))[-1].verdict is NO


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Svaren från {} samtal till jouren 2024, 50 fler än 2023, har lästs.", "sv"),
        ("The answers from {} calls to the helpline in 2024, 50 more than in 2023.", "en"),
    ],
)  # fmt: skip
def test_answers_from_so_many_are_no_start(text: str, language: str) -> None:
    right, *_ = checker(language).check(text.format(150), Place(YEAR))
    wrong, *_ = checker(language).check(text.format(100), Place(YEAR))
    assert right.verdict is YES
    assert wrong.verdict is not YES


def test_a_share_is_not_longer_by_itself() -> None:
    text = "År 2024 tog drygt nio av tio ansökningar längre tid att besvara."
    kinds = {each.kind for each in checker("sv").check(text, Place(YEAR))}
    assert Kind.CHANGE_ABS not in kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norrvik låg under länets nivå; Alby låg med 8 procent över den.", Kind.VALUE),
        ("Norrvik låg under länets nivå; Alby låg 8 procent över den.", Kind.CHANGE_PCT),
    ],
)
def test_what_lies_with_so_much_above_is_so_high(text: str, kind: Kind) -> None:
    place = Place(YEAR, indicator="doctors")
    claims = checker_of_towns("sv").check(text, place)
    assert [each.kind for each in claims if each.text.startswith("8")] == [kind]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Jouren fick 150 samtal 2024, det högsta antalet under hela perioden 2019–2024 och "
            "{} fler än 2023.",
            "sv",
        ),
        (
            "Calls to the helpline were 150 in 2024, the highest number in the whole of 2019–2024 "
            "and {} more than in 2023.",
            "en",
        ),
    ],
)
def test_a_stretch_is_that_of_the_highest_before_it(text: str, language: str) -> None:
    place = Place(YEAR, indicator="calls")
    assert checker(language).check(text.format(50), place)[-1].verdict is YES
    assert checker(language).check(text.format(100), place)[-1].verdict is NO


def test_a_sentence_that_points_at_two_alike_speaks_of_neither() -> None:
    text = (
        "Hälsobetyget var 6,0 år 2023. Även besvarade ansökningar och nöjda klienter har "
        "räknats. År 2024 var det {}."
    )
    assert checker("sv").check(text.format("6,2"), Place(YEAR))[-1].verdict is YES
    assert checker("sv").check(text.format("5,2"), Place(YEAR))[-1].verdict is NO


def test_a_unit_ends_a_sentence() -> None:
    lexicon = checker("sv").vocabulary.lexicon
    text = "De har minst 1 Gbit/s. Pojkarna var 80 procent."
    assert len([*sentences(tokens_of(text, "sv"), lexicon)]) == 2
