"""Publications: what observations stand in, and from which day their values count."""

from django.db import models

from lagesbild.apps.strategies.models import Strategy


class Publication(models.Model):
    """A publication. Among observations of the same cell, that of the latest counts."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="publications")
    slug = models.CharField()
    title = models.CharField()
    recorded = models.DateField()
    url = models.CharField(blank=True)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(
                fields=("strategy", "slug"), name="publication_has_a_slug_of_its_own"
            ),
        )

    def __str__(self) -> str:
        return self.title
