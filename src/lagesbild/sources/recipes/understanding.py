"""What the words of a table mean: each combination's period, area and dimension values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from lagesbild.core.statistics.area import Area
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.strategy.indicator import Dimension
from lagesbild.sources.recipes.area_names import AreaNames
from lagesbild.sources.recipes.columns import text_at
from lagesbild.sources.recipes.combinations import combinations
from lagesbild.sources.recipes.periods import read_period
from lagesbild.sources.recipes.recipe import DimensionRule
from lagesbild.sources.recipes.selecting import Sheet, Target
from lagesbild.sources.recipes.words import Lookup, as_pattern, column_of, folded
from lagesbild.sources.table import Category

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_PERIOD_FORM = (
    r"(?P<period>(?<![0-9])[0-9]{4}(?:[/\-\u2013][0-9]{2,4}|[ ]?[kmqh][0-9]{1,2})?(?![0-9])"
    r"|(?:ht|vt)[ ]?[0-9]{4}|[^\W\d_]{3,} [0-9]{4})"
)


@dataclass(frozen=True, slots=True)
class Understood:
    """For each row of the selection."""

    period: pl.Series
    period_status: pl.Series
    area: pl.Series
    """Null where the recipe does not want the area."""
    dimensions: pl.Series


def understand(sheet: Sheet, rows: pl.DataFrame, areas: Mapping[str, Area] | None) -> Understood:
    """Understand all words at once; what is not understood is noted as a difference."""
    at = [f"d{place}" for place in range(len(sheet.table.dimensions))]
    words = pl.concat(
        [rows.select("cell", "target"), sheet.cells.select(at)[rows["cell"]]], how="horizontal"
    )
    period, status = _Periods(sheet).of(words)
    return Understood(
        period=period,
        period_status=status,
        area=_Areas(sheet, areas).of(words),
        dimensions=_dimensions(sheet, words),
    )


def _category(sheet: Sheet, place: int, at: int) -> Category:
    return sheet.table.dimensions[place].categories[at]


def _address(sheet: Sheet, words: pl.DataFrame, row: int) -> str:
    return str(sheet.cells["address"][words["cell"][row]])


class _Periods:
    """Reads the period of each row."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.rule = sheet.recipe.period
        self.lookup = Lookup(self.rule.words)
        self.places = [column_of(sheet.table, name) for name in self.rule.column]
        self.known = [place for place in self.places if place is not None]
        self.fixed = self._fixed()

    def of(self, words: pl.DataFrame) -> tuple[pl.Series, pl.Series]:
        found = combinations(words, ["target", *(f"d{place}" for place in self.known)])
        codes: list[str | None] = []
        statuses: list[str | None] = []
        for each, first in zip(found.each, found.first, strict=True):
            target = self.sheet.targets[each[0]]
            code, status = self._read(target, each[1:], words, first)
            codes.append(code)
            statuses.append(status)
        return found.spread(codes, pl.String()), found.spread(statuses, pl.String())

    def _fixed(self) -> str:
        """What the recipe or a text beside the cells says of all cells."""
        rule = self.rule
        if rule.stands_in is None:
            return rule.value
        text = text_at(self.sheet, rule.stands_in)
        found = _periods_in(text, rule.pattern)
        if len(found) == 1:
            return found[0]
        self.sheet.differences.add(
            f"The {rule.stands_in.value} “{text}” does not say one period"
            + (f" as “{rule.pattern}” has it. " if rule.pattern else f", but {len(found)}. ")
            + "Write a pattern under [period] with {period} where it stands, or its value."
        )
        return ""

    def _read(
        self, target: Target, at: tuple[int, ...], words: pl.DataFrame, first: int
    ) -> tuple[str | None, str | None]:
        if target.rule.period:
            return target.rule.period, None
        kind = self.rule.kind or target.indicator.period_kind
        text, status = self._text(at)
        read = read_period(text, kind)
        if read is None:
            self._note_unread(text, at, words, first)
            return None, None
        period, said = read
        if period.kind is not kind:
            self.sheet.differences.add(
                f"The period “{text}” is a {period.kind.value}, where “{target.indicator.slug}” "
                f"has periods of the kind {kind.value} (first in "
                f"{_address(self.sheet, words, first)}). Skip it, or say what it means under "
                "[period.words].",
                once_for=("period kind", period.kind, kind),
            )
        return period.code, status or (said.value if said else None)

    def _text(self, at: tuple[int, ...]) -> tuple[str, str | None]:
        """The parts that say the period, and the status that a word of the recipe has."""
        parts, status = [self.fixed], None
        for place, category in zip(self.known, at, strict=True):
            meaning = self.lookup.find(_category(self.sheet, place, category))
            if meaning is None:
                parts.append(self._plain(place, category))
                continue
            code, _, mark = meaning.partition(" ")
            is_status = mark in {each.value for each in ObsStatus}
            parts.append(code if is_status else meaning)
            status = mark if is_status else status
        return " ".join(part for part in parts if part), status

    def _plain(self, place: int, category: int) -> str:
        """The label, or the code where only that is a period."""
        found = _category(self.sheet, place, category)
        kind = self.rule.kind or self.sheet.targets[0].indicator.period_kind
        alone = len(self.known) == 1 and not self.fixed
        if alone and read_period(found.label, kind) is None and read_period(found.code, kind):
            return found.code
        return found.label

    def _note_unread(self, text: str, at: tuple[int, ...], words: pl.DataFrame, first: int) -> None:
        if not self.rule.column and not self.fixed:
            self.sheet.differences.add(
                "The recipe does not say where the period stands. Write a column, a value or "
                "stands_in under [period].",
                once_for="no period",
            )
        elif not (self.rule.column and not self.known) and (at or self.fixed):
            self.sheet.differences.add(
                f"“{text}” is not read as a period (first in "
                f"{_address(self.sheet, words, first)}). Write under [period.words] which it is: "
                f'"{text}" = "2024"; or skip it.',
                once_for=("period", text),
            )


