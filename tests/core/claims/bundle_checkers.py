"""Checkers of bundles in this repository, each made once: the examples, and those of the corpus."""

from functools import cache
from pathlib import Path

from lagesbild.bundles.reader import read_bundle
from lagesbild.core.claims.checker import Checker

ROOT = Path(__file__).parents[3]


@cache
def checker_of(bundle: str) -> Checker:
    """A checker of a bundle ("examples/stockholm"), which explains in the language of the code."""
    return Checker.of(read_bundle(ROOT / bundle))
