"""Accepting deliveries, letting them wait, declining and withdrawing them."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime

import polars as pl
from django.db import transaction
from django.db.models import Max

from lagesbild.apps.figures.actions.keeping import checksum_of, keep_file
from lagesbild.apps.figures.actions.observations import add_observations
from lagesbild.apps.figures.models import Delivery, DeliveryState, Observation, Publication
from lagesbild.apps.strategies.actions.revision import expect_revision
from lagesbild.apps.strategies.models import Strategy
from lagesbild.apps.strategies.moments import day_of
from lagesbild.core.statistics.difference import Difference
from lagesbild.core.statistics.findings import Finding


class DayIsTooEarly(ValueError):
    """A day of publication on which the new values would not count."""

    def __init__(self, day: date, other: str, recorded: date) -> None:
        super().__init__(
            f"Published on {day.isoformat()}, the values would not count: “{other}” has values for "
            f"the same cells from {recorded.isoformat()}. Give a later day with --published."
        )


class DayHasNotCome(ValueError):
    """A day of publication after that of the acceptance, to which nothing could be revised."""

    def __init__(self, day: date, today: date) -> None:
        super().__init__(
            f"{day.isoformat()} has not come. What is accepted counts at once: give a day until "
            f"{today.isoformat()} with --published, or accept it when the day has come."
        )


class DeliveryIsNot(ValueError):
    """A delivery in another state than what is asked of it needs."""

    def __init__(self, delivery: Delivery, wanted: str) -> None:
        super().__init__(
            f"The delivery “{delivery.slug}” is {delivery.state}, not {wanted}. Nothing was "
            "changed."
        )


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file as it arrived."""

    file_name: str
    content: bytes
    source: str
    recipe_name: str
    recipe: str
    """The recipe's text."""
    received_at: datetime
    received_by: str
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Who accepts a delivery, when, and as what it counts."""

    by: str
    at: datetime
    published: date
    """The day from which its values count."""
    title: str
    said: Mapping[str, str]
    findings: Sequence[Finding] = ()
    overruled: str = ""
    """Why it is accepted although checks found errors."""
    on_rows: Callable[[int], object] | None = field(default=None, repr=False)


def accept_delivery(
    *,
    strategy: Strategy,
    revision: int,
    arrival: Arrival,
    difference: Difference,
    acceptance: Acceptance,
    waiting: Delivery | None = None,
) -> Delivery:
    """Keep the file, and add what is new and revised: all of it or nothing.

    ``revision`` is that of the figures the difference was made from. ``waiting`` is the delivery
    that this is the acceptance of, where it was let wait. Raises `SomebodyWasFirst`,
    `DayIsTooEarly`, `DayHasNotCome`, `DeliveryIsNot` and `FileIsNotKept`.
    """
    _check_has_come(acceptance)
    keep_file(arrival.content)
    with transaction.atomic():
        expect_revision(strategy, revision)
        if waiting is not None:
            _expect(waiting, DeliveryState.WAITING)
        slug = _slug_after(strategy, arrival, difference.revised, acceptance.published)
        publication = _publication(strategy, slug, arrival, acceptance)
        delivery = waiting or _arrived(strategy, slug, arrival)
        delivery.state = DeliveryState.ACCEPTED
        delivery.publication = publication
        delivery.said = dict(acceptance.said)
        delivery.findings = _findings(acceptance)
        delivery.accepted_at, delivery.accepted_by = acceptance.at, acceptance.by
        delivery.save()
        added = [difference.new, difference.revised.select(difference.new.columns)]
        add_observations(
            publication=publication, table=pl.concat(added), on_rows=acceptance.on_rows
        )
    return delivery


def let_wait(*, strategy: Strategy, arrival: Arrival) -> Delivery:
    """Keep a file that somebody is to look at. No figures change. Raises `FileIsNotKept`."""
    keep_file(arrival.content)
    with transaction.atomic():
        Strategy.objects.select_for_update().get(pk=strategy.pk)  # of two at once, one waits here
        same = Delivery.objects.filter(
            strategy=strategy,
            state=DeliveryState.WAITING,
            checksum=checksum_of(arrival.content),
            recipe_name=arrival.recipe_name,
        ).first()
        if same is not None:
            return same
        slug = _free_slug(strategy, arrival.recipe_name, arrival.received_at.date())
        delivery = _arrived(strategy, slug, arrival)
        delivery.save()
    return delivery


def decline_delivery(*, delivery: Delivery, by: str, at: datetime, reason: str) -> None:
    """Say no to a waiting delivery, and why. Raises `DeliveryIsNot`."""
    with transaction.atomic():
        _expect(delivery, DeliveryState.WAITING)
        delivery.state = DeliveryState.DECLINED
        delivery.findings = [
            *delivery.findings,
            {"declined": reason, "by": by, "at": at.isoformat()},
        ]
        delivery.save()


def withdraw_delivery(*, delivery: Delivery, by: str, at: datetime, reason: str) -> None:
    """Let a delivery's figures count no longer; they stay on record. Raises `DeliveryIsNot`."""
    with transaction.atomic():
        strategy = Strategy.objects.select_for_update().get(pk=delivery.strategy_id)
        expect_revision(strategy, strategy.revision)
        _expect(delivery, DeliveryState.ACCEPTED)
        delivery.state = DeliveryState.WITHDRAWN
        delivery.withdrawn_at, delivery.withdrawn_by = at, by
        delivery.withdrawal_reason = reason
        delivery.save()


