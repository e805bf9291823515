"""Compounds of a group and what is counted: “tågresorna”, where trips are counted by mode."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lagesbild.core.language.lexicon import Lexicon
from lagesbild.core.language.words import Sort, tokens_of
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.strategy.strategy import Strategy

SHORTEST_HEAD = 3
SHORTEST_TAIL = 3
SHORTEST_ENDING = 6
"""Letters of a word that may be the end of what an indicator is called."""
LONGEST = 40
MOST_REMEMBERED = 16384
JOINTS = ("", "s")
"""What may stand between the two: nothing, or the “s” of “våldtäktsbrott”."""
Rooting = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Compound:
    """A word of two: the root of a group's label, an indicator that has it, and of its noun."""

    group: str
    indicator: str
    noun: str


@dataclass(frozen=True)
class Compounds:
    """The groups that may head a compound, and the nouns that may end it."""

    heads: Mapping[str, tuple[str, ...]]
    """For each label of one word the indicators that have it."""
    nouns: Mapping[str, frozenset[str]]
    """For each indicator the roots of the words in its names and units."""
    root: Rooting
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each indicator the roots of the words it is called by."""
    remembered: dict[str, Compound | None] = field(default_factory=dict, repr=False)

    @staticmethod
    def of(strategy: Strategy, words: Lexicon, root: Rooting) -> "Compounds":
        """The compounds that a strategy's groups may be in."""
        heads: dict[str, dict[str, None]] = {}
        nouns: dict[str, frozenset[str]] = {}
        called: dict[str, tuple[str, ...]] = {}
        for each in strategy.indicators:
            nouns[each.slug] = frozenset(map(root, _counted(each, words)))
            also = _words_of(each.alternative_names, words)
            called[each.slug] = tuple(sorted({*nouns[each.slug], *map(root, also)}))
            for label in _labels(each):
                heads.setdefault(label, {})[each.slug] = None
        return Compounds({head: tuple(those) for head, those in heads.items()}, nouns, root, called)

    def parts(self, word: str) -> Compound | None:
        """What a word is put together of; None where it is no such compound."""
        if word not in self.remembered:
            if len(self.remembered) >= MOST_REMEMBERED:
                self.remembered.clear()
            self.remembered[word] = self._split(word)
        return self.remembered[word]

    def _split(self, word: str) -> Compound | None:
        if len(word) > LONGEST:
            return None
        for size in range(len(word) - SHORTEST_TAIL, SHORTEST_HEAD - 1, -1):
            for indicator in self.heads.get(word[:size], ()):
                if noun := self._noun(word[size:], indicator):
                    return Compound(self.root(word[:size]), indicator, noun)
        return None

    def _noun(self, end: str, indicator: str) -> str:
        """The noun of an indicator that a word ends with, or the end of such a compound.

        Beside “bostadsbyggande” there is “småhusbyggande”.
        """
        for joint in JOINTS:
            rest = end.removeprefix(joint)
            mine = self.root(rest)
            if len(rest) >= SHORTEST_TAIL and mine in self.nouns[indicator]:
                return mine
            if len(rest) >= SHORTEST_ENDING:
                longer = (e for e in self.called[indicator] if e != mine and e.endswith(mine))
                if noun := next(longer, ""):
                    return noun
        return ""


def _labels(indicator: Indicator) -> Iterator[str]:
    """The labels of one word that an indicator's groups have, or words for them, in small."""
    for dimension in indicator.dimensions:
        for value in dimension.values:
            for text in (value.label, *value.synonyms):
                label = text.casefold()
                if label.isalpha() and len(label) >= SHORTEST_HEAD:
                    yield label


def _counted(indicator: Indicator, words: Lexicon) -> Iterator[str]:
    """The words of an indicator's names and units that say what is counted."""
    texts = [indicator.name, indicator.short_name]
    texts += [measure.unit_name for measure in indicator.measures]
    return _words_of(texts, words)


def _words_of(texts: Iterable[str], words: Lexicon) -> Iterator[str]:
    for text in texts:
        for token in tokens_of(text, words.language):
            if token.sort is Sort.WORD and token.norm not in words.generic:
                yield token.norm
