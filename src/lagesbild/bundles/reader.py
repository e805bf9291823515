"""Reading a bundle: from its files to an edition, or to everything that is wrong with it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from lagesbild.bundles.areas import areas_in_use, codes_in_use, read_own_areas
from lagesbild.bundles.checks.everything import check_everything
from lagesbild.bundles.columns import Surroundings
from lagesbild.bundles.descriptor import check_descriptor
from lagesbild.bundles.folder import BundleFolder
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
    THEMES,
    TRAININGS,
    VOUCHED,
)
from lagesbild.bundles.observations import read_observations
from lagesbild.bundles.parts import Parts
from lagesbild.bundles.problem import BundleIsBroken, Problem, Problems
from lagesbild.bundles.texts import read_texts
from lagesbild.core.edition import Edition
from lagesbild.core.statistics.area import Area
from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.core.strategy.commitment import (
    Agreement,
    Commitment,
    Organisation,
    Plan,
    ReportedFigure,
    Training,
)
from lagesbild.core.strategy.goal import DevelopmentArea, Goal, Theme
from lagesbild.core.strategy.source import (
    Correction,
    Definition,
    Delivery,
    Publication,
    Source,
)
from lagesbild.core.strategy.strategy import About, Strategy
from lagesbild.core.strategy.vouched_claim import VouchedClaim


def read_bundle(folder: Path, on_file: Callable[[str], None] | None = None) -> Edition:
    """The edition that a bundle holds.

    ``on_file`` is called with the path of each file, relative to the bundle, before it is read.
    Raises `BundleIsBroken` with all problems there are.
    """
    problems = Problems()
    files = BundleFolder(folder, problems, on_file)
    _stop_if_empty(files)
    check_descriptor(files)
    parts = Parts(files)
    own_areas = read_own_areas(files)
    around = surroundings(parts, own_areas)
    observations = read_observations(files, around)
    texts = read_texts(files)
    check_everything(parts, around, observations, texts, problems)
    problems.stop_if_any()
    if parts.about is None or parts.edition is None:
        raise AssertionError("strategy.toml is faulty and no problem was noted")
    used = codes_in_use(parts.about, parts.indicators.values(), observations.areas)
    return Edition(
        year=parts.edition.year,
        strategy=_strategy(parts, parts.about, areas_in_use(own_areas, used)),
        observations=observations.frame,
        publications=parts.listed(PUBLICATIONS, "publications", Publication),
        corrections=parts.listed(CORRECTIONS, "corrections", Correction),
        texts=texts,
        deliveries=parts.listed(DELIVERIES, "deliveries", Delivery),
        vouched=parts.listed(VOUCHED, "vouched", VouchedClaim),
    )


def _stop_if_empty(files: BundleFolder) -> None:
    if not files.paths:
        files.problems.add(
            files.root.name,
            "The bundle is empty. `lagesbild new` makes one to start from.",
        )
        files.problems.stop_if_any()


def surroundings(parts: Parts, own_areas: Mapping[str, Area]) -> Surroundings:
    """What observations are checked against."""
    publications = parts.listed(PUBLICATIONS, "publications", Publication)
    names = parts.names(PUBLICATIONS, "publications", "slug")
    whole = names is not None and len(publications) == len(names)
    return Surroundings(
        indicators=parts.indicators,
        indicator_names=parts.indicator_names,
        areas={**known_areas(), **own_areas},
        publications={each.slug: each.recorded for each in publications} if whole else None,
        corrections=parts.names(CORRECTIONS, "corrections", "id"),
    )


def _strategy(parts: Parts, about: About, areas: tuple[Area, ...]) -> Strategy:
    return Strategy(
        about=about,
        goals=parts.listed(GOALS, "goals", Goal),
        themes=parts.listed(THEMES, "themes", Theme),
        indicators=parts.in_order(),
        sources=parts.listed(SOURCES, "sources", Source),
        definitions=parts.listed(DEFINITIONS, "definitions", Definition),
        organisations=parts.listed(ORGANISATIONS, "organisations", Organisation),
        plan=_plan(parts),
        development_areas=parts.listed(DEVELOPMENT, "development_areas", DevelopmentArea),
        trainings=parts.listed(TRAININGS, "trainings", Training),
        agreements=parts.listed(TRAININGS, "agreements", Agreement),
        areas=areas,
        claim_rules=parts.claim_rules,
    )


def _plan(parts: Parts) -> Plan | None:
    facts = parts.plan
    if facts is None:
        return None
    return Plan(
        title=facts.title,
        first_year=facts.first_year,
        last_year=facts.last_year,
        commitments=parts.listed(COMMITMENTS, "commitments", Commitment),
        figures=parts.listed(COMMITMENTS, "figures", ReportedFigure),
        gaps=facts.gaps,
    )


__all__ = ["BundleIsBroken", "Problem", "read_bundle"]
