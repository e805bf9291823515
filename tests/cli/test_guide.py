"""docs/guide.md, followed to the letter, ends in what it promises."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.bundles import words_of_site

Run = Callable[..., Result]
GUIDE = (Path(__file__).parents[2] / "docs" / "guide.md").read_text(encoding="utf-8")
INDICATOR = "indicators/kommuner-med-rutin.toml"
DATA = "data/kommuner-med-rutin.csv"


def blocks(beginning: str) -> list[str]:
    """The indented blocks of the guide that begin so, in order."""
    found = re.findall(r"(?:^ {4}.*\n|^\n(?= {4}))+", GUIDE, re.MULTILINE)
    plain = (re.sub(r"^ {4}", "", each, flags=re.MULTILINE).strip("\n") + "\n" for each in found)
    return [each for each in plain if each.startswith(beginning)]


@pytest.fixture
def begun(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bundle after the guide's step 6."""
    monkeypatch.chdir(tmp_path)
    run("new", "var-strategi", "--lang", "sv")
    bundle = tmp_path / "var-strategi"
    write(bundle, "sources.toml", blocks("[[sources]]")[0])
    write(bundle, "publications.toml", blocks("[[publications]]")[0])
    write(bundle, INDICATOR, blocks("goal = 1")[0])
    write(bundle, DATA, blocks("period,")[0])
    goals = (bundle / "goals.toml").read_text("utf-8")
    write(bundle, "goals.toml", goals + "\n" + blocks("[goals.leading]")[0])
    write(bundle, "texts/goals/1.md", "Fler har en rutin.\n\nSe {table:kommuner-med-rutin}.\n")
    return bundle


def write(bundle: Path, path: str, content: str) -> None:
    (bundle / path).parent.mkdir(parents=True, exist_ok=True)
    (bundle / path).write_text(content, encoding="utf-8")


def add_publications(bundle: Path, **recorded: str) -> None:
    more = "".join(
        f'\n[[publications]]\nslug = "{slug}"\ntitle = "{slug}"\nrecorded = {day}\n'
        for slug, day in recorded.items()
    )
    file = bundle / "publications.toml"
    file.write_text(file.read_text("utf-8") + more, encoding="utf-8")


def built(run: Run) -> str:
    result = run("build", "var-strategi", "--out", "ut")
    assert result.exit_code == 0, result.stderr
    return words_of_site(Path("ut"))


def test_the_indicator_of_the_guide_is_published(run: Run, begun: Path) -> None:
    site = built(run)
    assert "Kommuner med rutin" in site
    assert "66 %" in site


def test_a_revision_keeps_the_value_that_was_published_before(run: Run, begun: Path) -> None:
    write(begun, DATA, blocks("period,")[1])
    add_publications(begun, **{"kallan-2025": "2025-06-01"})
    site = built(run)
    assert "63 %" in site
    assert "62 %" in site


def test_a_correction_is_shown_with_who_and_why(run: Run, begun: Path) -> None:
    write(begun, DATA, blocks("period,")[2])
    write(begun, "corrections.toml", blocks("[[corrections]]")[0])
    add_publications(begun, **{"kallan-2025": "2025-06-01", "rattelse-2025": "2025-04-20"})
    site = built(run)
    assert "70 %" in site
    assert "66 %" in site
    assert "Ett svar hade räknats två gånger." in site


def test_a_break_refuses_the_comparison(run: Run, begun: Path) -> None:
    before = built(run)
    assert "+4 procentenheter" in before
    write(begun, INDICATOR, blocks("goal = 1")[0] + "\n" + blocks("[[breaks]]")[0])
    after = built(run)
    assert "Frågan delades i tre." in after
    assert "+4 procentenheter" not in after


def test_a_retired_indicator_says_why(run: Run, begun: Path) -> None:
    cycle, _, retirement = blocks("life_cycle")[0].partition("\n")
    retirement = retirement.replace('successor = "kommuner-med-plan"\n', "")
    indicator = f"{cycle}\n{blocks('goal = 1')[0]}{retirement}"
    write(begun, INDICATOR, indicator)
    goals = (begun / "goals.toml").read_text("utf-8")
    write(begun, "goals.toml", goals.replace(blocks("[goals.leading]")[0], ""))
    assert "Frågan är borttagen ur enkäten." in built(run)


def test_the_built_bundle_is_where_the_next_year_begins(run: Run, begun: Path) -> None:
    built(run)
    strategy = Path("ut/bundle/strategy.toml")
    strategy.write_text(strategy.read_text("utf-8").replace("year = 2024", "year = 2025"), "utf-8")
    assert run("build", "ut/bundle", "--out", "nytt", "--year", 2025).exit_code == 0
