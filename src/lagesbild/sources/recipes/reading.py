"""A recipe from its file."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path

from lagesbild.core.statistics.period import Period, PeriodIsUnreadable
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.sources.recipes.recipe import Recipe
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.toml_text.conversion import structure_file
from lagesbild.toml_text.file import TomlFile, syntax_fault
from lagesbild.toml_text.nearest import nearest
from lagesbild.toml_text.places import KeyPath

LARGEST_RECIPE = 4 * 1024 * 1024
"""In bytes: some ten thousand words of a source fit many times."""
KINDS_OF_FETCH = ("pxweb-v1", "pxweb-v2", "kolada", "file")
SYMBOL_MEANINGS = (*(each.value for each in ObsStatus), "0", "skip")


def read_recipe(path: Path) -> Recipe:
    """The recipe in a file. Raises `FileIsRefused`, which names the line."""
    try:
        if path.stat().st_size > LARGEST_RECIPE:
            raise FileIsRefused(path.name, "", "The file is larger than 4 MiB. It is no recipe.")
        return parse_recipe(path.read_text(encoding="utf-8-sig"), path.name)
    except OSError as error:
        raise FileIsRefused(
            path.name, "", f"The recipe cannot be opened: {error.strerror}. Check its name."
        ) from error
    except UnicodeDecodeError as error:
        raise FileIsRefused(
            path.name, "", "The recipe is not written in UTF-8. Save it again with that encoding."
        ) from error


def parse_recipe(text: str, name: str) -> Recipe:
    """The recipe in a text; ``name`` is that of its file. Raises `FileIsRefused`."""
    faults = _Faults()
    try:
        file = TomlFile(name, text, faults)
    except tomllib.TOMLDecodeError as error:
        place, message = syntax_fault(text, error)
        raise FileIsRefused(name, f"line {place.line}", message) from error
    except RecursionError as error:
        raise FileIsRefused(name, "", "The recipe is nested too deeply to be read.") from error
    if "file_name" in file.data:
        file.wrong_key(("file_name",), "Unknown key “file_name”.")
    values = structure_file(file, Recipe)
    _check(file)
    for each in fields(Recipe):
        if each.name in ("name", "source", "measures") and each.name not in file.data:
            file.wrong_value((), f"The key “{each.name}” is missing. Add it: {_example(each.name)}")
    faults.refuse_any(name)
    return Recipe(**{**values, "file_name": name})


@dataclass(slots=True)
class _Faults:
    """The faults of a recipe, in the order they were found."""

    found: list[tuple[int, str]] = field(default_factory=list)

    def add(self, path: str, message: str, *, line: int = 0, column: int = 0) -> None:  # noqa: ARG002 - as every collector of faults
        self.found.append((line, message))

    def refuse_any(self, name: str) -> None:
        """Raise `FileIsRefused` for all faults so far, at the line of the first."""
        if not self.found:
            return
        (line, first), *others = sorted(dict.fromkeys(self.found))
        more = "".join(f"\n{name}, line {line}: {message}" for line, message in others)
        raise FileIsRefused(name, f"line {line}", first + more)


def _example(key: str) -> str:
    return {
        "name": 'name = "Reported crimes by district".',
        "source": 'source = "bra", the slug of a source in sources.toml.',
        "measures": '[[measures]] and, below it, indicator = "…".',
    }[key]


def _check(file: TomlFile) -> None:
    """What the types of the keys do not say."""
    _check_places(file, "period")
    _check_places(file, "area")
    for at, written in _periods_of_measures(file):
        _check_period(file, at, written)
    for at, written in _entries(file, "period", "words"):
        if written and not _is_said_in_parts(file):
            _check_period(file, at, written)
    for at, written in _entries(file, "symbols"):
        _check_symbol(file, at, written)
    kind = file.at(("fetch", "kind"))
    if isinstance(kind, str) and kind not in KINDS_OF_FETCH:
        file.wrong_value(
            ("fetch", "kind"), f"“{kind}” is no interface.{nearest(kind, KINDS_OF_FETCH)}"
        )
    if isinstance(measures := file.data.get("measures"), list) and not measures:
        file.wrong_value(("measures",), "There is no measure. Add [[measures]] with an indicator.")


def _check_places(file: TomlFile, key: str) -> None:
    """A period or an area stands in a column, in a text beside the table, or in the recipe."""
    written = file.data.get(key)
    rule = written if isinstance(written, dict) else {}
    if "value" in rule and "stands_in" in rule:
        file.wrong_key(
            (key, "value"), "Keep either “value” or “stands_in”: both say the same thing."
        )
    if "pattern" in rule and "stands_in" not in rule:
        file.wrong_key(
            (key, "pattern"),
            f'Add stands_in = "title", "sheet", "contents" or "file-name" to say where {key} is.',
        )
    pattern = rule.get("pattern")
    if isinstance(pattern, str) and f"{{{key}}}" not in pattern:
        file.wrong_value(
            (key, "pattern"), f"Write {{{key}}} where it stands in the text, as in “* {{{key}}}”."
        )


def _periods_of_measures(file: TomlFile) -> Iterator[tuple[KeyPath, str]]:
    for index, each in enumerate(file.tables("measures")):
        if isinstance(written := each.get("period"), str):
            yield ("measures", index, "period"), written


def _entries(file: TomlFile, *path: str) -> Iterator[tuple[KeyPath, str]]:
    table = file.at(path)
    for key, written in table.items() if isinstance(table, dict) else ():
        if isinstance(written, str):
            yield (*path, key), written


def _is_said_in_parts(file: TomlFile) -> bool:
    """Whether year and month stand in different places, so that a word is but a part."""
    rule = file.at(("period",))
    column = file.at(("period", "column"))
    several = isinstance(column, list) and len(column) > 1
    return several or (isinstance(rule, dict) and not {"value", "stands_in"}.isdisjoint(rule))


def _check_period(file: TomlFile, at: KeyPath, written: str) -> None:
    code, _, status = written.partition(" ")
    statuses = [each.value for each in ObsStatus if each.has_value]
    if status and status not in statuses:
        file.wrong_value(
            at, f"“{status}” after the period is no status of values.{nearest(status, statuses)}"
        )
    try:
        Period.parse(code)
    except PeriodIsUnreadable as error:
        file.wrong_value(at, str(error))


def _check_symbol(file: TomlFile, at: KeyPath, written: str) -> None:
    meaning = written.partition(":")[0].strip()
    if meaning not in SYMBOL_MEANINGS:
        file.wrong_value(
            at,
            f"“{meaning}” is no meaning of a symbol. Write one of {', '.join(SYMBOL_MEANINGS)}; "
            'a note may follow it: "E: forecast".',
        )
