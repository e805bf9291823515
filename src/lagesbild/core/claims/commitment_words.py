"""Which commitment the words of a sentence point at: by titles, figures and answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log1p

from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.language.words import Sort, Token, tokens_of
from lagesbild.core.strategy.commitment import Commitment

MANY_WORDS = 2
"""Different words of a title or figure that must stand together to point at a commitment."""
CLEAR = 5.0
"""The weight from which on words point clearly: two words that few commitments have."""


@dataclass(frozen=True)
class CommitmentWords:
    """The words of a plan's commitments."""

    vocabulary: Vocabulary

    def elsewhere(self, number: str, tokens: Iterable[Token]) -> str:
        """The commitment that words point at clearly, where the named one has none of them."""
        said = self._roots_in(tokens)
        if said & self._broad.get(number, frozenset()):
            return ""
        commitment = self.vocabulary.strategy.commitment[number]
        near = {number, *commitment.refers_to, *commitment.related}
        weights = {each: self._weight(said & roots) for each, roots in self._narrow.items()}
        many = [n for n in weights if len(said & self._narrow[n]) >= MANY_WORDS and n not in near]
        best = max(many, key=lambda each: (weights[each], each), default="")
        return best if best and weights[best] >= CLEAR else ""

    def _weight(self, roots: Iterable[str]) -> float:
        return sum(self._telling.get(each, 0.0) for each in sorted(roots))

    def _roots_in(self, tokens: Iterable[Token]) -> frozenset[str]:
        generic = self.vocabulary.lexicon.generic
        return frozenset(
            self.vocabulary.root(each.norm)
            for each in tokens
            if each.sort is Sort.WORD and each.norm not in generic and len(each.norm) > 3
        )

    def _of(self, *texts: str) -> frozenset[str]:
        language = self.vocabulary.lexicon.language
        return frozenset().union(*(self._roots_in(tokens_of(each, language)) for each in texts))

    @cached_property
    def _narrow(self) -> Mapping[str, frozenset[str]]:
        """The words of titles and figures."""
        return {
            number: self._of(each.title, *self._figures(each))
            for number, each in self.vocabulary.strategy.commitment.items()
        }

    @cached_property
    def _broad(self) -> Mapping[str, frozenset[str]]:
        """All that is said of a commitment."""
        return {
            number: self._narrow[number]
            | self._of(each.answer, each.not_reported, each.note, *self._beside(each))
            for number, each in self.vocabulary.strategy.commitment.items()
        }

    def _figures(self, commitment: Commitment) -> Iterable[str]:
        plan = self.vocabulary.strategy.plan
        if plan is None:
            return ()
        return [each.text for each in plan.figures if each.id in commitment.figures]

    def _beside(self, commitment: Commitment) -> Iterable[str]:
        """Names of the trainings, agreements, indicators and organisations that belong to it."""
        strategy = self.vocabulary.strategy
        number = commitment.number
        yield from (each.name for each in strategy.trainings if number in each.commitments)
        yield from (each.name for each in strategy.agreements if number in each.commitments)
        for slug in commitment.indicators:
            if slug in strategy.indicator:
                yield strategy.indicator[slug].name
        for slug in (*commitment.owners, *commitment.partners):
            if slug in strategy.organisation:
                yield strategy.organisation[slug].name

    @cached_property
    def _telling(self) -> Mapping[str, float]:
        """How much each word tells: the more the fewer commitments have it."""
        many: dict[str, int] = {}
        for roots in self._narrow.values():
            for each in roots:
                many[each] = many.get(each, 0) + 1
        total = len(self._narrow)
        return {each: log1p(total / count) for each, count in many.items()}
