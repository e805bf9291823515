"""Words and numbers that claim nothing, and those beside them that do.

The figures stand in `small_edition.FIGURES`.
"""

from dataclasses import replace

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.language.catalogue import Language
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker, edition

NOTHING = [
    "Vi vet inte om de anmälda stölderna har ökat.",
    "Om de anmälda stölderna har minskat framgår inte.",
    "De anmälda stölderna gäller personer i åldern 18–24-åringar.",
    "Anmälda stölder är brott enligt 4 och 6 kap. brottsbalken.",
    "Rapporten om anmälda stölder är på 112 sidor och har 3 bilagor.",
    "De två första frågorna gäller anmälda stölder, och svaren lämnas i rum 204.",
    "Frågan om anmälda stölder gick till elever i år 9.",
    "Detsamma gäller anmälda stölder.",
    "Där få kommuner har svarat visas antalet med en handlingsplan, och ingen andel.",
]
"""An “om” that asks, ages grown together with their noun, chapters that are joined, pages."""
CLAIMED = [
    ("Uppgifterna om stölder, de anmälda, är 200 för 2024.", "200"),
    ("Anmälningarna om stölder har minskat sedan 2023.", "minskat"),
    ("**Hur många stölder anmäldes?** År 2024 var de 200.", "200"),
    ("Som framgår av tabell 4, 200 stölder anmäldes 2024.", "200"),
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing_is_claimed(sentence: str) -> None:
    assert not checker().check(sentence, Place(YEAR))


@pytest.mark.parametrize(("text", "words"), CLAIMED)
def test_what_stands_beside_is_claimed(text: str, words: str) -> None:
    (claim,) = checker().check(text, Place(YEAR))
    assert (claim.text, claim.verdict) == (words, Verdict.SUPPORTED)


def test_a_change_that_is_set_beside_others_claims_its_size_alone() -> None:
    told = (
        "Ökningen sedan 2019 var ändå större bland flickor än bland pojkar. Trygga i skolan är 73."
    )
    claims = checker().check(told, Place(YEAR, indicator="safe"))
    assert "Ökningen" not in {each.text for each in claims}


def test_a_whole_says_of_whom_and_is_a_claim_only_where_it_is_wrong() -> None:
    told = "Bland länets {whole} kommuner hade 58 procent en handlingsplan 2024."
    right = checker().check(told.format(whole=26), Place(YEAR))
    assert [each.text for each in right] == ["58 procent"]
    wrong = checker().check(told.format(whole=27), Place(YEAR))
    assert (wrong[0].text, wrong[0].verdict) == ("27", Verdict.CONTRADICTED)


def named(name: str) -> Checker:
    """A checker, where safety at school is called something else."""
    made = edition("sv", ClaimRules())
    indicators = tuple(
        replace(each, name=name, short_name=name) if each.slug == "safe" else each
        for each in made.strategy.indicators
    )
    strategy = replace(made.strategy, indicators=indicators)
    return Checker.of(replace(made, strategy=strategy), Language("sv"))


def test_a_word_of_direction_in_a_name_tells_no_course() -> None:
    told = "År 2024 var andelen elever med ökad trygghet 73 procent bland flickor."
    (claim,) = named("Elever med ökad trygghet").check(told, Place(YEAR))
    assert (claim.text, claim.verdict) == ("73 procent", Verdict.SUPPORTED)
    others = named("Elever med trygghet").check(told, Place(YEAR))
    assert [each.text for each in others] == ["ökad trygghet 73 procent"]


def test_how_often_something_happened_is_no_multiple() -> None:
    place = Place(2024, goal=2, indicator="valj-att-sluta-contacts")
    text = (
        "År 2024 sökte 144 personer stöd hos Välj att sluta."
        " Samordningsgruppen möttes nio gånger{} mot sex året före."
    )
    for comma in ("", ","):
        checked = checker_of("examples/stockholm").check(text.format(comma), place)
        assert all(each.kind.value != "ratio" for each in checked)
        assert not any(each.verdict is Verdict.CONTRADICTED for each in checked)
