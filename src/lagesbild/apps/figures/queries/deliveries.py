"""Deliveries: which there are, and what of them the next one is compared with."""

from lagesbild.apps.figures.models import (
    Delivery,
    DeliveryState,
    Observation,
    Publication,
    Series,
)
from lagesbild.apps.strategies.models import Strategy
from lagesbild.apps.strategies.moments import day_of
from lagesbild.core.checks.situation import EarlierDelivery


class NoSuchDelivery(LookupError):
    """A delivery that is asked for and that the strategy lacks."""

    def __init__(self, strategy: Strategy, slug: str) -> None:
        super().__init__(
            f"“{strategy.slug}” has no delivery “{slug}”. `lagesbild deliveries` lists them."
        )


def delivery_called(strategy: Strategy, slug: str) -> Delivery:
    """The delivery with a slug. Raises `NoSuchDelivery`."""
    found = Delivery.objects.filter(strategy=strategy, slug=slug).first()
    if found is None:
        raise NoSuchDelivery(strategy, slug)
    return found


def deliveries_of(strategy: Strategy, *, waiting_only: bool) -> list[Delivery]:
    """The deliveries of a strategy in the order they came."""
    found = Delivery.objects.filter(strategy=strategy).order_by("received_at", "pk")
    return list(found.filter(state=DeliveryState.WAITING) if waiting_only else found)


def indicators_of(publication: Publication) -> list[str]:
    """The indicators that a publication has values of, by slug."""
    here = Observation.objects.filter(publication=publication).values("series_id")
    return sorted(set(Series.objects.filter(pk__in=here).values_list("indicator", flat=True)))


def accepted_after(delivery: Delivery) -> list[Delivery]:
    """The deliveries with the same recipe that were accepted later and count."""
    return list(
        Delivery.objects.filter(
            strategy=delivery.strategy_id,
            recipe_name=delivery.recipe_name,
            state=DeliveryState.ACCEPTED,
            accepted_at__gt=delivery.accepted_at,
        ).order_by("accepted_at", "pk")
    )


def accepted_before(strategy: Strategy) -> tuple[EarlierDelivery, ...]:
    """The deliveries whose figures count, for the check on identical ones."""
    accepted = Delivery.objects.filter(strategy=strategy, state=DeliveryState.ACCEPTED)
    return tuple(
        EarlierDelivery(each.slug, each.file_name, each.checksum, day_of(each.received_at))
        for each in accepted.order_by("received_at", "pk")
    )


def said_before(strategy: Strategy, recipe_name: str) -> dict[str, str]:
    """What the last accepted delivery of a recipe said of itself; nothing for the first."""
    accepted = Delivery.objects.filter(
        strategy=strategy, state=DeliveryState.ACCEPTED, recipe_name=recipe_name
    )
    last = accepted.order_by("accepted_at", "pk").last()
    return {str(key): str(value) for key, value in last.said.items()} if last else {}
