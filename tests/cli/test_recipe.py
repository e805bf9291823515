"""`lagesbild recipe` proposes, says what it recognised, and overwrites nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from lagesbild.sources.recipes.reading import read_recipe

Run = Callable[..., Result]
SURVEY = "Kommun;År;Andel;Antal svar\nStockholm;2023;62,5;24\nStockholm;2024;70,0;26\n"


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    path = tmp_path / "rutiner.csv"
    path.write_text(SURVEY, encoding="utf-8")
    return path


def propose(run: Run, survey: Path, bundle: Path, *more: object) -> Result:
    return run("recipe", survey, "--bundle", bundle, *more)


def test_the_recipe_is_printed_and_the_rest_is_said_beside_it(
    run: Run, survey: Path, bundle: Path
) -> None:
    result = propose(run, survey, bundle, "--indicator", "kommuner-med-rutin")
    assert result.exit_code == 0
    assert 'base = { "heading" = "Antal svar" }' in result.stdout
    assert result.stderr.splitlines() == [
        "Recognised: Period: the column “År”.",
        "Recognised: Area: the column “Kommun”.",
        "You must confirm: that these are the values.",
        "As it stands it gives 2 observations; 2 cells are skipped.",
    ]


def test_the_recipe_is_written_to_a_new_file_only(
    run: Run, survey: Path, bundle: Path, tmp_path: Path
) -> None:
    out = tmp_path / "rutiner.toml"
    arguments = ("--indicator", "kommuner-med-rutin", "--out", out)
    assert propose(run, survey, bundle, *arguments).stdout == ""
    assert read_recipe(out).measures[0].indicator == "kommuner-med-rutin"
    again = propose(run, survey, bundle, *arguments)
    assert again.exit_code == 1
    assert "is there already" in again.stderr


def test_what_is_missing_without_an_indicator_is_said(run: Run, survey: Path, bundle: Path) -> None:
    result = propose(run, survey, bundle)
    assert "You must confirm: which indicator the values belong to." in result.stderr
    assert "Before the recipe can be used: " in result.stderr


def test_an_unknown_indicator_is_answered_with_the_nearest(
    run: Run, survey: Path, bundle: Path
) -> None:
    result = propose(run, survey, bundle, "--indicator", "kommuner-med-rutiner")
    assert result.exit_code == 1
    assert "Did you mean “kommuner-med-rutin”?" in result.stderr


@pytest.mark.parametrize("arguments", [("--table", 2), ("--table", -1)])
def test_a_table_that_is_not_there_is_refused(
    run: Run, survey: Path, bundle: Path, arguments: tuple[object, ...]
) -> None:
    result = propose(run, survey, bundle, *arguments)
    assert result.exit_code == 2
    assert "the file has 1" in result.stderr


def test_a_file_of_another_kind_is_refused(run: Run, bundle: Path, tmp_path: Path) -> None:
    assert propose(run, tmp_path / "report.pdf", bundle).exit_code == 2
