"""What a service gave, as a file that is kept like one that was sent."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer, or several that belong together, as one file."""

    file_name: str
    """With the ending by which `lagesbild.sources.reading` knows its reader."""
    content: bytes
    origin: str
    """The address it came from."""
    said: tuple[str, ...] = ()
    """What a person must know: what was lost or assumed on the way."""


Progress = Callable[[str], None]
"""Told what is asked for before each call."""
