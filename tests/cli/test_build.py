"""`lagesbild build`: the same bytes for the same bundle, and all or nothing."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pikepdf
import pytest
from click.testing import Result
from docx import Document

from lagesbild.cli import built_folder, outputs
from lagesbild.publishing.docx import writer as docx_writer
from tests.cli.bundles import STRATEGY, contents, words_of_site, write_small_bundle

Run = Callable[..., Result]
TEMPLATE = Path(docx_writer.__file__).with_name("template.docx")


class WriterBroke(Exception):
    """Something no one expected."""


def break_writer(monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    def broken(*_: object, **__: object) -> bytes:
        raise WriterBroke

    monkeypatch.setattr(outputs, f"write_{suffix}", broken)


def beside(folder: Path) -> set[str]:
    return {each.name for each in folder.parent.iterdir()}


def test_a_build_writes_site_three_documents_and_the_bundle(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    result = run("build", bundle, "--out", out)
    assert result.exit_code == 0
    assert {each.name for each in out.iterdir()} == {
        *("site", "report.pdf", "report.docx", "report.xlsx", "bundle", ".lagesbild")
    }
    assert (out / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert "70 %" in words_of_site(out)


def test_the_closing_line_says_what_was_written_and_how_long_each_step_took(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    last = run("build", bundle, "--out", tmp_path / "out").stdout.splitlines()[-1]
    pages = len(list((tmp_path / "out" / "site").rglob("*.html")))
    assert last.startswith(
        f"Wrote site ({pages} pages), report.pdf, report.docx, report.xlsx and bundle to "
    )
    steps = last.split(": ")[-1]
    order = ["Reading", "Claims", "Figures and texts", "PDF", "Word", "Excel", "Bundle", "Site"]
    assert [each.rsplit(" ", 2)[0] for each in steps.removesuffix(".").split(", ")] == order


def test_building_twice_gives_the_same_bytes(run: Run, bundle: Path, tmp_path: Path) -> None:
    run("build", bundle, "--out", tmp_path / "first")
    run("build", bundle, "--out", tmp_path / "second")
    assert contents(tmp_path / "first") == contents(tmp_path / "second")


def test_the_written_bundle_builds_to_the_same_bytes(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    run("build", bundle, "--out", tmp_path / "first")
    run("build", tmp_path / "first" / "bundle", "--out", tmp_path / "second")
    assert contents(tmp_path / "first") == contents(tmp_path / "second")


def test_a_folder_may_be_built_again_from_its_own_bundle(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run("build", bundle, "--out", out)
    before = contents(out)
    assert run("build", out / "bundle", "--out", out).exit_code == 0
    assert contents(out) == before


def test_a_new_build_leaves_nothing_of_the_old(run: Run, bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("build", bundle, "--out", out)
    (out / "site" / "gone.html").write_text("x", encoding="utf-8")
    run("build", bundle, "--out", out)
    assert not (out / "site" / "gone.html").exists()
    assert beside(out) == {"bundle", "out"}


@pytest.mark.parametrize("suffix", ["pdf", "docx", "xlsx"])
def test_a_writer_that_fails_leaves_the_old_build_as_it_was(
    run: Run, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    out = tmp_path / "out"
    run("build", bundle, "--out", out)
    before = contents(out)
    break_writer(monkeypatch, suffix)
    with pytest.raises(WriterBroke):
        run("build", bundle, "--out", out)
    assert contents(out) == before
    assert beside(out) == {"bundle", "out"}


def test_a_first_build_that_fails_leaves_nothing(
    run: Run, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_writer(monkeypatch, "xlsx")
    with pytest.raises(WriterBroke):
        run("build", bundle, "--out", tmp_path / "out")
    assert beside(tmp_path / "out") == {"bundle"}


def test_a_broken_bundle_writes_nothing_and_names_every_place(run: Run, tmp_path: Path) -> None:
    bundle = write_small_bundle(
        tmp_path / "bundle",
        **{
            "data/kommuner-med-rutin.csv": "period,value,base\n2023,6.2.0,24\n2O24,70,26\n",
            "themes.toml": '[[themes]]\nslug = "barn"\nname = 3\n',
        },
    )
    result = run("build", bundle, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "3 problems. Nothing was written." in result.stderr
    assert "data/kommuner-med-rutin.csv, line 2, column 6: " in result.stderr
    assert "data/kommuner-med-rutin.csv, line 3, column 1: " in result.stderr
    assert "themes.toml, line 3, column 8: " in result.stderr
    assert beside(tmp_path / "out") == {"bundle"}


def test_a_folder_that_no_build_wrote_is_left_alone(run: Run, bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "thesis.txt").write_text("years of work", encoding="utf-8")
    result = run("build", bundle, "--out", out)
    assert result.exit_code == 1
    assert "did not write" in result.stderr
    assert contents(out) == {"thesis.txt": b"years of work"}


def test_an_empty_folder_is_built_in(run: Run, bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert run("build", bundle, "--out", tmp_path / "out").exit_code == 0


def test_a_bundle_is_not_written_into(run: Run, bundle: Path) -> None:
    before = contents(bundle)
    result = run("build", bundle, "--out", bundle / "out")
    assert result.exit_code == 1
    assert "Name a folder outside it" in result.stderr
    assert contents(bundle) == before


def test_another_year_than_the_bundle_holds_is_refused(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    result = run("build", bundle, "--out", tmp_path / "out", "--year", 2023)
    assert result.exit_code == 1
    assert "holds the edition of 2024, not of 2023" in result.stderr
    assert run("build", bundle, "--out", tmp_path / "out", "--year", 2024).exit_code == 0


def test_the_interface_speaks_the_language_that_is_asked_for(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    run("build", bundle, "--out", tmp_path / "sv")
    run("build", bundle, "--out", tmp_path / "en", "--lang", "en")
    assert '<html lang="sv"' in (tmp_path / "sv" / "site" / "index.html").read_text("utf-8")
    assert '<html lang="en"' in (tmp_path / "en" / "site" / "index.html").read_text("utf-8")


def test_the_report_speaks_the_language_of_its_texts_whatever_the_site_speaks(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert run("build", bundle, "--out", out, "--lang", "en").exit_code == 0
    with pikepdf.open(out / "report.pdf") as made:
        assert str(made.Root.Lang) == "sv"
    headings = [each.text for each in docx.Document(out / "report.docx").paragraphs]
    assert "Förord" in headings
    assert 'lang="en"' in (out / "site" / "index.html").read_text(encoding="utf-8")


def test_the_folder_may_be_a_link_to_another(run: Run, bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    assert run("build", bundle, "--out", tmp_path / "out").exit_code == 0
    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "real" / "report.pdf").is_file()


def test_what_a_killed_build_left_is_put_right_by_the_next(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run("build", bundle, "--out", out)
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    out.rename(tmp_path / f".out{built_folder.REPLACED}{gone.pid}")
    (tmp_path / f".out{built_folder.MAKING}{gone.pid}" / "site").mkdir(parents=True)
    assert run("build", bundle, "--out", out, "--year", 1999).exit_code == 1
    assert (out / "report.pdf").is_file()
    assert beside(out) == {"bundle", "out"}


def test_a_build_that_is_told_to_stop_leaves_the_old_one(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run("build", bundle, "--out", out)
    before = contents(out)
    program = (
        "import os, signal, sys\n"
        "from lagesbild.cli import outputs\n"
        "from lagesbild.cli.main import main\n"
        "outputs.pages = lambda site: os.kill(os.getpid(), signal.SIGTERM)\n"
        "main(sys.argv[1:])\n"
    )
    command = [sys.executable, "-c", program, "build", str(bundle), "--out", str(out)]
    done = subprocess.run(command, check=False, capture_output=True, env=os.environ)
    assert done.returncode == 128 + signal.SIGTERM
    assert contents(out) == before
    assert beside(out) == {"bundle", "out"}


def test_word_takes_the_styles_of_a_template_of_ones_own(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    own = Document(TEMPLATE)
    own.styles["Heading 1"].font.name = "Comic Neue"
    own.save(tmp_path / "own.docx")
    out = tmp_path / "out"
    assert (
        run("build", bundle, "--out", out, "--word-template", tmp_path / "own.docx").exit_code == 0
    )
    assert Document(out / "report.docx").styles["Heading 1"].font.name == "Comic Neue"


def test_a_template_that_is_no_word_document_is_refused(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    (tmp_path / "own.docx").write_text("no document", encoding="utf-8")
    template = tmp_path / "own.docx"
    result = run("build", bundle, "--out", tmp_path / "out", "--word-template", template)
    assert result.exit_code == 1
    assert "must be a Word document" in result.stderr
    assert beside(tmp_path / "out") == {"bundle", "own.docx"}


def test_a_bundle_in_a_language_without_an_interface_asks_for_another(
    run: Run, tmp_path: Path
) -> None:
    strategy = STRATEGY.replace('language = "sv"', 'language = "de"')
    bundle = write_small_bundle(tmp_path / "bundle", **{"strategy.toml": strategy})
    result = run("build", bundle, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "There is no interface language “de”" in result.stderr
