"""Claims that a person answers for: which each entry means, and what becomes of it.

The checker contradicts some claims that are right. Somebody who has looked may answer for one of
them, by words around it and by what the checker took the data to say. It is then no longer
contradicted but not checkable: that it is right is what a person says, not the data.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from lagesbild.core.claims.edition_texts import PlacedText, SentencesOf
from lagesbild.core.claims.shapes import Claim, Verdict
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.lexicon import Lexicon
from lagesbild.core.strategy.vouched_claim import VouchedClaim

JudgedTexts = Sequence[tuple[PlacedText, Sequence[Claim]]]
_ENDS = (".", "!", "?", "…")
_PAUSES = " ,;:"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


class Fate(StrEnum):
    """What becomes of an entry."""

    HOLDS = "holds"
    LAPSED = "lapsed"
    """The words stand around what is contradicted, but the data say something else than then."""
    AMBIGUOUS = "ambiguous"
    """The words stand around several claims that it could mean."""
    NEEDLESS = "needless"
    """Nothing in the words is contradicted, or somebody answers for it already."""
    ABSENT = "absent"
    """The words do not stand in the text."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An entry, what becomes of it, and the claims on account of which it does."""

    entry: VouchedClaim
    fate: Fate
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """The claims of texts once those who answer for some of them have been heard."""

    claims: tuple[tuple[Claim, ...], ...]
    """In the order of the texts."""
    answers: tuple[Answer, ...]
    """In the order of the entries."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A claim by its place: which text, and which of its claims."""

    text: int
    claim: int


@dataclass(frozen=True, slots=True)
class _Met:
    """What an entry meets in the texts."""

    stands: bool
    contradicted: tuple[_Spot, ...]
    meant: tuple[_Spot, ...]
    """Those of them of which the data say what the entry expects; one alone is answered for."""

    def fate(self, number: int, answered: Mapping[_Spot, int]) -> tuple[Fate, Sequence[_Spot]]:
        """What becomes of the entry, which is the one of a number, and on account of what."""
        if len(self.meant) == 1 and answered[self.meant[0]] == number:
            return Fate.HOLDS, self.meant
        left = [each for each in self.contradicted if each not in answered]
        if left and not self.meant:
            return Fate.LAPSED, left
        if any(each not in answered for each in self.meant):
            return Fate.AMBIGUOUS, self.meant
        return (Fate.NEEDLESS if self.stands else Fate.ABSENT), ()


def heard(texts: JudgedTexts, entries: Sequence[VouchedClaim], language: Language) -> Heard:
    """The claims of texts with those answered for that entries mean, whatever their order.

    Explanations are in the language that is given.
    """
    met = [_met(each, texts) for each in entries]
    answered: dict[_Spot, int] = {}
    for number, each in enumerate(met):
        if len(each.meant) == 1:
            answered.setdefault(each.meant[0], number)
    claims = [list(each) for _, each in texts]
    fates = [each.fate(number, answered) for number, each in enumerate(met)]
    for entry, (fate, spots) in zip(entries, fates, strict=True):
        for spot in spots:
            claim = claims[spot.text][spot.claim]
            claims[spot.text][spot.claim] = _told(claim, entry, fate, language)
    answers = (
        Answer(entry, fate, tuple(claims[each.text][each.claim] for each in spots))
        for entry, (fate, spots) in zip(entries, fates, strict=True)
    )
    return Heard(tuple(tuple(each) for each in claims), tuple(answers))


def _met(entry: VouchedClaim, texts: JudgedTexts) -> _Met:
    stands = False
    contradicted: list[_Spot] = []
    for text, (placed, claims) in enumerate(texts):
        if placed.path != entry.text:
            continue
        stretches = list(_stretches(entry, placed.text))
        stands = stands or bool(stretches)
        contradicted += (
            _Spot(text, number)
            for number, claim in enumerate(claims)
            if claim.verdict is Verdict.CONTRADICTED and _is_in(claim, stretches)
        )
    wanted = _figures(entry.expected)
    meant = (
        each
        for each in contradicted
        if _figures(texts[each.text][1][each.claim].judgement.expected) == wanted
    )
    return _Met(stands, tuple(contradicted), tuple(meant))


def _figures(expected: str) -> Sequence[Decimal | str]:
    """What the data say as figures, so that 70 is 70.0; a direction stays a word."""
    return [_figure(each.strip()) for each in expected.split("..")]


def _figure(written: str) -> Decimal | str:
    return Decimal(written) if _NUMBER.fullmatch(written) else written


def _stretches(entry: VouchedClaim, text: str) -> Iterator[tuple[int, int]]:
    """Where the words of an entry stand in a text, also where they overlap themselves."""
    if entry.pieces:
        words = r"\s+".join(map(re.escape, entry.pieces))
        yield from (each.span(1) for each in re.finditer(f"(?=({words}))", text))


def _is_in(claim: Claim, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= claim.start and claim.end <= end for start, end in stretches)


def _told(claim: Claim, entry: VouchedClaim, fate: Fate, language: Language) -> Claim:
    """A claim with what an entry makes of it."""
    judged = claim.judgement
    by = " ".join(entry.by.split())
    if fate is Fate.HOLDS:
        why = language.text(
            "This is answered for by {by}: {why} The checker read: {read}",
            by=by,
            why=_ended(" ".join(entry.why.split())),
            read=judged.why,
        )
        told = replace(judged, verdict=Verdict.NOT_CHECKABLE, why=why, suggestion="", by=by)
        return replace(claim, judgement=told)
    if fate is Fate.LAPSED:
        lapsed = language.text(
            "The answer no longer holds: it was given when the data said “{expected}”, by {by}.",
            by=by,
            expected=entry.expected,
        )
        return replace(claim, judgement=replace(judged, why=f"{judged.why} {lapsed}"))
    return claim


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(_ENDS) else f"{sentence}."


def proposed(
    texts: JudgedTexts, placed: PlacedText, claim: Claim, lexicon: Lexicon
) -> VouchedClaim:
    """The entry that would answer for a claim; why, and who, is for a person to write.

    Its words are the claim's sentence, or so much of it as holds no other claim where the sentence
    could mean several.
    """
    candidates = [
        VouchedClaim(placed.path, words, claim.judgement.expected, "", "")
        for words in _words_around(texts, placed, claim, lexicon)
    ]
    fitting = (each for each in candidates if len(_met(each, texts).meant) == 1)
    return next(fitting, candidates[0])


def _words_around(
    texts: JudgedTexts, placed: PlacedText, claim: Claim, lexicon: Lexicon
) -> Iterator[str]:
    sentence = SentencesOf(placed.text, lexicon).at(claim.start)
    start, end = min(sentence.start, claim.start), max(sentence.end, claim.end)
    yield _on_one_line(placed.text[start:end])
    beside = [each for text, claims in texts if text is placed for each in claims]
    start = max([start, *(each.end for each in beside if each.end <= claim.start)])
    end = min([end, *(each.start for each in beside if each.start >= claim.end)])
    yield _on_one_line(placed.text[start:end]).strip(_PAUSES)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
