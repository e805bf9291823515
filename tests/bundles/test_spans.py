"""A lowest value needs its highest, and the other way round."""

import polars as pl
import pytest

from lagesbild.bundles.observations_files import parquet_bytes
from lagesbild.bundles.reader import read_bundle
from tests.bundles.folders import bundle, only_problem

HEADER = "kind,period,statistic,value,publication,correction\n"
CORRECTED = "oak,2023,value,7,first,\noak,2023,value,8,second,c1\n"
BOTH = "oak,2022,lowest,5,first,\noak,2022,highest,9,first,\n"


def with_rows(folder, text: str):
    return bundle(folder, data__planted_csv=HEADER + CORRECTED + text)


def test_a_span_with_both_ends_is_in_order(tmp_path):
    assert len(read_bundle(with_rows(tmp_path, BOTH)).observations) == 4


def test_a_revision_of_one_end_is_in_order(tmp_path):
    revised = BOTH + "oak,2022,lowest,6,second,\n"
    assert len(read_bundle(with_rows(tmp_path, revised)).observations) == 5


@pytest.mark.parametrize(("there", "missing"), [("lowest", "highest"), ("highest", "lowest")])
def test_one_end_alone_is_a_problem_with_its_line(tmp_path, there, missing):
    said = str(only_problem(with_rows(tmp_path, f"oak,2022,{there},5,first,\n")))
    assert said.startswith("data/planted.csv, line 4, column 10: ")
    assert f"There is a {there} value for this cell and no {missing}." in said


def test_the_other_end_of_another_year_does_not_help(tmp_path):
    rows = "oak,2021,highest,9,first,\n" + BOTH
    said = str(only_problem(with_rows(tmp_path, rows)))
    assert said.startswith("data/planted.csv, line 4")


def test_one_end_alone_is_a_problem_in_parquet_too(tmp_path):
    table = read_bundle(with_rows(tmp_path / "csv", BOTH)).observations.table
    without = table.filter(pl.col("statistic") != "highest")
    folder = bundle(
        tmp_path / "parquet",
        data__planted_csv=None,
        data__observations_parquet=parquet_bytes(without),
    )
    said = str(only_problem(folder))
    assert said.startswith("data/observations.parquet: row 1: There is a lowest value")
