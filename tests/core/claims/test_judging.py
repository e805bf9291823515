"""How levels are judged: small bases, units, signs, wholes, and what is said of the rest.

The sentences are about the climate example and the small edition (`small_edition.FIGURES`).
"""

import pytest

from lagesbild.core.claims.shapes import Claim, Kind, Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
LOOSE, OPEN = Verdict.IMPRECISE, Verdict.NOT_CHECKABLE

GIRLS = "Andelen trygga flickor i skolan"
COAST = "The share of care homes on the coast with a heat plan"


def of_climate(text: str) -> tuple[Claim, ...]:
    return checker_of("examples/climate").check(text, Place(YEAR))


def claims(text: str) -> tuple[Claim, ...]:
    return checker().check(text, Place(YEAR))


def verdicts(text: str) -> list[Verdict]:
    return [each.verdict for each in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        # 38 percent of 8, where 10 are asked for
        f"{COAST} was 38 percent in 2024.",
        f"{COAST} was 45 percent in 2024.",
        f"{COAST} was between 38 and 58 percent in 2021–2024.",
        f"{COAST} was lowest in 2024.",
        f"{COAST} has been stable since 2021.",
        f"{COAST} has fallen every year since 2022.",
        "The share of care homes with a heat plan was higher in the valley than on the coast "
        "in 2024.",
        "About a third of the care homes on the coast had a heat plan in 2024.",
    ],
)
def test_what_is_not_shown_because_of_a_small_base_cannot_be_checked(text: str) -> None:
    (claim,) = of_climate(text)
    assert claim.verdict is OPEN
    assert "too few for a percentage" in claim.judgement.why
    assert not claim.judgement.expected
    assert not claim.judgement.suggestion


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2024, 3 of 8 care homes on the coast had a heat plan.", YES),
        ("In 2024, 4 of 8 care homes on the coast had a heat plan.", NO),
        ("In 2024, 3 of 9 care homes on the coast had a heat plan.", NO),
    ],
)
def test_the_number_shown_in_place_of_a_percentage_is_checked(text: str, verdict: Verdict) -> None:
    (claim,) = of_climate(text)
    assert claim.verdict is verdict
    assert "3 of 8" in claim.judgement.why + claim.judgement.suggestion
    assert "38" not in claim.judgement.why + claim.judgement.expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("År 2024 hade 58 promille av kommunerna en handlingsplan.", NO),
        ("År 2024 hade 580 promille av kommunerna en handlingsplan.", YES),
        (f"{GIRLS} var 73 ‰ 2024.", NO),
        (f"{GIRLS} var 73 per 100 000 år 2024.", NO),
        (f"{GIRLS} var 73 på skalan 2024.", NO),
    ],
)
def test_a_rate_is_held_to_its_unit(text: str, verdict: Verdict) -> None:
    (claim,) = claims(text)
    assert claim.verdict is verdict
    assert claim.judgement.suggestion in {"", "58 percent", "73 percent"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # −0.3
        ("In 2023 the temperature against the normal was −0.3.", YES),
        ("In 2023 the temperature against the normal was −0.8.", NO),
        ("In 2023 the temperature was 0.3 °C below the normal.", YES),
        ("In 2023 the temperature was 0.3 °C above the normal.", NO),
        ("In 2023 the temperature deviation was 0.3.", LOOSE),
        # 1.2
        ("In 2024 the temperature was 1.2 °C above the normal.", YES),
        ("In 2024 the temperature was 1.2 °C below the normal.", NO),
    ],
)
def test_a_level_below_nought_is_held_to_its_sign(text: str, verdict: Verdict) -> None:
    (claim,) = of_climate(text)
    assert (claim.kind, claim.verdict) == (Kind.VALUE, verdict)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27 procent av flickorna var inte trygga i skolan 2024.", [YES]),
        ("Övriga 27 procent av flickorna var inte trygga i skolan 2024.", [YES]),
        ("Utan stöd var 27 procent av flickorna trygga i skolan 2024.", [NO]),
        ("Det är inte nytt, 27 procent av flickorna var trygga i skolan 2024.", [NO]),
        (
            "27 procent av flickorna var trygga i skolan 2024 och 20 procent av pojkarna "
            "var inte trygga.",
            [NO, YES],
        ),
    ],
)
def test_a_share_of_the_rest_needs_words_that_say_so(text: str, expected: list[Verdict]) -> None:
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Bortsett från gymnasiet var andelen trygga flickor i skolan 62 procent 2024.", OPEN),
        (
            "Andelen trygga flickor i skolan var 62 procent 2024, men bortsett från det "
            "ökade andelen trygga pojkar.",
            NO,
        ),
    ],
)
def test_an_exception_is_that_of_its_own_clause(text: str, verdict: Verdict) -> None:
    assert verdicts(text)[0] is verdict


