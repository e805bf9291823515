"""What a delivery would change."""

from datetime import date

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.statistics.difference import difference
from tests.core.checks.made import Row, known, row, table


def counts(rows: list[Row], before: list[Row]) -> tuple[int, int, int, int]:
    made = difference(table(rows), known(before))
    return made.new.height, made.revised.height, made.unchanged.height, made.vanished.height


def test_a_new_cell_is_new() -> None:
    assert counts([row(41.0)], [row(40.0, "2024")]) == (1, 0, 0, 0)


def test_another_number_is_revised_and_the_old_one_stands_beside_it() -> None:
    made = difference(table([row(41.0)]), known([row(40.5)]))
    assert made.revised.select("value", "old_value", "old_decimals").row(0) == (41.0, 40.5, 1)


def test_2239_and_2239_point_0_are_the_same_number() -> None:
    assert counts([row(2239.0, decimals=0)], [row(2239.0, decimals=1)]) == (0, 0, 1, 0)


def test_another_base_or_status_is_a_revision() -> None:
    assert counts([row(41.0, base=99)], [row(41.0, base=100)]) == (0, 1, 0, 0)
    assert counts([row(41.0, status="A")], [row(41.0, status="P")]) == (0, 1, 0, 0)


def test_a_value_that_is_now_held_back_is_a_revision() -> None:
    assert counts([row(None, status="Q")], [row(41.0)]) == (0, 1, 0, 0)


def test_another_note_is_no_revision() -> None:
    assert counts([row(41.0, note="a")], [row(41.0, note="b")]) == (0, 0, 1, 0)


def test_a_cell_of_a_delivered_period_that_is_gone_is_vanished() -> None:
    before = [row(40.0), row(30.0, area="0180"), row(20.0, "2024", area="0180")]
    made = difference(table([row(40.0)]), known(before))
    assert made.vanished.select("area", "period").cast(pl.String).rows() == [("0180", "2025")]


def test_a_delivery_of_several_years_covers_all_between_them() -> None:
    before = [row(1.0, "2022"), row(1.0, "2023"), row(1.0, "2024"), row(1.0, "2025")]
    assert counts([row(1.0, "2023"), row(1.0, "2025")], before) == (0, 0, 2, 1)


def test_the_latest_of_several_publications_is_compared_with() -> None:
    current = pl.concat(
        [known([row(40.0)], date(2025, 1, 1)), known([row(41.0)], date(2025, 6, 1))]
    )
    assert difference(table([row(41.0)]), current).unchanged.height == 1
    assert difference(table([row(40.0)]), current).revised.height == 1


@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["2023", "2024"]), st.sampled_from(["01", "0180", "03"])),
        st.integers(0, 100),
    ),
    st.dictionaries(
        st.tuples(st.sampled_from(["2023", "2024"]), st.sampled_from(["01", "0180", "03"])),
        st.integers(0, 100),
    ),
)
def test_every_cell_of_a_delivery_is_counted_once(
    delivered: dict[tuple[str, str], int], before: dict[tuple[str, str], int]
) -> None:
    rows = [row(value, period, area=area) for (period, area), value in delivered.items()]
    old = [row(value, period, area=area) for (period, area), value in before.items()]
    new, revised, unchanged, vanished = counts(rows, old)
    shared = delivered.keys() & before.keys()
    same = sum(delivered[cell] == before[cell] for cell in shared)
    assert (new, revised, unchanged) == (len(delivered) - len(shared), len(shared) - same, same)
    assert vanished <= len(before) - len(shared)
