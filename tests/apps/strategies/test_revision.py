"""Of two who change the same figures, one is first and the other is told."""

import pytest

from lagesbild.apps.strategies.actions.revision import SomebodyWasFirst, expect_revision
from lagesbild.apps.strategies.models import Strategy

pytestmark = pytest.mark.django_db


def test_a_change_raises_the_revision_by_one() -> None:
    strategy = Strategy.objects.create(slug="rutiner", title="Rutiner", year=2024)
    assert expect_revision(strategy, 0) == 1
    assert Strategy.objects.get().revision == 1


def test_who_looked_at_an_older_picture_is_told_and_changes_nothing() -> None:
    strategy = Strategy.objects.create(slug="rutiner", title="Rutiner", year=2024)
    expect_revision(strategy, 0)
    with pytest.raises(SomebodyWasFirst, match="Look at the difference again"):
        expect_revision(strategy, 0)
    assert Strategy.objects.get().revision == 1
