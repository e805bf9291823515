"""How far the work has come: bars on a terminal, a line for each step elsewhere."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from lagesbild.cli.speech import say_seconds


@dataclass(frozen=True, slots=True)
class Done:
    """A step that has been done, and the seconds it took."""

    name: str
    seconds: float


class Advancing(Protocol):
    """What a step tells of itself while it runs."""

    def __call__(self, detail: str = "") -> None: ...


class Steps:
    """Shows the steps of a piece of work. Steps may run beside each other in threads."""

    def __init__(self, console: Console) -> None:
        self._seconds: dict[str, float | None] = {}
        self._lock = threading.Lock()
        self._console = console
        self._bars = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=28),
            TextColumn("{task.fields[detail]}", style="dim"),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    @property
    def done(self) -> tuple[Done, ...]:
        """The steps that are done, in the order they were begun or announced."""
        return tuple(Done(name, took) for name, took in self._seconds.items() if took is not None)

    def announce(self, *names: str) -> None:
        """Say in which order steps that run beside each other are to be told of."""
        with self._lock:
            for name in names:
                self._seconds.setdefault(name, None)

    @contextmanager
    def step(self, name: str, *, of: int | None = None) -> Iterator[Advancing]:
        """A step: shown while the block runs. ``of`` is how many parts it has, if known."""
        self.announce(name)
        task = self._bars.add_task(name, total=of, detail="")
        started = time.perf_counter()
        yield self._advancing(task)
        self._finish(task, Done(name, time.perf_counter() - started))

    def _advancing(self, task: TaskID) -> Advancing:
        def advance(detail: str = "") -> None:
            self._bars.update(task, advance=1, detail=detail)

        return advance

    def _finish(self, task: TaskID, done: Done) -> None:
        self._bars.update(task, total=1, completed=1, detail="")
        with self._lock:
            self._seconds[done.name] = done.seconds
        if not self._console.is_terminal:
            line = f"{done.name}  {say_seconds(done.seconds)}"
            self._console.print(line, highlight=False, soft_wrap=True, markup=False)
