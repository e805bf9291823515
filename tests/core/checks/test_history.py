"""A delivery beside what was there before."""

from datetime import date

import pytest

from lagesbild.core.checks.situation import EarlierDelivery
from lagesbild.core.statistics.findings import Severity
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import SeriesBreak
from tests.core.checks.made import Row, findings, found, indicator, row

STEADY = [40.0, 41.0, 40.5, 42.0, 41.5, 41.0]


def years(values: list[float], first: int = 2019, **other: object) -> list[Row]:
    return [row(value, str(first + n), **other) for n, value in enumerate(values)]


def test_a_value_far_from_its_own_history_is_a_warning() -> None:
    (only,) = findings([row(14.0, address="A!B2")], years(STEADY))
    assert (only.check.value, only.severity) == ("far-from-history", Severity.WARNING)
    assert only.addresses == ("A!B2",)


def test_a_value_like_the_others_is_none() -> None:
    assert found([row(42.5)], years(STEADY)) == []


def test_what_has_long_risen_may_go_on_rising() -> None:
    assert found([row(80.0)], years([20.0, 30.0, 40.0, 50.0, 60.0, 70.0])) == []


def test_values_before_a_break_do_not_count() -> None:
    broken = indicator(breaks=(SeriesBreak(Period.of_year(2024), "new question"),))
    assert found([row(14.0)], years(STEADY), about=broken) == []


def test_small_counts_may_vary_as_chance_lets_them() -> None:
    counted = years([3, 5, 4, 6, 4, 5], unit="count")
    assert found([row(9, unit="count")], counted, about=indicator(Unit.COUNT)) == []


def test_shares_from_0_to_1_after_percentages_are_a_changed_scale() -> None:
    areas = ("01", "03", "04")
    before = [row(40.0 + n, "2024", area=area) for n, area in enumerate(areas)]
    rows = [row(0.41 + n / 100, area=area) for n, area in enumerate(areas)]
    (only,) = findings(rows, before)
    assert (only.check.value, only.severity) == ("changed-scale", Severity.ERROR)
    assert "scale = 100" in only.explanation


def test_shares_from_0_to_1_without_any_history_are_a_warning() -> None:
    rows = [row(n / 10, area=area) for n, area in enumerate(("01", "03", "04", "05", "06"), 1)]
    (only,) = findings(rows)
    assert (only.check.value, only.severity) == ("changed-scale", Severity.WARNING)


def test_an_area_that_had_figures_and_has_none_is_named() -> None:
    before = [row(40.0, "2024"), row(40.0, "2024", area="0180")]
    (only,) = findings([row(41.0)], before)
    assert only.check.value == "area-missing"
    assert "Stockholm" in only.explanation


@pytest.mark.parametrize(("base", "expected"), [(48, ["base-fallen"]), (50, []), (120, [])])
def test_a_base_that_fell_by_more_than_half_is_a_warning(base: int, expected: list[str]) -> None:
    assert found([row(50.0, base=base)], [row(50.0, "2024", base=100)]) == expected


def test_an_indicator_says_how_much_its_base_may_fall() -> None:
    rows, before = [row(50, base=80)], [row(50, "2024", base=100)]
    assert found(rows, before, about=indicator(base_may_fall_by=0.1)) == ["base-fallen"]


def test_the_same_file_again_is_an_error_whatever_it_is_called() -> None:
    earlier = EarlierDelivery("brott-2025-03-01", "brott_2024.csv", "abc", date(2025, 3, 1))
    (only,) = findings([row(41.0)], checksum="abc", earlier=(earlier,), file_name="brott_2025.csv")
    assert (only.check.value, only.severity) == ("identical-delivery", Severity.ERROR)
    assert "“brott_2024.csv”, which was received on 1 March 2025" in only.explanation


def test_last_years_figures_under_a_new_year_are_an_error() -> None:
    areas = [f"{n:02}" for n in (1, 3, 4, 5, 6, 7, 8, 9)]
    before = [row(40.0 + n, "2024", area=area) for n, area in enumerate(areas)]
    rows = [row(40.0 + n, area=area) for n, area in enumerate(areas)]
    assert found(rows, before) == ["identical-delivery"]


@pytest.mark.parametrize(
    ("file_name", "severity"),
    [
        ("Brott_2024_Raw.xls", Severity.ERROR),  # its cells say 2025
        ("tabeller-2026.xlsx", Severity.WARNING),  # named, it may be, by the year of publication
        ("Brott_2025_raw.xls", None),
        ("brott-2021-2025.xlsx", None),
        ("be0101_20240607.csv", None),
        ("1.63-anmalda-brott.xlsx", None),
    ],
)
def test_the_file_name_is_compared_with_the_cells(
    file_name: str, severity: Severity | None
) -> None:
    told = findings([row(41.0)], file_name=file_name)
    assert [each.severity for each in told] == ([severity] if severity else [])


def test_another_period_than_expected_is_an_error() -> None:
    (only,) = findings([row(41.0)], expected_period=Period.of_year(2026))
    assert only.explanation.startswith("The last period in the file is 2025; expected was 2026.")


def test_a_definition_that_changed_is_told_and_a_year_in_it_is_no_change() -> None:
    before = {"definition": "Anmälda brott", "contents": "Antal 2024"}
    now = {"definition": "Uppklarade brott", "contents": "Antal 2025"}
    (only,) = findings([row(41.0)], said=now, said_before=before)
    assert only.check.value == "changed-words"
    assert "“Uppklarade brott” where the delivery before had “Anmälda brott”" in only.explanation
