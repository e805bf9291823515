"""The ways to say the groups of a dimension: labels, parts of them, synonyms, words for ages."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from lagesbild.core.claims.age_words import AgeWords
from lagesbild.core.claims.joined_labels import joining_codes
from lagesbild.core.language.lexicon import Lexicon, Words
from lagesbild.core.strategy.indicator import Dimension, DimensionValue

SHORTEST_TELLING = 4
"""Letters that a root has at least which tells one label from the others."""


@dataclass(frozen=True)
class GroupWords:
    """Says groups in the words of a language; phrases are of roots."""

    words: Lexicon
    root: Callable[[str], str]
    phrase: Callable[[str], Words]

    def said(self, dimension: Dimension, named: Set[str]) -> Iterator[tuple[str, Words]]:
        """All phrases for the values of a dimension, each with the value's code.

        ``named`` are the roots of the indicator's own names, which tell no groups apart.
        """
        for value in dimension.values:
            yield from ((value.code, each) for each in self._of_value(value) if each)
        labels = {value.code: self.phrase(value.label) for value in dimension.values}
        joining = joining_codes(dimension)
        for code, phrase in _telling(labels, named, joining):
            yield code, phrase
            if joining:
                yield from ((code, each) for each in self._alike.get(phrase, ()))
        yield from self._age_words.ends(labels)
        late = self._age_words.late_in_life(labels)
        if late:
            yield from ((late, each) for each in self._age_words.older)

    @cached_property
    def _alike(self) -> Mapping[Words, Set[Words]]:
        """Other words for what is one's own and what is shared, by the words “own” and “joint”."""
        ways = self.words.pack["whose"]
        alike = ({self._phrased(e) for e in self.words.said("whose", way)} for way in ways)
        return {each: mine for mine in alike for each in mine}

    def _phrased(self, words: Words) -> Words:
        return tuple(map(self.root, words))

    @cached_property
    def _age_words(self) -> AgeWords:
        return AgeWords(self.words, self.root)

    def _of_value(self, value: DimensionValue) -> Iterator[Words]:
        for text in (value.label, *value.synonyms):
            phrase = self.phrase(text)
            yield phrase
            first, _, rest = text.partition(" ")
            if rest and first.casefold() in self.words.words("grammar", "owner"):
                yield self.phrase(rest)
            head = text.partition(",")[0].partition("(")[0].strip()
            if head != text and head:
                yield self.phrase(head)
            for words in self.words.equals(text):
                yield tuple(self.root(each) for each in words)
            yield from self._age_words.said(phrase)


def _telling(
    labels: Mapping[str, Words], named: Set[str], joining: Set[str]
) -> Iterator[tuple[str, Words]]:
    """The words that stand in one label alone: the “familj” of “Annan familjerelation”.

    A label that joins the others, “Own or joint plan”, has no words of its own. Beside it, words
    that the indicator's name joins in the same way tell the others apart: “own” and “joint”.
    """
    parts = {code: label for code, label in labels.items() if code not in joining}
    many = Counter(word for label in parts.values() for word in set(label))
    for code, label in parts.items():
        for word in label if len(label) > 1 else ():
            telling = len(word) >= SHORTEST_TELLING and word not in named
            if word.isalpha() and many[word] == 1 and (telling or joining):
                yield code, (word,)
