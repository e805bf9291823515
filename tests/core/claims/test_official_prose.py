"""How Swedish officials write about a year's results: long sentences with figures of many sorts."""

from dataclasses import replace
from functools import cache

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import ObservationFrame, observations_in
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.core.claims.edition_of_groups import claims
from tests.core.claims.edition_of_towns import checker_of_towns
from tests.core.claims.small_edition import YEAR, checker, edition

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
Case = tuple[str, str, Verdict]

TIMES_OF_OTHERS: list[Case] = [
    (
        "Under 2024 anmäldes 200 stölder, vilket är 10 färre än föregående år och det lägsta"
        " antalet under perioden 2019–2024.",
        "10 färre",
        YES,
    ),
    (
        "Under 2024 anmäldes 200 stölder, vilket är 20 färre än föregående år och det lägsta"
        " antalet under perioden 2019–2024.",
        "20 färre",
        NO,
    ),
    (
        "Samtalen till jouren var 150 under 2024, mot 100 året före. Det är en ökning med"
        " 50 procent, och sedan 2022 har antalet samtal ökat med 60.",
        "ökning med 50 procent",
        YES,
    ),
    (
        "Samtalen till jouren var 150 under 2024, mot 100 året före. Det är en ökning med"
        " 67 procent, och sedan 2022 har antalet samtal ökat med 60.",
        "ökning med 67 procent",
        NO,
    ),
]
BELOW_A_LEVEL: list[Case] = [
    (
        "Trots en uppgång det senaste året ligger hälsobetyget 0,3 över nivån 2019.",
        "0,3 över",
        YES,
    ),
    (
        "Trots en uppgång det senaste året ligger hälsobetyget 0,3 under nivån 2019.",
        "0,3 under",
        NO,
    ),
    (
        "Andelen trygga flickor ligger 11 procentenheter över nivån för år 2020.",
        "11 procentenheter över",
        YES,
    ),
    (
        "Andelen trygga flickor ligger 13 procentenheter över nivån för år 2020.",
        "13 procentenheter över",
        NO,
    ),
    (
        "År 2024 var 73 procent av flickorna trygga elever i skolan. Trots ökningen ligger den på"
        " 73 procent.",
        "73 procent",
        YES,
    ),
    (
        "År 2024 var 73 procent av flickorna trygga elever i skolan. Trots ökningen ligger den på"
        " 70 procent.",
        "70 procent",
        NO,
    ),
]


@pytest.mark.parametrize(("text", "words", "verdict"), [*TIMES_OF_OTHERS, *BELOW_A_LEVEL])
def test_a_claim_is_read(text: str, words: str, verdict: Verdict) -> None:
    claims = checker().check(text, Place(YEAR))
    assert (words, verdict) in [(each.text, each.verdict) for each in claims]


GAPS: list[Case] = [
    (
        "År 2024 var 73 procent av flickorna trygga elever i skolan. För pojkar var andelen"
        " 80 procent, och skillnaden mellan könen uppgår till 7 procentenheter.",
        "80 procent",
        YES,
    ),
    (
        "År 2024 var 73 procent av flickorna trygga elever i skolan. För pojkar var andelen"
        " 83 procent, och skillnaden mellan könen uppgår till 7 procentenheter.",
        "83 procent",
        NO,
    ),
]


@pytest.mark.parametrize(("text", "words", "verdict"), GAPS)
def test_a_level_is_no_gap_that_the_next_clause_tells(
    text: str, words: str, verdict: Verdict
) -> None:
    found = checker().check(text, Place(YEAR))
    assert (words, verdict) in [(each.text, each.verdict) for each in found]


MEASURES: list[Case] = [
    ("Domarna för stöld är fler än de dömda personerna.", "fler", YES),
    ("Domarna för stöld är färre än de dömda personerna.", "färre", NO),
    ("De dömda personerna för stöld är färre än domarna.", "färre", YES),
    ("De dömda personerna för stöld är fler än domarna.", "fler", NO),
    ("För stöld föll 91 domar 2024. Antalet personer som dömdes för stöld var 86.", "86", YES),
    ("För stöld föll 91 domar 2024. Antalet personer som dömdes för stöld var 91.", "91", NO),
]


@pytest.mark.parametrize(("text", "words", "verdict"), MEASURES)
def test_a_measure_is_told_from_another(text: str, words: str, verdict: Verdict) -> None:
    found = [(each.text, each.verdict) for each in claims(text, indicator="verdicts")]
    assert found[-1] == (words, verdict)


