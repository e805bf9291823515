"""The checker: a text in, its claims with their verdicts out."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lagesbild.core.claims.context import Context
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.find import asks, find
from lagesbild.core.claims.headings import Headings
from lagesbild.core.claims.judging import Court
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.outline import TITLE_OF_ALL, Outline
from lagesbild.core.claims.recording import Taken
from lagesbild.core.claims.remembering import Remembering
from lagesbild.core.claims.saying import Saying
from lagesbild.core.claims.shapes import Claim, Place
from lagesbild.core.claims.stated import Stated, stated
from lagesbild.core.claims.taking import Taking
from lagesbild.core.claims.vocabulary import Vocabulary, vocabulary
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.passages import Passage, PassageKind, passages
from lagesbild.core.language.sentences import sentences
from lagesbild.core.language.words import Token, tokens_of

SILENT = frozenset(
    {PassageKind.TABLE, PassageKind.CAPTION, PassageKind.SOURCE, PassageKind.HEADING}
)
"""Passages that state no claims of their own: tables are data, and checked as such."""
LOOSE = frozenset({PassageKind.ITEM, PassageKind.FOOTNOTE})
"""Passages that stand alone, whatever was spoken of before them."""


LEADS_IN = ":"
"""What a sentence ends in that leads in a list."""


@dataclass(frozen=True)
class Checker:
    """Checks texts against an edition. Made once, it checks any number of texts."""

    facts: Facts
    vocabulary: Vocabulary
    stated: Mapping[str, Stated]
    court: Court

    @staticmethod
    def of(edition: Edition, language: Language | None = None) -> "Checker":
        """A checker that explains in a language; in that of the code if none is given."""
        spoken = language or Language(edition.strategy.about.language.split("-")[0])
        facts = Facts(edition)
        numbers = {each.name: each for each in stated(edition.strategy)}
        words = vocabulary(edition.strategy, numbers.values())
        return Checker(
            facts, words, numbers, Court(facts, edition.strategy.claim_rules, Saying(spoken))
        )

    def check(self, text: str, place: Place) -> tuple[Claim, ...]:
        """The claims of a text, in order, each with its verdict."""
        return tuple(_Pass(self, text, place).claims())

    @cached_property
    def taking(self) -> Taking:
        return Taking(self.facts, self.vocabulary, self.stated, self.court)

    @cached_property
    def headings(self) -> Headings:
        return Headings(self.vocabulary)


class _Pass:
    """One way through a text, remembering what was spoken of."""

    def __init__(self, checker: Checker, text: str, place: Place) -> None:
        self.checker = checker
        self.text = text
        self.home = place
        self.context = Context(place)
        self.speaker = ""
        self.lines = [0, *(i + 1 for i, sign in enumerate(text) if sign == "\n")]

    def claims(self) -> Iterator[Claim]:
        language = self.checker.vocabulary.lexicon.language
        every = list(passages(self.text, language))
        outline = Outline(self.text, every, self.checker.headings)
        for passage in every:
            place = outline.begins(passage, self.context.place, self.home)
            if place is not None:
                self._enter(passage, place)
            if passage.kind not in SILENT and not outline.repeats(passage):
                yield from self._passage(passage)

    def _enter(self, passage: Passage, place: Place) -> None:
        """Go on below a heading."""
        heading = self.text[passage.start : passage.end]
        if passage.level == TITLE_OF_ALL:
            self.speaker = self.checker.headings.area(heading)
        hints = self.checker.headings.hints(heading, place)
        title = self.checker.headings.looked(heading)
        self.context = self.context.under(place, hints, title)

    def _passage(self, passage: Passage) -> Iterator[Claim]:
        language = self.checker.vocabulary.lexicon.language
        tokens = tokens_of(self.text, language, passage.start, passage.end)
        if passage.kind is not PassageKind.ITEM:
            self.context = replace(self.context, lead=None)
        outer = self.context
        led = self._lead(passage)
        if passage.kind is PassageKind.ITEM:
            self.context = led or self._leaning(tokens)
        elif led:
            outer = self.context = led
        is_note = passage.kind is PassageKind.FOOTNOTE
        self.context = replace(self.context, running=passage.kind not in LOOSE, is_note=is_note)
        looked = None
        for sentence in sentences(tokens, self.checker.vocabulary.lexicon):
            looked = Looked(sentence, self.checker.vocabulary, self.speaker)
            taken, self.context = self.checker.taking.take(looked, find(looked), self.context)
            yield from (self._claim(looked, each) for each in taken)
            self._ask(looked)
        if passage.kind is PassageKind.ITEM:
            after = self.context.in_new_paragraph()
            self.context = replace(
                outer, focus=after.focus, heading=after.heading, former=after.former,
                subjects=after.subjects,
            )  # fmt: skip
        elif is_note:
            self.context = outer
        else:
            leads = looked is not None and looked.sentence.words[-1] == LEADS_IN
            told = self.context
            self.context = told.in_new_paragraph()
            if leads:
                self.context = replace(self.context, lead=looked, when=told.when)

    def _ask(self, looked: Looked) -> None:
        """The sentence behind a question is about what it asks, the next one no more."""
        lead = self.context.lead
        if asks(looked):
            self.context = replace(self.context, lead=looked)
        elif lead is not None and asks(lead):
            self.context = replace(self.context, lead=None)

    def _leaning(self, tokens: Sequence[Token]) -> Context:
        """The context of an item: one that names a group alone is about what the last one was."""
        context = replace(self.context, groups={})
        first = next(iter(sentences(tokens, self.checker.vocabulary.lexicon)), None)
        if first is None:
            return context
        looked = Looked(first, self.checker.vocabulary, self.speaker)
        return Remembering(self.checker.vocabulary).into_item(looked, context)

    def _lead(self, passage: Passage) -> Context | None:
        """The context that a passage sets itself by beginning with its subject in bold."""
        line = self.text[passage.start : passage.end].partition("\n")[0]
        subject = self.checker.headings.subject(line)
        if not subject:
            return None
        place = self.checker.headings.lead(subject, self.context.place)
        return Context(place, title=self.checker.headings.looked(subject))

    def _claim(self, looked: Looked, taken: Taken) -> Claim:
        tokens = looked.sentence.tokens
        start, end = tokens[taken.found.first].start, tokens[taken.found.last - 1].end
        return Claim(
            start=start,
            end=end,
            line=bisect_right(self.lines, start),
            text=self.text[start:end],
            kind=taken.kind,
            judgement=taken.judgement,
            series=taken.series,
            periods=taken.periods,
            figure=taken.figure,
            reading=taken.reading,
        )
