"""Reading texts written in Markdown into blocks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode

from lagesbild.core.document.blocks import Block, Heading, ListBlock, Paragraph
from lagesbild.core.document.inline import (
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
    TargetKind,
    plain_text,
)
from lagesbild.core.document.markdown_grammar import position_in, syntax_tree
from lagesbild.core.edition import is_draft

_UNSUPPORTED = {
    "html_block": "HTML in a text is not allowed. Write it in Markdown.",
    "html_inline": "HTML in a text is not allowed. Write it in Markdown.",
    "image": "Pictures in a text are not supported. Refer to a figure with {figure:SLUG}.",
    "code_inline": "Code in a text is not supported. Take away the backticks.",
    "code_block": "A paragraph must not be indented by four spaces. Take the indentation away.",
    "fence": "Code in a text is not supported. Write it as a paragraph or a list.",
    "table": "Tables in a text are not supported. Refer to a table with {table:SLUG}.",
    "blockquote": "Block quotes are not supported. Write the quotation as a paragraph.",
    "hr": "Lines across the text are not supported. Use a heading to divide it.",
}

_NAMES = {
    TargetKind.TABLE: re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"),
    TargetKind.FIGURE: re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"),
    TargetKind.INDICATOR: re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"),
    TargetKind.COMMITMENT: re.compile(r"\d+(\.\d+)*[a-z]?", re.ASCII),
    TargetKind.GOAL: re.compile(r"\d+", re.ASCII),
}
_KINDS = {kind.value: kind for kind in _NAMES}

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
_DEEPEST_LIST = 3
_HOW_TO_NAME_A_LANGUAGE = "Words in another language are written [words]{lang=en}."


class TextIsBroken(ValueError):
    """A text that cannot be read. ``line`` and ``column`` count from 1."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(f"line {line}, column {column}: {message}")
        self.line = line
        self.column = column
        self.message = message


def parse_markdown(
    text: str, *, first_footnote: int = 1, heading_level: int = 2
) -> tuple[Block, ...]:
    """The text as blocks.

    The line that marks a draft is passed over. Footnotes are numbered from ``first_footnote``
    in the order they are referred to; a heading written ``##`` gets the level
    ``heading_level``. Raises `TextIsBroken`.
    """
    return _Reader(_without_draft_line(text), first_footnote, heading_level).blocks()


def references_in(text: str) -> tuple[tuple[Target, int, int], ...]:
    """What the text refers to, each with its line and column from 1, as they stand in it.

    Raises `TextIsBroken`.
    """
    reader = _Reader(_without_draft_line(text), first_footnote=1, heading_level=2)
    reader.blocks()
    return tuple(sorted(reader.references, key=lambda found: found[1:]))


def _without_draft_line(text: str) -> str:
    """The text with the line that marks a draft left empty, so that no other line moves."""
    return "\n" + text.partition("\n")[2] if is_draft(text) else text


