"""The source's words: found whatever their case and the spaces and lines between them."""

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from lagesbild.sources.table import Category, Table, TableDimension

Meaning = TypeVar("Meaning")


def folded(text: str) -> str:
    """What two texts have in common that differ in case, spaces and line breaks only."""
    return " ".join(text.split()).casefold()


def as_pattern(text: str) -> re.Pattern[str]:
    """A folded text in which ``*`` stands for any text."""
    parts = re.split(r"\*+", folded(text))
    return re.compile(".*".join(re.escape(part) for part in parts), re.DOTALL)


class Lookup(Generic[Meaning]):
    """What words mean. A category is found by its label first, then by its code."""

    def __init__(self, words: Mapping[str, Meaning]) -> None:
        self._plain = {folded(word): each for word, each in words.items()}
        self._patterns = [(as_pattern(word), each) for word, each in words.items() if "*" in word]

    def find(self, category: Category) -> Meaning | None:
        """The meaning of a category's label, code or translation; None if it has none."""
        others = (label for _, label in category.translations)
        for text in (category.label, category.code, *others):
            if (found := self.of(text)) is not None:
                return found
        return None

    def of(self, text: str) -> Meaning | None:
        """The meaning of a text."""
        word = folded(text)
        if (found := self._plain.get(word)) is not None:
            return found
        return next((each for form, each in self._patterns if form.fullmatch(word)), None)


def positions(dimension: TableDimension, words: Iterable[str]) -> list[int]:
    """The places of the categories that the words stand for, in the dimension's order."""
    lookup = Lookup(dict.fromkeys(words, True))
    return [
        place for place, each in enumerate(dimension.categories) if lookup.find(each) is not None
    ]


def column_of(table: Table, name: str) -> int | None:
    """The place of the dimension with a label or code; None where the table has none."""
    word = folded(name)
    for names in (
        [each.label for each in table.dimensions],
        [each.code for each in table.dimensions],
    ):
        found = [place for place, each in enumerate(names) if folded(each) == word]
        if found:
            return found[0]
    for place, each in enumerate(table.dimensions):
        if any(folded(label) == word for _, label in each.translations):
            return place
    return None
