"""Drafts about the shipped examples, their figures looked up by hand in the bundles' data."""

from functools import cache
from pathlib import Path

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.drafting.draft import draft
from lagesbild.core.claims.drafting.sentences import chosen
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.views.indicator_view import IndicatorViews
from lagesbild.publishing.languages import load_language

EXAMPLES = Path(__file__).parents[4] / "examples"


@cache
def _edition(name):
    return read_bundle(EXAMPLES / name)


@cache
def _views(name, code):
    return IndicatorViews(_edition(name), load_language(code))


def _draft(name, slug, code):
    views, edition = _views(name, code), _edition(name)
    names = {each.code: each.name for each in edition.strategy.areas}
    return draft(
        views.view(slug),
        year=edition.year,
        language=views.language,
        area=names.get(edition.strategy.about.comparison_area, ""),
        leading=views.leading.get(slug),
    )


@pytest.mark.parametrize(
    ("slug", "code", "sentences"),
    [
        (  # 25 percent in 2019, 31 in 2023, 37 in 2024
            "contact-bans-granted-share",
            "sv",
            (
                "År 2024 var andelen 37 procent.",
                "Andelen har ökat med 6 procentenheter sedan 2023.",
                "Sedan 2019 har andelen stigit från 25 till 37 procent.",
                "Det är det högsta värdet sedan 2019.",
            ),
        ),
        (
            "contact-bans-granted-share",
            "en",
            (
                "In 2024, the share was 37 percent.",
                "The share has increased by 6 percentage points since 2023.",
                "Since 2019, the share has risen from 25 to 37 percent.",
                "This is the highest value since 2019.",
            ),
        ),
        (  # women 33 percent in 2022, 31 in 2023; the country's median 40 in 2023
            "clearance-gross-violation-integrity",
            "sv",
            (
                "År 2023 var andelen 31 procent för kvinnor.",
                "Andelen har minskat med 2 procentenheter sedan 2022.",
                "Det är 9 procentenheter lägre än rikets median.",
                "År 2023 var rikets median 40 procent.",
                "Flickor: 8–10 procent (2019–2023).",
            ),
        ),
        (  # 119 in 2023, 144 in 2024: 25 of 119 is 21 percent
            "valj-att-sluta-contacts",
            "sv",
            (
                "Antalet personer uppgick år 2024 till 144.",
                "Sedan 2023 har antalet personer ökat med 25, en uppgång med 21 procent.",
            ),
        ),
        (
            "pupils-equal-treatment",
            "sv",
            (
                "Årskurs 8 (flickor): 6,1 (2023/2024), "
                "en minskning med 0,1 sedan läsåret 2022/2023.",
            ),
        ),
    ],
)
def test_a_draft_about_stockholm_says_what_the_figures_say(slug, code, sentences):
    said = [each.text for each in _draft("stockholm", slug, code).sentences]
    assert [each for each in said if each in sentences] == list(sentences)


@pytest.mark.parametrize(
    ("slug", "code", "sentences"),
    [
        (
            "heat-visits",
            "en",
            (
                "In 2024, the value was 44.8 per 100,000 inhabitants for 65 or older.",
                "The value has increased by 9.6 since 2023.",
                "The series has a break: values before 2020 cannot be compared with later ones.",
                "The value is 2.5 higher than the median of Skerryland.",
                "The median of Skerryland was 42.3 per 100,000 inhabitants in 2024.",
            ),
        ),
        (
            "care-homes-heat-plan",
            "en",
            (
                "For the coast, it was true of 3 of 8 in 2024.",
                "The base is too small for a percentage.",
                "The fells: 55 percent (2024), an increase of 10 percentage points since 2023.",
            ),
        ),
        (  # 13 in the fourth quarter of 2024, 26 in the fourth of 2023
            "road-closures",
            "sv",
            (
                "Fjärde kvartalet 2024 var antalet closures 13.",
                "Värdet är preliminärt.",
                "Antalet closures har minskat med 13 sedan fjärde kvartalet 2023, "
                "en nedgång med 50 procent.",
            ),
        ),
        ("wetland-restored", "en", ("The figure is an estimate.",)),
    ],
)
def test_a_draft_about_the_climate_says_what_the_figures_say(slug, code, sentences):
    said = [each.text for each in _draft("climate", slug, code).sentences]
    assert [each for each in said if each in sentences] == list(sentences)


@pytest.mark.parametrize("name", ["stockholm", "climate"])
def test_every_draft_about_an_example_is_supported(name):
    edition = _edition(name)
    code = edition.strategy.about.language
    checker = Checker.of(edition, load_language(code))
    wrong = [
        (slug, each.text, each.judgement.why)
        for slug, indicator in edition.strategy.indicator.items()
        for each in checker.check(
            _draft(name, slug, code).markdown, Place(edition.year, indicator.goal, slug)
        )
        if each.verdict is not Verdict.SUPPORTED
    ]
    assert not wrong


def test_a_sentence_with_a_figure_rests_on_observations():
    found = _draft("stockholm", "contact-bans-granted-share", "sv").sentences
    resting = {each.text: [o.period.code for o in each.observations] for each in found}
    assert resting["År 2024 var andelen 37 procent."] == ["2024"]
    change = "Andelen har ökat med 6 procentenheter sedan 2023."
    assert resting[change] == ["2023", "2024"]


def test_an_indicator_without_figures_gets_a_draft_that_says_why():
    text = _draft("climate", "tree-shade", "en").markdown
    assert text == "The indicator is being developed and has no figures yet.\n"


def test_a_wording_is_chosen_by_the_signs_of_the_seed():
    # 1 · 97 + 2 · 98 = 293, and 293 divided by 3 leaves 2
    assert chosen(("first", "second", "third"), "ab") == "third"
