"""Points: what is shown for a series and a period, by the indicator's rules."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from lagesbild.core.document.chart import Mark
from lagesbild.core.document.marks import MISSING_SIGNS, mark_word, sign_of
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import write_number, write_range
from lagesbild.core.statistics.observation import Measurement, Missing, Observation
from lagesbild.core.statistics.series import Cell, Series, Span
from lagesbild.core.statistics.small_bases import AsReported, CountInstead, Withheld, shown
from lagesbild.core.statistics.status import ObsStatus, Precision, Statistic
from lagesbild.core.strategy.source import Correction, Publication
from lagesbild.core.views.histories import State, origin_of, states
from lagesbild.core.views.shapes import Origin, PointView, Published
from lagesbild.core.views.wording import MARK_OF_STATUS, write_span, write_value


@dataclass(frozen=True, slots=True)
class _Said:
    """Text with unit, text without, number, and the marks of its status."""

    text: str
    bare: str
    number: Decimal | None
    marks: tuple[Mark, ...]
    counted: bool = False


@dataclass(frozen=True, slots=True)
class PointMaker:
    """Turns cells of an indicator's series into what is shown of them."""

    language: Language
    smallest_base: int | None
    publications: Mapping[str, Publication]
    corrections: Mapping[str, Correction]

    def points(self, series: Series) -> tuple[PointView, ...]:
        """A point for each period of the series, in order; a single value before a span."""
        by_period = {point.period: point for point in self._spans(series)}
        for cell in series.cells:
            if cell.statistic is Statistic.VALUE:
                by_period[cell.period] = self.point(cell)
        return tuple(by_period[period] for period in sorted(by_period))

    def point(self, cell: Cell) -> PointView:
        """What is shown for a cell with a single value, or none."""
        latest = cell.latest
        history = self.history(cell.history) if len(cell.history) > 1 else ()
        said = self._said(latest)
        decimals = latest.value.decimals if isinstance(latest.value, Measurement) else 0
        return PointView(
            period=latest.period,
            period_text=latest.period.format(self.language),
            text=said.text,
            bare=said.bare,
            number=None if said.number is None else float(said.number),
            decimals=decimals,
            base=latest.base,
            marks=said.marks + _marks_of_history(history) if history else said.marks,
            note=latest.note,
            history=history,
            correction=self.corrections.get(latest.correction or ""),
            counted=said.counted,
            observations=cell.history,
        )

    def history(self, observations: tuple[Observation, ...]) -> tuple[Published, ...]:
        """What counted after each publication of a cell or of a span, oldest first."""
        said: list[Published] = []
        before: State = ()
        for state in states(observations):
            newest = max(state, key=lambda each: each.recorded)
            corrected = next(
                (e.correction for e in state if e.correction and e.recorded == newest.recorded), ""
            )
            said.append(
                Published(
                    text=self._text_of(state),
                    publication=self.publications[newest.publication],
                    origin=origin_of(state, before),
                    note=newest.note,
                    correction=self.corrections.get(corrected or ""),
                    observations=state,
                )
            )
            before = state
        return tuple(said)

    def _text_of(self, state: State) -> str:
        if len(state) == 1:
            return self._said(state[0]).text
        low, high = state
        return self._span_point(Span(low, high, low.period)).text

    def _said(self, observation: Observation) -> "_Said":
        """What is said of an observation by its indicator's rules."""
        marks = _marks_of_status(observation)
        match shown(observation, self.smallest_base):
            case AsReported(value):
                bare = write_number(value.amount, self.language.code)
                return _Said(write_value(value, self.language), bare, value.amount, marks)
            case CountInstead(count, base):
                text = self.language.text("{count} of {base}", count=count, base=base)
                return _Said(text, text, None, (*marks, Mark.SMALL_BASE), counted=True)
            case Withheld():
                word = mark_word(Mark.SMALL_BASE, self.language)
                return _Said(word, sign_of(Mark.SUPPRESSED), None, (*marks, Mark.SMALL_BASE))
            case Missing(reason):
                mark = MARK_OF_STATUS.get(reason, Mark.MISSING)
                return _Said(mark_word(mark, self.language), sign_of(mark), None, (mark,))

    def _spans(self, series: Series) -> Iterator[PointView]:
        for span in series.spans:
            ends = [
                series.cell(span.period, statistic=statistic)
                for statistic in (Statistic.LOWEST, Statistic.HIGHEST)
            ]
            observations = tuple(each for end in ends if end for each in end.history)
            point = replace(self._span_point(span), observations=observations)
            if len(observations) > 2:
                history = self.history(observations)
                marks = (*point.marks, *_marks_of_history(history))
                point = replace(point, history=history, marks=marks)
            yield point

    def _span_point(self, span: Span) -> PointView:
        """What is shown of a span: both of its ends, or neither."""
        ends = [shown(end, self.smallest_base) for end in (span.low, span.high)]
        match ends:
            case [AsReported(low), AsReported(high)]:
                return self._span(span, low, high)
            case _:
                return self._withheld_span(span)

    def _withheld_span(self, span: Span) -> PointView:
        """A span of which an end is missing or may not be shown: neither is."""
        said = self._said(span.high)
        if said.number is not None or said.counted:
            said = self._said(span.low)
        mark = next(iter(said.marks), Mark.MISSING)
        return PointView(
            period=span.period,
            period_text=span.period.format(self.language),
            text=mark_word(mark, self.language),
            bare=MISSING_SIGNS.get(mark, MISSING_SIGNS[Mark.SUPPRESSED]),
            number=None,
            base=span.high.base,
            marks=(mark,),
            note=span.high.note or span.low.note,
        )

    def _span(self, span: Span, low: Measurement, high: Measurement) -> PointView:
        written = [write_number(each.amount, self.language.code) for each in (low, high)]
        return PointView(
            period=span.period,
            period_text=span.period.format(self.language),
            text=write_span(low, high, self.language),
            bare=write_range(*written) if low.amount != high.amount else written[0],
            number=None,
            decimals=low.decimals,
            low=float(low.amount),
            high=float(high.amount),
            base=span.high.base,
            marks=_marks_of_status(span.high),
            note=span.high.note or span.low.note,
        )


def _marks_of_history(history: tuple[Published, ...]) -> tuple[Mark, ...]:
    origins = {each.origin for each in history}
    marks = {Origin.CORRECTED: Mark.CORRECTED, Origin.REVISED: Mark.REVISED}
    return tuple(mark for origin, mark in marks.items() if origin in origins)


def _marks_of_status(observation: Observation) -> tuple[Mark, ...]:
    value, marks = observation.value, []
    if observation.status in MARK_OF_STATUS and observation.status is not ObsStatus.BREAK:
        marks.append(MARK_OF_STATUS[observation.status])
    if isinstance(value, Measurement) and value.precision is Precision.ABOUT:
        marks.append(Mark.ABOUT)
    return tuple(marks)
