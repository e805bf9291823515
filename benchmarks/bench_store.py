"""The store with 1.9 million observations, beside bare COPY and bare executemany.

The invented national bundle goes into a new PostgreSQL and into a new SQLite file. "bare" puts the
same rows, prepared beforehand, into a table of the same columns with the same primary key;
"received" is `add_observations`, in a transaction of its own with its commit, into an empty store;
"revised" adds the same again as a later publication, of series that are there already. Ratios are
to bare: at most 3, which is a third of its speed. "view" is what one indicator's page needs, from
opening the strategy to the view, and is to take less than 100 ms. Also shown: loading the whole
bundle's edition, and reading it back.

Run: python -m benchmarks.bench_store
Where PostgreSQL is missing only SQLite is measured.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.postgres import find_postgres, running_postgres

MEASURE = """
import sys
from lagesbild.cli.store import open_store
open_store()
from benchmarks.store_measures import measure
sys.exit(0 if measure(sys.argv[1]) else 1)
"""
"""In a process of its own, that opens its store before it knows of any tables."""


@contextmanager
def stores() -> Iterator[list[str]]:
    """The addresses of new stores: SQLite, and PostgreSQL with its safety on if it is here."""
    with tempfile.TemporaryDirectory() as place:
        sqlite = f"sqlite:///{Path(place) / 'store.sqlite3'}"
        programs = find_postgres()
        if programs is None:
            yield [sqlite]
            return
        with running_postgres(programs, "shared_buffers=256MB", "max_wal_size=4GB") as url:
            yield [sqlite, url]


def main() -> int:
    """Measure each kind of store."""
    print(
        "store      observations      bare  received ratio   revised ratio      load      read"
        "      view     memory"
    )
    held = []
    with stores() as urls:
        for url in urls:
            command = [sys.executable, "-c", MEASURE, url]
            run = subprocess.run(command, check=False, env={**os.environ, "DATABASE_URL": url})
            held.append(run.returncode == 0)
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
