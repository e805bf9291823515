"""Keeping where figures come from: publications, corrections and deliveries of an edition."""

from collections.abc import Iterable, Mapping

from lagesbild.apps.figures.actions.differing import ContradictsTheStore
from lagesbild.apps.figures.models import Correction, Delivery, DeliveryState, Publication
from lagesbild.apps.figures.queries.publications import core_correction, core_delivery
from lagesbild.apps.strategies.models import Strategy
from lagesbild.apps.strategies.moments import noon_of
from lagesbild.core.strategy.source import Correction as CoreCorrection
from lagesbild.core.strategy.source import Delivery as CoreDelivery
from lagesbild.core.strategy.source import Publication as CorePublication


def keep_publications(strategy: Strategy, wanted: Iterable[CorePublication]) -> int:
    """Keep publications in their order; gives how many are new or changed.

    Title and address may change. The day from which figures count, and a withdrawn delivery, may
    not: raises `ContradictsTheStore`.
    """
    kept = {each.slug: each for each in Publication.objects.filter(strategy=strategy)}
    withdrawn = _withdrawn(strategy)
    listed = list(enumerate(wanted))
    wrong = [*_moved(listed, kept), *_back_again(listed, withdrawn)]
    missing = kept.keys() - withdrawn - {each.slug for _, each in listed}
    wrong += [
        f"publication “{slug}”: the store has it, the bundle has not." for slug in sorted(missing)
    ]
    if wrong:
        raise ContradictsTheStore(wrong)
    return sum(_keep_publication(strategy, kept.get(e.slug), at, e) for at, e in listed)


def _withdrawn(strategy: Strategy) -> set[str]:
    found = Delivery.objects.filter(strategy=strategy, state=DeliveryState.WITHDRAWN)
    return {str(each) for each in found.values_list("publication__slug", flat=True)}


def _moved(
    listed: list[tuple[int, CorePublication]], kept: Mapping[str, Publication]
) -> Iterable[str]:
    for _, each in listed:
        known = kept.get(each.slug)
        if known and known.recorded != each.recorded:
            yield (
                f"publication “{each.slug}”: its figures count from {known.recorded} in the "
                f"store, from {each.recorded} in the bundle."
            )


def _back_again(listed: list[tuple[int, CorePublication]], withdrawn: set[str]) -> Iterable[str]:
    for _, each in listed:
        if each.slug in withdrawn:
            yield f"publication “{each.slug}”: its delivery was withdrawn in the store."


def _keep_publication(
    strategy: Strategy, known: Publication | None, position: int, wanted: CorePublication
) -> bool:
    said = {"title": wanted.title, "url": wanted.url, "position": position}
    if known is None:
        Publication.objects.create(
            strategy=strategy, slug=wanted.slug, recorded=wanted.recorded, **said
        )
        return True
    if all(getattr(known, name) == value for name, value in said.items()):
        return False
    Publication.objects.filter(pk=known.pk).update(**said)
    return True


def keep_corrections(strategy: Strategy, wanted: Iterable[CoreCorrection]) -> int:
    """Keep corrections in their order; gives how many are new. Raises `ContradictsTheStore`."""
    kept = {each.code: each for each in Correction.objects.filter(strategy=strategy)}
    listed = list(wanted)
    given = {each.id: each for each in listed}
    wrong = [
        f"correction “{code}”: {_how_it_differs(given.get(code))}"
        for code, known in kept.items()
        if given.get(code) != core_correction(known)
    ]
    if wrong:
        raise ContradictsTheStore(wrong)
    _put_in_order(kept, [each.id for each in listed])
    new = [(at, each) for at, each in enumerate(listed) if each.id not in kept]
    Correction.objects.bulk_create(_correction(strategy, each, at) for at, each in new)
    return len(new)


def _put_in_order(kept: Mapping[str, Correction], codes: list[str]) -> None:
    for position, code in enumerate(codes):
        known = kept.get(code)
        if known and known.position != position:
            Correction.objects.filter(pk=known.pk).update(position=position)


def _correction(strategy: Strategy, given: CoreCorrection, position: int) -> Correction:
    return Correction(
        strategy=strategy,
        code=given.id,
        indicator=given.indicator,
        series=given.series,
        old=given.old,
        new=given.new,
        reason=given.reason,
        found_by=given.found_by,
        decided=given.decided,
        position=position,
    )


def keep_deliveries(strategy: Strategy, wanted: Iterable[CoreDelivery]) -> int:
    """Keep accepted deliveries, of which only days are known, not hours; gives how many are new.

    Their files are kept elsewhere. Raises `ContradictsTheStore`.
    """
    accepted = Delivery.objects.filter(strategy=strategy, state=DeliveryState.ACCEPTED)
    kept = {
        each.slug: core_delivery(each, each.publication.slug if each.publication else "")
        for each in accepted.select_related("publication")
    }
    given = {each.slug: each for each in wanted}
    wrong = [
        f"delivery “{slug}”: {_how_it_differs(given.get(slug))}"
        for slug, known in kept.items()
        if given.get(slug) != known
    ]
    if wrong:
        raise ContradictsTheStore(wrong)
    publications = {each.slug: each for each in Publication.objects.filter(strategy=strategy)}
    new = [each for slug, each in given.items() if slug not in kept]
    Delivery.objects.bulk_create(
        _delivery(strategy, each, publications[each.publication]) for each in new
    )
    return len(new)


def _delivery(strategy: Strategy, given: CoreDelivery, publication: Publication) -> Delivery:
    return Delivery(
        strategy=strategy,
        slug=given.slug,
        state=DeliveryState.ACCEPTED,
        publication=publication,
        source=given.source,
        file_name=given.file_name,
        checksum=given.checksum,
        size=0,
        origin=given.origin,
        recipe_name=given.recipe,
        received_at=noon_of(given.received),
        received_by=given.accepted_by,
        accepted_at=noon_of(given.accepted),
        accepted_by=given.accepted_by,
    )


def _how_it_differs(given: object) -> str:
    if given is None:
        return "the store has it, the bundle has not."
    return "the bundle says otherwise than the store."
