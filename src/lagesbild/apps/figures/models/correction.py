"""Corrections: an error put right, with what stood, what stands, why and who."""

from django.db import models

from lagesbild.apps.strategies.models import Strategy


class Correction(models.Model):
    """A correction. An observation carries it out; the value it replaced stays on record."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="corrections")
    code = models.CharField()
    indicator = models.CharField()
    series = models.CharField()
    """What was corrected, in words."""
    old = models.CharField()
    new = models.CharField()
    reason = models.TextField()
    found_by = models.CharField()
    decided = models.DateField()
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(
                fields=("strategy", "code"), name="correction_has_a_code_of_its_own"
            ),
        )

    def __str__(self) -> str:
        return self.code
