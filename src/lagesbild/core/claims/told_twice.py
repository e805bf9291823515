"""The same fact told in two places with different figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lagesbild.core.claims.find_bounds import BOUNDS
from lagesbild.core.claims.findings import Finding, FindingKind, Severity, Spot
from lagesbild.core.claims.judged_text import JudgedText
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Claim, Kind, Verdict
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.views.series_views import label_of

TELLING = frozenset({Kind.VALUE, Kind.COUNT_OTHER, Kind.SHARE_WORD, *CHANGES})
ROUGHLY = Decimal("0.1")
"""How far apart two figures may be, in parts of the larger, where one is said to be about."""
_Fact = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Telling:
    """A claim that gives a figure for a fact, and where."""

    judged: JudgedText
    claim: Claim
    amount: Amount
    sentence: int

    @property
    def spot(self) -> Spot:
        claim = self.claim
        return Spot(self.judged.path, claim.line, claim.start, claim.end)


def told_differently(judged: Sequence[JudgedText]) -> Iterator[Finding]:
    """For each place whose figure differs from that of another place, a finding that names both."""
    for tellings in _by_fact(judged).values():
        supported = [each for each in tellings if each.claim.verdict is Verdict.SUPPORTED]
        first = (supported or tellings)[0]
        for each in tellings:
            if each is not first and _differ(first, each):
                yield _finding(first, each)


def _by_fact(judged: Sequence[JudgedText]) -> dict[_Fact, list[_Telling]]:
    found: dict[_Fact, list[_Telling]] = {}
    for text in judged:
        sentences: dict[int, Looked] = {}
        for claim in text.claims:
            spoken = text.spoken.at(claim.start)
            looked = sentences.setdefault(spoken.start, Looked(spoken, text.checker.vocabulary))
            amount = _amount(looked, claim)
            if amount is not None and not _is_loose(claim, amount, spoken):
                sentence = spoken.start
                for fact in _facts(claim, amount):
                    found.setdefault(fact, []).append(_Telling(text, claim, amount, sentence))
    return found


def _is_loose(claim: Claim, amount: Amount, spoken: Sentence) -> bool:
    """Whether a figure is that of an earlier version, or a number in words of what is not known."""
    unknown = claim.verdict is Verdict.NOT_CHECKABLE
    return bool(spoken.of("revised")) or (unknown and amount.form is Form.WORD)


def _amount(looked: Looked, claim: Claim) -> Amount | None:
    """The figure in a claim's words, which no year or number of a group's name is."""
    if claim.kind not in TELLING:
        return None
    for each in looked.amounts:
        if claim.start <= looked.sentence.tokens[each.number].start < claim.end:
            return None if each.hedge in BOUNDS else each
    return None


def _facts(claim: Claim, amount: Amount) -> Iterator[_Fact]:
    """What a claim gives a figure for: exactly these cells, or this number of the strategy's."""
    how = (claim.kind, amount.unit, amount.of is not None)
    if claim.figure:
        yield (claim.figure, *how)
        return
    cells = [
        (each.series, each.period.code, each.statistic) for each in claim.judgement.observations
    ]
    if cells:
        yield (*cells, *how)
    elif claim.series and claim.periods:
        yield (claim.series, claim.periods, *how)


def _differ(one: _Telling, other: _Telling) -> bool:
    """Whether two figures for a fact do not go together, and stand in different sentences."""
    if one.sentence == other.sentence and one.judged is other.judged:
        return False
    if one.claim.verdict is other.claim.verdict is Verdict.SUPPORTED:
        return False
    return not _same(one.amount, other.amount)


def _same(one: Amount, other: Amount) -> bool:
    if (one.of, one.is_range) != (other.of, other.is_range):
        return one.of is None or other.of is None
    pairs = [(one.low, other.low)]
    if one.high is not None and other.high is not None:
        pairs.append((one.high, other.high))
    if one.hedge or other.hedge:
        return all(abs(a - b) <= ROUGHLY * max(abs(a), abs(b)) for a, b in pairs)
    decimals = min(one.decimals, other.decimals)
    return all(rounded(a, decimals) == rounded(b, decimals) for a, b in pairs)


def _finding(first: _Telling, other: _Telling) -> Finding:
    language = other.judged.language
    claim = other.claim
    known = first.claim.verdict is Verdict.SUPPORTED
    wrong = known and claim.verdict is Verdict.CONTRADICTED
    values = {
        "words": claim.text,
        "other": first.claim.text,
        "place": _place(first, other, language),
        "fact": _called(first, language),
    }
    message = (
        language.text(
            "Here “{words}”, but “{other}” {place}, which the data bear out: {fact}.", **values
        )
        if wrong
        else language.text("Here “{words}”, but “{other}” {place}: {fact}.", **values)
    )
    return Finding(
        FindingKind.TOLD_DIFFERENTLY,
        Severity.ERROR if wrong else Severity.WARNING,
        claim.start,
        claim.end,
        claim.line,
        claim.text,
        message,
        path=other.judged.path,
        other=first.spot,
    )


def _place(first: _Telling, other: _Telling, language: Language) -> str:
    line = first.claim.line
    if first.judged.path == other.judged.path:
        return language.text("on line {line}", line=line)
    return language.text("in {path}, line {line}", path=first.judged.path, line=line)


def _called(telling: _Telling, language: Language) -> str:
    """The fact in words."""
    claim, checker = telling.claim, telling.judged.checker
    if claim.figure:
        about = checker.stated.get(claim.figure)
        return " ".join(about.text.split()) if about else claim.figure
    return called(claim, telling.judged, language)


def called(claim: Claim, judged: JudgedText, language: Language) -> str:
    """The first series of a claim, and its periods, in words."""
    key = claim.series[0]
    indicator = judged.checker.vocabulary.strategy.indicator[key.indicator]
    label, name = label_of(indicator, key), indicator.short_name
    series = name if label == name else f"{name} ({label})"
    periods = ", ".join(Period.parse(each).format(language) for each in claim.periods)
    return f"{series}, {periods}" if periods else series
