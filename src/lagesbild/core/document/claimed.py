"""Carrying places in a Markdown text over to its blocks: which words rest on which data.

Two signs that no text has, one pair for each place, are set around the words before the text is
read, and found again in what was read. If they changed anything else, as they do inside an
address, the place is let go: the blocks are always those that the text gives without them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lagesbild.core.document.blocks import Block, Heading, ListBlock, Paragraph
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
    plain_text,
)
from lagesbild.core.document.markdown import TextIsBroken, parse_markdown

_OPENING, _CLOSING = 0xF0000, 0x100000
"""First of the private signs of planes 15 and 16, which stand for nothing in any text."""
_MOST = 0xFFFD
_SIGN = re.compile("([\U000f0000-\U0010ffff])")


@dataclass(frozen=True, slots=True)
class ClaimedSpan:
    """Words of a text, by the places of their characters, and what they rest on."""

    start: int
    end: int
    basis: Basis | PersonalBasis


@dataclass(frozen=True, slots=True)
class _Sign:
    """Where words begin or end."""

    number: int
    opens: bool


_Piece = Inline | _Sign


def parse_with_claims(
    text: str, spans: Sequence[ClaimedSpan], *, heading_level: int = 2
) -> tuple[Block, ...]:
    """The text as blocks, with `Claimed` around the words of each span that can be found again.

    Raises `lagesbild.core.document.markdown.TextIsBroken` as `parse_markdown` does.
    """
    bare = parse_markdown(text, heading_level=heading_level)
    if not spans or _SIGN.search(text):
        return bare
    reading = _Reading(text, bare, heading_level)
    apart = reading.found_again(_apart(spans)[:_MOST])
    found = reading.signed(apart)
    return tuple(_Finder(apart).block(each) for each in found) if found else bare


def _apart(spans: Sequence[ClaimedSpan]) -> list[ClaimedSpan]:
    """The spans in order; of two that overlap the first stays."""
    kept: list[ClaimedSpan] = []
    for each in sorted(spans, key=lambda span: (span.start, span.end)):
        if each.start < each.end and (not kept or kept[-1].end <= each.start):
            kept.append(each)
    return kept


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text that is read with signs in it, and must give the same without them."""

    text: str
    bare: tuple[Block, ...]
    heading_level: int

    def found_again(self, spans: Sequence[ClaimedSpan]) -> Sequence[ClaimedSpan]:
        """The spans whose signs change nothing: all at once, or half by half."""
        if self.signed(spans) is not None:
            return spans
        half = len(spans) // 2
        if not half:
            return ()
        return (*self.found_again(spans[:half]), *self.found_again(spans[half:]))

    def signed(self, spans: Sequence[ClaimedSpan]) -> tuple[Block, ...] | None:
        """The blocks with the signs in them; None if they are not those of the text."""
        try:
            found = parse_markdown(self._with_signs(spans), heading_level=self.heading_level)
        except TextIsBroken:
            return None
        without = tuple(_Finder(()).block(each) for each in found)
        return found if without == self.bare else None

    def _with_signs(self, spans: Sequence[ClaimedSpan]) -> str:
        parts, at = [], 0
        for number, each in enumerate(spans):
            parts += [
                self.text[at : each.start],
                chr(_OPENING + number),
                self.text[each.start : each.end],
                chr(_CLOSING + number),
            ]
            at = each.end
        return "".join([*parts, self.text[at:]])


