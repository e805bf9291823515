"""Deliveries: files as they were received, who accepted them, and what became of them."""

from django.db import models
from django.db.models import Q

from lagesbild.apps.figures.models.publication import Publication
from lagesbild.apps.strategies.models import Strategy


class DeliveryState(models.TextChoices):
    """Where a delivery is on its way."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"


class Delivery(models.Model):
    """A received file. Its bytes are kept by checksum; its figures stand in its publication."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="deliveries")
    slug = models.CharField()
    state = models.CharField(max_length=10, choices=DeliveryState)
    publication = models.OneToOneField(
        Publication, null=True, blank=True, on_delete=models.PROTECT, related_name="delivery"
    )
    """None until it is accepted."""
    source = models.CharField()
    """Slug of a source of the strategy."""
    file_name = models.CharField()
    checksum = models.CharField(max_length=64)
    """SHA-256 in hexadecimal."""
    size = models.PositiveBigIntegerField()
    """In bytes."""
    origin = models.CharField(blank=True)
    """Where it came from: an address, or who sent it, in words."""
    recipe_name = models.CharField(blank=True)
    recipe = models.TextField(blank=True)
    """The recipe it was read with, as it was then."""
    said = models.JSONField(default=dict)
    """What the file said of unit, definition and the like: the next one is compared with it."""
    findings = models.JSONField(default=list)
    """What the checks found when it was accepted, and why it was accepted all the same."""
    received_at = models.DateTimeField()
    received_by = models.CharField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.CharField(blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.CharField(blank=True)
    withdrawal_reason = models.TextField(blank=True)

    class Meta:
        ordering = ("received_at", "slug")
        verbose_name_plural = "deliveries"
        constraints = (
            models.UniqueConstraint(
                fields=("strategy", "slug"), name="delivery_has_a_slug_of_its_own"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("accepted", "withdrawn"))
                | Q(publication__isnull=False, accepted_at__isnull=False),
                name="what_was_accepted_has_a_publication",
            ),
            models.CheckConstraint(
                condition=Q(state="withdrawn", withdrawn_at__isnull=False)
                | (~Q(state="withdrawn") & Q(withdrawn_at__isnull=True)),
                name="what_was_withdrawn_says_when",
            ),
        )

    def __str__(self) -> str:
        return self.slug
