"""A strategy in the store: what changes gets a version, and every version can be asked for."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lagesbild.apps.strategies.actions.parts import PartChanges, keep_strategy
from lagesbild.apps.strategies.models import Part, PartKind, Strategy
from lagesbild.apps.strategies.pieces import assembled, pieces_of
from lagesbild.apps.strategies.queries import NoSuchStrategy, strategy_at, strategy_called
from lagesbild.bundles.reader import read_bundle
from lagesbild.core.edition import Edition
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.apps.conftest import ANSWERS, FIRST, LATER

EXAMPLES = Path(__file__).parents[3] / "examples"

pytestmark = pytest.mark.django_db


def with_headline(edition: Edition, headline: str) -> Edition:
    goal = replace(edition.strategy.goals[0], headline=headline)
    return replace(edition, strategy=replace(edition.strategy, goals=(goal,)))


def headline_on(strategy: Strategy, day: date | None) -> str:
    return strategy_at(strategy, as_of=day).strategy.goals[0].headline


@pytest.mark.parametrize("name", ["stockholm", "climate"])
def test_a_strategy_taken_apart_and_put_together_is_the_same(name: str) -> None:
    edition = read_bundle(EXAMPLES / name)
    found = assembled(pieces_of(edition))
    without_areas = replace(edition.strategy, areas=())
    assert replace(found.strategy, areas=()) == without_areas
    assert (found.year, found.texts) == (edition.year, edition.texts)


def test_claims_that_somebody_answers_for_are_kept_in_their_order(edition: Edition) -> None:
    kept, _ = keep_strategy(edition=edition, at=FIRST)
    answering = replace(edition, vouched=(*ANSWERS, *reversed(ANSWERS)))
    _, changes = keep_strategy(edition=answering, at=LATER)
    assert changes == PartChanges(added=4)
    assert strategy_at(kept, as_of=date(2025, 5, 1)).vouched == ()
    assert strategy_at(kept).vouched == answering.vouched


def test_the_rules_for_claims_are_kept_where_there_are_any(edition: Edition) -> None:
    rules = ClaimRules(slight_points=3.0, trend_needs_more_than_chance=True)
    ruled = replace(edition, strategy=replace(edition.strategy, claim_rules=rules))
    kept, _ = keep_strategy(edition=edition, at=FIRST)
    _, changes = keep_strategy(edition=ruled, at=LATER)
    assert changes == PartChanges(added=1)
    assert strategy_at(kept, as_of=date(2025, 5, 1)).strategy.claim_rules == ClaimRules()
    assert strategy_at(kept).strategy.claim_rules == rules


def test_keeping_the_same_strategy_twice_changes_nothing(edition: Edition) -> None:
    _, first = keep_strategy(edition=edition, at=FIRST)
    kept = list(Part.objects.order_by("pk").values())
    _, second = keep_strategy(edition=edition, at=LATER)
    assert first.added == len(kept)
    assert second == PartChanges()
    assert list(Part.objects.order_by("pk").values()) == kept


def test_a_changed_goal_gets_a_version_and_the_others_keep_theirs(edition: Edition) -> None:
    strategy, _ = keep_strategy(edition=edition, at=FIRST)
    _, changes = keep_strategy(edition=with_headline(edition, "Ny"), at=LATER)
    assert changes == PartChanges(changed=1)
    versions = Part.objects.filter(strategy=strategy, kind=PartKind.GOAL).order_by("since")
    assert [(each.since, each.until) for each in versions] == [(FIRST, LATER), (LATER, None)]


def test_what_is_taken_away_counts_until_then(edition: Edition) -> None:
    strategy, _ = keep_strategy(edition=edition, at=FIRST)
    _, changes = keep_strategy(edition=replace(edition, texts={}), at=LATER)
    assert changes == PartChanges(removed=3)
    assert not strategy_at(strategy).texts
    assert strategy_at(strategy, as_of=date(2025, 5, 1)).texts == edition.texts


def test_each_day_has_the_version_that_counted_at_its_end(edition: Edition) -> None:
    strategy, _ = keep_strategy(edition=with_headline(edition, "Då"), at=FIRST)
    keep_strategy(edition=with_headline(edition, "Nu"), at=LATER)
    assert headline_on(strategy, date(2025, 3, 10)) == "Då"
    assert headline_on(strategy, date(2025, 6, 1)) == "Då"
    assert headline_on(strategy, date(2025, 6, 2)) == "Nu"
    assert headline_on(strategy, None) == "Nu"


def test_a_day_ends_at_midnight_where_the_strategy_is(edition: Edition) -> None:
    strategy, _ = keep_strategy(edition=with_headline(edition, "Då"), at=FIRST)
    past_midnight_in_stockholm = datetime(2025, 6, 30, 22, 30, tzinfo=UTC)
    keep_strategy(edition=with_headline(edition, "Nu"), at=past_midnight_in_stockholm)
    assert headline_on(strategy, date(2025, 6, 30)) == "Då"
    assert headline_on(strategy, date(2025, 7, 1)) == "Nu"


def test_days_before_the_first_load_have_the_strategy_as_it_was_loaded(edition: Edition) -> None:
    strategy, _ = keep_strategy(edition=with_headline(edition, "Då"), at=FIRST)
    keep_strategy(edition=with_headline(edition, "Nu"), at=LATER)
    assert headline_on(strategy, date(2019, 1, 1)) == "Då"


def test_the_year_of_the_edition_has_versions_too(edition: Edition) -> None:
    strategy, _ = keep_strategy(edition=edition, at=FIRST)
    keep_strategy(edition=replace(edition, year=2025), at=LATER)
    assert strategy_at(strategy, as_of=date(2025, 5, 1)).year == 2024
    assert strategy_at(strategy).year == Strategy.objects.get().year == 2025


def test_the_only_strategy_needs_no_name(edition: Edition) -> None:
    strategy, _ = keep_strategy(edition=edition, at=FIRST)
    assert strategy_called(None) == strategy_called("rutiner") == strategy


def test_of_several_strategies_one_must_be_named(edition: Edition) -> None:
    keep_strategy(edition=edition, at=FIRST)
    about = replace(edition.strategy.about, slug="annan")
    another = replace(edition, strategy=replace(edition.strategy, about=about))
    keep_strategy(edition=another, at=FIRST)
    with pytest.raises(NoSuchStrategy, match="several strategies: annan, rutiner"):
        strategy_called(None)
    with pytest.raises(NoSuchStrategy, match="no strategy “fel”"):
        strategy_called("fel")


def test_an_empty_store_says_how_to_fill_it() -> None:
    with pytest.raises(NoSuchStrategy, match="lagesbild load BUNDLE"):
        strategy_called(None)
