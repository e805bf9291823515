"""An edition as it is shown: what the site, the report and the start page are made from."""

from collections.abc import Mapping
from types import MappingProxyType

from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.strategy.commitment import CommitmentStatus
from lagesbild.core.strategy.goal import Goal
from lagesbild.core.strategy.indicator import Indicator, LifeCycle
from lagesbild.core.strategy.strategy import Strategy
from lagesbild.core.views.chart_views import sparkline
from lagesbild.core.views.commitment_view import CommitmentViews
from lagesbild.core.views.indicator_view import IndicatorViews, card_of
from lagesbild.core.views.shapes import (
    CommitmentView,
    EditionView,
    GoalView,
    IndicatorView,
    LeadingView,
    YearInShort,
)
from lagesbild.core.views.wording import status_word

UNANSWERED = (CommitmentStatus.NOT_FOLLOWED_UP, CommitmentStatus.NOT_REPORTED)
"""What nobody gave account of for the year."""


def view_edition(edition: Edition, language: Language) -> EditionView:
    """All of an edition as it is shown in a language."""
    strategy = edition.strategy
    views = IndicatorViews(edition, language)
    indicators = {each.slug: views.view(each.slug) for each in strategy.indicators}
    commitments = _commitments(strategy, language)
    return EditionView(
        goals=tuple(
            _goal(strategy, goal, indicators, commitments, language) for goal in strategy.goals
        ),
        indicators=MappingProxyType(indicators),
        commitments=MappingProxyType(commitments),
        year=_year(edition, indicators, language),
    )


def _commitments(strategy: Strategy, language: Language) -> dict[str, CommitmentView]:
    if strategy.plan is None:
        return {}
    views = CommitmentViews(strategy, strategy.plan, language)
    return {each.number: views.view(each) for each in strategy.plan.commitments}


def _goal(
    strategy: Strategy,
    goal: Goal,
    indicators: Mapping[str, IndicatorView],
    commitments: Mapping[str, CommitmentView],
    language: Language,
) -> GoalView:
    def shown(of: tuple[Indicator, ...]) -> tuple[IndicatorView, ...]:
        return tuple(indicators[each.slug] for each in of)

    gaps = strategy.plan.gaps if strategy.plan else ()
    return GoalView(
        goal=goal,
        at_a_glance=goal.at_a_glance,
        leading=_leading(goal, indicators, language),
        indicators=shown(strategy.indicators_of(goal.number)),
        follow_up_figures=shown(strategy.follow_up_figures_of(goal.number)),
        retired=shown(strategy.retired_indicators_of(goal.number)),
        commitments=tuple(commitments[e.number] for e in strategy.commitments_of(goal.number)),
        gaps=tuple(each for each in gaps if each.split(".", 1)[0] == str(goal.number)),
        development=tuple(e for e in strategy.development_areas if e.goal == goal.number),
    )


def _leading(
    goal: Goal, indicators: Mapping[str, IndicatorView], language: Language
) -> LeadingView | None:
    """The series that stands for a goal, if it has a value and its indicator is not retired."""
    wanted = goal.leading
    if wanted is None:
        return None
    view = indicators[wanted.indicator]
    if view.indicator.life_cycle is LifeCycle.RETIRED:
        return None
    for series in view.series:
        key = series.key
        if (key.measure, key.dimensions) == (wanted.measure, wanted.dimensions) and series.latest:
            card = card_of(series, language, alone=len(view.series) == 1)
            return LeadingView(view, series, card, sparkline(series, language))
    return None


def _year(
    edition: Edition, indicators: Mapping[str, IndicatorView], language: Language
) -> YearInShort:
    strategy = edition.strategy
    commitments = tuple(strategy.commitment.values())
    counted = {
        status: sum(each.status is status for each in commitments) for status in CommitmentStatus
    }
    active = [
        each
        for each in strategy.indicators
        if each.life_cycle is LifeCycle.ACTIVE and each.follows_goal and not each.companion_of
    ]
    retired = [each.retirement for each in strategy.indicators if each.retirement]
    return YearInShort(
        goals=len(strategy.goals),
        active_indicators=len(active),
        with_figures=sum(not indicators[each.slug].empty for each in active),
        retired_indicators=len(retired),
        commitments=len(commitments),
        answered=len(commitments) - sum(counted[each] for each in UNANSWERED),
        by_status=tuple(
            (status, status_word(status, language), count)
            for status, count in counted.items()
            if count
        ),
        corrections=edition.corrections,
        last_retired_year=max((each.last_data_year for each in retired), default=None),
    )
