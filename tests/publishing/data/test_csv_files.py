"""The data files: every published value, with the decimals of its source."""

import csv
import io
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.publishing.data.csv_files import COLUMNS, indicator_csv, written_value
from tests.core.statistics.cast import observed
from tests.core.views.cast import edition as small_edition
from tests.core.views.cast import key, talks
from tests.publishing.html.cast import edition


@pytest.fixture(scope="module")
def rows():
    return list(csv.DictReader(io.StringIO(indicator_csv(edition(), "support-talks").decode())))


def test_the_columns_are_those_that_the_data_page_explains(rows):
    assert tuple(rows[0]) == COLUMNS


def test_a_superseded_value_is_there_beside_the_one_that_replaced_it(rows):
    men = [each for each in rows if each["dimensions"] == "sex=men" and each["period"] == "2024"]
    assert [(each["value"], each["publication"], each["correction"]) for each in men] == [
        ("66.0", "first", ""),
        ("70.0", "second", "talks-men-2024"),
    ]


def test_a_missing_value_is_empty_and_says_why(rows):
    missing = next(each for each in rows if each["period"] == "2023")
    assert (missing["value"], missing["status"]) == ("", "O")


def test_all_areas_of_an_indicator_are_in_its_file_with_their_names():
    text = indicator_csv(edition(), "contacts").decode()
    found = list(csv.DictReader(io.StringIO(text)))
    assert {each["area_name"] for each in found} == {"Provlän", "Granlän"}


def test_an_indicator_without_observations_has_a_file_of_headers_only():
    assert indicator_csv(edition(), "web-info").decode() == ",".join(COLUMNS) + "\n"


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3), st.integers(0, 3))
def test_a_value_is_written_with_the_decimals_it_was_reported_with(value, places):
    reported = value.quantize(Decimal(1).scaleb(-places))
    table = pl.DataFrame({"value": [float(reported)], "decimals": [places]})
    expected = f"{reported:f}" if reported else f"{abs(reported):f}"
    assert table.select(written_value(table)).item() == expected


def test_a_percentage_of_too_few_is_a_count_in_the_file_as_in_the_table():
    """3 of 8 is 38 percent; of 8, no count gives 40 percent, so that value is held back."""
    made = few(
        [observed("2023", "38", series=key("men"), base=8),
         observed("2024", "40", series=key("men"), base=8)]
    )  # fmt: skip
    found = list(csv.DictReader(io.StringIO(indicator_csv(made, "talks").decode())))
    assert [(e["period"], e["value"], e["unit"], e["status"]) for e in found] == [
        ("2023", "3", "count", "A"),
        ("2024", "", "count", "Q"),
    ]


def few(observations):
    return small_edition(talks(smallest_base=10), observations)


def test_a_value_names_the_delivery_and_cell_that_it_was_read_from(rows):
    corrected = [each for each in rows if each["correction"]]
    assert [(each["delivery"], each["address"]) for each in corrected] == [
        ("enkat-2025", "Blad1!C7")
    ]
    assert {each["delivery"] for each in rows if each["publication"] == "first"} == {""}
