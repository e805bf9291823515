"""What is read together is of one moment, and neither readers nor writers wait for each other."""

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.bundles import write_small_bundle

SCRIPT = """
from threading import Thread
from lagesbild.cli.store import open_store
open_store()
from django.db import connection
from lagesbild.apps.strategies.models import Strategy
from lagesbild.apps.strategies.moments import one_moment

def write():
    Strategy.objects.create(slug="ny", title="Ny", year=2025)
    connection.close()

with one_moment():
    before = Strategy.objects.count()
    writer = Thread(target=write)
    writer.start()
    writer.join(10)
    assert not writer.is_alive(), "the writer had to wait"
    assert Strategy.objects.count() == before == 0
assert Strategy.objects.count() == 1
"""


def environment(store_url: str) -> dict[str, str]:
    return {**os.environ, "LANGUAGE": "en", "DATABASE_URL": store_url}


def test_what_others_write_meanwhile_is_seen_afterwards(store_url: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], check=False, capture_output=True, env=environment(store_url)
    )
    assert done.returncode == 0, done.stderr.decode()


def test_of_two_who_load_the_same_at_once_one_changes_something(
    store_url: str, tmp_path: Path
) -> None:
    bundle = write_small_bundle(tmp_path / "bundle")
    program = [sys.executable, "-c", "from lagesbild.cli.main import main; main()"]
    made = subprocess.run(
        [*program, "migrate", "--yes"], check=False, env=environment(store_url), capture_output=True
    )
    assert made.returncode == 0
    started = [
        subprocess.Popen(
            [*program, "load", str(bundle)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(store_url),
        )
        for _ in range(2)
    ]
    said = [each.communicate(timeout=60) for each in started]
    assert [each.returncode for each in started] == [0, 0], said
    assert sum("nothing was changed" in out for out, _ in said) == 1
