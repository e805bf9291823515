"""Corrections: a value that is wrong is put right; what stood stays on record."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import polars as pl
from django.db import transaction
from django.db.models import Max

from lagesbild.apps.figures.actions.observations import add_observations
from lagesbild.apps.figures.models import Correction, Publication
from lagesbild.apps.figures.queries.observations import observations_of
from lagesbild.apps.strategies.actions.revision import expect_revision
from lagesbild.apps.strategies.models import Strategy
from lagesbild.core.statistics.difference import latest
from lagesbild.core.statistics.frame import SCHEMA, exact


class NothingToCorrect(ValueError):
    """A correction of a value that is not there, or is another than said."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Which value is wrong, what it says, and what it should say."""

    indicator: str
    measure: str
    dimensions: str
    area: str
    period: str
    old: Decimal
    new: Decimal

    @property
    def cell(self) -> str:
        """The cell in words."""
        return ", ".join(
            filter(None, (self.indicator, self.measure, self.dimensions, self.area, self.period))
        )


@dataclass(frozen=True, slots=True)
class Why:
    """Why a value is corrected, who found it, and since when the new one counts."""

    reason: str
    found_by: str
    decided: date
    in_words: str
    """What is corrected, as readers are told: "män, 2024"."""


@transaction.atomic
def correct_value(*, strategy: Strategy, wrong: Wrong, why: Why) -> Correction:
    """Enter a correction and the value that carries it out. Raises `NothingToCorrect`."""
    strategy = Strategy.objects.select_for_update().get(pk=strategy.pk)
    expect_revision(strategy, strategy.revision)
    row = _row(strategy, wrong)
    _check(row, wrong, why)
    slug = _slug_after(strategy, row, wrong, why)
    last = Publication.objects.filter(strategy=strategy).aggregate(last=Max("position"))["last"]
    publication = Publication.objects.create(
        strategy=strategy,
        slug=slug,
        title=why.in_words,
        recorded=why.decided,
        position=0 if last is None else last + 1,
    )
    place = Correction.objects.filter(strategy=strategy).aggregate(last=Max("position"))["last"]
    correction = Correction.objects.create(
        strategy=strategy,
        code=slug,
        indicator=wrong.indicator,
        series=why.in_words,
        old=f"{wrong.old:f}",
        new=f"{wrong.new:f}",
        reason=why.reason,
        found_by=why.found_by,
        decided=why.decided,
        position=0 if place is None else place + 1,
    )
    corrected = row.with_columns(
        pl.lit(float(wrong.new)).alias("value"),
        pl.lit(max(0, -_exponent(wrong.new)), dtype=pl.UInt8).alias("decimals"),
        pl.lit(correction.code).alias("correction"),
        pl.lit(None, dtype=pl.String).alias("address"),
    )
    add_observations(publication=publication, table=corrected.select(*SCHEMA))
    return correction


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _row(strategy: Strategy, wrong: Wrong) -> pl.DataFrame:
    known = latest(observations_of(strategy, [wrong.indicator]).table)
    cell = (
        ("measure", wrong.measure),
        ("dimensions", wrong.dimensions),
        ("area", wrong.area),
        ("period", wrong.period),
        ("statistic", "value"),
    )
    for name, wanted in cell:
        known = known.filter(pl.col(name).cast(pl.String) == wanted)
    return known


def _check(row: pl.DataFrame, wrong: Wrong, why: Why) -> None:
    if row.is_empty() or row["value"].item() is None:
        raise NothingToCorrect(
            f"There is no value for {wrong.cell}. Check indicator, period, area and dimensions."
        )
    held = exact(row["value"].item(), row["decimals"].item())
    if held != wrong.old:
        raise NothingToCorrect(
            f"The value for {wrong.cell} is {held}, not {wrong.old}. Somebody may have corrected "
            "it already."
        )
    if wrong.old == wrong.new:
        raise NothingToCorrect("The old and the new value are the same.")
    if why.decided < row["recorded"].item():
        raise NothingToCorrect(
            f"The value is from {row['recorded'].item()}; a correction cannot be from before that."
        )


def _slug_after(strategy: Strategy, row: pl.DataFrame, wrong: Wrong, why: Why) -> str:
    """A free slug, later than that of a correction of the same day which is corrected."""
    slug = _free_slug(strategy, wrong, why)
    same_day = row["recorded"].item() == why.decided and row["correction"].item() is not None
    last = str(row["publication"].item()) if same_day else ""
    return slug if slug > last else f"{last}-{slug}"


def _free_slug(strategy: Strategy, wrong: Wrong, why: Why) -> str:
    """The day, a number and the indicator: of one day's corrections a later one stands later."""
    taken = {
        *Correction.objects.filter(strategy=strategy).values_list("code", flat=True),
        *Publication.objects.filter(strategy=strategy).values_list("slug", flat=True),
    }
    start = f"correction-{why.decided.isoformat()}"
    number = 1 + sum(slug.startswith(start) for slug in taken)
    while (slug := f"{start}-{number:02}-{wrong.indicator}") in taken:
        number += 1
    return slug
