"""Asking sources whether anything is new since the last delivery. Needs the store.

No figures change here: what is new is kept as a delivery that waits for somebody to accept it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path

import polars as pl

from lagesbild.apps.figures.actions.keeping import KeptFileIsDamaged, kept_file
from lagesbild.apps.figures.actions.receiving import Arrival, DeliveryIsNot, decline_delivery
from lagesbild.apps.figures.models import Delivery
from lagesbild.apps.figures.queries.watched import last_of_recipe, recipes_in_use, waiting_from
from lagesbild.apps.strategies.models import Strategy
from lagesbild.cli.receiving import Receiving
from lagesbild.core.statistics.difference import COMPARED
from lagesbild.core.statistics.findings import Severity
from lagesbild.core.statistics.frame import CELL
from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.sources.interfaces.asking import Asker
from lagesbild.sources.interfaces.fetched import Progress
from lagesbild.sources.interfaces.fetching import FAILURES, fetch, service_of
from lagesbild.sources.reading import reader_for
from lagesbild.sources.recipes.applying import apply
from lagesbild.sources.recipes.reading import parse_recipe, read_recipe
from lagesbild.sources.recipes.recipe import Fetch, Recipe
from lagesbild.sources.refusal import FileIsRefused

BY = "lagesbild watch"
"""Who received what was fetched here."""
NOT_ASKED = (*FAILURES, FileIsRefused)
"""Why a source could not be asked, or its answer not be used."""


class Outcome(Enum):
    """What a source had to tell."""

    NOTHING_NEW = auto()
    """What counts is what the source has."""
    SEEN_BEFORE = auto()
    """It differs from what counts, but is what the last delivery had: somebody knows of it."""
    WAITS = auto()
    """Something changed at the source; it waits for acceptance."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A recipe with an address, and its text as it is kept with a delivery."""

    recipe: Recipe
    fetch: Fetch
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """What came of asking a source, in numbers of values."""

    outcome: Outcome
    new: int = 0
    revised: int = 0
    vanished: int = 0
    errors: int = 0
    """Errors that the checks found."""
    delivery: Delivery | None = None
    said: tuple[str, ...] = ()


@dataclass
class Askers:
    """One for each service, so that each is asked no faster than it allows."""

    by_service: dict[str, Asker] = field(default_factory=dict)

    def of(self, wanted: Fetch) -> Asker:
        return self.by_service.setdefault(service_of(wanted), Asker())


def read_watched(path: Path) -> Watched | None:
    """The recipe in a file; None if it names no address. Raises `FileIsRefused`."""
    recipe = read_recipe(path)
    if recipe.fetch is None:
        return None
    return Watched(recipe, recipe.fetch, path.read_text(encoding="utf-8-sig"))


def recipes_of(strategy: Strategy, given: Iterable[Watched]) -> Iterator[Watched | FileIsRefused]:
    """The recipes to ask with: those given, and of others that of the last accepted delivery.

    A kept recipe that is not understood any more is told as a refusal.
    """
    taken = {each.recipe.name: each for each in given}
    for delivery in recipes_in_use(strategy):
        if delivery.recipe_name in taken or not delivery.recipe:
            continue
        try:
            recipe = parse_recipe(delivery.recipe, delivery.recipe_name)
        except FileIsRefused as refusal:
            yield refusal
            continue
        if recipe.fetch is not None:
            yield Watched(recipe, recipe.fetch, delivery.recipe)
    yield from taken.values()


def ask(receiving: Receiving, watched: Watched, asker: Asker, progress: Progress) -> Told:
    """Ask the source, and keep what is new at it. Raises `NOT_ASKED`."""
    fetched = fetch(watched.fetch, asker, progress)
    recipe = watched.recipe
    arrival = Arrival(
        fetched.file_name, fetched.content, recipe.source, recipe.name, watched.text,
        datetime.now(UTC), BY, fetched.origin,
    )  # fmt: skip
    receiving.read(arrival, recipe)
    made, delivered = receiving.difference, receiving.delivered
    if made is None or delivered is None:
        raise AssertionError("what was read has a difference")
    if made.changes_nothing and made.vanished.is_empty():
        _decline_others(receiving.kept, recipe.name, None, "The source has taken it back.")
        return Told(Outcome.NOTHING_NEW)
    told = Told(
        Outcome.SEEN_BEFORE,
        new=made.new.height,
        revised=made.revised.height,
        vanished=made.vanished.height,
        errors=sum(each.severity is Severity.ERROR for each in receiving.findings),
    )
    last = last_of_recipe(receiving.kept, recipe.name)
    if last is not None and _has_the_same(last, delivered.table, receiving):
        return replace(told, delivery=last)
    delivery = receiving.let_wait()
    _decline_others(receiving.kept, recipe.name, delivery, f"Superseded by {delivery.slug}.")
    return replace(told, outcome=Outcome.WAITS, delivery=delivery, said=fetched.said)


def _has_the_same(earlier: Delivery, table: pl.DataFrame, receiving: Receiving) -> bool:
    """Whether an earlier delivery, read as it was then, has the same values."""
    strategy = receiving.strategy
    try:
        recipe = parse_recipe(earlier.recipe, earlier.recipe_name)
        kept = kept_file(earlier)
        tables = reader_for(earlier.file_name, kept)(kept, earlier.file_name)
        areas = {**known_areas(), **strategy.area}
        before = apply(recipe, tables, strategy.indicator, earlier.file_name, areas=areas)
    except (FileIsRefused, KeptFileIsDamaged):
        return False
    return _comparable(before.table).equals(_comparable(table))


def _comparable(table: pl.DataFrame) -> pl.DataFrame:
    """What makes values the same or others, in an order of its own."""
    words = [pl.col(name).cast(pl.String) for name in (*CELL, "status", "precision")]
    numbers = [name for name in COMPARED if name not in {"status", "precision"}]
    compared = table.select(*words, *numbers)
    return compared.sort(compared.columns)


def _decline_others(
    strategy: Strategy, recipe_name: str, current: Delivery | None, reason: str
) -> None:
    """Decline what waits from earlier askings, so that nobody accepts what is out of date."""
    for each in waiting_from(strategy, recipe_name, BY):
        if current is not None and each.pk == current.pk:
            continue
        try:
            decline_delivery(delivery=each, by=BY, at=datetime.now(UTC), reason=reason)
        except DeliveryIsNot:
            # Somebody has decided on it meanwhile, which is what it waited for.
            continue
