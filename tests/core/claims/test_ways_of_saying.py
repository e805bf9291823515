"""Ways to say levels, rises, falls, no change, hedges, parts and multiples.

The figures stand in `small_edition.FIGURES`.
"""

import pytest

from lagesbild.core.claims.shapes import Kind, Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

LOOSE_IN_ENGLISH = [
    "In 2024, a narrow majority of municipalities had a plan of action.",
]
WRONG_IN_ENGLISH = [
    "Reported thefts fell by a quarter between 2021 and 2024.",
    "Calls to the helpline have not over the past five years increased.",
    "Calls to the helpline have not, since 2019, increased.",
    "The share who feel safe at school was no higher among boys than among girls in 2024.",
    "Calls to the helpline failed to rise between 2023 and 2024.",
    "Reported thefts spiked between 2020 and 2021.",
    "The share of girls who feel safe at school was no higher than 70 per cent in 2024.",
    "In 2024, a narrow majority of boys felt safe at school.",
    "In 2024, a tiny minority of boys felt safe at school.",
    "Calls to the helpline numbered one hundred and fifteen in 2024.",
    "The share of girls who feel safe at school rose by half a percentage point on 2023.",
]
RIGHT_IN_ENGLISH = [
    "Calls to the helpline mounted between 2023 and 2024.",
    "Calls to the helpline have multiplied since 2019.",
    "Calls to the helpline have taken off since 2023.",
    "Reported thefts nosedived between 2020 and 2021.",
    "The share of boys who feel safe at school stayed put between 2023 and 2024.",
    "The share of boys who feel safe at school was no higher in 2024 than in 2023.",
    "The share of boys who feel safe at school was no lower in 2024 than in 2023.",
    "The share of boys who feel safe at school is much as it was in 2023.",
    "The share of boys who feel safe at school is in line with 2023.",
    "The share of boys who feel safe at school is on a par with 2023.",
    "The share of girls who feel safe at school topped 70 per cent in 2024.",
    "The share of girls who feel safe at school exceeded 70 per cent in 2024.",
    "In 2024, nearly three-quarters of girls felt safe at school.",
    "In 2024, a large majority of boys felt safe at school.",
    "Calls to the helpline have increased threefold since 2019.",
    "There were three times as many calls to the helpline in 2024 as in 2019.",
    "There were half as many reported thefts in 2024 as in 2019.",
    "The number of reported thefts was half what it was in 2019.",
    "Reported thefts fell by a third between 2021 and 2024.",
    "Calls to the helpline grew by half between 2023 and 2024.",
    "Calls to the helpline rose by a half between 2023 and 2024.",
    "Calls to the helpline have not only increased since 2019.",
    "The share who feel safe at school was not higher among girls than among boys in 2024.",
    "The share of boys who feel safe at school was in line with 2023.",
    "The share of boys who feel safe at school was on a par with the year before.",
    "Calls to the helpline took off between 2023 and 2024.",
    "Calls to the helpline spiked between 2023 and 2024.",
    "Calls to the helpline are trending up since 2019.",
    "Reported thefts have been on the wane since 2019.",
    "Reported thefts crashed between 2020 and 2021.",
    "The share of boys who feel safe at school was neither higher nor lower than in 2023.",
    "The share of boys who feel safe at school barely budged between 2023 and 2024.",
    "The share of boys who feel safe at school evened out between 2023 and 2024.",
    "The share of girls who feel safe at school was in the vicinity of 75 per cent in 2024.",
    "The share of girls who feel safe at school was close on 75 per cent in 2024.",
    "The share of girls who feel safe at school was a good 70 per cent in 2024.",
    "The share of girls who feel safe at school was no lower than 70 per cent in 2024.",
    "In 2024, three-quarters of girls, or nearly so, felt safe at school.",
    "Calls to the helpline numbered one hundred and fifty in 2024.",
    "There were two hundred reported thefts in 2024.",
]
LOOSE_IN_SWEDISH = [
    "En knapp majoritet av kommunerna hade en handlingsplan 2024.",
]
WRONG_IN_SWEDISH = [
    "Antalet anmälda stölder minskade med en fjärdedel mellan 2021 och 2024.",
    "En knapp majoritet av flickorna var trygga i skolan 2024.",
    "En handfull flickor var trygga i skolan 2024.",
    "Antalet samtal till jouren har inte under de senaste åren ökat.",
    "Antalet samtal till jouren har inte sedan 2019 ökat.",
    "Antalet samtal till jouren har aldrig under perioden ökat.",
    "Antalet samtal till jouren har knappast ökat sedan 2019.",
    "Andelen trygga i skolan var inte högre bland pojkar än bland flickor 2024.",
    "Vi ser att antalet samtal till jouren inte under de senaste åren har ökat.",
    "Andelen trygga flickor i skolan var lika hög som bland pojkar 2024.",
    "Antalet samtal till jouren var ett hundra femton år 2024.",
    "Andelen trygga flickor i skolan ökade med en halv procentenhet mellan 2023 och 2024.",
]
RIGHT_IN_SWEDISH = [
    "Andelen trygga pojkar i skolan ligger kvar på samma nivå som 2023.",
    "Andelen trygga pojkar i skolan är lika hög som 2023.",
    "Andelen trygga pojkar i skolan är i linje med 2023.",
    "Andelen trygga pojkar i skolan var inte högre 2024 än 2023.",
    "Andelen trygga pojkar i skolan är i nivå med 2023.",
    "Andelen trygga pojkar i skolan har stagnerat sedan 2023.",
    "Andelen trygga pojkar i skolan står och stampar sedan 2023.",
    "Antalet samtal till jouren är på väg upp sedan 2019.",
    "Antalet samtal till jouren har mångdubblats sedan 2019.",
    "Antalet samtal till jouren har ökat med hälften på ett år.",
    "Antalet anmälda stölder var rekordlågt 2024.",
    "Antalet anmälda stölder är på väg ned sedan 2019.",
    "Antalet anmälda stölder är hälften så många som 2019.",
    "Antalet anmälda stölder är hälften av vad det var 2019.",
    "Andelen trygga flickor i skolan var snudd på 75 procent 2024.",
    "Andelen trygga flickor i skolan var gott och väl 70 procent 2024.",
    "Andelen trygga flickor i skolan var nära nog 75 procent 2024.",
    "Andelen trygga flickor i skolan var i det närmaste 75 procent 2024.",
    "Andelen trygga flickor i skolan var dryga 70 procent 2024.",
    "Andelen trygga flickor i skolan var knappa 75 procent 2024.",
    "Andelen trygga flickor i skolan översteg 70 procent 2024.",
    "Andelen trygga flickor i skolan understeg 75 procent 2024.",
    "Antalet samtal till jouren var ett hundrafemtiotal år 2024.",
    "Antalet samtal till jouren har inte sedan 2019 minskat.",
    "Antalet anmälda stölder minskade med en tredjedel mellan 2021 och 2024.",
    "Antalet samtal till jouren ökade med hälften mellan 2023 och 2024.",
    "Ökningen av antalet samtal till jouren var 50 mellan 2023 och 2024.",
    "Antalet anmälda stölder har sedan 2019 minskat med hälften.",
    "Antalet samtal till jouren har inte bara ökat sedan 2019.",
    "Antalet samtal till jouren har ökat sedan 2019, inte minst bland unga.",
    "Andelen trygga i skolan var inte högre bland flickor än bland pojkar 2024.",
    "Antalet anmälda stölder var hälften av vad det var 2019.",
    "Antalet samtal till jouren var ett hundra femtio år 2024.",
    "Hälsobetyget ökade med två tiondelar mellan 2023 och 2024.",
    "Antalet samtal till jouren exploderade mellan 2023 och 2024.",
    "Antalet samtal till jouren var på frammarsch mellan 2023 och 2024.",
    "Antalet anmälda stölder är på tillbakagång sedan 2019.",
]


