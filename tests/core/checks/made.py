"""Deliveries and histories made of a few words, and what the checks find in them."""

from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from lagesbild.core.checks.checking import check_delivery
from lagesbild.core.checks.situation import Before
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.statistics.delivered import DELIVERED_SCHEMA, Delivered
from lagesbild.core.statistics.findings import Finding
from lagesbild.core.statistics.frame import SCHEMA
from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Dimension, DimensionValue, Indicator, Measure

SEX = Dimension(
    "sex", "Sex", tuple(DimensionValue(code, code) for code in ("all", "girls", "boys"))
)
Row = Mapping[str, object]


def indicator(unit: Unit = Unit.PERCENT, **rules: object) -> Indicator:
    """An indicator called "trust", by sex."""
    return Indicator(
        slug="trust",
        goal=1,
        name="Trust",
        short_name="Trust",
        source="survey",
        area="01",
        measures=(Measure("value", "Value", unit, "answers"),),
        dimensions=(SEX,),
        **rules,
    )


def row(value: float | None, period: str = "2025", **other: object) -> Row:
    """A cell of a delivery; its value has the decimals with which it is written."""
    written = "" if value is None else repr(value)
    return {
        "indicator": "trust",
        "measure": "value",
        "unit": "percent",
        "dimensions": "",
        "area": "01",
        "period": period,
        "statistic": "value",
        "value": value,
        "decimals": None if value is None else len(written.partition(".")[2]),
        "base": None,
        "status": "A" if value is not None else "O",
        "precision": "exact",
        "note": None,
        "address": None,
        **other,
    }


def table(rows: Sequence[Row]) -> pl.DataFrame:
    """Rows as a delivery has them."""
    return pl.DataFrame(list(rows), schema=dict(DELIVERED_SCHEMA), orient="row")


def known(rows: Sequence[Row], recorded: date = date(2025, 1, 1)) -> pl.DataFrame:
    """Rows as the store has them."""
    published = [
        {"publication": f"p-{recorded}", "recorded": recorded, "correction": None, **each}
        for each in rows
    ]
    return pl.DataFrame(published, schema=dict(SCHEMA), orient="row")


def findings(
    rows: Sequence[Row],
    before: Sequence[Row] = (),
    *,
    about: Indicator | None = None,
    file_name: str = "survey.xlsx",
    perturbed: bool = False,
    said: Mapping[str, str] | None = None,
    said_before: Mapping[str, str] | None = None,
    **known_before: object,
) -> list[Finding]:
    """What the checks find in a delivery of the rows."""
    delivered = Delivered(file_name, table(rows), said=said or {}, perturbed=perturbed)
    return list(
        check_delivery(
            delivered,
            Before(current=known(before), said=said_before or {}, **known_before),
            indicators={"trust": about or indicator()},
            areas=known_areas(),
            language=ENGLISH,
        )
    )


def found(*arguments: object, **options: object) -> list[str]:
    """The names of the checks that found something."""
    return [each.check.value for each in findings(*arguments, **options)]
