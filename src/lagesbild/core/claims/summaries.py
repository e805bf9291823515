"""Figures of a summary that the section on their goal lacks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from lagesbild.core.claims.findings import Finding, FindingKind, Severity
from lagesbild.core.claims.judged_text import JudgedText
from lagesbild.core.claims.shapes import CHANGES, Claim, Kind, Place, Verdict
from lagesbild.core.claims.told_twice import called
from lagesbild.core.language.passages import PassageKind
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.statistics.observation import SeriesKey

WITH_FIGURES = frozenset({Kind.VALUE, Kind.COUNT_OTHER, Kind.SHARE_WORD, Kind.RATIO, *CHANGES})
_Stated = tuple[SeriesKey, str] | str


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What stands from a heading on: whether it sums up, and the goal that it is about."""

    start: int
    is_summary: bool
    goal: int | None


def only_in_summary(judged: Sequence[JudgedText]) -> Iterator[Finding]:
    """For each figure of a summary that its goal's sections do not have, a finding."""
    summed: list[tuple[JudgedText, Claim]] = []
    sections: dict[int, set[_Stated]] = {}
    for text in judged:
        for stretch, claims in _parts(text):
            if stretch.is_summary:
                summed += [(text, each) for each in claims]
            elif stretch.goal is not None:
                stated = sections.setdefault(stretch.goal, set())
                stated.update(fact for each in claims for fact in _stated(each))
    for text, claim in summed:
        if goal := _lacking(text, claim, sections):
            yield _finding(text, claim, goal)


def _parts(text: JudgedText) -> Iterator[tuple[_Stretch, list[Claim]]]:
    """The stretches of a text with the claims in each."""
    stretches = list(_stretches(text))
    parts: list[list[Claim]] = [[] for _ in stretches]
    place = 0
    for claim in text.claims:
        while place + 1 < len(stretches) and stretches[place + 1].start <= claim.start:
            place += 1
        parts[place].append(claim)
    yield from zip(stretches, parts, strict=True)


def _stretches(text: JudgedText) -> Iterator[_Stretch]:
    home = place = text.placed.place
    yield _Stretch(0, text.placed.is_summary, home.goal)
    level = 0
    """Of the heading of the summary that is going on; 0 outside one."""
    for passage, sentence in text.spoken.all:
        if passage.kind is not PassageKind.HEADING:
            continue
        if level == 0 or passage.level <= level:
            level = passage.level if _sums_up(sentence) else 0
        words = text.placed.text[passage.start : passage.end]
        place = _place(text, words, place, home)
        yield _Stretch(passage.start, bool(level) or text.placed.is_summary, place.goal)


def _place(text: JudgedText, heading: str, place: Place, home: Place) -> Place:
    return text.checker.headings.place(heading, place, home) or place


def _sums_up(heading: Sentence) -> bool:
    return any(each.value == "summary" for each in heading.of("passage"))


def _stated(claim: Claim) -> Iterator[_Stated]:
    if claim.figure:
        yield claim.figure
    yield from product(claim.series, claim.periods)


def _lacking(text: JudgedText, claim: Claim, sections: Mapping[int, set[_Stated]]) -> int:
    """The goal whose sections lack a figure, 0 if none does or there are no sections on it."""
    if claim.kind not in WITH_FIGURES or claim.verdict is Verdict.NOT_CHECKABLE:
        return 0
    facts = set(_stated(claim))
    goals = sorted(each for each in _goals(text, claim) if each in sections)
    if not facts or not goals or any(facts <= sections[each] for each in goals):
        return 0
    return goals[0]


def _goals(text: JudgedText, claim: Claim) -> set[int]:
    """The goals that a claim may belong to."""
    strategy = text.checker.vocabulary.strategy
    if claim.figure:
        stated = text.checker.stated.get(claim.figure)
        numbers = stated.commitments if stated else ()
        return {strategy.commitment[each].goal for each in numbers if each in strategy.commitment}
    return {strategy.indicator[each.indicator].goal for each in claim.series}


def _finding(text: JudgedText, claim: Claim, goal: int) -> Finding:
    language = text.language
    message = language.text(
        "“{words}” stands in the summary, but the section on goal {goal} does not have it: {fact}.",
        words=claim.text,
        goal=goal,
        fact=called(claim, text, language) if claim.series else _figure(text, claim),
    )
    return Finding(
        FindingKind.ONLY_IN_SUMMARY,
        Severity.WARNING,
        claim.start,
        claim.end,
        claim.line,
        claim.text,
        message,
        path=text.path,
    )


def _figure(text: JudgedText, claim: Claim) -> str:
    stated = text.checker.stated.get(claim.figure)
    return " ".join(stated.text.split()) if stated else claim.figure
