"""`lagesbild stale`: the sentences that rest on figures which have changed since another bundle."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from lagesbild.cli import speech
from tests.cli.bundles import FILES, STRATEGY, contents, write_small_bundle

Run = Callable[..., Result]
SLUG = "kommuner-med-rutin"
TEXT = f"texts/indicators/{SLUG}.md"
WORDS = "Andelen är 70 procent 2024.\n\nÅret innan var den 62 procent.\n"


def bundle_with(folder: Path, value: str) -> Path:
    """A bundle whose value for 2024 is this one, and a text that gives it as 70."""
    data = f"period,value,base\n2023,62,24\n2024,{value},26\n"
    return write_small_bundle(folder, **{f"data/{SLUG}.csv": data, TEXT: WORDS})


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    return bundle_with(tmp_path / "earlier", "70")


def test_a_sentence_is_listed_with_file_line_old_and_new_value(
    run: Run, earlier: Path, tmp_path: Path
) -> None:
    later = bundle_with(tmp_path / "later", "72")
    result = run("stale", later, "--since", earlier)
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "texts/goals/1.md, line 1: Fler kommuner har en rutin.",
        "    Kommuner med rutin, 2024: 70%, now 72%",
        f"{TEXT}, line 1: Andelen är 70 procent 2024.",
        "    Kommuner med rutin, 2024: 70%, now 72%",
    ]
    assert result.stderr == "2 sentences to look at again.\n"


def test_bundles_with_the_same_figures_have_nothing_to_list(
    run: Run, earlier: Path, tmp_path: Path
) -> None:
    later = bundle_with(tmp_path / "later", "70")
    result = run("stale", later, "--since", earlier)
    assert result.exit_code == 0
    assert result.stdout == f"{later}: no sentence rests on a figure that has changed.\n"


def test_it_speaks_swedish(
    run: Run, earlier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "sv")
    speech.language_of_terminal.cache_clear()
    try:
        later = bundle_with(tmp_path / "later", "72")
        result = run("stale", later, "--since", earlier)
    finally:
        speech.language_of_terminal.cache_clear()
    assert ", rad 1: Andelen är 70 procent 2024." in result.stdout
    assert "70\u202f%, nu 72\u202f%" in result.stdout


def test_nothing_is_written(run: Run, earlier: Path, tmp_path: Path) -> None:
    later = bundle_with(tmp_path / "later", "72")
    before = contents(tmp_path)
    run("stale", later, "--since", earlier)
    assert contents(tmp_path) == before


def test_a_broken_bundle_is_refused(run: Run, earlier: Path, tmp_path: Path) -> None:
    later = bundle_with(tmp_path / "later", "sjuttio")
    result = run("stale", later, "--since", earlier)
    assert result.exit_code == 1
    assert f"data/{SLUG}.csv, line 3" in result.stderr


def test_sentences_of_the_start_page_are_listed_too(run: Run, tmp_path: Path) -> None:
    lead = "Andelen kommuner som har en aktuell rutin är 70 procent 2024."
    glance = "Av kommunerna har 70 procent en aktuell rutin 2024."
    texts = {
        "strategy.toml": STRATEGY.replace("Ett mål och en indikator.", lead),
        "goals.toml": f'{FILES["goals.toml"]}at_a_glance = "{glance}"\n',
    }
    bundles = []
    for name, value in (("earlier", 70), ("later", 72)):
        data = f"period,value,base\n2023,62,24\n2024,{value},26\n"
        files = {**texts, f"data/{SLUG}.csv": data, TEXT: "Andelen har ökat.\n"}
        bundles.append(write_small_bundle(tmp_path / name, **files))
    result = run("stale", bundles[1], "--since", bundles[0])
    assert f"strategy.toml: {lead}" in result.stdout.splitlines()
    assert f"goals.toml: {glance}" in result.stdout.splitlines()
