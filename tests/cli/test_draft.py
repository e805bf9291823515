"""`lagesbild draft`, and texts that nobody has taken over."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from tests.cli.bundles import write_small_bundle

Run = Callable[..., Result]
PLACE = "texts/indicators/kommuner-med-rutin.md"


def test_a_draft_is_printed_with_its_mark_first(run: Run, bundle: Path) -> None:
    printed = run("draft", bundle, "--indicator", "kommuner-med-rutin").output
    assert printed.startswith("{draft}\n\n")
    assert "70 procent" in printed
    assert "8 procentenheter" in printed


def test_a_draft_in_its_place_is_named_until_its_first_line_is_removed(
    run: Run, bundle: Path
) -> None:
    (bundle / PLACE).unlink()
    run("draft", bundle, "--indicator", "kommuner-med-rutin", "--out", bundle / PLACE)
    warning = f"{PLACE} is a draft that nobody has taken over"
    checked = run("check", bundle)
    assert checked.exit_code == 0
    assert warning in checked.output
    text = (bundle / PLACE).read_text("utf-8")
    (bundle / PLACE).write_text(text.removeprefix("{draft}\n"), encoding="utf-8")
    assert warning not in run("check", bundle).output


def test_site_and_report_mark_a_draft(run: Run, tmp_path: Path) -> None:
    marked = {PLACE: "{draft}\n\nAndelen är 70 procent 2024.\n"}
    bundle = write_small_bundle(tmp_path / "bundle", **marked)
    built = run("build", bundle, "--out", tmp_path / "out")
    assert f"{PLACE} is a draft that nobody has taken over" in built.output
    pages = "".join(each.read_text("utf-8") for each in (tmp_path / "out/site").rglob("*.html"))
    assert "notice-draft" in pages
    assert "Utkast" in pages
    assert "{draft}" not in pages
    assert (tmp_path / "out/bundle" / PLACE).read_text("utf-8") == marked[PLACE]


def test_a_text_that_is_there_is_not_written_over(run: Run, bundle: Path) -> None:
    before = (bundle / PLACE).read_text("utf-8")
    result = run("draft", bundle, "--indicator", "kommuner-med-rutin", "--out", bundle / PLACE)
    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert "Name another file with --out" in result.stderr
    assert (bundle / PLACE).read_text("utf-8") == before


def test_an_unknown_indicator_is_refused(run: Run, bundle: Path) -> None:
    result = run("draft", bundle, "--indicator", "kommuner")
    assert result.exit_code == 1
    assert "has no indicator “kommuner”" in result.stderr
