"""A strategy that is followed up here."""

from django.db import models


class Strategy(models.Model):
    """A strategy, and how often its figures have changed.

    ``revision`` rises by one with every change of its figures. Who wants to change them says
    which revision they looked at, and is told if somebody else was first.
    """

    slug = models.CharField(unique=True)
    title = models.CharField()
    year = models.PositiveSmallIntegerField()
    """Of the edition that is being worked on."""
    revision = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering = ("slug",)

    def __str__(self) -> str:
        return self.title
