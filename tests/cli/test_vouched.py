"""Somebody answers for a claim that the checker contradicts: `check`, `build` and `claims`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import bundle_files
from tests.cli.bundles import contents, words_of_site, write_small_bundle

Run = Callable[..., Result]
TEXT = "texts/indicators/kommuner-med-rutin.md"
WRONG = "Här är läget.\n\nDet är bra, för andelen är\n71 procent 2024.\n"
ENTRY = f"""\
[[vouched]]
text = "{TEXT}"
words = "Det är bra, för andelen är 71 procent 2024."
expected = "70"
why = "Den gäller alla som svarat"
by = "Anna Ek, Länsstyrelsen"
"""
SAID = "För detta svarar Anna Ek, Länsstyrelsen: Den gäller alla som svarat. Granskningen läste: "


def written(folder: Path, vouched: str = ENTRY, text: str = WRONG) -> Path:
    return write_small_bundle(folder, **{TEXT: text, "vouched.toml": vouched})


@pytest.fixture
def answered(tmp_path: Path) -> Path:
    return written(tmp_path / "answered")


def warnings(result: Result) -> list[str]:
    return [e for e in result.stdout.splitlines() if e.startswith("Warning: vouched.toml")]


def test_check_finds_nothing_wrong_and_counts_the_claim_as_not_checked(
    run: Run, answered: Path
) -> None:
    result = run("check", answered)
    assert result.exit_code == 0
    assert not warnings(result)
    assert "contradict" not in result.stdout
    assert "1 cannot be checked" in result.stdout


def test_build_publishes_and_shows_who_answers_and_why(
    run: Run, answered: Path, tmp_path: Path
) -> None:
    result = run("build", answered, "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert "all the same" not in result.stdout
    page = (tmp_path / "out/site/indikatorer/kommuner-med-rutin.html").read_text("utf-8")
    assert 'class="claim answered"' in page
    assert SAID in page
    assert f"</a>). {SAID}Data säger 70 %" in words_of_site(tmp_path / "out")
    assert read_bundle(tmp_path / "out/bundle") == read_bundle(answered)


def test_the_note_speaks_the_language_of_the_site_and_the_reason_its_own(
    run: Run, answered: Path, tmp_path: Path
) -> None:
    assert run("build", answered, "--out", tmp_path / "out", "--lang", "en").exit_code == 0
    words = words_of_site(tmp_path / "out")
    assert "<strong>Could not be checked</strong>" in words
    assert f'<span lang="sv">{SAID}' in words


def test_claims_of_the_bundles_own_text_are_those_of_check(run: Run, answered: Path) -> None:
    result = run("claims", answered / TEXT, "--bundle", answered, "--json")
    assert result.exit_code == 0
    (found,) = map(json.loads, result.stdout.splitlines())
    assert (found["verdict"], found["expected"], found["suggestion"]) == ("not_checkable", "70", "")
    assert found["why"].startswith(SAID)


def test_a_copy_of_the_text_elsewhere_is_answered_for_by_nobody(
    run: Run, answered: Path, tmp_path: Path
) -> None:
    (tmp_path / "copy.md").write_text(WRONG, encoding="utf-8")
    about = ("--indicator", "kommuner-med-rutin", "--json")
    result = run("claims", tmp_path / "copy.md", "--bundle", answered, *about)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["verdict"] == "contradicted"


def test_what_is_said_of_a_text_comes_before_what_its_name_says(run: Run, tmp_path: Path) -> None:
    bundle = written(tmp_path / "b", text="Andelen är 62 procent.\n", vouched="")
    by_name = run("claims", bundle / TEXT, "--bundle", bundle, "--json")
    of_2023 = run("claims", bundle / TEXT, "--bundle", bundle, "--year", 2023, "--json")
    assert (by_name.exit_code, of_2023.exit_code) == (1, 0)


def test_an_answer_lapses_with_the_figure_it_was_given_for(run: Run, tmp_path: Path) -> None:
    bundle = written(tmp_path / "b", ENTRY.replace('"70"', '"69"'))
    result = run("check", bundle)
    assert result.exit_code == 1
    assert "gäller inte längre: det gavs när data sade ”69”, av Anna Ek" in result.stderr
    (warning,) = warnings(result)
    assert warning.startswith(
        "Warning: vouched.toml, line 1, column 1: The answer was given when the data said “69”, "
        "by Anna Ek, Länsstyrelsen; now they say “70”."
    )


@pytest.mark.parametrize(
    ("words", "text", "said"),
    [
        ("andelen var 71 procent", WRONG, f"does not stand in {TEXT}. Write the words as"),
        ("Här är läget.", WRONG, "stands around no claim that contradicts the data"),
        ("andelen är 71 procent", WRONG * 2, "stands around 2 claims that it could mean"),
    ],
)
def test_an_entry_that_means_no_one_claim_is_told_of_with_its_place(
    run: Run, tmp_path: Path, words: str, text: str, said: str
) -> None:
    entry = ENTRY.replace("Det är bra, för andelen är 71 procent 2024.", words)
    bundle = written(tmp_path / "b", "# Först en rad.\n" + entry, text)
    stopped = run("build", bundle, "--out", tmp_path / "out")
    assert stopped.exit_code == 1
    assert f"  Warning: vouched.toml, line 2, column 1: “{words}” {said}" in stopped.stderr
    (warning,) = warnings(run("check", bundle))
    assert warning in stopped.stderr
    anyway = run("build", bundle, "--out", tmp_path / "out", "--despite-claims")
    assert warnings(anyway) == [warning]


def test_an_entry_that_is_not_needed_any_more_is_a_warning(run: Run, tmp_path: Path) -> None:
    result = run("check", written(tmp_path / "b", text=WRONG.replace("71", "70")))
    assert result.exit_code == 0
    assert len(warnings(result)) == 1


def lines_to_copy(result: Result) -> str:
    return result.stderr[result.stderr.index("[[vouched]]") :]


def test_a_build_that_stops_ends_with_the_lines_by_which_somebody_answers(
    run: Run, tmp_path: Path
) -> None:
    bundle = written(tmp_path / "b", vouched="")
    result = run("build", bundle, "--out", tmp_path / "out")
    empty = ENTRY.replace("Den gäller alla som svarat", "").replace("Anna Ek, Länsstyrelsen", "")
    assert lines_to_copy(result) == empty
    (bundle / "vouched.toml").write_text(lines_to_copy(result), encoding="utf-8")
    assert "“why” is empty" in run("check", bundle).stderr
    (bundle / "vouched.toml").write_text(ENTRY, encoding="utf-8")
    assert run("build", bundle, "--out", tmp_path / "out").exit_code == 0


def test_lines_are_written_for_three_claims_and_the_others_are_counted(
    run: Run, tmp_path: Path
) -> None:
    text = "\n".join(f"Andelen är {each} procent 2024.\n" for each in (71, 72, 73, 74, 75))
    result = run("build", written(tmp_path / "b", "", text), "--out", tmp_path / "out")
    assert result.stderr.count("[[vouched]]") == 3
    assert result.stderr.endswith("Lines for 2 more claims follow when these are settled.\n")


def test_where_an_answer_has_lapsed_its_entry_is_named_and_no_new_one_written(
    run: Run, tmp_path: Path
) -> None:
    bundle = written(tmp_path / "b", ENTRY.replace('"70"', '"69"'))
    result = run("build", bundle, "--out", tmp_path / "out")
    assert "vouched.toml, line 1, column 1: The answer was given" in result.stderr
    assert "[[vouched]]" not in result.stderr


def test_signs_that_steer_a_terminal_are_escaped_in_lines_to_copy(run: Run, tmp_path: Path) -> None:
    text = WRONG.replace("Det är bra", "Det \u202eär\u009b bra")
    bundle = written(tmp_path / "b", "", text)
    lines = lines_to_copy(run("build", bundle, "--out", tmp_path / "out"))
    assert "Det \\u202eär\\u009b bra" in lines
    filled = lines.replace('why = ""', 'why = "x"').replace('by = ""', 'by = "y"')
    (bundle / "vouched.toml").write_text(filled, encoding="utf-8")
    assert run("check", bundle).exit_code == 0


@pytest.mark.django_db
def test_a_store_gives_the_same_bundle_and_the_same_answers(
    run: Run, answered: Path, tmp_path: Path
) -> None:
    run("load", answered)
    run("dump", tmp_path / "dumped")
    assert contents(tmp_path / "dumped") == bundle_files(read_bundle(answered))
    assert (tmp_path / "dumped/vouched.toml").read_text("utf-8") == ENTRY
    assert run("build", "--out", tmp_path / "store").exit_code == 0
    assert run("build", answered, "--out", tmp_path / "files").exit_code == 0
    assert contents(tmp_path / "store") == contents(tmp_path / "files")


@pytest.mark.django_db
def test_a_warning_about_the_store_names_the_file_alone(
    run: Run, answered: Path, tmp_path: Path
) -> None:
    (answered / "vouched.toml").write_text(ENTRY.replace("Det är", "Nej är"), encoding="utf-8")
    run("load", answered)
    result = run("build", "--out", tmp_path / "out")
    assert "  Warning: vouched.toml: “Nej är bra" in result.stderr
