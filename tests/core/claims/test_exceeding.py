"""What verbs say is beyond another, or the level of another time, and what lies nowhere beyond.

In the Swedish bundles preventive work cost 120 kronor in Björkvik and 95 in Ekefors in 2024, 75 and
101 in 2022, and 104 in the county; there were 119 pupils per post in 2023/2024, the median being
131, and 142 and 136 in 2019/2020, 138 and 135 the year after; 44 percent of girls drank in 2018
and 46 in 2024, of boys 39 and 30. In new firms the region was below the median each year, Nordhamn
above it until 2021. In the English one there were 288 volunteers in 2019 and 389 in 2024.
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
        ("prevention-cost", "Björkviks kostnad översteg 2024 Ekefors.", YES),
        ("prevention-cost", "Björkviks kostnad översteg 2022 Ekefors.", NO),
        ("prevention-cost", "Kostnaden i Ekefors understiger 2024 den i Björkvik.", YES),
        ("student-health-staff", "Antalet understeg i länet rikets median 2023/2024.", YES),
        ("student-health-staff", "Antalet översteg i länet rikets median 2023/2024.", NO),
        ("student-health-staff", "Läsåret 2019/2020 översteg länets tal rikets median.", YES),
        ("student-health-staff", "Läsåret 2023/2024 översteg länets tal rikets median.", NO),
        ("prevention-cost", "År 2024 låg kostnaden per invånare i Ekefors under länets.", YES),
        ("prevention-cost", "År 2024 låg kostnaden per invånare i Ekefors över länets.", NO),
        ("prevention-cost", "Jämfört med länet ligger kostnaden 2024 över i Björkvik.", YES),
        ("prevention-cost", "Jämfört med länet ligger kostnaden 2024 över i Ekefors.", NO),
    ],
)
def test_what_a_verb_is_beyond_need_not_follow_it(
    indicator: str, text: str, verdict: Verdict
) -> None:
    assert verdicts("halsa", indicator, text) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Flickornas andel i årskurs 9 överträffar nu 2018 års.", YES),
        ("Pojkarnas andel i årskurs 9 överträffar nu 2018 års.", NO),
        ("Pojkarnas andel i årskurs 9 når inte upp till 2018 års nivå.", YES),
        ("Flickornas andel i årskurs 9 når inte upp till 2018 års nivå.", NO),
        ("Flickornas andel i årskurs 9 har nått tillbaka till 2018 års nivå.", YES),
        ("Pojkarnas andel i årskurs 9 ligger under den nivå som gällde 2018.", YES),
        ("Flickornas andel i årskurs 9 ligger under den nivå som gällde 2018.", NO),
        ("Pojkarnas andel i årskurs 9 sjunker, utan att nå upp till 2018.", YES),
    ],
)
def test_a_verb_may_be_beyond_the_level_of_a_time(text: str, verdict: Verdict) -> None:
    assert verdicts("halsa", "alcohol-pupils", text)[-1] is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Nordmark har inte något år legat över medianen.", YES),
        ("Nordhamn har inte något år legat över medianen.", NO),
        ("Nordmark har aldrig legat över medianen.", YES),
        ("Nordhamn har aldrig legat över medianen.", NO),
        ("Nordhamn låg 2024 inte över medianen.", YES),
        ("Nordhamn låg 2021 inte över medianen.", NO),
    ],
)
def test_what_is_denied_lies_there_at_no_time(text: str, verdict: Verdict) -> None:
    assert verdicts("regionen", "new-firms", text) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Läsåret 2019/2020 och läsåret 2020/2021 låg länet över medianen.", YES),
        ("Både läsåret 2020/2021 och läsåret 2021/2022 låg länet under medianen.", NO),
        ("Såväl läsåret 2020/2021 som läsåret 2021/2022 låg länet under medianen.", NO),
    ],
)
def test_school_years_that_are_joined_are_both_meant(text: str, verdict: Verdict) -> None:
    assert verdicts("halsa", "student-health-staff", text) == [verdict]


@pytest.mark.parametrize(("year", "verdict"), [(2022, NO), (2024, YES)])
def test_one_of_two_that_were_compared_overtakes_the_other(year: int, verdict: Verdict) -> None:
    told = "År 2020 var kostnaden högre i Ekefors än i Björkvik, men {} hade Björkvik gått om."
    assert verdicts("halsa", "prevention-cost", told.format(year)) == [YES, verdict]


@pytest.mark.parametrize(
    ("indicator", "text", "verdict"),
    [
        ("befriending-volunteers", "In 2022 the number exceeded that of 2019.", YES),
        ("befriending-volunteers", "The number has not yet reached its 2019 level.", NO),
        ("befriending-volunteers", "The number is yet to regain its 2019 level.", NO),
        ("befriending-volunteers", "In 2020 the number did not reach its 2019 level.", YES),
        ("fall-injuries", "In 2024 the rate fell short of the median.", YES),
        ("fall-injuries", "In 2023 the rate fell short of the median.", NO),
        ("fall-injuries", "The rate among men exceeds that among women.", NO),
        ("fall-injuries", "The rate has never been above the median.", NO),
        ("life-satisfaction", "Gorsemoor has never been above the median.", YES),
    ],
)
def test_in_english_a_verb_is_beyond_another(indicator: str, text: str, verdict: Verdict) -> None:
    assert verdicts("wellbeing", indicator, text) == [verdict]


def test_the_median_beside_a_level_is_of_its_time() -> None:
    told = (
        "Antalet understeg rikets median läsåret 2023/2024. Så var det inte läsåret 2019/2020, då"
        " länets tal, 142, var högre än medianens {}."
    )
    assert verdicts("halsa", "student-health-staff", told.format("136"))[-1] is YES
    assert verdicts("halsa", "student-health-staff", told.format("131"))[-1] is NO


def test_whom_something_reaches_is_no_level() -> None:
    assert not verdicts("halsa", "alcohol-pupils", "Kampanjen nådde flickorna i årskurs 9.")
