"""What indicators are counted in, and the numbers in their names: “days”, “within 90 days”."""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise

from lagesbild.core.claims.stated import Stated
from lagesbild.core.language.lexicon import Lexicon
from lagesbild.core.language.words import Sort, tokens_of
from lagesbild.core.strategy.strategy import Strategy


def units(strategy: Strategy, root: Callable[[str], str]) -> frozenset[str]:
    """The roots of the words that measures are counted in."""
    return frozenset(
        root(each)
        for indicator in strategy.indicators
        for measure in indicator.measures
        for each in measure.unit_name.casefold().split()[:1]
    )


def durations(
    stated: Iterable[Stated], lexicon: Lexicon, root: Callable[[str], str]
) -> Mapping[str, frozenset[str]]:
    """What the strategy states in years, days and the like, by the root of that word."""
    of_time = lexicon.words("not_data", "after")
    found: dict[str, set[str]] = {}
    for each in stated:
        unit = next(iter(each.noun.casefold().split()), "")
        if unit in of_time:
            found.setdefault(root(unit), set()).add(each.name)
    return {unit: frozenset(names) for unit, names in found.items()}


def numbers(
    strategy: Strategy, language: str, root: Callable[[str], str]
) -> frozenset[tuple[str, str]]:
    """The numbers in the names of indicators, each with the root of the word behind it."""
    found = set()
    for indicator in strategy.indicators:
        names = (indicator.name, indicator.short_name, indicator.table_title)
        for text in (*names, *indicator.alternative_names):
            for token, behind in pairwise(tokens_of(text, language)):
                if token.sort is Sort.NUMBER and behind.sort is Sort.WORD:
                    found.add((token.norm, root(behind.norm)))
    return frozenset(found)