@pytest.mark.parametrize(
    ("text", "right"),
    [
        # 58 percent of 26 are 15
        ("18 av 31 kommuner hade en handlingsplan 2024.", "15 of 26"),
        ("14 av 24 kommuner hade en handlingsplan 2024.", "15 of 26"),
        ("År 2024 hade 58 kommuner en handlingsplan.", "15 of 26"),
    ],
)
def test_a_number_of_another_whole_is_contradicted(text: str, right: str) -> None:
    (claim,) = claims(text)
    assert claim.verdict is NO
    assert claim.judgement.suggestion == right


def test_a_proportion_names_no_whole() -> None:
    assert verdicts("Tre av fem kommuner hade en handlingsplan 2024.") == [YES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 17 + 15 + 8 + 13 = 53 in 2024, 78 in 2023
        ("In all of 2024 roads were closed because of water 53 times.", [YES]),
        ("In 2024 roads were closed because of water 13 times.", [NO]),
        ("Roads were closed because of water 78 times in 2023 and 53 in 2024.", [YES, YES]),
        ("Roads were closed because of water 25 fewer times in 2024 than in 2023.", [YES]),
        ("Roads were closed because of water 13 fewer times in 2024 than in 2023.", [NO]),
        ("Roads were closed because of water more often in 2024 than in 2023.", [NO]),
        ("In the first quarter of 2024 roads were closed because of water 17 times.", [YES]),
        ("Roads were closed because of water 17, 15, 8 and 13 times in 2024.", [YES] * 4),
        ("Roads were closed because of water 15, 17, 8 and 13 times in 2024.", [NO, NO, YES, YES]),
        (
            "In 2023 roads were closed because of water more often than in 2022 in every quarter.",
            [NO],
        ),
        # 14.8 and 32.0 hectares in the halves of 2024
        ("In 2024 a total of 46.8 hectares of wetland were restored.", [YES]),
        ("In 2024 a total of 50.1 hectares of wetland were restored.", [NO]),
    ],
)
def test_a_year_of_quarters_is_all_of_them(text: str, expected: list[Verdict]) -> None:
    assert [each.verdict for each in of_climate(text)] == expected


def test_a_sum_is_told_and_rests_on_its_terms() -> None:
    (claim,) = of_climate("In all of 2024 roads were closed because of water 53 times.")
    assert "17 + 15 + 8 + 13 = 53" in claim.judgement.why
    assert claim.periods == ("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4")


@pytest.mark.parametrize(
    ("text", "verdict", "expected"),
    [
        # 250, 210 and 200
        ("Antalet anmälda stölder var sammanlagt 660 under 2022–2024.", YES, "660"),
        ("Antalet anmälda stölder var sammanlagt 650 under 2022–2024.", NO, "660"),
        ("Antalet anmälda stölder var 660 under 2022–2024.", YES, "660"),
        ("I genomsnitt anmäldes 220 stölder per år 2022–2024.", YES, "220"),
        ("I genomsnitt anmäldes 225 stölder per år 2022–2024.", NO, "220"),
        ("Hälsobetyget var i genomsnitt 6,0 2022–2024.", YES, "6.0"),
        # 68, 70 and 73 percent, of numbers that are not known
        (f"{GIRLS} var i genomsnitt 70 procent 2022–2024.", LOOSE, "70"),
        (f"{GIRLS} var i genomsnitt 71 procent 2022–2024.", OPEN, ""),
        (f"{GIRLS} var i genomsnitt 80 procent 2022–2024.", NO, "70"),
    ],
)
def test_sums_and_means_over_years(text: str, verdict: Verdict, expected: str) -> None:
    (claim,) = claims(text)
    assert (claim.verdict, claim.judgement.expected) == (verdict, expected)


@pytest.mark.parametrize(("number", "verdict"), [("123", YES), ("133", NO)])
def test_the_sum_of_what_a_sentence_has_named(number: str, verdict: Verdict) -> None:
    stockholm = checker_of("examples/stockholm")
    text = (
        "År 2024 lagfördes 37 personer för grov fridskränkning och 86 för grov "
        f"kvinnofridskränkning, sammanlagt {number} personer."
    )
    assert stockholm.check(text, Place(YEAR))[-1].verdict is verdict


def test_a_comparison_holds_at_each_time_that_is_named() -> None:
    text = "År 2023 och 2024 var andelen trygga i skolan högre bland pojkar än bland flickor."
    (claim,) = claims(text)
    assert (claim.verdict, claim.periods) == (YES, ("2023", "2024"))


def test_an_extreme_holds_at_each_time_that_is_named() -> None:
    assert verdicts("Antalet anmälda stölder var lägst 2024.") == [YES]
    assert verdicts("Antalet anmälda stölder var lägst 2023 och 2024.") == [NO]


