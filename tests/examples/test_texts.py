"""What the examples' texts refer to is there, and no number in them comes from nowhere.

The guard is a plain one: it asks whether a number occurs in what its indicator, goal or edition
holds, not whether the sentence says the right thing of it.
"""

import re
from itertools import combinations

import pytest

from lagesbild.core.document.inline import TargetKind
from lagesbild.core.document.markdown import references_in
from lagesbild.core.edition import TextKey
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.observation import Measurement
from lagesbild.core.statistics.small_bases import count_behind
from lagesbild.core.views.edition_view import view_edition
from lagesbild.publishing.languages import load_language
from tests.examples.bundles_read import NAMES, example

NUMBER = re.compile(r"\d{1,3}(?:[\u202f\xa0 ,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
MARKUP = re.compile(r"\{[^}]*\}|\[\^\w+\]:?|https?://\S+")


def numbers_in(text):
    """Numbers as they are compared: without spaces, with a decimal point."""
    found = (re.sub(r"[\u202f\xa0 ]", "", each) for each in NUMBER.findall(MARKUP.sub("", text)))
    return {re.sub(r"^(\d+),(\d{3})$", r"\1\2", each).replace(",", ".") for each in found}


def test_numbers_are_read_as_people_write_them():
    text = "5,8 och 1\u202f000 av 26.[^1] Se {commitment:2.10}: 2023/2024, 15–17 år."
    assert numbers_in(text) == {"5.8", "1000", "26", "2023", "2024", "15", "17"}


class Known:
    """The numbers that texts of an edition may use."""

    def __init__(self, name):
        self.edition = example(name)
        self.strategy = self.edition.strategy
        commitments = self.strategy.plan.commitments
        figures = {figure.id: repr(figure) for figure in self.strategy.plan.figures}
        self.commitments = {
            each.number: repr(each) + "".join(figures[id_] for id_ in each.figures)
            for each in commitments
        }

    def of_indicator(self, slug):
        indicator = self.strategy.indicator[slug]
        words = repr(indicator) + repr(self.strategy.source[indicator.source])
        words += "".join(self.commitments[each] for each in indicator.follows_commitments)
        numbers = numbers_in(words) | self.values(slug)
        if indicator.companion_of:
            numbers |= self.values(indicator.companion_of)
        return numbers

    def values(self, slug):
        """Values, bases, periods, differences and the counts behind shares."""
        numbers = set()
        by_measure = {}
        for area in self.edition.observations.areas_of(slug):
            for each in self.edition.observations.of_indicator(slug, area):
                numbers |= numbers_in(each.period.code) | numbers_in(each.note)
                numbers |= {str(each.base)} if each.base else set()
                if isinstance(each.value, Measurement):
                    by_measure.setdefault(each.series.measure, set()).add(each.value.amount)
                    numbers |= self.count(each)
        for amounts in by_measure.values():
            numbers |= {str(amount) for amount in amounts}
            numbers |= {str(abs(a - b)) for a, b in combinations(amounts, 2)}
        return numbers

    def count(self, observation):
        value, base = observation.value, observation.base
        if not value.unit.is_share or base is None:
            return set()
        count = count_behind(value.amount, value.decimals, base)
        return set() if count is None else {str(count)}

    def of_goal(self, number):
        mine = [each.slug for each in self.strategy.indicators if each.goal == number]
        numbers = set().union(*map(self.of_indicator, mine)) if mine else set()
        return numbers | numbers_in(repr(self.strategy.goal(number)))

    def of_plan(self):
        return numbers_in(repr(self.strategy.agreements)) | numbers_in(repr(self.commitments))

    def everywhere(self):
        edition = self.edition
        words = (self.strategy.about, self.strategy.trainings, edition.corrections, edition.year)
        counts = (len(self.strategy.plan.commitments), len(self.strategy.indicators_of(1)))
        numbers = set().union(*(self.of_goal(goal.number) for goal in self.strategy.goals))
        return numbers | self.of_plan() | numbers_in(repr(words)) | {str(n) for n in counts}


def referred(text):
    return [target for target, _, _ in references_in(text)]


def allowed(known, key, text):
    """The numbers a text may use: those of its subject and of what it refers to."""
    if key.kind in ("foreword", "method", "summary"):
        return known.everywhere()
    of = known.of_goal(int(key.name)) if key.kind == "goal" else known.of_indicator(key.name)
    for target in referred(text):
        match target.kind:
            case TargetKind.COMMITMENT:
                of |= numbers_in(known.commitments[target.name])
            case TargetKind.TABLE | TargetKind.FIGURE | TargetKind.INDICATOR:
                of |= known.of_indicator(target.name)
    return of | known.of_plan()


def texts():
    return [(name, key) for name in NAMES for key in sorted(example(name).texts, key=str)]


@pytest.mark.parametrize(("name", "key"), texts(), ids=str)
def test_no_number_in_a_text_comes_from_nowhere(name, key):
    text = example(name).texts[key].markdown
    assert numbers_in(text) - allowed(Known(name), key, text) == set()


@pytest.mark.parametrize("name", NAMES)
def test_everything_has_a_text_and_every_text_is_of_something(name):
    edition = example(name)
    wanted = {TextKey("indicator", slug) for slug in edition.strategy.indicator}
    wanted |= {TextKey("goal", str(goal.number)) for goal in edition.strategy.goals}
    wanted |= {TextKey("foreword"), TextKey("method"), TextKey("summary")}
    assert set(edition.texts) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_tables_and_figures_that_a_text_refers_to_are_there(name):
    edition = example(name)
    view = view_edition(edition, language_of(name))
    for text in edition.texts.values():
        for target in referred(text.markdown):
            match target.kind:
                case TargetKind.TABLE:
                    assert view.indicators[target.name].tables, (text.path, target)
                case TargetKind.FIGURE:
                    assert view.indicators[target.name].figures, (text.path, target)
                case TargetKind.COMMITMENT:
                    assert target.name in edition.strategy.commitment, (text.path, target)
                case TargetKind.INDICATOR:
                    assert target.name in edition.strategy.indicator, (text.path, target)


@pytest.mark.parametrize("name", NAMES)
def test_what_stands_for_a_goal_on_the_start_page_has_a_figure(name):
    view = view_edition(example(name), language_of(name))
    for goal in view.goals:
        assert (goal.leading is None) == (goal.goal.leading is None), goal.goal.slug
        assert goal.at_a_glance


@pytest.mark.parametrize("name", NAMES)
def test_short_names_fit_a_card(name):
    long = [each.slug for each in example(name).strategy.indicators if len(each.short_name) > 45]
    assert long == []


def language_of(name) -> Language:
    return load_language(example(name).strategy.about.language)
