"""Keeping a strategy: new versions of what has changed, and the end of those they replace."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from lagesbild.apps.strategies.models import Part, PartKind, Strategy
from lagesbild.apps.strategies.pieces import Piece, pieces_of
from lagesbild.core.edition import Edition


@dataclass(frozen=True, slots=True)
class PartChanges:
    """How many parts are new, have a new version, or count no more."""

    added: int = 0
    changed: int = 0
    removed: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@transaction.atomic
def keep_strategy(*, edition: Edition, at: datetime) -> tuple[Strategy, PartChanges]:
    """Keep an edition's strategy and texts, as they count from a moment.

    What has not changed keeps its version: keeping the same twice changes nothing.
    """
    about = edition.strategy.about
    shown = {"title": about.title, "year": edition.year}
    strategy, _ = Strategy.objects.select_for_update().get_or_create(
        slug=about.slug, defaults=shown
    )
    if (strategy.title, strategy.year) != (about.title, edition.year):
        Strategy.objects.filter(pk=strategy.pk).update(**shown)
        strategy.title, strategy.year = about.title, edition.year
    return strategy, _keep_parts(strategy, pieces_of(edition), at)


def _keep_parts(strategy: Strategy, wanted: tuple[Piece, ...], at: datetime) -> PartChanges:
    kept = {
        (PartKind(part.kind), part.name): part
        for part in Part.objects.filter(strategy=strategy, until__isnull=True)
    }
    new = [each for each in wanted if not _is_kept(each, kept)]
    names = {(each.kind, each.name) for each in wanted}
    replaced = {(each.kind, each.name) for each in new} & kept.keys()
    removed = kept.keys() - names
    ended = [kept[each].pk for each in replaced | removed]
    Part.objects.filter(pk__in=ended).update(until=at)
    Part.objects.bulk_create(
        Part(
            strategy=strategy,
            kind=each.kind,
            name=each.name,
            position=each.position,
            facts=each.facts,
            since=at,
        )
        for each in new
    )
    return PartChanges(added=len(new) - len(replaced), changed=len(replaced), removed=len(removed))


def _is_kept(wanted: Piece, kept: Mapping[tuple[PartKind, str], Part]) -> bool:
    part = kept.get((wanted.kind, wanted.name))
    return part is not None and (part.facts, part.position) == (wanted.facts, wanted.position)
