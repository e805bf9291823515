"""A lowest value is told only together with the highest, and the other way round."""

import pytest

from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.strategy.checking import CheckRule
from tests.core.checks.made import findings, found, indicator, row

LOWEST = row(30.0, statistic="lowest", address="A!B2")
HIGHEST = row(50.0, statistic="highest", address="A!C2")


def test_both_ends_are_in_order() -> None:
    assert found([LOWEST, HIGHEST]) == []


@pytest.mark.parametrize("end", [LOWEST, HIGHEST])
def test_one_end_alone_is_an_error_with_its_address(end: dict[str, object]) -> None:
    (only,) = findings([end, row(40.0)])
    assert (only.check, only.severity) == (Check.HALF_A_SPAN, Severity.ERROR)
    assert only.addresses == (end["address"],)
    assert only.explanation.startswith("1 lowest or highest value has not its other end")


def test_an_end_whose_other_is_known_already_is_in_order() -> None:
    assert found([row(31.0, statistic="lowest")], before=[LOWEST, HIGHEST]) == []


def test_the_other_end_of_another_area_does_not_help() -> None:
    elsewhere = row(50.0, statistic="highest", area="0180")
    assert found([LOWEST, elsewhere]) == ["half-a-span"]


def test_no_indicator_can_let_one_end_pass() -> None:
    rule = CheckRule(Check.HALF_A_SPAN, Severity.OFF, "as we like")
    (only,) = findings([LOWEST], about=indicator(checks=(rule,)))
    assert (only.severity, only.reason) == (Severity.ERROR, "")