def _periods_in(text: str, pattern: str) -> list[str]:
    """The different periods in a text, where a pattern says or by their four digits."""
    if not pattern:
        return list(dict.fromkeys(_YEAR.findall(text)))
    form = as_pattern(pattern).pattern.replace(re.escape("{period}"), _PERIOD_FORM, 1)
    match = re.search(form, folded(text))
    return [match["period"]] if match else []


class _Areas:
    """Finds the area of each row."""

    def __init__(self, sheet: Sheet, areas: Mapping[str, Area] | None) -> None:
        self.sheet = sheet
        self.rule = sheet.recipe.area
        self.names = AreaNames((areas or {}).values(), kind=self.rule.kind)
        self.are_all_known = areas is not None
        self.lookup = Lookup(self.rule.words)
        self.wanted = [as_pattern(each) for each in self.rule.only]

    def of(self, words: pl.DataFrame) -> pl.Series:
        place = column_of(self.sheet.table, self.rule.column) if self.rule.column else None
        fixed = self.rule.value or self._from_text()
        found = combinations(words, ["target", *([f"d{place}"] if place is not None else [])])
        codes: list[str | None] = []
        for each, first in zip(found.each, found.first, strict=True):
            target = self.sheet.targets[each[0]]
            code = target.rule.area or fixed
            if not code and place is not None:
                category = _category(self.sheet, place, each[1])
                code = self._code(category, _address(self.sheet, words, first))
            elif not code and not self.rule.column and self.rule.stands_in is None:
                code = target.indicator.area
            codes.append(code if self._is_wanted(code) else None)
        self._note_missing({code for code in codes if code})
        self._note_undescribed({code for code in codes if code})
        return found.spread(codes, pl.String())

    def _is_wanted(self, code: str) -> bool:
        return not self.wanted or any(form.fullmatch(folded(code)) for form in self.wanted)

    def _from_text(self) -> str:
        rule = self.rule
        if rule.stands_in is None:
            return ""
        text = text_at(self.sheet, rule.stands_in)
        name = text
        if rule.pattern:
            form = as_pattern(rule.pattern).pattern.replace(
                re.escape("{area}"), r"(?P<area>\S.*?)", 1
            )
            match = re.fullmatch(form, folded(text))
            name = match["area"] if match else text
        return self._code(Category(name, name), rule.stands_in.value)

    def _code(self, category: Category, where: str) -> str:
        """The code of a category's area; "" and noted where it is not clear."""
        if said := self.lookup.find(category):
            return said
        found = self.names.find(category)
        if len(found) == 1:
            return found[0]
        if found:
            reason = f"“{category.label}” may be any of the areas {', '.join(found)}"
        else:
            known = self.sheet.differences.nearest(category.label, self.names.names()).split(
                " There is"
            )[0]
            reason = f"“{category.label}” is no area that is known.{known}"
        self.sheet.differences.add(
            f"{reason.rstrip('.')}{'' if reason.endswith('?') else '.'} It stands first in "
            f'{where}. Write under [area.words] which it is: "{category.label}" = "0180"; or skip '
            "it.",
            once_for=("area", category.code),
        )
        return ""

    def _note_undescribed(self, found: set[str]) -> None:
        """An area that a recipe names must be one that the strategy knows."""
        for code in sorted(found) if self.are_all_known else ():
            if not self.names.known(code):
                self.sheet.differences.add(
                    f"“{code}” is no area of the strategy. Describe it in the bundle's areas.csv, "
                    "or correct the code under [area]."
                )

    def _note_missing(self, found: set[str]) -> None:
        for code in self.sheet.recipe.expects.areas:
            if code not in found:
                self.sheet.differences.add(
                    f"The area {code} has vanished. If it is gone for good, take it away from "
                    "“areas” under [expects]."
                )


