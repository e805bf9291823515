"""What a judged claim rested on, and which sentences must be looked at again when it changes.

What is remembered is a plain value that can be stored: the cells of the data with what they held,
where the words stand, and the sentence. Of a claim that could not be checked the empty cells are
remembered, so that it comes up again once they are filled.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from functools import cached_property
from typing import TypedDict

from lagesbild.core.claims.edition_texts import SentencesOf
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.shapes import Claim
from lagesbild.core.claims.stated import stated
from lagesbild.core.edition import Edition
from lagesbild.core.language.lexicon import Lexicon
from lagesbild.core.statistics.observation import Measurement, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series
from lagesbild.core.statistics.status import Precision, Statistic


@dataclass(frozen=True, slots=True, order=True)
class RestedCell:
    """A cell of the data, or a number that the strategy states: then only ``indicator`` is set."""

    indicator: str
    """Slug of an indicator, or the name of a stated number ("figure:mika-kommuner")."""
    measure: str = ""
    dimensions: str = ""
    area: str = ""
    statistic: str = ""
    period: str = ""

    @property
    def key(self) -> SeriesKey:
        return SeriesKey(self.indicator, self.measure, self.dimensions, self.area)


@dataclass(frozen=True, slots=True)
class Held:
    """What a cell held: plain numbers as strings, "" for none."""

    value: str = ""
    base: str = ""
    """The number of cases it rests on; of a stated number, what it is a part of."""
    precision: str = ""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a claim rested on when it was judged."""

    path: str
    line: int
    start: int
    end: int
    words: str
    sentence: str
    sentence_start: int
    rests_on: tuple[tuple[RestedCell, Held], ...]

    @property
    def periods(self) -> tuple[str, ...]:
        """The periods it rests on, in order."""
        return tuple(sorted({cell.period for cell, _ in self.rests_on if cell.period}))

    def as_plain(self) -> "PlainClaim":
        """As values that JSON has."""
        return {
            "path": self.path,
            "line": self.line,
            "start": self.start,
            "end": self.end,
            "words": self.words,
            "sentence": self.sentence,
            "sentence_start": self.sentence_start,
            "rests_on": [{**asdict(cell), **asdict(held)} for cell, held in self.rests_on],
        }

    @staticmethod
    def of_plain(plain: "PlainClaim") -> "Remembered":
        """What `as_plain` gave, read back."""
        return Remembered(
            path=plain["path"],
            line=plain["line"],
            start=plain["start"],
            end=plain["end"],
            words=plain["words"],
            sentence=plain["sentence"],
            sentence_start=plain["sentence_start"],
            rests_on=tuple(_rest_of_plain(each) for each in plain["rests_on"]),
        )


class PlainClaim(TypedDict):
    """A `Remembered` as values that JSON has."""

    path: str
    line: int
    start: int
    end: int
    words: str
    sentence: str
    sentence_start: int
    rests_on: list[dict[str, str]]


def _rest_of_plain(plain: Mapping[str, str]) -> tuple[RestedCell, Held]:
    cell = RestedCell(**{each.name: plain[each.name] for each in fields(RestedCell)})
    return cell, Held(**{each.name: plain[each.name] for each in fields(Held)})


@dataclass(frozen=True, slots=True)
class Change:
    """A cell that holds something else than it did."""

    cell: RestedCell
    old: Held
    new: Held


