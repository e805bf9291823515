"""Loading an edition into the store: what is new is added, what contradicts the store refused."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from lagesbild.apps.figures.actions.differing import ContradictsTheStore, new_observations
from lagesbild.apps.figures.actions.observations import add_observations, expect_revision
from lagesbild.apps.figures.actions.origins import (
    keep_corrections,
    keep_deliveries,
    keep_publications,
)
from lagesbild.apps.figures.models import Publication
from lagesbild.apps.figures.queries.observations import observations_of
from lagesbild.apps.strategies.actions.parts import PartChanges, keep_strategy
from lagesbild.core.edition import Edition


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading an edition changed."""

    parts: PartChanges
    publications: int
    """How many are new or say something else of themselves."""
    corrections: int
    deliveries: int
    observations: int
    """How many were added."""

    def __bool__(self) -> bool:
        origins = self.publications + self.corrections + self.deliveries
        return bool(self.parts or origins or self.observations)


@transaction.atomic
def load_edition(
    *, edition: Edition, at: datetime, on_rows: Callable[[int], object] | None = None
) -> Loaded:
    """Load all of an edition or nothing, as it counts from a moment.

    Loading the same twice changes nothing. ``on_rows`` is told of each lot of observations that
    was added. Raises `ContradictsTheStore`.
    """
    strategy, parts = keep_strategy(edition=edition, at=at)
    stored = observations_of(strategy)
    changed_publications = keep_publications(strategy, edition.publications)
    corrections = keep_corrections(strategy, edition.corrections)
    deliveries = keep_deliveries(strategy, edition.deliveries)
    new = new_observations(edition.observations, stored)
    kept = {each.slug: each for each in Publication.objects.filter(strategy=strategy)}
    observations = sum(
        add_observations(publication=kept[slug], table=table, on_rows=on_rows)
        for slug, table in new.items()
    )
    if changed_publications or corrections or deliveries or observations:
        expect_revision(strategy, strategy.revision)
    return Loaded(parts, changed_publications, corrections, deliveries, observations)


__all__ = ["ContradictsTheStore", "Loaded", "load_edition"]
