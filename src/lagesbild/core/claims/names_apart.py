"""Words that tell the names of two indicators apart: “med beslut” and “utan beslut”."""

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import pairwise

from lagesbild.core.language.lexicon import Lexicon
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.words import tokens_of
from lagesbild.core.strategy.strategy import Strategy

SHORTEST = 5
"""Letters of a noun at least that may stand for a longer one that ends so."""
Slugs = frozenset[str]


@dataclass(frozen=True)
class NamesApart:
    """What stands before a noun in the names of indicators, and in which names."""

    before: Mapping[str, Mapping[str, Slugs]]
    """For each word like “med” the nouns behind it, with the indicators so named."""
    root: Callable[[str], str]

    @staticmethod
    def of(strategy: Strategy, words: Lexicon, root: Callable[[str], str]) -> "NamesApart":
        """The words that tell a strategy's indicators apart."""
        found: dict[str, dict[str, Slugs]] = {}
        telling = words.words("grammar", "apart")
        for each in strategy.indicators:
            for name in (each.name, each.short_name):
                for before, noun in pairwise(t.norm for t in tokens_of(name, words.language)):
                    if before in telling:
                        nouns = found.setdefault(before, {})
                        nouns[noun] = nouns.get(noun, frozenset()) | {each.slug}
        return NamesApart(found, root)

    def told(self, sentence: Sentence) -> Iterator[tuple[int, Set[str], Set[str]]]:
        """Where a sentence tells names apart: which are meant, and which surely are not.

        “utan biståndsbeslut”, or “utan beslut” for short, is of none whose name has “med”.
        """
        words = sentence.words
        for place, (word, behind) in enumerate(pairwise(words)):
            if word not in self.before:
                continue
            those = self._behind(behind)
            mine = those.pop(word, frozenset())
            if mine:
                yield place, mine, frozenset[str]().union(*those.values()) - mine

    def _behind(self, noun: str) -> dict[str, Slugs]:
        """The words before a noun in names; the noun may be cut short."""
        found: dict[str, Slugs] = {}
        for before, nouns in self.before.items():
            for known, slugs in nouns.items():
                short = len(noun) >= SHORTEST and known.endswith(noun)
                if short or self.root(known) == self.root(noun):
                    found[before] = found.get(before, frozenset()) | slugs
        return found
