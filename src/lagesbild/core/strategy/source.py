"""Where figures come from and what their words mean: sources, definitions, publications."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """A source of statistics."""

    slug: str
    name: str
    publisher: str
    """Slug of the organisation that publishes it, or a name in words."""
    url: str = ""
    licence: str = ""
    table_id: str = ""
    coverage: str = ""
    """What the figures cover, where the name does not say it."""
    collected: str = ""
    """How: a yearly survey, a register, an authority's own count."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A word of the field, for the glossary and for the indicators that need it."""

    slug: str
    term: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication that observations stand in. Among them, the latest counts."""

    slug: str
    title: str
    recorded: date
    """The day from which its values count."""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """An error put right: the published value stays on record, with who, when and why."""

    id: str
    indicator: str
    series: str
    """What was corrected, in words: "män, 2024"."""
    old: str
    new: str
    reason: str
    found_by: str
    decided: date


@dataclass(frozen=True, slots=True)
class Delivery:
    """A received file or answer that was accepted. Its observations stand in its publication."""

    slug: str
    publication: str
    """Slug of the publication; each delivery has one of its own."""
    source: str
    """Slug of the source it is from."""
    file_name: str
    checksum: str
    """SHA-256 of the file, in hexadecimal."""
    received: date
    accepted: date
    accepted_by: str
    origin: str = ""
    """Where it came from: an address, or who sent it, in words."""
    recipe: str = ""
    """Name of the recipe that it was read with."""
