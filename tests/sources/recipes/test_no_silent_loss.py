"""Whatever a table holds: each cell becomes an observation or is skipped with a reason."""

from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild.core.statistics.frame import exact
from lagesbild.core.statistics.unit import Unit
from lagesbild.sources.recipes.amounts import amounts
from lagesbild.sources.recipes.reading import parse_recipe
from lagesbild.sources.refusal import FileIsRefused
from tests.sources.recipes.cast import SEX, applied, indicator
from tests.sources.tables import table

NUMBERS = st.decimals(
    min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=3
).map(str)
PRINTED = st.one_of(NUMBERS, st.integers(0, 10**6).map(str), st.sampled_from(["..", "-", "", "."]))
CELL = st.tuples(
    st.sampled_from(["flickor", "pojkar", "totalt"]),
    st.sampled_from(["2023", "2024"]),
    st.sampled_from(["värde", "antal svar", "annat"]),
)
RECIPE = """
[period]
column = "År"
[[dimensions]]
ours = "sex"
column = "Kön"
[[measures]]
indicator = "counted"
where = { Uppgift = "värde" }
base = { Uppgift = "antal svar" }
[[skip]]
where = { "Kön" = "totalt" }
reason = "totals"
[[skip]]
reason = "the rest"
"""


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(CELL, PRINTED), min_size=1, max_size=40))
def test_every_cell_is_accounted_for(cells: list[tuple[tuple[str, str, str], str]]) -> None:
    rows = [("flickor", "2023", "värde", "1")]
    rows += [
        (*words, _whole(number) if words[2] == "antal svar" else number) for words, number in cells
    ]
    given_table = table(
        {
            "Kön": ["flickor", "pojkar", "totalt"],
            "År": ["2023", "2024"],
            "Uppgift": ["värde", "antal svar", "annat"],
        },
        rows,
    )
    has_base = any(row[2] == "antal svar" for row in rows)
    recipe = RECIPE if has_base else RECIPE.replace('base = { Uppgift = "antal svar" }', "")
    found = applied(recipe, given_table, indicator("counted", Unit.COUNT, dimensions=(SEX,)))
    assert len(found) + sum(each.count for each in found.skipped) == len(rows)
    wanted = [row for row in rows if row[0] != "totalt" and row[2] == "värde" and row[3] != ""]
    assert len(found) == len(wanted)
    for value, decimals, row in zip(
        found.table["value"], found.table["decimals"], wanted, strict=True
    ):
        if _is(row[3]):
            assert exact(value, decimals) == Decimal(row[3])


def _whole(printed: str) -> str:
    """A base is a number of answers."""
    return str(abs(int(Decimal(printed)))) if _is(printed) else printed


def _is(printed: str) -> bool:
    return printed.lstrip("-")[:1].isdigit()


@settings(deadline=None)
@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-9999, max_value=9999),
    st.sampled_from([Decimal(1), Decimal(100), Decimal("0.001"), Decimal("2.5")]),
    st.one_of(st.none(), st.integers(0, 4)),
)
def test_a_number_is_scaled_and_rounded_as_by_hand(
    number: Decimal, scale: Decimal, decimals: int | None
) -> None:
    [(value, places, fault)] = amounts(
        pl.DataFrame({"value": [str(number)]}), scale, decimals
    ).rows()
    assert fault is None
    by_hand = number * scale
    if decimals is not None:
        by_hand = by_hand.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
        assert places == decimals
    assert exact(value, places) == by_hand


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (".5", (0.5, 1, None)),
        ("-.25", (-0.25, 2, None)),
        ("+7", (7.0, 0, None)),
        ("5.", (5.0, 0, None)),
        ("1.5E+03", (1500.0, 0, None)),
        ("12e-3", (0.012, 3, None)),
        ("1e300", (None, None, "digits")),
        ("1e9999", (None, None, "number")),
        ("5..", (None, None, "number")),
        (".", (None, None, "number")),
        ("e5", (None, None, "number")),
    ],
)
def test_numbers_are_read_as_programs_write_them(printed: str, read: tuple[object, ...]) -> None:
    cells = pl.DataFrame({"value": [printed, "6.0"]})
    assert amounts(cells, Decimal(1), None).rows() == [read, (6.0, 1, None)]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_a_recipe_or_is_refused(text: str) -> None:
    with suppress(FileIsRefused):
        parse_recipe(text, "any.toml")


VALUES = st.recursive(
    st.one_of(
        st.integers(-5, 5).map(str),
        st.just("true"),
        st.sampled_from(['"x"', '"2024"', "1.5", "nan"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2).map(lambda each: f"[{', '.join(each)}]"),
        st.lists(inner, max_size=1).map(
            lambda each: "{" + ", ".join(f"k{n} = {v}" for n, v in enumerate(each)) + "}"
        ),
    ),
    max_leaves=4,
)
KEYS = (
    "name", "source", "table", "perturbed", "expects", "period", "area", "dimensions", "measures",
    "ignore", "skip", "symbols", "fetch", "file_name", "other",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6))
def test_a_recipe_of_any_shape_is_read_or_refused(values: dict[str, str]) -> None:
    text = "\n".join(f"{key} = {value}" for key, value in values.items())
    with suppress(FileIsRefused):
        parse_recipe(text, "any.toml")
