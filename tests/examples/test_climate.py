"""The second example is about something else, and no line of code knows either of them."""

import ast
import re
from pathlib import Path

import lagesbild
from lagesbild.core.statistics.area import AreaKind
from lagesbild.core.statistics.period import PeriodKind
from lagesbild.core.strategy.commitment import CommitmentStatus, OrganisationKind
from lagesbild.core.strategy.indicator import LifeCycle
from tests.examples.bundles_read import NAMES, example

CODE = (".py", ".html", ".css", ".js", ".typ", ".svg")


def test_it_is_made_up_in_english_and_set_in_areas_of_its_own():
    strategy = example("climate").strategy
    assert strategy.about.made_up
    assert strategy.about.language == "en"
    assert {area.kind for area in strategy.areas} == {AreaKind.OTHER}


def test_it_has_every_state_that_a_commitment_can_be_in():
    commitments = example("climate").strategy.plan.commitments
    assert {each.status for each in commitments} == set(CommitmentStatus)


def test_its_indicators_are_of_every_age_and_of_several_kinds_of_period():
    indicators = example("climate").strategy.indicators
    assert {each.life_cycle for each in indicators} == set(LifeCycle)
    kinds = {each.period_kind for each in indicators}
    assert {PeriodKind.YEAR, PeriodKind.HALF_YEAR, PeriodKind.QUARTER} <= kinds


def test_no_line_of_code_names_an_indicator_a_goal_or_an_organisation_of_an_example():
    package = Path(lagesbild.__file__).parent
    written = {
        str(path.relative_to(package)): found
        for path in sorted(package.rglob("*"))
        if path.suffix in CODE and (found := strings_in(path) & names_of_the_examples())
    }
    assert written == {}


def names_of_the_examples():
    names = {"norvik", "våldstyp"}
    for name in NAMES:
        strategy = example(name).strategy
        names |= {each.slug for each in strategy.indicators}
        names |= {goal.slug for goal in strategy.goals if "-" in goal.slug}
        names |= {each.slug for each in strategy.organisations if "-" in each.slug}
    return names - {kind.value for kind in OrganisationKind}


def strings_in(path):
    """The strings that code works with; those that only explain it are not among them."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return set(re.findall(r"""["'>]([^"'<>]+)["'<]""", text))
    tree = ast.parse(text)
    explains = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    return {
        each.value
        for each in ast.walk(tree)
        if isinstance(each, ast.Constant)
        and isinstance(each.value, str)
        and id(each) not in explains
    }
