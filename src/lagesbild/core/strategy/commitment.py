"""Organisations, and what they have undertaken to do."""

from dataclasses import dataclass
from enum import StrEnum

from lagesbild.core.strategy.goal import Link


class OrganisationKind(StrEnum):
    """What sort of actor an organisation is."""

    REPORTING = "reporting"
    """Answers for commitments in the yearly round."""
    OWNER = "owner"
    """Owns the strategy together with others, without reporting."""
    NATIONAL = "national"
    COUNTY_BOARD = "county-board"
    MUNICIPALITY = "municipality"
    RESEARCH = "research"
    CIVIL_SOCIETY = "civil-society"
    SERVICE = "service"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class Organisation:
    """An actor named in the strategy or its report."""

    slug: str
    name: str
    kind: OrganisationKind
    short_name: str = ""
    description: str = ""
    url: str = ""
    owns_strategy: bool = False

    @property
    def called(self) -> str:
        """The name used where room is small."""
        return self.short_name or self.name


class CommitmentStatus(StrEnum):
    """How far a commitment has come, as its owner reported it."""

    DONE = "done"
    ONGOING = "ongoing"
    PARTLY = "partly"
    NOT_DONE = "not-done"
    FIGURES_ONLY = "figures-only"
    """Only figures were reported, no account of what was done."""
    ANSWERED_ELSEWHERE = "answered-elsewhere"
    """Answered under another commitment, named in ``refers_to``."""
    NOT_FOLLOWED_UP = "not-followed-up"
    NOT_REPORTED = "not-reported"
    """Stands in the plan, but nothing was reported for the year."""


@dataclass(frozen=True, slots=True)
class ReportedFigure:
    """A figure that an owner reported. Figures shared by commitments are stored once.

    ``value`` is as reported ("21"), ``of`` what it is a part of ("26").
    """

    id: str
    text: str
    """What it counts, with ``{value}`` and ``{of}`` where the figures stand."""
    value: str
    of: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something that one or several organisations have undertaken."""

    number: str
    """Unique within its plan: "2.7"."""
    goal: int
    title: str
    owners: tuple[str, ...]
    """Slugs of organisations; empty where the plan names none."""
    status: CommitmentStatus
    owners_implied: bool = False
    """The source names no owner; the owners given follow from what it says."""
    partners: tuple[str, ...] = ()
    answer: str = ""
    """What was done, in a sentence or a few."""
    not_reported: str = ""
    """What the answer leaves out."""
    figures: tuple[str, ...] = ()
    """Ids of reported figures."""
    indicators: tuple[str, ...] = ()
    """Slugs of indicators whose figures belong to it."""
    refers_to: tuple[str, ...] = ()
    """Numbers of commitments that this one is answered under or depends on."""
    related: tuple[str, ...] = ()
    number_is_inferred: bool = False
    """The source shows the commitment without a number; the one given fits the gap."""
    note: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The action plan. Numbers that were never published stay visible as gaps."""

    title: str
    first_year: int
    last_year: int
    commitments: tuple[Commitment, ...] = ()
    figures: tuple[ReportedFigure, ...] = ()
    gaps: tuple[str, ...] = ()
    """Numbers that the plan's numbering skips, of which nothing is known."""


@dataclass(frozen=True, slots=True)
class Training:
    """A training or event, with what was reported of it; None where nothing was."""

    name: str
    commitments: tuple[str, ...]
    year: int
    rounds: int | None = None
    participants: int | None = None
    participants_text: str = ""
    """Where the number needs words: "about 350, in the whole country"."""
    units: str = ""
    satisfaction: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """A network or agreement and how much of the county it covers."""

    name: str
    coverage: str
    members: int | None = None
    of: int | None = None
    commitments: tuple[str, ...] = ()
    note: str = ""