@dataclass(frozen=True, slots=True)
class _Finder:
    """Puts `Claimed` where the signs of spans are, and takes all signs away."""

    spans: Sequence[ClaimedSpan]

    def block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return replace(block, content=self.closed(self._pieces(block.content)))
            case ListBlock():
                return self._list(block)
            case Heading():
                return replace(block, content=_without_signs(self._pieces(block.content)))
            case _:
                return block

    def _list(self, block: ListBlock) -> ListBlock:
        items = tuple(
            tuple(
                self._list(part)
                if isinstance(part, ListBlock)
                else replace(part, content=self.closed(self._pieces(part.content)))
                for part in item
            )
            for item in block.items
        )
        return replace(block, items=items)

    def _pieces(self, inlines: Inlines) -> list[_Piece]:
        return [piece for each in inlines for piece in self._of(each)]

    def _of(self, inline: Inline) -> list[_Piece]:
        match inline:
            case Plain(text):
                return [_piece(part) for part in _SIGN.split(text) if part]
            case FootnoteMark():
                return [replace(inline, content=self.closed(self._pieces(inline.content)))]
            case Reference() | Claimed():
                return [inline]
            case Emphasis() | Strong() | InLanguage() | Hyperlink():
                return self._marked(inline)

    def _marked(self, inline: Emphasis | Strong | InLanguage | Hyperlink) -> list[_Piece]:
        """Marked words; what begins with them or ends with them outside is moved out."""
        before, inside, after = _moved_out(self._pieces(inline.children))
        linked = isinstance(inline, Hyperlink)
        children = _without_signs(inside) if linked else self.closed(inside)
        return [*before, replace(inline, children=children), *after]

    def closed(self, pieces: Sequence[_Piece]) -> Inlines:
        """The inlines, with what stands between the two signs of a span as `Claimed`."""
        found: list[Inline] = []
        at = 0
        while at < len(pieces):
            piece = pieces[at]
            end = _closing(pieces, at) if self.spans else None
            if isinstance(piece, _Sign):
                if end is not None:
                    inner = _without_signs(pieces[at + 1 : end])
                    found += _around_words(inner, self.spans[piece.number].basis)
                    at = end
            else:
                found.append(piece)
            at += 1
        return _joined(found)


def _piece(part: str) -> _Piece:
    if not _SIGN.fullmatch(part):
        return Plain(part)
    opens = ord(part) < _CLOSING
    return _Sign(ord(part) - (_OPENING if opens else _CLOSING), opens)


def _closing(pieces: Sequence[_Piece], at: int) -> int | None:
    """Where the sign stands that ends what begins at a place; None where it is not among these."""
    first = pieces[at]
    if not isinstance(first, _Sign) or not first.opens:
        return None
    wanted = _Sign(first.number, opens=False)
    return next((place for place in range(at, len(pieces)) if pieces[place] == wanted), None)


def _moved_out(
    pieces: list[_Piece],
) -> tuple[list[_Sign], list[_Piece], list[_Sign]]:
    """Signs at the very ends whose other half is not among the pieces, and what is between."""
    before: list[_Sign] = []
    after: list[_Sign] = []
    inside = list(pieces)
    while inside and _is_lone(inside[0], inside, opens=True):
        first = inside.pop(0)
        before += [first] if isinstance(first, _Sign) else []
    while inside and _is_lone(inside[-1], inside, opens=False):
        last = inside.pop()
        after[:0] = [last] if isinstance(last, _Sign) else []
    return before, inside, after


def _is_lone(piece: _Piece, pieces: Sequence[_Piece], *, opens: bool) -> bool:
    if not isinstance(piece, _Sign) or piece.opens is not opens:
        return False
    return _Sign(piece.number, not opens) not in pieces


def _without_signs(pieces: Iterable[_Piece]) -> Inlines:
    return _joined([each for each in pieces if not isinstance(each, _Sign)])


def _around_words(inlines: Inlines, basis: Basis | PersonalBasis) -> Iterator[Inline]:
    """`Claimed` around the longest stretch without a link; a link cannot stand in another."""
    runs = list(_runs(inlines))
    longest = max((run for run in runs if not _leads_on(run[0])), key=_length, default=None)
    for run in runs:
        if run is longest:
            yield Claimed(run, basis)
        else:
            yield from run


def _runs(inlines: Inlines) -> Iterator[Inlines]:
    """The inlines parted before and after each that leads somewhere."""
    run: list[Inline] = []
    for each in inlines:
        if _leads_on(each):
            yield from (tuple(run),) if run else ()
            yield (each,)
            run = []
        else:
            run.append(each)
    yield from (tuple(run),) if run else ()


def _leads_on(inline: Inline) -> bool:
    match inline:
        case Plain():
            return False
        case Hyperlink() | Reference() | FootnoteMark() | Claimed():
            return True
        case Emphasis() | Strong() | InLanguage():
            return any(_leads_on(each) for each in inline.children)


def _length(run: Inlines) -> int:
    return len(plain_text(run).strip())


def _joined(inlines: Sequence[Inline]) -> Inlines:
    """The inlines with neighbouring plain words put together, as the text has them."""
    joined: list[Inline] = []
    for each in inlines:
        last = joined[-1] if joined else None
        if isinstance(each, Plain) and isinstance(last, Plain):
            joined[-1] = Plain(last.text + each.text)
        else:
            joined.append(each)
    return tuple(joined)
