"""A table that is not what its recipe was written for, and exactly how it differs."""

from collections.abc import Iterable, Sequence

from lagesbild.sources.refusal import FileIsRefused
from lagesbild.toml_text.nearest import nearest

MOST_TOLD = 30
"""How many differences a message names; the others are counted."""


class ShapeHasChanged(FileIsRefused):
    """A table that its recipe does not fit. Nothing of it is used.

    ``differences`` says each of them in whole sentences, with what to write in the recipe.
    """

    def __init__(self, file: str, where: str, recipe: str, differences: Sequence[str]) -> None:
        told = "\n".join(f"  - {each}" for each in differences[:MOST_TOLD])
        more = len(differences) - MOST_TOLD
        super().__init__(
            file,
            where,
            f"The table is not as the recipe “{recipe}” describes it. Where the source has changed "
            f"it for good, change the recipe:\n{told}" + (f"\n  … and {more} more." * (more > 0)),
        )
        self.differences = tuple(differences)


class Differences:
    """The differences found so far between a table and its recipe."""

    def __init__(self) -> None:
        self._found: dict[object, str] = {}

    def add(self, sentence: str, *, once_for: object = None) -> None:
        """Note a difference; of those with the same ``once_for`` the first is kept."""
        self._found.setdefault(sentence if once_for is None else once_for, sentence)

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """A sentence that suggests the known word most like another; only while it is told."""
        return nearest(word, known) if len(self._found) < MOST_TOLD else ""

    def __len__(self) -> int:
        return len(self._found)

    def refuse_any(self, file: str, where: str, recipe: str) -> None:
        """Raise `ShapeHasChanged` with all that were found."""
        if self._found:
            raise ShapeHasChanged(file, where, recipe, tuple(self._found.values()))
