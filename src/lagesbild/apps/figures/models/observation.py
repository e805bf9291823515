"""Observations. They are only added: a revision or correction is a later observation."""

from django.db import models
from django.db.models import Q

from lagesbild.apps.figures.models.publication import Publication
from lagesbild.apps.strategies.models import Strategy


class Series(models.Model):
    """What observations are of: an indicator's measure, a breakdown, an area."""

    strategy = models.ForeignKey(
        Strategy, on_delete=models.CASCADE, related_name="series", db_index=False
    )
    """Found by the constraint below, whose index begins with it."""
    indicator = models.CharField()
    measure = models.CharField()
    unit = models.CharField()
    dimensions = models.CharField(blank=True)
    """As the core writes them: "grade=8;sex=girls"."""
    area = models.CharField()

    class Meta:
        verbose_name_plural = "series"
        constraints = (
            models.UniqueConstraint(
                fields=("strategy", "indicator", "measure", "dimensions", "area"),
                name="one_series_for_each_key",
            ),
        )

    def __str__(self) -> str:
        return f"{self.indicator} {self.dimensions} {self.area}".strip()


class Observation(models.Model):
    """A value of a series for a period, as one publication has it."""

    pk = models.CompositePrimaryKey("series_id", "period", "statistic", "publication_id")
    series = models.ForeignKey(
        Series, on_delete=models.CASCADE, related_name="+", db_index=False, db_constraint=False
    )
    """Found by the primary key, whose index begins with it. That the database does not look it up
    for each row is decided in docs/decisions/0009-django-for-the-store.md."""
    period = models.CharField(max_length=12)
    statistic = models.CharField(max_length=8)
    publication = models.ForeignKey(
        Publication, on_delete=models.PROTECT, related_name="observations", db_constraint=False
    )
    value = models.FloatField(null=True)
    """Exact to 15 significant digits, with ``decimals`` as the source printed them."""
    decimals = models.PositiveSmallIntegerField(null=True)
    base = models.PositiveBigIntegerField(null=True)
    status = models.CharField(max_length=1)
    precision = models.CharField(max_length=5)
    correction = models.CharField(null=True)  # noqa: DJ001 - null as in the core
    note = models.TextField(null=True)  # noqa: DJ001 - null as in the core
    address = models.CharField(null=True)  # noqa: DJ001 - null as in the core

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(value__isnull=True, decimals__isnull=True)
                | Q(value__isnull=False, decimals__isnull=False),
                name="a_value_has_its_decimals",
            ),
        )

    def __str__(self) -> str:
        return f"{self.series_id} {self.period}"
