"""What changes are counted from without a year: the peak, a part of a year, a year ago."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
ROADS = ("examples/climate", "road-closures")
"""47, 78 and 53 closures in the years 2022, 2023 and 2024."""
DRINK_DRIVING = ("evaluation/bundles/halsa", "drink-driving")
"""424, 451 and 394 offences in these years; 138 in the third quarter of 2023."""


def verdicts(about: tuple[str, str], text: str) -> list[Verdict]:
    bundle, indicator = about
    return [each.verdict for each in checker_of(bundle).check(text, Place(2024, None, indicator))]


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        (ROADS, "There were 53 closures in 2024, a decrease of 32% from the peak.", YES),
        (ROADS, "There were 53 closures in 2024, an increase of 13% from the peak.", NO),
        (DRINK_DRIVING, "År 2024 var antalet 394, en minskning med 57 från toppen.", YES),
        (DRINK_DRIVING, "År 2024 var antalet 394, en minskning med 30 från toppen.", NO),
        (DRINK_DRIVING, "Sedan toppen tredje kvartalet 2023 har antalet minskat med 50.", YES),
        (DRINK_DRIVING, "Sedan toppen tredje kvartalet 2023 har antalet minskat med 57.", NO),
    ],
)
def test_a_peak_is_the_highest_before(about: tuple[str, str], text: str, expected: Verdict) -> None:
    assert verdicts(about, text)[-1] is expected


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        (DRINK_DRIVING, "Det första halvåret sjönk det 13 procent mot samma period 2023.", YES),
        (DRINK_DRIVING, "Det första halvåret sjönk det 7 procent mot samma period 2023.", NO),
        (DRINK_DRIVING, "Kv 1 2024: 79 (90).", YES),
        (DRINK_DRIVING, "Kv 1 2024: 79 (97).", NO),
        (ROADS, "In the second half there were 21, fewer than in the same period of 2023.", YES),
        (ROADS, "In the second half there were 21, more than in the same period of 2023.", NO),
    ],
)
def test_the_same_period_of_a_year_is_the_same_part(
    about: tuple[str, str], text: str, expected: Verdict
) -> None:
    assert verdicts(about, text)[-1] is expected


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        (ROADS, "The annual total fell from 78 to 53.", [YES, YES, YES]),
        (ROADS, "The annual total rose from 78 to 53.", [NO, YES, YES]),
        (DRINK_DRIVING, "Årssumman sjönk från 451 till 394.", [YES, YES, YES]),
        (DRINK_DRIVING, "Årssumman steg från 451 till 394.", [NO, YES, YES]),
    ],
)
def test_an_annual_total_is_of_years(
    about: tuple[str, str], text: str, expected: list[Verdict]
) -> None:
    assert verdicts(about, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number peaked at 26 in the fourth quarter of 2023.", YES),
        ("The number peaked at 23 in the third quarter of 2023.", NO),
    ],
)
def test_an_extreme_and_its_level_have_one_time(text: str, expected: Verdict) -> None:
    assert verdicts(ROADS, text)[0] is expected


@pytest.mark.parametrize(("figure", "expected"), [("17", YES), ("15", NO)])
def test_the_first_is_a_quarter_where_the_data_have_quarters(
    figure: str, expected: Verdict
) -> None:
    text = f"Closures came early and late: {figure} in the first and 13 in the fourth."
    assert verdicts(ROADS, text)[-2:] == [expected, YES]


HEAT = ("examples/climate", "heat-visits")
CONTACTS = ("examples/stockholm", "valj-att-sluta-contacts")


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        # 48.0, 35.2 and 44.8 visits of older people; 82, 119 and 144 contacts
        (
            HEAT,
            "After 48.0 in 2022, the rate for those aged 65 or older fell to 35.2.",
            [YES, YES],
        ),
        (HEAT, "After 48.0 in 2022, the rate for those aged 65 or older rose to 44.8.", [NO, NO]),
        (CONTACTS, "Efter 119 stödsökande 2023 steg antalet till 144.", [YES, YES]),
        (CONTACTS, "Efter 119 stödsökande 2023 sjönk antalet till 114.", [NO, NO]),
        (ROADS, "After 15 in the second quarter, closures fell to 8.", [YES, YES]),
        (ROADS, "After 15 in the second quarter, closures rose to 13.", [NO, NO]),
        (ROADS, "After 26 in the fourth quarter of 2023, the number fell to 17.", [YES, YES]),
        (ROADS, "After 78 in 2023, closures fell to 53.", [YES, YES]),
        (ROADS, "After 78 in 2023, closures fell to 26.", [YES, NO]),
    ],
)
def test_what_a_level_and_its_time_lead_in_is_of_the_time_behind(
    about: tuple[str, str], text: str, expected: list[Verdict]
) -> None:
    assert verdicts(about, text) == [YES, *expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2024 the road log had 15 closures and then 8.", [YES, YES]),
        ("In 2024 the road log had 8 closures and then 15.", [YES, NO]),
    ],
)
def test_what_is_told_next_is_of_a_later_quarter(text: str, expected: list[Verdict]) -> None:
    assert verdicts(ROADS, text) == expected


@pytest.mark.parametrize(
    ("about", "text", "expected"),
    [
        (ROADS, "Quarter 1 saw 17 closures, against 12 a year before.", YES),
        (ROADS, "Quarter 1 saw 17 closures, against 26 a year before.", NO),
        (ROADS, "In the third quarter there were 8, compared with 23 a year earlier.", YES),
        (ROADS, "In the third quarter there were 8, compared with 26 a year earlier.", NO),
        (DRINK_DRIVING, "Första kvartalet anmäldes 79 fall, mot 90 ett år tidigare.", YES),
        (DRINK_DRIVING, "Första kvartalet anmäldes 79 fall, mot 102 ett år tidigare.", NO),
    ],
)
def test_a_year_before_a_part_is_its_like(
    about: tuple[str, str], text: str, expected: Verdict
) -> None:
    assert verdicts(about, text) == [YES, expected]
