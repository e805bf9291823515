"""Letting the checker judge the texts of the corpus."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

from evaluation.figures import Figures, figures_of
from evaluation.marked_text import MarkedText, read_marked_text
from evaluation.matching import Compared, compare
from lagesbild.bundles.reader import read_bundle
from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Claim, Place
from lagesbild.publishing.languages import load_language

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "evaluation" / "corpus"
HALVES = ("open", "kept")
LANGUAGES = ("sv", "en")


class Judge(Protocol):
    """What finds the claims of a text and judges them."""

    def check(self, text: str, place: Place) -> tuple[Claim, ...]: ...


@cache
def checker_of(bundle: Path) -> Judge:
    """The checker for a bundle, given by its path from the top of the repository."""
    edition = read_bundle(ROOT / bundle)
    return Checker.of(edition, load_language(edition.strategy.about.language))


def texts_of(half: str) -> tuple[MarkedText, ...]:
    """The annotated texts of "open" or "kept", by name."""
    return tuple(read_marked_text(each) for each in sorted((CORPUS / half).glob("*.md")))


def judged(
    texts: Sequence[MarkedText], judge_of: Callable[[Path], Judge] = checker_of
) -> tuple[Compared, ...]:
    """The texts as they are judged without their marks, compared with the marks."""
    return tuple(
        compare(each, judge_of(each.bundle).check(each.bare, each.place)) for each in texts
    )


def figures(half: str) -> Figures:
    """What is measured on a half of the corpus, in all languages together."""
    return figures_of(judged(texts_of(half)))


def by_language(compared: Sequence[Compared]) -> dict[str, Figures]:
    """The figures for each language, and for all "together"."""
    return {
        language: figures_of([each for each in compared if each.text.language == language])
        for language in LANGUAGES
    } | {"together": figures_of(compared)}
