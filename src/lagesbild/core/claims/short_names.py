"""What the own area is called in short: “Wendle” of Wendle County, “Tallås” of Tallås län."""

from collections.abc import Callable

from lagesbild.core.language.lexicon import Lexicon
from lagesbild.core.strategy.strategy import Strategy


def short_name(strategy: Strategy, words: Lexicon, root: Callable[[str], str]) -> str:
    """The name of the own area without the word for its kind; "" where that names no one area.

    Where another area has the word in its name, as the town of Norvik in Norvik County, that is
    what it may mean.
    """
    own = strategy.about.area
    parts = next((each.name for each in strategy.areas if each.code == own), "").split()
    kinds = words.words("area", "kinds")
    proper = [each for each in parts if each.casefold() not in kinds]
    if len(proper) != 1 or len(parts) == 1:
        return ""
    others = " ".join(each.name for each in strategy.areas if each.code != own)
    shared = root(proper[0].casefold()) in {root(each) for each in others.casefold().split()}
    return "" if shared else proper[0]
