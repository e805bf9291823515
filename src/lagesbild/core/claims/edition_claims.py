"""All claims of an edition's texts, judged once for everything that tells of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.counting import Counts, counted
from lagesbild.core.claims.edition_texts import PlacedText, keyed_texts
from lagesbild.core.claims.findings import Finding
from lagesbild.core.claims.shapes import Claim, Verdict
from lagesbild.core.claims.whole_text import findings_among
from lagesbild.core.edition import Edition, TextKey
from lagesbild.core.language.catalogue import Language


@dataclass(frozen=True, slots=True)
class TextClaims:
    """A text with the claims that were found in it, in its order."""

    key: TextKey
    placed: PlacedText
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class EditionClaims:
    """The judged texts of an edition, and what is wrong with them beyond single claims."""

    texts: tuple[TextClaims, ...]
    findings: tuple[Finding, ...] = ()

    @cached_property
    def counts(self) -> Counts:
        """How many claims have each verdict."""
        return counted(claim for each in self.texts for claim in each.claims)

    def having(self, verdict: Verdict) -> Iterator[tuple[TextClaims, Claim]]:
        """The claims with a verdict, each with its text."""
        for text in self.texts:
            for claim in text.claims:
                if claim.verdict is verdict:
                    yield text, claim


def judge_edition(edition: Edition, language: Language) -> EditionClaims:
    """Judge every text of an edition; explanations are in the language that is given."""
    checker = Checker.of(edition, language)
    texts = tuple(
        TextClaims(key, placed, checker.check(placed.text, placed.place))
        for key, placed in keyed_texts(edition)
    )
    return EditionClaims(
        texts, findings_among(checker, [(each.placed, each.claims) for each in texts])
    )
