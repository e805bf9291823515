"""What the indicators of a strategy are called, word by word, and what their groups are."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations

from lagesbild.core.language.words import Sort, tokens_of
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.strategy.strategy import Strategy

ALIKE = 0.6
"""The part of two names' words that they share at least where one thing is asked of two."""


@dataclass(frozen=True)
class Called:
    """The words of names, taken apart once for all claims that are held to them."""

    strategy: Strategy
    language: str
    root: Callable[[str], str]
    silent: frozenset[str] = frozenset()
    """The roots of words that stand in many names."""

    @cached_property
    def names(self) -> Mapping[str, Sequence[Sequence[str]]]:
        """The words of each name of each indicator, in small letters."""
        return {
            each.slug: [
                self._words(name) for name in (each.name, each.short_name, *each.alternative_names)
            ]
            for each in self.strategy.indicators
        }

    @cached_property
    def roots(self) -> Mapping[str, frozenset[str]]:
        """The roots of the words in the names of each indicator."""
        return {
            slug: frozenset(self.root(word) for name in names for word in name)
            for slug, names in self.names.items()
        }

    @cached_property
    def labels(self) -> Mapping[tuple[str, str, str], Sequence[str]]:
        """The words of the label of each group, by indicator, dimension and code."""
        return {
            (each.slug, dimension.code, value.code): self._words(value.label)
            for each in self.strategy.indicators
            for dimension in each.dimensions
            for value in dimension.values
        }

    @cached_property
    def of_all(self) -> Mapping[str, frozenset[str]]:
        """The words of each indicator's names, groups and measures, as roots; numbers as said."""
        return {
            each.slug: frozenset(self._roots(_all_texts(each))) for each in self.strategy.indicators
        }

    @cached_property
    def sisters(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """For each indicator those that ask the same of others, with the roots that are theirs.

        “Elever litar på att vuxna agerar” and “Personal upplever att vuxna agerar”: in their full
        names most words are the same, in their short ones who is asked is not.
        """
        units = {each.slug: each.main_measure.unit for each in self.strategy.indicators}
        full = {slug: self._rooted(names[:1]) for slug, names in self.names.items()}
        found: dict[str, dict[str, frozenset[str]]] = {}
        for one, other in permutations(self.names, 2):
            shared = len(full[one] & full[other])
            if units[one] is units[other] and shared >= ALIKE * max(
                len(full[one]), len(full[other])
            ):
                found.setdefault(one, {})[other] = self._own(other, one)
        return found

    @cached_property
    def telling_apart(self) -> Mapping[str, Mapping[str, str]]:
        """For each indicator that has sisters the roots that name one of them, or it, and which."""
        found: dict[str, dict[str, str]] = {}
        for told, sisters in self.sisters.items():
            mine = found.setdefault(told, {})
            for slug, theirs in sisters.items():
                mine |= dict.fromkeys(self.sisters[slug][told], told)
                mine |= dict.fromkeys(theirs, slug)
        return found

    def _own(self, slug: str, told: str) -> frozenset[str]:
        """The roots that an indicator is called by and the other is not, or not in short."""
        short = self._rooted(self.names[slug][1:2]) - self._rooted(self.names[told][1:])
        return short | (self._rooted(self.names[slug][2:]) - self.roots[told])

    def _rooted(self, names: Sequence[Sequence[str]]) -> frozenset[str]:
        words = (word for name in names for word in name if word[:1].isalpha())
        return frozenset(map(self.root, words)) - self.silent

    def _words(self, text: str) -> list[str]:
        return [token.norm for token in tokens_of(text, self.language)]

    def _roots(self, texts: Iterable[str]) -> Iterator[str]:
        for text in texts:
            for token in tokens_of(text, self.language):
                yield self.root(token.norm) if token.sort is Sort.WORD else token.norm


def _all_texts(indicator: Indicator) -> Iterator[str]:
    """What an indicator, its measures and its groups are called."""
    yield from (indicator.name, indicator.short_name, *indicator.alternative_names)
    for measure in indicator.measures:
        yield from (measure.name, *measure.synonyms)
    for dimension in indicator.dimensions:
        for value in dimension.values:
            yield from (value.label, *value.synonyms)
