"""A past day's picture from the store: what the core says it was, and what only the store knows."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from lagesbild.apps.figures.actions.loading import ContradictsTheStore, load_edition
from lagesbild.apps.figures.models import Delivery, DeliveryState, Observation
from lagesbild.apps.figures.queries import edition_of
from lagesbild.bundles.reader import read_bundle
from lagesbild.core.edition import Edition
from lagesbild.core.strategy.source import Delivery as CoreDelivery
from tests.apps.conftest import FIRST, LATER
from tests.apps.figures.test_loading import edition_with_later_publication
from tests.cli.bundles import FILES, write_small_bundle

EXAMPLES = Path(__file__).parents[3] / "examples"
WITHDRAWN = datetime(2026, 5, 20, 9, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def days_that_matter(edition: Edition) -> list[date]:
    """Each day on which something began to count, and the one before it."""
    days = {
        *(each.recorded for each in edition.publications),
        *(each.decided for each in edition.corrections),
        *(each.accepted for each in edition.deliveries),
    }
    return sorted(days | {each - timedelta(days=1) for each in days})


@pytest.mark.parametrize("name", ["stockholm", "climate"])
def test_the_store_and_the_core_agree_on_every_day_that_matters(name: str) -> None:
    edition = read_bundle(EXAMPLES / name)
    load_edition(edition=edition, at=FIRST)
    days = days_that_matter(edition)
    assert len(days) > 2
    for day in days:
        found = edition_of(edition.strategy.about.slug, as_of=day)
        wanted = edition.as_of(day)
        assert found.observations == wanted.observations
        assert found.publications == wanted.publications
        assert found.corrections == wanted.corrections
        assert found.deliveries == wanted.deliveries
        assert found.texts == wanted.texts


def delivered(folder: Path) -> Edition:
    """The small bundle, with a delivery that was accepted after its publication's day."""
    edition = edition_with_later_publication(folder)
    delivery = CoreDelivery(
        slug="enkat-2025",
        publication="rapport-2025",
        source="enkaten",
        file_name="enkat.csv",
        checksum="0" * 64,
        received=date(2026, 4, 1),
        accepted=date(2026, 4, 2),
        accepted_by="Asta",
        origin="skickad av Asta",
        recipe="enkaten",
    )
    return replace(edition, deliveries=(delivery,))


def test_a_delivery_comes_back_as_it_was_loaded(tmp_path: Path) -> None:
    edition = delivered(tmp_path)
    load_edition(edition=edition, at=FIRST)
    assert edition_of("rutiner") == edition


def test_a_delivery_counts_from_its_acceptance_until_it_is_withdrawn(tmp_path: Path) -> None:
    load_edition(edition=delivered(tmp_path), at=FIRST)
    withdraw("enkat-2025")
    seen = {
        day: (len(found.observations), len(found.publications), len(found.deliveries))
        for day in (date(2026, 4, 1), date(2026, 4, 2), date(2026, 5, 19), date(2026, 5, 20))
        for found in [edition_of("rutiner", as_of=day)]
    }
    assert seen == {
        date(2026, 4, 1): (2, 1, 0),
        date(2026, 4, 2): (3, 2, 1),
        date(2026, 5, 19): (3, 2, 1),
        date(2026, 5, 20): (2, 1, 0),
    }
    assert len(edition_of("rutiner").observations) == 2
    assert Observation.objects.count() == 3


def withdraw(slug: str) -> None:
    Delivery.objects.filter(slug=slug).update(
        state=DeliveryState.WITHDRAWN, withdrawn_at=WITHDRAWN, withdrawn_by="Asta"
    )


def test_a_bundle_written_after_a_withdrawal_can_be_loaded_again(tmp_path: Path) -> None:
    load_edition(edition=delivered(tmp_path), at=FIRST)
    withdraw("enkat-2025")
    assert not load_edition(edition=edition_of("rutiner"), at=LATER)


def test_a_bundle_does_not_bring_back_what_was_withdrawn(tmp_path: Path) -> None:
    edition = delivered(tmp_path)
    load_edition(edition=edition, at=FIRST)
    withdraw("enkat-2025")
    with pytest.raises(ContradictsTheStore, match="its delivery was withdrawn"):
        load_edition(edition=edition, at=LATER)


def test_figures_that_the_strategy_had_no_words_for_are_not_in_its_picture(
    edition: Edition, tmp_path: Path
) -> None:
    """A measure is described in June; its figures stand in a publication from March."""
    load_edition(edition=edition, at=FIRST)
    path = "indicators/kommuner-med-rutin.toml"
    with_count = FILES[path].replace(
        'unit_name = "kommuner" } ]',
        'unit_name = "kommuner" }, { code = "count", name = "Antal", unit = "count" } ]',
    )
    data = "measure,period,value,base\nvalue,2023,62,24\nvalue,2024,70,26\ncount,2024,18,\n"
    richer = read_bundle(
        write_small_bundle(
            tmp_path / "b", **{path: with_count, "data/kommuner-med-rutin.csv": data}
        )
    )
    load_edition(edition=richer, at=LATER)
    assert edition_of("rutiner") == richer
    assert edition_of("rutiner", as_of=date(2025, 5, 1)) == edition
