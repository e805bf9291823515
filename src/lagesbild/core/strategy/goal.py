"""Goals, themes, and what the report says should improve."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leading:
    """The figure that stands for a goal on the start page: one series of one indicator."""

    indicator: str
    measure: str = "value"
    dimensions: str = ""
    """As `DimensionValues` writes them: "sex=girls"."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link out, with the words it is shown with."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Tip:
    """Advice to those who work locally."""

    text: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of the strategy."""

    number: int
    slug: str
    name: str
    """Two or three words: "Förebygga återfall"."""
    headline: str
    """The goal as a sentence that anyone understands."""
    statement: str
    """The goal as the strategy states it, in short."""
    preconditions: tuple[str, ...] = ()
    tips: tuple[Tip, ...] = ()
    leading: Leading | None = None
    at_a_glance: str = ""
    """One sentence of what is going on, for the start page."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A classification across the goals; in the Stockholm case a type of violence."""

    slug: str
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class DevelopmentArea:
    """What the report says should improve, and the figures and commitments that justify it."""

    goal: int
    text: str
    indicators: tuple[str, ...] = ()
    commitments: tuple[str, ...] = ()
