import math
from datetime import date
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.bundles.observations_files import parquet_bytes
from lagesbild.bundles.parquet_rules import _is_rounded
from lagesbild.bundles.reader import read_bundle
from tests.bundles.folders import bundle, only_problem, problems_of

ROW = 3
"""Which row of the file, from 1, the cases break."""


def table(folder) -> pl.DataFrame:
    """The small bundle's observations: elm 2022 and 2023, oak 2022 and twice 2023."""
    return read_bundle(bundle(folder)).observations.table


def with_parquet(folder, content: pl.DataFrame | bytes):
    """The small bundle with its observations as Parquet."""
    data = content if isinstance(content, bytes) else parquet_bytes(content)
    return bundle(folder, data__planted_csv=None, data__observations_parquet=data)


def broken(frame: pl.DataFrame, column: str, value: object) -> pl.DataFrame:
    """The table with another value in one cell of the third row."""
    sort = pl.String() if frame.schema[column] == pl.Categorical() else frame.schema[column]
    here = pl.int_range(pl.len()) == ROW - 1
    cell = pl.when(here).then(pl.lit(value, dtype=sort)).otherwise(pl.col(column).cast(sort))
    return frame.with_columns(cell.alias(column))


def test_parquet_and_csv_give_the_same_edition(tmp_path):
    from_csv = read_bundle(bundle(tmp_path / "csv"))
    from_parquet = read_bundle(with_parquet(tmp_path / "parquet", from_csv.observations.table))
    assert from_parquet == from_csv


@pytest.mark.parametrize("sort", [pl.String, pl.Categorical, pl.Enum])
def test_text_may_be_of_any_sort_and_rows_in_any_order(tmp_path, sort):
    frame = table(tmp_path / "csv")
    texts = [name for name, each in frame.schema.items() if each == pl.Categorical()]
    words = {name: sorted(frame[name].cast(pl.String).unique())[::-1] for name in texts}
    mixed = frame[[3, 0, 4, 2, 1]].with_columns(
        pl.col(name).cast(pl.String).cast(pl.Enum(words[name]) if sort is pl.Enum else sort)
        for name in texts
    )
    read = read_bundle(with_parquet(tmp_path / "parquet", mixed)).observations.table
    assert read.equals(frame)


def test_recorded_correction_and_note_may_be_left_out(tmp_path):
    frame = table(tmp_path / "csv").drop("recorded", "note")
    read = read_bundle(with_parquet(tmp_path / "parquet", frame)).observations.table
    assert read["recorded"].to_list()[-1] == date(2025, 3, 1)
    assert read["note"].null_count() == 5


CASES = {
    "an unknown indicator": (
        "indicator", "plants", "there is no indicator “plants”. Did you mean “planted”?",
    ),
    "an unknown measure": ("measure", "n", "“n” is not a measure of `planted`."),
    "another unit": ("unit", "count", "the unit is count, but “value” of `planted` is in percent."),
    "an unknown dimension": ("dimensions", "kind=ash", "`planted` has no “kind=ash”."),
    "a dimension twice": ("dimensions", "kind=oak;kind=oak", "is not written as the dimensions"),
    "an unknown area": ("area", "hils", "The area “hils” is not known. Did you mean “hills”?"),
    "an unreadable period": ("period", "20x4", "“20x4” is not a period."),
    "an unknown statistic": ("statistic", "mean", "“mean” is no statistic."),
    "an unknown status": ("status", "X", "“X” is no status."),
    "an unknown precision": ("precision", "so-so", "“so-so” is no precision."),
    "an unknown publication": ("publication", "third", "“third” is not in publications.toml."),
    "another day": ("recorded", date(2024, 1, 1), "“first” is recorded on 2024-01-01 here, and on"),
    "an unknown correction": ("correction", "c9", "the correction “c9” is not in corrections.toml"),
    "a percentage over 100": (
        "value", 100.1, "100.1 cannot be: “value” of `planted` is in the unit percent, which goes",
    ),
    "more decimals than it says": ("value", 6.25, "6.25 has more than 1 decimals, or more than 15"),
    "a value that arithmetic left": ("value", 55.900000000000006, "55.900000000000006 has more"),
    "more decimals than can be kept": ("decimals", 16, "6.0 has more than 16 decimals, or more"),
    "more digits than can be kept": ("decimals", 15, "6.0 has more than 15 decimals, or more"),
    "no number": ("value", float("nan"), "nan is no value."),
    "no value": ("value", None, "there is no value, but the status A says that there is one."),
    "a value too many": ("status", "Q", "there is a value (6.0), but the status Q says"),
    "no decimals": ("decimals", None, "the value is 6.0 and the decimals are None."),
    "a negative base": ("base", -1, "the base -1 is negative."),
}  # fmt: skip


