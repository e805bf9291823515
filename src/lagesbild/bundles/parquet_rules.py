"""The rules that observations in Parquet must follow, checked on what rows have in common."""

from collections.abc import Callable, Collection, Mapping

import polars as pl

from lagesbild.bundles.columns import (
    MOST_DIGITS,
    PRECISIONS,
    STATISTICS,
    STATUSES,
    WITH_VALUE,
    Surroundings,
)
from lagesbild.bundles.layout import CORRECTIONS, PARQUET, PUBLICATIONS
from lagesbild.bundles.problem import MOST_OF_ONE_KIND, Problems, nearest
from lagesbild.core.statistics.observation import DimensionValues
from lagesbild.core.statistics.period import Period, PeriodIsUnreadable
from lagesbild.core.strategy.indicator import Indicator

_Row = Mapping[str, object]


class ParquetRules:
    """The rules for one table. ``groups`` hold what rows with the same texts have in common."""

    def __init__(
        self,
        table: pl.DataFrame,
        groups: pl.DataFrame,
        areas: pl.Series,
        around: Surroundings,
        problems: Problems,
    ) -> None:
        self._table = table
        self._groups = groups
        self._areas = areas
        self._around = around
        self._problems = problems
        self._good = True

    def check(self) -> bool:
        """Whether all rows follow all rules; notes problems for those that do not."""
        self._check_areas()
        for column, known in (
            ("statistic", STATISTICS),
            ("status", STATUSES),
            ("precision", PRECISIONS),
        ):
            self._check_known(column, known, f"no {column}.")
        self._check_periods()
        self._check_publications()
        self._check_indicators()
        self._check_missing()
        self._check_numbers()
        return self._good

    def _refuse(self, bad: pl.Expr, say: Callable[[_Row], str]) -> None:
        """Note a problem for each row where an expression is true."""
        rows = self._table.with_row_index("row", offset=1).filter(bad)
        if not rows.height:
            return
        self._good = False
        for row in rows.head(MOST_OF_ONE_KIND).iter_rows(named=True):
            self._problems.add(PARQUET, f"row {row['row']}: {say(row)}")
        if (more := rows.height - MOST_OF_ONE_KIND) > 0:
            row = rows["row"][MOST_OF_ONE_KIND]
            self._problems.add(
                PARQUET, f"row {row}: {more} more rows have faults of the same kind, from here on."
            )

    def _distinct(self, column: str) -> list[str]:
        return self._groups[column].unique().cast(pl.String).to_list()

    def _refuse_names(self, column: str, wrong: Mapping[str, str]) -> None:
        """Refuse the rows with certain names; ``wrong`` says what is wrong with each."""
        if wrong:
            self._refuse(
                pl.col(column).cast(pl.String).is_in(list(wrong)),
                lambda row: wrong[str(row[column])],
            )

    def _check_known(self, column: str, known: Collection[str], what: str) -> None:
        wrong = {
            name: f"“{name}” is {what}{nearest(name, known)} Correct the column “{column}”."
            for name in self._distinct(column)
            if name not in known
        }
        self._refuse_names(column, wrong)

    def _check_areas(self) -> None:
        known = self._around.areas
        wrong = {
            code: f"The area “{code}” is not known.{nearest(code, known)} Use SCB's code, or "
            "describe the area in areas.csv."
            for code in self._areas.cast(pl.String).to_list()
            if code not in known
        }
        self._refuse_names("area", wrong)

    def _check_periods(self) -> None:
        wrong: dict[str, str] = {}
        for text in self._distinct("period"):
            try:
                Period.parse(text)
            except PeriodIsUnreadable as error:
                wrong[text] = str(error)
        self._refuse_names("period", wrong)

    def _check_publications(self) -> None:
        publications, corrections = self._around.publications, self._around.corrections
        if publications is not None:
            self._check_known("publication", publications, f"not in {PUBLICATIONS}.")
            self._check_recorded(publications)
        if corrections is not None and self._table["correction"].null_count() < self._table.height:
            unknown = pl.col("correction").is_not_null() & ~pl.col("correction").is_in(
                list(corrections)
            )
            self._refuse(
                unknown,
                lambda row: (
                    f"the correction “{row['correction']}” is not in {CORRECTIONS}. Describe it "
                    "there, or empty the cell."
                ),
            )

    def _check_recorded(self, publications: Mapping[str, object]) -> None:
        days = self._groups.select("publication", "first_recorded", "last_recorded").unique()
        for slug, first, last in days.iter_rows():
            if slug in publications and not first == last == publications[slug]:
                self._refuse(
                    (pl.col("publication") == slug)
                    & pl.col("recorded").ne_missing(publications[slug]),
                    lambda row: (
                        f"“{row['publication']}” is recorded on {row['recorded']} here, and on "
                        f"{publications[str(row['publication'])]} in {PUBLICATIONS}. Correct "
                        "one, or leave the column “recorded” out."
                    ),
                )
                return

    def _check_indicators(self) -> None:
        columns = ("indicator", "measure", "unit", "dimensions")
        wrong: dict[tuple[str, ...], str] = {}
        distinct = self._groups.select(pl.col(columns).cast(pl.String)).unique()
        for names in distinct.iter_rows():
            if message := self._what_is_wrong(*names):
                wrong[names] = message
        if not wrong:
            return
        faults = pl.DataFrame(list(wrong), schema=dict.fromkeys(columns, pl.String), orient="row")
        self._refuse(
            pl.concat_str(pl.col(columns).cast(pl.String), separator="\t").is_in(
                faults.select(pl.concat_str(columns, separator="\t")).to_series().to_list()
            ),
            lambda row: wrong[tuple(str(row[column]) for column in columns)],
        )

    def _what_is_wrong(self, slug: str, measure: str, unit: str, dimensions: str) -> str:
        if slug not in self._around.indicator_names:
            return (
                f"there is no indicator “{slug}”.{nearest(slug, self._around.indicator_names)} "
                f"Describe it in indicators/{slug}.toml, or correct the name."
            )
        indicator = self._around.indicators.get(slug)
        if indicator is None:
            return ""
        units = {each.code: each.unit.value for each in indicator.measures}
        if measure not in units:
            return f"“{measure}” is not a measure of `{slug}`.{nearest(measure, units)} Correct it."
        if unit != units[measure]:
            return (
                f"the unit is {unit}, but “{measure}” of `{slug}` is in {units[measure]}. Correct "
                "one of them."
            )
        return _what_is_wrong_with_dimensions(indicator, dimensions)

    def _check_missing(self) -> None:
        has_value = pl.col("status").cast(pl.String).is_in(WITH_VALUE)
        empty = pl.col("value").is_null()
        with_value = self._groups.filter(has_value)
        without = self._groups.filter(~has_value)
        if with_value["without_value"].any():
            self._refuse(
                has_value & empty,
                lambda row: (
                    f"there is no value, but the status {row['status']} says that there is one. "
                    "Add the value, or say with the status why it is missing (L, M, O or Q)."
                ),
            )
        if (without["without_value"] != without["rows"]).any():
            self._refuse(
                ~has_value & ~empty,
                lambda row: (
                    f"there is a value ({row['value']}), but the status {row['status']} says that "
                    "there is none. Remove the value, or correct the status."
                ),
            )
        if (self._groups["without_value"] != self._groups["without_decimals"]).any():
            self._refuse(
                empty != pl.col("decimals").is_null(),
                lambda row: (
                    f"the value is {row['value']} and the decimals are {row['decimals']}. Say how "
                    "many decimals (0 to 255) the source printed, for values and only for them."
                ),
            )

    def _check_numbers(self) -> None:
        if not self._table["value"].is_finite().all():
            self._refuse(
                ~pl.col("value").is_finite(),
                lambda row: f"{row['value']} is no value. Leave it null, and say why in status.",
            )
        if (self._groups["smallest_base"] < 0).any():
            self._refuse(
                pl.col("base") < 0,
                lambda row: f"the base {row['base']} is negative. It counts answers or cases.",
            )
        for slug in self._distinct("indicator"):
            if slug in self._around.indicators:
                self._check_bounds(self._around.indicators[slug])
        self._check_decimals()

    def _check_bounds(self, indicator: Indicator) -> None:
        for measure in indicator.measures:
            low, high = measure.unit.bounds
            mine = (pl.col("indicator") == indicator.slug) & (pl.col("measure") == measure.code)
            outside = _outside(low, high, pl.col("lowest"), pl.col("highest"))
            if self._groups.filter(mine & outside).height:
                bounds = " to ".join("…" if end is None else f"{end:g}" for end in (low, high))
                self._refuse(
                    mine & _outside(low, high, pl.col("value"), pl.col("value")),
                    lambda row, bounds=bounds: (  # type: ignore[misc] # bound to this turn
                        f"{row['value']} cannot be: “{row['measure']}” of `{row['indicator']}` is "
                        f"in the unit {row['unit']}, which goes from {bounds}. Correct the value."
                    ),
                )

    def _check_decimals(self) -> None:
        """Values are kept exactly when rounding them to their decimals changes nothing."""
        fewest, most = self._groups["fewest_decimals"].min(), self._groups["most_decimals"].max()
        if not isinstance(fewest, int) or not isinstance(most, int):
            return
        value = pl.col("value")
        factor = pl.lit(10.0).pow(pl.col("decimals") if fewest != most else pl.lit(most))
        scaled = (value * factor).round()
        kept = (scaled / factor == value) & (scaled.abs() < 10.0**MOST_DIGITS)
        if not self._table.select(kept.all()).item():
            self._refuse(
                ~kept,
                lambda row: (
                    f"{row['value']} has more than {row['decimals']} decimals or {MOST_DIGITS} "
                    "significant digits. Round it to the decimals that the source printed."
                ),
            )


def _outside(low: float | None, high: float | None, lowest: pl.Expr, highest: pl.Expr) -> pl.Expr:
    below = lowest < low if low is not None else pl.lit(value=False)
    above = highest > high if high is not None else pl.lit(value=False)
    return (below | above).fill_null(value=False)


def _what_is_wrong_with_dimensions(indicator: Indicator, dimensions: str) -> str:
    known = {each.code: [value.code for value in each.values] for each in indicator.dimensions}
    pairs = DimensionValues.parse(dimensions).pairs
    for dimension, code in pairs:
        if code not in known.get(dimension, ()):
            return (
                f"`{indicator.slug}` has no “{dimension}={code}”."
                f"{nearest(code, known.get(dimension, known))} Correct it."
            )
    order = [dimension for dimension, _ in pairs]
    right = DimensionValues(tuple(sorted(pairs, key=lambda pair: list(known).index(pair[0]))))
    if len(set(order)) < len(order) or str(right) != dimensions:
        return (
            f"“{dimensions}” is not written as the dimensions of `{indicator.slug}` are. Write "
            f"“{right}”, each dimension once, in the order of the indicator's file."
        )
    return ""
