"""The Markdown that texts are written in: CommonMark, footnotes, references, language spans."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, backtick, html_inline, image, link
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin

_REFERENCE = re.compile(r"\{\s*([^\W\d_][\w-]*)\s*:([^{}\n]*)\}")

_InlineRule = Callable[[StateInline, bool], bool]


def syntax_tree(text: str) -> SyntaxTreeNode:
    """The text's syntax. Inline nodes that can be wrong carry their place in ``meta["at"]``."""
    return SyntaxTreeNode(_grammar().parse(text))


def position_in(lines: Sequence[str], node: SyntaxTreeNode) -> tuple[int, int]:
    """Line and column, both from 1, where the node starts in the text's lines.

    Markdown takes indentation and list marks off the lines before it reads what is inside
    them, so the column is found by looking for the rest of the line.
    """
    block = _with_lines(node)
    if block is None or block.map is None:
        return 1, 1
    first = block.map[0]
    if block.type != "inline":
        return first + 1, 1 + _indentation(lines[first])
    at = int(_place(node))
    before = block.content[:at]
    row = before.count("\n")
    column = at - (before.rfind("\n") + 1)
    line = block.content.split("\n")[row]
    start = max(lines[first + row].rfind(line.rstrip()), 0)
    return first + row + 1, start + column + 1


def _with_lines(node: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """The nearest node that knows its lines: itself, or the block it is in."""
    found: SyntaxTreeNode | None = node
    while found is not None and (found.is_root or found.map is None):
        found = found.parent
    return found


def _place(node: SyntaxTreeNode) -> int:
    """Where in its block's content the node starts, or the nearest before it that knows."""
    found: SyntaxTreeNode | None = node
    while found is not None and not found.is_root:
        if "at" in found.meta:
            return int(found.meta["at"])
        found = found.parent
    return 0


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())


@cache
def _grammar() -> MarkdownIt:
    grammar = MarkdownIt("commonmark").enable("table")
    grammar.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    grammar.use(attrs_plugin, after=("link_close",), spans=True)
    grammar.inline.ruler.before("link", "reference", _reference)
    for name, rule in (
        ("autolink", autolink),
        ("backticks", backtick),
        ("html_inline", html_inline),
        ("image", image),
        ("link", link),
    ):
        grammar.inline.ruler.at(name, _placed(rule))
    for name in ("span", "footnote_ref"):
        grammar.inline.ruler.at(name, _placed(_rule(grammar, name)))
    return grammar


def _rule(grammar: MarkdownIt, name: str) -> _InlineRule:
    """The rule that a plugin added under a name."""
    ruler = grammar.inline.ruler
    return next(rule.fn for rule in ruler.__rules__ if rule.name == name)


def _placed(rule: _InlineRule) -> _InlineRule:
    """The rule, which in addition writes on its tokens where they start."""

    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
        start, before = state.pos, len(state.tokens)
        matched = rule(state, silent)
        for token in state.tokens[before:] if matched and not silent else ():
            token.meta.setdefault("at", start)
        return matched

    return placed


@_placed
def _reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    found = _REFERENCE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push("reference", "", 0)
        token.meta = {"kind": found.group(1), "name": found.group(2).strip()}
    state.pos = found.end()
    return True