def judged(language: str, text: str) -> list[Verdict]:
    return [each.verdict for each in checker(language).check(text, Place(YEAR))]


@pytest.mark.parametrize("text", RIGHT_IN_SWEDISH)
def test_right_in_swedish(text: str) -> None:
    assert judged("sv", text) == [Verdict.SUPPORTED]


@pytest.mark.parametrize("text", WRONG_IN_SWEDISH)
def test_wrong_in_swedish(text: str) -> None:
    assert judged("sv", text) == [Verdict.CONTRADICTED]


@pytest.mark.parametrize("text", LOOSE_IN_SWEDISH)
def test_loose_in_swedish(text: str) -> None:
    assert judged("sv", text) == [Verdict.IMPRECISE]


@pytest.mark.parametrize("text", RIGHT_IN_ENGLISH)
def test_right_in_english(text: str) -> None:
    assert judged("en", text) == [Verdict.SUPPORTED]


@pytest.mark.parametrize("text", WRONG_IN_ENGLISH)
def test_wrong_in_english(text: str) -> None:
    assert judged("en", text) == [Verdict.CONTRADICTED]


@pytest.mark.parametrize("text", LOOSE_IN_ENGLISH)
def test_loose_in_english(text: str) -> None:
    assert judged("en", text) == [Verdict.IMPRECISE]


