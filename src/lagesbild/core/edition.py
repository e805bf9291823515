"""An edition: all of a year, frozen. Everything that is published is a function of one."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.strategy.source import Correction, Delivery, Publication
from lagesbild.core.strategy.strategy import Strategy


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

    def text(self, kind: str, name: str = "") -> str:
        """The Markdown of a text, "" where the edition has none."""
        found = self.texts.get(TextKey(kind, name))
        return found.markdown if found else ""
