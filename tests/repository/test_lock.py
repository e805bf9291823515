"""What is installed is named to the byte, and from nowhere in particular."""

import re
import tomllib

from tests.repository.tree import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINNED = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


def _entries() -> list[str]:
    return re.split(r"\n(?=[a-z0-9])", LOCK)


def test_the_lock_names_no_address() -> None:
    assert ":" + "//" not in LOCK
    assert "--index" not in LOCK
    assert "--find-links" not in LOCK


def test_every_package_of_the_lock_has_its_hashes() -> None:
    without = [each for each in _entries() if PINNED.match(each) and "--hash=sha256:" not in each]
    assert not without
    assert len(PINNED.findall(LOCK)) > 20


def test_the_lock_holds_every_package_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[\[>=<~! ;]", each)[0].lower().replace("_", "-") for each in asked}
    assert names <= {name for name, _ in PINNED.findall(LOCK)}