@pytest.mark.parametrize(
    "text",
    [
        "Flera hundra samtal kom till jouren 2024.",
        "Ett par hundra samtal kom till jouren 2024.",
        "Det kom några tusen samtal till jouren 2024.",
    ],
)
def test_hundreds_of_which_nobody_says_how_many_are_no_figure(text: str) -> None:
    assert judged("sv", text) == []


def test_staying_at_the_same_level_is_one_claim() -> None:
    text = "Andelen trygga pojkar i skolan ligger kvar på samma nivå som 2023."
    assert judged("sv", text) == [Verdict.SUPPORTED]


def test_what_is_in_line_with_another_group_is_compared_with_it() -> None:
    text = "Andelen trygga flickor i skolan var lika hög som bland pojkar 2024."
    (claim,) = checker("sv").check(text, Place(YEAR))
    assert (claim.kind, claim.verdict) == (Kind.COMPARISON, Verdict.CONTRADICTED)


def test_what_was_half_as_much_before_has_doubled() -> None:
    text = "Antalet anmälda stölder var 200 år 2024. Fem år tidigare var det dubbelt så många."
    assert judged("sv", text) == [Verdict.SUPPORTED, Verdict.SUPPORTED]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("sv", "Antalet anmälda stölder minksade mellan 2023 och 2024.", Verdict.SUPPORTED),
        ("sv", "Antalet samtal till jouren minskde mellan 2023 och 2024.", Verdict.CONTRADICTED),
        ("sv", "Andelen trygga pojkar i skolan är oförändard sedan 2023.", Verdict.SUPPORTED),
        ("sv", "Andelen trygga flickor i skolan var 73 porcent 2024.", Verdict.SUPPORTED),
        ("sv", "Andelen trygga flickor i skolan var ungefar 75 procent 2024.", Verdict.SUPPORTED),
        ("sv", "Andelen trygga flickor i skolan var omkirng 75 procent 2024.", Verdict.SUPPORTED),
        ("sv", "Antalet samtal till jouren har tredubblts sedan 2019.", Verdict.SUPPORTED),
        ("en", "Calls to the helpline incresed by 50 between 2023 and 2024.", Verdict.SUPPORTED),
        ("en", "Calls to the helpline decreasd between 2023 and 2024.", Verdict.CONTRADICTED),
        (
            "en",
            "The share of girls who feel safe at school was aproximately 75 per cent in 2024.",
            Verdict.SUPPORTED,
        ),
        ("en", "Calls to the helpline have trippled since 2019.", Verdict.SUPPORTED),
    ],
)
def test_a_letter_that_is_wrong(language: str, text: str, verdict: Verdict) -> None:
    assert judged(language, text) == [verdict]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Försäkringen och övningarna förändrade resandet."),
        ("sv", "Länsstyrelsen har antagit planen, och sökningarna växlade."),
        ("en", "The county counted and covered the visits while sharing what it knew."),
        ("en", "The unit was repressed, clipped and plugged."),
    ],
)
def test_ordinary_words_a_letter_away_from_a_direction_claim_nothing(
    language: str, text: str
) -> None:
    assert judged(language, text) == []
