from lagesbild.core.statistics.delivered import DELIVERED_SCHEMA, Skipped
from lagesbild.core.statistics.unit import Unit
from tests.sources.recipes.cast import applied, cells, indicator
from tests.sources.tables import table

SURVEY = table(
    {"Kön": ["flickor", "pojkar", "totalt"], "Årskurs": ["8"], "År": ["2023", "2024 (prel.)"]},
    [
        ("flickor", "8", "2023", "31.0"),
        ("flickor", "8", "2024 (prel.)", "34.2"),
        ("pojkar", "8", "2023", ".."),
        ("pojkar", "8", "2024 (prel.)", "-"),
        ("totalt", "8", "2023", "40.0"),
    ],
)
RECIPE = """
[period]
column = "År"
[[dimensions]]
ours = "sex"
column = "Kön"
words = { flickor = "girls", pojkar = "boys" }
[[dimensions]]
ours = "grade"
column = "Årskurs"
[[measures]]
indicator = "trust"
[[skip]]
where = { "Kön" = "totalt" }
reason = "the total is computed here"
"""


def test_words_become_dimensions_in_the_order_of_the_indicator() -> None:
    assert cells(applied(RECIPE, SURVEY), "dimensions", "period", "value", "decimals") == [
        ("grade=8;sex=girls", "2023", 31.0, 1),
        ("grade=8;sex=girls", "2024", 34.2, 1),
        ("grade=8;sex=boys", "2023", None, None),
        ("grade=8;sex=boys", "2024", 0.0, 0),
    ]


def test_symbols_and_provisional_years_become_statuses() -> None:
    found = applied(RECIPE, SURVEY)
    assert cells(found, "status", "address") == [
        ("A", "Blad1!B2"),
        ("P", "Blad1!B3"),
        ("O", "Blad1!B4"),
        ("P", "Blad1!B5"),
    ]
    assert [each for each in found.assumed if "“..”" in each]


def test_every_cell_is_an_observation_or_skipped_with_a_reason() -> None:
    assert applied(RECIPE, SURVEY).skipped == (
        Skipped("the total is computed here", 1, "Blad1!B6"),
    )


def test_the_area_is_that_of_the_indicator_where_no_column_says_it() -> None:
    found = applied(RECIPE, SURVEY)
    assert dict(found.table.schema) == dict(DELIVERED_SCHEMA)
    assert found.table["area"].unique().to_list() == ["01"]
    assert found.table["unit"].unique().to_list() == ["percent"]


def test_a_base_goes_with_the_value_of_the_same_series_and_period() -> None:
    shares = table(
        {"Kön": ["Flickor", "Pojkar"], "Uppgift": ["Andel", "Antal svar"]},
        [
            ("Flickor", "Andel", "0.373"),
            ("Flickor", "Antal svar", "1204"),
            ("Pojkar", "Andel", "0.4"),
            ("Pojkar", "Antal svar", ".."),
        ],
    )
    found = applied(
        """
[period]
value = "2024"
[[dimensions]]
ours = "sex"
column = "Kön"
[[measures]]
indicator = "trust"
where = { Uppgift = "Andel" }
base = { Uppgift = "Antal svar" }
scale = 100
""",
        shares,
    )
    assert cells(found, "dimensions", "value", "decimals", "base") == [
        ("sex=girls", 37.3, 1, 1204),
        ("sex=boys", 40.0, 0, None),
    ]
    assert found.skipped == (Skipped("the base (n) of other values", 2, "Blad1!B3"),)


def test_one_recipe_fills_several_indicators() -> None:
    wages = table(
        {"Region": ["180", "114"], "Uppgift": ["Medel", "Median"], "Tid": ["2024"]},
        [
            ("180", "Medel", "2024", "402.2"),
            ("180", "Median", "2024", "369.9"),
            ("114", "Medel", "2024", "465"),
            ("114", "Median", "2024", "420.7"),
        ],
    )
    found = applied(
        """
[period]
column = "Tid"
[area]
column = "Region"
[[measures]]
indicator = "mean"
where = { Uppgift = "Medel" }
scale = 1000
[[measures]]
indicator = "median"
where = { Uppgift = "Median" }
""",
        wages,
        indicator("mean", Unit.AMOUNT),
        indicator("median", Unit.AMOUNT),
    )
    assert cells(found, "indicator", "area", "value", "decimals") == [
        ("mean", "0180", 402200.0, 0),
        ("median", "0180", 369.9, 1),
        ("mean", "0114", 465000.0, 0),
        ("median", "0114", 420.7, 1),
    ]