@dataclass(frozen=True, slots=True)
class Stale:
    """A claim whose grounds have changed, and how."""

    remembered: Remembered
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class TouchedSentence:
    """A sentence to look at again, with all that changed under its claims."""

    path: str
    line: int
    start: int
    sentence: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Holdings:
    """What the cells of an edition hold, looked up one by one."""

    facts: Facts
    _series: dict[tuple[str, str], dict[SeriesKey, Series]] = field(default_factory=dict)

    @staticmethod
    def of(edition: Edition) -> "Holdings":
        return Holdings(Facts(edition))

    def held(self, cell: RestedCell) -> Held:
        """What a cell holds now; an empty one if it, or its indicator, is not there."""
        if not cell.measure:
            return self._stated.get(cell.indicator, Held())
        about = self.facts.edition.strategy.indicator.get(cell.indicator)
        if about is None:
            return Held()
        period = Period.parse(cell.period)
        if cell.statistic == Statistic.MEDIAN:
            key = SeriesKey(cell.indicator, cell.measure, cell.dimensions, about.area)
            medians = self.facts.median(key)
            return _held(medians.at(period) if medians else None)
        series = self._of(cell.indicator, cell.area).get(cell.key)
        return _held(series.at(period, statistic=Statistic(cell.statistic)) if series else None)

    def cell_of(self, observation: Observation) -> RestedCell:
        """The cell that an observation stands in; of a median of the country its own."""
        key, statistic = observation.series, observation.statistic
        own = self.facts.edition.strategy.indicator[key.indicator].area
        if statistic is Statistic.VALUE and key.area != own:
            series = self._of(key.indicator, key.area).get(key)
            published = series.cell(observation.period) if series else None
            if published is None or observation not in published.history:
                statistic = Statistic.MEDIAN
        return RestedCell(
            key.indicator, key.measure, key.dimensions, key.area,
            statistic.value, observation.period.code,
        )  # fmt: skip

    def _of(self, indicator: str, area: str) -> dict[SeriesKey, Series]:
        if (indicator, area) not in self._series:
            found = {each.key: each for each in self.facts.of(indicator, area)}
            self._series[indicator, area] = found
        return self._series[indicator, area]

    @cached_property
    def _stated(self) -> Mapping[str, Held]:
        numbers = stated(self.facts.edition.strategy)
        return {
            each.name: Held(f"{each.value:f}", "" if each.of is None else f"{each.of:f}")
            for each in numbers
        }


def _held(observation: Observation | None) -> Held:
    if observation is None or not isinstance(observation.value, Measurement):
        return Held()
    value = observation.value
    return Held(
        f"{value.amount:f}",
        "" if observation.base is None else str(observation.base),
        "" if value.precision is Precision.EXACT else value.precision.value,
    )


def remember(
    claims: Iterable[Claim], text: str, lexicon: Lexicon, holdings: Holdings, path: str = ""
) -> tuple[Remembered, ...]:
    """What each claim of a text rests on, in their order; claims that rest on nothing left out."""
    spoken = SentencesOf(text, lexicon)
    found = []
    for claim in claims:
        cells = _cells(claim, holdings)
        if not cells:
            continue
        sentence = spoken.at(claim.start)
        found.append(Remembered(
            path=path,
            line=claim.line,
            start=claim.start,
            end=claim.end,
            words=claim.text,
            sentence=spoken.words(sentence),
            sentence_start=sentence.start,
            rests_on=tuple((cell, holdings.held(cell)) for cell in cells),
        ))  # fmt: skip
    return tuple(found)


def _cells(claim: Claim, holdings: Holdings) -> Sequence[RestedCell]:
    """The cells of the observations, and those that were looked in and found empty."""
    cells = {holdings.cell_of(each) for each in claim.judgement.observations}
    seen = {(each.key, each.period) for each in cells}
    for key in claim.series:
        for period in claim.periods:
            if (key, period) not in seen and not claim.judgement.observations:
                cells.add(RestedCell(
                    key.indicator, key.measure, key.dimensions, key.area,
                    Statistic.VALUE.value, period,
                ))  # fmt: skip
    if claim.figure:
        cells.add(RestedCell(claim.figure))
    return sorted(cells)


def stale(remembered: Iterable[Remembered], edition: Edition) -> tuple[Stale, ...]:
    """Of what was judged, that whose grounds are no longer what they were, in order."""
    holdings = Holdings.of(edition)
    found = ((each, tuple(_changes(each, holdings))) for each in remembered)
    return tuple(Stale(each, changes) for each, changes in found if changes)


def _changes(remembered: Remembered, holdings: Holdings) -> Iterator[Change]:
    for cell, old in remembered.rests_on:
        new = holdings.held(cell)
        if new != old:
            yield Change(cell, old, new)


def sentences_touched(
    edition_before: Edition, edition_after: Edition, claims: Iterable[Remembered]
) -> tuple[TouchedSentence, ...]:
    """The sentences that rest on what differs between two editions, each once, in order."""
    before, after = Holdings.of(edition_before), Holdings.of(edition_after)
    touched: dict[tuple[str, int, str], tuple[Remembered, dict[RestedCell, Change]]] = {}
    for each in claims:
        for cell, _ in each.rests_on:
            old, new = before.held(cell), after.held(cell)
            if old != new:
                # A file may have several texts, each of which begins at 0.
                place = (each.path, each.sentence_start, each.sentence)
                touched.setdefault(place, (each, {}))[1][cell] = Change(cell, old, new)
    return tuple(
        TouchedSentence(
            each.path, each.line, each.sentence_start, each.sentence,
            tuple(changes[cell] for cell in sorted(changes)),
        )
        for each, changes in touched.values()
    )  # fmt: skip
