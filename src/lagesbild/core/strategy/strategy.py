"""A strategy with everything that stays the same between its figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from lagesbild.core.statistics.area import COUNTRY, Area
from lagesbild.core.strategy.claim_rules import ClaimRules
from lagesbild.core.strategy.commitment import Agreement, Commitment, Organisation, Plan, Training
from lagesbild.core.strategy.goal import DevelopmentArea, Goal, Theme
from lagesbild.core.strategy.indicator import Indicator, LifeCycle
from lagesbild.core.strategy.source import Definition, Source


@dataclass(frozen=True, slots=True)
class About:
    """What the strategy is and how its publication presents itself."""

    slug: str
    title: str
    short_title: str
    language: str
    """BCP 47 code of the language its texts are in."""
    area: str
    """Code of the area it is for."""
    first_year: int
    last_year: int
    publisher: str
    """Slug of the organisation that publishes the follow-up."""
    site_headline: str
    site_lead: str
    theme_word: str = ""
    """What a theme is called in this strategy ("våldstyp")."""
    demonstration: str = ""
    """Says that this is a demonstration, and where its figures are from. Shown on every page."""
    made_up: bool = False
    """Whether the figures are invented. Said wherever they show."""
    source_document: str = ""
    source_url: str = ""
    licence: str = ""
    contact: str = ""
    report_title: str = ""
    report_subtitle: str = ""
    published_areas: tuple[str, ...] = ()
    """Areas that get pages of their own beside the strategy's; empty for none."""
    comparison_area: str = COUNTRY
    """Code of the area whose median values are compared with."""


@dataclass(frozen=True)
class Strategy:
    """A strategy: its goals, what measures them, and who has undertaken what."""

    about: About
    goals: tuple[Goal, ...] = ()
    themes: tuple[Theme, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    sources: tuple[Source, ...] = ()
    definitions: tuple[Definition, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    plan: Plan | None = None
    development_areas: tuple[DevelopmentArea, ...] = ()
    trainings: tuple[Training, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    areas: tuple[Area, ...] = ()
    """Every area that its observations are for, with names."""
    claim_rules: ClaimRules = field(default_factory=ClaimRules)
    """What words of size and nearness mean in its texts."""

    @cached_property
    def indicator(self) -> Mapping[str, Indicator]:
        """Indicators by slug."""
        return MappingProxyType({each.slug: each for each in self.indicators})

    @cached_property
    def organisation(self) -> Mapping[str, Organisation]:
        """Organisations by slug."""
        return MappingProxyType({each.slug: each for each in self.organisations})

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by slug."""
        return MappingProxyType({each.slug: each for each in self.sources})

    @cached_property
    def definition(self) -> Mapping[str, Definition]:
        """Definitions by slug."""
        return MappingProxyType({each.slug: each for each in self.definitions})

    @cached_property
    def area(self) -> Mapping[str, Area]:
        """Areas by code."""
        return MappingProxyType({each.code: each for each in self.areas})

    @cached_property
    def commitment(self) -> Mapping[str, Commitment]:
        """Commitments by number."""
        commitments = self.plan.commitments if self.plan else ()
        return MappingProxyType({each.number: each for each in commitments})

    def goal(self, number: int) -> Goal:
        """The goal with a number. Raises KeyError."""
        return {each.number: each for each in self.goals}[number]

    def indicators_of(self, goal: int) -> tuple[Indicator, ...]:
        """The indicators that measure a goal and are not retired, in the bundle's order."""
        return tuple(
            each
            for each in self.indicators
            if each.goal == goal and each.follows_goal and each.life_cycle is not LifeCycle.RETIRED
        )

    def retired_indicators_of(self, goal: int) -> tuple[Indicator, ...]:
        """The indicators that measured a goal and are retired."""
        return tuple(
            each
            for each in self.indicators
            if each.goal == goal and each.life_cycle is LifeCycle.RETIRED
        )

    def follow_up_figures_of(self, goal: int) -> tuple[Indicator, ...]:
        """The figures that follow up a goal's commitments rather than the goal itself."""
        return tuple(e for e in self.indicators if e.goal == goal and not e.follows_goal)

    def commitments_of(self, goal: int) -> tuple[Commitment, ...]:
        """A goal's commitments, in the order of the plan."""
        return tuple(e for e in self.commitment.values() if e.goal == goal)
