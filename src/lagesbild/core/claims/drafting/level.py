"""Drafting the level: the latest figure, what it rests on, and how sure it is."""

from collections.abc import Iterator
from decimal import Decimal

from lagesbild.core.claims.drafting.phrases import span_in_words, value_in_words
from lagesbild.core.claims.drafting.sentences import Sentence, said
from lagesbild.core.claims.drafting.topic import Topic, observation_of, value_of
from lagesbild.core.document.chart import Mark
from lagesbild.core.statistics.observation import Observation
from lagesbild.core.statistics.period import PeriodKind
from lagesbild.core.views.periods_in_words import in_brackets, name_of, when
from lagesbild.core.views.shapes import PointView


def level(topic: Topic) -> Iterator[Sentence]:
    """The latest figure, and what has to be known of it."""
    latest = topic.latest
    if latest is None:
        return
    yield from _newer_is_missing(topic, latest)
    if latest.counted:
        yield _counted(topic, latest)
        yield said(topic.language.text("The base is too small for a percentage."))
    elif topic.is_of_spans:
        table = f"{{table:{topic.indicator.slug}}}"
        text = topic.language.text(
            "The source gives a range for each period; they stand in {table}.", table=table
        )
        yield said(text)
    else:
        yield said(_level(topic, figure(topic, latest), latest), *_rests_on(latest))
    yield from _sureness(topic, latest)


def figure(topic: Topic, point: PointView) -> str:
    """A figure as it stands in a sentence."""
    measure, language = topic.series.measure, topic.language
    value = value_of(point)
    if value is not None:
        return value_in_words(value, measure, language)
    if point.low is None or point.high is None:
        return point.text
    ends = [_exactly(each, point.decimals) for each in (point.low, point.high)]
    return span_in_words(ends[0], ends[1], measure, language)


def _exactly(number: float, decimals: int) -> Decimal:
    return Decimal(f"{number:.{decimals}f}")


def _rests_on(point: PointView) -> tuple[Observation | None, ...]:
    return point.observations if point.low is not None else (observation_of(point),)


def _level(topic: Topic, value: str, point: PointView) -> str:
    language = topic.language
    if topic.has_like:
        period = in_brackets(point.period, language)
        return language.text(
            "{group}: {value} {period}.", group=topic.name, value=value, period=period
        )
    places = {"subject": topic.subject, "value": value, "when": when(point.period, language)}
    variants = (
        language.text("{when}, {subject} was {value}.", **places),
        language.text("{subject} was {value} {when}.", **places),
    )
    if topic.group:
        places["group"] = topic.group
        variants = (
            language.text("{when}, {subject} was {value} for {group}.", **places),
            language.text("For {group}, {subject} was {value} {when}.", **places),
        )
    # Of pooled years the stretch stands first: behind the verb it would read as a course.
    pooled = point.period.kind is PeriodKind.POOLED
    return variants[0] if pooled else topic.choose(variants, "level")


def _counted(topic: Topic, point: PointView) -> Sentence:
    language = topic.language
    places = {"value": point.text, "when": when(point.period, language)}
    text = language.text("{when}, it was true of {value}.", **places)
    if topic.group:
        text = language.text(
            "For {group}, it was true of {value} {when}.", group=topic.group, **places
        )
    return said(text, observation_of(point))


def _newer_is_missing(topic: Topic, latest: PointView) -> Iterator[Sentence]:
    """That there is no figure for the newest period, where that is so."""
    newest = topic.points[-1]
    if newest.period > latest.period:
        yield said(
            topic.language.text(
                "There is no figure for {period}.", period=name_of(newest.period, topic.language)
            )
        )


def _sureness(topic: Topic, point: PointView) -> Iterator[Sentence]:
    language = topic.language
    words = {
        Mark.PROVISIONAL: language.text("The figure is provisional."),
        Mark.ESTIMATED: language.text("The figure is an estimate."),
        Mark.LOW_RELIABILITY: language.text("The figure is uncertain."),
    }
    for mark, text in words.items():
        if mark in point.marks:
            yield said(text)
