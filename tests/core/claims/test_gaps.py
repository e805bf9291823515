"""Claims about how far apart two groups are.

In the small edition 73 percent of the girls and 80 percent of the boys feel safe in 2024, 70 and 80
percent in 2023; the country's median for girls is 75 percent.
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Kind, Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE
TOLD = "Andelen trygga i skolan var 73 procent bland flickorna och 80 procent bland pojkarna 2024. "


def last_claim(text: str, language: str = "sv") -> Claim:
    """The last claim of a text."""
    return checker(language).check(text, Place(YEAR))[-1]


@pytest.mark.parametrize(
    ("sentence", "verdict", "expected"),
    [
        # named in the sentence
        ("Skillnaden i andelen trygga mellan flickor och pojkar var {} 2024.", YES, "7"),
        ("Skillnaden i andelen trygga mellan flickor och pojkar var {} 2023.", NO, "10"),
        ("Skillnaden i andelen trygga mellan könen är {}.", YES, "7"),
        ("I andelen trygga skiljer det {} mellan flickor och pojkar.", YES, "7"),
        # told by the sentence before
        (TOLD + "Skillnaden är {}.", YES, "7"),
        (TOLD + "Det är {}s skillnad.", YES, "7"),
    ],
)
@pytest.mark.parametrize("right", [True, False])
def test_a_gap_is_held_to_both_its_series(
    sentence: str, verdict: Verdict, expected: str, *, right: bool
) -> None:
    claim = last_claim(sentence.format("7 procentenheter" if right else "8 procentenheter"))
    wanted = verdict if right else {YES: NO, NO: NO}[verdict]
    assert (claim.verdict, claim.judgement.expected) == (wanted, expected)


def test_a_gap_of_which_nothing_says_between_what_is_never_contradicted() -> None:
    assert last_claim("Skillnaden i andelen trygga är 8 procentenheter.").verdict is OPEN


def test_a_gap_between_shares_is_in_percentage_points() -> None:
    claim = last_claim(TOLD + "Skillnaden är 7 procent.")
    assert claim.verdict is NO
    assert claim.judgement.suggestion == "7 percentage points"


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Skillnaden mellan flickorna och pojkarna har minskat sedan 2023.", YES),
        ("Skillnaden mellan flickorna och pojkarna har ökat sedan 2023.", NO),
        ("Skillnaden minskade med 3 procentenheter mellan 2023 och 2024.", YES),
        ("Skillnaden minskade med 5 procentenheter mellan 2023 och 2024.", NO),
        ("Skillnaden minskade med 3 procent mellan 2023 och 2024.", NO),
        ("Skillnaden har minskat från 21 till 7 procentenheter sedan 2019.", YES),
        ("Skillnaden har minskat från 21 till 8 procentenheter sedan 2019.", NO),
    ],
)
def test_a_gap_that_moved_is_measured_at_both_times(sentence: str, verdict: Verdict) -> None:
    assert last_claim(TOLD + sentence).verdict is verdict


def test_how_far_a_gap_moved_is_what_is_expected_of_an_amount() -> None:
    claim = last_claim(TOLD + "Skillnaden minskade med 5 procentenheter mellan 2023 och 2024.")
    assert claim.judgement.expected == "3"


def test_a_trend_told_beside_a_gap_is_none_of_the_gap() -> None:
    text = "Trots skillnaden mellan könen har andelen trygga flickor ökat sedan 2023."
    assert last_claim(text).verdict is YES


def test_the_median_is_the_other_side_of_a_gap() -> None:
    text = (
        "Andelen trygga flickor i skolan var 73 procent 2024. Avståndet till rikets median är {}."
    )
    assert last_claim(text.format("2 procentenheter")).verdict is YES
    assert last_claim(text.format("4 procentenheter")).verdict is NO


@pytest.mark.parametrize(("level", "verdict"), [("73", YES), ("74", NO)])
def test_levels_listed_behind_a_colon_are_no_gap(level: str, verdict: Verdict) -> None:
    text = (
        f"Skillnaden mellan könen i andelen trygga elever är liten: {level} procent bland "
        "flickorna och 80 procent bland pojkarna 2024."
    )
    first, last = checker("sv").check(text, Place(YEAR))
    assert (first.verdict, last.verdict) == (verdict, YES)


def test_a_single_amount_behind_a_colon_is_the_gap() -> None:
    text = TOLD + "Skillnaden är alltså liten: {} procentenheter."
    assert last_claim(text.format(7)).verdict is YES
    assert last_claim(text.format(8)).verdict is NO


def test_a_gap_in_english() -> None:
    told = (
        "The share of safe girls at school was 73 per cent in 2024 and that of boys 80 per cent. "
    )
    assert last_claim(told + "The gap is 7 percentage points.", "en").verdict is YES
    assert last_claim(told + "The gap has narrowed since 2023.", "en").verdict is YES
    assert last_claim(told + "The gap has widened since 2023.", "en").verdict is NO
    assert (
        last_claim(told + "It was 10 points in 2023, and the gap has widened since.", "en").verdict
        is NO
    )
    assert last_claim(told + "They are 7 points apart.", "en").verdict is YES
    assert last_claim(told + "They are 4 points apart.", "en").verdict is NO


def test_the_country_may_be_named_as_an_area_of_the_strategy() -> None:
    text = "Andelen trygga flickor i skolan är {} än i riket 2024."
    assert last_claim(text.format("lägre")).verdict is YES
    assert last_claim(text.format("högre")).verdict is NO


@pytest.mark.parametrize(("size", "verdict"), [("2", YES), ("5", NO)])
def test_the_gap_to_the_median_that_was_told_just_before(size: str, verdict: Verdict) -> None:
    text = (
        "Bland flickor var andelen trygga elever i skolan 73 procent 2024, medan medianen för "
        f"riket var 75 procent. Skillnaden är alltså {size} procentenheter."
    )
    assert [each.verdict for each in checker().check(text, Place(YEAR))][-1] is verdict


@pytest.mark.parametrize(("size", "verdict"), [("2", YES), ("5", NO)])
def test_the_distance_to_a_median_that_the_sentence_before_told(
    size: str, verdict: Verdict
) -> None:
    text = (
        "Medianen för riket var 75 procent för andelen trygga flickor i skolan 2024. "
        f"Länet ligger {size} procentenheter lägre."
    )
    assert [each.verdict for each in checker().check(text, Place(YEAR))] == [YES, verdict]


def test_a_year_that_values_are_before_is_not_what_is_told_next() -> None:
    text = (
        "År 2022 var andelen 15 procent. Värden före 2020 kan inte jämföras med senare. "
        "Den är lika hög som rikets median, 15 procent."
    )
    place = Place(YEAR, indicator="loneliness-older")
    claims = checker_of("evaluation/bundles/halsa").check(text, place)
    assert claims[-1].periods == ("2022",)
    assert {each.verdict for each in claims} == {YES}


@pytest.mark.parametrize(("size", "verdict"), [("1 procentenhet", YES), ("2 procentenheter", NO)])
def test_a_distance_to_a_median_in_the_first_year_is_that_of_this_year(
    size: str, verdict: Verdict
) -> None:
    text = f"År 2020 var andelen 17 procent. Det är {size} högre än rikets median."
    place = Place(YEAR, indicator="loneliness-older")
    claims = checker_of("evaluation/bundles/halsa").check(text, place)
    assert [each.verdict for each in claims] == [YES, verdict]
    assert claims[-1].periods == ("2020",)


@pytest.mark.parametrize(("level", "verdict"), [("5,8", YES), ("5,9", NO)])
def test_what_a_clause_of_its_own_gives_to_somebody_is_no_gap(level: str, verdict: Verdict) -> None:
    told = "Skillnaden syns vid frågan om eleverna litar på att vuxna agerar, där årskurs 8 har {}."
    place = Place(2024, indicator="pupils-adults-act-on-abuse")
    (claim,) = checker_of("examples/stockholm").check(told.format(level), place)
    assert (claim.kind, claim.verdict) == (Kind.VALUE, verdict)
