"""Drafting the course: the change, whether chance explains it, extremes, and breaks."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lagesbild.core.claims.drafting.level import figure
from lagesbild.core.claims.drafting.phrases import difference_in_words, value_in_words
from lagesbild.core.claims.drafting.sentences import Sentence, said
from lagesbild.core.claims.drafting.topic import Topic, break_before, observation_of, value_of
from lagesbild.core.language.numerals import write_number
from lagesbild.core.statistics.chance import ChanceMethod, Verdict
from lagesbild.core.statistics.change import Change, change
from lagesbild.core.statistics.observation import Measurement, Observation
from lagesbild.core.statistics.period import MONTHS_IN, Period, PeriodKind
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.status import Precision
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Method
from lagesbild.core.views.periods_in_words import name_of, when
from lagesbild.core.views.shapes import PointView

FEWEST_FOR_EXTREME = 4
"""Values from which the highest of them is worth a word."""
SMALLEST_FOR_PERCENT = 20
"""The earlier count from which its change is also given in percent."""


def course(topic: Topic) -> Iterator[Sentence]:
    """How the latest figure stands to those before it."""
    latest = topic.latest
    if latest is None or topic.is_of_spans:
        return
    made = change_of(topic)
    if made is not None:
        yield said(_change(topic, made), made.earlier, made.later)
        yield from _chance(topic, made)
    yield from _long(topic, latest, made)
    yield from _extreme(topic, latest)
    yield from _break(topic, latest)


def change_of(topic: Topic) -> Change | None:
    """The change from the figure before; None where there is none, or it may not be stated.

    Of a quarter, a month or half a year it is that from the same part of the year before; of
    pooled years none is told.
    """
    latest = topic.latest
    later = observation_of(latest) if latest else None
    if latest is None or later is None or value_of(latest) is None:
        return None
    earlier = [
        each
        for point in topic.points
        if _may_precede(point.period, latest.period)
        if (each := observation_of(point)) is not None and value_of(point) is not None
    ]
    if not earlier or _is_hidden_since(topic, earlier[-1], later):
        return None
    return change_between(topic, earlier[-1], later)


def _is_hidden_since(topic: Topic, earlier: Observation, later: Observation) -> bool:
    """Whether a figure that may not be shown lies after the earlier one: the course has a gap."""
    return any(
        isinstance(each.value, Measurement) and value_of(point) is None
        for point in topic.points
        if point.period > earlier.period and point.period != later.period
        if (each := observation_of(point)) is not None
    )


def _may_precede(period: Period, latest: Period) -> bool:
    if latest.kind is PeriodKind.POOLED:
        return False
    if is_part_of_year(latest):
        return period == latest.back(12 // MONTHS_IN[latest.kind])
    return period.kind is latest.kind and period < latest


def is_part_of_year(period: Period) -> bool:
    """Whether a period is a quarter, a month or half a year."""
    return period.kind in MONTHS_IN


def change_between(topic: Topic, earlier: Observation, later: Observation) -> Change | None:
    """The change between two observations of the series, where it may be stated."""
    found = change(
        earlier, later, breaks=topic.series.breaks, smallest_base=topic.indicator.smallest_base
    )
    return found if isinstance(found, Change) else None


def _change(topic: Topic, made: Change) -> str:
    language = topic.language
    places = {
        "subject": topic.subject,
        "period": name_of(made.earlier.period, language),
        "size": size_of(topic, made),
    }
    percent = _percent(made)
    if percent:
        return _with_percent(
            topic, made, {**places, "percent": write_number(percent, language.code)}
        )
    if not made.direction and is_part_of_year(made.later.period):
        return _also(topic, made)
    if not made.direction:
        return topic.choose(
            (
                language.text("There is no change since {period}.", **places),
                language.text("Since {period}, {subject} has not changed.", **places),
            ),
            "same",
        )
    more = (
        language.text("Since {period}, {subject} has increased by {size}.", **places),
        language.text("{subject} has increased by {size} since {period}.", **places),
        language.text("This is an increase of {size} compared with {period}.", **places),
    )
    less = (
        language.text("Since {period}, {subject} has decreased by {size}.", **places),
        language.text("{subject} has decreased by {size} since {period}.", **places),
        language.text("This is a decrease of {size} compared with {period}.", **places),
    )
    return topic.choose(more if made.direction > 0 else less, "change")


def _also(topic: Topic, made: Change) -> str:
    """That a year before it was the same, whatever it was in between."""
    value = made.earlier.value
    if not isinstance(value, Measurement):
        raise TypeError(made)
    language = topic.language
    return language.text(
        "{when}, {subject} was also {value}.",
        when=when(made.earlier.period, language),
        subject=topic.subject,
        value=value_in_words(value, topic.series.measure, language),
    )


def size_of(topic: Topic, made: Change) -> str:
    """The size of a change in the right unit."""
    size = difference_in_words(made.difference, topic.series.measure, topic.language)
    return topic.language.text("about {value}", value=size) if made.approximate else size


def _percent(made: Change) -> Decimal:
    """The change in whole percent; 0 where that says nothing, or too much of a small number."""
    value = made.earlier.value
    if made.percent is None or made.approximate or not isinstance(value, Measurement):
        return Decimal(0)
    large = value.unit is Unit.COUNT and value.amount >= SMALLEST_FOR_PERCENT
    return rounded(abs(made.percent), 0) if large else Decimal(0)


def _with_percent(topic: Topic, made: Change, places: Mapping[str, object]) -> str:
    language = topic.language
    more = (
        language.text(
            "Since {period}, {subject} has increased by {size}, a rise of {percent} percent.",
            **places,
        ),
        language.text(
            "{subject} has increased by {size} since {period}, a rise of {percent} percent.",
            **places,
        ),
    )
    less = (
        language.text(
            "Since {period}, {subject} has decreased by {size}, a fall of {percent} percent.",
            **places,
        ),
        language.text(
            "{subject} has decreased by {size} since {period}, a fall of {percent} percent.",
            **places,
        ),
    )
    return topic.choose(more if made.direction > 0 else less, "percent")


def _chance(topic: Topic, made: Change) -> Iterator[Sentence]:
    """Whether chance explains a change; nothing where all are counted, and where none is said."""
    if not made.direction or topic.indicator.method is Method.UNION_COVERAGE:
        return
    language, pair = topic.language, (made.earlier, made.later)
    if made.judgement.method is ChanceMethod.NO_BASE:
        yield said(
            language.text("Without a base it is not known whether chance explains the change.")
        )
    elif made.judgement.verdict is Verdict.WITHIN_CHANCE:
        yield said(language.text("Chance alone may explain the change."), *pair)
    elif made.judgement.verdict is Verdict.EXCEEDS_CHANCE:
        yield said(language.text("Chance alone does not explain the change."), *pair)


def _long(topic: Topic, latest: PointView, made: Change | None) -> Iterator[Sentence]:
    """The course from the first comparable figure, where it is not told already."""
    exact = [each for each in topic.comparable if _is_exact(each)]
    if made is None or len(exact) < 3 or exact[-1] is not latest or is_part_of_year(latest.period):
        return
    first = observation_of(exact[0])
    if first is None or first == made.earlier:
        return
    whole = change_between(topic, first, made.later)
    if whole is None or not whole.direction or whole.judgement.verdict is Verdict.WITHIN_CHANCE:
        return
    places = {
        "subject": topic.subject,
        "period": name_of(first.period, topic.language),
        "first": exact[0].bare,
        "last": figure(topic, latest),
    }
    text = topic.language.text(
        "Since {period}, {subject} has risen from {first} to {last}."
        if whole.direction > 0
        else "Since {period}, {subject} has fallen from {first} to {last}.",
        **places,
    )
    yield said(text, first, made.later)


def _is_exact(point: PointView) -> bool:
    value = value_of(point)
    return value is not None and value.precision is Precision.EXACT


def _extreme(topic: Topic, latest: PointView) -> Iterator[Sentence]:
    """That the latest figure is the highest or the lowest of those it may be compared with.

    Where one before a break went beyond it nothing is said, so that none reads it wrongly.
    """
    points = [each for each in topic.comparable if each.has_value]
    if latest.period.kind is PeriodKind.POOLED:
        return
    if len(points) < FEWEST_FOR_EXTREME or not all(_is_exact(each) for each in points):
        return
    amounts = [value.amount for each in points if (value := value_of(each))]
    *before, last = amounts
    before += [value.amount for each in topic.points[:-1] if (value := value_of(each))]
    found = [each for point in points if (each := observation_of(point))]
    if last > max(before):
        yield said(_highest(topic, points[0].period, latest.period), *found)
    elif last < min(before):
        yield said(_lowest(topic, points[0].period, latest.period), *found)


def _highest(topic: Topic, since: Period, at: Period) -> str:
    language = topic.language
    first, now = name_of(since, language), when(at, language)
    return topic.choose(
        (
            language.text("This is the highest value since {period}.", period=first),
            language.text(
                "The value {when} is the highest since {period}.", when=now, period=first
            ),
        ),
        "highest",
    )


def _lowest(topic: Topic, since: Period, at: Period) -> str:
    language = topic.language
    first, now = name_of(since, language), when(at, language)
    return topic.choose(
        (
            language.text("This is the lowest value since {period}.", period=first),
            language.text("The value {when} is the lowest since {period}.", when=now, period=first),
        ),
        "lowest",
    )


def _break(topic: Topic, latest: PointView) -> Iterator[Sentence]:
    period = break_before(topic.series, latest.period)
    if period is not None:
        yield said(
            topic.language.text(
                "The series has a break: "
                "values before {period} cannot be compared with later ones.",
                period=name_of(period, topic.language),
            )
        )
