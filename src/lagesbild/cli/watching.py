"""Builds again whenever a bundle changes, in a thread beside the one that serves."""

import threading
from typing import Self

from rich.console import Console
from watchfiles import watch

from lagesbild.bundles.problem import BundleIsBroken
from lagesbild.cli.building import Refusals, build
from lagesbild.cli.order import Order
from lagesbild.cli.refusal import problems_text


class Watch:
    """Watches the bundle of an order while the block runs, and carries the order out again."""

    def __init__(self, order: Order, console: Console) -> None:
        if order.bundle is None:
            raise ValueError("Only a bundle can be watched.")
        self._order = order
        self._bundle = order.bundle
        self._console = console
        self._stop = threading.Event()
        self._watching = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(timeout=10)

    def is_ready(self, patience: float) -> bool:
        """Wait, at most so many seconds, until changes are noticed."""
        return self._watching.wait(patience)

    def _run(self) -> None:
        for changes in watch(
            self._bundle,
            stop_event=self._stop,
            raise_interrupt=False,
            rust_timeout=200,
            yield_on_timeout=True,
        ):
            self._watching.set()
            if changes:
                self._say(rebuilt(self._order, self._console))

    def _say(self, line: str) -> None:
        self._console.print(line, highlight=False, soft_wrap=True, markup=False)


def rebuilt(order: Order, console: Console) -> str:
    """Build, and say what was written, or what is wrong; then what was built before stays."""
    try:
        return build(order, console)
    except BundleIsBroken as broken:
        return problems_text(order.origin, broken)
    except Refusals as refusal:
        return str(refusal)
