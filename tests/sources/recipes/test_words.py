import pytest

from lagesbild.core.statistics.area import AreaKind
from lagesbild.core.statistics.period import PeriodKind
from lagesbild.sources.recipes.area_names import AreaNames
from lagesbild.sources.recipes.periods import read_period
from lagesbild.sources.recipes.words import Lookup
from lagesbild.sources.table import Category


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2024", "2024"),
        ("2024.0", "2024"),
        ("Helår 2025", "2025"),
        ("2024 (prel.)", "2024"),
        ("2023/24", "2023/2024"),
        ("läsåret 2023/2024", "2023/2024"),
        ("HT 2024", "2024-H2"),
        ("VT24", "2024-H1"),
        ("2024K1", "2024-Q1"),
        ("2024 kv 1", "2024-Q1"),
        ("kvartal 3 2024", "2024-Q3"),
        ("2024M05", "2024-05"),
        ("2024-05", "2024-05"),
        ("januari 2024", "2024-01"),
        ("jan-24", "2024-01"),
        ("2025 Maj", "2025-05"),
        ("okt-98", "1998-10"),
    ],
)
def test_periods_are_read_as_sources_write_them(written: str, code: str) -> None:
    read = read_period(written, PeriodKind.YEAR)
    assert read is not None
    assert read[0].code == code


@pytest.mark.parametrize("written", ["2034¹", "0180", "2024-13", "2022–2024", "Totalt", "x 2024"])
def test_what_is_not_clearly_a_period_is_not_read(written: str) -> None:
    assert read_period(written, PeriodKind.YEAR) is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Riket", "00"),
        ("Hela landet", "00"),
        ("Stockholms län", "01"),
        ("01 Stockholms län", "01"),
        ("Stockholm", "0180"),
        ("Stockholms kommun", "0180"),
        ("Borås", "1490"),
        ("Borås stad", "1490"),
        ("180", "0180"),
        ("0180 Stockholm", "0180"),
        ("Enskede - Årsta - Vantör", "stockholm-enskede-arsta-vantor"),
        ("Stadsdelsområde Bromma (Sthlm)", "stockholm-bromma"),
    ],
)
def test_areas_are_known_by_code_and_by_name(written: str, code: str) -> None:
    assert AreaNames().find(Category(written, written)) == (code,)


def test_a_county_is_meant_where_the_recipe_says_counties() -> None:
    counties = AreaNames(kind=AreaKind.COUNTY)
    assert counties.find(Category("Stockholm", "Stockholm")) == ("01",)
    assert counties.find(Category("Riket", "Riket")) == ("00",)


def test_a_single_digit_is_no_area() -> None:
    assert AreaNames().find(Category("1", "1")) == ()


def test_words_are_found_whatever_their_case_and_spaces() -> None:
    lookup = Lookup({"Antal  svar": 1, "Andel*": 2})
    assert lookup.find(Category("1", "ANTAL\nSVAR")) == 1
    assert lookup.find(Category("2", "Andel i procent")) == 2
    assert lookup.find(Category("3", "Annat")) is None
