"""Which cells are asked for, and in how many calls."""

from itertools import product
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild.sources.interfaces.selection import QueryDoesNotFit, Variable, in_calls, select

REGION = Variable("Region", ("00", "01", "0114", "0180", "03"), may_be_left_out=True)
TIME = Variable("Tid", ("2021", "2022", "2023"))
CONTENTS = Variable("ContentsCode", ("A", "B"))


def test_what_is_not_named_is_summed_up_where_the_source_can() -> None:
    assert select([REGION, TIME], {}) == {"Tid": ("2021", "2022", "2023")}


def test_patterns_codes_and_the_latest() -> None:
    chosen = select([REGION, TIME], {"Region": ["01*", "00"], "Tid": ["top(2)"]})
    assert chosen == {"Region": ("00", "01", "0114", "0180"), "Tid": ("2022", "2023")}


def test_a_star_is_everything() -> None:
    assert select([CONTENTS], {"ContentsCode": ["*"]}) == {"ContentsCode": ("A", "B")}


def test_a_variable_that_is_not_there_is_told_with_the_nearest() -> None:
    with pytest.raises(QueryDoesNotFit, match=r"no variable “Regon”\. Did you mean “Region”\?"):
        select([REGION], {"Regon": ["*"]})


def test_a_value_that_is_not_there_is_told() -> None:
    with pytest.raises(
        QueryDoesNotFit, match=r"“Tid” has no value “2024”\. Did you mean “202\d”\?"
    ):
        select([TIME], {"Tid": ["2024"]})


@settings(deadline=None)
@given(sizes=st.lists(st.integers(1, 12), min_size=1, max_size=4), most=st.integers(1, 50))
def test_the_calls_have_every_cell_once_and_none_is_too_large(sizes: list[int], most: int) -> None:
    selection = {
        f"v{n}": tuple(f"{n}-{value}" for value in range(size)) for n, size in enumerate(sizes)
    }
    calls = list(in_calls(selection, most))
    assert all(prod(map(len, call.values())) <= most for call in calls)
    cells = [cell for call in calls for cell in product(*call.values())]
    assert sorted(cells) == sorted(product(*selection.values()))
