"""What is said of a file while it is read: refused with its line, or assumed in a sentence."""

from dataclasses import dataclass, field

from lagesbild.sources.refusal import FileIsRefused

MOST_SAID = 50
"""Assumptions that are told one by one; of further ones only the number is."""

LONGEST_SENTENCE = 600


def _short(sentence: str) -> str:
    """A sentence that quotes the file, which may have a name of millions of signs."""
    if len(sentence) <= LONGEST_SENTENCE:
        return sentence
    return f"{sentence[: LONGEST_SENTENCE // 2]} … {sentence[-LONGEST_SENTENCE // 2 :]}"


@dataclass
class Judgement:
    """The file being read, by its name and text, and what was assumed so far."""

    file_name: str
    text: str
    said: list[str] = field(default_factory=list)
    unsaid: int = 0

    def line(self, offset: int) -> int:
        """The line, from 1, that the sign at an offset stands in."""
        return self.text.count("\n", 0, offset) + 1

    def refusal(self, offset: int, message: str) -> FileIsRefused:
        """The error for something wrong at an offset of the text."""
        return self.refusal_in_row(self.line(offset), message)

    def refusal_in_row(self, row: int, message: str) -> FileIsRefused:
        """The error for something wrong in a line whose number is known."""
        return FileIsRefused(self.file_name, f"line {row}", _short(message))

    def assume(self, sentence: str, *, at: int | None = None) -> None:
        """Note what was assumed, with the line it is about."""
        if len(self.said) >= MOST_SAID:
            self.unsaid += 1
        else:
            sentence = _short(sentence)
            self.said.append(sentence if at is None else f"Line {self.line(at)}: {sentence}")

    @property
    def assumed(self) -> tuple[str, ...]:
        """All sentences, in the order in which they came up."""
        rest = (f"And {self.unsaid} more of the same kinds.",) if self.unsaid else ()
        return (*dict.fromkeys(self.said), *rest)
