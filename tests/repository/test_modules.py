"""A module has a subject, says it, and stays small enough to read at a sitting."""

import ast
import re
from pathlib import Path

from tests.repository.tree import SOURCE, modules_in, named, project_files, python_files

LONGEST = 399
READ_WHOLE = frozenset({".py", ".html", ".css", ".js", ".typ"})
WITHOUT_SUBJECT = frozenset(
    {"utils", "util", "helpers", "helper", "common", "misc", "tools", "base"}
)
EXCEPTION = re.compile("# no" + "qa|# type" + ": ignore")
WITH_REASON = re.compile(
    "(?:# no" + r"qa: [A-Z0-9, ]+|# type" + r": ignore\[[\w, -]+\])\s*(?:--?|#) \S"
)


def is_migration(path: Path) -> bool:
    """Whether Django wrote the module: it is named after what it changes, and says no more."""
    return path.parent.name == "migrations" and path.stem[:4].isdecimal()


def test_no_file_that_people_write_has_400_lines() -> None:
    too_long = {
        named(path): lines
        for path in project_files()
        if path.suffix in READ_WHOLE
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not too_long


def test_every_module_is_named_after_its_subject() -> None:
    nameless = [
        named(path)
        for path in modules_in(SOURCE)
        if {path.stem, path.parent.name} & WITHOUT_SUBJECT
    ]
    assert not nameless


def test_every_module_of_the_package_says_its_subject() -> None:
    silent = [
        named(path)
        for path in modules_in(SOURCE)
        if not is_migration(path)
        and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent


def test_every_exception_from_a_rule_has_its_reason_on_the_line() -> None:
    without_reason = [
        f"{named(path)}:{number}"
        for path in python_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if EXCEPTION.search(line) and not WITH_REASON.search(line)
    ]
    assert not without_reason
