"""How much of everything the Stockholm case has, counted in its publications."""

from collections import Counter

from lagesbild.core.strategy.commitment import CommitmentStatus, OrganisationKind
from lagesbild.core.strategy.indicator import LifeCycle
from tests.examples.bundles_read import example


def strategy():
    return example("stockholm").strategy


def test_eight_goals_and_five_types_of_violence():
    assert [goal.number for goal in strategy().goals] == list(range(1, 9))
    assert len(strategy().themes) == 5


def test_28_active_indicators_when_companions_are_counted_with_theirs_and_5_retired():
    goal_indicators = [each for each in strategy().indicators if each.follows_goal]
    active = [each for each in goal_indicators if each.life_cycle is LifeCycle.ACTIVE]
    alone = [each for each in active if not each.companion_of]
    assert len(alone) == 28
    assert Counter(each.goal for each in alone) == {1: 4, 2: 5, 3: 3, 4: 3, 5: 10, 6: 2, 7: 1}
    retired = [each for each in strategy().indicators if each.life_cycle is LifeCycle.RETIRED]
    last_years = sorted((each.goal, each.retirement.last_data_year) for each in retired)
    assert last_years == [(4, 2019), (7, 2021), (7, 2021), (7, 2021), (8, 2022)]


def test_38_commitments_of_the_report_and_2_that_only_the_web_page_has():
    commitments = strategy().plan.commitments
    inferred = [each.number for each in commitments if each.number_is_inferred]
    assert (len(commitments), inferred) == (40, ["2.8", "2.9"])
    by_goal = Counter(each.goal for each in commitments if not each.number_is_inferred)
    assert by_goal == {1: 7, 2: 6, 3: 6, 4: 3, 5: 3, 6: 1, 7: 8, 8: 4}
    unreported = [e.number for e in commitments if e.status is CommitmentStatus.NOT_REPORTED]
    assert unreported == ["2.8", "2.9"]


def test_every_number_up_to_a_goals_last_is_a_commitment_or_a_visible_gap():
    plan = strategy().plan
    numbers = [each.number for each in plan.commitments] + list(plan.gaps)
    assert len(set(numbers)) == len(numbers)
    for goal in range(1, 9):
        parts = sorted(int(n.split(".")[1]) for n in numbers if n.startswith(f"{goal}."))
        assert parts == list(range(1, parts[-1] + 1)), goal


def test_a_figure_that_commitments_share_is_stored_once():
    plan = strategy().plan
    assert len({figure.id for figure in plan.figures}) == len(plan.figures)
    used = Counter(figure for each in plan.commitments for figure in each.figures)
    assert used["kurs-deltagare"] == 2
    assert used["mika-kommuner"] == 2
    assert set(used) == {figure.id for figure in plan.figures}


def test_40_named_actors_of_which_7_report_and_7_own_the_strategy():
    actors = strategy().organisations
    assert len(actors) == 40
    kinds = Counter(each.kind for each in actors)
    assert kinds == {
        OrganisationKind.REPORTING: 7,
        OrganisationKind.OWNER: 2,
        OrganisationKind.NATIONAL: 6,
        OrganisationKind.COUNTY_BOARD: 4,
        OrganisationKind.MUNICIPALITY: 3,
        OrganisationKind.RESEARCH: 5,
        OrganisationKind.CIVIL_SOCIETY: 3,
        OrganisationKind.SERVICE: 9,
        OrganisationKind.SCHOOL: 1,
    }
    assert sum(each.owns_strategy for each in actors) == 7


def test_19_sources_and_29_areas_for_development_justified_where_they_can_be():
    assert len(strategy().sources) == 19
    by_goal = Counter(each.goal for each in strategy().development_areas)
    assert by_goal == {1: 3, 2: 4, 3: 4, 4: 4, 5: 4, 6: 3, 7: 4, 8: 3}
    assert all(each.indicators or each.commitments for each in strategy().development_areas)


def test_every_clearance_indicator_says_what_a_cleared_crime_is():
    clearance = [each for each in strategy().indicators if each.slug.startswith("clearance-")]
    assert len(clearance) == 12
    assert all("personuppklarat-brott" in each.definitions for each in clearance)


def test_the_series_break_where_questions_changed():
    breaks = {
        each.slug: [found.first_period.code for found in each.breaks]
        for each in strategy().indicators
        if each.breaks
    }
    assert breaks.pop("systematic-follow-up-used") == ["2023"]
    assert list(breaks.values()) == [["2022/2023"]] * 4


def test_the_bundle_says_that_it_is_a_demonstration_and_names_its_source():
    about = strategy().about
    assert "demonstration" in about.demonstration
    assert "2025:9" in about.demonstration
    assert not about.made_up
