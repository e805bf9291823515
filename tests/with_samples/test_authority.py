"""Every real file of authorities that holds statistics becomes observations by a recipe."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pytest

from lagesbild.core.statistics.delivered import Delivered
from lagesbild.core.statistics.period import PeriodKind
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Dimension, DimensionValue, Indicator, Measure
from lagesbild.sources.reading import read_tables
from lagesbild.sources.recipes.applying import apply
from lagesbild.sources.recipes.reading import read_recipe
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Table
from tests.sources.recipes.cast import indicator

RECIPES = Path(__file__).parent / "authority_recipes"


def _dimension(code: str, *values: str) -> Dimension:
    return Dimension(code, code, tuple(DimensionValue(each, each) for each in values))


def _measures(**units: Unit) -> tuple[Measure, ...]:
    return tuple(Measure(code, code, unit) for code, unit in units.items())


CRIME = _dimension("crime", "violence", "theft", "damage", "drugs", "assault", "sexual", "robbery")
INDICATORS: dict[str, Indicator] = {
    each.slug: each
    for each in (
        indicator("population", measures=_measures(persons=Unit.COUNT, share=Unit.PERCENT)),
        indicator("mean-age", Unit.AMOUNT),
        indicator(
            "crimes",
            measures=_measures(count=Unit.COUNT, rate=Unit.PER_100K),
            dimensions=(CRIME,),
        ),
        indicator("crimes-a-month", Unit.COUNT, dimensions=(CRIME,), kind=PeriodKind.MONTH),
        indicator("crime-rate", Unit.PER_100K, dimensions=(CRIME,)),
        indicator("income", measures=_measures(mean=Unit.AMOUNT, median=Unit.AMOUNT)),
        indicator("rent", measures=_measures(mean=Unit.AMOUNT, median=Unit.AMOUNT)),
        indicator("victims", dimensions=(_dimension("sex", "women", "men"), CRIME)),
        indicator("unsafe"),
        indicator(
            "men-at-work",
            measures=_measures(employed=Unit.PERCENT, chiefs=Unit.PERCENT),
            dimensions=(_dimension("industry", "farming", "building", "care"),),
        ),
    )
}


@dataclass(frozen=True)
class Expected:
    """What a file gives by a recipe; ``spots`` were read in the file by eye."""

    file: str
    recipe: str
    count: int
    spots: Sequence[tuple[str, float, str]]
    """Address, value and "measure dimensions area period status"."""


BROMMA, HAGERSTEN = "stockholm-bromma", "stockholm-hagersten-alvsjo"
EXPECTED = (
    # 15 of 16 rows, 5 years and 2 shares.
    Expected(
        "1.2-folkmangd-den-31-dec-2010-2034.xlsx",
        "population",
        105,
        (
            ("a1!E8", 83118, f"persons  {BROMMA} 2024 A"),
            ("a1!G24", 1057679, "persons  0180 2034 E"),
            ("a1!I5", 25.6, "share  stockholm-vasterort 2024 A"),
            ("a1!J20", 3.8, "share  stockholm-skarholmen 2034 E"),
        ),
    ),
    # 11 districts and the city, 7 years.
    Expected(
        "1.3-medelalder-2005-2024.xlsx",
        "mean_age",
        84,
        (("a87!H7", 40, f"value  {BROMMA} 2024 A"), ("a87!B23", 39, "value  0180 2010 A")),
    ),
    # 12 rows, 5 counts and 5 rates.
    Expected(
        "1.63-anmalda-brott-2024.xlsx",
        "crimes_by_district",
        120,
        (
            ("b029!B10", 13875, f"count  {BROMMA} 2024 A"),
            ("b029!D24", 13464, "count crime=violence 0180 2024 A"),
            ("b029!I10", 16693, f"rate  {BROMMA} 2024 A"),
            ("b029!M24", 1649, "rate crime=drugs 0180 2024 A"),
        ),
    ),
    # 2 districts, 3 crimes, 12 months.
    *(
        Expected(
            file,
            "crimes_by_month",
            72,
            (
                ("Resultat!B7", 924, f"value  {BROMMA} 2025-01 A"),
                ("Resultat!D43", 15, f"value crime=sexual {HAGERSTEN} 2025-03 A"),
                ("Resultat!M13", 43, f"value crime=assault {BROMMA} 2025-12 A"),
            ),
        )
        for file in ("Brott_2025_raw.xls", "Brott_2024_Raw.xls")
    ),
    # 11 districts, 3 crimes.
    Expected(
        "brå_alla_kommuner_2025_raw.xls",
        "rates",
        33,
        (
            ("Resultat!B9", 603, f"value crime=assault {BROMMA} 2025 A"),
            ("Resultat!B58", 42, "value crime=robbery stockholm-enskede-arsta-vantor 2025 A"),
        ),
    ),
    Expected(
        "brottsstatistik_bromma.xlsx",
        "rates_two_years",
        2,
        (("Resultat!C14", 253, f"value crime=sexual {BROMMA} 2025 A"),),
    ),
    Expected(
        "brottsstatistik_hägersten-älvsjö.xlsx",
        "rates_two_years",
        2,
        (("Resultat!B14", 262, f"value crime=sexual {HAGERSTEN} 2024 A"),),
    ),
    # 12 areas, 4 crimes, 5 years.
    Expected(
        "bra_alla_kommuner_2021-2025_cleaned.csv",
        "rates_five_years",
        240,
        (("line 7, column 3", 581, f"value crime=assault {BROMMA} 2021 A"),),
    ),
    # 11 areas, 4 crimes.
    Expected(
        "bra_alla_kommuner_2025_NY.csv",
        "rates_named_by_file",
        44,
        (("line 7, column 3", 603, f"value crime=assault {BROMMA} 2025 A"),),
    ),
    # 11 areas, 3 crimes: this one has no total.
    Expected(
        "brå_alla_kommuner_2025_cleaned.csv",
        "rates_named_by_file",
        33,
        (("line 2, column 2", 603, f"value crime=assault {BROMMA} 2025 A"),),
    ),
    *(
        Expected(
            f"brott_{year}.csv",
            "months_named_by_file",
            count,
            (("line 3, column 11", total, f"value  {BROMMA} {year}-02 A"),),
        )
        for year, count, total in ((2024, 72, 784), (2025, 72, 784), (2026, 18, 614))
    ),
    # 290 municipalities, 2 measures.
    Expected(
        "sverige_snittinkomst_2024.csv",
        "income",
        580,
        (
            ("line 2, column 3", 402200, "mean  0114 2024 A"),
            ("line 7, column 4", 440900, "median  0125 2024 A"),
        ),
    ),
    # 3 areas, 4 years, 2 measures.
    Expected(
        "stockholm_hyror_stadsdel_2021_2024.csv",
        "rents",
        24,
        (
            ("line 6, column 4", 1524, f"mean  {BROMMA} 2021 A"),
            ("line 25, column 5", 1619, "median  0180 2024 A"),
        ),
    ),
    Expected(
        "bra_ntu_sample.xlsx",
        "victims",
        10,
        (
            ("3A!D4", 20.8, "value  00 2016 A"),
            ("3A!F7", 3.4, "value crime=assault 00 2018 A"),
            ("3A!D5", 19.6, "value sex=men 00 2016 A"),
        ),
    ),
    Expected(
        "bra_ntu_sample.xlsx",
        "unsafe",
        3,
        (("4A.1!B4", 28.2, "value  00 2016 B"), ("4A.1!D4", 27.9, "value  00 2018 A")),
    ),
    # 3 industries, 2 years, 2 measures.
    Expected(
        "overrep.xlsx",
        "chiefs",
        12,
        (
            ("Sheet 1!D2", 79.9, "employed industry=farming 20 2008 A"),
            ("Sheet 1!F31", 20.1, "chiefs industry=care 20 2022 A"),
        ),
    ),
    # 2 districts, 2 crimes and the population.
    Expected(
        "brott_befolkning_2025.xlsx",
        "crimes_and_people",
        6,
        (
            ("Brott & Befolkning!B19", 43, f"value crime=robbery {HAGERSTEN} 2025 A"),
            ("Brott & Befolkning!H2", 79315, f"persons  {BROMMA} 2025 A"),
        ),
    ),
    # 3 of its places; most are parts of what the known areas are.
    Expected(
        "folkmangd_regso.xlsx",
        "neighbourhoods",
        3,
        (
            ("in!K2", 193, "persons  stockholm-stadsdel-abrahamsberg 2021..2024 A"),
            ("in!K5", 620, "persons  stockholm-stadsdel-aspudden 2021..2024 A"),
        ),
    ),
)


def _found(samples: Path, name: str) -> Path:
    return next((samples / "authority").rglob(name))


def _delivered(samples: Path, expected: Expected) -> tuple[Delivered, tuple[Table, ...]]:
    recipe = read_recipe(RECIPES / f"{expected.recipe}.toml")
    tables = read_tables(_found(samples, expected.file))
    return apply(recipe, tables, INDICATORS, expected.file), tables


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda each: f"{each.file} by {each.recipe}")
def test_a_file_becomes_the_observations_that_stand_in_it(
    samples: Path, expected: Expected
) -> None:
    delivered, _ = _delivered(samples, expected)
    rows = {
        address: (value, " ".join(words))
        for address, value, *words in delivered.table.select(
            "address", "value",
            *(pl.col(each).cast(pl.String) for each in
              ("measure", "dimensions", "area", "period", "status")),
        ).iter_rows()
    }  # fmt: skip
    assert {address: rows[address] for address, _, _ in expected.spots} == {
        address: (value, words) for address, value, words in expected.spots
    }
    assert len(delivered) == expected.count


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda each: f"{each.file} by {each.recipe}")
def test_no_cell_of_a_file_is_lost(samples: Path, expected: Expected) -> None:
    delivered, tables = _delivered(samples, expected)
    cells = {len(delivered) + sum(each.count for each in delivered.skipped)}
    assert cells & {*map(len, tables), sum(map(len, tables))}
    assert all(each.reason for each in delivered.skipped)


def test_every_file_with_statistics_has_a_recipe(samples: Path) -> None:
    kinds = {".xlsx", ".xls", ".csv"}
    files = {each.name for each in (samples / "authority").rglob("*") if each.suffix in kinds}
    assert files == {each.file for each in EXPECTED} | {"Översikt.xlsx"}


def test_a_list_of_indicators_is_no_statistics(samples: Path) -> None:
    with pytest.raises(FileIsRefused, match="There is no table"):
        read_tables(_found(samples, "Översikt.xlsx"))
