"""Numbers and words that say something of figures and are none: goals, scales, wholes, idioms."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

NOTHING = [
    "Målet för trygga elever i skolan är 90 procent.",
    "Trygghetsmålet för 2026 är högst 2,5 anmälda stölder.",
    "Hälsobetyget lämnas på en skala från 0 till 10, där 10 är mest positivt.",
    "Tabellen visar hälsobetyg (medelvärden 0–10).",
    "Kvoter av anmälda stölder avrundas till en decimal, från 1,5 och uppåt.",
    "Anmälda stölder visas som andel av 26 kommuner.",
    "Trygga elever i skolan visas under varje rubrik.",
    "Anmälda stölder förs in av varje kommun själv i fem steg.",
    "Tabellen visar anmälda stölder (tusen stycken).",
    "Anmälda stölder redovisas i beslut 2025/118.",
    "De anmälda stölderna redovisas icke desto mindre här.",
    "Högre upp i åldrarna handlar det om trygga elever i skolan.",
    "Handlingsplan: för en mindre kommun kan det vara svårt.",
    "Personal vid jouren får fler verktyg.",
    "När det gäller anmälda stölder är bilden mer splittrad.",
    "Det som oroar mig mest är de anmälda stölderna.",
    "Anmälda stölder lämnas till rum 204, ankn. 4417.",
    "Anmälda stölder står i bilagor: 1–4.",
    "Trygga elever i skolan tillfrågas två gånger i veckan.",
    "Vi har räknat anmälda stölder i 3 dagar nu.",
    "Huset har 1 katt.",
    "Andelar av trygga elever i skolan som bygger på färre än 50 svarande redovisas inte.",
    "I alla tre årskurserna är det trygga elever i skolan.",
    "Anmälda stölder har förebilder i 2 a § förordningen.",
    "Strategins mål är att minst 90 procent ska vara trygga elever i skolan.",
    "En stöld är anmäld när minst en person har skrivit på, bland anmälda stölder.",
    "För anmälda stölder redovisar källan endast det lägsta och det högsta värdet.",
    "En högre andel trygga elever i skolan behöver inte innebära något.",
    "Fler samtal till jouren bör komma.",
    "Ett enda större ärende kan förklara de anmälda stölderna.",
    "Det går inte att avgöra om det är de anmälda stölderna som är flest.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing_is_claimed(sentence: str) -> None:
    assert not [each.text for each in checker().check(sentence, Place(YEAR))]


CLAIMED = [
    ("Målet nåddes: trygga elever i skolan var 73 procent bland flickor 2024.", "73 procent"),
    ("Avståndet till målet är stort. Hälsobetyget 2024 var 6,2.", "6,2"),
    ("Andelen kommuner med handlingsplan var 58 procent 2024.", "58 procent"),
    ("Av 200 anmälda stölder 2024 vet vi inget mer.", "200"),
    ("Bland trygga elever i skolan 2024 är 73 procent flickor.", "73 procent"),
]
"""Words of the same kind beside figures that are claims."""


@pytest.mark.parametrize(("text", "words"), CLAIMED)
def test_what_stands_beside_is_claimed(text: str, words: str) -> None:
    found = {each.text: each.verdict for each in checker().check(text, Place(YEAR))}
    assert found[words] is Verdict.SUPPORTED


SIZES = [
    ("Fler samtal till jouren kom 2024 än 2023.", "Fler"),
    ("År 2020 hade jouren flest samtal.", "flest"),
    ("År 2024 hade en större andel av flickorna trygghet i skolan än 2023.", "större andel"),
    ("De anmälda stölderna var 2024 färre än 2023.", "färre"),
    ("Fler ringer: samtalen till jouren var 150 år 2024.", "Fler"),
    ("De anmälda stölderna låg kvar på samma nivå 2024.", "samma nivå"),
]
"""Comparatives that say how much of what is measured there is."""


@pytest.mark.parametrize(("text", "words"), SIZES)
def test_a_size_is_claimed(text: str, words: str) -> None:
    assert words in {each.text for each in checker().check(text, Place(YEAR))}


def test_a_whole_that_a_share_is_of_is_told_only_where_it_is_wrong() -> None:
    told = "Av de {} kommunerna hade 58 procent en handlingsplan 2024."
    assert [each.text for each in checker().check(told.format(26), Place(YEAR))] == ["58 procent"]
    assert "27" in {each.text for each in checker().check(told.format(27), Place(YEAR))}


def test_a_change_that_has_been_larger_elsewhere_claims_its_size_alone() -> None:
    told = "Bland flickor har ökningen av trygga elever i skolan varit större än bland pojkar."
    assert "ökningen" not in {each.text for each in checker().check(told, Place(YEAR))}


def test_the_ends_of_a_distance_are_no_extremes() -> None:
    told = "Avståndet mellan högsta och lägsta värdet för hälsobetyg är {gap}."
    found = checker().check(told.format(gap="0,5"), Place(YEAR, indicator="health"))
    assert [each.text for each in found] == ["0,5"]


def test_where_something_stays_a_comparison_says_how_it_is() -> None:
    told = "År 2024 förblir de anmälda stölderna färre än 2023."
    assert [each.text for each in checker().check(told, Place(YEAR))] == ["färre"]


def test_how_many_years_is_told_once_with_its_noun() -> None:
    told = (
        "Samtalen till jouren ökade med 67 procent på två år, och stölderna föll tio procent på {}."
    )
    found = checker().check(told.format("ett"), Place(YEAR))
    assert "ett" not in {each.text for each in found}
    found = checker().check(told.format("tre"), Place(YEAR))
    assert "tre" not in {each.text for each in found}


def test_the_number_of_a_paragraph_is_no_figure() -> None:
    text = "1.2 Calls to the helpline were 150 in 2024.\n\n1.3 In 2023 they were 100."
    assert [each.text for each in checker("en").check(text, Place(YEAR))] == ["150", "100"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Tabell 1.2 visar att 144 personer sökte stöd 2024.", ["144"]),
        ("Tabell 2 visar att 144 personer sökte stöd 2024.", ["144"]),
        ("Tabell 1.2. Stödsökande 2022–2024: 82, 119 och 144", []),
        ("Tabell 1.2 Stödsökande 2022–2024: 82, 119 och 144", []),
    ],
)
def test_a_sentence_that_begins_with_a_table_is_no_caption(text: str, claims: list[str]) -> None:
    place = Place(2024, goal=2, indicator="valj-att-sluta-contacts")
    checked = checker_of("examples/stockholm").check(f"Inledning.\n\n{text}\n", place)
    assert [each.text for each in checked] == claims
