"""A process that is killed while it accepts leaves all or nothing; of two at once, one wins."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from lagesbild.core.statistics.area import AreaKind
from lagesbild.core.statistics.gazetteer import known_areas
from tests.cli.bundles import write_small_bundle
from tests.cli.deliveries import RECIPE, write_delivery, write_recipe
from tests.repository.tree import ROOT

PROGRAM = (sys.executable, "-c", "from lagesbild.cli.main import main; main()")
ROWS = 58_000
MOMENTS = 12
"""How many times a run is killed, spread over the time that it takes."""
EVERY = 6
"""One of so many lines of the store's code is killed at."""
MANY = """
name = "enkaten-rutiner"
source = "enkaten"

[period]
column = "År"

[area]
column = "Område"

[[measures]]
indicator = "kommuner-med-rutin"
where = { "heading" = "Andel" }
base = { "heading" = "Svarande" }
"""


@dataclass
class Store:
    """A store with the small bundle, for programs of their own."""

    folder: Path
    url: str

    def start(
        self, *arguments: object, program: Sequence[str] = PROGRAM, cwd: Path | None = None
    ) -> subprocess.Popen[str]:
        environment = {
            **os.environ,
            "LANGUAGE": "en",
            "DATABASE_URL": self.url,
            "LAGESBILD_FILES": str(self.folder / "files"),
        }
        return subprocess.Popen(
            [*program, *map(str, arguments)], cwd=cwd or self.folder, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def run(self, *arguments: object) -> tuple[int, str, str]:
        with self.start(*arguments) as running:
            told, complained = running.communicate()
        return running.returncode, told, complained

    def accepted(self) -> int:
        """How many deliveries have been accepted."""
        return self.run("deliveries")[1].count("  accepted  ")

    def observations(self) -> int:
        """How many observations count."""
        place = self.folder / f"dump-{time.monotonic_ns()}"
        code, told, complained = self.run("dump", place)
        assert code == 0, complained
        return int(told.split(" with ")[1].split(" observation")[0])


@pytest.fixture
def store(store_url: str, tmp_path: Path) -> Store:
    store = Store(tmp_path, store_url)
    assert store.run("load", write_small_bundle(tmp_path / "bundle"))[0] == 0
    return store


def write_many(folder: Path, rows: int = ROWS, add: int = 0) -> Path:
    """A delivery with a value for each municipality and many years."""
    codes = [e.code for e in known_areas().values() if e.kind is AreaKind.MUNICIPALITY]
    lines = ["Område,År,Andel,Svarande"]
    for number in range(rows):
        code, year = codes[number % len(codes)], 1900 + number // len(codes)
        lines.append(f"{code},{year},{(number + add) % 100},200")
    place = folder / f"many-{add}.csv"
    place.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return place


def kills(took: float) -> Iterator[float]:
    """Moments over the time that a run takes, denser where it writes."""
    for number in range(MOMENTS):
        yield took * (0.3 + 0.7 * number / (MOMENTS - 1))


def test_a_killed_acceptance_leaves_all_or_nothing(store: Store, tmp_path: Path) -> None:
    recipe = write_recipe(tmp_path, MANY)
    before = store.observations()
    file = write_many(tmp_path)
    started = time.perf_counter()
    assert store.run("receive", file, "--recipe", recipe)[0] == 0
    took = 2 * (time.perf_counter() - started)
    outcomes = set()
    for number, moment in enumerate(kills(took)):
        running = store.start("receive", file, "--recipe", recipe, "--accept")
        time.sleep(moment)
        running.send_signal(signal.SIGKILL)
        running.communicate()
        accepted, there = store.accepted(), store.observations()
        assert (accepted, there) in {(0, before), (1, before + ROWS)}, number
        outcomes.add(accepted)
        if accepted:
            break
    if not store.accepted():
        assert store.run("receive", file, "--recipe", recipe, "--accept")[0] == 0
    assert 0 in outcomes  # at least one was killed before it was through
    assert store.observations() == before + ROWS
    kept = [each for each in (tmp_path / "files").rglob("*") if each.is_file()]
    assert [each.read_bytes() for each in kept if each.suffix != ".part"] == [file.read_bytes()]


def test_killed_at_any_line_of_the_store_it_leaves_all_or_nothing(
    store: Store, tmp_path: Path
) -> None:
    before = store.observations()
    program = (sys.executable, "-m", "tests.acceptance.killed_at_lines")
    killed = store.start(
        write_delivery(tmp_path), write_recipe(tmp_path), EVERY, program=program, cwd=ROOT
    )
    told, complained = killed.communicate()
    assert killed.returncode == 0, complained
    seen = [tuple(map(int, line.split())) for line in told.splitlines() if line[0].isdigit()]
    *others, (_, *last) = seen
    assert last == [1, before + 2]
    assert len(others) > 20
    assert {(accepted, there) for _, accepted, there in others} == {(0, before)}


def test_of_two_who_accept_at_once_one_wins_and_the_other_is_told(
    store: Store, tmp_path: Path
) -> None:
    recipe = write_recipe(tmp_path, MANY)
    before = store.observations()
    files = [write_many(tmp_path, 20_000, add) for add in (1, 2)]
    running = [store.start("receive", file, "--recipe", recipe, "--accept") for file in files]
    told = [(each.communicate(), each.returncode) for each in running]
    codes = sorted(code for _, code in told)
    if codes == [0, 0]:  # the first was through before the second had looked
        assert store.accepted() == 2
        return
    assert codes == [0, 1]
    (_, complained) = next(streams for streams, code in told if code == 1)
    assert "Somebody else changed the figures of “rutiner” in the meantime" in complained
    assert store.accepted() == 1
    assert store.observations() == before + 20_000


def test_who_looked_before_somebody_else_accepted_is_told(store: Store, tmp_path: Path) -> None:
    """The same, with the order made certain: the second looks, waits, and then accepts."""
    recipe = write_recipe(tmp_path, RECIPE)
    first = tmp_path / "first.csv"
    first.write_text("År,Andel,Svarande\n2025,75,24\n", encoding="utf-8")
    second = tmp_path / "second.csv"
    second.write_text("År,Andel,Svarande\n2025,50,24\n", encoding="utf-8")
    accepting = [*PROGRAM, "receive", str(first), "--recipe", str(recipe), "--accept"]
    script = (
        "from lagesbild.cli.store import open_store\n"
        "open_store()\n"
        "import subprocess, sys\n"
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from lagesbild.apps.figures.actions.receiving import Arrival\n"
        "from lagesbild.cli.deciding import Decision\n"
        "from lagesbild.cli.receiving import Receiving\n"
        "from lagesbild.sources.recipes.reading import read_recipe\n"
        f"recipe = read_recipe(Path({str(recipe)!r}))\n"
        "receiving = Receiving.begin(None)\n"
        f"content = Path({str(second)!r}).read_bytes()\n"
        "receiving.read(Arrival('second.csv', content, recipe.source, recipe.name, '',\n"
        "               datetime.now(UTC), 'b'), recipe)\n"
        f"subprocess.run({accepting!r}, check=True)\n"
        "receiving.accept(Decision('b'))\n"
    )
    environment = {
        **os.environ, "LANGUAGE": "en", "DATABASE_URL": store.url,
        "LAGESBILD_FILES": str(tmp_path / "files"),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, check=False,
        capture_output=True, text=True,
    )  # fmt: skip
    assert "Somebody else changed the figures of “rutiner”" in done.stderr
    assert store.accepted() == 1
