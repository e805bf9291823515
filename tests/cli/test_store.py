"""`lagesbild load`, `dump`, `migrate` and `build` from the store."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from django.conf import settings
from django.db import connection

from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import bundle_files
from lagesbild.cli.order import order_of
from lagesbild.cli.serve import watched_bundle, why_it_stays
from tests.cli.bundles import FILES, contents, write_small_bundle

Run = Callable[..., Result]
EXAMPLES = Path(__file__).parents[2] / "examples"
PROGRAM = (sys.executable, "-c", "from lagesbild.cli.main import main; main()")


@pytest.fixture
def started(store_url: str, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the command as a program of its own, with a new store."""

    def start(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*PROGRAM, *map(str, arguments)],
            check=False,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env={**os.environ, "LANGUAGE": "en", "DATABASE_URL": store_url, **environment},
        )

    return start


Started = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["stockholm", "climate"])
def test_dump_writes_the_very_bundle_that_was_loaded(run: Run, name: str, tmp_path: Path) -> None:
    assert run("load", EXAMPLES / name).exit_code == 0
    assert run("dump", tmp_path / "dumped").exit_code == 0
    assert contents(tmp_path / "dumped") == bundle_files(read_bundle(EXAMPLES / name))


@pytest.mark.django_db
def test_a_build_from_the_store_has_the_same_bytes_as_one_from_the_bundle(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    run("load", bundle)
    from_store, from_bundle = tmp_path / "store", tmp_path / "files"
    assert run("build", "--out", from_store).exit_code == 0
    assert run("build", bundle, "--out", from_bundle).exit_code == 0
    assert contents(from_store) == contents(from_bundle)


@pytest.mark.django_db
def test_a_past_day_is_built_alike_from_the_store_and_from_the_bundle(
    run: Run, tmp_path: Path
) -> None:
    climate = EXAMPLES / "climate"
    run("load", climate)
    from_store, from_bundle = tmp_path / "store", tmp_path / "files"
    assert run("build", "--as-of", "2024-12-31", "--out", from_store).exit_code == 0
    assert run("build", climate, "--as-of", "2024-12-31", "--out", from_bundle).exit_code == 0
    assert contents(from_store) == contents(from_bundle)
    then = read_bundle(from_store / "bundle")
    assert then.publications
    assert {each.recorded.year for each in then.publications} == {2024}


@pytest.mark.django_db
def test_load_says_what_changed(run: Run, bundle: Path) -> None:
    first = run("load", bundle).stdout
    assert first.startswith("Loaded “Strategi för rutiner i Stockholms län” into ")
    assert first.endswith(": 9 new parts, 1 publication, 2 new observations.\n")
    again = run("load", bundle).stdout
    assert again.endswith(
        " holds all of “Strategi för rutiner i Stockholms län” already: nothing was changed.\n"
    )


@pytest.mark.django_db
def test_a_changed_text_is_the_only_change(run: Run, bundle: Path, tmp_path: Path) -> None:
    run("load", bundle)
    edited = write_small_bundle(tmp_path / "edited", **{"texts/foreword.md": "Nytt förord.\n"})
    assert run("load", edited).stdout.endswith(": 1 changed part.\n")


@pytest.mark.django_db
def test_a_bundle_that_says_otherwise_is_refused_with_the_cell(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    run("load", bundle)
    path = "data/kommuner-med-rutin.csv"
    other = write_small_bundle(tmp_path / "other", **{path: FILES[path].replace("70", "71")})
    result = run("load", other)
    assert result.exit_code == 1
    assert "2024 in “rapport-2024”: the store has 70, the bundle 71." in result.stderr


@pytest.mark.django_db
def test_of_several_strategies_one_must_be_named(run: Run, tmp_path: Path) -> None:
    for name in ("climate", "stockholm"):
        run("load", EXAMPLES / name)
    refused = run("dump", tmp_path / "dumped")
    assert refused.exit_code == 1
    assert "several strategies: climate, stockholm. Say which: --strategy SLUG" in refused.stderr
    assert run("dump", tmp_path / "dumped", "--strategy", "climate").exit_code == 0


@pytest.mark.django_db
def test_a_folder_that_holds_something_is_not_dumped_into(run: Run, bundle: Path) -> None:
    run("load", bundle)
    result = run("dump", bundle)
    assert result.exit_code == 1
    assert "Name a new or empty one" in result.stderr


@pytest.mark.django_db
def test_another_year_than_the_store_holds_is_refused(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    run("load", bundle)
    result = run("build", "--year", "2019", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "holds the edition of 2024, not of 2019" in result.stderr


def test_a_bundle_needs_no_strategy_named(run: Run, bundle: Path, tmp_path: Path) -> None:
    result = run("build", bundle, "--strategy", "rutiner", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "leave out --strategy" in result.stderr


@pytest.mark.django_db
def test_what_was_built_from_the_store_remembers_how(
    run: Run, bundle: Path, tmp_path: Path
) -> None:
    run("load", bundle)
    out = tmp_path / "out"
    run("build", "--strategy", "rutiner", "--as-of", "2025-04-01", "--out", out)
    noted = order_of(out)
    assert (noted.bundle, noted.strategy, str(noted.as_of)) == (None, "rutiner", "2025-04-01")
    assert "bundle" not in json.loads((out / ".lagesbild").read_text(encoding="utf-8"))


@pytest.mark.django_db
def test_serve_says_that_the_store_is_not_watched(run: Run, bundle: Path, tmp_path: Path) -> None:
    run("load", bundle)
    out = tmp_path / "out"
    run("build", "--out", out)
    noted = order_of(out)
    assert watched_bundle(noted.bundle, out) is None
    assert why_it_stays(noted) == (
        "It was built from the store, which is not watched: build again to see changes."
    )


@pytest.mark.django_db
def test_a_store_that_is_up_to_date_needs_no_migration(run: Run) -> None:
    assert run("migrate").stdout.endswith(" is up to date.\n")


def test_a_new_store_is_made_by_load_and_found_by_dump(
    started: Started, bundle: Path, tmp_path: Path
) -> None:
    assert started("load", bundle).returncode == 0
    dumped = started("dump", tmp_path / "dumped")
    assert dumped.stdout == (
        f"Wrote “Strategi för rutiner i Stockholms län” with 2 observations to "
        f"{tmp_path / 'dumped'}.\n"
    )


def test_migrate_makes_the_tables_of_a_new_store_once_it_may(started: Started) -> None:
    asked = started("migrate")
    assert asked.returncode == 1
    assert "figures 0001_initial" in asked.stdout
    done = started("migrate", "--yes")
    assert done.returncode == 0
    assert done.stdout.endswith(" is up to date.\n")
    assert started("migrate").stdout.endswith(" is up to date.\n")


def test_a_store_that_is_not_there_is_not_made_by_reading_it(
    started: Started, store_url: str, tmp_path: Path
) -> None:
    before = set(tmp_path.iterdir())
    result = started("build", "--out", tmp_path / "out")
    assert result.returncode == 1
    assert result.stderr.startswith("Error: There is no store at ")
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("postgres://nobody:hidden@127.0.0.1:1/none", "The store postgres://127.0.0.1:1/none"),
        ("sqlite:////nowhere/at/all.sqlite3", "unable to open database file"),
        ("sqlite:///strategy.toml", "file is not a database"),
        ("mysql://host/name", "The store is either SQLite or PostgreSQL"),
        ("nonsense", "The store is either SQLite or PostgreSQL"),
        ("postgres://host", "The store postgres://host/ cannot be used"),
    ],
)
def test_a_store_that_cannot_be_used_is_told_in_a_line(url: str, told: str, bundle: Path) -> None:
    result = subprocess.run(
        [*PROGRAM, "load", "."],
        check=False,
        capture_output=True,
        text=True,
        cwd=bundle,
        env={**os.environ, "LANGUAGE": "en", "DATABASE_URL": url},
    )
    assert result.returncode == 1
    last = result.stderr.splitlines()[-1]
    assert last.startswith("Error: ")
    assert told in last
    assert "Traceback" not in result.stderr
    assert "hidden" not in result.stderr


def test_building_a_bundle_loads_no_django(bundle: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from lagesbild.cli.main import main\n"
        f"main(['build', {str(bundle)!r}, '--out', {str(tmp_path / 'out')!r}],"
        " standalone_mode=False)\n"
        "assert 'django' not in sys.modules and 'psycopg' not in sys.modules"
    )
    result = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True)
    assert result.returncode == 0, result.stderr.decode()


@pytest.mark.django_db
def test_the_tests_run_on_the_database_that_was_asked_for() -> None:
    asked = os.environ.get("DATABASE_URL", "sqlite").partition(":")[0]
    assert connection.vendor.startswith(asked)
    assert settings.USE_TZ
