"""All claims of an edition's texts, judged once for everything that tells of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Claim, Place, Verdict
from lagesbild.core.edition import Edition, TextKey
from lagesbild.core.language.catalogue import Language

SITE_LEAD = "site-lead"
AT_A_GLANCE = "at-a-glance"
"""What is judged and is no text of its own, as kinds of `TextKey`: sentences of the start page."""


@dataclass(frozen=True, slots=True)
class JudgedText:
    """A text with the claims that were found in it, in its order."""

    key: TextKey
    path: str
    """The file that it stands in."""
    markdown: str
    claims: tuple[Claim, ...]

    def column(self, claim: Claim) -> int:
        """Where in its line a claim begins, from 1."""
        return claim.start - (self.markdown.rfind("\n", 0, claim.start) + 1) + 1


@dataclass(frozen=True)
class EditionClaims:
    """The judged texts of an edition."""

    texts: tuple[JudgedText, ...]

    @cached_property
    def by_text(self) -> Mapping[TextKey, tuple[Claim, ...]]:
        """The claims of each text."""
        return {each.key: each.claims for each in self.texts}

    @cached_property
    def counts(self) -> Mapping[Verdict, int]:
        """How many claims have each verdict."""
        return Counter(claim.verdict for each in self.texts for claim in each.claims)

    def having(self, verdict: Verdict) -> Iterator[tuple[JudgedText, Claim]]:
        """The claims with a verdict, each with its text."""
        for text in self.texts:
            for claim in text.claims:
                if claim.verdict is verdict:
                    yield text, claim


def judge_edition(edition: Edition, language: Language) -> EditionClaims:
    """Judge every text of an edition; explanations are in the language that is given."""
    checker = Checker.of(edition, language)
    return EditionClaims(
        tuple(
            JudgedText(key, path, markdown, checker.check(markdown, place_of(edition, key)))
            for key, path, markdown in _texts(edition)
        )
    )


def place_of(edition: Edition, key: TextKey) -> Place:
    """What a text may be expected to speak of: its goal, its indicator, the edition's year."""
    if key.kind in {"goal", AT_A_GLANCE}:
        return Place(edition.year, goal=int(key.name))
    if key.kind == "indicator":
        indicator = edition.strategy.indicator[key.name]
        return Place(edition.year, goal=indicator.goal, indicator=key.name)
    return Place(edition.year)


def _texts(edition: Edition) -> Iterator[tuple[TextKey, str, str]]:
    for key, text in edition.texts.items():
        yield key, text.path, text.markdown
    lead = edition.strategy.about.site_lead
    if lead:
        yield TextKey(SITE_LEAD), "strategy.toml", lead
    for goal in edition.strategy.goals:
        if goal.at_a_glance:
            yield TextKey(AT_A_GLANCE, str(goal.number)), "goals.toml", goal.at_a_glance