@dataclass(slots=True)
class _Reader:
    """Reads one text, remembering its footnotes and references."""

    text: str
    first_footnote: int
    heading_level: int
    references: list[tuple[Target, int, int]] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)
    _definitions: dict[str, SyntaxTreeNode] = field(default_factory=dict)
    _footnotes: dict[str, FootnoteMark] = field(default_factory=dict)
    _last_level: int = 1
    _inside_note: bool = False

    def blocks(self) -> tuple[Block, ...]:
        self._lines = re.split("\r\n?|\n", self.text)
        self._refuse_control_characters()
        tree = syntax_tree(self.text)
        for node in tree.walk():
            if node.type in _UNSUPPORTED:
                raise self._broken(node, _UNSUPPORTED[node.type])
            if node.type == "footnote_reference":
                self._define(node)
        found = tuple(self._block(node) for node in tree.children if not _is_definition(node))
        for label, definition in self._definitions.items():
            if label not in self._footnotes:
                raise self._broken(
                    definition, f"Nothing in the text refers to the footnote [^{label}]."
                )
        return found

    def _refuse_control_characters(self) -> None:
        for number, line in enumerate(self._lines, start=1):
            if found := _FORBIDDEN.search(line):
                sign = f"U+{ord(found.group()):04X}"
                raise TextIsBroken(
                    number, found.start() + 1, f"The control character {sign} cannot be printed."
                )

    def _define(self, node: SyntaxTreeNode) -> None:
        label = str(node.meta["label"])
        if label in self._definitions:
            raise self._broken(node, f"The footnote [^{label}] has two texts. Keep one.")
        self._definitions[label] = node

    def _broken(self, node: SyntaxTreeNode, message: str) -> TextIsBroken:
        return TextIsBroken(*position_in(self._lines, node), message)

    def _block(self, node: SyntaxTreeNode) -> Block:
        if node.type == "heading":
            return self._heading(node)
        return self._item_block(node, depth=1)

    def _heading(self, node: SyntaxTreeNode) -> Heading:
        level = int(node.tag[1:])
        if level == 1:
            raise self._broken(
                node, "A heading in a text starts with ##; level 1 is the page's own."
            )
        if level > self._last_level + 1:
            raise self._broken(node, f"A heading skips a level. Write it with {'#' * (level - 1)}.")
        if any(child.type == "footnote_ref" for child in node.walk()):
            raise self._broken(node, "A heading cannot have a footnote. Put it in the text below.")
        self._last_level = level
        content = self._content(node)
        if not plain_text(content).strip() and not any(
            isinstance(each, Reference) for each in content
        ):
            raise self._broken(node, "A heading has no words.")
        return Heading(level - 2 + self.heading_level, content)

    def _item_block(self, node: SyntaxTreeNode, *, depth: int) -> Paragraph | ListBlock:
        match node.type:
            case "paragraph":
                return Paragraph(self._content(node))
            case "bullet_list" | "ordered_list":
                return self._list(node, depth=depth)
            case _:
                raise self._broken(node, "Only paragraphs and lists can stand in a list.")

    def _list(self, node: SyntaxTreeNode, *, depth: int) -> ListBlock:
        if depth > _DEEPEST_LIST:
            raise self._broken(node, f"Lists can stand at most {_DEEPEST_LIST} deep in each other.")
        if node.attrs.get("start", 1) != 1:
            start = node.attrs["start"]
            raise self._broken(
                node,
                f"A numbered list starts at 1. If this is a sentence, write {start}\\. instead.",
            )
        return ListBlock(
            tuple(
                tuple(
                    self._item_block(child, depth=depth + 1)
                    for child in item.children
                    if not _is_definition(child)
                )
                for item in node.children
            ),
            ordered=node.type == "ordered_list",
        )

    def _content(self, node: SyntaxTreeNode) -> Inlines:
        return self._inlines(node.children[0].children) if node.children else ()

    def _inlines(self, nodes: list[SyntaxTreeNode]) -> Inlines:
        return _joined([self._inline(node) for node in nodes])

    def _inline(self, node: SyntaxTreeNode) -> Inline:
        match node.type:
            case "text":
                return self._plain(node)
            case "softbreak" | "hardbreak":
                return Plain(" ")
            case "em":
                return Emphasis(self._inlines(node.children))
            case "strong":
                return Strong(self._inlines(node.children))
            case _:
                return self._marked(node)

    def _plain(self, node: SyntaxTreeNode) -> Plain:
        if "{lang" in node.content:
            raise self._broken(node, _HOW_TO_NAME_A_LANGUAGE)
        return Plain(node.content)

    def _marked(self, node: SyntaxTreeNode) -> Inline:
        match node.type:
            case "reference":
                return self._reference(node)
            case "footnote_ref":
                return self._footnote(node)
            case "link":
                return self._link(node)
            case "span":
                return self._in_language(node, node.attrs, self._inlines(node.children))
            case _:
                raise self._broken(node, f"This cannot stand in a text: {node.type}.")

    def _reference(self, node: SyntaxTreeNode) -> Reference:
        kind = _KINDS.get(str(node.meta["kind"]))
        name = str(node.meta["name"])
        if kind is None:
            known = ", ".join(_KINDS)
            raise self._broken(
                node, f"There are no references to “{node.meta['kind']}”, only: {known}."
            )
        if not _NAMES[kind].fullmatch(name):
            raise self._broken(node, f"“{name}” cannot be the name of a {kind.value}.")
        target = Target(kind, name)
        self.references.append((target, *position_in(self._lines, node)))
        return Reference(target)

    def _footnote(self, node: SyntaxTreeNode) -> FootnoteMark:
        label = str(node.meta["label"])
        if self._inside_note:
            raise self._broken(node, "A footnote cannot have a footnote of its own.")
        if label not in self._footnotes:
            number = self.first_footnote + len(self._footnotes)
            self._footnotes[label] = FootnoteMark(number, self._note_content(label, node))
        return self._footnotes[label]

    def _note_content(self, label: str, mark: SyntaxTreeNode) -> Inlines:
        definition = self._definitions.get(label)
        if definition is None or not definition.children:
            raise self._broken(
                mark, f"The footnote [^{label}] has no text. Write [^{label}]: and it."
            )
        if len(definition.children) > 1 or definition.children[0].type != "paragraph":
            raise self._broken(definition, f"The footnote [^{label}] must be a single paragraph.")
        self._inside_note = True
        content = self._content(definition.children[0])
        self._inside_note = False
        return content

    def _link(self, node: SyntaxTreeNode) -> Inline:
        url = str(node.attrs.get("href", ""))
        if not url.startswith(("https://", "http://", "mailto:")):
            raise self._broken(node, "A link must start with https://, http:// or mailto:.")
        children = self._inlines(node.children)
        if not plain_text(children).strip():
            raise self._broken(node, "A link has no words.")
        link = Hyperlink(url, children)
        others: Mapping[str, object] = {
            name: value for name, value in node.attrs.items() if name not in {"href", "title"}
        }
        return self._in_language(node, others, (link,)) if others else link

    def _in_language(
        self, node: SyntaxTreeNode, attributes: Mapping[str, object], children: Inlines
    ) -> InLanguage:
        language = str(attributes.get("lang", ""))
        if set(attributes) != {"lang"} or not _LANGUAGE.fullmatch(language):
            raise self._broken(node, _HOW_TO_NAME_A_LANGUAGE)
        return InLanguage(language, children)


def _is_definition(node: SyntaxTreeNode) -> bool:
    """Whether the node is a footnote's text, which is printed where the footnote is."""
    return node.type == "footnote_reference"


def _joined(inlines: list[Inline]) -> Inlines:
    """The inlines with neighbouring plain words put together."""
    joined: list[Inline] = []
    for each in inlines:
        last = joined[-1] if joined else None
        if isinstance(each, Plain) and isinstance(last, Plain):
            joined[-1] = Plain(last.text + each.text)
        elif each != Plain(""):
            joined.append(each)
    return tuple(joined)
