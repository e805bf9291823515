"""An invented national bundle: many indicators for all counties and municipalities, as Parquet.

No figure in it is real. Seeded: the same size gives the same bundle every time.

    python -m benchmarks.national FOLDER [INDICATORS]
"""

import sys
from datetime import date
from pathlib import Path

import polars as pl

from lagesbild.bundles.writer import write_bundle
from lagesbild.core.edition import Edition, Text, TextKey
from lagesbild.core.statistics.area import COUNTRY, Area, AreaKind
from lagesbild.core.statistics.frame import CELL, SCHEMA, ObservationFrame
from lagesbild.core.statistics.gazetteer import areas_of_kind
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.commitment import Organisation, OrganisationKind
from lagesbild.core.strategy.goal import Goal, Leading
from lagesbild.core.strategy.indicator import (
    Comparison,
    Dimension,
    DimensionValue,
    Direction,
    Indicator,
    Measure,
)
from lagesbild.core.strategy.source import Publication, Source
from lagesbild.core.strategy.strategy import About, Strategy

LAST_YEAR = 2024
SEXES = (("all", "all"), ("boys", "boys and men"), ("girls", "girls and women"))
GOALS = 8
RECORDED = date(2025, 6, 1)
_INVENTED = "All figures are invented, to measure how long large bundles take."


def national_edition(*, indicators: int = 100, years: int = 20) -> Edition:
    """An edition with 21 counties, 290 municipalities, the country and three sexes."""
    described = tuple(_indicator(number) for number in range(1, indicators + 1))
    return Edition(
        year=LAST_YEAR,
        strategy=_strategy(described),
        observations=national_frame(described, years),
        publications=(Publication("invented", "Invented figures", RECORDED),),
        texts={key: Text(key, text, path) for key, text, path in _texts(described)},
    )


def national_frame(indicators: tuple[Indicator, ...], years: int) -> ObservationFrame:
    """A value for each indicator, sex, area and year; one in about two hundred is held back."""
    rows = pl.DataFrame({"indicator": [each.slug for each in indicators]})
    for name, codes in (
        ("dimensions", [f"sex={code}" for code, _ in SEXES]),
        ("area", [area.code for area in _areas()]),
        ("period", [str(LAST_YEAR - back) for back in range(years)]),
    ):
        rows = rows.join(pl.DataFrame({name: codes}), how="cross")
    row = pl.int_range(pl.len())
    spread = row.hash(seed=1) % 301 + row.hash(seed=2) % 401 + row.hash(seed=3) % 299
    held_back = row.hash(seed=4) % 199 == 0
    filled = rows.with_columns(
        pl.lit("value").alias("measure"),
        pl.lit(Unit.PERCENT.value).alias("unit"),
        pl.lit("value").alias("statistic"),
        # rounded: Polars divides by multiplying with 0.1, which leaves 55.900000000000006
        pl.when(~held_back).then((spread.cast(pl.Float64) / 10).round(1)).alias("value"),
        pl.when(~held_back).then(1).alias("decimals"),
        (row.hash(seed=5) % 2900 + 12).alias("base"),
        pl.when(held_back).then(pl.lit("Q")).otherwise(pl.lit("A")).alias("status"),
        pl.lit("exact").alias("precision"),
        pl.lit("invented").alias("publication"),
        pl.lit(RECORDED).alias("recorded"),
        pl.lit(None, dtype=pl.String).alias("correction"),
        pl.lit(None, dtype=pl.String).alias("note"),
        pl.lit(None, dtype=pl.String).alias("address"),
    )
    table = filled.sort(CELL).select(pl.col(n).cast(sort) for n, sort in SCHEMA.items())
    return ObservationFrame(table)


def _areas() -> tuple[Area, ...]:
    kinds = (AreaKind.COUNTRY, AreaKind.COUNTY, AreaKind.MUNICIPALITY)
    return tuple(area for kind in kinds for area in areas_of_kind(kind))


def _indicator(number: int) -> Indicator:
    return Indicator(
        slug=f"invented-{number:03}",
        goal=(number - 1) % GOALS + 1,
        name=f"Invented indicator {number}: share who say that they know where to turn",
        short_name=f"Know where to turn, {number}",
        source="invented-survey",
        area=COUNTRY,
        measures=(Measure("value", "Share", Unit.PERCENT),),
        dimensions=(
            Dimension("sex", "Sex", tuple(DimensionValue(code, label) for code, label in SEXES)),
        ),
        direction=Direction.HIGHER_IS_BETTER,
        comparison=Comparison(AreaKind.COUNTY.value, "Median of the counties"),
    )


def _strategy(indicators: tuple[Indicator, ...]) -> Strategy:
    counties = tuple(area.code for area in areas_of_kind(AreaKind.COUNTY))
    return Strategy(
        about=About(
            slug="invented-national",
            title="An invented national strategy",
            short_title="Invented strategy",
            language="en",
            area=COUNTRY,
            first_year=2021,
            last_year=2030,
            publisher="invented-agency",
            site_headline="An invented strategy for the whole country",
            site_lead=_INVENTED,
            demonstration=_INVENTED,
            made_up=True,
            published_areas=(COUNTRY, *counties),
        ),
        goals=tuple(
            Goal(
                number=number,
                slug=f"goal-{number}",
                name=f"Invented goal {number}",
                headline=f"The invented goal number {number} is reached",
                statement="An invented goal.",
                leading=Leading(indicators[number - 1].slug, dimensions="sex=all")
                if number <= len(indicators)
                else None,
            )
            for number in range(1, GOALS + 1)
        ),
        indicators=indicators,
        sources=(Source("invented-survey", "An invented survey", "invented-agency"),),
        organisations=(
            Organisation("invented-agency", "The invented agency", OrganisationKind.NATIONAL),
        ),
        areas=tuple(sorted(_areas(), key=lambda area: area.code)),
    )


def _texts(indicators: tuple[Indicator, ...]) -> list[tuple[TextKey, str, str]]:
    return [
        (
            TextKey("indicator", each.slug),
            f"{_INVENTED}\n\nSee {{table:{each.slug}}}.\n",
            f"texts/indicators/{each.slug}.md",
        )
        for each in indicators
    ]


def main(arguments: list[str]) -> None:
    """Write the bundle to a folder."""
    folder, *rest = arguments
    indicators = int(rest[0]) if rest else 100
    edition = national_edition(indicators=indicators)
    write_bundle(edition, Path(folder))
    print(f"{folder}: {len(edition.observations):,} invented observations")


if __name__ == "__main__":
    main(sys.argv[1:])
