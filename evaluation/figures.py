"""The figures that say how well claims are checked. Each is a share, with what it is a share of."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from evaluation.matching import Compared, Pair, resolved
from lagesbild.core.claims.shapes import Claim, Kind, Verdict

WRONG_FIGURE = frozenset(
    {"digit", "rounding", "swapped-group", "swapped-period", "swapped-indicator", "stale"}
    | {"both-years", "count", "unit", "base", "share-word", "ratio"}
)
WRONG_DIRECTION = frozenset({"direction", "extreme", "comparison"})
WRONG_POINTS = frozenset({"percent-for-points", "points-for-percent"})
OBJECTED = frozenset({Verdict.CONTRADICTED, Verdict.IMPRECISE})


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @staticmethod
    def of(answers: Iterable[bool]) -> "Share":
        """The share of those that are true."""
        listed = list(answers)
        return Share(sum(listed), len(listed))

    @property
    def value(self) -> float | None:
        """None where there is nothing to be a share of."""
        return self.part / self.whole if self.whole else None


Shares = Mapping[str, Share]


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured on some texts."""

    texts: int
    seeded: Shares
    """Seeded errors that were objected to: "all", and by what is wrong."""
    ways: Shares
    """The same for each way of being wrong."""
    false_alarms: Shares
    """Supported claims that were judged "contradicted" and "imprecise"."""
    flagged: Shares
    """Claims found where none is marked: "all" and by verdict, to the non-claims there are."""
    resolved: Shares
    """Claims with a reading of which the indicator, period and group were understood."""
    found: Shares
    """Of each kind, the claims that were found at all."""
    agreeing: Shares
    """Of each kind, the claims that were found and judged as annotated."""


def figures_of(compared: Sequence[Compared]) -> Figures:
    """The figures for texts that were judged and compared."""
    pairs = [pair for each in compared for pair in each.pairs]
    seeded = [pair for pair in pairs if pair.annotated.is_seeded]
    supported = [pair for pair in pairs if pair.annotated.verdict is Verdict.SUPPORTED]
    by_kind = {
        str(kind): [pair for pair in pairs if pair.annotated.kind is kind] for kind in Kind
    } | {"all": pairs}
    return Figures(
        texts=len(compared),
        seeded=_seeded(seeded),
        ways={way: _objected(seeded, way.__eq__) for way in _ways(seeded)},
        false_alarms={
            str(verdict): Share.of(_is_judged(pair, verdict) for pair in supported)
            for verdict in (Verdict.CONTRADICTED, Verdict.IMPRECISE)
        },
        flagged=_flagged(compared),
        resolved=_resolved(pairs),
        found={
            kind: Share.of(pair.found is not None for pair in of_kind)
            for kind, of_kind in by_kind.items()
        },
        agreeing={
            kind: Share.of(_is_judged(pair, pair.annotated.verdict) for pair in of_kind)
            for kind, of_kind in by_kind.items()
        },
    )


def _ways(seeded: Iterable[Pair]) -> Sequence[str]:
    return sorted({pair.annotated.way for pair in seeded})


def _is_judged(pair: Pair, verdict: Verdict) -> bool:
    return pair.found is not None and pair.found.verdict is verdict


def _objected(seeded: Iterable[Pair], belongs: Callable[[str], bool]) -> Share:
    return Share.of(
        pair.found is not None and pair.found.verdict in OBJECTED
        for pair in seeded
        if belongs(pair.annotated.way)
    )


def _seeded(seeded: Sequence[Pair]) -> Shares:
    named = WRONG_FIGURE | WRONG_DIRECTION | WRONG_POINTS
    return {
        "all": _objected(seeded, lambda _: True),
        "wrong figure": _objected(seeded, WRONG_FIGURE.__contains__),
        "direction, extreme, comparison": _objected(seeded, WRONG_DIRECTION.__contains__),
        "percent and points": _objected(seeded, WRONG_POINTS.__contains__),
        "other ways": _objected(seeded, lambda way: way not in named),
    }


def _flagged(compared: Sequence[Compared]) -> Shares:
    non_claims = sum(len(each.text.non_claims()) for each in compared)
    flagged: list[Claim] = [claim for each in compared for claim in each.flagged]
    counts = {
        str(verdict): sum(claim.verdict is verdict for claim in flagged)
        for verdict in (
            Verdict.CONTRADICTED,
            Verdict.IMPRECISE,
            Verdict.SUPPORTED,
            Verdict.NOT_CHECKABLE,
        )
    }
    return {name: Share(n, non_claims) for name, n in {"all": len(flagged), **counts}.items()}


def _resolved(pairs: Iterable[Pair]) -> Shares:
    given = [resolved(pair) for pair in pairs if pair.annotated.reading.is_given]
    return {
        "indicator or figure": Share.of(each.indicator for each in given),
        "one of the periods": Share.of(e.period for e in given if e.period is not None),
        "all of the periods": Share.of(e.all_periods for e in given if e.all_periods is not None),
        "group": Share.of(each.group for each in given if each.group is not None),
        "indicator, a period and group": Share.of(each.together for each in given),
        "indicator, all periods and group": Share.of(
            each.together and each.all_periods is not False for each in given
        ),
    }
