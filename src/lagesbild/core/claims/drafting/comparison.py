"""Drafting the comparison: beside the median of the country, or of the area compared with."""

from collections.abc import Iterator
from decimal import Decimal

from lagesbild.core.claims.drafting.phrases import amount_in_words, difference_in_words
from lagesbild.core.claims.drafting.sentences import Sentence, said
from lagesbild.core.claims.drafting.topic import Topic, amount_of, observation_of, value_of
from lagesbild.core.statistics.area import COUNTRY
from lagesbild.core.statistics.status import Precision
from lagesbild.core.views.periods_in_words import when
from lagesbild.core.views.shapes import SeriesView


def comparison(topic: Topic, reference: SeriesView | None, area: str) -> Iterator[Sentence]:
    """The latest figure beside the median for the same period; ``area`` names where that is of."""
    latest = topic.latest
    other = reference.at(latest.period) if latest and reference else None
    if latest is None or other is None or reference is None:
        return
    mine, theirs = value_of(latest), amount_of(other)
    if mine is None or theirs is None or mine.precision is not Precision.EXACT:
        return
    median = _median(topic, reference, area)
    places = {
        "median": median,
        "value": amount_in_words(theirs, topic.series.measure, topic.language),
        "when": when(latest.period, topic.language),
    }
    apart = mine.amount - theirs
    if not apart:
        yield said(topic.language.text("{median} was also {value} {when}.", **places))
        return
    yield said(_apart(topic, median, apart), observation_of(latest), observation_of(other))
    yield said(topic.language.text("{median} was {value} {when}.", **places), observation_of(other))


def _median(topic: Topic, reference: SeriesView, area: str) -> str:
    if reference.key.area == COUNTRY:
        return topic.language.text("the median of the country")
    return topic.language.text("the median of {area}", area=area)


def _apart(topic: Topic, median: str, apart: Decimal) -> str:
    language = topic.language
    places = {
        "subject": topic.subject,
        "median": median,
        "size": difference_in_words(apart, topic.series.measure, language),
    }
    higher = (
        language.text("This is {size} higher than {median}.", **places),
        language.text("{subject} is {size} higher than {median}.", **places),
    )
    lower = (
        language.text("This is {size} lower than {median}.", **places),
        language.text("{subject} is {size} lower than {median}.", **places),
    )
    return topic.choose(higher if apart > 0 else lower, "beside")