@cache
def checker_of_region() -> Checker:
    """The small edition, whose thefts are counted for a police region and not for the county."""
    small = edition("sv", ClaimRules())
    indicators = tuple(
        replace(each, area="09") if each.slug == "thefts" else each
        for each in small.strategy.indicators
    )
    areas = (*small.strategy.areas, Area("09", "Polisregion Norr", AreaKind.OTHER, "00"))
    observed = [
        replace(each, series=replace(each.series, area="09"))
        if each.series.indicator == "thefts" and each.series.area == "01"
        else each
        for each in observations_in(small.observations.table)
    ]
    strategy = replace(small.strategy, indicators=indicators, areas=areas)
    frame = ObservationFrame.of(observed)
    return Checker.of(replace(small, strategy=strategy, observations=frame), Language("sv", {}))


REGION: list[Case] = [
    ("År 2024 anmäldes 200 stölder i regionen.", "200", YES),
    ("År 2024 anmäldes 210 stölder i regionen.", "210", NO),
    ("År 2024 anmäldes 200 stölder i länet.", "200", Verdict.IMPRECISE),
    (
        "Rikets median för anmälda stölder var 180 år 2024, och regionen ligger 20 högre.",
        "20 högre",
        YES,
    ),
    (
        "Rikets median för anmälda stölder var 180 år 2024, och regionen ligger 20 lägre.",
        "20 lägre",
        NO,
    ),
]


@pytest.mark.parametrize(("text", "words", "verdict"), REGION)
def test_a_region_is_the_one_that_the_figures_are_for(
    text: str, words: str, verdict: Verdict
) -> None:
    found = checker_of_region().check(text, Place(YEAR))
    assert (words, verdict) in [(each.text, each.verdict) for each in found]


@cache
def checker_of_bases() -> Checker:
    """The small edition with the number of girls and boys that the shares of the safe rest on."""
    small = edition("sv", ClaimRules())
    bases = {"sex=girls": 610, "sex=boys": 558}
    observed = [
        replace(each, base=bases[each.series.dimensions])
        if each.series.indicator == "safe"
        else each
        for each in observations_in(small.observations.table)
    ]
    frame = ObservationFrame.of(observed)
    return Checker.of(replace(small, observations=frame), Language("sv", {}))


SAMPLES: list[Case] = [
    ("Bland dem var 610 flickor och 558 pojkar.", "558", YES),
    ("Bland dem var 610 flickor och 585 pojkar.", "585", NO),
    ("Av de svarande var 601 flickor och 558 pojkar.", "601", NO),
    ("Skattningen för flickor bygger på 610 svar.", "610", YES),
    ("Skattningen för flickor bygger på 558 svar.", "558", NO),
    ("Svarsfrekvensen var 61 procent.", "61 procent", Verdict.NOT_CHECKABLE),
    ("Bortfallet uppgick till 73 procent.", "73 procent", Verdict.NOT_CHECKABLE),
    ("Bland flickor 16–18 år var andelen 70 procent.", "70 procent", Verdict.NOT_CHECKABLE),
    (
        "Bland flickor i åldern 16 år och äldre var andelen 73 procent.",
        "73 procent",
        Verdict.NOT_CHECKABLE,
    ),
]


@pytest.mark.parametrize(("text", "words", "verdict"), SAMPLES)
def test_who_answered_is_told_from_what_was_answered(
    text: str, words: str, verdict: Verdict
) -> None:
    found = checker_of_bases().check(text, Place(YEAR, 1, "safe"))
    assert (words, verdict) in [(each.text, each.verdict) for each in found]


