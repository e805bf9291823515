"""The indicators and recipes that the tests of recipes have in common."""

from lagesbild.core.statistics.delivered import Delivered
from lagesbild.core.statistics.period import PeriodKind
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Dimension, DimensionValue, Indicator, Measure
from lagesbild.sources.recipes.applying import apply
from lagesbild.sources.recipes.reading import parse_recipe
from lagesbild.sources.table import Table

SEX = Dimension(
    "sex",
    "Kön",
    (DimensionValue("girls", "Flickor", ("tjejer",)), DimensionValue("boys", "Pojkar")),
)
GRADE = Dimension("grade", "Årskurs", (DimensionValue("5", "Årskurs 5"), DimensionValue("8", "8")))


def indicator(
    slug: str = "trust",
    unit: Unit = Unit.PERCENT,
    *,
    dimensions: tuple[Dimension, ...] = (),
    measures: tuple[Measure, ...] = (),
    kind: PeriodKind = PeriodKind.YEAR,
) -> Indicator:
    """An indicator of Stockholms län."""
    return Indicator(
        slug=slug,
        goal=1,
        name=slug,
        short_name=slug,
        source="survey",
        area="01",
        measures=measures or (Measure("value", slug, unit),),
        period_kind=kind,
        dimensions=dimensions,
    )


TRUST = indicator(dimensions=(GRADE, SEX))
HEAD = 'name = "The survey"\nsource = "survey"\n'


def applied(text: str, tables: Table | tuple[Table, ...], *indicators: Indicator) -> Delivered:
    """What a table gives by a recipe without name and source."""
    return apply(
        parse_recipe(HEAD + text, "survey.toml"),
        tables if isinstance(tables, tuple) else (tables,),
        {each.slug: each for each in indicators or (TRUST,)},
        "survey-2024.xlsx",
    )


def cells(delivered: Delivered, *columns: str) -> list[tuple[object, ...]]:
    """The observations as plain tuples of some columns."""
    return delivered.table.select(columns).rows()
