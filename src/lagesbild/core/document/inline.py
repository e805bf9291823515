"""What stands inside a line of text."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Plain:
    """Words as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Strong:
    """Important words."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link out of the document."""

    url: str
    children: "Inlines"


@dataclass(frozen=True, slots=True)
class InLanguage:
    """Words in another language than the text around them."""

    language: str
    children: "Inlines"


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The place of a footnote. ``number`` counts from 1 through the document."""

    number: int
    content: "Inlines"


class TargetKind(StrEnum):
    """What a text can refer to."""

    TABLE = "table"
    FIGURE = "figure"
    COMMITMENT = "commitment"
    INDICATOR = "indicator"
    GOAL = "goal"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be referred to: ``Target(TargetKind.TABLE, "programmes")``."""

    kind: TargetKind
    name: str

    @property
    def anchor(self) -> str:
        """Its id in a document: "table-programmes", "commitment-2-7"."""
        return f"{self.kind.value}-{self.name.replace('.', '-')}"


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference within the document, with the words it is shown with ("tabell 5").

    ``text`` is empty until the document is put together, which knows the numbers.
    """

    target: Target
    text: str = ""


@dataclass(frozen=True, slots=True)
class Basis:
    """What words of a text rest on: values of a series as they are shown, or a reported figure."""

    name: str
    """What the values are of: "Kommuner med rutin", with the series where there are several."""
    values: tuple[tuple[str, str], ...]
    """Each value with its period; the period is empty where there is none to tell."""
    source: str
    """Name of the source; empty where the values are a commitment's own."""
    target: Target
    """The indicator or commitment that the values belong to."""
    anchor: str = ""
    """Where among the origins of the indicator's values theirs is told."""


@dataclass(frozen=True, slots=True)
class PersonalBasis:
    """That a person answers for words of a text, which the data do not bear out."""

    said: str
    """Who answers, and why, in the language of the text."""
    target: Target
    """Where the document lists what could not be checked."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """Words that claim something of data, and what they rest on.

    A page that people can ask shows it; on paper the words stand alone.
    """

    children: "Inlines"
    basis: Basis | PersonalBasis


Inline = Plain | Emphasis | Strong | Hyperlink | InLanguage | FootnoteMark | Reference | Claimed
Inlines = tuple[Inline, ...]


def plain_text(inlines: Inlines) -> str:
    """The words alone, without footnotes: for bookmarks, alternative texts and search."""
    return "".join(_words(each) for each in inlines)


def _words(inline: Inline) -> str:
    match inline:
        case Plain(text) | Reference(_, text):
            return text
        case FootnoteMark():
            return ""
        case _:
            return plain_text(inline.children)
