"""What the files of a bundle can refer to, and the check that it is there."""

from collections.abc import Collection
from dataclasses import dataclass

from lagesbild.bundles.columns import Surroundings
from lagesbild.bundles.layout import (
    AREAS,
    COMMITMENTS,
    DEFINITIONS,
    GOALS,
    ORGANISATIONS,
    PUBLICATIONS,
    SOURCES,
    THEMES,
)
from lagesbild.bundles.parts import Parts
from lagesbild.toml_text.file import TomlFile
from lagesbild.toml_text.nearest import nearest
from lagesbild.toml_text.places import KeyPath


@dataclass(frozen=True, slots=True)
class Targets:
    """The names of one sort of thing. ``names`` is None where a broken file hides them."""

    word: str
    file: str
    names: Collection[str] | None

    def say_unknown(self, name: str) -> str | None:
        """What is wrong with a reference, and what to do; None where it leads somewhere."""
        if self.names is None or name in self.names:
            return None
        return (
            f"There is no {self.word} “{name}”.{nearest(name, self.names)} Correct the reference, "
            f"or describe the {self.word} in {self.file}."
        )


class AllTargets:
    """Everything that can be referred to in a bundle."""

    def __init__(self, parts: Parts, around: Surroundings) -> None:
        names = parts.names
        self.by_kind = {
            "goal": Targets("goal", GOALS, names(GOALS, "goals", "number")),
            "theme": Targets("theme", THEMES, names(THEMES, "themes", "slug")),
            "source": Targets("source", SOURCES, names(SOURCES, "sources", "slug")),
            "definition": Targets(
                "definition", DEFINITIONS, names(DEFINITIONS, "definitions", "slug")
            ),
            "organisation": Targets(
                "organisation", ORGANISATIONS, names(ORGANISATIONS, "organisations", "slug")
            ),
            "commitment": Targets(
                "commitment", COMMITMENTS, names(COMMITMENTS, "commitments", "number")
            ),
            "figure": Targets("figure", COMMITMENTS, names(COMMITMENTS, "figures", "id")),
            "indicator": Targets(
                "indicator", "a file of its own in indicators/", around.indicator_names
            ),
            "publication": Targets(
                "publication", PUBLICATIONS, names(PUBLICATIONS, "publications", "slug")
            ),
            "area": Targets("area", AREAS, around.areas.keys()),
        }

    def check(self, file: TomlFile, at: KeyPath, kind: str) -> None:
        """Note a problem for each name at a path that leads nowhere.

        What is no name, or no list of names, has been refused already.
        """
        written = file.at(at)
        if isinstance(written, list):
            for index in range(len(written)):
                self.check(file, (*at, index), kind)
        elif isinstance(written, str | int) and not isinstance(written, bool):
            message = self.by_kind[kind].say_unknown(str(written))
            if message:
                file.wrong_value(at, message)
