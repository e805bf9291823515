"""Changing a strategy's figures one at a time: who was looking at an older picture is told."""

from django.db.models import F

from lagesbild.apps.strategies.models import Strategy


class SomebodyWasFirst(RuntimeError):
    """The figures were changed by somebody else since they were looked at."""

    def __init__(self, strategy: Strategy) -> None:
        super().__init__(
            f"Somebody else changed the figures of “{strategy.slug}” in the meantime. Nothing was "
            "changed here. Look at the difference again, and decide again."
        )


def expect_revision(strategy: Strategy, revision: int) -> int:
    """Raise the strategy's revision by one if it is the one expected; gives the new one.

    In the caller's transaction: who comes at the same time waits here until that has ended, and
    is then told. Raises `SomebodyWasFirst`.
    """
    same = Strategy.objects.filter(pk=strategy.pk, revision=revision)
    if not same.update(revision=F("revision") + 1):
        raise SomebodyWasFirst(strategy)
    return revision + 1
