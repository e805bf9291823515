"""What a heading says of the text below it: which goal, indicator or commitment."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from lagesbild.core.claims.context import SAME_PARAGRAPH
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.names import NameKind
from lagesbild.core.claims.shapes import Place
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.claims.weighing import words_weigh
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.words import CAPITAL, Sort, tokens_of

_LEAD = re.compile(
    rf"\*\*([^*\n]{{1,160}})\*\*(?=(?<=[.:?!]\*\*)|[ \t]*(?:[.:\u2013-]|{CAPITAL}|$))"
)
"""“**Trygghet.** Andelen …”: bold that begins a sentence whose words are its own is no lead."""
NAMED = 0.6
"""The part of an indicator's name that must stand in a heading for it to be that indicator's."""
CLEARLY = 3.0
HINTED = 2.0
"""What points at an indicator of which a heading has a word, though not its name."""
NEAR = 0.8
"""What another indicator weighs, beside the heaviest, so that a heading hints at neither."""


@dataclass(frozen=True)
class Headings:
    """Reads headings as places."""

    vocabulary: Vocabulary

    def place(self, heading: str, outer: Place, home: Place) -> Place | None:
        """The place below a heading; None where a heading has no words."""
        return self.named(heading, outer) or self.unnamed(heading, outer, home)

    def unnamed(self, heading: str, outer: Place, home: Place) -> Place | None:
        """The place below a heading that names none: it ends an indicator, and not its goal."""
        if self._sentence(heading.strip(" *_#\t")) is None:
            return None
        leaves = outer.indicator or outer.commitment
        return replace(home, goal=outer.goal) if leaves else outer

    def named(self, heading: str, outer: Place) -> Place | None:
        """The place that a heading names; None where it is about nothing in particular."""
        words = heading.strip(" *_#\t")
        if slug := self._slug(words):
            indicator = self.vocabulary.strategy.indicator[slug]
            return Place(outer.year, indicator.goal, slug)
        sentence = self._sentence(words)
        if sentence is None:
            return None
        goal = self._goal(sentence)
        number = self._commitment(sentence)
        if number:
            commitment = self.vocabulary.strategy.commitment[number]
            return Place(outer.year, commitment.goal, "", number)
        indicator_slug = self._indicator(sentence)
        if indicator_slug:
            about = self.vocabulary.strategy.indicator[indicator_slug]
            return Place(outer.year, goal if goal is not None else about.goal, indicator_slug)
        return None if goal is None else Place(outer.year, goal)

    def hints(self, heading: str, place: Place) -> Mapping[str, float]:
        """What a heading's words point at where they are no name: “Flu season”, “And the bus?”."""
        looked = None if place.indicator else self.looked(heading)
        if looked is None:
            return {}
        weights = words_weigh(looked, 0, len(looked.sentence))
        slugs = {each: much for each, much in weights.items() if each in self._slugs}
        least = max(HINTED, NEAR * max(slugs.values(), default=0.0))
        near = [each for each, much in slugs.items() if much >= least]
        return {near[0]: SAME_PARAGRAPH} if len(near) == 1 else {}

    def looked(self, heading: str) -> Looked | None:
        """A heading as a sentence: the groups and measures that it names."""
        sentence = self._sentence(heading.strip(" *_#\t"))
        return Looked(sentence, self.vocabulary) if sentence else None

    def subject(self, line: str) -> str:
        """The words in bold that a passage begins with; empty without any."""
        match = _LEAD.match(line.strip())
        return match.group(1) if match else ""

    def lead(self, subject: str, outer: Place) -> Place:
        """The place of a passage that begins with its subject in bold."""
        bare = replace(outer, indicator="", commitment="")
        return self.place(subject, bare, bare) or bare

    def area(self, heading: str) -> str:
        """The area whose text it is that stands below a title; empty where it names none."""
        sentence = self._sentence(heading.strip(" *_#\t"))
        if sentence is None:
            return ""
        named = {each.value for each in Looked(sentence, self.vocabulary).places}
        named &= {each.code for each in self.vocabulary.strategy.areas}
        return named.pop() if len(named) == 1 else ""

    def _sentence(self, words: str) -> Sentence | None:
        tokens = tokens_of(words, self.vocabulary.lexicon.language)
        return Sentence(tokens, self.vocabulary.lexicon) if tokens else None

    @cached_property
    def _slugs(self) -> frozenset[str]:
        return frozenset(self.vocabulary.strategy.indicator)

    def _slug(self, words: str) -> str:
        return words if words in self._slugs else ""

    def _goal(self, sentence: Sentence) -> int | None:
        """“Mål 2”, or the name of a goal."""
        for mark in sentence.of("reference"):
            if mark.value == "goal" and sentence.is_sort(mark.last, Sort.NUMBER):
                number = sentence.word(mark.last)
                if number.isdecimal() and int(number[:4]) in self._goals.values():
                    return int(number[:4])
        words = " ".join(sentence.words)
        return next((n for name, n in self._goals.items() if name and name in words), None)

    @cached_property
    def _goals(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for goal in self.vocabulary.strategy.goals:
            found[self._normal(goal.name)] = goal.number
            found[self._normal(goal.headline)] = goal.number
        return found

    def _normal(self, name: str) -> str:
        return " ".join(t.norm for t in tokens_of(name, self.vocabulary.lexicon.language))

    def _commitment(self, sentence: Sentence) -> str:
        """“Åtagande 2.7”, or a heading that begins with a commitment's number."""
        for place in range(len(sentence)):
            written = sentence.tokens[place].text
            known = written in self.vocabulary.strategy.commitment
            leads = place == 0 or sentence.before(place, "reference")
            if sentence.is_sort(place, Sort.DOTTED) and known and leads:
                return written
        return ""

    def _indicator(self, sentence: Sentence) -> str:
        """The indicator whose name, or most of it, stands in the heading."""
        looked = Looked(sentence, self.vocabulary)
        named = {m.value for m in looked.mentions if m.concept == "name"}
        weights = words_weigh(looked, 0, len(sentence))
        best = sorted(weights, key=lambda each: (-weights[each], each))
        slugs = [each for each in best if each in self._slugs]
        if not slugs or weights[slugs[0]] < CLEARLY:
            return ""
        if slugs[0] in named:
            return slugs[0]
        if self._coverage(looked, slugs[0]) < NAMED:
            return ""
        rival = weights[slugs[1]] if len(slugs) > 1 else 0.0
        return slugs[0] if weights[slugs[0]] > rival * 1.05 else ""

    def _coverage(self, looked: Looked, slug: str) -> float:
        """The part of the heading's telling words, or of a name, that the indicator has."""
        best = 0.0
        for place, roots in self._matched(looked):
            name = self.vocabulary.names[place]
            if name.target == slug and name.kind is NameKind.NAME and name.total:
                best = max(best, sum(roots.values()) / name.total)
        return best

    def _matched(self, looked: Looked) -> Iterator[tuple[int, dict[str, float]]]:
        by_name: dict[int, dict[str, float]] = {}
        for pointer in looked.pointers:
            roots = by_name.setdefault(pointer.name, {})
            roots[pointer.root] = max(roots.get(pointer.root, 0.0), pointer.weight)
        yield from by_name.items()
