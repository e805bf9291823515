"""What the store knows of strategies."""

from datetime import date

from django.db.models import Min, Q, QuerySet

from lagesbild.apps.strategies.models import Part, PartKind, Strategy
from lagesbild.apps.strategies.moments import end_of
from lagesbild.apps.strategies.pieces import Assembled, Piece, assembled


class NoSuchStrategy(LookupError):
    """A strategy that is asked for and that the store lacks, or cannot choose by itself."""


def strategy_called(slug: str | None) -> Strategy:
    """The strategy with a slug, or the only one there is. Raises `NoSuchStrategy`."""
    known = {each.slug: each for each in Strategy.objects.all()}
    listed = ", ".join(known)
    if not known:
        raise NoSuchStrategy("The store is empty. Load a bundle first: lagesbild load BUNDLE")
    if slug is None and len(known) > 1:
        raise NoSuchStrategy(
            f"The store holds several strategies: {listed}. Say which: --strategy SLUG"
        )
    if slug is not None and slug not in known:
        raise NoSuchStrategy(f"The store has no strategy “{slug}”. It holds: {listed}.")
    return known[slug] if slug is not None else next(iter(known.values()))


def strategy_at(strategy: Strategy, *, as_of: date | None = None) -> Assembled:
    """The strategy with its texts, as it counts now or counted at the end of a day.

    A day before the strategy was loaded for the first time gets it as it was loaded then.
    """
    return assembled(
        Piece(PartKind(each["kind"]), each["name"], each["position"], each["facts"])
        for each in versions(strategy, as_of=as_of).values("kind", "name", "position", "facts")
    )


def versions(strategy: Strategy, *, as_of: date | None) -> QuerySet[Part]:
    """The versions of the strategy's parts that count, or counted at the end of a day."""
    parts = Part.objects.filter(strategy=strategy)
    if as_of is None:
        return parts.filter(until__isnull=True)
    end = end_of(as_of)
    counted = parts.filter(Q(until__isnull=True) | Q(until__gte=end), since__lt=end)
    if counted.exists():
        return counted
    return parts.filter(since=parts.aggregate(first=Min("since"))["first"])
