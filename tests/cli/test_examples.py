"""The bundles that ship: each builds, in its language, and what it writes back builds the same."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.bundles import contents

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(("name", "language"), [("stockholm", "sv"), ("climate", "en")])
def test_an_example_and_its_written_bundle_build_to_the_same_bytes(
    run: Callable[..., Result], tmp_path: Path, name: str, language: str
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert run("build", EXAMPLES / name, "--out", first).exit_code == 0
    assert run("build", first / "bundle", "--out", second).exit_code == 0
    assert contents(first) == contents(second)
    assert f'<html lang="{language}"' in (first / "site" / "index.html").read_text("utf-8")
