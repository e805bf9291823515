"""Receiving 1.9 million observations, from file to commit, beside bare COPY and executemany.

The invented national bundle without its observations is loaded into a new store; the observations
come as a text file with a recipe, as `lagesbild receive --accept` takes them: read, understood,
compared, checked, kept, added. "bare" puts the same rows, prepared beforehand, into a table of the
same columns. The adding itself is to take at most 3 times as long as bare, a third of its speed;
the whole is shown beside it, step by step.

Run: python -m benchmarks.bench_receive
Where PostgreSQL is missing only SQLite is measured.
"""

import os
import subprocess
import sys

from benchmarks.bench_store import stores

MEASURE = """
import sys
from lagesbild.cli.store import open_store
open_store()
from benchmarks.receive_measures import measure
sys.exit(0 if measure(sys.argv[1]) else 1)
"""


def main() -> int:
    """Measure each kind of store."""
    print(
        "store      observations      bare    adding ratio   reading comparing  checking     whole"
        "     memory"
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
