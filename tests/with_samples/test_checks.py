"""The mistakes in real files are caught before anybody accepts them."""

from datetime import date
from pathlib import Path

import polars as pl

from lagesbild.apps.figures.actions.keeping import checksum_of
from lagesbild.core.checks.checking import check_delivery
from lagesbild.core.checks.situation import Before, EarlierDelivery
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.statistics.findings import Check, Finding, Severity
from lagesbild.core.statistics.frame import SCHEMA
from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.sources.reading import read_tables
from lagesbild.sources.recipes.applying import apply
from lagesbild.sources.recipes.reading import read_recipe
from tests.with_samples.test_authority import INDICATORS, RECIPES

NOTHING = pl.DataFrame(schema=dict(SCHEMA))


def found_in(samples: Path, file: str, recipe: str, *earlier: EarlierDelivery) -> list[Finding]:
    path = next((samples / "authority").rglob(file))
    delivered = apply(
        read_recipe(RECIPES / f"{recipe}.toml"), read_tables(path), INDICATORS, path.name
    )
    before = Before(NOTHING, checksum=checksum_of(path.read_bytes()), earlier=earlier)
    return list(
        check_delivery(
            delivered, before, indicators=INDICATORS, areas=known_areas(), language=ENGLISH
        )
    )


def test_a_file_named_2024_whose_cells_say_2025_is_caught(samples: Path) -> None:
    caught, _ = found_in(samples, "Brott_2024_Raw.xls", "crimes_by_month")
    assert (caught.check, caught.severity) == (Check.UNEXPECTED_PERIOD, Severity.ERROR)
    assert "The file is named 2024, but its cells are for 2025." in caught.explanation


def test_in_the_file_of_2025_only_a_month_unlike_all_others_is_asked_about(samples: Path) -> None:
    # 121 reports in May, in a year whose other months have 12 to 34.
    (asked,) = found_in(samples, "Brott_2025_raw.xls", "crimes_by_month")
    assert (asked.check, asked.severity) == (Check.FAR_FROM_HISTORY, Severity.WARNING)
    assert asked.addresses == ("Resultat!F43",)


def test_the_file_of_2025_that_is_that_of_2024_is_caught(samples: Path) -> None:
    first = next((samples / "authority").rglob("brott_2024.csv")).read_bytes()
    earlier = EarlierDelivery("first", "brott_2024.csv", checksum_of(first), date(2025, 1, 10))
    caught, *_ = found_in(samples, "brott_2025.csv", "months_named_by_file", earlier)
    assert (caught.check, caught.severity) == (Check.IDENTICAL_DELIVERY, Severity.ERROR)
    assert "the same, sign for sign, as “brott_2024.csv”" in caught.explanation
