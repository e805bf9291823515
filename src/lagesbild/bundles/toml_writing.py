"""The TOML files of a bundle, written from an edition."""

from collections.abc import Iterable
from typing import Any

import tomli_w

from lagesbild.bundles import shapes
from lagesbild.bundles.layout import (
    COMMITMENTS,
    CORRECTIONS,
    DEFINITIONS,
    DELIVERIES,
    DEVELOPMENT,
    GOALS,
    ORGANISATIONS,
    PUBLICATIONS,
    SOURCES,
    STRATEGY,
    THEMES,
    TRAININGS,
    VOUCHED,
    indicator_file,
)
from lagesbild.core.edition import Edition
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.strategy.strategy import Strategy
from lagesbild.core.strategy.vouched_claim import VouchedClaim
from lagesbild.toml_text.conversion import CONVERTER


def toml_files(edition: Edition) -> dict[str, bytes]:
    """The TOML files by path; those that would say nothing are left out."""
    strategy = edition.strategy
    files: dict[str, Any] = {
        STRATEGY: shapes.StrategyFile(strategy.about, _facts(edition), strategy.claim_rules),
        GOALS: shapes.GoalsFile(strategy.goals),
        THEMES: shapes.ThemesFile(strategy.themes),
        SOURCES: shapes.SourcesFile(strategy.sources),
        DEFINITIONS: shapes.DefinitionsFile(strategy.definitions),
        ORGANISATIONS: shapes.OrganisationsFile(strategy.organisations),
        COMMITMENTS: _plan(strategy),
        TRAININGS: shapes.TrainingsFile(strategy.trainings, strategy.agreements),
        DEVELOPMENT: shapes.DevelopmentFile(strategy.development_areas),
        PUBLICATIONS: shapes.PublicationsFile(edition.publications),
        CORRECTIONS: shapes.CorrectionsFile(edition.corrections),
        DELIVERIES: shapes.DeliveriesFile(edition.deliveries),
        VOUCHED: shapes.VouchedFile(edition.vouched),
    }
    written = {path: CONVERTER.unstructure(file) for path, file in files.items()}
    for each in strategy.indicators:
        written[indicator_file(each.slug)] = _indicator(each)
    return {path: tomli_w.dumps(data).encode() for path, data in written.items() if data}


def vouched_text(entries: Iterable[VouchedClaim]) -> str:
    """Lines of vouched.toml for claims that somebody answers for."""
    data: dict[str, Any] = CONVERTER.unstructure(shapes.VouchedFile(tuple(entries)))
    return tomli_w.dumps(data)


def _facts(edition: Edition) -> shapes.EditionFacts:
    shown = tuple(each.slug for each in edition.strategy.indicators)
    by_goal = sorted(edition.strategy.indicators, key=lambda each: (each.goal, each.slug))
    in_order = shown == tuple(each.slug for each in by_goal)
    return shapes.EditionFacts(edition.year, () if in_order else shown)


def _plan(strategy: Strategy) -> shapes.CommitmentsFile:
    plan = strategy.plan
    if plan is None:
        return shapes.CommitmentsFile()
    facts = shapes.PlanFacts(plan.title, plan.first_year, plan.last_year, plan.gaps)
    return shapes.CommitmentsFile(facts, plan.commitments, plan.figures)


def _indicator(indicator: Indicator) -> dict[str, Any]:
    """Without its slug, which is the file's name."""
    data: dict[str, Any] = CONVERTER.unstructure(indicator)
    return {key: value for key, value in data.items() if key != "slug"}
