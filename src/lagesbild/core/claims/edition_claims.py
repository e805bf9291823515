"""All claims of an edition's texts, judged once for everything that tells of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.counting import Counts, counted
from lagesbild.core.claims.edition_texts import LOOSE, PlacedText, keyed_texts
from lagesbild.core.claims.findings import Finding
from lagesbild.core.claims.shapes import Claim, Verdict
from lagesbild.core.claims.vouching import Answer, heard, proposed
from lagesbild.core.claims.whole_text import findings_among
from lagesbild.core.edition import Edition, TextKey
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.lexicon import Lexicon
from lagesbild.core.strategy.vouched_claim import VouchedClaim


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
    answers: tuple[Answer, ...] = ()
    """What becomes of each entry by which somebody answers for a claim."""

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

    def proposed(self, text: TextClaims, claim: Claim, lexicon: Lexicon) -> VouchedClaim:
        """The entry by which somebody would answer for a contradicted claim of a text."""
        judged = [(each.placed, each.claims) for each in self.texts]
        return proposed(judged, text.placed, claim, lexicon)


def judge_edition(edition: Edition, language: Language) -> EditionClaims:
    """Judge every text of an edition; explanations are in the language that is given."""
    return _judged(edition, keyed_texts(edition), edition.vouched, language)


def judge_text(edition: Edition, placed: PlacedText, language: Language) -> EditionClaims:
    """Judge one text by an edition, whether or not it is among the edition's own."""
    keys = {each.path: key for key, each in edition.texts.items()}
    key = keys.get(placed.path, TextKey(LOOSE))
    vouched = [each for each in edition.vouched if each.text == placed.path]
    return _judged(edition, [(key, placed)], vouched, language)


def _judged(
    edition: Edition,
    texts: Iterable[tuple[TextKey, PlacedText]],
    vouched: Sequence[VouchedClaim],
    language: Language,
) -> EditionClaims:
    checker = Checker.of(edition, language)
    keyed = tuple(texts)
    read = [(placed, checker.check(placed.text, placed.place)) for _, placed in keyed]
    told = heard(read, vouched, language)
    judged = tuple(
        TextClaims(key, placed, claims)
        for (key, placed), claims in zip(keyed, told.claims, strict=True)
    )
    return EditionClaims(judged, findings_among(checker, _unanswered(judged)), told.answers)


def _unanswered(
    texts: Iterable[TextClaims],
) -> list[tuple[PlacedText, tuple[Claim, ...]]]:
    """The texts with the claims that nobody answers for.

    What is answered for was misread, so there is nothing in it to compare with anything.
    """
    return [
        (each.placed, tuple(claim for claim in each.claims if not claim.judgement.by))
        for each in texts
    ]
