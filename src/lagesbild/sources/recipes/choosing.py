"""Which tables of a file a recipe is for, and which indicators it fills."""

from collections.abc import Mapping, Sequence

from lagesbild.core.strategy.indicator import Indicator, Measure
from lagesbild.sources.recipes.recipe import MeasureRule, Recipe
from lagesbild.sources.recipes.selecting import Target
from lagesbild.sources.recipes.shape import ShapeHasChanged
from lagesbild.sources.recipes.words import as_pattern, folded
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Table
from lagesbild.toml_text.nearest import nearest

MOST_LISTED = 20


def chosen_tables(recipe: Recipe, tables: Sequence[Table], file_name: str) -> tuple[Table, ...]:
    """The tables that the recipe is for. Raises `ShapeHasChanged` if it is not clear which."""
    wanted = recipe.table
    if not wanted and len(tables) == 1:
        return tuple(tables)
    if wanted.isdecimal():
        number = int(wanted)
        if 1 <= number <= len(tables):
            return (tables[number - 1],)
        raise _unclear(recipe, tables, file_name, f"There is no table {number} in the file.")
    if not wanted:
        raise _unclear(recipe, tables, file_name, "The file has several tables.")
    form = as_pattern(wanted)
    found = tuple(
        table
        for table in tables
        if any(form.fullmatch(folded(text)) for text in (table.name, table.title))
    )
    if not found:
        raise _unclear(recipe, tables, file_name, f"No table is called “{wanted}”.")
    return found


def _unclear(recipe: Recipe, tables: Sequence[Table], file_name: str, what: str) -> ShapeHasChanged:
    listed = "; ".join(
        f"{number}: {' – '.join(part for part in (table.name, table.title) if part)}"
        for number, table in enumerate(tables[:MOST_LISTED], start=1)
    )
    difference = (
        f'{what} Write table = "1", or its name or title, in the recipe. There is {listed}.'
    )
    return ShapeHasChanged(file_name, "", recipe.name, (difference,))


def targets_of(recipe: Recipe, indicators: Mapping[str, Indicator]) -> tuple[Target, ...]:
    """What each rule fills. Raises `FileIsRefused` if the strategy has no such thing."""
    return tuple(
        _target(recipe, number, rule, indicators)
        for number, rule in enumerate(recipe.measures, start=1)
    )


def _target(
    recipe: Recipe, number: int, rule: MeasureRule, indicators: Mapping[str, Indicator]
) -> Target:
    where = f"[[measures]] {number}"
    indicator = indicators.get(rule.indicator)
    if indicator is None:
        raise FileIsRefused(
            recipe.file_name,
            where,
            f"There is no indicator “{rule.indicator}”.{nearest(rule.indicator, indicators)}",
        )
    _check_dimensions(recipe, where, indicator, rule)
    return Target(rule, indicator, _measure(recipe, where, indicator, rule))


def _measure(recipe: Recipe, where: str, indicator: Indicator, rule: MeasureRule) -> Measure:
    codes = [each.code for each in indicator.measures]
    if not rule.measure and len(codes) == 1:
        return indicator.measures[0]
    if rule.measure in codes:
        return indicator.measure(rule.measure)
    what = f"has no measure “{rule.measure}”" if rule.measure else "has several measures"
    raise FileIsRefused(
        recipe.file_name,
        where,
        f"“{indicator.slug}” {what}. Write measure = one of {', '.join(codes)}.",
    )


def _check_dimensions(recipe: Recipe, where: str, indicator: Indicator, rule: MeasureRule) -> None:
    """Values that a rule, or a column's words, name must be there."""
    known = {each.code: [v.code for v in each.values] for each in indicator.dimensions}
    for ours, code in rule.dimensions.items():
        if code not in known.get(ours, ()):
            raise FileIsRefused(
                recipe.file_name,
                where,
                f"“{indicator.slug}” has no “{ours} = {code}”."
                f"{nearest(code, known.get(ours, known))}",
            )
    for each in recipe.dimensions:
        for word, code in each.words.items():
            if code and each.ours in known and code not in known[each.ours]:
                raise FileIsRefused(
                    recipe.file_name,
                    "[dimensions.words]",
                    f"“{word}” is to be “{code}”, but the dimension “{each.ours}” of "
                    f"“{indicator.slug}” has no such value.{nearest(code, known[each.ours])}",
                )
