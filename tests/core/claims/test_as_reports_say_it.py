"""Ways in which reports say whose figure it is, and when: ages, parts of years, areas, medians."""

import pytest

from lagesbild.core.claims.age_words import AgeWords
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.language.lexicon import lexicon
from lagesbild.core.language.sentences import sentences
from lagesbild.core.language.words import tokens_of
from tests.core.claims.bundle_checkers import checker_of

CLIMATE, WELLBEING = "examples/climate", "evaluation/bundles/wellbeing"
YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
ROADS, WETLAND, HEAT = "road-closures", "wetland-restored", "heat-visits"
PREPARED, PLANS = "residents-prepared", "plan-coverage"
HOMES = "care-homes-heat-plan"
LONELY, WAIT, FALLS, CONTENT = (
    "often-lonely",
    "adaptation-wait",
    "fall-injuries",
    "life-satisfaction",
)


ROWS = [
    (
        CLIMATE,
        ROADS,
        "In the second quarter of 2024 there were 15. In the third the number of closures was 8.",
        [YES, YES],
    ),
    (
        CLIMATE,
        ROADS,
        "In the second quarter of 2024 there were 15. In the third the number of closures was 13.",
        [YES, NO],
    ),
    (
        CLIMATE,
        WETLAND,
        "From the first half of 2021 to the first half of 2024 it has more than doubled, "
        "from a level of 6.0 hectares.",
        [YES, YES],
    ),
    (
        CLIMATE,
        HEAT,
        "It fell from 19.6 in 2022 to 14.8 in 2023, before rising to 18.4 in 2024.",
        [YES] * 5,
    ),
    (
        CLIMATE,
        HEAT,
        "It fell from 19.6 in 2022 to 14.8 in 2023, before rising to 16.4 in 2024.",
        [YES] * 4 + [NO],
    ),
    (
        CLIMATE,
        PREPARED,
        "For women it rose from 41 to 50 per cent between 2016 and 2023, "
        "an increase of nine percentage points.",
        [YES] * 4,
    ),
    (
        CLIMATE,
        PREPARED,
        "For women it rose from 41 to 50 per cent between 2016 and 2023, "
        "an increase of eight percentage points.",
        [YES] * 3 + [NO],
    ),
    (
        CLIMATE,
        PLANS,
        "Eleven municipalities have one for flooding, nine of which have their own plan and three "
        "a joint plan. For drought, six municipalities have one.",
        [YES] * 4,
    ),
    (
        CLIMATE,
        PLANS,
        "Eleven municipalities have one for flooding, eight of which have their own plan and three "
        "a joint plan. For drought, five municipalities have one.",
        [YES, NO, YES, NO],
    ),
    (CLIMATE, PLANS, "All but one of them had a plan for flooding.", [YES]),
    (
        CLIMATE,
        HEAT,
        "In 2022 it was 48 for older people, more than in any other year "
        "under the present classification.",
        [YES, YES],
    ),
    (
        CLIMATE,
        HEAT,
        "In 2020 it was 41.6 for older people, more than in any other year "
        "under the present classification.",
        [YES, NO],
    ),
    (WELLBEING, FALLS, "With the present coding the rate rose by 3.4 per cent to 2023.", [YES]),
    (WELLBEING, FALLS, "With the present coding the rate rose by 1.2 per cent to 2023.", [NO]),
    (CLIMATE, HEAT, "In 2018 the rate was 27.2, 2.8 times the rate of 2017.", [YES, YES]),
    (CLIMATE, HEAT, "In 2018 the rate was 27.2, 1.5 times the rate of 2017.", [YES, NO]),
    (CLIMATE, HEAT, "Among the over-65s the rate was 2.4 times that of all ages.", [YES]),
    (CLIMATE, HEAT, "Among the over-65s the rate was 3.4 times that of all ages.", [NO]),
    (CLIMATE, HOMES, "Three years earlier the fells trailed the valley by six points.", [YES, YES]),
    (CLIMATE, HOMES, "Three years earlier the fells trailed the valley by nine points.", [YES, NO]),
    (WELLBEING, FALLS, "In 2023 the county lay above the median, by 49 admissions.", [YES, YES]),
    (WELLBEING, FALLS, "In 2023 the county lay above the median, by 94 admissions.", [YES, NO]),
    (
        WELLBEING,
        FALLS,
        "The women's rate is 1.4 times the men's, and it lies 74 below the median, 3,440.",
        [YES] * 3,
    ),
    (
        WELLBEING,
        FALLS,
        "The women's rate is 1.9 times the men's, and it lies 94 below the median, 3,466.",
        [NO] * 3,
    ),
    (CLIMATE, HEAT, "In 2024 it was 18.4, against 14.8.", [YES, YES]),
    (CLIMATE, HEAT, "In 2024 it was 18.4, against 19.6.", [YES, NO]),
    (CLIMATE, ROADS, "In the first quarter of 2024 there were 17 against 12.", [YES, YES]),
    (CLIMATE, ROADS, "In the first quarter of 2024 there were 17 against 14.", [YES, NO]),
    (
        CLIMATE,
        ROADS,
        "Roads were closed 53 times in 2024, against 78 in 2023. This is a reduction of 32 per "
        "cent. Compared with 2022, however, there were six more.",
        [YES] * 4,
    ),
    (
        CLIMATE,
        ROADS,
        "Roads were closed 53 times in 2024, against 78 in 2023. This is a reduction of 23 per "
        "cent. Compared with 2022, however, there were nine more.",
        [YES, YES, NO, NO],
    ),
    (
        CLIMATE,
        HEAT,
        "Among the over-65s it was 44.8 in 2024.\n\nIn 2018 it was 65.6. In 2019 it was 34.6.",
        [YES, YES, NO],
    ),
    (CLIMATE, HEAT, "The summer before, the rate had been 14.8.", [YES]),
    (CLIMATE, HEAT, "The summer before, the rate had been 18.4.", [NO]),
    (
        CLIMATE,
        "temperature-deviation",
        "The year 2024 was 1.2 °C warmer than the normal period 1991–2020.",
        [YES],
    ),
    (
        CLIMATE,
        "temperature-deviation",
        "The year 2024 was 2.1 °C warmer than the 1991–2020 mean.",
        [NO],
    ),
    (WELLBEING, LONELY, "In 2024 the share was the same as in 2019.", [YES]),
    (WELLBEING, LONELY, "In 2024 the share was the same as in 2021.", [NO]),
    (WELLBEING, CONTENT, "The lowest, Gorsemoor, had 6.5 in 2024.", [YES, YES]),
    (
        WELLBEING,
        "befriending-volunteers",
        "The number was higher in 2024 than between 2018 and 2022; compared with 2020, "
        "there were 175 more.",
        [YES, YES],
    ),
    (WELLBEING, LONELY, "About one in eight of them often feels lonely.", [YES]),
    (WELLBEING, LONELY, "About one in eleven of them often feels lonely.", [NO]),
    (WELLBEING, LONELY, "For men between 75 and 84 it was 13 per cent.", [YES]),
    (WELLBEING, LONELY, "For men between 75 and 84 it was 11 per cent.", [NO]),
    (WELLBEING, LONELY, "Of the women who are 85 or more, 29 per cent are lonely.", [YES]),
    (WELLBEING, LONELY, "Of the women who are 85 or more, 15 per cent are lonely.", [NO]),
    (WELLBEING, "care-plan-reviews", "Since 2021 it has been between 64 and 75 per cent.", [YES]),
    (WELLBEING, WAIT, "The median was 45 days in 2024, six days shorter than in 2023.", [YES, YES]),
    (WELLBEING, WAIT, "The median was 45 days in 2024, nine days shorter than in 2023.", [YES, NO]),
    (
        WELLBEING,
        FALLS,
        "Among men it was 2,389. The county is below the median of Tarrow, which was 2,990.",
        [YES] * 3,
    ),
    (
        WELLBEING,
        FALLS,
        "Among men it was 2,389. The county is below the median of Tarrow, which was 2,961.",
        [YES, YES, NO],
    ),
    (WELLBEING, CONTENT, "In Fernhythe it was 7.3. Men answered 7.5 and women 7.3.", [YES] * 3),
    (
        WELLBEING,
        CONTENT,
        "In Fernhythe it was 7.3. Men answered 7.4 and women 7.3.",
        [YES, NO, YES],
    ),
]


