"""Each example built once for all tests, as people build it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from lagesbild.cli.main import main
from tests.acceptance.built import EXAMPLES, Built


def build(bundle: Path, out: Path, *options: str) -> Built:
    arguments = ["build", str(bundle), "--out", str(out), *options]
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return Built(bundle, out)


@pytest.fixture(scope="session")
def stockholm(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(EXAMPLES / "stockholm", tmp_path_factory.mktemp("stockholm") / "built")


@pytest.fixture(scope="session")
def climate(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(EXAMPLES / "climate", tmp_path_factory.mktemp("climate") / "built")


@pytest.fixture(scope="session")
def building(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Built]:
    """Builds any other bundle to a folder of its own, whatever its texts say of its data."""
    return lambda bundle: build(
        bundle, tmp_path_factory.mktemp("other") / "built", "--despite-claims"
    )


@pytest.fixture(scope="session", params=["stockholm", "climate"])
def example(request: pytest.FixtureRequest) -> Built:
    return request.getfixturevalue(request.param)
