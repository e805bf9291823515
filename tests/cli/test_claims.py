"""`lagesbild claims`: each number and comparison of a text, judged by the data of a bundle."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from lagesbild.cli.speech import language_of_terminal
from tests.cli.bundles import write_small_bundle

Run = Callable[..., Result]
SLUG = "kommuner-med-rutin"
RIGHT = "Andelen är 70 procent 2024.\n"
WRONG = "Andelen är 71 procent 2024.\n"
KEYS = (
    "start", "end", "line", "text", "kind", "verdict", "series", "periods", "expected", "why",
    "suggestion", "reading",
)  # fmt: skip


@pytest.fixture
def text(tmp_path: Path) -> Path:
    return tmp_path / "utkast.md"


def _records(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def _claims(run: Run, bundle: Path, text: Path, *more: str) -> Result:
    return run("claims", text, "--bundle", bundle, "--indicator", SLUG, "--year", 2024, *more)


def test_a_right_number_is_supported(run: Run, bundle: Path, text: Path) -> None:
    text.write_text(RIGHT, encoding="utf-8")
    result = _claims(run, bundle, text, "--json")
    (found,) = _records(result)
    assert result.exit_code == 0
    assert tuple(found) == KEYS
    assert (found["text"], found["kind"], found["verdict"]) == ("70 procent", "value", "supported")
    assert (found["series"], found["periods"]) == ([SLUG], ["2024"])
    assert (found["expected"], found["line"]) == ("70", 1)


def test_a_wrong_number_is_contradicted_and_ends_with_1(run: Run, bundle: Path, text: Path) -> None:
    text.write_text(WRONG, encoding="utf-8")
    result = _claims(run, bundle, text, "--json")
    (found,) = _records(result)
    assert result.exit_code == 1
    assert (found["verdict"], found["expected"]) == ("contradicted", "70")
    assert "70" in str(found["why"])
    assert "70" in str(found["suggestion"])


@pytest.mark.parametrize("before", ["", "\ufeff", "Första raden.\r\n\r\n", "Ett *ord* till. 🙂 "])
def test_offsets_count_the_characters_of_the_file_as_it_stands(
    run: Run, bundle: Path, text: Path, before: str
) -> None:
    whole = before + RIGHT
    text.write_bytes(whole.encode())
    (found,) = _records(_claims(run, bundle, text, "--json"))
    assert found["start"] == whole.index("70 procent")
    assert found["end"] == whole.index("70 procent") + len("70 procent")
    assert found["line"] == 1 + before.count("\n")


def test_the_terminal_gets_line_words_verdict_reason_and_a_count(
    run: Run, bundle: Path, text: Path
) -> None:
    text.write_text(f"{RIGHT}\n{WRONG}", encoding="utf-8")
    lines = _claims(run, bundle, text).stdout.splitlines()
    assert lines[0] == "1:12 ✓ “70 procent” agrees with the data"
    assert "3:12 ✗ “71 procent” contradicts the data" in lines
    assert any(line.startswith("       Write instead: 70") for line in lines)
    assert lines[-1] == (f"{text}: 2 claims: 1 agrees with the data, 1 contradicts the data.")


def test_only_faults_are_listed_where_that_is_asked_for_and_all_are_counted(
    run: Run, bundle: Path, text: Path
) -> None:
    text.write_text(f"{RIGHT}\n{WRONG}", encoding="utf-8")
    result = _claims(run, bundle, text, "--faults")
    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert lines[0] == "3:12 ✗ “71 procent” contradicts the data"
    assert not any("✓" in line for line in lines)
    assert lines[-1] == (f"{text}: 2 claims: 1 agrees with the data, 1 contradicts the data.")
    (found,) = _records(_claims(run, bundle, text, "--faults", "--json"))
    assert found["verdict"] == "contradicted"


def test_a_reference_that_leads_nowhere_is_told_of(run: Run, bundle: Path, text: Path) -> None:
    text.write_text(f"{RIGHT}\nSe åtagande 9.9 och mål 7.\n", encoding="utf-8")
    lines = _claims(run, bundle, text).stdout.splitlines()
    assert any(line.lstrip().startswith("3:21 ! ") and "7" in line for line in lines)


def test_what_is_no_terminal_gets_no_colours(run: Run, bundle: Path, text: Path) -> None:
    text.write_text(WRONG, encoding="utf-8")
    assert "\x1b" not in _claims(run, bundle, text).output


def test_signs_that_steer_a_terminal_are_not_passed_on(run: Run, bundle: Path, text: Path) -> None:
    text.write_text("Andelen är 71\x1b[31m procent\u202e 2024.\n", encoding="utf-8")
    out = _claims(run, bundle, text).output
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_a_text_without_claims_is_fine(run: Run, bundle: Path, text: Path) -> None:
    text.write_text("Här står inget om siffror.\n", encoding="utf-8")
    result = _claims(run, bundle, text)
    assert result.exit_code == 0
    assert result.stdout == f"{text}: 0 claims.\n"


def test_without_a_year_the_text_is_of_the_bundles(run: Run, bundle: Path, text: Path) -> None:
    text.write_text("Andelen är 70 procent.\n", encoding="utf-8")
    result = run("claims", text, "--bundle", bundle, "--indicator", SLUG, "--json")
    assert _records(result)[0]["periods"] == ["2024"]


def test_explanations_speak_the_language_of_the_texts(
    run: Run, bundle: Path, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text.write_text(WRONG, encoding="utf-8")
    in_english = _records(_claims(run, bundle, text, "--json"))
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    language_of_terminal.cache_clear()
    in_swedish = _claims(run, bundle, text)
    again = _records(_claims(run, bundle, text, "--json"))
    monkeypatch.delenv("LANG")
    language_of_terminal.cache_clear()
    assert "Skriv i stället: " in in_swedish.stdout
    assert again == in_english


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "There is no such file"), (b"71 \xe5r", "byte 4 is 0xE5")],
)
def test_a_text_that_cannot_be_read_ends_with_2(
    run: Run, bundle: Path, text: Path, content: bytes | None, said: str
) -> None:
    if content is not None:
        text.write_bytes(content)
    result = _claims(run, bundle, text)
    assert result.exit_code == 2
    assert str(text) in result.stderr
    assert said in result.stderr


def test_a_folder_is_no_text(run: Run, bundle: Path, tmp_path: Path) -> None:
    result = _claims(run, bundle, tmp_path)
    assert result.exit_code == 2
    assert "This is a folder" in result.stderr


def test_a_bundle_that_cannot_be_read_ends_with_2(run: Run, text: Path, tmp_path: Path) -> None:
    text.write_text(RIGHT, encoding="utf-8")
    broken = write_small_bundle(tmp_path / "broken", **{"goals.toml": "goals = 3\n"})
    for bundle, said in ((broken, "goals.toml"), (tmp_path / "none", "There is no such folder")):
        result = run("claims", text, "--bundle", bundle)
        assert result.exit_code == 2
        assert said in result.stderr


def test_a_goal_or_indicator_that_there_is_not_is_refused(
    run: Run, bundle: Path, text: Path
) -> None:
    text.write_text(RIGHT, encoding="utf-8")
    goal = run("claims", text, "--bundle", bundle, "--goal", 9)
    indicator = run("claims", text, "--bundle", bundle, "--indicator", "nej")
    assert (goal.exit_code, indicator.exit_code) == (2, 2)
    assert "There is no goal 9" in goal.stderr
    assert "There is no indicator “nej”" in indicator.stderr


def test_what_cannot_be_checked_for_one_reason_stands_in_one_row_for_each_line(
    run: Run, bundle: Path, text: Path
) -> None:
    text.write_text(
        "Lokalen rymmer 220 personer, och 3 700 personer kom.\n\n"
        "Andelen är 70 procent 2024, och 41 personer var där.\n",
        encoding="utf-8",
    )
    result = _claims(run, bundle, text)
    rows = [row for row in result.stdout.splitlines() if " ? " in row]
    assert [row.split("?")[1].strip() for row in rows] == [
        "“220”, “3 700” cannot be checked",
        "“41” cannot be checked",
    ]
    assert "3 cannot be checked" in result.stdout
