"""References that lead nowhere, or to something that the sentence is not about."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.commitment_words import CommitmentWords
from lagesbild.core.claims.edition_texts import SentencesOf
from lagesbild.core.claims.findings import Finding, FindingKind, Severity
from lagesbild.core.claims.headings import CLEARLY
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.references import Caption, Reference, alone, captions, references
from lagesbild.core.claims.shapes import Claim, Place, Verdict
from lagesbild.core.claims.weighing import words_weigh
from lagesbild.core.document.inline import TargetKind
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.words import Sort, Token
from lagesbild.core.strategy.strategy import Strategy

_OWN_TABLE = re.compile(r"-[0-9]{1,3}$")
"""What follows the slug where an indicator has several tables."""
HALF = 0.5


@dataclass(frozen=True)
class ReferenceFindings:
    """Looks at all references of a text."""

    checker: Checker
    spoken: SentencesOf
    claims: Sequence[Claim]
    _by_sentence: dict[int, list[Claim]] = field(default_factory=dict, repr=False)

    def findings(self) -> Iterator[Finding]:
        """What is wrong with the references, in order."""
        for claim in self.claims:
            start = self.spoken.at(claim.start).start
            self._by_sentence.setdefault(start, []).append(claim)
        for group in self._grouped():
            for each in group:
                yield from self._of(each, group)

    def _grouped(self) -> Iterator[list[Reference]]:
        """The references sentence by sentence."""
        group: list[Reference] = []
        for each in references(self.spoken):
            if group and group[0].sentence is not each.sentence:
                yield group
                group = []
            group.append(each)
        if group:
            yield group

    def _of(self, reference: Reference, beside: Sequence[Reference]) -> Iterator[Finding]:
        match reference.kind:
            case TargetKind.GOAL:
                yield from self._goal(reference)
            case TargetKind.COMMITMENT:
                yield from self._commitment(reference, beside)
            case _ if reference.is_marked:
                yield from self._indicator(reference)
            case _:
                yield from self._captioned(reference)

    # Goals

    def _goal(self, reference: Reference) -> Iterator[Finding]:
        number = reference.name
        numbers = {str(each.number) for each in self._strategy.goals}
        if number not in numbers:
            message = self.language.text("There is no goal {number}.", number=number)
            yield self._nothing(reference, message)
            return
        named = self._named_goal(reference)
        if named and str(named) != number:
            message = self.language.text(
                "Goal {number} is “{name}”. What is named here is goal {other}.",
                number=number,
                name=self._strategy.goal(int(number)).name,
                other=named,
            )
            yield self._elsewhere(reference, message)

    def _named_goal(self, reference: Reference) -> int:
        """The goal whose name follows a number: “mål 2, förebygga återfall”."""
        words = self._sentence_words(reference)
        for number, name in self._goal_names.items():
            if name and words[: len(name)] == name:
                return number
        return 0

    def _sentence_words(self, reference: Reference) -> list[str]:
        tokens = reference.sentence.tokens
        place = reference.behind
        if place < len(tokens) and tokens[place].sort is Sort.SIGN:
            place += 1
        return [each.norm for each in tokens[place : place + LONGEST_NAME]]

    @cached_property
    def _goal_names(self) -> Mapping[int, list[str]]:
        return {each.number: each.name.casefold().split() for each in self._strategy.goals}

    # Commitments

    def _commitment(self, reference: Reference, beside: Sequence[Reference]) -> Iterator[Finding]:
        number = reference.name
        if self._strategy.plan is None:
            return
        if number not in self._strategy.commitment:
            yield self._nothing(reference, self._no_commitment(number))
            return
        tokens = self._stretch(reference, beside)
        other = self._figured(number, tokens) or self._words.elsewhere(number, tokens)
        if other:
            titles = self._strategy.commitment
            message = self.language.text(
                "Commitment {number} is “{title}”. The words are about {other}, “{other_title}”.",
                number=number,
                title=titles[number].title,
                other=other,
                other_title=titles[other].title,
            )
            yield self._elsewhere(reference, message)

    def _no_commitment(self, number: str) -> str:
        plan = self._strategy.plan
        if plan and number in plan.gaps:
            return self.language.text(
                "There is no commitment {number}: the plan's numbering skips it.", number=number
            )
        return self.language.text("There is no commitment {number}.", number=number)

    def _stretch(self, reference: Reference, beside: Sequence[Reference]) -> Sequence[Token]:
        """The words that a reference belongs to: its sentence, or what stands before it."""
        tokens = reference.sentence.tokens
        if alone(reference, beside):
            return [t for t in tokens if not reference.start <= t.start < reference.end]
        if not reference.is_marked:
            return ()
        before = max((each.end for each in beside if each.end <= reference.start), default=0)
        return [each for each in tokens if before <= each.start < reference.start]

    def _figured(self, number: str, tokens: Sequence[Token]) -> str:
        """The commitment whose reported figures stand here, where none is the named one's."""
        if not tokens:
            return ""
        first, last = tokens[0].start, tokens[-1].end
        found = [
            self.checker.stated[each.figure].commitments
            for each in self._by_sentence.get(self.spoken.at(first).start, ())
            if each.figure in self.checker.stated and first <= each.start < last
            if each.verdict is Verdict.SUPPORTED
        ]
        said = [each for each in found if each]
        if not said or any(number in each for each in said):
            return ""
        common = set(said[0]).intersection(*said[1:])
        return min(common, default="")

    @cached_property
    def _words(self) -> CommitmentWords:
        return CommitmentWords(self.checker.vocabulary)

    # Tables, figures and indicators

    def _indicator(self, reference: Reference) -> Iterator[Finding]:
        slug = reference.name
        if slug not in self._strategy.indicator:
            slug = _OWN_TABLE.sub("", slug)
        if slug not in self._strategy.indicator:
            message = self.language.text(
                "“{name}” refers to nothing: no indicator is called so.", name=reference.name
            )
            yield self._nothing(reference, message)
        elif reference.kind is not TargetKind.INDICATOR:
            yield from self._about(reference, slug)

    def _captioned(self, reference: Reference) -> Iterator[Finding]:
        """A reference by number: compared with the captions that the text itself has."""
        numbered = self._captions.get(reference.kind)
        if not numbered:
            return
        caption = numbered.get(reference.name)
        if caption is None:
            message = self.language.text(
                "Nothing in the text has the caption “{caption}”.",
                caption=f"{next(iter(numbered.values())).word} {reference.name}",
            )
            yield self._nothing(reference, message)
            return
        if slug := self._indicator_of(caption):
            yield from self._about(reference, slug)

    @cached_property
    def _captions(self) -> Mapping[TargetKind, Mapping[str, Caption]]:
        return captions(self.spoken.text, self.spoken.lexicon.language)

    def _indicator_of(self, caption: Caption) -> str:
        nowhere = Place(0)
        found = self.checker.headings.place(caption.title, nowhere, nowhere)
        return found.indicator if found else ""

    def _about(self, reference: Reference, slug: str) -> Iterator[Finding]:
        """A warning where all claims of a sentence, and its words, are about other indicators."""
        mine = self._by_sentence.get(reference.sentence.start, ())
        about = {
            key.indicator
            for each in mine
            if each.verdict is not Verdict.NOT_CHECKABLE
            for key in each.series
        }
        if not about or self._is_near(slug, about):
            return
        looked = Looked(reference.sentence, self.checker.vocabulary)
        weights = words_weigh(looked, 0, len(reference.sentence))
        heaviest = max(sorted(about), key=lambda each: weights.get(each, 0.0))
        most = weights.get(heaviest, 0.0)
        if most < CLEARLY or weights.get(slug, 0.0) >= most * HALF:
            return
        names = self._strategy.indicator
        message = self.language.text(
            "What is referred to is about “{name}”, the sentence about “{other}”.",
            name=names[slug].short_name,
            other=names[heaviest].short_name,
        )
        yield self._elsewhere(reference, message)

    def _is_near(self, slug: str, about: set[str]) -> bool:
        """Whether an indicator is among those, or goes with one of them."""
        indicators = self._strategy.indicator
        return slug in about or any(
            indicators[slug].companion_of == each or indicators[each].companion_of == slug
            for each in about
        )

    # Findings

    def _nothing(self, reference: Reference, message: str) -> Finding:
        return self._finding(reference, FindingKind.REFERS_TO_NOTHING, Severity.ERROR, message)

    def _elsewhere(self, reference: Reference, message: str) -> Finding:
        return self._finding(reference, FindingKind.REFERS_ELSEWHERE, Severity.WARNING, message)

    def _finding(
        self, reference: Reference, kind: FindingKind, severity: Severity, message: str
    ) -> Finding:
        start, end = reference.start, reference.end
        words = " ".join(self.spoken.text[start:end].split())
        return Finding(kind, severity, start, end, self.spoken.line(start), words, message)

    @property
    def _strategy(self) -> Strategy:
        return self.checker.vocabulary.strategy

    @property
    def language(self) -> Language:
        """The language to say it in."""
        return self.checker.court.say.language


LONGEST_NAME = 12
"""Words of a goal's name that are compared."""