def _dimensions(sheet: Sheet, words: pl.DataFrame) -> pl.Series:
    """The dimension values of each row, as `DimensionValues` writes them."""
    rules = [
        (place, each)
        for each in sheet.recipe.dimensions
        if (place := column_of(sheet.table, each.column)) is not None
    ]
    found = combinations(words, ["target", *(f"d{place}" for place, _ in rules)])
    readers = [_Values(sheet, place, rule) for place, rule in rules]
    texts: list[str] = []
    for each, first in zip(found.each, found.first, strict=True):
        target = sheet.targets[each[0]]
        values = {
            reader.rule.ours: reader.code(target, at, _address(sheet, words, first))
            for reader, at in zip(readers, each[1:], strict=True)
            if reader.rule.ours not in target.rule.dimensions
        }
        values |= target.rule.dimensions
        texts.append(
            ";".join(
                f"{dimension.code}={values[dimension.code]}"
                for dimension in target.indicator.dimensions
                if values.get(dimension.code)
            )
        )
    return found.spread(texts, pl.String())


class _Values:
    """The words of a column as values of one of our dimensions."""

    def __init__(self, sheet: Sheet, place: int, rule: DimensionRule) -> None:
        self.sheet = sheet
        self.column = sheet.table.dimensions[place]
        self.rule = rule
        self.said = Lookup(rule.words)
        self._own: dict[str, Lookup[str]] = {}

    def code(self, target: Target, at: int, address: str) -> str:
        """Our code for a word; "" for all values together, or where it is noted as unknown."""
        category = self.column.categories[at]
        dimension = next((e for e in target.indicator.dimensions if e.code == self.rule.ours), None)
        said = self.said.find(category)
        if said is None and dimension is not None:
            said = self._own_words(dimension).find(category)
        if said is None:
            self._note_unknown(category, dimension, address)
            return ""
        if said and dimension is None:
            self.sheet.differences.add(
                f"“{target.indicator.slug}” has no dimension “{self.rule.ours}”, but "
                f"“{category.label}” in {address} is a value of it. Skip such cells, or write "
                f'"{category.label}" = "" if it stands for all together.',
                once_for=("no dimension", target.indicator.slug, category.code),
            )
        return said

    def _own_words(self, dimension: Dimension) -> Lookup[str]:
        if dimension.code not in self._own:
            words = {
                word: value.code
                for value in reversed(dimension.values)
                for word in (*value.synonyms, value.label, value.code)
            }
            self._own[dimension.code] = Lookup({w: c for w, c in words.items() if "*" not in w})
        return self._own[dimension.code]

    def _note_unknown(self, category: Category, dimension: Dimension | None, address: str) -> None:
        ours = [each.code for each in dimension.values] if dimension else []
        example = ours[0] if ours else ""
        label, name = category.label, self.column.label
        self.sheet.differences.add(
            f"“{label}” in the column “{name}” is not in the recipe (first in {address})."
            f"{self.sheet.differences.nearest(label, self.rule.words)} Write under "
            f'[dimensions.words] of “{self.rule.ours}” which of our values it is: "{label}" = '
            f'"{example}" ({", ".join(ours)}), or skip it.',
            once_for=("word", folded(name), folded(label)),
        )
