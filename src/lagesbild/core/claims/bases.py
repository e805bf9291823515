"""What the words of claims rest on, as it is shown beside them: data, or a person's word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lagesbild.core.claims.edition_claims import EditionClaims
from lagesbild.core.claims.shapes import Claim, Verdict
from lagesbild.core.document.claimed import ClaimedSpan
from lagesbild.core.document.inline import Basis, PersonalBasis, Target, TargetKind
from lagesbild.core.edition import TextKey
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.views.provenance import MEDIAN, series_anchor
from lagesbild.core.views.shapes import EditionView, IndicatorView, PointView, SeriesView

Spans = Mapping[TextKey, tuple[ClaimedSpan, ...]]
"""For each text the words that rest on something, and on what."""

MOST_VALUES = 6
FIGURE = "figure:"
UNCHECKED = Target(TargetKind.SECTION, "claims")
"""The chapter of the report that lists what could not be checked."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A value that a claim rests on, as it is shown."""

    indicator: IndicatorView
    series: SeriesView
    point: PointView


def spans_of(claims: EditionClaims, view: EditionView, language: Language) -> Spans:
    """The words of each text that values which are shown support, or that somebody answers for."""
    bases = _Bases(view, language)
    return {each.key: tuple(bases.spans(each.claims)) for each in claims.texts}


@dataclass(frozen=True, slots=True)
class _Bases:
    view: EditionView
    language: Language

    def spans(self, claims: Sequence[Claim]) -> Iterator[ClaimedSpan]:
        for each in claims:
            if basis := self.basis(each):
                yield ClaimedSpan(each.start, each.end, basis)

    def basis(self, claim: Claim) -> Basis | PersonalBasis | None:
        """What a claim rests on; None where that is nothing, or is shown nowhere."""
        if claim.judgement.by:
            return PersonalBasis(claim.judgement.why, UNCHECKED)
        return self._values(claim) if claim.verdict is Verdict.SUPPORTED else None

    def _values(self, claim: Claim) -> Basis | None:
        if claim.figure.startswith(FIGURE):
            return self._of_commitment(claim.figure.removeprefix(FIGURE))
        shown = list(self._shown(claim))
        if not shown:
            return None
        first = shown[0]
        several = len({each.series.key for each in shown}) > 1
        slug = first.indicator.indicator.slug
        return Basis(
            name=first.indicator.indicator.short_name if several else _name(first),
            values=_at_most([_value(each, several=several) for each in shown]),
            source=first.indicator.source.name,
            target=Target(TargetKind.INDICATOR, slug),
            anchor=_anchor(first, alone=len(shown) == 1),
        )

    def _shown(self, claim: Claim) -> Iterator[_Shown]:
        for each in dict.fromkeys((e.series, e.period) for e in claim.judgement.observations):
            key, period = each
            view = self.view.indicators.get(key.indicator)
            series = _series(view, key) if view else None
            point = series.at(period) if series else None
            if view and series and point and point.has_value:
                yield _Shown(view, series, point)

    def _of_commitment(self, figure: str) -> Basis | None:
        for number, each in self.view.commitments.items():
            if figure in each.commitment.figures:
                name = self.language.text("Commitment {number}", number=number)
                phrase = each.figures[each.commitment.figures.index(figure)]
                return Basis(name, ((phrase, ""),), "", Target(TargetKind.COMMITMENT, number))
        return None


def _series(view: IndicatorView, key: SeriesKey) -> SeriesView | None:
    known = (*view.series, *((view.reference,) if view.reference else ()))
    return next((each for each in known if each.key == key), None)


def _name(shown: _Shown) -> str:
    name, label = shown.indicator.indicator.short_name, shown.series.label
    return name if label == name else f"{name} ({label})"


def _value(shown: _Shown, *, several: bool) -> tuple[str, str]:
    period = shown.point.period_text
    return shown.point.text, f"{shown.series.label}, {period}" if several else period


def _at_most(values: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The values; of many the first and the last ones."""
    if len(values) <= MOST_VALUES:
        return tuple(values)
    half = MOST_VALUES // 2
    return (*values[:half], ("…", ""), *values[-half:])


def _anchor(shown: _Shown, *, alone: bool) -> str:
    before = MEDIAN if shown.series == shown.indicator.reference else ""
    series = before + series_anchor(shown.series.key)
    return f"{series};{shown.point.period.code}" if alone else series
