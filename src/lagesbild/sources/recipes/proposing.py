"""A recipe proposed from the table itself, for a person to confirm."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from lagesbild.core.language.catalogue import ENGLISH, Language
from lagesbild.core.statistics.area import Area
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.sources.recipes.amounts import MOST_DIGITS
from lagesbild.sources.recipes.periods import read_period
from lagesbild.sources.recipes.recognising import Recognised, is_base, recognise
from lagesbild.sources.recipes.symbols import USUAL
from lagesbild.sources.table import Table, TableDimension

MOST_WORDS = 80
"""Columns with more words than this are expected to change theirs."""
FEW_PERIODS = 3
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a recipe is proposed for."""

    file_name: str
    indicator: Indicator | None = None
    areas: Mapping[str, Area] = field(default_factory=dict)
    number: int = 0
    """Of the table in the file, from 1, where there are several; 0 for the only one."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A recipe as TOML, with what was recognised and what a person must confirm, as sentences."""

    text: str
    recognised: tuple[str, ...]
    to_confirm: tuple[str, ...]


def propose(table: Table, wanted: Wanted, language: Language = ENGLISH) -> Proposal:
    """A recipe for a table. Everything that it says stands in the table or is to be confirmed."""
    writing = _Writing(table, wanted, language)
    text = "\n\n".join("\n".join(part) for part in writing.parts() if part) + "\n"
    return Proposal(text, tuple(writing.recognised), tuple(writing.to_confirm))


