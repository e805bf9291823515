"""A line of the benchmarks' table."""

from dataclasses import dataclass

SIGNS = {True: "yes", False: "NO", None: ""}


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, beside the bare limit or a peer measured in the same run."""

    what: str
    measured: float
    unit: str = "s"
    peer: str = ""
    """What it is compared with: "bare Polars read", "WeasyPrint"."""
    peer_measured: float | None = None
    bound: str = ""
    """The promise in words: "under 5 s", "within 3 × a bare read"."""
    holds: bool | None = None
    """Whether the promise holds; None where nothing is promised."""

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed, with the measured value as a multiple of the peer's."""
        beside = ratio = ""
        if self.peer_measured is not None:
            beside = f"{self.peer}: {self.peer_measured:.3g} {self.unit}"
            ratio = f"{self.measured / self.peer_measured:.2g} ×"
        return (
            self.what,
            f"{self.measured:.3g} {self.unit}",
            beside,
            ratio,
            self.bound,
            SIGNS[self.holds],
        )
