"""What a build is asked for, and how a built folder remembers it."""

import json
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lagesbild.cli.built_folder import MARKER


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built, and where to."""

    bundle: Path | None
    """None for what the store holds."""
    out: Path
    language: str = ""
    """Of the interface; the bundle's own where it is empty."""
    year: int | None = None
    """The year that the bundle must hold; any where it is None."""
    word_template: Path | None = None
    """A Word document whose styles report.docx takes; our own where it is None."""
    strategy: str | None = None
    """Which strategy of the store; the only one there is where it is None."""
    as_of: date | None = None
    """The day at whose end the picture is wanted; what is known now where it is None."""

    despite_claims: bool = False
    """Whether to publish even what contradicts the data."""

    @property
    def origin(self) -> str:
        """What is built, as messages name it."""
        return str(self.bundle) if self.bundle else self.strategy or "The store"


class NotBuilt(ValueError):
    """A folder that is to be shown and that no build wrote."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} was not written by `lagesbild build`. Build a bundle first: "
            f"lagesbild build BUNDLE --out {folder}"
        )


def remember(order: Order, made: Path) -> None:
    """Mark a new folder as built, and note the order in it; paths relative to its place."""
    noted = {"language": order.language}
    if order.bundle:
        noted = {"bundle": _relative(order.bundle, order.out), **noted}
    if order.despite_claims:
        noted["despite_claims"] = "yes"
    if order.strategy:
        noted["strategy"] = order.strategy
    if order.as_of:
        noted["as_of"] = order.as_of.isoformat()
    if order.word_template:
        noted["word_template"] = _relative(order.word_template, order.out)
    (made / MARKER).write_text(json.dumps(noted, indent=2) + "\n", encoding="utf-8")


def order_of(folder: Path) -> Order:
    """The order that a folder was built from. Raises `NotBuilt`."""
    try:
        noted = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        template, as_of = noted.get("word_template"), noted.get("as_of")
        return Order(
            bundle=_found(folder, noted["bundle"]) if "bundle" in noted else None,
            out=folder,
            language=str(noted["language"]),
            word_template=_found(folder, template) if template else None,
            strategy=noted.get("strategy"),
            as_of=date.fromisoformat(as_of) if as_of else None,
            despite_claims=noted.get("despite_claims") == "yes",
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotBuilt(folder) from error


def _found(folder: Path, noted: object) -> Path:
    """A noted path as people would write it from where they stand."""
    there = (folder / str(noted)).resolve()
    here = Path.cwd()
    return there.relative_to(here) if there.is_relative_to(here) else there


def _relative(path: Path, place: Path) -> str:
    try:
        return Path(os.path.relpath(path.resolve(), place.resolve())).as_posix()
    except ValueError:  # another drive
        return path.resolve().as_posix()
