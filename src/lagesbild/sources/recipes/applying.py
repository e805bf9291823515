"""Tables become observations, as a recipe says. Every cell is accounted for."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import polars as pl

from lagesbild.core.statistics.area import Area
from lagesbild.core.statistics.delivered import DELIVERED_SCHEMA, Delivered, Skipped
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.sources.recipes.amounts import MOST_DIGITS, amounts
from lagesbild.sources.recipes.choosing import chosen_tables, targets_of
from lagesbild.sources.recipes.columns import check_columns, check_units, check_words
from lagesbild.sources.recipes.notes import cell_notes
from lagesbild.sources.recipes.recipe import Recipe
from lagesbild.sources.recipes.selecting import Selection, Sheet, select
from lagesbild.sources.recipes.symbols import USUAL, Meaning, Unclear, meaning_of
from lagesbild.sources.recipes.understanding import understand
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Table

KEY = ("indicator", "measure", "statistic", "dimensions", "area", "period")
MOST_ADDRESSES = 10


def apply(
    recipe: Recipe,
    tables: tuple[Table, ...],
    indicators: Mapping[str, Indicator],
    file_name: str,
    *,
    areas: Mapping[str, Area] | None = None,
) -> Delivered:
    """What the tables of a file say, as observations.

    ``areas`` are the strategy's own, beside the country, counties and municipalities that are
    always known; where they are given, no area may be named that is not among them. Raises
    `ShapeHasChanged` for a table that the recipe does not fit, and `FileIsRefused` for a recipe
    that does not fit the indicators, or a number that is none.
    """
    targets = targets_of(recipe, indicators)
    parts = [
        _Reading(Sheet.of(table, recipe, targets, file_name), areas).part()
        for table in chosen_tables(recipe, tables, file_name)
    ]
    said: dict[str, str] = {}
    for part in parts:
        said = {**part.sheet.table.said, **said}
    return Delivered(
        file_name=file_name,
        table=pl.concat([part.observations for part in parts]),
        said=said,
        perturbed=recipe.perturbed,
        skipped=tuple(each for part in parts for each in part.skipped),
        assumed=tuple(dict.fromkeys(each for part in parts for each in part.assumed)),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """What one table gives."""

    sheet: Sheet
    observations: pl.DataFrame
    skipped: tuple[Skipped, ...]
    assumed: tuple[str, ...]


class _Reading:
    """A table while it becomes observations."""

    def __init__(self, sheet: Sheet, areas: Mapping[str, Area] | None) -> None:
        self.sheet = sheet
        self.areas = areas
        self.assumed: list[str] = list(sheet.table.assumed)
        self.left_out: list[pl.DataFrame] = []
        """Cells that are skipped, with the reason; for each cell the first one counts."""

    def part(self) -> _Part:
        check_columns(self.sheet)
        check_words(self.sheet)
        check_units(self.sheet)
        selection = select(self.sheet)
        rows = self._with_words(selection.rows)
        rows = self._with_status(rows)
        self._check_first_period(rows)
        if not self.sheet.differences and rows.filter(~pl.col("is_base")).is_empty():
            self.sheet.differences.add("Nothing in the table becomes an observation.")
        self.sheet.refuse_differences()
        skipped = self._skipped(selection, rows)
        return _Part(self.sheet, self._observations(rows), skipped, tuple(self.assumed))

    def _with_words(self, rows: pl.DataFrame) -> pl.DataFrame:
        """What the words of each cell mean; without the areas that are not wanted."""
        found = understand(self.sheet, rows, self.areas)
        targets = self.sheet.targets
        cells = self.sheet.cells.select("value", "status", "address")[rows["cell"]]
        rows = rows.with_columns(
            found.period.alias("period"),
            found.period_status.alias("period_status"),
            found.area.alias("area"),
            found.dimensions.alias("dimensions"),
            cells["value"],
            cells["status"].alias("symbol"),
            cells["address"],
            _of_target("indicator", [each.indicator.slug for each in targets]),
            _of_target("measure", [each.measure.code for each in targets]),
            _of_target("unit", [each.measure.unit.value for each in targets]),
            _of_target("statistic", [each.rule.statistic.value for each in targets]),
            _of_target("own_status", [each.rule.status.value for each in targets]),
        )
        if not self.sheet.recipe.area.only:
            return rows
        unwanted = pl.col("area").is_null()
        self._leave_out("an area that the recipe does not take", rows.filter(unwanted)["cell"])
        return rows.filter(~unwanted)

    def _leave_out(self, reason: str, cells: pl.Series) -> None:
        if len(cells):
            left_out = pl.DataFrame({"cell": cells.cast(pl.UInt32)})
            self.left_out.append(left_out.with_columns(pl.lit(reason).alias("reason")))

    def _with_status(self, rows: pl.DataFrame) -> pl.DataFrame:
        """What the symbol of each cell means; without those that it says to skip."""
        rows = rows.with_columns(
            pl.col("symbol").fill_null("").str.strip_chars(),
            pl.col("value").is_not_null().alias("with_number"),
        )
        kinds = rows.select("symbol", "with_number").unique().sort("symbol", "with_number")
        meanings: list[tuple[str, bool, str | None, bool, str]] = []
        for symbol, with_number in kinds.iter_rows():
            if not (with_number and not symbol):
                meaning = self._meaning(rows, symbol, with_number=with_number)
                status = meaning.status.value if meaning.status else "skip"
                meanings.append((symbol, with_number, status, meaning.zero, meaning.note))
        read = pl.DataFrame(
            meanings,
            schema={
                "symbol": pl.String,
                "with_number": pl.Boolean,
                "said": pl.String,
                "zero": pl.Boolean,
                "note": pl.String,
            },
            orient="row",
        )
        rows = rows.join(read, on=["symbol", "with_number"], how="left", maintain_order="left")
        for symbol in rows.filter(pl.col("said") == "skip")["symbol"].unique().sort():
            skipped = (pl.col("said") == "skip") & (pl.col("symbol") == symbol)
            reason = f"the symbol “{symbol}” is skipped" if symbol else "an empty cell"
            self._leave_out(reason, rows.filter(skipped)["cell"])
        rows = rows.filter(pl.col("said").ne_missing("skip"))
        has_number = pl.col("with_number") | pl.col("zero").fill_null(value=False)
        return rows.with_columns(
            pl.when(pl.col("zero")).then(pl.lit("0")).otherwise("value").alias("value"),
            pl.when(~has_number | (pl.col("said").fill_null("A") != "A"))
            .then("said")
            .when(has_number)
            .then(pl.coalesce("period_status", "own_status"))
            .alias("status"),
        )

    def _meaning(self, rows: pl.DataFrame, symbol: str, *, with_number: bool) -> Meaning:
        recipe, table = self.sheet.recipe, self.sheet.table
        found = meaning_of(
            symbol,
            with_number=with_number,
            said=recipe.symbols,
            explained=table.symbols.get(symbol, ""),
        )
        if isinstance(found, Unclear):
            same = (pl.col("symbol") == symbol) & (pl.col("with_number") == with_number)
            first = rows.filter(same)["address"][0]
            self.sheet.differences.add(f"{first}: {found.reason}", once_for=("symbol", symbol))
            return Meaning(None)
        if symbol and symbol not in recipe.symbols:
            self.assumed.append(
                f"The symbol “{symbol}” was read as {USUAL[symbol.casefold()]}, as is usual; the "
                "recipe does not say."
            )
        return found

    def _check_first_period(self, rows: pl.DataFrame) -> None:
        expected = self.sheet.recipe.expects.first_period
        found = rows["period"].drop_nulls().min() if expected else None
        if found is not None and found != expected:
            self.sheet.differences.add(
                f"The periods begin with {found!s}; they began with {expected}. If the source now "
                "gives other years, change first_period under [expects] or take it away."
            )

    def _observations(self, rows: pl.DataFrame) -> pl.DataFrame:
        values = self._with_amounts(rows.filter(~pl.col("is_base")))
        values = self._with_bases(values, rows.filter("is_base"))
        values = values.join(
            cell_notes(self.sheet.table), on="cell", how="left", maintain_order="left"
        ).sort("cell")
        notes = pl.concat_str(
            [
                pl.col("note").replace("", None),
                pl.col("table_note"),
            ],
            separator=" ",
            ignore_nulls=True,
        ).replace("", None)
        return values.select(
            *(pl.col(name) for name in KEY),
            "unit",
            "value",
            "decimals",
            "base",
            "status",
            pl.lit("exact").alias("precision"),
            notes.alias("note"),
            "address",
        ).select(pl.col(name).cast(sort) for name, sort in DELIVERED_SCHEMA.items())

    def _with_amounts(self, values: pl.DataFrame) -> pl.DataFrame:
        """Exact numbers, by the scale and decimals of each target. Raises `FileIsRefused`."""
        settings: dict[tuple[object, object], list[int]] = {}
        for number, target in enumerate(self.sheet.targets):
            settings.setdefault((target.rule.scale, target.rule.decimals), []).append(number)
        parts = []
        for numbers in settings.values():
            rule = self.sheet.targets[numbers[0]].rule
            part = values.filter(pl.col("target").is_in(numbers)) if len(settings) > 1 else values
            read = amounts(part.select("value"), rule.scale, rule.decimals)
            parts.append(pl.concat([part.drop("value"), read], how="horizontal"))
        found = pl.concat(parts)
        self._refuse_faults(found, values)
        return found

    def _refuse_faults(self, found: pl.DataFrame, values: pl.DataFrame) -> None:
        faulty = found.filter(pl.col("fault").is_not_null()).sort("cell").head(MOST_ADDRESSES + 1)
        if faulty.is_empty():
            return
        printed = dict(zip(values["cell"], values["value"], strict=True))
        told = [
            f"{address} says “{printed[cell]}”"
            for cell, address in faulty.select("cell", "address").iter_rows()
        ]
        more = " …" if len(told) > MOST_ADDRESSES else ""
        listed = "; ".join(told[:MOST_ADDRESSES]) + more
        what = (
            f"These are no numbers: {listed}. Name them under [symbols] or [[skip]]."
            if "number" in faulty["fault"].to_list()
            else f"These numbers have more than {MOST_DIGITS} digits, more than can be kept "
            f"exactly: {listed}. Write decimals = 1, or as many as the source reports, in "
            "[[measures]]."
        )
        raise FileIsRefused(self.sheet.file_name, str(faulty["address"][0]), what)

    def _with_bases(self, values: pl.DataFrame, bases: pl.DataFrame) -> pl.DataFrame:
        """The base (n) of each value, from the cell of the same series and period."""
        if bases.is_empty():
            return values.with_columns(pl.lit(None, dtype=pl.Int64).alias("base"))
        read = amounts(bases.select("value"), Decimal(1), None)
        whole = read["value"].round(0) == read["value"]
        wrong = bases.filter(read["fault"].is_not_null() | ~whole | (read["value"] < 0))
        if not wrong.is_empty():
            first = wrong.row(0, named=True)
            raise FileIsRefused(
                self.sheet.file_name,
                str(first["address"]),
                f"“{first['value']}” is to be a base (n), but is no whole number of answers. "
                "Correct “base” in the recipe.",
            )
        bases = bases.with_columns(read["value"].cast(pl.Int64).alias("base"))
        key = ["target", "dimensions", "area", "period", "time"]
        values, bases = _numbered(values), _numbered(bases)
        return values.join(
            bases.select(*key, "base"), on=key, how="left", maintain_order="left"
        ).drop("time")

    def _skipped(self, selection: Selection, rows: pl.DataFrame) -> tuple[Skipped, ...]:
        """All cells that become no observation, by reason, in the order of the file."""
        for number, rule in enumerate(self.sheet.recipe.skip):
            cells = (selection.skip == number).fill_null(value=False).arg_true()
            self._leave_out(rule.reason, cells)
        self._leave_out("the base (n) of other values", rows.filter("is_base")["cell"])
        if not self.left_out:
            return ()
        left_out = (
            pl.concat(self.left_out)
            .unique("cell", keep="first", maintain_order=True)
            .join(rows.filter(~pl.col("is_base")).select("cell"), on="cell", how="anti")
            .sort("cell")
            .group_by("reason", maintain_order=True)
            .agg(pl.len(), pl.col("cell").first())
        )
        addresses = self.sheet.cells["address"]
        return tuple(
            Skipped(reason, count, str(addresses[cell]))
            for reason, count, cell in left_out.iter_rows()
        )


def _numbered(rows: pl.DataFrame) -> pl.DataFrame:
    """The how manieth time a series has a value for the period: a file may repeat itself."""
    key = ["target", "dimensions", "area", "period"]
    if rows.select(key).n_unique() == rows.height:  # as nearly always, and much quicker to see
        return rows.with_columns(pl.lit(0, dtype=pl.Int64).alias("time"))
    return rows.with_columns(pl.int_range(pl.len(), dtype=pl.Int64).over(key).alias("time"))


def _of_target(name: str, values: list[str]) -> pl.Expr:
    return pl.lit(pl.Series(values, dtype=pl.String)).gather(pl.col("target")).alias(name)
