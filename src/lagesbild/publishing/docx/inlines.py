"""What stands inside a line, as runs, links and fields."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from lagesbild.core.document.inline import (
    Claimed,
    Emphasis,
    FootnoteMark,
    Hyperlink,
    InLanguage,
    Inline,
    Inlines,
    Plain,
    Reference,
    Strong,
    TargetKind,
)
from lagesbild.publishing.docx.elements import Element, R, field, name, text, w
from lagesbild.publishing.docx.manuscript import Manuscript, Story

NoteWriter = Callable[[FootnoteMark], list[Element]]

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ur", "yi"})
_REGIONS = {"sv": "sv-SE", "en": "en-GB", "fi": "fi-FI", "nb": "nb-NO", "da": "da-DK"}
"""Word checks spelling by language and region; others are given as they are."""


@dataclass(frozen=True, slots=True)
class Look:
    """What marks out the words."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    language: str = ""
    size: int = 0
    """Half-points; the style's own where 0."""

    def properties(self) -> Element:
        """Run properties, in the order the schema wants."""
        made = w("rPr")
        if self.style:
            made.append(w("rStyle", val=self.style))
        if self.bold:
            made.extend((w("b"), w("bCs")))
        if self.italic:
            made.extend((w("i"), w("iCs")))
        if self.size:
            made.extend((w("sz", val=str(self.size)), w("szCs", val=str(self.size))))
        if self.language:
            made.extend(_language(self.language))
        return made

    def marked(self, inline: Emphasis | Strong | InLanguage) -> "Look":
        """The look inside what is stressed, important or in another language."""
        match inline:
            case Emphasis():
                return replace(self, italic=True)
            case Strong():
                return replace(self, bold=True)
            case InLanguage(code, _):
                return replace(self, language=code)


def word_language(code: str) -> str:
    """The language as Word names it."""
    return _REGIONS.get(code, code)


def _language(code: str) -> tuple[Element, ...]:
    named = word_language(code)
    if code.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT:
        return w("rtl"), w("lang", bidi=named)
    return (w("lang", val=named),)


class InlineWriter:
    """Writes inlines into one story."""

    def __init__(self, manuscript: Manuscript, story: Story, note: NoteWriter | None) -> None:
        self._manuscript = manuscript
        self._story = story
        self._note = note

    def runs(self, inlines: Inlines, look: Look | None = None) -> list[Element]:
        """The runs, links and fields that the inlines become."""
        wanted = look or Look()
        return [element for inline in inlines for element in self._inline(inline, wanted)]

    def _inline(self, inline: Inline, look: Look) -> list[Element]:
        match inline:
            case Plain(words):
                return [text(words, look.properties())]
            case Claimed():
                return self.runs(inline.children, look)
            case Emphasis() | Strong() | InLanguage():
                return self.runs(inline.children, look.marked(inline))
            case Hyperlink(url, children):
                return self._link(url, children, look)
            case Reference():
                return self._reference(inline, look)
            case FootnoteMark():
                return self._note(inline) if self._note else []

    def _link(self, url: str, children: Inlines, look: Look) -> list[Element]:
        """A link to the web or to a mailbox; other addresses are not made clickable."""
        if not url.startswith(("https://", "http://", "mailto:")):
            return self.runs(children, look)
        styled = replace(look, style=self._manuscript.styles["Hyperlink"])
        link = w("hyperlink", *self.runs(children, styled), history="1")
        link.set(f"{{{R}}}id", self._story.link(url))
        return [link]

    def _reference(self, reference: Reference, look: Look) -> list[Element]:
        bookmark = self._manuscript.bookmarks.name(reference.target)
        properties = look.properties()
        if not bookmark:
            return [text(reference.text, properties)]
        if self._is_caption(reference):
            lower = r" \* Lower" if reference.text[0].islower() else ""
            return field(rf"REF {bookmark} \h{lower}", reference.text, properties)
        link = w("hyperlink", text(reference.text, properties), anchor=bookmark)
        link.set(name("history"), "1")
        return [link]

    def _is_caption(self, reference: Reference) -> bool:
        """Whether the words are label and number of a caption, which Word can count anew."""
        language = self._manuscript.language
        words = reference.text.casefold().split()
        match reference.target.kind:
            case TargetKind.TABLE:
                label = language.text("Table")
            case TargetKind.FIGURE:
                label = language.text("Figure")
            case _:
                return False
        return len(words) == 2 and words[0] == label.casefold() and words[1].isdigit()
