"""Corrections agree with the observations: what is told of a value is what happened to it."""

import re
from collections.abc import Iterable
from decimal import Decimal

import polars as pl

from lagesbild.bundles.layout import CORRECTIONS
from lagesbild.bundles.parts import Parts
from lagesbild.core.language.numerals import MINUS
from lagesbild.core.statistics.frame import CELL, ObservationFrame, exact
from lagesbild.core.strategy.source import Correction

_NUMBER = re.compile(rf"[-{MINUS}]?\d[\d\s]*(?:[.,]\d+)?")


def check_corrections(parts: Parts, observations: ObservationFrame) -> None:
    """Note a problem for each correction that the observations do not bear out."""
    for index, correction in parts.placed(CORRECTIONS, "corrections", Correction):
        for key, message in _faults(correction, observations.table):
            parts.files[CORRECTIONS].wrong_value(("corrections", index, key), message)


def _faults(correction: Correction, table: pl.DataFrame) -> Iterable[tuple[str, str]]:
    corrected = table.filter(pl.col("correction") == correction.id)
    if corrected.is_empty():
        yield (
            "id",
            f"No observation carries out the correction “{correction.id}”. Write it in the "
            f"column “correction” of the corrected value of `{correction.indicator}`.",
        )
        return
    replaced = (
        table.join(corrected.select(*CELL, pl.col("recorded").alias("day")), on=CELL)
        .filter(pl.col("recorded") < pl.col("day"))
        .drop("day")
    )
    yield from _differs("old", correction.old, replaced)
    yield from _differs("new", correction.new, corrected)


def _differs(key: str, said: str, rows: pl.DataFrame) -> Iterable[tuple[str, str]]:
    values = [
        exact(value, decimals)
        for value, decimals in rows.select("value", "decimals").iter_rows()
        if value is not None
    ]
    told = number_in(said)
    if values and told is not None and told not in values:
        recorded = ", ".join(str(each) for each in values)
        yield key, f"“{said}” is not the value on record, which is {recorded}. Correct one of them."


def number_in(text: str) -> Decimal | None:
    """The first number in a text, in Swedish or English: 66 in "66 %", 12.5 in "12,5"."""
    found = _NUMBER.search(text)
    if found is None:
        return None
    digits = "".join(found[0].split()).replace(",", ".").replace(MINUS, "-")
    return Decimal(digits)
