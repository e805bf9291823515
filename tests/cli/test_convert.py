"""`lagesbild convert`: a repository as a bundle, or the list of what is wrong with it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lagesbild.cli.main import main

DATA = "Year,SEX,Value\n2020,F,1\n2020,F,2\n2021,F,3\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "invented"
    (root / "data").mkdir(parents=True)
    (root / "data" / "indicator_1-1-1.csv").write_text(DATA, encoding="utf-8")
    return root


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["convert", *map(str, arguments)])


def test_contradictions_stop_the_conversion_and_nothing_is_written(
    repository: Path, tmp_path: Path
) -> None:
    result = run(repository, tmp_path / "bundle")
    assert result.exit_code == 1
    assert "indicator_1-1-1.csv, line 2, 3: The same cell (2020, F)" in result.stderr
    assert "leave those rows out with --set-aside" in result.stderr
    assert not (tmp_path / "bundle").exists()


def test_rows_with_faults_can_be_set_aside(repository: Path, tmp_path: Path) -> None:
    result = run(repository, tmp_path / "bundle", "--set-aside", "--recorded", "2024-10-24")
    assert result.exit_code == 0
    assert "a bundle with 1 observations of 1 indicators" in result.stdout
    written = (tmp_path / "bundle" / "data" / "1-1-1.csv").read_text(encoding="utf-8")
    assert written == "sex,period,value,address\nf,2021,3,line 4\n"
    check = CliRunner().invoke(main, ["check", str(tmp_path / "bundle")])
    assert check.exit_code == 0, check.output


def test_a_folder_that_holds_something_is_left_as_it_is(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "note.txt").write_text("mine", encoding="utf-8")
    result = run(repository, tmp_path / "taken", "--set-aside")
    assert result.exit_code == 1
    assert "there is something in this folder already" in result.stderr


def test_what_is_no_repository_is_refused_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run(tmp_path / "empty", tmp_path / "bundle")
    assert result.exit_code == 2
    assert "empty: There is no data/indicator_….csv." in result.stderr
