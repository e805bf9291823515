"""How reports in English say from when, beside what and of which time: each right and wrong."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

CLIMATE, WELLBEING = "examples/climate", "evaluation/bundles/wellbeing"
YES, NO, LOOSE = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.IMPRECISE
HEAT, CARE, ROADS, WETLAND, PLANS = (
    "heat-visits",
    "care-homes-heat-plan",
    "road-closures",
    "wetland-restored",
    "plan-coverage",
)
LONELY, FALLS, JABS, LIFE, REVIEWS = (
    "often-lonely",
    "fall-injuries",
    "flu-vaccination",
    "life-satisfaction",
    "care-plan-reviews",
)


ROWS = [
    # A pronoun is the median told before, and “better” and “fewer” go on from it
    (WELLBEING, REVIEWS, "The county is above the median, but was a point under it in 2022.",
     [YES, YES]),
    (WELLBEING, REVIEWS, "The county is above the median, but was 4 points under it in 2022.",
     [YES, NO]),
    (CLIMATE, HEAT, "In 2022 the county was worse off than the median county, by 0.8 visits.",
     [YES, YES]),
    (CLIMATE, HEAT, "In 2022 the county was better off than the median county, by 0.8 visits.",
     [NO, NO]),
    (CLIMATE, HEAT, "In 2022 it was above the median; in 2023 it had 1.2 visits fewer.",
     [YES, YES]),
    (CLIMATE, HEAT, "In 2022 it was above the median; in 2023 it had 2.2 visits fewer.",
     [YES, NO]),
    # From when, and how far
    (WELLBEING, LONELY, "From 13 per cent in 2019 the share rose by 5 percentage points in two "
     "years; by 2024 it was back.", [YES, YES]),
    (WELLBEING, LONELY, "From 13 per cent in 2019 the share rose by 2 percentage points in two "
     "years; by 2024 it was back.", [YES, NO]),
    (WELLBEING, FALLS, "It rose by 3.4 per cent from 2021 to 2023 and then shed 2.9 per cent.",
     [YES, YES]),
    (WELLBEING, FALLS, "It rose by 3.4 per cent from 2021 to 2023 and then shed 3.9 per cent.",
     [YES, NO]),
    (WELLBEING, JABS, "Aged 75 and over: 66%, five points below the high of 2021/22.",
     [YES, YES]),
    (WELLBEING, JABS, "Aged 75 and over: 66%, six points below the high of 2021/22.",
     [YES, NO]),
    (WELLBEING, JABS, "Aged 75 and over: 66%, two points short of the season before.", [YES, YES]),
    (WELLBEING, JABS, "Aged 75 and over: 66%, four points short of the season before.", [YES, NO]),
    (WELLBEING, JABS, "Aged 65–74: 50%, after 52%.", [YES, YES]),
    (WELLBEING, JABS, "Aged 65–74: 50%, after 48%.", [YES, NO]),
    # One of two ages is the younger
    (WELLBEING, JABS, "In 2023/24 it was 50% in the younger group and 66% in the older age group.",
     [YES, YES]),
    (WELLBEING, JABS, "In 2023/24 it was 66% in the younger group and 50% in the older age group.",
     [NO, NO]),
    (WELLBEING, JABS, "In 2023/24 the share was lowest in the youngest group.", [YES]),
    # Tenths of a scale are no parts of a whole
    (WELLBEING, LIFE, "The county's mean is three tenths above where it was in 2021.", [YES]),
    (WELLBEING, LIFE, "The county's mean is five tenths above where it was in 2021.", [NO]),
    # A part that a word lies above, and a fall that goes below
    (CLIMATE, PLANS, "Municipalities with a plan for drought are more than half as many as those "
     "with a plan for flooding.", [YES]),
    (CLIMATE, HEAT, "The rate of all ages in 2022 was more than half as high as among those aged "
     "65 or older.", [NO]),
    # Of which time
    (CLIMATE, HEAT, "The rate in 2024 was 18.4. This was 3.6 more than in the summer of 2023.",
     [YES, YES]),
    (CLIMATE, HEAT, "The rate in 2024 was 18.4. This was 9.6 more than in the summer of 2023.",
     [YES, NO]),
    (CLIMATE, ROADS, "In 2024 there were 17 closures in the first quarter, 15 in the second and "
     "eight in the third.", [YES, YES, YES]),
    (CLIMATE, ROADS, "In 2024 there were 17 closures in the first quarter, 8 in the second and "
     "15 in the third.", [YES, NO, NO]),
    (CLIMATE, ROADS, "The first quarter of 2024, which was published as 14 closures, now reads 17.",
     [YES, YES]),
    (CLIMATE, ROADS, "Over the year as a whole there were 32 per cent fewer closures than in 2023.",
     [YES]),
    (CLIMATE, ROADS, "Over the year as a whole there were 50 per cent fewer closures than in 2023.",
     [NO]),
    (CLIMATE, WETLAND, "In the first half of 2024 it was 14.8 hectares, against 11.3 in the first "
     "half of the previous year.", [YES, YES]),
    (CLIMATE, WETLAND, "In the first half of 2024 it was 14.8 hectares, against 21.5 in the first "
     "half of the previous year.", [YES, NO]),
    (CLIMATE, WETLAND, "In 2024, 46.8 hectares of wetland were restored.", [YES]),
    (CLIMATE, WETLAND, "In 2024, 41.8 hectares of wetland were restored.", [NO]),
    # How many were looked at
    (CLIMATE, CARE, "On the coast only eight homes were inspected in 2024.", [YES]),
    (CLIMATE, CARE, "On the coast only three homes were inspected in 2024.", [NO]),
    (CLIMATE, CARE, "On the coast, inspectors visited only eight homes in 2024.", [YES]),
]  # fmt: skip


@pytest.mark.parametrize(("bundle", "indicator", "text", "expected"), ROWS)
def test_it_is_understood(bundle: str, indicator: str, text: str, expected: list[Verdict]) -> None:
    found = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    assert [each.verdict for each in found] == expected