def _expect(delivery: Delivery, state: DeliveryState) -> None:
    """Look at the delivery as it is now, and let nobody else change it meanwhile."""
    Delivery.objects.select_for_update().get(pk=delivery.pk)
    delivery.refresh_from_db()
    if delivery.state != state:
        raise DeliveryIsNot(delivery, state.value)


def _free_slug(strategy: Strategy, recipe_name: str, day: date) -> str:
    """The day, a number and the recipe: of one day's deliveries a later one stands later."""
    taken = {
        *Publication.objects.filter(strategy=strategy).values_list("slug", flat=True),
        *Delivery.objects.filter(strategy=strategy).values_list("slug", flat=True),
    }
    start = day.isoformat()
    plain = unicodedata.normalize("NFKD", recipe_name).encode("ascii", "ignore").decode().lower()
    name = "-".join(re.findall(r"[a-z0-9]+", plain)) or "delivery"
    number = 1 + sum(slug.startswith(start) for slug in taken)
    while (slug := f"{start}-{number:02}-{name}") in taken:
        number += 1
    return slug


def _check_has_come(acceptance: Acceptance) -> None:
    today = day_of(acceptance.at)
    if acceptance.published > today:
        raise DayHasNotCome(acceptance.published, today)


def _slug_after(strategy: Strategy, arrival: Arrival, revised: pl.DataFrame, day: date) -> str:
    """A free slug, later than those of the same day whose values are revised.

    Raises `DayIsTooEarly` for a day on which an earlier value would go on counting.
    """
    replaced = revised["old_publication"].cast(pl.String).unique().to_list()
    same_day = []
    for each in Publication.objects.filter(strategy=strategy, slug__in=replaced).order_by("slug"):
        if each.recorded > day or (each.recorded == day and _corrects(each)):
            raise DayIsTooEarly(day, each.title, each.recorded)
        if each.recorded == day:
            same_day.append(each.slug)
    slug = _free_slug(strategy, arrival.recipe_name, day)
    last = max(same_day, default="")
    return slug if slug > last else f"{last}-{slug}"


def _corrects(publication: Publication) -> bool:
    """Whether it carries out a correction, which counts before anything else of its day."""
    return Observation.objects.filter(publication=publication, correction__isnull=False).exists()


def _publication(
    strategy: Strategy, slug: str, arrival: Arrival, acceptance: Acceptance
) -> Publication:
    last = Publication.objects.filter(strategy=strategy).aggregate(last=Max("position"))["last"]
    is_address = arrival.origin.startswith(("https://", "http://"))
    return Publication.objects.create(
        strategy=strategy,
        slug=slug,
        title=acceptance.title,
        recorded=acceptance.published,
        url=arrival.origin if is_address else "",
        position=0 if last is None else last + 1,
    )


def _arrived(strategy: Strategy, slug: str, arrival: Arrival) -> Delivery:
    return Delivery(
        strategy=strategy,
        slug=slug,
        state=DeliveryState.WAITING,
        source=arrival.source,
        file_name=arrival.file_name,
        checksum=checksum_of(arrival.content),
        size=len(arrival.content),
        origin=arrival.origin,
        recipe_name=arrival.recipe_name,
        recipe=arrival.recipe,
        received_at=arrival.received_at,
        received_by=arrival.received_by,
    )


def _findings(acceptance: Acceptance) -> list[dict[str, object]]:
    told: list[dict[str, object]] = [asdict(each) for each in acceptance.findings]
    return [*told, {"overruled": acceptance.overruled}] if acceptance.overruled else told
