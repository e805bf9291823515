"""Times that are told apart by the words around, and changes that are compared with others.

In the small edition the calls were 50, 61, 80, 90, 100 and 150 from 2019 to 2024; 60, 62, 65, 68,
70 and 73 percent of the girls, 81, 80, 83, 79, 80 and 80 percent of the boys felt safe.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE
CALLS = "Antalet samtal till jouren"


def verdicts(text: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker().check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a relative clause is about the time before it
        (f"{CALLS} var fler än 2019, som var det lägsta året hittills.", [YES, YES]),
        (f"{CALLS} var fler än 2020, som var det lägsta året hittills.", [YES, NO]),
        (f"{CALLS} var 150 år 2024, som är en ökning från 100 år 2023 och 90 år 2022.", [YES] * 4),
        # the year before the year before
        (f"{CALLS} var 150, mot 100 året innan och 90 året dessförinnan.", [YES, YES, YES]),
        (f"{CALLS} var 150, mot 100 året innan och 100 året dessförinnan.", [YES, YES, NO]),
        # the first that was measured
        (f"När vi började mäta var {CALLS.lower()} 50.", [YES]),
        (f"När vi började mäta var {CALLS.lower()} 61.", [NO]),
        # some time before, that nobody can know
        (f"Tidigare var {CALLS.lower()} 61.", [OPEN]),
    ],
)
def test_whose_a_time_is(text: str, wanted: list[Verdict]) -> None:
    assert verdicts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"Ökningen av {CALLS.lower()} var större än året innan.", YES),
        (f"Ökningen av {CALLS.lower()} var mindre än året innan.", NO),
        ("Ökningen i tryggheten i skolan sedan 2019 är större bland flickor.", OPEN),
        (f"Ökningen av {CALLS.lower()} från året innan är marginell.", Verdict.IMPRECISE),
        (f"Ökningen av {CALLS.lower()} från året innan är kraftig.", YES),
    ],
)
def test_what_is_said_of_a_change(text: str, wanted: Verdict) -> None:
    assert verdicts(text)[-1] is wanted


def test_one_case_in_so_many_is_a_share_of_whatever_is_counted() -> None:
    text = "Andelen trygga flickor i skolan är {} elever av tio."
    assert verdicts(text.format("sju")) == [YES]
    assert verdicts(text.format("fyra")) == [NO]


def test_what_none_did_is_no_time_of_what_some_do() -> None:
    text = "Antalet samtal till jouren är 150, och ingen ringde 2020."
    assert verdicts(text)[0] is YES


def test_doing_alike_is_no_course() -> None:
    assert verdicts("Antalet samtal till jouren var 150. Där gör rapporten likadant.") == [YES]


@pytest.mark.parametrize(
    ("years", "verdict"),
    [("2024", Verdict.SUPPORTED), ("2023 och 2024", Verdict.CONTRADICTED)],
)
def test_two_years_behind_another_comparison_are_both_meant(years: str, verdict: Verdict) -> None:
    text = (
        f"Mellan 2017 och 2021 låg suicidtalet i länet över rikets, men {years} var det lägre än i"
        " riket."
    )
    place = Place(2024, indicator="suicide-rate")
    checked = checker_of("evaluation/bundles/halsa").check(text, place)
    assert [each.verdict for each in checked] == [Verdict.SUPPORTED, verdict]


@pytest.mark.parametrize(("start", "verdict"), [("155", "supported"), ("125", "contradicted")])
def test_a_course_over_the_period_starts_where_it_did(start: str, verdict: str) -> None:
    text = f"I Björkvik minskade antalet från {start} till 124 under perioden."
    place = Place(2024, indicator="student-health-staff")
    checked = checker_of("evaluation/bundles/halsa").check(text, place)
    assert [each.verdict.value for each in checked] == ["supported", verdict, "supported"]


def test_years_that_a_level_is_lower_than_are_none_of_its_own() -> None:
    text = "För koppleri var andelen 9 procent, lägre än under något av åren 2019–2022."
    place = Place(2024, goal=5, indicator="clearance-procuring")
    checked = checker_of("examples/stockholm").check(text, place)
    assert [each.verdict for each in checked] == [YES, YES]
    assert checked[0].periods == ("2023",)
