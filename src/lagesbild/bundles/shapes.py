"""The shape of each TOML file: which keys stand at its top."""

from dataclasses import dataclass, field

from lagesbild.core.strategy.claim_rules import ClaimRules
from lagesbild.core.strategy.commitment import (
    Agreement,
    Commitment,
    Organisation,
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
from lagesbild.core.strategy.strategy import About
from lagesbild.core.strategy.vouched_claim import VouchedClaim


@dataclass(frozen=True, slots=True)
class EditionFacts:
    """Which year's edition this is, and in which order its indicators are shown."""

    year: int
    indicators: tuple[str, ...] = ()
    """Slugs; indicators that are not listed follow, by goal and then by slug."""


@dataclass(frozen=True, slots=True)
class StrategyFile:
    """strategy.toml."""

    about: About
    edition: EditionFacts
    claims: ClaimRules = field(default_factory=ClaimRules)
    """What words of size and nearness mean in the texts."""


@dataclass(frozen=True, slots=True)
class GoalsFile:
    """goals.toml."""

    goals: tuple[Goal, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemesFile:
    """themes.toml."""

    themes: tuple[Theme, ...] = ()


@dataclass(frozen=True, slots=True)
class SourcesFile:
    """sources.toml."""

    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class DefinitionsFile:
    """definitions.toml."""

    definitions: tuple[Definition, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationsFile:
    """organisations.toml."""

    organisations: tuple[Organisation, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """The plan without its commitments, which stand beside it in the file."""

    title: str
    first_year: int
    last_year: int
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitmentsFile:
    """commitments.toml."""

    plan: PlanFacts | None = None
    commitments: tuple[Commitment, ...] = ()
    figures: tuple[ReportedFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class TrainingsFile:
    """trainings.toml."""

    trainings: tuple[Training, ...] = ()
    agreements: tuple[Agreement, ...] = ()


@dataclass(frozen=True, slots=True)
class DevelopmentFile:
    """development.toml."""

    development_areas: tuple[DevelopmentArea, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicationsFile:
    """publications.toml."""

    publications: tuple[Publication, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectionsFile:
    """corrections.toml."""

    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class DeliveriesFile:
    """deliveries.toml."""

    deliveries: tuple[Delivery, ...] = ()


@dataclass(frozen=True, slots=True)
class VouchedFile:
    """vouched.toml."""

    vouched: tuple[VouchedClaim, ...] = ()
