"""What an indicator says of the checks of its deliveries is read, and names what there is."""

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import write_bundle
from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.strategy.checking import AtLeastRule, CheckRule, TotalRule
from tests.bundles.folders import PLANTED, bundle, only_problem

SECOND_MEASURE = PLANTED.replace(
    "[[dimensions]]",
    '[[measures]]\ncode = "schools"\nname = "Schools"\nunit = "count"\n\n[[dimensions]]',
)
RULES = """
[[checks]]
check = "far-from-history"
severity = "off"
reason = "A storm may fell them all."

[[totals]]
dimension = "kind"
parts = ["oak", "elm"]
tolerance = 0.5

[[at_least]]
measure = "schools"
than = "value"
"""


def test_rules_of_checks_are_read_and_written(tmp_path):
    planted = "base_may_fall_by = 0.3\n" + SECOND_MEASURE + RULES
    data = "kind,measure,period,value,publication\noak,value,2023,7,first\n"
    edition = read_bundle(
        bundle(
            tmp_path / "one",
            indicators__planted_toml=planted,
            data__planted_csv=data,
            corrections_toml=None,
        )
    )
    write_bundle(edition, tmp_path / "two")
    for read in (edition, read_bundle(tmp_path / "two")):
        indicator = read.strategy.indicator["planted"]
        assert indicator.base_may_fall_by == 0.3
        assert indicator.checks == (
            CheckRule(Check.FAR_FROM_HISTORY, Severity.OFF, "A storm may fell them all."),
        )
        assert indicator.totals == (TotalRule("kind", "", ("oak", "elm"), 0.5),)
        assert indicator.at_least == (AtLeastRule("schools", "value"),)


WEIGHED = '[[checks]]\ncheck = "{}"\nseverity = "{}"\nreason = "{}"\n'
CASES = {
    "an unknown check": (
        WEIGHED.format("far-from-histroy", "off", "why"),
        "found “far-from-histroy”. Did you mean “far-from-history”?",
    ),
    "an unknown severity": (
        WEIGHED.format("far-from-history", "fatal", "why"),
        "found “fatal”.",
    ),
    "no reason": (
        '[[checks]]\ncheck = "far-from-history"\nseverity = "off"\n',
        "The key “reason” is missing.",
    ),
    "an empty reason": (
        WEIGHED.format("far-from-history", "off", " "),
        "It is not said why. Write the reason in words; it is shown with each finding.",
    ),
    "a check weighed twice": (
        WEIGHED.format("base-fallen", "off", "a") + WEIGHED.format("base-fallen", "note", "b"),
        "The check base-fallen is weighed twice. Remove one of them.",
    ),
    "a check whose finds cannot be kept": (
        WEIGHED.format("conflicting-duplicates", "note", "why"),
        "What conflicting-duplicates finds cannot be kept at all, and is always an error.",
    ),
    "a total of no dimension": (
        '[[totals]]\ndimension = "kin"\n',
        "“kin” is no dimension of `planted`. Did you mean “kind”? Correct it.",
    ),
    "a total that is no value": (
        '[[totals]]\ndimension = "kind"\ntotal = "all"\n',
        "“all” is no value of `planted`.",
    ),
    "a part that is no value": (
        '[[totals]]\ndimension = "kind"\nparts = ["oak", "lem"]\n',
        "“lem” is no value of `planted`. Did you mean “elm”? Correct it.",
    ),
    "a total among its parts": (
        '[[totals]]\ndimension = "kind"\ntotal = "oak"\nparts = ["oak", "elm"]\n',
        "“oak” is the total, and no part of it.",
    ),
    "a tolerance below 0": (
        '[[totals]]\ndimension = "kind"\ntolerance = -1.0\n',
        "A tolerance is 0 or more.",
    ),
    "a measure that is none": (
        '[[at_least]]\nmeasure = "value"\nthan = "persons"\n',
        "“persons” is no measure of `planted`.",
    ),
    "a measure beside itself": (
        '[[at_least]]\nmeasure = "value"\nthan = "value"\n',
        "“value” is compared with itself. Name two measures.",
    ),
}


@pytest.mark.parametrize(("rules", "message"), CASES.values(), ids=CASES)
def test_a_rule_that_could_never_hold_is_a_problem_with_its_line(tmp_path, rules, message):
    said = str(only_problem(bundle(tmp_path, indicators__planted_toml=PLANTED + rules)))
    assert said.startswith("indicators/planted.toml, line ")
    assert message in said


def test_more_than_the_whole_base_cannot_fall(tmp_path):
    planted = "base_may_fall_by = 30.0\n" + PLANTED
    said = str(only_problem(bundle(tmp_path, indicators__planted_toml=planted)))
    assert said.startswith("indicators/planted.toml, line 1, column ")
    assert "30 is no part of a base. Write 0.3 for three tenths" in said
