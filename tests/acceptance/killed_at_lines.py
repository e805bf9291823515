"""A program that accepts a delivery again and again, killed one line of code later each time.

    python -m tests.acceptance.killed_at_lines FILE RECIPE STEP

accepts in a process of its own, in which the store's code is followed line by line, and kills it
(SIGKILL) at line STEP, 2 * STEP, … of those it runs; until nothing is left to kill. After each it
says how many deliveries are accepted and how many observations there are.
"""

import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any

from lagesbild.cli.store import open_store

WRITING = str(Path("lagesbild", "apps"))
Trace = Callable[[FrameType, str, Any], Any]


def killing_at(number: int) -> Trace:
    """A trace that kills this process before it runs one of the store's lines."""
    seen = 0

    def at_line(_frame: FrameType, event: str, _argument: object) -> Trace:
        nonlocal seen
        if event == "line":
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)
        return at_line

    def at_call(frame: FrameType, _event: str, _argument: object) -> Trace | None:
        return at_line if WRITING in frame.f_code.co_filename else None

    return at_call


def accept(file: Path, recipe_file: Path, number: int) -> None:
    """Accept a file; from the first word to the store on, every line counts."""
    from lagesbild.apps.figures.actions.receiving import Arrival  # noqa: PLC0415 - the store must be open first
    from lagesbild.cli.deciding import Decision  # noqa: PLC0415 - as above
    from lagesbild.cli.receiving import Receiving  # noqa: PLC0415 - as above
    from lagesbild.sources.recipes.reading import read_recipe  # noqa: PLC0415 - as above

    recipe = read_recipe(recipe_file)
    arrival = Arrival(
        file.name, file.read_bytes(), recipe.source, recipe.name, "", datetime.now(UTC), "a"
    )
    receiving = Receiving.begin(None)
    receiving.read(arrival, recipe)
    sys.settrace(killing_at(number))
    receiving.accept(Decision("a"))


def killed(file: Path, recipe: Path, number: int) -> bool:
    """Accept in a process of its own; whether it was killed."""
    child = os.fork()
    if child == 0:
        accept(file, recipe, number)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"at line {number} it failed of itself")
    return False


def main(file: Path, recipe: Path, step: int) -> None:
    """Kill until it is through."""
    open_store()
    from django.db import connection  # noqa: PLC0415 - the store must be open first

    from lagesbild.apps.figures.models import Delivery, Observation  # noqa: PLC0415 - as above

    number, through = step, False
    while not through:
        connection.close()
        through = not killed(file, recipe, number)
        accepted = Delivery.objects.filter(state="accepted").count()
        print(number, accepted, Observation.objects.count(), flush=True)  # noqa: T201 - its answer
        through = through or accepted > 0
        number += step


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
