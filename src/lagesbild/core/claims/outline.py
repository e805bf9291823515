"""What a text says by its headings as it goes on: which place each part of it is about.

A text whose headings have lost their marks, as one taken out of a PDF, has titles instead: words of
their own that no stop ends. They are taken for headings where nothing else is.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagesbild.core.claims.headings import Headings
from lagesbild.core.claims.shapes import Place
from lagesbild.core.language.passages import Passage, PassageKind

TITLE_OF_ALL = 1
"""The level of a heading that a whole text may have, whose parts are told by titles."""
DIGITS = "0123456789 "


class Outline:
    """The headings of a text, in its order."""

    def __init__(self, text: str, passages: Sequence[Passage], headings: Headings) -> None:
        self._text = text
        self._headings = headings
        self._is_marked = any(
            each.kind is PassageKind.HEADING and each.level > TITLE_OF_ALL for each in passages
        )
        titles = (each for each in passages if each.kind is PassageKind.TITLE)
        self._times = Counter(self._apart_from_page(each) for each in titles)
        self._cells = frozenset(_cells(passages))
        self._named_at = 0
        """The level of the heading that named the place which a text is at."""

    def words(self, passage: Passage) -> str:
        """The words of a passage as they stand."""
        return self._text[passage.start : passage.end]

    def repeats(self, passage: Passage) -> bool:
        """Whether a title is a running head, or the name of a part that every section has."""
        is_title = passage.kind is PassageKind.TITLE
        return is_title and self._times[self._apart_from_page(passage)] > 1

    def _apart_from_page(self, passage: Passage) -> str:
        return self.words(passage).rstrip(DIGITS)

    def begins(self, passage: Passage, here: Place, home: Place) -> Place | None:
        """The place of what stands below a passage; None where it begins nothing."""
        if passage.kind is PassageKind.HEADING:
            return self._below(passage, here, home)
        if passage.kind is PassageKind.TITLE and not self._is_marked:
            return self._below_title(passage, here, home)
        return None

    def _below(self, passage: Passage, here: Place, home: Place) -> Place | None:
        """A heading that names nothing is of what a higher one has named: “Utveckling”.

        One with words of another indicator leaves it, even if it does not name that one.
        """
        words = self.words(passage)
        named = self._headings.named(words, here)
        if named is not None:
            self._named_at = passage.level
            return named
        hints = self._headings.hints(words, replace(here, indicator=""))
        if self._named_at and passage.level > self._named_at and {*hints} <= {here.indicator}:
            return here
        return self._headings.unnamed(words, here, home)

    def _below_title(self, passage: Passage, here: Place, home: Place) -> Place | None:
        """A title has no level.

        One that stands again and again ends nothing, nor does the head of a page that says the goal
        which its indicators are of.
        """
        words = self.words(passage)
        named = self._headings.named(words, here)
        if named is None:
            ends = not self.repeats(passage) and passage.start not in self._cells
            return self._headings.unnamed(words, here, home) if ends else None
        is_of_goal = not named.indicator and not named.commitment
        return None if is_of_goal and named.goal == here.goal else named


def _cells(passages: Sequence[Passage]) -> Iterator[int]:
    """Where titles stand that are the words of a table: rows of it stand below them."""
    below = None
    for each in reversed(passages):
        is_title = each.kind is PassageKind.TITLE
        if is_title and below is PassageKind.TABLE:
            yield each.start
        else:
            below = each.kind
