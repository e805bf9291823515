"""Kolada's values through a recipe: its areas are ours, its sexes a dimension or a choice."""

import orjson

from lagesbild.core.strategy.indicator import Dimension, DimensionValue
from lagesbild.sources.kolada.reader import read
from lagesbild.sources.recipes.proposing import Wanted, propose
from lagesbild.sources.table import Table
from tests.sources.recipes.cast import applied, cells, indicator

SEX = Dimension("sex", "Kön", (DimensionValue("women", "Kvinnor"), DimensionValue("men", "Män")))
TRUST = indicator(dimensions=(SEX,))
AREAS = {"0000": "Riket", "0001": "Region Stockholm", "0180": "Stockholm"}
DOCUMENT = {
    "kpi": [{"id": "N1", "title": "Andel som litar på vuxna"}],
    "municipality": [{"id": code, "title": name} for code, name in AREAS.items()],
    "values": [
        {
            "kpi": "N1",
            "municipality": code,
            "period": 2024,
            "values": [
                {"gender": sex, "value": value, "status": ""}
                for sex, value in (("T", 70.0), ("K", 71.5), ("M", 68.0))
            ],
        }
        for code in AREAS
    ],
}


def kolada() -> Table:
    (table,) = read(orjson.dumps(DOCUMENT), "kolada-N1.json")
    return table


def test_a_recipe_is_proposed_that_needs_no_change() -> None:
    proposal = propose(kolada(), Wanted("kolada-N1.json", TRUST))
    text = proposal.text[proposal.text.index("[expects]") :]
    found = cells(applied(text, kolada(), TRUST), "area", "period", "dimensions", "value")
    assert found[:4] == [
        ("00", "2024", "", 70.0),
        ("00", "2024", "sex=women", 71.5),
        ("00", "2024", "sex=men", 68.0),
        ("01", "2024", "", 70.0),
    ]
    assert found[6][0] == "0180"


def test_both_sexes_together_and_one_county_are_chosen_by_words() -> None:
    recipe = """
    [period]
    column = "År"
    [area]
    column = "Område"
    only = ["01"]
    [[measures]]
    indicator = "trust"
    where = { "Kön" = "Totalt" }
    [[skip]]
    reason = "Sexes are not shown."
    """
    found = applied(recipe, kolada(), indicator())
    assert cells(found, "area", "value") == [("01", 70.0)]
