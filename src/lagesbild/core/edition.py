"""An edition: all of a year, frozen. Everything that is published is a function of one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import polars as pl

from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.strategy.source import Correction, Delivery, Publication
from lagesbild.core.strategy.strategy import Strategy
from lagesbild.core.strategy.vouched_claim import VouchedClaim

DRAFT_LINE = "{draft}"
"""The first line of a text that is a draft; a person takes the text over by removing it."""


@dataclass(frozen=True, slots=True)
class TextKey:
    """What a text is about: ``TextKey("indicator", "valj-att-sluta-contacts")``.

    Kinds: "foreword", "method", "summary" (name ""), "goal" (name: its number) and
    "indicator" (name: its slug).
    """

    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as its author wrote it, in Markdown, and the file it stands in."""

    key: TextKey
    markdown: str
    path: str

    @property
    def is_draft(self) -> bool:
        """Whether it is a draft that nobody has taken over."""
        return is_draft(self.markdown)


def is_draft(markdown: str) -> bool:
    """Whether a text says in its first line that it is a draft."""
    return markdown.lstrip("\ufeff").partition("\n")[0].strip() == DRAFT_LINE


@dataclass(frozen=True)
class Edition:
    """Strategy, figures and texts of one year."""

    year: int
    strategy: Strategy
    observations: ObservationFrame
    publications: tuple[Publication, ...] = ()
    corrections: tuple[Correction, ...] = ()
    texts: Mapping[TextKey, Text] = field(default_factory=dict)
    deliveries: tuple[Delivery, ...] = ()
    vouched: tuple[VouchedClaim, ...] = ()
    """The claims of its texts that somebody answers for."""

    def text(self, kind: str, name: str = "") -> str:
        """The Markdown of a text, "" where the edition has none."""
        found = self.texts.get(TextKey(kind, name))
        return found.markdown if found else ""

    @property
    def drafts(self) -> tuple[Text, ...]:
        """The texts that nobody has taken over, by the path of their file."""
        found = (each for each in self.texts.values() if each.is_draft)
        return tuple(sorted(found, key=lambda each: each.path))

    def as_of(self, day: date) -> "Edition":
        """The picture at the end of a day: what had been published, accepted and decided by then.

        A delivery's figures count once it was accepted, whatever day its publication bears. A
        correction counts with the observation that carries it out. Strategy and texts are as they
        are here; the store knows their earlier versions.
        """
        waiting = {each.publication for each in self.deliveries if each.accepted > day}
        publications = tuple(
            each for each in self.publications if each.recorded <= day and each.slug not in waiting
        )
        counting = {each.slug for each in publications}
        decided = [each.id for each in self.corrections if each.decided <= day]
        carried, publication = pl.col("correction"), pl.col("publication").cast(pl.String)
        table = self.observations.table.filter(
            publication.is_in(sorted(counting)) & (carried.is_null() | carried.is_in(decided))
        )
        carried_out = set(table["correction"].drop_nulls().unique())
        return replace(
            self,
            observations=ObservationFrame(table),
            publications=publications,
            corrections=tuple(each for each in self.corrections if each.id in carried_out),
            deliveries=tuple(each for each in self.deliveries if each.publication in counting),
        )
