"""The words of a strategy: which words of a text point at which indicator, group and area.

A word points the more at an indicator the fewer others it points at, too (inverse document
frequency, K. Spärck Jones 1972). Compounds are known by their parts: "våldtäktsbrotten" points
where "våldtäkt" does, and "programmen" where "behandlingsprogram" does, if less.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from math import log1p

from lagesbild.core.claims.called import Called
from lagesbild.core.claims.compounds import Compound, Compounds
from lagesbild.core.claims.group_words import GroupWords
from lagesbild.core.claims.names import Group, Name, NameKind
from lagesbild.core.claims.names_apart import NamesApart
from lagesbild.core.claims.no_names import NoNames
from lagesbild.core.claims.short_names import short_name
from lagesbild.core.claims.stated import Stated
from lagesbild.core.claims.units_said import durations, numbers, units
from lagesbild.core.language.lexicon import Lexicon, Mark, Phrases, Words, lexicon
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.stems import root
from lagesbild.core.language.words import Sort, Token, tokens_of
from lagesbild.core.strategy.indicator import Dimension, Indicator
from lagesbild.core.strategy.strategy import Strategy

SHORTEST_PART = 5
SHORTEST_TAIL = 3
LONGEST_COMPOUND = 60
IN_COMPOUND = 0.75
"""What a part of a compound counts beside the word itself."""


SPEAKER = "speaker"
"""What words like "vi" and "hos oss" name: the area whose text it is."""


MOST_REMEMBERED = 16384
"""Words whose names are kept. There is no end of words, and a server reads texts for weeks."""


@dataclass(frozen=True)
class Vocabulary:
    """What the words of a language point at in a strategy."""

    strategy: Strategy
    lexicon: Lexicon
    names: tuple[Name, ...]
    by_root: Mapping[str, tuple[tuple[int, float], ...]]
    """For each root the names it is part of, by their places, and its weight in them."""
    phrases: Phrases
    """Phrases of roots. Of the concept "group" the value is a key of ``groups``, of "place" an
    area's code, of "name" an indicator's slug."""
    groups: Mapping[str, frozenset[Group]]
    units: frozenset[str] = frozenset()
    """Roots of the words that measures are counted in ("dagar")."""
    numbers: frozenset[tuple[str, str]] = frozenset()
    """Numbers in the names of indicators, each with the root of the word behind it."""
    durations: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For the root of a word of time the numbers that the strategy states in it ("2 år till")."""
    remembered: dict[str, tuple[tuple[int, float], ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def _known_parts(self) -> Mapping[str, tuple[str, ...]]:
        """The roots that begin or end with each part."""
        found: dict[str, set[str]] = {}
        for whole in self.by_root:
            for size in range(SHORTEST_PART, len(whole)):
                found.setdefault(whole[:size], set()).add(whole)
                found.setdefault(whole[-size:], set()).add(whole)
        return {part: tuple(sorted(wholes)) for part, wholes in found.items()}

    @cached_property
    def of_medians(self) -> frozenset[str]:
        """The indicators that are medians themselves: “median” beside them is no other area."""
        words = self.lexicon.words("area", "median")
        return frozenset(
            each.slug
            for each in self.strategy.indicators
            if any(
                token.norm in words
                for text in (each.name, *(m.name for m in each.measures))
                for token in tokens_of(text, self.lexicon.language)
            )
        )

    @cached_property
    def called(self) -> Called:
        """What the indicators are called, word by word."""
        silent = frozenset(map(self.root, self.lexicon.generic))
        return Called(self.strategy, self.lexicon.language, self.root, silent)

    @cached_property
    def dimension_heads(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        """The first words of dimensions' names, with those called so and their indicators."""
        found: dict[str, set[tuple[str, str]]] = {}
        for each in self.strategy.indicators:
            for dimension in each.dimensions:
                head = dimension.name.casefold().split()[0]
                found.setdefault(head, set()).add((each.slug, dimension.code))
        return {head: frozenset(those) for head, those in found.items()}

    @cached_property
    def _compounds(self) -> Compounds:
        return Compounds.of(self.strategy, self.lexicon, self.root)

    @property
    def country(self) -> str:
        """Code of the area that is compared with: the country, where nothing else is said."""
        return self.strategy.about.comparison_area

    def pointed(self, word: str) -> tuple[tuple[int, float], ...]:
        """The names that a word points at, by their places, and how strongly."""
        found = self.remembered.get(word)
        if found is None:
            found = tuple(self._point(word))
            if len(self.remembered) >= MOST_REMEMBERED:
                self.remembered.clear()
            self.remembered[word] = found
        return found

    def _point(self, word: str) -> Iterator[tuple[int, float]]:
        mine = self.root(word)
        if word in self.lexicon.generic:
            for place, weight in self.by_root.get(mine, ()):
                if self.names[place].kind is NameKind.MEASURE:
                    yield place, weight
            return
        if mine in self.by_root:
            yield from self.by_root[mine]
            return
        if compound := self._compounds.parts(word):
            yield from self._named_in(compound)
            return
        yield from sorted(self._in_parts(word, mine).items())

    def _in_parts(self, word: str, mine: str) -> dict[int, float]:
        """The names that parts of a word point at, the strongest way."""
        best: dict[int, float] = {}
        for part in self._related(mine):
            for place, weight in self.by_root[part]:
                best[place] = max(best.get(place, 0.0), weight * IN_COMPOUND)
        for place, weight in self._of_two(word):
            best[place] = max(best.get(place, 0.0), weight)
        return best

    def _named_in(self, compound: Compound) -> Iterator[tuple[int, float]]:
        """The names of the indicator whose group and noun a compound is put together of."""
        for part in (compound.group, compound.noun):
            for place, weight in self.by_root.get(part, ()):
                if self.names[place].target == compound.indicator:
                    yield place, weight

    def _of_two(self, word: str) -> Iterator[tuple[int, float]]:
        """The names that have both parts of a compound: “narkotikadöda”, “döda av narkotika”."""
        if len(word) > LONGEST_COMPOUND:
            return
        for size in range(SHORTEST_PART, len(word) - SHORTEST_TAIL + 1):
            head = dict(self.by_root.get(self.root(word[:size]), ()))
            tail = dict(self.by_root.get(self.root(word[size:]), ())) if head else {}
            yield from ((place, head[place] + tail[place]) for place in head.keys() & tail.keys())

    def _related(self, mine: str) -> Iterable[str]:
        if not SHORTEST_PART <= len(mine) <= LONGEST_COMPOUND:
            return ()
        found = set(self._known_parts.get(mine, ()))
        for size in range(SHORTEST_PART, len(mine)):
            for part in (mine[:size], mine[-size:]):
                if part in self.by_root:
                    found.add(part)
        return found

    def root(self, word: str) -> str:
        """A word as it is looked up here."""
        return root(word, self.lexicon.language)

    def counts_same(self, words: Iterable[str], others: Iterable[str]) -> bool:
        """Whether two phrases count the same thing: the same noun, or words for the same."""
        mine = {self.root(each) for each in words}
        theirs = {self.root(each.strip(".,;:()").casefold()) for each in others}
        if mine & theirs:
            return True
        return any(mine & alike and theirs & alike for alike in self._nouns)

    @cached_property
    def _nouns(self) -> tuple[frozenset[str], ...]:
        nouns = self.lexicon.pack["nouns"]
        return tuple(
            frozenset(self.root(word) for word in self.lexicon.words("nouns", each))
            for each in nouns
        )

    @cached_property
    def levels(self) -> frozenset[str]:
        """The roots of words for a share, a number or a value, of whatever indicator."""
        return frozenset(map(self.root, self.lexicon.words("grammar", "level")))

    @cached_property
    def names_apart(self) -> NamesApart:
        """The words that tell names of indicators apart."""
        return NamesApart.of(self.strategy, self.lexicon, self.root)

    def roots_of(self, sentence: Sentence) -> list[str]:
        """The tokens of a sentence as their roots."""
        return [self._token(each) for each in sentence.tokens]

    def _token(self, token: Token) -> str:
        return self.root(token.norm) if token.sort is Sort.WORD else token.norm

    def mentions(self, sentence: Sentence) -> list[Mark]:
        """Groups and areas that a sentence names, longest first at each place, none in another."""
        kept: list[Mark] = []
        last: dict[str, int] = {}
        roots = self.roots_of(sentence)
        marks = [*self.phrases.find(roots), *self._in_compounds(sentence)]
        for mark in sorted(marks, key=lambda each: each.first):
            if self._no_names.has(sentence, roots, mark):
                continue
            ends = last.get(mark.concept, 0)
            if mark.first >= ends or _are_one(kept[-1], mark):
                kept.append(mark)
                last[mark.concept] = mark.last
        return kept

    @cached_property
    def _no_names(self) -> NoNames:
        return NoNames(self.strategy, self.lexicon, self.root)

    def _in_compounds(self, sentence: Sentence) -> Iterator[Mark]:
        """The groups that head a compound with what is counted: the “tåg” of “tågresorna”."""
        for place, token in enumerate(sentence.tokens):
            compound = self._compounds.parts(token.norm) if token.sort is Sort.WORD else None
            if compound and compound.group in self.groups:
                yield Mark("group", compound.group, place, place + 1)


def _are_one(one: Mark, other: Mark) -> bool:
    """Whether the same words name two indicators: the “med biståndsbeslut” of both."""
    same = (one.concept, one.first, one.last) == (other.concept, other.first, other.last)
    return same and one.concept == "name"


def vocabulary(strategy: Strategy, stated: Iterable[Stated] = ()) -> Vocabulary:
    """The words of a strategy and of the numbers that it states, in its own language."""
    return _Collecting(strategy, lexicon(strategy.about.language), tuple(stated)).vocabulary()


_Called = tuple[str, frozenset[str], NameKind, str]


@dataclass
class _Collecting:
    strategy: Strategy
    words: Lexicon
    stated: tuple[Stated, ...]
    groups: dict[Words, set[Group]] = field(default_factory=dict)

    def vocabulary(self) -> Vocabulary:
        called = [each for i in self.strategy.indicators for each in self._called(i)]
        called += [(each.name, self._roots(each.text), NameKind.NAME, "") for each in self.stated]
        frequency: dict[str, set[str]] = {}
        for target, roots, _, _ in called:
            for each in roots:
                frequency.setdefault(each, set()).add(target.partition(":goal-")[0])
        # the counts of a goal by status are called as those of all goals
        apart = [each for each in self.stated if not (each.goal and each.of_status)]
        many = len(self.strategy.indicators) + len(apart)
        weight = {each: log1p(many / len(those)) for each, those in frequency.items()}
        names = tuple(
            Name(target, {each: weight[each] for each in sorted(roots)}, kind, measure)
            for target, roots, kind, measure in called
            if roots
        )
        by_root: dict[str, list[tuple[int, float]]] = {}
        for place, name in enumerate(names):
            for each, much in name.roots.items():
                by_root.setdefault(each, []).append((place, much))
        for indicator in self.strategy.indicators:
            for dimension in indicator.dimensions:
                self._add_groups(indicator, dimension)
        phrases = [*self._group_phrases(), *self._area_phrases(), *self._name_phrases()]
        return Vocabulary(
            self.strategy,
            self.words,
            names,
            {each: tuple(those) for each, those in by_root.items()},
            Phrases.of(phrases),
            {" ".join(words): frozenset(those) for words, those in self.groups.items()},
            units(self.strategy, self._root),
            numbers(self.strategy, self.words.language, self._root),
            durations(self.stated, self.words, self._root),
        )

    def _called(self, indicator: Indicator) -> Iterator[_Called]:
        """Everything that an indicator is called."""
        names = (indicator.name, indicator.short_name, indicator.table_title)
        for text in (*names, *indicator.alternative_names):
            yield indicator.slug, self._roots(text), NameKind.NAME, ""
        if source := self.strategy.source.get(indicator.source):
            yield indicator.slug, self._roots(source.name), NameKind.SOURCE, ""
        several = len(indicator.measures) > 1
        for measure in indicator.measures:
            for text in sorted({measure.name, measure.unit_name, *measure.synonyms}):
                roots = self._all_roots(text) if several else self._roots(text)
                yield indicator.slug, roots, NameKind.MEASURE, measure.code
        for dimension in indicator.dimensions:
            for value in dimension.values:
                for text in (value.label, *value.synonyms):
                    yield indicator.slug, self._roots(text), NameKind.GROUP, ""

    def _roots(self, text: str) -> frozenset[str]:
        return frozenset(
            self._root(token.norm)
            for token in tokens_of(text, self.words.language)
            if token.sort is Sort.WORD and token.norm not in self.words.generic
        )

    def _all_roots(self, text: str) -> frozenset[str]:
        """The roots of all words, those too that tell only one measure from another."""
        return frozenset(
            self._root(token.norm)
            for token in tokens_of(text, self.words.language)
            if token.sort is Sort.WORD and len(token.norm) > 2
        )

    def _root(self, word: str) -> str:
        return root(word, self.words.language)

    def _phrase(self, text: str) -> Words:
        return tuple(
            self._root(token.norm) if token.sort is Sort.WORD else token.norm
            for token in tokens_of(text, self.words.language)
        )

    def _add_groups(self, indicator: Indicator, dimension: Dimension) -> None:
        for code, phrase in self._group_words.said(dimension, self._named(indicator)):
            group = Group(indicator.slug, dimension.code, code)
            self.groups.setdefault(phrase, set()).add(group)

    @cached_property
    def _group_words(self) -> GroupWords:
        return GroupWords(self.words, self._root, self._phrase)

    def _named(self, indicator: Indicator) -> frozenset[str]:
        """The roots of all that an indicator is called, and of the words that name nothing."""
        called = (
            roots for _, roots, kind, _ in self._called(indicator) if kind is not NameKind.GROUP
        )
        return frozenset(self._generic).union(*called)

    @cached_property
    def _generic(self) -> frozenset[str]:
        return frozenset(map(self._root, self.words.generic))

    def _group_phrases(self) -> Iterator[tuple[Words, str, str]]:
        for words in self.groups:
            yield words, "group", " ".join(words)

    def _name_phrases(self) -> Iterator[tuple[Words, str, str]]:
        """Names of two words and more, which point the clearest where they stand as they are."""
        for indicator in self.strategy.indicators:
            names = (indicator.name, indicator.short_name, indicator.table_title)
            for text in (*names, *indicator.alternative_names):
                phrase = self._phrase(text)
                if len(phrase) > 1:
                    yield phrase, "name", indicator.slug
                    yield from self._apart(phrase, indicator.slug)

    def _apart(self, phrase: Words, slug: str) -> Iterator[tuple[Words, str, str]]:
        """“med biståndsbeslut” and “utan biståndsbeslut”, which alone tell two names apart."""
        apart = self.words.words("grammar", "apart")
        for pair in pairwise(phrase):
            if pair[0] in apart:
                yield pair, "name", slug

    def _area_phrases(self) -> Iterator[tuple[Words, str, str]]:
        for area in self.strategy.areas:
            yield self._phrase(area.name), "place", area.code
            for people in self.words.pack["area"]["people"]:
                yield self._phrase(area.name + people), "place", area.code
        if short := short_name(self.strategy, self.words, self._root):
            yield self._phrase(short), "place", self.strategy.about.area
        for value in ("own", "country", SPEAKER):
            code = self.strategy.about.area if value == "own" else value
            for listed in sorted(self.words.said("area", value)):
                yield self._phrase(" ".join(listed)), "place", code