@pytest.mark.parametrize(("column", "value", "message"), CASES.values(), ids=CASES)
def test_what_is_wrong_is_said_with_its_row(tmp_path, column, value, message):
    frame = broken(table(tmp_path / "csv"), column, value)
    said = [str(each) for each in problems_of(with_parquet(tmp_path / "parquet", frame))]
    mine = [each for each in said if message in each]
    assert mine, said
    assert mine[0].startswith(f"data/observations.parquet: row {ROW}: ")


def test_a_duplicate_with_another_value_names_both_rows(tmp_path):
    frame = table(tmp_path / "csv")
    twice = pl.concat([frame, frame[ROW - 1].with_columns(value=pl.lit(6.5))])
    message = only_problem(with_parquet(tmp_path / "parquet", twice))
    assert "row 6: the value 6.5 is for the same cell as row 3, which says 6.0" in message


def test_a_repeated_row_names_both_rows(tmp_path):
    frame = table(tmp_path / "csv")
    message = only_problem(with_parquet(tmp_path / "parquet", pl.concat([frame, frame[1]])))
    assert "row 6: repeats row 2 (`planted`, 01, 2023). Remove one of them." in message


def test_wrong_columns_are_all_told(tmp_path):
    frame = table(tmp_path / "csv").rename({"base": "bas"}).cast({"value": pl.String})
    said = [each.message for each in problems_of(with_parquet(tmp_path / "parquet", frame))]
    assert [text.split(".")[0] for text in said if "correction “" not in text] == [
        "Unknown column “bas”",
        "The column “base” is missing",
        "The column “value” holds String; expected Float64",
    ]


def test_an_empty_cell_is_told_with_its_row(tmp_path):
    frame = broken(table(tmp_path / "csv"), "area", None)
    message = only_problem(with_parquet(tmp_path / "parquet", frame))
    assert "row 3: the column “area” is empty here and in 0 more rows." in message


def test_a_file_that_is_no_parquet(tmp_path):
    message = only_problem(with_parquet(tmp_path, b"not Parquet"))
    assert message.startswith("data/observations.parquet: The file cannot be read as Parquet")


def test_observations_in_both_sorts_of_files_are_refused(tmp_path):
    frame = table(tmp_path / "csv")
    folder = bundle(tmp_path / "both", data__observations_parquet=parquet_bytes(frame))
    assert "There are observations both here and in data/planted.csv." in only_problem(folder)


def test_many_faulty_rows_are_counted(tmp_path):
    frame = table(tmp_path / "csv")
    many = pl.concat([frame] * 10).with_columns(area=pl.lit("hils"))
    said = problems_of(with_parquet(tmp_path / "parquet", many))
    assert len(said) == 21
    assert "row 21: 30 more rows have faults of the same kind" in "".join(map(str, said))


@given(
    st.integers(0, 10**14),
    st.integers(0, 12),
    st.sampled_from([-1, 0, 1]),
)
def test_values_are_kept_when_their_decimals_say_all_of_them(digits, decimals, steps):
    value = float(Decimal(digits).scaleb(-decimals))
    for _ in range(abs(steps)):
        value = math.nextafter(value, math.inf * steps)
    frame = pl.DataFrame({"value": [value, 0.5], "decimals": [decimals, 1]})
    kept = frame.select(_is_rounded(range(13)))["value"].to_list()
    assert kept == [float(f"{value:.{decimals}f}") == value, True]
