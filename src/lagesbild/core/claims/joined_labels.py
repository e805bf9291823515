"""Labels that join all the others of their dimension: “Own or joint plan” is the total of both."""

from functools import cache

from lagesbild.core.language.pack import known_languages, pack_of
from lagesbild.core.strategy.indicator import Dimension


def joining_codes(dimension: Dimension) -> frozenset[str]:
    """The codes of values whose label says no more than that any of the others is meant."""
    return _joining(tuple((each.code, each.label) for each in dimension.values))


@cache
def _joining(labels: tuple[tuple[str, str], ...]) -> frozenset[str]:
    words = {code: frozenset(label.casefold().split()) for code, label in labels}
    return frozenset(code for code in words if _joins_others(words, code))


def _joins_others(words: dict[str, frozenset[str]], code: str) -> bool:
    others = frozenset().union(*(each for other, each in words.items() if other != code))
    joints = words[code] & _joints()
    return bool(joints) and words[code] - joints == others


@cache
def _joints() -> frozenset[str]:
    """The words for “or” in all languages, whatever language the labels are in."""
    return frozenset(
        word for language in known_languages() for word in pack_of(language)["grammar"]["or"]
    )
