"""All observations of a bundle, from whichever files hold them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import polars as pl

from lagesbild.bundles.columns import Surroundings, as_frame
from lagesbild.bundles.csv_table import read_csv
from lagesbild.bundles.folder import BundleFolder
from lagesbild.bundles.layout import PARQUET, indicator_file, is_data_file
from lagesbild.bundles.observations_csv import read_observations_csv
from lagesbild.bundles.observations_parquet import (
    ParquetObservations,
    read_observations_parquet,
)
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.toml_text.nearest import nearest


@dataclass(frozen=True, slots=True)
class ReadObservations:
    """The observations without faults, and what was learnt of them on the way."""

    frame: ObservationFrame
    is_whole: bool
    """Whether there were no others."""
    areas: frozenset[str]
    """Codes of the areas they are for."""

    def periods(self) -> Mapping[str, tuple[str, ...]]:
        """Codes of the periods that each indicator has observations for."""
        pairs = self.frame.table.select("indicator", "period").unique().cast(pl.String)
        found: dict[str, tuple[str, ...]] = {}
        for slug, period in pairs.sort("indicator", "period").iter_rows():
            found[slug] = (*found.get(slug, ()), period)
        return found


def read_observations(folder: BundleFolder, around: Surroundings) -> ReadObservations:
    """The observations that are free from faults; problems are noted for the others."""
    paths = list(folder.matching(is_data_file))
    if PARQUET in folder and paths:
        folder.problems.add(
            PARQUET,
            f"There are observations both here and in {paths[0]}. Keep all of them in this file, "
            "or each indicator's in a CSV file of its own.",
        )
    if PARQUET in folder:
        return _from_parquet(read_observations_parquet(folder, around))
    parts = [_read_csv(folder, path, around) for path in paths]
    good = [part for part in parts if part is not None]
    return _from_tables(good, is_whole=len(good) == len(parts))


def _from_parquet(found: ParquetObservations | None) -> ReadObservations:
    if found is None:
        return ReadObservations(ObservationFrame.empty(), is_whole=False, areas=frozenset())
    return ReadObservations(ObservationFrame(found.table), is_whole=True, areas=found.areas)


def _from_tables(tables: list[pl.DataFrame], *, is_whole: bool) -> ReadObservations:
    areas = frozenset(area for table in tables for area in table["area"].unique())
    return ReadObservations(as_frame(tables), is_whole=is_whole, areas=areas)


def _read_csv(folder: BundleFolder, path: str, around: Surroundings) -> pl.DataFrame | None:
    slug = PurePosixPath(path).stem
    if slug not in around.indicator_names:
        folder.problems.add(
            path,
            f"There is no indicator “{slug}”.{nearest(slug, around.indicator_names)} "
            f"Describe it in {indicator_file(slug)}, or rename the file.",
        )
        return None
    table = read_csv(folder, path)
    indicator = around.indicators.get(slug)
    if table is None or indicator is None:
        return None
    return read_observations_csv(table, indicator, around)
