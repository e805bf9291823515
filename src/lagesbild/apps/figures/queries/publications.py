"""Publications, deliveries and corrections that count, now or at the end of a day."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from lagesbild.apps.figures.models import Correction, Delivery, DeliveryState, Publication
from lagesbild.apps.strategies.models import Strategy
from lagesbild.apps.strategies.moments import day_of, end_of
from lagesbild.core.strategy.source import Correction as CoreCorrection
from lagesbild.core.strategy.source import Delivery as CoreDelivery
from lagesbild.core.strategy.source import Publication as CorePublication


def counting_publications(
    strategy: Strategy, *, as_of: date | None = None
) -> dict[int, CorePublication]:
    """The publications whose figures count, by their number, in their order.

    A delivery's publication counts once the delivery was accepted, until it was withdrawn.
    """
    found = Publication.objects.filter(strategy=strategy)
    if as_of is None:
        found = found.exclude(delivery__state=DeliveryState.WITHDRAWN)
    else:
        end = end_of(as_of)
        not_yet = Q(delivery__accepted_at__gte=end)
        no_longer = Q(delivery__withdrawn_at__lt=end)
        found = found.filter(recorded__lte=as_of).exclude(not_yet).exclude(no_longer)
    return {
        each.pk: CorePublication(each.slug, each.title, each.recorded, each.url)
        for each in found.order_by("position", "pk")
    }


def counting_corrections(
    strategy: Strategy, *, as_of: date | None = None
) -> tuple[CoreCorrection, ...]:
    """The corrections that had been decided, in their order."""
    found = Correction.objects.filter(strategy=strategy)
    if as_of is not None:
        found = found.filter(decided__lte=as_of)
    return tuple(core_correction(each) for each in found.order_by("position", "pk"))


def core_correction(kept: Correction) -> CoreCorrection:
    """A correction as the core knows it."""
    return CoreCorrection(
        id=kept.code,
        indicator=kept.indicator,
        series=kept.series,
        old=kept.old,
        new=kept.new,
        reason=kept.reason,
        found_by=kept.found_by,
        decided=kept.decided,
    )


def counting_deliveries(
    strategy: Strategy, publications: Mapping[int, CorePublication]
) -> tuple[CoreDelivery, ...]:
    """The accepted deliveries whose publications count, in the order they came."""
    accepted = Delivery.objects.filter(strategy=strategy, publication__in=list(publications))
    return tuple(
        core_delivery(each, publications[each.publication_id].slug)
        for each in accepted.order_by("pk")
        if each.publication_id is not None
    )


def core_delivery(kept: Delivery, publication: str) -> CoreDelivery:
    """An accepted delivery as the core knows it."""
    if kept.accepted_at is None:
        raise ValueError(f"The delivery “{kept.slug}” has not been accepted.")
    return CoreDelivery(
        slug=kept.slug,
        publication=publication,
        source=kept.source,
        file_name=kept.file_name,
        checksum=kept.checksum,
        received=day_of(kept.received_at),
        accepted=day_of(kept.accepted_at),
        accepted_by=kept.accepted_by,
        origin=kept.origin,
        recipe=kept.recipe_name,
    )
