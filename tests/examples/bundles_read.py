"""The shipped examples, each read once."""

from functools import cache
from pathlib import Path

from lagesbild.bundles.reader import read_bundle
from lagesbild.core.edition import Edition

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("stockholm", "climate")


@cache
def example(name: str) -> Edition:
    return read_bundle(EXAMPLES / name)
