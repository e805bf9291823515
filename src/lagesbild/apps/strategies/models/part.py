"""The pieces of a strategy, each with all its versions."""

from django.db import models
from django.db.models import F, Q

from lagesbild.apps.strategies.models.strategy import Strategy


class PartKind(models.TextChoices):
    """What a part is: a class of `lagesbild.core.strategy`, or a text."""

    ABOUT = "about"
    EDITION = "edition"
    """Which year's edition is being worked on."""
    GOAL = "goal"
    THEME = "theme"
    INDICATOR = "indicator"
    SOURCE = "source"
    DEFINITION = "definition"
    ORGANISATION = "organisation"
    PLAN = "plan"
    COMMITMENT = "commitment"
    REPORTED_FIGURE = "reported-figure"
    DEVELOPMENT_AREA = "development-area"
    TRAINING = "training"
    AGREEMENT = "agreement"
    AREA = "area"
    """One that the strategy describes itself; those of Sweden are known without it."""
    CLAIM_RULES = "claim-rules"
    """What words of size and nearness mean in the strategy's texts, where it says so."""
    TEXT = "text"
    VOUCHED_CLAIM = "vouched-claim"
    """A claim of a text that somebody answers for."""


class Part(models.Model):
    """A version of a piece of a strategy: a goal, an indicator with its rules, a text.

    The facts have the shape of the core's frozen class, which alone knows what they mean. A
    change ends one version and begins another, so that any past picture can be asked for.
    """

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="parts")
    kind = models.CharField(max_length=20, choices=PartKind)
    name = models.CharField()
    """What tells it apart within its kind: a slug, a number, "indicator/SLUG" for a text."""
    position = models.PositiveIntegerField()
    """Its place among those of its kind, from 0."""
    facts = models.JSONField()
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    """When another version took its place, or it was removed; null while it counts."""

    class Meta:
        ordering = ("kind", "position")
        constraints = (
            models.UniqueConstraint(
                fields=("strategy", "kind", "name"),
                condition=Q(until__isnull=True),
                name="one_version_of_a_part_counts",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="a_version_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"
