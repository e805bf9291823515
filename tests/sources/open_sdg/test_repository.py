"""A repository becomes goals, indicators and figures that know their file and line."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import write_bundle
from lagesbild.core.statistics.observation import Measurement, Missing, Observation
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import LifeCycle
from lagesbild.sources.open_sdg import Conversion, read_repository
from lagesbild.sources.open_sdg.rows import period_of
from lagesbild.sources.refusal import FileIsRefused
from tests.sources.open_sdg.conftest import Make

DAY = date(2024, 10, 24)


def converted(root: Path, **options: str) -> Conversion:
    return read_repository(root, recorded=DAY, **options)


def of(found: Conversion, indicator: str, area: str = "invented-data") -> list[Observation]:
    return list(found.edition.observations.of_indicator(indicator, area))


def test_indicators_stand_in_the_order_of_their_numbers(repository: Make) -> None:
    found = converted(repository())
    assert [each.slug for each in found.edition.strategy.indicators] == ["2-1-1", "2-2-1", "10-1-1"]
    assert [each.number for each in found.edition.strategy.goals] == [2, 10]


def test_names_are_those_of_the_translations(repository: Make) -> None:
    strategy = converted(repository()).edition.strategy
    assert strategy.goal(2).name == "No hunger"
    assert strategy.indicator["2-1-1"].name == "Prevalence of undernourishment"
    assert strategy.indicator["2-1-1"].dimensions[0].label("f") == "Women"
    assert strategy.area["n1"].name == "Northland"


def test_another_language_gives_other_names(repository: Make) -> None:
    strategy = converted(repository(), language="es").edition.strategy
    assert strategy.about.language == "es"
    assert strategy.indicator["2-1-1"].name == "Prevalencia de subalimentación"


def test_a_figure_keeps_its_decimals_and_knows_its_line(repository: Make) -> None:
    (whole, women) = of(converted(repository()), "2-1-1")
    assert whole.value == Measurement(Decimal("12.0"), Unit.PERCENT)
    assert (whole.series.dimensions, whole.address) == ("", "line 2")
    assert (women.series.dimensions, women.address) == ("sex=f", "line 3")


def test_the_area_is_that_of_the_row(repository: Make) -> None:
    (north,) = of(converted(repository()), "2-1-1", "n1")
    assert north.value == Measurement(Decimal(9), Unit.PERCENT)


def test_an_empty_cell_is_missing(repository: Make) -> None:
    (_, empty) = of(converted(repository()), "10-1-1")
    assert empty.value == Missing(ObsStatus.MISSING)


def test_each_data_file_is_a_delivery_with_its_checksum(repository: Make) -> None:
    deliveries = converted(repository()).edition.deliveries
    assert [each.file_name for each in deliveries] == [
        "indicator_2-1-1.csv",
        "indicator_10-1-1.csv",
    ]
    assert all(len(each.checksum) == 64 for each in deliveries)


def test_an_indicator_without_figures_is_being_developed(repository: Make) -> None:
    indicator = converted(repository()).edition.strategy.indicator["2-2-1"]
    assert indicator.life_cycle is LifeCycle.DEVELOPING


def test_the_bundle_reads_back_as_the_same_edition(repository: Make, tmp_path: Path) -> None:
    edition = converted(repository()).edition
    write_bundle(edition, tmp_path / "bundle")
    assert read_bundle(tmp_path / "bundle").observations == edition.observations


def test_different_values_for_one_cell_are_a_fault_with_both_lines(repository: Make) -> None:
    data = {"data/indicator_2-1-1.csv": "Year,SEX,Value\n2020,F,1\n2020,M,2\n2020,F,3\n"}
    found = converted(repository(data))
    (fault,) = found.faults
    assert str(fault) == (
        "indicator_2-1-1.csv, line 2, 4: The same cell (2020, F) has different values: 1, 3. "
        "Keep one of them."
    )
    assert [each.address for each in of(found, "2-1-1")] == ["line 3"]


def test_the_same_value_twice_is_no_fault(repository: Make) -> None:
    data = {"data/indicator_2-1-1.csv": "Year,Value\n2020,1.0\n2020,1.00\n"}
    found = converted(repository(data))
    assert not found.faults
    assert len(of(found, "2-1-1")) == 1


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("2020*,1", "“2020*” is no year that is understood."),
        ("2020,1.2.3", "“1.2.3” is no number. Write it with a decimal point."),
        ("2020,1,2", "There are 3 cells and 2 columns."),
        ("2021/23,1", "“2021/23” is no year that is understood."),
    ],
)
def test_a_row_that_is_not_understood_is_a_fault(repository: Make, row: str, message: str) -> None:
    data = {"data/indicator_2-1-1.csv": f"Year,Value\n2019,1\n{row}\n"}
    (fault,) = converted(repository(data)).faults
    assert str(fault) == f"indicator_2-1-1.csv, line 3: {message}"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("1e-05", "0.00001"),
        ("0.0767503980224794", "0.076750398022479"),
        ("2E3", "2000"),
        ("-3.50", "-3.50"),
    ],
)
def test_numbers_are_read_as_people_write_them(repository: Make, written: str, kept: str) -> None:
    data = {"data/indicator_2-2-1.csv": f"Year,Value\n2019,{written}\n"}
    (only,) = of(converted(repository(data)), "2-2-1")
    assert only.value == Measurement(Decimal(kept), Unit.AMOUNT)


def test_a_percentage_beyond_a_hundred_is_a_quantity_and_that_is_said(repository: Make) -> None:
    data = {"data/indicator_10-1-1.csv": "Year,Units,Value\n2020,Percent,140.5\n"}
    found = converted(repository(data))
    assert found.edition.strategy.indicator["10-1-1"].measures[0].unit is Unit.AMOUNT
    assert found.assumed == (
        "indicator_10-1-1.csv: the unit “Percent” has values outside its bounds, and is kept as a "
        "quantity of any size.",
    )


def test_a_column_named_as_one_of_ours_gets_another_code(repository: Make) -> None:
    data = {"data/indicator_10-1-1.csv": "Year,status,Value\n2020,retired,1\n"}
    indicator = converted(repository(data)).edition.strategy.indicator["10-1-1"]
    assert indicator.dimensions[0].code == "status-2"


def test_letters_that_codes_cannot_have_are_numbered(repository: Make) -> None:
    data = {"data/indicator_10-1-1.csv": "Year,Пол,Value\n2020,Ж,1\n2020,М,2\n"}
    dimension = converted(repository(data)).edition.strategy.indicator["10-1-1"].dimensions[0]
    assert (dimension.code, dimension.name) == ("x1", "Пол")
    assert [(each.code, each.label) for each in dimension.values] == [("x1", "Ж"), ("x2", "М")]


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("data/indicator_2-1-1.csv", "År,Value\n2020,1\n", "Expected one column “Year”"),
        ("data/indicator_2-1-1.csv", "", "Expected one column “Year”, found nothing"),
        ("data/indicator_2-1-1.csv", "Year,A,A,Value\n2020,x,y,1\n", "“A” stands twice"),
        ("meta/2-1-1.yml", "a: [", "This is not YAML"),
        ("meta/2-1-1.yml", "- a\n- b\n", "Expected keys with values"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_fault_and_the_others_are_read(
    repository: Make, path: str, text: str, said: str
) -> None:
    found = converted(repository({path: text}))
    (fault,) = found.faults
    assert str(fault).startswith(path.rpartition("/")[2])
    assert said in str(fault)
    assert len(of(found, "10-1-1")) == 2
    assert "2-1-1" in found.edition.strategy.indicator


@pytest.mark.parametrize(
    ("written", "period"),
    [("2019/20", "2019/2020"), ("2019-20", "2019/2020"), ("2017 to 2019", "2017..2019"),
     ("2017-2019", "2017..2019"), ("1999/00", "1999/2000"), ("2017-20", None), ("Apr-20", None)],
)  # fmt: skip
def test_years_are_read_as_offices_write_them(written: str, period: str | None) -> None:
    assert period_of(written) == period


def test_a_folder_without_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileIsRefused, match="Name the folder of an Open SDG data repository"):
        converted(tmp_path)


@pytest.mark.parametrize(
    ("listed", "chosen"), [("[ru, kk, en]", "en"), ("[fr, sv]", "sv"), ("[ru, kk]", "ru")]
)
def test_the_language_is_one_that_reports_are_written_in_where_there_is_one(
    repository: Make, listed: str, chosen: str
) -> None:
    found = converted(repository({"config_data.yml": f"languages: {listed}\n"}))
    assert found.edition.strategy.about.language == chosen
