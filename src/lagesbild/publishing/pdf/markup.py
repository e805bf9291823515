"""Words and what stands among them, as the typesetter reads it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lagesbild.core.document.blocks import (
    Block,
    FactList,
    Figure,
    Heading,
    ListBlock,
    Notice,
    Paragraph,
    Table,
)
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
    Target,
)

_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
"""Hints for breaking lines, for which the fonts have no signs; the typesetter hyphenates."""

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": " ", "\r": " ", "\t": " "})


def literal(text: str) -> str:
    """The text as a string of the typesetter's, in which no sign means anything but itself."""
    escaped = text.translate(_UNSEEN).translate(_ESCAPES)
    return '"' + "".join(_printable(sign) for sign in escaped) + '"'


def _printable(sign: str) -> str:
    """The sign, or its number where it could change how the source is read."""
    return sign if sign.isprintable() or sign in "\u00a0\u202f\u2009" else f"\\u{{{ord(sign):x}}}"


def array(parts: Iterable[str]) -> str:
    """The parts as a list of the typesetter's."""
    return "(" + "".join(f"{part}," for part in parts) + ")"


def call(name: str, *arguments: str, **named: str | None) -> str:
    """A call of a function in the style file; a named argument that is None is left out."""
    given = [*arguments]
    given += [f"{key.replace('_', '-')}: {said}" for key, said in named.items() if said is not None]
    return f"{name}({', '.join(given)})"


def tag(name: str) -> str:
    """The name as the label of what stands before it."""
    return f"#label({literal(name)})"


def language_arguments(code: str) -> dict[str, str | None]:
    """A language's code as the typesetter takes it: "en-GB" has a region, "sv" none."""
    language, *rest = code.split("-")
    region = next((part for part in rest if len(part) == 2 and part.isalpha()), None)
    return {
        "lang": literal(language.lower()),
        "region": literal(region.upper()) if region else None,
    }


@dataclass(slots=True)
class Anchors:
    """What can be referred to. The first that takes a name has it."""

    known: frozenset[str]
    _placed: set[str] = field(default_factory=set)
    _footnotes: set[int] = field(default_factory=set)

    def place(self, target: Target | None) -> str:
        """The label of what has this target, where it is the first; nothing otherwise."""
        if target is None or target.anchor in self._placed:
            return ""
        self._placed.add(target.anchor)
        return tag(target.anchor)

    def footnote_is_new(self, number: int) -> bool:
        """Whether the footnote has not been printed before."""
        new = number not in self._footnotes
        self._footnotes.add(number)
        return new

    @property
    def footnotes_so_far(self) -> int:
        return len(self._footnotes)


def anchors_of(blocks: Iterable[Block]) -> Anchors:
    """The anchors of all that has a target."""
    targets = (block.target for block in blocks if isinstance(block, Heading | Table | Figure))
    return Anchors(frozenset(target.anchor for target in targets if target is not None))


def words(inlines: Inlines, anchors: Anchors) -> str:
    """The inlines as an expression of the typesetter's."""
    if not inlines:
        return "[]"
    return "{" + "; ".join(_inline(each, anchors) for each in inlines) + "}"


def _inline(inline: Inline, anchors: Anchors) -> str:
    match inline:
        case Plain(text):
            return literal(text)
        case Emphasis(children):
            return call("emph", words(children, anchors))
        case Strong(children):
            return call("strong", words(children, anchors))
        case Reference(target, text):
            return _reference(target, text, anchors)
        case Claimed(children):
            return words(children, anchors)
        case _:
            return _set_apart(inline, anchors)


def _set_apart(inline: Hyperlink | InLanguage | FootnoteMark, anchors: Anchors) -> str:
    match inline:
        case Hyperlink(url, children):
            return call("link", literal(url), words(children, anchors))
        case InLanguage(language, children):
            return call("text", words(children, anchors), **language_arguments(language))
        case FootnoteMark(number, content):
            return _footnote(number, content, anchors)


def _reference(target: Target, text: str, anchors: Anchors) -> str:
    """A link, or only its words where the document does not hold what is referred to."""
    if target.anchor not in anchors.known:
        return literal(text)
    return call("link", f"label({literal(target.anchor)})", literal(text))


def _footnote(number: int, content: Inlines, anchors: Anchors) -> str:
    """A footnote with the document's number, or its mark again where it has been printed."""
    if not anchors.footnote_is_new(number):
        return call("note-again", str(number))
    counted = anchors.footnotes_so_far
    note = call("note", str(number), words(content, anchors))
    return note if counted == number else f"counter(footnote).update({number - 1}); {note}"


def list_items(block: ListBlock, anchors: Anchors) -> str:
    """A list with its lists."""
    items = (_item(item, anchors) for item in block.items)
    return call("enum" if block.ordered else "list", *items)


def _item(item: tuple[Paragraph | ListBlock, ...], anchors: Anchors) -> str:
    parts: list[str] = []
    for place, each in enumerate(item):
        if isinstance(each, Paragraph):
            parts += ["parbreak()"] if place else []
            parts.append(words(each.content, anchors))
        else:
            parts.append(list_items(each, anchors))
    return "{" + "; ".join(parts) + "}"


def fact_list(block: FactList, anchors: Anchors) -> str:
    """Terms, each with what is said of it."""
    pairs = (array((literal(term), words(said, anchors))) for term, said in block.facts)
    return call("facts", *pairs)


def notice(block: Notice, anchors: Anchors, *, careful: bool) -> str:
    """A text set apart; ``careful`` for what a reader must not overlook."""
    content = words(block.content, anchors)
    flag = "true" if careful else "false"
    return call("notice", literal(block.title), content, careful=flag)
