"""Times in all the ways that they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.language.times import times
from lagesbild.core.language.when import Part, When, WhenKind
from tests.core.language.sentence_read import sentence

NONE, SCHOOL_YEAR = Part.NONE, Part.SCHOOL_YEAR
PHRASES = [
    ("sv", "samma år", WhenKind.SAME, 0),
    ("sv", "året innan", WhenKind.PREVIOUS, 1),
    ("sv", "ett år tidigare", WhenKind.PREVIOUS, 1),
    ("sv", "föregående år", WhenKind.PREVIOUS, 1),
    ("sv", "föregående mätning", WhenKind.PREVIOUS, 0),
    ("sv", "tre år tidigare", WhenKind.PREVIOUS, 3),
    ("sv", "året därpå", WhenKind.NEXT, 0),
    ("sv", "två år senare", WhenKind.NEXT, 2),
    ("sv", "för fem år sedan", WhenKind.AGO, 5),
    ("sv", "i fjol", WhenKind.LAST_YEAR, 0),
    ("sv", "förra året", WhenKind.LAST_YEAR, 0),
    ("sv", "i år", WhenKind.THIS, 0),
    ("sv", "under mätperioden", WhenKind.WHOLE, 0),
    ("sv", "sedan mätningarna började", WhenKind.WHOLE, 0),
    ("sv", "när mätningarna började", WhenKind.START, 0),
    ("sv", "första året", WhenKind.START, 0),
    ("sv", "de tre första åren", WhenKind.FIRST_N, 3),
    ("sv", "de senaste tre åren", WhenKind.LAST_N, 3),
    ("sv", "de senaste 3 åren", WhenKind.LAST_N, 3),
    ("sv", "två år i rad", WhenKind.IN_A_ROW, 2),
    ("sv", "tredje året i rad", WhenKind.IN_A_ROW, 3),
    ("sv", "tre läsår i rad", WhenKind.IN_A_ROW, 3),
    ("sv", "varje år", WhenKind.EVERY, 0),
    ("sv", "år efter år", WhenKind.EVERY, 0),
    ("sv", "under samma tid", WhenKind.MEANWHILE, 0),
    ("sv", "därefter ökade", WhenKind.THEN, 0),
    ("sv", "sedan dess har", WhenKind.THEN, 0),
    ("sv", "tidigare", WhenKind.EARLIER, 0),
    ("en", "the same year", WhenKind.SAME, 0),
    ("en", "the year before", WhenKind.PREVIOUS, 1),
    ("en", "three years earlier", WhenKind.PREVIOUS, 3),
    ("en", "the following year", WhenKind.NEXT, 0),
    ("en", "two years later", WhenKind.NEXT, 2),
    ("en", "five years ago", WhenKind.AGO, 5),
    ("en", "last year", WhenKind.LAST_YEAR, 0),
    ("en", "this year", WhenKind.THIS, 0),
    ("en", "since measurements began", WhenKind.WHOLE, 0),
    ("en", "the first three years", WhenKind.FIRST_N, 3),
    ("en", "the last three years", WhenKind.LAST_N, 3),
    ("en", "two years in a row", WhenKind.IN_A_ROW, 2),
    ("en", "for the third year in a row", WhenKind.IN_A_ROW, 3),
    ("en", "three consecutive years", WhenKind.IN_A_ROW, 3),
    ("en", "every year", WhenKind.EVERY, 0),
    ("en", "over the same period", WhenKind.MEANWHILE, 0),
    ("en", "since then it has", WhenKind.THEN, 0),
]


def only(text: str, language: str = "sv") -> When:
    (when,) = times(sentence(text, language))
    return when


@pytest.mark.parametrize(
    "text", ["2023", "år 2023", "under 2023", "(2023)", "2023 var läget", "2023 personer"]
)
def test_a_year_is_a_point(text: str) -> None:
    when = only(text)
    assert (when.kind, when.year, when.part, when.since) == (WhenKind.POINT, 2023, NONE, False)


@pytest.mark.parametrize(
    "text", ["1850", "2150", "2 023", "2023,5", "20230", "2023 procent", "2023-05-08", "kap. 2.7"]
)
def test_numbers_that_are_no_years(text: str) -> None:
    assert not times(sentence(text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "sedan 2019"),
        ("sv", "alltsedan 2019"),
        ("sv", "jämfört med 2019"),
        ("sv", "jämfört med år 2019"),
        ("sv", "mot 2019"),
        ("sv", "än 2019"),
        ("sv", "från och med 2019"),
        ("sv", "lägst sedan 2019"),
        ("en", "since 2019"),
        ("en", "compared with 2019"),
        ("en", "than 2019"),
    ],
)
def test_a_word_before_it_makes_a_year_what_is_compared_with(language: str, text: str) -> None:
    when = only(text, language)
    assert (when.kind, when.year, when.since) == (WhenKind.POINT, 2019, True)


def test_a_school_year_and_a_phrase_are_compared_with_too() -> None:
    assert only("sedan läsåret 2019/20").since
    assert only("jämfört med året innan").since
    assert not only("läsåret 2019/20").since


@pytest.mark.parametrize(("language", "text"), [("sv", "fram till 2021"), ("en", "until 2021")])
def test_the_end_of_a_stretch(language: str, text: str) -> None:
    when = only(text, language)
    assert (when.year, when.up_to, when.since) == (2021, True, False)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "2019–2023"),
        ("sv", "2019-2023"),
        ("sv", "2019 – 2023"),
        ("sv", "2019–23"),
        ("sv", "åren 2019–2023"),
        ("sv", "från 2019 till 2023"),
        ("sv", "från 2019 till och med 2023"),
        ("sv", "mellan 2019 och 2023"),
        ("sv", "mellan åren 2019 och 2023"),
        ("en", "2019–2023"),
        ("en", "from 2019 to 2023"),
        ("en", "between 2019 and 2023"),
    ],
)
def test_a_span_has_its_first_and_its_last_year(language: str, text: str) -> None:
    when = only(text, language)
    assert (when.kind, when.year, when.until) == (WhenKind.SPAN, 2019, 2023)


@pytest.mark.parametrize("text", ["2019 och 2023", "2019, 2023", "2019 respektive 2023"])
def test_two_years_that_are_no_span(text: str) -> None:
    assert [each.kind for each in times(sentence(text))] == [WhenKind.POINT] * 2


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("2023/24", 2024),
        ("2023/2024", 2024),
        ("läsåret 2023/24", 2024),
        ("läsåret 2023–2024", 2024),
        ("läsåret 2023–24", 2024),
        ("1999/2000", 2000),
    ],
)
def test_a_school_year_has_the_year_it_ends_in(text: str, ends: int) -> None:
    when = only(text)
    assert (when.kind, when.year, when.part) == (WhenKind.POINT, ends, SCHOOL_YEAR)


@pytest.mark.parametrize("text", ["2023/2026", "2023/22", "2023/2023", "2024/2023", "2023/25"])
def test_what_is_no_school_year_ends_when_no_period_does(text: str) -> None:
    when = only(text)
    assert when.part is SCHOOL_YEAR
    assert when.year not in range(2000, 2040)


def test_three_years_with_a_dash_are_a_span_even_of_school_years() -> None:
    assert only("läsåren 2021–2024").kind is WhenKind.SPAN


@pytest.mark.parametrize(
    ("language", "text", "part", "number", "year"),
    [
        ("sv", "våren 2024", Part.SPRING, 0, 2024),
        ("sv", "vårterminen 2024", Part.SPRING, 0, 2024),
        ("sv", "hösten 2023", Part.AUTUMN, 0, 2023),
        ("sv", "första halvåret 2024", Part.HALF, 1, 2024),
        ("sv", "andra halvåret 2023", Part.HALF, 2, 2023),
        ("sv", "andra kvartalet 2023", Part.QUARTER, 2, 2023),
        ("sv", "kvartal 3 2024", Part.QUARTER, 3, 2024),
        ("sv", "maj 2024", Part.MONTH, 5, 2024),
        ("sv", "december 2023", Part.MONTH, 12, 2023),
        ("sv", "samma kvartal 2023", Part.SAME, 0, 2023),
        ("en", "spring 2024", Part.SPRING, 0, 2024),
        ("en", "the first half of 2024", Part.HALF, 1, 2024),
        ("en", "the second quarter of 2023", Part.QUARTER, 2, 2023),
        ("en", "May 2024", Part.MONTH, 5, 2024),
        ("en", "the same quarter of 2023", Part.SAME, 0, 2023),
    ],
)
def test_a_part_of_a_year(language: str, text: str, part: Part, number: int, year: int) -> None:
    when = only(text, language)
    assert (when.kind, when.part, when.number, when.year) == (WhenKind.POINT, part, number, year)


@pytest.mark.parametrize("text", ["årets första kvartal", "första kvartalet"])
def test_a_quarter_without_a_year_is_of_the_year_that_is_spoken_of(text: str) -> None:
    when = only(text)
    assert (when.kind, when.part, when.number) == (WhenKind.THIS, Part.QUARTER, 1)


@pytest.mark.parametrize("text", ["maj", "i mars", "på våren"])
def test_a_month_without_a_year_is_no_time(text: str) -> None:
    assert not times(sentence(text))


@pytest.mark.parametrize(("language", "text", "kind", "years"), PHRASES)
def test_a_time_in_words(language: str, text: str, kind: WhenKind, years: int) -> None:
    when = only(text, language)
    assert (when.kind, when.years) == (kind, years)


def test_a_number_of_years_and_no_number_of_cases_is_a_stretch() -> None:
    assert not times(sentence("de senaste tre fallen"))
    assert not times(sentence("två kommuner senare"))


def test_several_times_in_a_sentence_stand_in_order() -> None:
    read = sentence(
        "Andelen ökade från 25 procent 2019 till 37 procent 2024, och året innan med 2."
    )
    assert [(each.kind, each.year) for each in times(read)] == [
        (WhenKind.POINT, 2019), (WhenKind.POINT, 2024), (WhenKind.PREVIOUS, 0),
    ]  # fmt: skip


WORDS = ["2019", "2023", "–", "och", "till", "från", "mellan", "läsåret", "2023/24", "sedan"]
WORDS += ["de", "senaste", "tre", "åren", "första", "kvartalet", "två", "år", "i", "rad", "maj"]
WORDS += ["samma", "innan", "senare", "mätningarna", "började", ",", "när", "fram", "året"]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_times_stand_in_order_and_none_within_another(words: list[str]) -> None:
    # A full stop ends every sentence that is not cut off.
    read = sentence(" ".join([*words, "."]))
    last = 0
    for when in times(read):
        assert last <= when.first < when.last <= len(read)
        last = when.last
