"""A bundle that was written back builds to the same bytes, wherever and whenever it is built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.built import Built
from tests.cli.bundles import contents

_BUILD = "from lagesbild.cli.main import main; main()"


@pytest.fixture(scope="module")
def again(example: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The written bundle, moved, and built by another process that stands elsewhere."""
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "in a folder of another name"
    shutil.copytree(example.folder / "bundle", elsewhere / "moved")
    subprocess.run(
        [sys.executable, "-c", _BUILD, "build", "moved", "--out", "built"],
        cwd=elsewhere,
        env={**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        capture_output=True,
        check=True,
    )
    return elsewhere / "built"


def test_it_builds_to_the_same_files(example, again):
    assert sorted(contents(again)) == sorted(contents(example.folder))


@pytest.mark.parametrize("output", ["site", "bundle", "report.pdf", "report.docx", "report.xlsx"])
def test_it_builds_to_the_same_bytes(example, again, output):
    first, second = contents(example.folder), contents(again)
    names = [name for name in first if name.split("/")[0] == output]
    assert names
    assert [name for name in names if first[name] != second[name]] == []


def test_the_reports_that_the_site_offers_are_the_reports(example):
    files = contents(example.folder)
    for suffix in ("pdf", "docx", "xlsx"):
        (offered,) = [name for name in files if name.startswith("site/") and name.endswith(suffix)]
        assert files[offered] == files[f"report.{suffix}"]
