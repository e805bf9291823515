"""The core has no files, no network, no clock and no chance in it."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.repository.tree import SOURCE, modules_in, named

FORBIDDEN = frozenset(
    {
        "asyncio",
        "ctypes",
        "glob",
        "http",
        "locale",
        "logging",
        "multiprocessing",
        "os",
        "pathlib",
        "random",
        "secrets",
        "shutil",
        "socket",
        "subprocess",
        "sys",
        "tempfile",
        "threading",
        "time",
        "urllib",
        "uuid",
        "zoneinfo",
    }
)
CLOCK = frozenset({"now", "utcnow", "today"})
PACKAGE_DATA = "importlib.resources"
MAY_READ_PACKAGE_DATA = frozenset(
    {
        "src/lagesbild/core/language/pack.py",
        "src/lagesbild/core/statistics/gazetteer.py",
    }
)
"""The areas of Sweden and the words that claims are made with are knowledge, not input:
docs/decisions says why they stand in the core."""


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _core() -> list[tuple[Path, ast.Module]]:
    return [
        (path, ast.parse(path.read_text(encoding="utf-8"))) for path in modules_in(SOURCE / "core")
    ]


def test_the_core_imports_nothing_that_reaches_outside_it() -> None:
    reaching = [
        f"{named(path)}: {module}"
        for path, tree in _core()
        for module in _imports(tree)
        if {module, module.split(".")[0]} & FORBIDDEN
    ]
    assert not reaching


def test_the_core_never_asks_what_time_it_is() -> None:
    asking = [
        f"{named(path)}:{node.lineno}"
        for path, tree in _core()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in CLOCK
    ]
    assert not asking


def test_the_core_opens_no_file() -> None:
    opening = [
        f"{named(path)}:{node.lineno}"
        for path, tree in _core()
        if named(path) not in MAY_READ_PACKAGE_DATA
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
    ]
    assert not opening


def test_only_the_named_modules_of_the_core_read_data_of_the_package() -> None:
    reading = {
        named(path)
        for path, tree in _core()
        if any(m.startswith(PACKAGE_DATA) for m in _imports(tree))
    }
    assert reading <= MAY_READ_PACKAGE_DATA
