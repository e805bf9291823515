"""Rendering batches of pages on another core while this one makes the views of the next.

A batch is handed over by forking, so that nothing is copied, and comes back through an unnamed
file. The child renders and does nothing else: it must not call Polars, whose threads do not
survive a fork. Measured on the national bundle (benchmarks/bench_site.py) this takes half the
time; where there is no fork, or a batch is small, pages are rendered here, to the same bytes.
"""

import gc
import os
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import IO

from lagesbild.publishing.html.content import Page

Task = Callable[[], Page]
LEAST = 100
"""Fewer pages than this are not worth a process."""


def rendered(batches: Iterable[Sequence[Task]]) -> Iterator[Page]:
    """The pages of all batches, in order; one batch is rendered while the next one is made."""
    waiting: Callable[[], Iterator[Page]] | None = None
    for batch in batches:
        begun = _begin(batch)
        if waiting:
            yield from waiting()
        waiting = begun
    if waiting:
        yield from waiting()


def _begin(batch: Sequence[Task]) -> Callable[[], Iterator[Page]]:
    if len(batch) < LEAST or sys.platform != "linux":
        return lambda: (task() for task in batch)
    sheet = tempfile.TemporaryFile()  # noqa: SIM115 - closed when its pages have been read
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child uses no lock of ours
        child = os.fork()
    if child == 0:
        _render_and_leave(batch, sheet)
    return lambda: _pages_of(child, sheet, batch)


def _render_and_leave(batch: Sequence[Task], sheet: IO[bytes]) -> None:
    """What the child does: write each page's path, size and bytes, and end at once."""
    gc.disable()
    outcome = 1
    try:
        for task in batch:
            page = task()
            sheet.write(f"{page.path}\n{len(page.content)}\n".encode())
            sheet.write(page.content)
        sheet.flush()
        outcome = 0
    finally:
        os._exit(outcome)


def _pages_of(child: int, sheet: IO[bytes], batch: Sequence[Task]) -> Iterator[Page]:
    """What the child rendered. Should it have failed, rendering here says why."""
    with sheet:
        _, status = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(status):
            yield from (task() for task in batch)
            return
        sheet.seek(0)
        while path := sheet.readline():
            size = int(sheet.readline())
            yield Page(PurePosixPath(path.decode().rstrip("\n")), sheet.read(size))
