"""The tree speaks of the project only: no machine it was made on, no place it was fetched from."""

import re
from pathlib import Path

from tests.repository.tree import ROOT, named, text_files

THIS = Path(__file__)
PLACES = re.compile(
    r"(?<![\w.])/(?:work|root|home|Users|opt)/\w|\.\./shared/"
    r"|(?:pypi|pythonhosted|npmjs|debian)\.(?:org|com)",
    re.IGNORECASE,
)
UNFINISHED = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XXX)\b")


def _found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{named(path)}:{number}: {match.group()}"
        for path in text_files()
        if path != THIS
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (match := pattern.search(line))
    ]


def test_no_machine_and_no_registry_is_named() -> None:
    assert not _found(PLACES)


def test_nothing_is_left_for_later_in_a_comment() -> None:
    assert not _found(UNFINISHED)


def test_the_licence_is_the_whole_one() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert all(
        f"\n{number}.{title}" in text
        for number, title in ((1, "Definitions"), (15, "Applicable Law"))
    )
    assert text.rstrip().endswith("require the production of a new EUPL version.")
