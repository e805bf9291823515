"""The messages for people that stand in code and templates, and their translations."""

import ast
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes

from tests.repository.tree import SOURCE, modules_in, project_files

METHODS = frozenset({"text", "plural"})
SPOKEN = frozenset({"say", "say_count"})
SPEAKERS = frozenset({"ENGLISH", "say"})
"""What is asked beside languages: the saying of the claims is asked as ``court.say.text(…)``."""
IN_TEMPLATES = frozenset({"_", "plural"})
PLURAL = frozenset({"plural", "say_count"})


@cache
def _trees() -> tuple[ast.Module, ...]:
    return tuple(ast.parse(each.read_text(encoding="utf-8")) for each in modules_in(SOURCE))


@cache
def asked_for() -> frozenset[str]:
    """Every message that is asked for by its words; of plurals, the singular."""
    return frozenset(_in_code()) | frozenset(_in_templates())


@cache
def mentioned() -> frozenset[str]:
    """Every string in code: a message may stand in a table before it is asked for."""
    return frozenset(
        node.value
        for tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def _in_code() -> Iterator[str]:
    tables = {name: strings for tree in _trees() for name, strings in _tables(tree)}
    for tree in _trees():
        spoken = SPOKEN | set(_short_names(tree)) | set(_own_names(tree))
        known = tables | dict(_walked(tree, tables))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and _is_asking(node.func, spoken):
                yield from _messages(node.args[0], known)


def _short_names(tree: ast.Module) -> Iterator[str]:
    """Names that a language's method is given: ``text = language.text``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                yield from _paired(target, node.value)


def _own_names(tree: ast.Module) -> Iterator[str]:
    """What a class calls itself by that has a language and a method that asks it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(
            isinstance(each, ast.FunctionDef) and each.name in METHODS for each in node.body
        ):
            yield "self"


def _paired(target: ast.expr, value: ast.expr) -> Iterator[str]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for each, given in zip(target.elts, value.elts, strict=False):
            yield from _paired(each, given)
    elif isinstance(target, ast.Name) and _is_asking(value, frozenset()):
        yield target.id


def _is_asking(function: ast.expr, spoken: Set[str]) -> bool:
    if isinstance(function, ast.Name):
        return function.id in spoken
    if not isinstance(function, ast.Attribute) or function.attr not in METHODS:
        return False
    owner = function.value
    name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
    return name.endswith("language") or name in SPEAKERS or (name == "self" and name in spoken)


def _messages(asked: ast.expr, tables: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """The words themselves, both ways of a choice, or all of a table that they come from."""
    if isinstance(asked, ast.Constant) and isinstance(asked.value, str):
        yield asked.value
    elif isinstance(asked, ast.IfExp):
        yield from _messages(asked.body, tables)
        yield from _messages(asked.orelse, tables)
    else:
        for node in ast.walk(asked):
            if isinstance(node, ast.Name):
                yield from tables.get(node.id, ())


def _tables(tree: ast.Module) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Constants of a module that hold messages: tuples of strings, or the values of dicts."""
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value:
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            values = _values(statement.value)
            strings = [each.value for each in values if isinstance(each, ast.Constant)]
            if strings and len(strings) == len(values) and all(isinstance(s, str) for s in strings):
                for target in targets:
                    if isinstance(target, ast.Name):
                        yield target.id, tuple(str(each) for each in strings)


def _walked(
    tree: ast.Module, tables: dict[str, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Names that a loop gives the messages of a table: ``for status, words in WORDS.items()``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.For | ast.comprehension):
            walked = [n.id for n in ast.walk(node.iter) if isinstance(n, ast.Name)]
            last = node.target.elts[-1] if isinstance(node.target, ast.Tuple) else node.target
            for name in walked:
                if isinstance(last, ast.Name) and name in tables:
                    yield last.id, tables[name]


def _values(value: ast.expr) -> list[ast.expr]:
    if isinstance(value, ast.Dict):
        return value.values
    return value.elts if isinstance(value, ast.Tuple | ast.List) else []


def _in_templates() -> Iterator[str]:
    environment = Environment(autoescape=True)
    for path in project_files():
        if path.is_relative_to(SOURCE) and path.suffix == ".html":
            parsed = environment.parse(path.read_text(encoding="utf-8"))
            for call in parsed.find_all(nodes.Call):
                if isinstance(call.node, nodes.Name) and call.node.name in IN_TEMPLATES:
                    yield from _constants(call.args[:1])


def _constants(arguments: list[nodes.Expr]) -> Iterator[str]:
    for argument in arguments:
        if isinstance(argument, nodes.CondExpr):
            yield from _constants([argument.expr1, *([argument.expr2] if argument.expr2 else [])])
        elif isinstance(argument, nodes.Const) and isinstance(argument.value, str):
            yield argument.value


@cache
def translations() -> tuple[tuple[Path, Message], ...]:
    """Every entry of the Swedish catalogues, with the file it stands in."""
    found = []
    for path in sorted((SOURCE / "locale" / "sv").glob("*.po")):
        with path.open("rb") as opened:
            found += [(path, entry) for entry in read_po(opened, abort_invalid=True) if entry.id]
    return tuple(found)


def forms(words: object) -> tuple[str, ...]:
    """The one form of a message, or all of a plural."""
    return tuple(str(each) for each in words) if isinstance(words, list | tuple) else (str(words),)