SEXES_APART: list[Case] = [
    (
        "Könsskillnaden i trygghet bland elever i skolan har minskat från 21 procentenheter 2019"
        " till 7 procentenheter 2024.",
        "21 procentenheter",
        YES,
    ),
    (
        "Könsskillnaden i trygghet bland elever i skolan har minskat från 21 procentenheter 2019"
        " till 9 procentenheter 2024.",
        "9 procentenheter",
        NO,
    ),
    (
        "### Trygga barn i hela länet\n\nÅr 2024 var 73 procent av flickorna trygga elever i"
        " skolan.\n\nSkillnaden mellan könen är 9 procentenheter.",
        "9 procentenheter",
        NO,
    ),
]
AT_MOST: list[Case] = [
    ("Som lägst var 60 procent av flickorna trygga elever i skolan.", "60 procent", YES),
    ("Som lägst var 62 procent av flickorna trygga elever i skolan.", "62 procent", NO),
    ("Hälsobetyget har som högst varit 6,2.", "6,2", YES),
    ("Hälsobetyget har som lägst varit 5,8.", "5,8", NO),
    ("Antalet fall av skadegörelse har legat på som mest 330.", "330", YES),
]
AT_MOST += [
    ("Som lägst var 60 procent av flickorna trygga elever i skolan.", "Som lägst", YES),
    (
        "Anmälda stölder har halverats sedan 2019, då antalet var som högst med 400 brott.",
        "som högst",
        YES,
    ),
    (
        "Anmälda stölder har minskat sedan 2020, då antalet var som högst med 380 brott.",
        "som högst",
        NO,
    ),
]
WHAT_CAME_NEXT: list[Case] = [
    ("Hälsobetyget var 5,7 år 2022, för att därefter öka.", "öka", YES),
    ("Hälsobetyget var 5,7 år 2022, för att därefter minska.", "minska", NO),
]


@pytest.mark.parametrize(("text", "words", "verdict"), [*SEXES_APART, *AT_MOST, *WHAT_CAME_NEXT])
def test_a_course_and_its_ends_are_read(text: str, words: str, verdict: Verdict) -> None:
    found = checker().check(text, Place(YEAR))
    assert (words, verdict) in [(each.text, each.verdict) for each in found]


TOWNS: list[Case] = [
    ("Lägst antal invånare per läkare har Alby.", "Lägst", YES),
    ("Lägst antal invånare per läkare har Norrvik.", "Lägst", NO),
    ("Högst antal invånare per läkare finns i Norrvik.", "Högst", YES),
    ("Högst antal invånare per läkare finns i Alby.", "Högst", NO),
    (
        "Antalet invånare per läkare har i länet minskat med 40 sedan 2019. I Alby har minskningen"
        " under samma tid varit större.",
        "minskningen under samma tid varit större",
        YES,
    ),
    (
        "Antalet invånare per läkare har i länet minskat med 40 sedan 2019. I Alby har minskningen"
        " under samma tid varit mindre.",
        "minskningen under samma tid varit mindre",
        NO,
    ),
]


@pytest.mark.parametrize(("text", "words", "verdict"), TOWNS)
def test_a_town_behind_its_verb_is_held_to_the_others(
    text: str, words: str, verdict: Verdict
) -> None:
    (*_, last) = checker_of_towns().check(text, Place(YEAR, 1, "doctors"))
    assert (last.text.startswith(words), last.verdict) == (True, verdict)


POINTED_BACK: list[Case] = [
    ("Bland pojkar i den årskursen var medelvärdet 7,3.", "7,3", YES),
    ("Bland pojkar i den årskursen var medelvärdet 6,0.", "6,0", NO),
    ("Bland pojkar i samma årskurs har tilliten minskat.", "minskat", YES),
]


@pytest.mark.parametrize(("text", "words", "verdict"), POINTED_BACK)
def test_a_grade_is_pointed_back_at(text: str, words: str, verdict: Verdict) -> None:
    told = "I årskurs 8 var tilliten 5,2 bland flickor. I gymnasiet var den 7,1 bland flickor. "
    (*_, last) = claims(told + text, indicator="trust")
    assert (last.text, last.verdict) == (words, verdict)


WIDEST: list[Case] = [
    ("Skillnaden mellan könen var störst i årskurs 8.", "störst", YES),
    ("Skillnaden mellan könen var störst i gymnasiet.", "störst", NO),
    ("Skillnaden mellan könen var minst i gymnasiet.", "minst", YES),
    ("I gymnasiet var skillnaden mellan flickor och pojkar störst 2023.", "störst", YES),
    ("I gymnasiet var skillnaden mellan flickor och pojkar störst 2024.", "störst", NO),
]


@pytest.mark.parametrize(("text", "words", "verdict"), WIDEST)
def test_which_gap_is_the_widest(text: str, words: str, verdict: Verdict) -> None:
    (claim,) = claims(text, indicator="trust")
    assert (claim.text, claim.verdict) == (words, verdict)


