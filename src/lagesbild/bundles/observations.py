"""All observations of a bundle, from whichever files hold them."""

from pathlib import PurePosixPath

import polars as pl

from lagesbild.bundles.columns import Surroundings, as_frame
from lagesbild.bundles.csv_table import read_csv
from lagesbild.bundles.folder import BundleFolder
from lagesbild.bundles.layout import indicator_file, is_data_file
from lagesbild.bundles.observations_csv import read_observations_csv
from lagesbild.bundles.problem import nearest
from lagesbild.core.statistics.frame import ObservationFrame


def read_observations(folder: BundleFolder, around: Surroundings) -> ObservationFrame:
    """The observations that are free from faults; problems are noted for the others."""
    tables = list(folder.matching(is_data_file))
    parts = [part for path in tables if (part := _read_csv(folder, path, around)) is not None]
    return as_frame(parts)


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
