"""Whether a table has the columns, words and units that its recipe was confirmed for."""

from collections.abc import Iterable, Iterator

from lagesbild.sources.recipes.recipe import Place
from lagesbild.sources.recipes.selecting import Sheet
from lagesbild.sources.recipes.words import Lookup, column_of, folded
from lagesbild.sources.table import Role, TableDimension


def check_columns(sheet: Sheet) -> None:
    """Note columns that are missing, new or spoken of by no rule."""
    if sheet.recipe.expects.columns:
        _check_expected(sheet)
    for name in _named(sheet):
        sheet.column(name)
    spoken_of = {column_of(sheet.table, name) for name in _named(sheet)}
    for place, dimension in enumerate(sheet.table.dimensions):
        if place not in spoken_of and sheet.cells[f"d{place}"].n_unique() > 1:
            sheet.differences.add(
                f"No rule speaks of the column “{dimension.label}” ({_few(dimension.labels)}). "
                "Say which of our [[dimensions]] it is, use it in a “where”, or name it under "
                "[[ignore]] with a reason if it only repeats what another column says.",
                once_for=("column", folded(dimension.label)),
            )


def _few(labels: Iterable[str], most: int = 4) -> str:
    listed = list(labels)
    return ", ".join(listed[:most]) + (" …" if len(listed) > most else "")


def _named(sheet: Sheet) -> Iterator[str]:
    """All columns that the recipe speaks of."""
    recipe = sheet.recipe
    yield from recipe.period.column
    if recipe.area.column:
        yield recipe.area.column
    yield from (each.column for each in recipe.dimensions)
    yield from (each.column for each in recipe.ignore)
    for rule in recipe.measures:
        yield from rule.where
        yield from rule.base
    for skip in recipe.skip:
        yield from skip.where


def _check_expected(sheet: Sheet) -> None:
    expected = sheet.recipe.expects.columns
    places = {name: column_of(sheet.table, name) for name in expected}
    found = {place for place in places.values() if place is not None}
    new = [each.label for at, each in enumerate(sheet.table.dimensions) if at not in found]
    for name in (name for name, place in places.items() if place is None):
        alike = sheet.differences.nearest(name, new).split(" There is")[0]
        renamed = " If it was renamed, change its name in the recipe." if alike else ""
        there = f" The table has: {_few((e.label for e in sheet.table.dimensions), 12)}."
        sheet.differences.add(
            f"The column “{name}” is missing.{alike or there}{renamed}",
            once_for=("column", folded(name)),
        )
    for label in new:
        sheet.differences.add(
            f"The column “{label}” is new. Say under [expects] that it is there, and what it is.",
            once_for=("column", folded(label)),
        )


def check_words(sheet: Sheet) -> None:
    """Note words that are new or have vanished where they are to stay the same."""
    for name, words in sheet.recipe.expects.words.items():
        place = sheet.column(name)
        if place is None:
            continue
        dimension = sheet.table.dimensions[place]
        used = {int(each) for each in sheet.cells[f"d{place}"].unique().to_list()}
        _check_vanished(sheet, dimension, words, used)
        lookup = Lookup(dict.fromkeys(words, True))
        for at in sorted(used):
            if lookup.find(dimension.categories[at]) is None:
                _note_new(sheet, place, at, words)


def _check_vanished(
    sheet: Sheet, dimension: TableDimension, words: tuple[str, ...], used: set[int]
) -> None:
    for word in words:
        lookup = Lookup({word: True})
        if not any(lookup.find(dimension.categories[at]) for at in used):
            sheet.differences.add(
                f"“{word}” has vanished from the column “{dimension.label}”."
                f"{sheet.differences.nearest(word, dimension.labels)}",
                once_for=("word", folded(dimension.label), folded(word)),
            )


def _note_new(sheet: Sheet, place: int, at: int, words: tuple[str, ...]) -> None:
    dimension = sheet.table.dimensions[place]
    word = dimension.categories[at].label
    first = sheet.cells["address"].gather((sheet.cells[f"d{place}"] == at).arg_max() or 0)[0]
    sheet.differences.add(
        f"“{word}” is new in the column “{dimension.label}” (first in {first})."
        f"{sheet.differences.nearest(word, words)} Say in the recipe what it is, and add it under "
        "[expects.words].",
        once_for=("word", folded(dimension.label), folded(word)),
    )


def check_units(sheet: Sheet) -> None:
    """Note units that are others than they were."""
    for word, unit in sheet.recipe.expects.units.items():
        found = _unit_of(sheet, word)
        if found is not None and folded(found) != folded(unit):
            of = f"of “{word}” " if word else ""
            sheet.differences.add(
                f"The unit {of}was “{unit}” and is “{found or 'not said'}”. If the numbers mean "
                "the same, change [expects.units]; if not, give the measure a scale or another "
                "indicator."
            )


def _unit_of(sheet: Sheet, word: str) -> str | None:
    if not word:
        return sheet.table.said.get("unit", "")
    lookup = Lookup({word: True})
    for dimension in sheet.table.dimensions:
        if dimension.role is Role.METRIC:
            for category in dimension.categories:
                if lookup.find(category):
                    return category.unit
    return None


def text_at(sheet: Sheet, place: Place) -> str:
    """What the file says beside its cells."""
    match place:
        case Place.TITLE:
            return sheet.table.title
        case Place.SHEET:
            return sheet.table.name
        case Place.FILE_NAME:
            return sheet.file_name
        case Place.CONTENTS:
            return sheet.table.said.get("contents", "")
