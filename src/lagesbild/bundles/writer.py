"""Writing a bundle: an edition as files, the same bytes for the same edition."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from lagesbild.bundles.areas import COLUMNS, areas_in_use, codes_in_use
from lagesbild.bundles.descriptor import descriptor
from lagesbild.bundles.folder import BYTE_ORDER_MARK
from lagesbild.bundles.layout import AREAS, DESCRIPTOR, text_file
from lagesbild.bundles.observations_files import csv_line, observation_files
from lagesbild.bundles.toml_writing import toml_files
from lagesbild.core.edition import Edition
from lagesbild.core.statistics.area import Area


class FolderIsNotEmpty(ValueError):
    """A folder that a bundle was to be written to and that holds something already."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder}: there is something in this folder already. Name a new or empty one."
        )
        self.folder = folder


def write_bundle(edition: Edition, folder: Path) -> None:
    """Write an edition as a bundle to a new or empty folder.

    `read_bundle` gives the same edition back, its texts byte for byte. Raises
    `FolderIsNotEmpty`.
    """
    write_files(bundle_files(edition), folder)


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files, by path, to a new or empty folder. Raises `FolderIsNotEmpty`."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderIsNotEmpty(folder)
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def bundle_files(edition: Edition) -> dict[str, bytes]:
    """The files of a bundle by path, sorted; the descriptor describes the others."""
    files = {
        **toml_files(edition),
        **observation_files(
            edition.observations, edition.strategy.indicators, len(edition.publications)
        ),
        **_texts(edition),
    }
    if own := _own_areas(edition):
        files[AREAS] = own
    in_order = dict(sorted(files.items()))
    return {DESCRIPTOR: descriptor(edition, in_order), **in_order}


def _texts(edition: Edition) -> dict[str, bytes]:
    texts: dict[str, bytes] = {}
    for key, text in edition.texts.items():
        # a mark that opens the text itself would be taken for the file's on reading
        mark = BYTE_ORDER_MARK if text.markdown.startswith(BYTE_ORDER_MARK) else ""
        texts[text_file(key)] = (mark + text.markdown).encode()
    return texts


def _own_areas(edition: Edition) -> bytes | None:
    """areas.csv: the areas that would not be known without it."""
    known = {area.code: area for area in areas_in_use({}, _used(edition))}
    own = [area for area in edition.strategy.areas if known.get(area.code) != area]
    if not own:
        return None
    return "".join([csv_line(COLUMNS), *(csv_line(_row(area)) for area in own)]).encode()


def _row(area: Area) -> tuple[str, ...]:
    return (area.code, area.name, area.kind.value, area.parent or "", area.note)


def _used(edition: Edition) -> frozenset[str]:
    strategy = edition.strategy
    observed = edition.observations.table["area"].unique().cast(pl.String)
    return codes_in_use(strategy.about, strategy.indicators, observed)
