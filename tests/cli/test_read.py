"""`lagesbild read`: tidy CSV on the one side, one clear line on the other."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lagesbild.cli.main import main
from tests.sources.jsonstat.documents import DATASET


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, arguments)])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "made.json"
    inner = {key: value for key, value in DATASET.items() if key != "version"}
    bundle = {"version": "2.0", "class": "collection", "link": {"item": [DATASET, inner]}}
    place.write_text(json.dumps(bundle), encoding="utf-8")
    return place


def test_one_row_for_each_cell_with_its_address(file: Path) -> None:
    result = run(file)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:3] == [
        "sex,year,value,status,address",
        "M,2020,1,,link.item[0].value[0]",
        "M,2021,2.5,,link.item[0].value[1]",
    ]


def test_labels_and_another_table_can_be_asked_for(file: Path) -> None:
    result = run(file, "--labels", "--table", "2")
    assert result.stdout.splitlines()[1] == "men,2020,1,,link.item[1].value[0]"
    assert "Table 2 of 2" in result.stderr


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_table_that_is_not_there_is_refused_with_one_line(file: Path, number: int) -> None:
    result = run(file, "--table", number)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"made.json: There is no table {number}. The file has 2: give a number from 1.\n"
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.json", b"{", "a.json, line 1, column 2: This is not JSON"),
        ("a.docx", b"", "a.docx: “.docx” is no kind of file that is read."),
        ("a", b"", "a: “no ending” is no kind of file"),
    ],
)
def test_a_refused_file_is_one_line_and_exit_code_2(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    result = run(tmp_path / name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(said)
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["answer", "answer.json-stat"])
def test_a_file_that_says_what_it_is_needs_no_ending(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(json.dumps(DATASET), encoding="utf-8")
    result = run(tmp_path / name)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1] == "M,2020,1,,value[0]"
    assert "the file begins as .json does" in result.stderr


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    result = run(tmp_path / "gone.px")
    assert result.exit_code == 2
    assert result.stderr == (
        "gone.px: The file cannot be opened: No such file or directory. Check its name.\n"
    )


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    many = {"version": "2.0", "class": "dataset", "id": ["n"], "size": [200_000]}
    many["dimension"] = {"n": {"category": {"index": [str(n) for n in range(200_000)]}}}
    many["value"] = list(range(200_000))
    (tmp_path / "many.json").write_text(json.dumps(many), encoding="utf-8")
    command = Path(sys.executable).with_name("lagesbild")
    with subprocess.Popen(
        [command, "read", tmp_path / "many.json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as reading:
        assert reading.stdout.readline() == b"n,value,status,address\n"
        reading.stdout.close()
        told = reading.stderr.read().decode()
    assert reading.returncode == 0
    assert "Traceback" not in told
