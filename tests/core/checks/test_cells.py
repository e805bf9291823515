"""Single cells: said twice, impossible for their unit, impossible for their n."""

from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.checking import AtLeastRule, CheckRule
from lagesbild.core.strategy.indicator import Measure
from tests.core.checks.made import findings, found, indicator, row


def test_the_same_cell_with_different_values_is_an_error_with_both_addresses() -> None:
    (only,) = findings([row(40.0, address="A!B2"), row(41.0, address="A!B9")])
    assert (only.check, only.severity) == (Check.CONFLICTING_DUPLICATES, Severity.ERROR)
    assert only.addresses == ("A!B2", "A!B9")
    assert only.explanation.startswith("1 cell stands there more than once with different values")


def test_the_same_cell_with_the_same_value_is_only_noted() -> None:
    (only,) = findings([row(40.0), row(40.0)])
    assert only.severity is Severity.NOTE


def test_a_percentage_beyond_a_hundred_is_an_error() -> None:
    (only,) = findings([row(140.0, address="A!B2")])
    assert (only.check, only.severity) == (Check.OUTSIDE_BOUNDS, Severity.ERROR)
    assert only.addresses == ("A!B2",)


def test_67_percent_cannot_come_from_20_answers() -> None:
    # Of 20 answers, 13 are 65 percent and 14 are 70.
    assert found([row(67, base=20)]) == ["impossible-percentage"]


def test_65_percent_can_come_from_20_answers_and_any_from_two_hundred() -> None:
    assert found([row(65, base=20), row(67, "2024", base=200)]) == []


def test_the_reported_decimals_decide_what_is_possible() -> None:
    # 1 of 3 is 33.333…: 33 and 33.3 are right, 33.4 is not.
    assert found([row(33, base=3), row(33.3, "2024", base=3)]) == []
    assert found([row(33.4, base=3)]) == ["impossible-percentage"]


def test_an_approximate_percentage_is_let_be() -> None:
    assert found([row(67, base=20, precision="about")]) == []


def test_fewer_decisions_than_persons_are_an_error_where_the_indicator_says_so() -> None:
    about = indicator(Unit.COUNT, at_least=(AtLeastRule("decisions", "persons"),))
    measures = tuple(Measure(code, code, Unit.COUNT, "x") for code in ("decisions", "persons"))
    about = type(about)(**{**_fields(about), "measures": measures})
    rows = [
        row(10, measure="decisions", unit="count", address="A!B2"),
        row(12, measure="persons", unit="count", address="A!C2"),
    ]
    (only,) = findings(rows, about=about)
    assert (only.check, only.severity) == (Check.FEWER_THAN, Severity.ERROR)
    assert only.addresses == ("A!B2", "A!C2")


def _fields(about: object) -> dict[str, object]:
    return {name: getattr(about, name) for name in type(about).__slots__}


def test_an_indicator_says_how_much_a_finding_weighs_and_the_reason_is_kept() -> None:
    rule = CheckRule(Check.IMPOSSIBLE_PERCENTAGE, Severity.NOTE, "n is that of the survey")
    (only,) = findings([row(67, base=20)], about=indicator(checks=(rule,)))
    assert (only.severity, only.reason) == (Severity.NOTE, "n is that of the survey")


def test_a_check_can_be_turned_off() -> None:
    rule = CheckRule(Check.IMPOSSIBLE_PERCENTAGE, Severity.OFF, "weighted answers")
    assert findings([row(67, base=20)], about=indicator(checks=(rule,))) == []


def test_errors_stand_first() -> None:
    rows = [row(67, base=20), row(140.0, "2024")]
    assert [each.severity for each in findings(rows)] == [Severity.ERROR, Severity.WARNING]
