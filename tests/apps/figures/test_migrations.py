"""Every migration can be undone with data in place, and made again."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from lagesbild.apps.figures.actions.loading import load_edition
from lagesbild.apps.figures.queries import edition_of
from lagesbild.apps.strategies.models import Part, PartKind, Strategy
from lagesbild.cli.store import StoreIsAhead, StoreIsBehind, open_store
from lagesbild.core.edition import Edition
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.apps.conftest import ANSWERS, FIRST, LATER

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def newest_afterwards() -> Iterator[None]:
    yield
    to(newest())


def newest() -> list[tuple[str, str | None]]:
    return list(MigrationExecutor(connection).loader.graph.leaf_nodes())


def to(targets: list[tuple[str, str | None]]) -> None:
    MigrationExecutor(connection).migrate(targets)


def tables() -> set[str]:
    return {
        each
        for each in connection.introspection.table_names()
        if each.startswith(("figures_", "strategies_"))
    }


def steps(app: str) -> list[tuple[str, str | None]]:
    """The migrations of an app, the newest first, then none at all."""
    names = sorted(
        n for label, n in MigrationExecutor(connection).loader.disk_migrations if label == app
    )
    return [*((app, name) for name in reversed(names)), (app, None)]


def test_figures_can_be_taken_out_and_made_again_beside_strategies(edition: Edition) -> None:
    load_edition(edition=edition, at=FIRST)
    parts = list(Part.objects.order_by("pk").values())
    for step in steps("figures"):
        to([step])
    assert not {each for each in tables() if each.startswith("figures_")}
    assert list(Part.objects.order_by("pk").values()) == parts
    to(newest())
    assert not load_edition(edition=edition, at=LATER).parts
    assert edition_of("rutiner") == edition


def test_everything_can_be_taken_out_and_made_again(edition: Edition) -> None:
    load_edition(edition=edition, at=FIRST)
    for step in [*steps("figures"), *steps("strategies")]:
        to([step])
    assert not tables()
    to(newest())
    assert not Strategy.objects.exists()
    load_edition(edition=edition, at=FIRST)
    assert edition_of("rutiner") == edition


def test_going_back_takes_out_the_answers_that_versions_before_cannot_read(
    edition: Edition,
) -> None:
    answering = replace(edition, vouched=ANSWERS)
    load_edition(edition=answering, at=FIRST)
    others = Part.objects.exclude(kind=PartKind.VOUCHED_CLAIM).order_by("pk")
    before = list(others.values())
    to([("strategies", "0002_claim_rules")])
    assert list(Part.objects.order_by("pk").values()) == before
    to(newest())
    assert edition_of("rutiner") == edition
    load_edition(edition=answering, at=LATER)
    assert list(others.values()) == before
    assert edition_of("rutiner") == answering


def test_going_back_takes_out_the_rules_of_claims_that_versions_before_cannot_read(
    edition: Edition,
) -> None:
    ruled = replace(
        edition,
        strategy=replace(edition.strategy, claim_rules=ClaimRules(most_from=60.0)),
    )
    load_edition(edition=ruled, at=FIRST)
    assert Part.objects.filter(kind=PartKind.CLAIM_RULES).exists()
    to([("strategies", "0001_initial")])
    to(newest())
    assert edition_of("rutiner") == edition
    load_edition(edition=ruled, at=LATER)
    assert edition_of("rutiner") == ruled


def test_a_store_that_is_behind_is_not_opened_but_told_of() -> None:
    to([("figures", None)])
    with pytest.raises(StoreIsBehind, match="lagesbild migrate"):
        open_store()


def test_a_store_of_a_later_version_is_not_opened_but_told_of() -> None:
    recorder = MigrationExecutor(connection).recorder
    recorder.record_applied("figures", "9999_later")
    try:
        with pytest.raises(StoreIsAhead, match="figures 9999_later"):
            open_store()
    finally:
        recorder.record_unapplied("figures", "9999_later")
