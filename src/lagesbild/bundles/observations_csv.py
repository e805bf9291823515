"""Observations of one indicator, read from its CSV file and checked cell by cell."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from lagesbild.bundles.columns import (
    MOST_DIGITS,
    PRECISIONS,
    STATISTICS,
    STATUSES,
    WITH_VALUE,
    Surroundings,
    say_lonely,
    span_of,
)
from lagesbild.bundles.csv_table import CsvTable
from lagesbild.bundles.layout import PUBLICATIONS
from lagesbild.bundles.numbers_written import what_is_wrong_with_number
from lagesbild.core.statistics.frame import SCHEMA
from lagesbild.core.statistics.period import Period, PeriodIsUnreadable
from lagesbild.core.statistics.spans import lonely_ends
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.toml_text.nearest import nearest

REQUIRED = ("period", "value")
OPTIONAL = (
    "measure",
    "area",
    "statistic",
    "base",
    "status",
    "precision",
    "publication",
    "correction",
    "note",
    "address",
)
ORDER = (
    "measure",
    "area",
    "period",
    "statistic",
    "value",
    "base",
    "status",
    "precision",
    "publication",
    "correction",
    "note",
    "address",
)
"""The order of the columns after the dimensions."""
_NUMBER = r"^-?[0-9]+(\.[0-9]+)?$"
_IDENTITY = ("measure", "dimensions", "area", "period", "statistic", "publication")


def read_observations_csv(
    table: CsvTable, indicator: Indicator, around: Surroundings
) -> pl.DataFrame | None:
    """The observations as a frame with text columns; None, and problems noted, if faulty."""
    dimensions = tuple(each.code for each in indicator.dimensions)
    if not table.check_header(required=(*dimensions, *REQUIRED), optional=OPTIONAL):
        return None
    reading = _Reading(table, indicator, around)
    return reading.frame() if reading.check() else None


@dataclass(frozen=True, slots=True)
class _Rule:
    """In a column, the rows where ``bad`` is true are wrong; ``say`` says of a cell how."""

    column: str
    bad: pl.Expr
    say: Callable[[str], str]


class _Reading:
    """A table while it is checked."""

    def __init__(self, table: CsvTable, indicator: Indicator, around: Surroundings) -> None:
        self.table = table
        self.indicator = indicator
        self.around = around
        self.good = True
        self.rules: list[_Rule] = []
        self.cells = self._cells()

    def check(self) -> bool:
        """Whether all cells hold what they may; notes a problem for each that does not."""
        indicator = self.indicator
        for dimension in indicator.dimensions:
            codes = [value.code for value in dimension.values]
            self._check_choice(dimension.code, ["", *codes], f"a value of “{dimension.code}”")
        self._check_choice("measure", [each.code for each in indicator.measures], "a measure")
        self._check_choice("statistic", STATISTICS, "a statistic")
        self._check_choice("status", STATUSES, "a status")
        self._check_choice("precision", PRECISIONS, "a precision")
        self._check_areas()
        self._check_periods()
        self._check_publications()
        self._check_values()
        self._check_bases()
        self._check_missing()
        self._judge()
        if self.good:
            self._check_repeated()
            self._check_ends()
        return self.good

    def frame(self) -> pl.DataFrame:
        """The checked cells in the columns of `SCHEMA`, as text where it has categories."""
        units = {each.code: each.unit.value for each in self.indicator.measures}
        recorded = dict(self.around.publications or {})
        columns = self.cells.with_columns(
            pl.lit(self.indicator.slug).alias("indicator"),
            pl.col("measure").replace_strict(units, return_dtype=pl.String).alias("unit"),
            pl.col("publication")
            .replace_strict(recorded, default=None, return_dtype=pl.Date)
            .alias("recorded"),
            _or_null("value").cast(pl.Float64).alias("value"),
            _decimals().alias("decimals"),
            _or_null("base").cast(pl.Int64).alias("base"),
            _or_null("correction").alias("correction"),
            _or_null("note").alias("note"),
            _or_null("address").alias("address"),
        )
        return columns.select(
            pl.col(name).cast(pl.String if isinstance(sort, pl.Categorical) else sort)
            for name, sort in SCHEMA.items()
        )

    def _cells(self) -> pl.DataFrame:
        """All columns as text, those left out and empty cells with what they stand for."""
        table, indicator = self.table, self.indicator
        schema = dict.fromkeys(table.header, pl.String())
        cells = pl.DataFrame(table.rows, schema=schema, orient="row")
        only_one = len(indicator.measures) == 1
        publications = tuple(self.around.publications or ())
        stands_for = {
            "measure": indicator.measures[0].code if only_one else "",
            "area": indicator.area,
            "statistic": STATISTICS[0],
            "base": "",
            "status": STATUSES[0],
            "precision": PRECISIONS[0],
            "publication": publications[0] if len(publications) == 1 else "",
            "correction": "",
            "note": "",
            "address": "",
        }
        cells = cells.with_columns(
            self._filled(name, default, table.header) for name, default in stands_for.items()
        )
        return cells.with_columns(self._dimensions().alias("dimensions")).with_row_index("row")

    @staticmethod
    def _filled(name: str, default: str, header: Sequence[str]) -> pl.Expr:
        if name not in header:
            return pl.lit(default).alias(name)
        return pl.when(pl.col(name) == "").then(pl.lit(default)).otherwise(name).alias(name)

    def _dimensions(self) -> pl.Expr:
        codes = [each.code for each in self.indicator.dimensions]
        pairs = [
            pl.when(pl.col(code) != "").then(pl.lit(f"{code}=") + pl.col(code)) for code in codes
        ]
        return pl.concat_str(pairs, separator=";", ignore_nulls=True) if pairs else pl.lit("")

    def _refuse(self, column: str, bad: pl.Expr, say: Callable[[str], str]) -> None:
        """Let each row where an expression is true be a problem, once `_judge` is called."""
        self.rules.append(_Rule(column, bad, say))

    def _judge(self) -> None:
        """Note a problem for each row that breaks a rule. All rules are asked at once."""
        broken = self.cells.select(
            rule.bad.any().alias(str(place)) for place, rule in enumerate(self.rules)
        )
        for rule, is_broken in zip(self.rules, broken.row(0), strict=True):
            if is_broken:
                self.good = False
                rows = self.cells.filter(rule.bad)
                where = rule.column if rule.column in self.table.header else self.table.header[0]
                messages = [rule.say(cell) for cell in rows[rule.column]]
                self.table.wrong_all(rows["row"].to_list(), where, messages)

    def _check_choice(self, column: str, choices: Iterable[str], what: str) -> None:
        known = list(choices)

        def say(cell: str) -> str:
            if cell == "":
                return f"The cell is empty, and needs {what} of `{self.indicator.slug}`." + (
                    f" There is: {', '.join(filter(None, known))}."
                )
            return f"“{cell}” is not {what} of `{self.indicator.slug}`.{nearest(cell, known)}"

        self._refuse(column, ~pl.col(column).is_in(known), say)

    def _check_areas(self) -> None:
        used = self.cells["area"].unique()
        unknown = [code for code in used if code not in self.around.areas]
        self._refuse(
            "area",
            pl.col("area").is_in(unknown),
            lambda cell: (
                f"The area “{cell}” is not known.{nearest(cell, self.around.areas)} "
                "Use SCB's code, or describe the area in areas.csv."
            ),
        )

    def _check_periods(self) -> None:
        wrong: dict[str, str] = {}
        for text in self.cells["period"].unique():
            try:
                Period.parse(text)
            except PeriodIsUnreadable as error:
                wrong[text] = str(error)
        self._refuse("period", pl.col("period").is_in(list(wrong)), wrong.__getitem__)

    def _check_publications(self) -> None:
        publications, corrections = self.around.publications, self.around.corrections
        if publications is not None:
            self._refuse(
                "publication",
                ~pl.col("publication").is_in(list(publications)),
                lambda cell: (
                    f"The publication “{cell}” is not in {PUBLICATIONS}."
                    f"{nearest(cell, publications)} Describe it there."
                    if cell
                    else f"It is not said which publication the value stands in. Name one of "
                    f"those in {PUBLICATIONS} in the column “publication”."
                ),
            )
        if corrections is not None:
            self._refuse(
                "correction",
                (pl.col("correction") != "") & ~pl.col("correction").is_in(list(corrections)),
                lambda cell: (
                    f"The correction “{cell}” is not in corrections.toml."
                    f"{nearest(cell, corrections)} Describe it there, or empty the cell."
                ),
            )

    def _check_values(self) -> None:
        written = pl.col("value") != ""
        number = pl.col("value").str.contains(_NUMBER)
        self._refuse("value", written & ~number, what_is_wrong_with_number)
        digits = pl.col("value").str.replace_all(r"[-.]", "").str.strip_chars_start("0")
        many = (digits.str.len_chars() > MOST_DIGITS) | (_decimals() > MOST_DIGITS)
        self._refuse(
            "value",
            number & many,
            lambda cell: (
                f"“{cell}” has more than {MOST_DIGITS} significant digits or decimals, more than "
                "can be kept exactly. Write it with fewer, or in a larger unit."
            ),
        )
        for measure in self.indicator.measures:
            self._check_bounds(measure.code)

    def _check_bounds(self, code: str) -> None:
        measure = self.indicator.measure(code)
        low, high = measure.unit.bounds
        value = pl.col("value").cast(pl.Float64, strict=False)
        outside = pl.lit(value=False)
        if low is not None:
            outside |= value < low
        if high is not None:
            outside |= value > high
        self._refuse(
            "value",
            (pl.col("measure") == code) & outside.fill_null(value=False),
            lambda cell: (
                f"{cell} cannot be: “{code}” of `{self.indicator.slug}` is in the unit "
                f"{measure.unit.value}, which goes {span_of(measure.unit)}. Correct the value or "
                "the unit."
            ),
        )

    def _check_bases(self) -> None:
        self._refuse(
            "base",
            (pl.col("base") != "") & ~pl.col("base").str.contains(r"^[0-9]{1,15}$"),
            lambda cell: (
                f"“{cell}” is no base. Write how many answers or cases there are, as a whole "
                "number without spaces, or leave the cell empty."
            ),
        )

    def _check_missing(self) -> None:
        empty, has_value = pl.col("value") == "", pl.col("status").is_in(WITH_VALUE)
        self._refuse(
            "status",
            empty & has_value,
            lambda cell: (
                f"There is no value, but the status {cell} says that there is one. Write the "
                "value, or why it is missing: L not collected, M cannot exist, O missing, "
                "Q suppressed."
            ),
        )
        without = pl.col("status").is_in([each for each in STATUSES if each not in WITH_VALUE])
        self._refuse(
            "value",
            ~empty & without,
            lambda cell: (
                f"There is a value ({cell}), but the status says that there is none. Remove the "
                "value, or correct the status."
            ),
        )

    def _check_repeated(self) -> None:
        same = [*_IDENTITY]
        repeated = self.cells.with_columns(
            pl.col("row").first().over(same).alias("first_row"),
            pl.col("value").first().over(same).alias("first_value"),
        ).filter(pl.col("row") != pl.col("first_row"))
        if not repeated.height:
            return
        self.good = False
        messages = [
            self._say_repeated(*row)
            for row in repeated.select("first_row", "first_value", "value", "publication").rows()
        ]
        self.table.wrong_all(repeated["row"].to_list(), "value", messages)

    def _check_ends(self) -> None:
        lonely = lonely_ends(self.cells)
        if lonely.height:
            self.good = False
            messages = [say_lonely(each) for each in lonely["statistic"]]
            self.table.wrong_all(lonely["row"].to_list(), "statistic", messages)

    def _say_repeated(self, first_row: int, first: str, value: str, publication: str) -> str:
        line = self.table.lines[first_row]
        if first == value:
            return (
                f"The row repeats the one on line {line}, in the same publication. "
                "Remove one of them."
            )
        return (
            f"The value {value or '(none)'} is for the same cell as line {line}, which says "
            f"{first or '(none)'}, in the same publication “{publication}”. Remove one of them, or "
            "give a revised value a later publication."
        )


def _or_null(column: str) -> pl.Expr:
    return pl.when(pl.col(column) != "").then(pl.col(column))


def _decimals() -> pl.Expr:
    fraction = pl.col("value").str.extract(r"\.([0-9]+)$").str.len_chars().fill_null(0)
    return pl.when(pl.col("value") != "").then(fraction)