@pytest.mark.parametrize(("bundle", "indicator", "text", "verdicts"), ROWS)
def test_is_judged_as_it_is_meant(
    bundle: str, indicator: str, text: str, verdicts: list[Verdict]
) -> None:
    claims = checker_of(bundle).check(text, Place(2024, indicator=indicator))
    told = [(each.text, each.judgement.why) for each in claims]
    assert [each.verdict for each in claims] == verdicts, told


@pytest.mark.parametrize(
    ("language", "label", "said"),
    [
        ("sv", ("16", "–", "29", "år"), ("mellan", "16", "och", "29")),
        ("sv", ("16", "–", "29", "år"), ("mellan", "16", "och", "29", "år")),
        ("sv", ("16", "–", "29", "år"), ("16", "till", "29", "år")),
        ("en", ("75", "–", "84"), ("between", "75", "and", "84")),
    ],
)
def test_ages_from_and_to(language: str, label: tuple[str, ...], said: tuple[str, ...]) -> None:
    words = AgeWords(lexicon(language), lambda word: word)
    assert said in set(words.said(label))
    assert not set(words.said(("2019", "–", "2024")))


def test_a_word_of_one_letter_ends_a_sentence() -> None:
    tokens = tokens_of("Det är alla med i. Därför är det 8. Se A. Ek.", "sv")
    assert len(list(sentences(tokens, lexicon("sv")))) == 3