def test_a_difference_in_the_clause_before_is_not_what_is_highest() -> None:
    text = "Årskurserna skiljer sig åt: medelvärdet är högst i gymnasiet."
    (claim,) = claims(text, indicator="trust")
    assert (claim.text, claim.verdict) == ("högst", YES)


def test_a_lower_heading_with_words_of_another_indicator_leaves_the_higher_one() -> None:
    text = (
        "## Samtal till jouren\n\n### Trygga barn\n\nÅr 2024 var 73 procent av flickorna trygga"
        " elever i skolan. Det är mer än året innan, då andelen var 70 procent.\n"
    )
    (*_, last) = checker().check(text, Place(YEAR))
    assert (last.text, last.verdict, last.series[0].indicator) == ("70 procent", YES, "safe")


GAP = "Skillnaden mellan könen i trygghet bland elever i skolan är 7 procentenheter. "
GAPS_OVER_TIME: list[Case] = [
    (GAP + "Den har minskat sedan 2019.", "minskat", YES),
    (GAP + "Den har ökat sedan 2019.", "ökat", NO),
    (GAP + "Den är 14 procentenheter mindre än 2019.", "14 procentenheter mindre", YES),
    (GAP + "Den är 12 procentenheter mindre än 2019.", "12 procentenheter mindre", NO),
    (GAP + "Den var som störst 2019.", "som störst", YES),
    (GAP + "Den var som störst 2022.", "som störst", NO),
    (GAP + "Gapet har minskat tre år i rad.", "minskat", YES),
    (GAP + "Gapet har minskat fem år i rad.", "minskat", NO),
    ("Skillnaden mellan könen i trygghet bland elever är mindre än 2019.", "mindre", YES),
    ("Skillnaden mellan könen i trygghet bland elever är större än 2019.", "större", NO),
]
"""Girls 60, 62, 65, 68, 70, 73 and boys 81, 80, 83, 79, 80, 80: a gap of 21, 18, 18, 11, 10, 7."""


@pytest.mark.parametrize(("text", "words", "verdict"), GAPS_OVER_TIME)
def test_what_goes_on_about_a_gap_is_of_the_gap(text: str, words: str, verdict: Verdict) -> None:
    (*_, last) = checker().check(text, Place(YEAR))
    assert (last.text, last.verdict) == (words, verdict)


NOTHING = [
    "Ett brott räknas som anmält när minst en stöld har anmälts.",
    "Källan för anmälda stölder redovisar endast det lägsta och det högsta värdet.",
    "En högre andel trygga elever behöver därför inte innebära att alla är det.",
    "Ett enda större ärende kan förklara hur många stölder som anmäls.",
    "Anmälda stölder har sin förebild i 2 a § förordningen.",
    "Andelar av trygga elever som bygger på färre än 50 svarande redovisas inte.",
    "Skolornas mål är att minst 90 procent av flickorna ska vara trygga elever i skolan.",
    "I alla tre årskurserna frågas flickor om de är trygga elever i skolan.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_said_of_figures_in_general_claims_nothing(text: str) -> None:
    assert not checker().check(text, Place(YEAR))


BOTH_ENDS = "Det lägsta och det högsta antalet anmälda stölder var 200 och 400."


def test_the_lowest_and_the_highest_are_claims_where_their_figures_follow() -> None:
    assert {"200", "400"} <= {each.text for each in checker().check(BOTH_ENDS, Place(YEAR))}


def test_a_year_to_come_in_another_clause_is_not_when_it_was() -> None:
    text = "Samtalen till jouren har ökat, och jouren avser att redovisa dem även för 2025."
    (claim,) = checker().check(text, Place(YEAR))
    assert (claim.text, claim.verdict, claim.periods) == ("ökat", YES, ("2023", "2024"))


@pytest.mark.parametrize(("number", "verdict"), [("twenty-one", YES), ("twenty", NO)])
def test_how_many_have_joined_is_no_change(number: str, verdict: Verdict) -> None:
    text = f"The agreement on cooperation has been joined by {number} of the 26 municipalities."
    (claim,) = checker("en").check(text, Place(YEAR))
    assert (claim.text, claim.verdict) == (f"{number} of the 26", verdict)


def test_none_of_those_that_lead_the_clause_in_is_a_claim() -> None:
    (claim,) = checker().check("Av flickorna var ingen trygg elev i skolan år 2024.", Place(YEAR))
    assert (claim.text, claim.verdict) == ("ingen", NO)
