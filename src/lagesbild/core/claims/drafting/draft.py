"""A draft: the first text about an indicator and a year, in paragraphs and lists."""

from dataclasses import dataclass

from lagesbild.core.claims.drafting.comparison import comparison
from lagesbild.core.claims.drafting.course import change_of, course, size_of
from lagesbild.core.claims.drafting.level import figure, level
from lagesbild.core.claims.drafting.sentences import Sentence, capital, said
from lagesbild.core.claims.drafting.topic import Topic, observation_of
from lagesbild.core.language.catalogue import Language
from lagesbild.core.strategy.goal import Leading
from lagesbild.core.views.indicator_view import main_series
from lagesbild.core.views.periods_in_words import in_brackets, name_of
from lagesbild.core.views.shapes import IndicatorView

MOST_LISTED = 12
"""Other groups that a draft lists; of more it refers to the table."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a draft says: a paragraph on the main series, and a list of other groups."""

    paragraphs: tuple[tuple[Sentence, ...], ...]
    items: tuple[Sentence, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return (*(each for paragraph in self.paragraphs for each in paragraph), *self.items)

    @property
    def markdown(self) -> str:
        """The draft as a text of a bundle, without the mark that it is one."""
        parts = [" ".join(each.text for each in paragraph) for paragraph in self.paragraphs]
        if self.items:
            parts.append("\n".join(f"- {each.text}" for each in self.items))
        return "\n\n".join(parts) + "\n"


def draft(
    view: IndicatorView, *, year: int, language: Language, area: str = "",
    leading: Leading | None = None,
) -> Draft:  # fmt: skip
    """A first text about an indicator up to a year.

    ``area`` is the name of the area compared with, ``leading`` as for
    `lagesbild.core.views.indicator_view.main_series`.
    """
    main = main_series(view.indicator, view.series, leading)
    topic = Topic.of(view.indicator, main, year, language) if main else None
    if topic is None or topic.latest is None:
        return Draft(((said(view.empty or language.text("No figures have been delivered.")),),))
    beside = comparison(topic, view.reference, area)
    paragraphs = [(*level(topic), *course(topic), *beside)]
    others = [
        Topic.of(view.indicator, each, year, language)
        for each in view.series
        if each.key != topic.series.key and each.key.measure == topic.series.key.measure
    ]
    told = [each for each in others if each.latest and not each.is_of_spans]
    if len(told) > MOST_LISTED or any(each.is_of_spans for each in others):
        paragraphs.append((_table(view, language),))
        told = []
    return Draft(tuple(paragraphs), tuple(_item(each) for each in told))


def _table(view: IndicatorView, language: Language) -> Sentence:
    target = f"{{table:{view.indicator.slug}}}"
    return said(language.text("The other groups stand in {table}.", table=target))


def _item(topic: Topic) -> Sentence:
    """Another group in a line: its latest figure and its change."""
    latest, made = topic.latest, change_of(topic)
    if latest is None:
        raise ValueError(topic)
    language = topic.language
    places = {
        "group": capital(topic.name),
        "value": latest.text if latest.counted else figure(topic, latest),
        "period": in_brackets(latest.period, language),
    }
    if made is None or not made.direction:
        return said(language.text("{group}: {value} {period}.", **places), observation_of(latest))
    places |= {"size": size_of(topic, made), "earlier": name_of(made.earlier.period, language)}
    text = language.text(
        "{group}: {value} {period}, an increase of {size} since {earlier}."
        if made.direction > 0
        else "{group}: {value} {period}, a decrease of {size} since {earlier}.",
        **places,
    )
    return said(text, made.earlier, made.later)