@pytest.mark.parametrize(
    "text",
    [
        f"{GIRLS} har ökat varje år sedan 2015.",
        f"{GIRLS} har ökat varje år 2015–2024.",
        "Andelen besvarade ansökningar har varit stabil sedan 2015.",
    ],
)
def test_a_course_from_before_the_data_begin_cannot_be_checked(text: str) -> None:
    (claim,) = claims(text)
    assert claim.verdict is OPEN
    assert "begins in 2019" in claim.judgement.why


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Hälsobetyget ökade med 3 procent mellan 2023 och 2024.", LOOSE),
        ("Hälsobetyget ökade med 8 procent mellan 2023 och 2024.", NO),
    ],
)
def test_a_mean_on_a_scale_has_no_percent(text: str, verdict: Verdict) -> None:
    (claim,) = claims(text)
    assert claim.verdict is verdict
    assert "no percent and no multiples" in claim.judgement.why
    assert claim.judgement.suggestion == "an increase of 0,2"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # 13 and 15 of 26
        ("Antalet kommuner med handlingsplan ökade med två kommuner mellan 2023 och 2024.", YES),
        ("Antalet kommuner med handlingsplan ökade med tre kommuner mellan 2023 och 2024.", NO),
        ("Två fler kommuner hade en handlingsplan 2024 än 2023.", YES),
        ("Två färre kommuner hade en handlingsplan 2024 än 2023.", NO),
    ],
)
def test_a_change_in_number_of_a_share_is_one_of_what_stands_behind_it(
    text: str, verdict: Verdict
) -> None:
    (claim,) = claims(text)
    assert (claim.verdict, claim.judgement.expected) == (verdict, "2")


def test_a_change_told_again_in_percent_is_put_right_in_points() -> None:
    text = f"{GIRLS} steg från 70 till 73 procent 2023–2024, det vill säga med 3 procent."
    last = claims(text)[-1]
    assert last.verdict is NO
    assert last.judgement.suggestion == "an increase of 3 percentage points"


def test_nothing_is_said_to_lack_a_value_that_it_has() -> None:
    # the median is known for 2024 only
    text = "År 2023 var andelen trygga flickor i skolan högre än medianen för riket."
    (claim,) = claims(text)
    assert claim.verdict is OPEN
    assert claim.judgement.why == (
        "The median of Trygga elever i skolan (Flickor) has no value for 2023."
    )


def test_a_change_from_nothing_lacks_what_it_is_compared_with_and_not_its_own_value() -> None:
    # the source has 2023 alone
    about = Place(2024, 5, "clearance-assault-close-relations")
    text = "I andra familjerelationer är andelen mindre: 11 procent för kvinnor 2023."
    (claim, _) = checker_of("examples/stockholm").check(text, about)
    assert (claim.text, claim.verdict) == ("mindre", OPEN)
    assert "has no other value to compare that of 2023 with" in claim.judgement.why


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # 60, 62, 65, 68 and 70
        (f"{GIRLS} var mer än 55 procent 2019–2023.", YES),
        (f"{GIRLS} var mer än 45 procent 2019–2023.", YES),
        (f"{GIRLS} var mer än 60 procent 2019–2023.", LOOSE),
        (f"{GIRLS} var mer än 61 procent 2019–2023.", NO),
        (f"{GIRLS} var högst 70 procent 2019–2023.", YES),
        (f"{GIRLS} var mindre än 70 procent 2019–2023.", LOOSE),
        (f"{GIRLS} var högst 69 procent 2019–2023.", NO),
    ],
)
def test_a_bound_holds_for_all_years_and_is_near_to_one(text: str, verdict: Verdict) -> None:
    assert verdicts(text) == [verdict]


ASKED = "Andelen som fått frågan om våld i mödravården var {} procent 2019–2023."


@pytest.mark.parametrize(
    ("hedged", "verdict"),
    [
        # only 94, the lowest, and 95, the highest, are known
        ("mer än 90", YES),
        ("mer än 94", LOOSE),
        ("cirka 95", YES),
        ("högst 95", YES),
        ("under 90", NO),
    ],
)
def test_a_hedge_holds_from_the_lowest_to_the_highest(hedged: str, verdict: Verdict) -> None:
    stockholm = checker_of("examples/stockholm")
    (claim,) = stockholm.check(ASKED.format(hedged), Place(YEAR))
    assert claim.verdict is verdict


def test_a_count_of_another_whole_is_told_which_is_right() -> None:
    stockholm = checker_of("examples/stockholm")
    (claim,) = stockholm.check("År 2024 var 21 av 27 kommuner anslutna till Mika.", Place(YEAR))
    assert claim.verdict is NO
    assert claim.judgement.why.endswith("The whole is 26.")


def test_what_would_be_right_is_told_of_what_is_counted_only() -> None:
    stockholm = checker_of("examples/stockholm")
    (claim,) = stockholm.check("Andelen beviljade kontaktförbud var 40 personer 2024.", Place(YEAR))
    assert not claim.judgement.suggestion
