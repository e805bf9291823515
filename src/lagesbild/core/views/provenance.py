"""Where values come from: source, publication, delivery, cell, day, and what came before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.strategy.indicator import Indicator, Method
from lagesbild.core.strategy.source import Correction, Delivery, Publication, Source
from lagesbild.core.views.points import PointMaker
from lagesbild.core.views.provenance_shapes import (
    IndicatorProvenance,
    Replaced,
    SeriesProvenance,
    Statement,
    ValueProvenance,
)
from lagesbild.core.views.shapes import IndicatorView, Origin, PointView, Published, SeriesView
from lagesbild.core.views.wording import unit_text

MOST_VALUES = 2000
"""More values than this are no page that anyone reads; the download has all of them."""


@dataclass(frozen=True)
class Provenances:
    """Tells where the values of an edition's views come from; keeps what they share.

    Only what a view shows is told of, by the same rules: a percentage of too few answers is
    the count behind it here too, and so is every value that it replaced.
    """

    edition: Edition
    language: Language

    @cached_property
    def publications(self) -> dict[str, Publication]:
        return {each.slug: each for each in self.edition.publications}

    @cached_property
    def corrections(self) -> dict[str, Correction]:
        return {each.id: each for each in self.edition.corrections}

    @cached_property
    def deliveries(self) -> dict[str, Delivery]:
        """The deliveries, by the publication that their observations stand in."""
        return {each.publication: each for each in self.edition.deliveries}

    def maker(self, indicator: Indicator) -> PointMaker:
        """What writes an indicator's values by its rules."""
        smallest = indicator.smallest_base
        return PointMaker(self.language, smallest, self.publications, self.corrections)

    def of(self, view: IndicatorView) -> IndicatorProvenance:
        """Where the values of a view come from, those it is compared with included."""
        indicator = view.indicator
        shown = [each for each in (*view.series, view.reference) if each and each.points]
        kept = list(_within(shown, MOST_VALUES))
        told = tuple(
            self._series(indicator, view.source, each, MEDIAN if each is view.reference else "")
            for each in kept
        )
        return IndicatorProvenance(
            indicator=indicator,
            area=view.area,
            source=view.source,
            method=self._method(indicator),
            series=told,
            deliveries=_deliveries(told),
            left_out=sum(len(each.points) for each in shown)
            - sum(len(each.points) for each in kept),
        )

    def statement(self, published: Published, source: Source) -> Statement:
        """What a publication stated, with its delivery."""
        delivery = self.deliveries.get(published.publication.slug)
        sources = self.edition.strategy.source
        return Statement(
            text=published.text,
            publication=published.publication,
            delivery=delivery,
            source=sources[delivery.source] if delivery else source,
            address=published.address,
            origin=published.origin,
            note=published.note,
            correction=published.correction,
        )

    def _series(
        self, indicator: Indicator, source: Source, series: SeriesView, before: str
    ) -> SeriesProvenance:
        maker = self.maker(indicator)
        anchor = before + series_anchor(series.key)
        values = (self._value(maker, anchor, point, source) for point in reversed(series.points))
        return SeriesProvenance(
            anchor=anchor,
            label=series.label,
            unit_text=unit_text(series.measure, self.language),
            values=tuple(values),
        )

    def _value(
        self, maker: PointMaker, series: str, point: PointView, source: Source
    ) -> ValueProvenance:
        history = maker.history(point.observations) if point.observations else ()
        stated = [self.statement(each, source) for each in history]
        return ValueProvenance(
            anchor=f"{series};{point.period.code}",
            period_text=point.period_text,
            text=point.text,
            marks=point.marks,
            base=point.base,
            stated=stated[-1] if stated else None,
            replaced=tuple(_replaced(stated)),
            made=self._made(maker, point),
        )

    def _made(self, maker: PointMaker, point: PointView) -> str:
        """What was computed here."""
        if not point.observations:
            return self.language.text("Computed here. {how}", how=point.note)
        if point.counted:
            return self.language.text(
                "The count was computed here from the percentage and n, which is less than {n}.",
                n=maker.smallest_base,
            )
        return ""

    def _method(self, indicator: Indicator) -> tuple[str, ...]:
        said = method_sentence(indicator.method, self.language)
        return tuple(each for each in (said, indicator.method_text) if each)


MEDIAN = "median;"
"""Before the anchor of the series that others are compared with."""


def series_anchor(key: SeriesKey) -> str:
    """What a series is called in an address: "value;grade=8;sex=girls"."""
    return f"{key.measure};{key.dimensions}" if key.dimensions else key.measure


def value_anchor(key: SeriesKey, period: Period) -> str:
    """What a value is called in an address, year after year: "value;sex=girls;2024"."""
    return f"{series_anchor(key)};{period.code}"


def method_sentence(method: Method, language: Language) -> str:
    """How the values of an indicator come about, in a sentence."""
    words = {
        Method.AS_DELIVERED: language.text("The values stand as the source delivers them."),
        Method.COUNT: language.text("Each value is a count."),
        Method.MEAN: language.text("Each value is the mean of all answers."),
        Method.SHARE: language.text("Each value is computed as a part of all (n), in percent."),
        Method.SHARE_OF_ANSWERS: language.text(
            "Each value is computed as yes-answers over all answers (n), in percent."
        ),
        Method.RATIO: language.text("Each value is computed as one number over another."),
        Method.RATE: language.text(
            "Each value is computed as a number in proportion to the population."
        ),
        Method.ROLLING_MEAN: language.text(
            "Each value is computed as the mean of the periods that it names."
        ),
        Method.UNION_COVERAGE: language.text(
            "Each value is computed so that what is counted in several ways counts once."
        ),
        Method.EXTRAPOLATION: language.text(
            "Each value is computed from those who answered, raised to all who were asked."
        ),
    }
    return words[method]


def _within(series: Iterable[SeriesView], most: int) -> Iterator[SeriesView]:
    """The first of the series that together have no more values than there is room for."""
    taken = 0
    for place, each in enumerate(series):
        taken += len(each.points)
        if place and taken > most:
            return
        yield each


def _replaced(stated: list[Statement]) -> Iterator[Replaced]:
    """The values that others took the place of, the latest first."""
    for old, new in reversed(list(pairwise(stated))):
        if new.origin is not Origin.REPEATED:
            yield Replaced(old, new)


def _deliveries(series: Iterable[SeriesProvenance]) -> tuple[Delivery, ...]:
    found = {
        each.delivery.slug: each.delivery
        for one in series
        for value in one.values
        for each in _statements(value)
        if each.delivery
    }
    return tuple(sorted(found.values(), key=lambda each: (each.accepted, each.slug)))


def _statements(value: ValueProvenance) -> Iterator[Statement]:
    if value.stated:
        yield value.stated
    for each in value.replaced:
        yield each.old