def quoted(text: str) -> str:
    """A text as TOML writes it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _listed(words: Iterable[str]) -> str:
    return f"[{', '.join(quoted(each) for each in words)}]"


class _Writing:
    """A proposal while it is written."""

    def __init__(self, table: Table, wanted: Wanted, language: Language) -> None:
        self.table = table
        self.wanted = wanted
        self.language = language
        self.found: Recognised = recognise(table, wanted.indicator, wanted.areas)
        self.recognised: list[str] = []
        self.to_confirm: list[str] = []

    def parts(self) -> Iterator[list[str]]:
        yield self._head()
        yield self._expects()
        yield self._period()
        yield self._area()
        yield from self._dimensions()
        yield from self._measures()
        yield from self._ignored()
        yield self._symbols()

    def _label(self, place: int) -> str:
        return self.table.dimensions[place].label

    def _confirm(self, sentence: str) -> str:
        """Note that a person must confirm something; the comment that says so in the file."""
        self.to_confirm.append(sentence)
        return f"# {self.language.text('CONFIRM:')} {sentence}"

    def _head(self) -> list[str]:
        indicator, stem = self.wanted.indicator, Path(self.wanted.file_name).stem
        say = self.language.text
        lines = [
            "# " + say("How {file} becomes observations.", file=self.wanted.file_name),
            "# " + say("Proposed from the table itself; docs/recipes.md explains each key."),
            f"name = {quoted(' '.join((self.table.title or stem).split()))}",
        ]
        if indicator is None:
            lines.append(self._confirm(say("which source of sources.toml the file is from.")))
        lines.append(f"source = {quoted(indicator.source if indicator else '…')}")
        if self.wanted.number:
            lines.append(f"table = {quoted(str(self.wanted.number))}")
        return lines

    def _expects(self) -> list[str]:
        table, found = self.table, self.found
        lines = [
            "# " + self.language.text("What the table looks like now. A difference is told."),
            "[expects]",
            f"columns = {_listed(each.label for each in table.dimensions)}",
        ]
        periods = self._period_codes()
        if len(periods) > FEW_PERIODS:
            lines.append(f"first_period = {quoted(min(periods))}")
        fixed = [
            each
            for at, each in enumerate(table.dimensions)
            if at not in found.periods
            and at != found.area
            and at not in found.repeats
            and len(each.categories) <= MOST_WORDS
        ]
        if fixed:
            lines += ["[expects.words]"]
            lines += [f"{quoted(each.label)} = {_listed(_used(table, each))}" for each in fixed]
        units = self._units()
        if units:
            lines += ["[expects.units]"]
            lines += [f"{quoted(word)} = {quoted(unit)}" for word, unit in units.items()]
        return lines

    def _units(self) -> dict[str, str]:
        units = {"": self.table.said["unit"]} if self.table.said.get("unit") else {}
        if self.found.metric is not None:
            metric = self.table.dimensions[self.found.metric]
            units |= {each.label: each.unit for each in metric.categories if each.unit}
        return units

    def _period_codes(self) -> list[str]:
        if len(self.found.periods) != 1 or self.wanted.indicator is None:
            return []
        kind = self.wanted.indicator.period_kind
        dimension = self.table.dimensions[self.found.periods[0]]
        words = self.found.period_words
        read = [read_period(words.get(each, each), kind) for each in _used(self.table, dimension)]
        return [each[0].code for each in read if each]

    def _period(self) -> list[str]:
        found, say = self.found, self.language.text
        lines = ["[period]"]
        if found.periods:
            labels = [self._label(at) for at in found.periods]
            listed = " + ".join(f"“{each}”" for each in labels)
            self.recognised.append(say("Period: the column {columns}.", columns=listed))
            lines.append(f"column = {quoted(labels[0]) if len(labels) == 1 else _listed(labels)}")
        if not found.periods or self._only_months():
            lines += self._period_beside()
        if found.period_words:
            lines.append(self._confirm(say("what the marks after these periods mean.")))
        if found.not_periods:
            lines.append(
                self._confirm(say("which periods the words without one are, or skip them."))
            )
        if found.period_words or found.not_periods:
            lines.append("[period.words]")
        lines += [f"{quoted(a)} = {quoted(b)}" for a, b in found.period_words.items()]
        lines += [f'# {quoted(each)} = ""' for each in found.not_periods]
        return lines

    def _only_months(self) -> bool:
        if len(self.found.periods) != 1:
            return False
        dimension = self.table.dimensions[self.found.periods[0]]
        return not any(character.isdigit() for label in dimension.labels for character in label)

    def _period_beside(self) -> list[str]:
        """The year from title, sheet or file name, where exactly one stands there."""
        say = self.language.text
        for place, text in (
            ("title", self.table.title),
            ("contents", self.table.said.get("contents", "")),
            ("sheet", self.table.name),
            ("file-name", self.wanted.file_name),
        ):
            years = set(_YEAR.findall(text))
            if len(years) == 1:
                year = years.pop()
                sentence = say("that the year is the {year} of “{text}”.", year=year, text=text)
                return [self._confirm(sentence), f"stands_in = {quoted(place)}"]
        return [self._confirm(say("which period the file is about.")), 'value = "…"']

    def _area(self) -> list[str]:
        found, say = self.found, self.language.text
        if found.area is None:
            if self.wanted.indicator is None:
                return []
            area = self.wanted.indicator.area
            return [
                "[area]",
                self._confirm(say("which area it is about.")),
                f"value = {quoted(area)}",
            ]
        self.recognised.append(say("Area: the column “{column}”.", column=self._label(found.area)))
        lines = ["[area]", f"column = {quoted(self._label(found.area))}"]
        if found.area_kind is not None:
            lines.append(f"kind = {quoted(found.area_kind.value)}")
        if found.unknown_areas:
            lines.append(self._confirm(say("which areas these are: a code, or skip them.")))
            lines.append("[area.words]")
            lines += [f'# {quoted(each)} = ""' for each in found.unknown_areas]
        return lines

    def _dimensions(self) -> Iterator[list[str]]:
        say = self.language.text
        for place, (ours, words) in self.found.dimensions.items():
            self.recognised.append(
                say(
                    "Dimension {ours}: the column “{column}”.", ours=ours, column=self._label(place)
                )
            )
            lines = ["[[dimensions]]", f"ours = {quoted(ours)}"]
            lines += [f"column = {quoted(self._label(place))}"]
            unknown = [word for word, code in words.items() if code is None]
            if unknown:
                lines.append(self._confirm(say("what the words without a code are, or skip them.")))
            lines.append("[dimensions.words]")
            lines += [
                f"{quoted(word)} = {quoted(code)}" if code is not None else f'# {quoted(word)} = ""'
                for word, code in words.items()
            ]
            yield lines
        for place in self.found.unknown:
            label = self._label(place)
            yield [
                self._confirm(say("what the column “{column}” is.", column=label)),
                "# [[dimensions]]",
                '# ours = "…"',
                f"# column = {quoted(label)}",
                "# [dimensions.words]",
                *(f'# {quoted(each)} = ""' for each in self.table.dimensions[place].labels[:20]),
            ]

    def _measures(self) -> Iterator[list[str]]:
        indicator, say = self.wanted.indicator, self.language.text
        lines = ["[[measures]]"]
        if indicator is None:
            lines.append(self._confirm(say("which indicator the values belong to.")))
        lines.append(f"indicator = {quoted(indicator.slug if indicator else '…')}")
        if indicator and len(indicator.measures) > 1:
            lines.append(self._confirm(say("which of the indicator's measures this is.")))
            lines.append(f"measure = {quoted(indicator.measures[0].code)}")
        values, bases, others = self._metrics()
        if self.found.metric is not None and (bases or others):
            column = quoted(self._label(self.found.metric))
            lines.append(self._confirm(say("that these are the values.")))
            lines.append(f"where = {{ {column} = {quoted(values)} }}")
            if bases:
                lines.append(f"base = {{ {column} = {quoted(bases[0])} }}")
        yield lines + self._numbers(values)
        if others:
            column = quoted(self._label(self.found.metric or 0))
            reason = say("Not followed here.")
            yield [
                "[[skip]]",
                self._confirm(say("that these columns are not used.")),
                f"where = {{ {column} = {_listed(others)} }}",
                f"reason = {quoted(reason)}",
            ]

    def _metrics(self) -> tuple[str, list[str], list[str]]:
        """The column of values, those of bases, and the others."""
        if self.found.metric is None:
            return "", [], []
        labels = list(self.table.dimensions[self.found.metric].labels)
        bases = [each for each in labels if is_base(each)] if len(labels) > 1 else []
        values = [each for each in labels if each not in bases] or labels
        unit = self.wanted.indicator.main_measure.unit if self.wanted.indicator else None
        share = ("andel", "procent", "%", "share", "percent")
        wanted = [each for each in values if any(word in each.casefold() for word in share)]
        value = wanted[0] if wanted and unit is Unit.PERCENT else values[0]
        others = [each for each in labels if each != value and each not in bases[:1]]
        return value, bases[:1], others

    def _numbers(self, value: str) -> list[str]:
        """The scale and decimals that the numbers ask for."""
        cells = self.table.cells
        if value and self.found.metric is not None:
            metric = self.table.dimensions[self.found.metric]
            cells = cells.filter(pl.col(metric.code) == metric.labels.index(value))
        printed = cells["value"].drop_nulls()
        numbers = printed.cast(pl.Float64, strict=False).drop_nulls()
        say, lines = self.language.text, []
        unit = self.wanted.indicator.main_measure.unit if self.wanted.indicator else None
        if unit is Unit.PERCENT and len(numbers) and _is_fraction(numbers):
            lines += [self._confirm(say("that 0.37 stands for 37 percent.")), "scale = 100"]
        digits = printed.str.replace_all(r"^-?0*\.?0*|\.", "").str.len_chars().max()
        if isinstance(digits, int) and digits > MOST_DIGITS:
            sentence = say("how many decimals to round to: the file has more than are reported.")
            lines += [self._confirm(sentence), "decimals = 1"]
        return lines

    def _ignored(self) -> Iterator[list[str]]:
        for place, other in self.found.repeats.items():
            reason = self.language.text(
                "It says the same as “{column}”.", column=self._label(other)
            )
            label = quoted(self._label(place))
            yield ["[[ignore]]", f"column = {label}", f"reason = {quoted(reason)}"]

    def _symbols(self) -> list[str]:
        """Every symbol that the table has, with what it most often means."""
        found = self.table.cells.select(pl.col("status").str.strip_chars()).to_series()
        symbols = sorted(each for each in found.unique().drop_nulls().to_list() if each)
        lines = ["[symbols]"] if symbols else []
        for symbol in symbols:
            explained = self.table.symbols.get(symbol, "")
            meaning = USUAL.get(symbol.casefold())
            sentence = self.language.text("what the symbol “{symbol}” means.", symbol=symbol)
            lines.append(self._confirm(sentence))
            comment = f"  # {' '.join(explained.split())}" if explained else ""
            off = "" if meaning else "# "
            lines.append(f"{off}{quoted(symbol)} = {quoted(meaning or '')}{comment}")
        return lines


def _used(table: Table, dimension: TableDimension) -> list[str]:
    """The labels that cells stand under, in the file's order."""
    used = set(table.cells[dimension.code].unique().to_list())
    return [each for at, each in enumerate(dimension.labels) if at in used]


def _is_fraction(numbers: pl.Series) -> bool:
    between = numbers.is_between(0, 1).all()
    return bool(between) and bool((numbers != numbers.round(0)).any())
