"""docs/recipes.md names every key, and its example is a recipe."""

import textwrap
from dataclasses import fields
from pathlib import Path

import pytest

from lagesbild.core.statistics.period import PeriodKind
from lagesbild.sources.recipes import recipe as shapes
from lagesbild.sources.recipes.applying import apply
from lagesbild.sources.recipes.reading import KINDS_OF_FETCH, parse_recipe
from tests.sources.recipes.cast import SEX, indicator
from tests.sources.tables import table

DOCS = Path(__file__).parents[3] / "docs" / "recipes.md"
SHAPES = (
    shapes.Expects, shapes.PeriodRule, shapes.AreaRule, shapes.DimensionRule, shapes.MeasureRule,
    shapes.IgnoreRule, shapes.SkipRule, shapes.Fetch,
)  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_every_key_is_documented(shape: type) -> None:
    docs = DOCS.read_text(encoding="utf-8")
    assert not [each.name for each in fields(shape) if f"`{each.name}`" not in docs]


def test_every_table_of_a_recipe_and_every_choice_is_documented() -> None:
    docs = DOCS.read_text(encoding="utf-8")
    own = [each.name for each in fields(shapes.Recipe) if each.name != "file_name"]
    choices = [*KINDS_OF_FETCH, *(each.value for each in shapes.Place)]
    assert not [name for name in (*own, *choices) if name not in docs]


def test_the_example_reads_a_table_like_the_one_it_speaks_of() -> None:
    text = DOCS.read_text(encoding="utf-8").split("## An example\n")[1].split("\n## ")[0]
    recipe = parse_recipe(textwrap.dedent(text), "example.toml")
    words = {
        "Län": ["Sthlms län"],
        "Kön": ["flickor", "pojkar", "totalt"],
        "Mått": ["Andel", "Antal svar", "Konfidensintervall, undre gräns"],
        "Läsår": ["2018/19"],
    }
    cells = [
        ("Sthlms län", sex, what, "2018/19", number)
        for sex in words["Kön"]
        for what, number in zip(words["Mått"], ("0.6125 1)", "80", "0.55"), strict=True)
    ]
    safe = indicator("pupils-feel-safe", dimensions=(SEX,), kind=PeriodKind.SCHOOL_YEAR)
    found = apply(
        recipe,
        (table(words, cells, title="Tabell 3. Trygghet"),),
        {safe.slug: safe},
        "skolenkaten.xlsx",
    )
    columns = ("dimensions", "area", "period", "value", "base", "note")
    note = "skolor med färre än tio elever ingår inte"
    assert found.table.select(columns).rows() == [
        ("sex=girls", "01", "2018/2019", 61.3, 80, note),
        ("sex=boys", "01", "2018/2019", 61.3, 80, note),
        ("", "01", "2018/2019", 61.3, 80, note),
    ]
