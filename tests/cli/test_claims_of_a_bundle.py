"""All texts of a bundle are checked by `check` and `build`, and stop both if the data differ."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.bundles import FILES, write_small_bundle

Run = Callable[..., Result]
TEXT = "texts/indicators/kommuner-med-rutin.md"
WRONG = "Här är läget.\n\nDet är bra, för andelen är 71 procent 2024.\n"


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return write_small_bundle(tmp_path / "wrong", **{TEXT: WRONG})


def test_check_names_place_words_data_and_what_to_write(run: Run, wrong: Path) -> None:
    result = run("check", wrong)
    assert result.exit_code == 1
    assert f"{wrong}: 1 place in its texts contradicts the data" in result.stderr
    (line,) = [each for each in result.stderr.splitlines() if TEXT in each]
    assert line.startswith(f"  {TEXT}, line 3, column 28: “71 procent”. ")
    assert "Data säger 70\u202f%" in line
    assert line.endswith("Write instead: 70 procent")


def test_check_counts_the_claims_by_verdict(run: Run, bundle: Path, wrong: Path) -> None:
    assert run("check", bundle).stdout.rstrip().endswith("agree with the data.")
    assert "1 contradicts the data" in run("check", wrong).stderr


def test_a_build_of_what_contradicts_the_data_writes_nothing(
    run: Run, bundle: Path, wrong: Path, tmp_path: Path
) -> None:
    result = run("build", wrong, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "Nothing was written." in result.stderr
    assert f"{TEXT}, line 3, column 28: “71 procent”" in result.stderr
    assert "--despite-claims" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_build_may_be_ordered_all_the_same_and_says_so(
    run: Run, wrong: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    result = run("build", wrong, "--out", out, "--despite-claims")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert "1 contradicts the data" in lines[-2]
    assert lines[-1].endswith(
        "1 place that contradicts the data or the report was published all the same."
    )
    chapters = sorted((out / "site" / "rapport").glob("*.html"))
    assert any("Motsäger data, publicerat ändå" in e.read_text("utf-8") for e in chapters)


def test_sentences_in_toml_files_are_judged_and_named_at_their_place(
    run: Run, tmp_path: Path
) -> None:
    goals = FILES["goals.toml"] + 'at_a_glance = "Andelen kommuner med rutin är 71 procent."\n'
    result = run("check", write_small_bundle(tmp_path / "b", **{"goals.toml": goals}))
    assert result.exit_code == 1
    assert "goals.toml, line 8, column 15: “" in result.stderr


def test_what_is_imprecise_is_a_warning(run: Run, tmp_path: Path) -> None:
    text = "Andelen ökade marginellt, till 70 procent 2024.\n"
    result = run("check", write_small_bundle(tmp_path / "b", **{TEXT: text}))
    assert result.exit_code == 0
    assert f"Warning: {TEXT}, line 1, column 9: “ökade" in result.stdout
    assert "1 is imprecise" in result.stdout
