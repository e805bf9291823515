"""Which cells of a table a recipe takes for values, which for bases, and which it skips."""

from dataclasses import dataclass
from functools import reduce
from operator import and_

import polars as pl

from lagesbild.core.strategy.indicator import Indicator, Measure
from lagesbild.sources.recipes.combinations import Combinations, combinations
from lagesbild.sources.recipes.recipe import MeasureRule, Recipe, Where
from lagesbild.sources.recipes.shape import Differences
from lagesbild.sources.recipes.words import column_of, folded, positions
from lagesbild.sources.table import Table

MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Target:
    """What a rule fills: a measure of an indicator."""

    rule: MeasureRule
    indicator: Indicator
    measure: Measure

    @property
    def name(self) -> str:
        if len(self.indicator.measures) == 1:
            return self.indicator.slug
        return f"{self.indicator.slug}, {self.measure.code}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of a file while its cells become observations.

    ``cells`` has, for each dimension by its place, a column ``d0``, ``d1`` … with the place of
    the category; ``value``, ``status`` and ``address``.
    """

    file_name: str
    table: Table
    cells: pl.DataFrame
    recipe: Recipe
    targets: tuple[Target, ...]
    differences: Differences

    @staticmethod
    def of(table: Table, recipe: Recipe, targets: tuple[Target, ...], file_name: str) -> "Sheet":
        """A table, before anything is understood of it."""
        cells = table.cells.select(
            *(pl.col(each.code).alias(f"d{at}") for at, each in enumerate(table.dimensions)),
            "value",
            "status",
            table.address.cast(pl.String).alias("address"),
        )
        return Sheet(file_name, table, cells, recipe, targets, Differences())

    def refuse_differences(self) -> None:
        """Raise `ShapeHasChanged` if the table differs from what the recipe says of it."""
        where = self.table.name
        self.differences.refuse_any(self.file_name, where, self.recipe.name)

    def column(self, name: str) -> int | None:
        """The place of a column that the recipe speaks of; None, and noted, if it is missing."""
        place = column_of(self.table, name)
        if place is None:
            labels = [each.label for each in self.table.dimensions]
            self.differences.add(
                f"The column “{name}” is missing.{self.differences.nearest(name, labels)}",
                once_for=("column", folded(name)),
            )
        return place

    def words_at(self, row: int, columns: list[int]) -> str:
        """What a cell stands under, for messages: "Kön: flickor, Årskurs: 8"."""
        dimensions = [(at, self.table.dimensions[at]) for at in columns]
        return ", ".join(
            f"{each.label}: {each.categories[self.cells[f'd{at}'][row]].label}"
            for at, each in dimensions
        )


def mask(sheet: Sheet, where: Where, *, must_be_there: bool) -> pl.Expr:
    """Whether a cell stands under the words; noted if a word or column is missing."""
    conditions = [pl.lit(value=True)]
    for name, words in where.items():
        place = sheet.column(name)
        if place is None:
            conditions.append(pl.lit(value=False))
            continue
        dimension = sheet.table.dimensions[place]
        if must_be_there:
            for word in words:
                if not positions(dimension, [word]):
                    _note_missing(sheet, dimension.label, word, dimension.labels)
        conditions.append(pl.col(f"d{place}").is_in(positions(dimension, words)))
    return reduce(and_, conditions)


def _note_missing(sheet: Sheet, column: str, word: str, labels: tuple[str, ...]) -> None:
    sheet.differences.add(
        f"“{word}” has vanished from the column “{column}”."
        f"{sheet.differences.nearest(word, labels)}",
        once_for=("word", folded(column), folded(word)),
    )


@dataclass(frozen=True, slots=True)
class Selection:
    """What becomes of each cell.

    ``rows`` has a row for each value and each base: ``cell`` (its row among the sheet's cells),
    ``target`` and ``is_base``. ``skip`` says for each cell which skip rule leaves it out, null
    where none does.
    """

    rows: pl.DataFrame
    skip: pl.Series


def select(sheet: Sheet) -> Selection:
    """Sort the cells by the rules; cells that no rule speaks of are noted as differences."""
    kinds, judged = _judged(sheet)
    taken = judged.drop("bases")[kinds.of_row].with_row_index("cell")
    taken = _with_the_rest(sheet, taken)
    left = taken.filter(pl.col("skip").is_null())
    _note_twice(sheet, left)
    _note_untaken(sheet, left)
    values = left.filter(pl.col("target").is_not_null()).select(
        "cell", "target", pl.lit(value=False).alias("is_base")
    )
    bases = left.filter("is_base").select("cell", "kind")
    bases = bases.join(judged.select("kind", target="bases").explode("target"), on="kind")
    rows = [values, bases.select("cell", "target", pl.lit(value=True).alias("is_base"))]
    return Selection(pl.concat(rows), taken["skip"])


def _judged(sheet: Sheet) -> tuple[Combinations, pl.DataFrame]:
    """The rules asked once of each combination of words that they speak of, not of each cell."""
    skips = [
        mask(sheet, each.where, must_be_there=False) if each.where else pl.lit(value=False)
        for each in sheet.recipe.skip
    ]
    values = [mask(sheet, each.rule.where, must_be_there=True) for each in sheet.targets]
    bases = [
        mask(sheet, {**each.rule.where, **each.rule.base}, must_be_there=True)
        if each.rule.base
        else pl.lit(value=False)
        for each in sheet.targets
    ]
    columns = sorted(
        {name for each in (*skips, *values, *bases) for name in each.meta.root_names()}
    )
    kinds = combinations(sheet.cells, columns)
    words = sheet.cells.select(columns)[list(kinds.first)] if columns else sheet.cells.head(1)
    numbered = [
        pl.when(each).then(pl.lit(number, dtype=pl.Int32)) for number, each in enumerate(bases)
    ]
    return kinds, words.select(
        pl.int_range(pl.len(), dtype=pl.UInt32).alias("kind"),
        _first_of(skips).alias("skip"),
        _first_of(values).alias("target"),
        _first_of(values[::-1]).alias("last"),
        pl.any_horizontal(pl.lit(value=False), *bases).alias("is_base"),
        pl.concat_list(*numbered, pl.lit(None, dtype=pl.Int32)).list.drop_nulls().alias("bases"),
    )


def _with_the_rest(sheet: Sheet, taken: pl.DataFrame) -> pl.DataFrame:
    """Skip what no other rule speaks of, where the recipe has a rule for that."""
    rest = [number for number, each in enumerate(sheet.recipe.skip) if not each.where]
    if not rest:
        return taken
    untaken = pl.col("skip").is_null() & pl.col("target").is_null() & ~pl.col("is_base")
    skipped = pl.when(untaken).then(pl.lit(rest[0], dtype=pl.Int32)).otherwise("skip")
    return taken.with_columns(skipped.alias("skip"))


def _first_of(masks: list[pl.Expr]) -> pl.Expr:
    """The number of the first mask that is true, null where none is."""
    numbered = [
        pl.when(each).then(pl.lit(number, dtype=pl.Int32)) for number, each in enumerate(masks)
    ]
    return pl.coalesce([*numbered, pl.lit(None, dtype=pl.Int32)])


def _note_twice(sheet: Sheet, left: pl.DataFrame) -> None:
    """Two rules must not want the same cell."""
    last = len(sheet.targets) - 1 - pl.col("last")
    for cell, one, other in (
        left.filter(pl.col("target") != last)
        .select("cell", "target", last.alias("other"))
        .unique(["target", "other"], keep="first", maintain_order=True)
        .head(MOST_NAMED)
        .iter_rows()
    ):
        sheet.differences.add(
            f"Two [[measures]] want the same cells: number {one + 1} ({sheet.targets[one].name}) "
            f"and number {other + 1} ({sheet.targets[other].name}), the first of them "
            f"{sheet.cells['address'][cell]}. Narrow the “where” of one of them."
        )


def _note_untaken(sheet: Sheet, left: pl.DataFrame) -> None:
    """Every cell is a value, a base or skipped."""
    untaken = left.filter(pl.col("target").is_null() & ~pl.col("is_base"))
    if untaken.is_empty():
        return
    rules = [*(each.rule.where for each in sheet.targets), *(e.rule.base for e in sheet.targets)]
    named = {column_of(sheet.table, name) for where in rules for name in where}
    columns = sorted(place for place in named if place is not None)
    cells = sheet.cells[untaken["cell"]]
    found = combinations(cells, [f"d{at}" for at in columns])
    for first in sorted(found.first)[:MOST_NAMED]:
        row = untaken["cell"][first]
        sheet.differences.add(
            f"No rule says what becomes of cells under {sheet.words_at(row, columns)} (the first "
            f"is {sheet.cells['address'][row]}). Add [[measures]] for them, or [[skip]] with a "
            "reason."
        )
    if len(found.first) > MOST_NAMED:
        sheet.differences.add(f"… and {len(found.first) - MOST_NAMED} more such combinations.")
