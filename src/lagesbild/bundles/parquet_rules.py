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
    say_lonely,
    span_of,
)
from lagesbild.bundles.layout import CORRECTIONS, PARQUET, PUBLICATIONS
from lagesbild.bundles.parquet_profile import Profile
from lagesbild.bundles.problem import MOST_OF_ONE_KIND, Problems
from lagesbild.core.statistics.observation import DimensionValues
from lagesbild.core.statistics.period import Period, PeriodIsUnreadable
from lagesbild.core.statistics.spans import lonely_ends
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.toml_text.nearest import nearest

_Row = Mapping[str, object]


class ParquetRules:
    """The rules for one table, whose profile tells most of what there is to know."""

    def __init__(
        self,
        table: pl.DataFrame,
        profile: Profile,
        around: Surroundings,
        problems: Problems,
    ) -> None:
        self._table = table
        self._profile = profile
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
        if self._good:
            self._check_ends()
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
            for name in self._profile.names(column)
            if name not in known
        }
        self._refuse_names(column, wrong)

    def _check_areas(self) -> None:
        known = self._around.areas
        wrong = {
            code: f"The area “{code}” is not known.{nearest(code, known)} Use SCB's code, or "
            "describe the area in areas.csv."
            for code in self._profile.names("area")
            if code not in known
        }
        self._refuse_names("area", wrong)

    def _check_periods(self) -> None:
        wrong: dict[str, str] = {}
        for text in self._profile.names("period"):
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
        days = self._profile.runs.select("publication", "recorded").unique()
        for slug, recorded in days.iter_rows():
            if slug in publications and recorded != publications[slug]:
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
        distinct = self._profile.runs.select(pl.col(columns)).unique().cast(pl.String)
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
        empty = pl.col("value").is_null()
        statuses = self._profile.distinct("status")
        numbers = statuses.to_physical().filter(~statuses.cast(pl.String).is_in(WITH_VALUE))
        without = pl.col("status").to_physical().is_in(numbers.to_list())
        agrees = self._table.select(
            (empty == without).all().alias("status"),
            (empty == pl.col("decimals").is_null()).all().alias("decimals"),
        )
        if not agrees["status"].item():
            self._refuse(~without & empty, _say_no_value)
            self._refuse(without & ~empty, _say_value_too_many)
        if not agrees["decimals"].item():
            self._refuse(empty != pl.col("decimals").is_null(), _say_decimals)

    def _check_numbers(self) -> None:
        extremes = self._profile.extremes
        if not extremes.all_finite:
            self._refuse(
                ~pl.col("value").is_finite(),
                lambda row: f"{row['value']} is no value. Leave it null, and say why in status.",
            )
        if extremes.smallest_base is not None and extremes.smallest_base < 0:
            self._refuse(
                pl.col("base") < 0,
                lambda row: f"the base {row['base']} is negative. It counts answers or cases.",
            )
        self._check_bounds()
        self._check_decimals()

    def _check_ends(self) -> None:
        if not {"lowest", "highest"} & set(self._profile.names("statistic")):
            return
        rows = self._table.with_row_index("row", offset=1)
        lonely = lonely_ends(rows)["row"].to_list()
        if lonely:
            self._refuse(
                pl.int_range(1, pl.len() + 1).is_in(lonely),
                lambda row: say_lonely(str(row["statistic"])),
            )

    def _check_bounds(self) -> None:
        units = [each for each in Unit if each.value in self._profile.names("unit")]
        extremes = self._profile.extremes
        if all(_holds(each, extremes.lowest, extremes.highest) for each in units):
            return
        value = pl.col("value")
        spans = self._table.group_by("unit").agg(
            value.min().alias("low"), value.max().alias("high")
        )
        by_unit = {str(unit): (low, high) for unit, low, high in spans.iter_rows()}
        for unit in units:
            if not _holds(unit, *by_unit[unit.value]):
                self._refuse((pl.col("unit") == unit.value) & _outside(unit), _say_outside)

    def _check_decimals(self) -> None:
        """Values are kept exactly when rounding them to their decimals changes nothing."""
        extremes = self._profile.extremes
        if extremes.fewest_decimals is None or extremes.most_decimals is None:
            return
        if extremes.most_decimals > MOST_DIGITS:
            self._refuse(pl.col("decimals") > MOST_DIGITS, _say_inexact)
            return
        kept = _is_rounded(range(extremes.fewest_decimals, extremes.most_decimals + 1))
        largest = max(abs(extremes.lowest or 0), abs(extremes.highest or 0))
        if largest * 10.0**extremes.most_decimals >= 10.0**MOST_DIGITS:
            whole = pl.col("value").abs() * pl.lit(10.0).pow(pl.col("decimals"))
            kept &= whole.round() < 10.0**MOST_DIGITS
        if not self._table.select(kept.all()).item():
            self._refuse(~kept, _say_inexact)


def _say_no_value(row: _Row) -> str:
    return (
        f"there is no value, but the status {row['status']} says that there is one. Add the "
        "value, or say with the status why it is missing (L, M, O or Q)."
    )


def _say_value_too_many(row: _Row) -> str:
    return (
        f"there is a value ({row['value']}), but the status {row['status']} says that there is "
        "none. Remove the value, or correct the status."
    )


def _say_decimals(row: _Row) -> str:
    return (
        f"the value is {row['value']} and the decimals are {row['decimals']}. Say how many "
        "decimals (0 to 255) the source printed, for values and only for them."
    )


def _say_inexact(row: _Row) -> str:
    return (
        f"{row['value']} has more than {row['decimals']} decimals, or more than {MOST_DIGITS} "
        "digits. Round it to the decimals that the source printed."
    )


def _say_outside(row: _Row) -> str:
    return (
        f"{row['value']} cannot be: “{row['measure']}” of `{row['indicator']}` is in the unit "
        f"{row['unit']}, which goes {span_of(Unit(str(row['unit'])))}. Correct the value."
    )


def _holds(unit: Unit, lowest: float | None, highest: float | None) -> bool:
    low, high = unit.bounds
    too_low = low is not None and lowest is not None and lowest < low
    return not too_low and not (high is not None and highest is not None and highest > high)


def _is_rounded(decimals: range) -> pl.Expr:
    """Whether values have no more decimals than they say, of which there are these many."""
    value = pl.col("value")
    rounded = value.round(decimals[0])
    for number in decimals[1:]:
        rounded = pl.when(pl.col("decimals") == number).then(value.round(number)).otherwise(rounded)
    return rounded == value


def _outside(unit: Unit) -> pl.Expr:
    low, high = unit.bounds
    below = pl.col("value") < low if low is not None else pl.lit(value=False)
    above = pl.col("value") > high if high is not None else pl.lit(value=False)
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
