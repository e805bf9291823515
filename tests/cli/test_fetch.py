"""`lagesbild fetch` saves the answer of a source as a file that the other commands take."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from click.testing import Result

from lagesbild.sources.interfaces.asking import Asker
from tests.cli.deliveries import RECIPE, ROWS, write_recipe
from tests.services import Answer, Service, served

Run = Callable[..., Result]
KOLADA = """
[fetch]
kind = "kolada"
url = "{url}/v3"
query = {{ kpi = ["N1"], area = ["0001"] }}
"""


@pytest.fixture
def service() -> Iterator[Service]:
    with served() as played:
        yield played


@pytest.fixture(autouse=True)
def without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    patient = partial(Asker, clock=lambda: sum(slept), sleep=slept.append)
    monkeypatch.setattr("lagesbild.cli.fetch.Asker", patient)


def recipe_for(folder: Path, service: Service, path: str = "/enkaten-2025.csv") -> Path:
    fetch = f'\n[fetch]\nkind = "file"\nurl = "{service.url}{path}"\n'
    return write_recipe(folder, RECIPE + fetch)


def test_the_answer_is_saved_in_the_folder_under_its_own_name(
    run: Run, service: Service, tmp_path: Path
) -> None:
    service.play("/enkaten-2025.csv", Answer(ROWS.encode()))
    result = run("fetch", "--recipe", recipe_for(tmp_path, service), "--out", tmp_path)
    file = tmp_path / "enkaten-2025.csv"
    assert result.exit_code == 0
    assert file.read_text(encoding="utf-8") == ROWS
    origin = f"{service.url}/enkaten-2025.csv"
    size = len(ROWS.encode())
    assert result.stdout == f"Saved {file}, {size} bytes, from {origin}.\n"
    assert "Asking 127.0.0.1" in result.stderr
    assert run("read", file).exit_code == 0


@pytest.mark.parametrize(
    ("out", "saved"),
    [("mitt.csv", "mitt.csv"), ("mitt.px", "mitt.csv"), ("läget.2025", "läget.2025.csv")],
)
def test_a_named_file_has_the_ending_by_which_it_is_read(
    run: Run, service: Service, tmp_path: Path, out: str, saved: str
) -> None:
    service.play("/enkaten-2025.csv", Answer(ROWS.encode()))
    run("fetch", "--recipe", recipe_for(tmp_path, service), "--out", tmp_path / out)
    assert (tmp_path / saved).read_text(encoding="utf-8") == ROWS


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(
    run: Run, service: Service, tmp_path: Path
) -> None:
    service.play("/enkaten-2025.csv", Answer(ROWS.encode()))
    file = tmp_path / "enkaten-2025.csv"
    file.write_text("mine", encoding="utf-8")
    arguments = ("fetch", "--recipe", recipe_for(tmp_path, service), "--out")
    for out in (file, tmp_path):
        refused = run(*arguments, out)
        assert refused.exit_code == 1
        assert "is there already. Write over it with --replace." in refused.stderr
    assert file.read_text(encoding="utf-8") == "mine"
    assert run(*arguments, tmp_path, "--replace").exit_code == 0
    assert file.read_text(encoding="utf-8") == ROWS


def test_an_answer_of_kolada_is_read_with_counties_as_areas(
    run: Run, service: Service, tmp_path: Path
) -> None:
    values = [{"gender": "T", "value": 75.0, "status": ""}]
    item = {"kpi": "N1", "municipality": "0001", "period": 2025, "values": values}
    service.play("/v3/kpi/N1", Answer({"values": [{"id": "N1", "title": "Andel"}]}))
    area = {"id": "0001", "title": "Region Stockholm", "type": "L"}
    service.play("/v3/municipality/0001", Answer({"values": [area]}))
    service.play("/v3/data/kpi/N1/municipality/0001", Answer({"values": [item]}))
    recipe = write_recipe(tmp_path, RECIPE + KOLADA.format(url=service.url))
    run("fetch", "--recipe", recipe, "--out", tmp_path)
    printed = run("read", tmp_path / "kolada-N1.json")
    assert printed.stdout.splitlines() == [
        "kpi,municipality,period,gender,value,status,address",
        "N1,01,2025,T,75,,values[0].values[0]",
    ]


def test_what_was_assumed_is_said(run: Run, service: Service, tmp_path: Path) -> None:
    variable = {"code": "Tid", "values": ["2024"]}
    service.answer(
        "/v1/sv/Folk", lambda call: Answer(b"PX" if call.body else {"variables": [variable]})
    )
    fetch = f'\n[fetch]\nkind = "pxweb-v1"\nurl = "{service.url}/v1/sv/Folk"\n'
    recipe = write_recipe(tmp_path, RECIPE + fetch)
    result = run("fetch", "--recipe", recipe, "--out", tmp_path)
    assert (tmp_path / "Folk.px").read_bytes() == b"PX"
    assert "Note: The service does not say how much it gives at a time" in result.stderr


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer(b"gone", status=404), "answered 404: “gone”. The table may have been renamed"),
        (Answer(b"", status=503), "does not answer (status 503), though it was asked 5 times"),
    ],
)
def test_a_source_that_gives_nothing_is_told_in_a_line_and_nothing_is_saved(
    run: Run, service: Service, tmp_path: Path, answer: Answer, said: str
) -> None:
    service.play("/enkaten-2025.csv", answer)
    out = tmp_path / "out.csv"
    result = run("fetch", "--recipe", recipe_for(tmp_path, service), "--out", out)
    assert result.exit_code == 1
    errors = [each for each in result.stderr.splitlines() if each.startswith("Error")]
    assert len(errors) == 1
    assert said in errors[0]
    assert not out.exists()
    assert [each.name for each in tmp_path.glob("*.part")] == []


def test_a_recipe_without_an_address_is_refused(run: Run, tmp_path: Path) -> None:
    result = run("fetch", "--recipe", write_recipe(tmp_path))
    assert result.exit_code == 2
    assert "has no [fetch]: it does not say whom to ask" in result.stderr


def test_a_folder_that_is_not_there_is_told(run: Run, service: Service, tmp_path: Path) -> None:
    service.play("/enkaten-2025.csv", Answer(ROWS.encode()))
    out = tmp_path / "none" / "a.csv"
    result = run("fetch", "--recipe", recipe_for(tmp_path, service), "--out", out)
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
