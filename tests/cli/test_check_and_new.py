"""`lagesbild check` only reads; `lagesbild new` makes something that builds as it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.bundles import FILES, contents, write_small_bundle

Run = Callable[..., Result]


def test_check_says_what_a_sound_bundle_holds(run: Run, bundle: Path) -> None:
    result = run("check", bundle)
    assert result.exit_code == 0
    line, _, claims = result.stdout.rpartition(" texts. ")
    assert line == (
        f"{bundle}: nothing is wrong. It holds “Strategi för rutiner i Stockholms län”, 2024: "
        "1 goal, 1 indicator, 2 observations, 0 commitments, 3"
    )
    assert claims.endswith(" agree with the data.\n")


def test_check_changes_nothing(run: Run, bundle: Path, tmp_path: Path) -> None:
    before = contents(tmp_path)
    run("check", bundle)
    assert contents(tmp_path) == before


def test_check_names_file_line_and_column_of_every_problem(run: Run, tmp_path: Path) -> None:
    goals = FILES["goals.toml"].replace('name = "Rutiner"', "name = 5")
    bundle = write_small_bundle(
        tmp_path / "bundle", **{"goals.toml": goals, "texts/foreword.md": "En <b>fet</b> rad.\n"}
    )
    result = run("check", bundle)
    assert result.exit_code == 1
    assert "2 problems" in result.stderr
    assert "goals.toml, line 5, column 8: " in result.stderr
    assert "texts/foreword.md, line 1, column 4: " in result.stderr


def test_check_of_an_empty_folder_says_how_to_begin(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("check", tmp_path / "empty")
    assert result.exit_code == 1
    assert "`lagesbild new`" in result.stderr


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_new_bundle_is_sound_and_builds(run: Run, tmp_path: Path, language: str) -> None:
    assert run("new", tmp_path / "new", "--lang", language).exit_code == 0
    assert run("check", tmp_path / "new").exit_code == 0
    assert run("build", tmp_path / "new", "--out", tmp_path / "out").exit_code == 0
    assert f'<html lang="{language}"' in (tmp_path / "out/site/index.html").read_text("utf-8")


def test_every_file_of_a_new_bundle_begins_by_explaining_itself(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "new")
    assert all(content.startswith(b"# ") for content in contents(tmp_path / "new").values())


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_examples_in_a_new_bundle_are_right_when_their_signs_are_removed(
    run: Run, tmp_path: Path, language: str
) -> None:
    new = tmp_path / "new"
    run("new", new, "--lang", language)
    for file in new.glob("*.toml"):
        file.write_text(_without_signs(file.read_text("utf-8")), encoding="utf-8")
    readme = (new / "README.md").read_text("utf-8")
    blocks = _code_blocks(readme)
    indicator, retired, data = blocks[1], blocks[2], blocks[3]
    slug = "kommuner-med-rutin" if language == "sv" else "municipalities-with-routine"
    (new / "indicators").mkdir()
    (new / "data").mkdir()
    (new / "data" / f"{slug}.csv").write_text(data, encoding="utf-8")
    for described in (indicator, f'life_cycle = "retired"\n{indicator}{retired}'):
        (new / "indicators" / f"{slug}.toml").write_text(described, encoding="utf-8")
        assert run("check", new).stderr == ""


def _without_signs(text: str) -> str:
    """The file with its examples in force: lines after `# ` that are TOML."""
    return "\n".join(
        line[2:] if line.startswith("# ") and ("=" in line or line.startswith("# [")) else line
        for line in text.splitlines()
    )


def _code_blocks(readme: str) -> list[str]:
    blocks, current = [], ""
    for line in [*readme.splitlines(), ""]:
        if line.startswith("    "):
            current += line[4:] + "\n"
        elif line == "" and current:
            current += "\n"
        elif current:
            blocks.append(current)
            current = ""
    return [*blocks, current] if current else blocks


def test_new_leaves_a_folder_with_something_in_it_alone(run: Run, bundle: Path) -> None:
    before = contents(bundle)
    result = run("new", bundle)
    assert result.exit_code == 1
    assert "something in this folder already" in result.stderr
    assert contents(bundle) == before
