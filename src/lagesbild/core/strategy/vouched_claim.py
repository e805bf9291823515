"""Claims that a person answers for, where the checker contradicts what is right."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VouchedClaim:
    """A single claim of a text that somebody has looked at and answers for."""

    text: str
    """The file that it stands in, as messages name it: "texts/goals/5.md"."""
    words: str
    """Words of the text around the claim; spaces and line breaks count alike."""
    expected: str
    """What the checker took the data to say when somebody looked: "19", "8..12", "up".

    Where it takes them to say something else, the answer has lapsed.
    """
    why: str
    """Why the text is right."""
    by: str
    """Who answers for it."""

    @property
    def pieces(self) -> tuple[str, ...]:
        """The words one by one, whatever stands between them."""
        return tuple(self.words.split())
