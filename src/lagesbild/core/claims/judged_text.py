"""A text with its claims, as what is found in whole texts is found in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.edition_texts import PlacedText, SentencesOf
from lagesbild.core.claims.shapes import Claim
from lagesbild.core.language.catalogue import Language


@dataclass(frozen=True)
class JudgedText:
    """A text with its claims."""

    checker: Checker
    placed: PlacedText
    claims: Sequence[Claim]

    @property
    def path(self) -> str:
        return self.placed.path

    @cached_property
    def spoken(self) -> SentencesOf:
        """Its sentences."""
        return SentencesOf(self.placed.text, self.checker.vocabulary.lexicon)

    @property
    def language(self) -> Language:
        """The language to say it in."""
        return self.checker.court.say.language
