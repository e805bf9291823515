"""The TOML files of a bundle as values, each still knowing where it stands."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, TypeVar

from lagesbild.bundles import shapes
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
    STRATEGY,
    THEMES,
    TRAININGS,
    VOUCHED,
    indicator_file,
    is_indicator_file,
    text_key,
)
from lagesbild.bundles.toml_file import read_toml
from lagesbild.core.strategy.claim_rules import ClaimRules
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.strategy.strategy import About
from lagesbild.toml_text.conversion import structure_at, structure_file
from lagesbild.toml_text.file import TomlFile

Item = TypeVar("Item")

SHAPES: dict[str, type] = {
    STRATEGY: shapes.StrategyFile,
    GOALS: shapes.GoalsFile,
    THEMES: shapes.ThemesFile,
    SOURCES: shapes.SourcesFile,
    DEFINITIONS: shapes.DefinitionsFile,
    ORGANISATIONS: shapes.OrganisationsFile,
    COMMITMENTS: shapes.CommitmentsFile,
    TRAININGS: shapes.TrainingsFile,
    DEVELOPMENT: shapes.DevelopmentFile,
    PUBLICATIONS: shapes.PublicationsFile,
    CORRECTIONS: shapes.CorrectionsFile,
    DELIVERIES: shapes.DeliveriesFile,
    VOUCHED: shapes.VouchedFile,
}


class Parts:
    """What the TOML files say. Faulty items are None, so that the others keep their place."""

    def __init__(self, folder: BundleFolder) -> None:
        self.files: dict[str, TomlFile] = {}
        self.unreadable: set[str] = set()
        self.indicators: dict[str, Indicator] = {}
        self._values: dict[str, dict[str, Any]] = {}
        for path in SHAPES:
            if path in folder:
                self._read(folder, path)
        if STRATEGY not in folder:
            folder.problems.add(
                STRATEGY,
                "The file is missing. Every bundle has one; `lagesbild new` writes an example.",
            )
        for path in folder.matching(is_indicator_file):
            self._read_indicator(folder, path)
        self.indicator_names = frozenset(
            PurePosixPath(path).stem for path in folder.matching(is_indicator_file)
        )
        self.text_files = frozenset(each for each in folder.paths if text_key(each) is not None)

    @property
    def about(self) -> About | None:
        """What strategy.toml says of the strategy; None where that is faulty."""
        found: About | None = self._values.get(STRATEGY, {}).get("about")
        return found

    @property
    def edition(self) -> shapes.EditionFacts | None:
        """What strategy.toml says of the edition; None where that is faulty."""
        found: shapes.EditionFacts | None = self._values.get(STRATEGY, {}).get("edition")
        return found

    @property
    def claim_rules(self) -> ClaimRules:
        """What strategy.toml says of words of size and nearness."""
        found = self._values.get(STRATEGY, {}).get("claims")
        return found if isinstance(found, ClaimRules) else ClaimRules()

    @property
    def plan(self) -> shapes.PlanFacts | None:
        """The plan's own facts, where the bundle has a plan."""
        found: shapes.PlanFacts | None = self._values.get(COMMITMENTS, {}).get("plan")
        return found

    def listed(self, path: str, key: str, sort: type[Item]) -> tuple[Item, ...]:
        """The items of a list that could be read."""
        return tuple(item for _, item in self.placed(path, key, sort))

    def placed(self, path: str, key: str, sort: type[Item]) -> Iterator[tuple[int, Item]]:
        """The items of a list that could be read, with their place in it."""
        for index, item in enumerate(self._values.get(path, {}).get(key, ())):
            if isinstance(item, sort):
                yield index, item

    def names(self, path: str, list_key: str, name_key: str) -> frozenset[str] | None:
        """The names that items of a list bear, faulty items included.

        None where the file cannot be read at all, so that nothing is known.
        """
        if path in self.unreadable:
            return None
        if path not in self.files:
            return frozenset()
        tables = self.files[path].tables(list_key)
        return frozenset(str(each[name_key]) for each in tables if name_key in each)

    def in_order(self) -> tuple[Indicator, ...]:
        """The indicators as the edition lists them, the others by goal and slug."""
        listed = self.edition.indicators if self.edition else ()
        place = {slug: index for index, slug in enumerate(listed)}
        return tuple(
            sorted(
                self.indicators.values(),
                key=lambda each: (place.get(each.slug, len(place)), each.goal, each.slug),
            )
        )

    def _read(self, folder: BundleFolder, path: str) -> None:
        file = read_toml(folder, path)
        if file is None:
            self.unreadable.add(path)
            return
        self.files[path] = file
        self._values[path] = structure_file(file, SHAPES[path])
        if path == STRATEGY:
            for key in ("about", "edition"):
                if key not in file.data:
                    file.wrong_value((), f"The table [{key}] is missing. Add it.")

    def _read_indicator(self, folder: BundleFolder, path: str) -> None:
        file = read_toml(folder, path)
        if file is None:
            self.unreadable.add(path)
            return
        self.files[path] = file
        slug = PurePosixPath(path).stem
        if file.data.setdefault("slug", slug) != slug:
            file.wrong_value(
                ("slug",),
                f"The file is named {slug}.toml, but its slug is “{file.data['slug']}”. Remove "
                "the key, or rename the file.",
            )
            return
        indicator = structure_at(file, (), file.data, Indicator)
        if indicator and not indicator.measures:
            file.wrong_value(
                ("measures",), "An indicator has at least one measure. Add [[measures]]."
            )
        elif indicator:
            self.indicators[slug] = indicator

    def indicator_file(self, slug: str) -> TomlFile:
        """The file that an indicator was read from."""
        return self.files[indicator_file(slug)]
