"""Words within a line as HTML."""

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import escape

from lagesbild.core.document.inline import (
    Basis,
    Claimed,
    Emphasis,
    FootnoteMark,
    Hyperlink,
    InLanguage,
    Inline,
    Inlines,
    PersonalBasis,
    Plain,
    Reference,
    Strong,
    Target,
)
from lagesbild.publishing.html.bases import BasisWriter

_OUTSIDE = ("https://", "http://", "mailto:", "tel:")


def link_out(url: str, words: str, attributes: str = "") -> str:
    """A link out of the site around words that are HTML; the words alone if it is no web link."""
    if not url.lower().startswith(_OUTSIDE):
        return words
    return f'<a href="{escape(url)}"{attributes} rel="external">{words}</a>'


@dataclass
class InlineWriter:
    """Writes words, and gathers the footnotes that are met on the way.

    ``address_of`` says where a target stands, seen from the page; None for one that is not
    on the site.
    """

    address_of: Callable[[Target], str | None]
    words_of: Callable[[Target], str]
    """What to call a target whose reference brings no words of its own."""
    notes_id: str = "note"
    bases: BasisWriter | None = None
    """Shows what words rest on; nothing does where it is None."""
    notes: dict[int, str] = field(default_factory=dict)
    claims: int = 0
    """How many words with a basis have been written."""

    def write(self, inlines: Inlines) -> str:
        """The words as HTML."""
        return "".join([self._one(each) for each in inlines])

    def _one(self, inline: Inline) -> str:
        match inline:
            case Plain(text):
                return str(escape(text))
            case Emphasis(children):
                return f"<em>{self.write(children)}</em>"
            case Strong(children):
                return f"<strong>{self.write(children)}</strong>"
            case InLanguage(language, children):
                return f'<span lang="{escape(language)}">{self.write(children)}</span>'
            case _:
                return self._leading_on(inline)

    def _leading_on(self, inline: Hyperlink | FootnoteMark | Reference | Claimed) -> str:
        """Words that lead somewhere."""
        match inline:
            case Hyperlink(url, children):
                return link_out(url, self.write(children))
            case FootnoteMark(number, content):
                return self._footnote(number, content)
            case Reference():
                return self._reference(inline)
            case Claimed(children, basis):
                return self._claimed(children, basis)

    def _footnote(self, number: int, content: Inlines) -> str:
        name = f"{self.notes_id}-{number}"
        first = number not in self.notes
        if first:
            self.notes[number] = self.write(content)
        own_id = f' id="{name}-ref"' if first else ""
        return f'<sup{own_id}><a class="note-mark" href="#{name}">{number}</a></sup>'

    def _claimed(self, children: Inlines, basis: Basis | PersonalBasis) -> str:
        """Words with what they rest on, where that is shown."""
        words = self.write(children)
        if self.bases is None:
            return words
        self.claims += 1
        return self.bases.write(words, basis, f"{self.notes_id}-basis-{self.claims}")

    def _reference(self, reference: Reference) -> str:
        words = escape(reference.text or self.words_of(reference.target))
        address = self.address_of(reference.target)
        return f'<a href="{escape(address)}">{words}</a>' if address else str(words)
