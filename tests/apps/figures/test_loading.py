"""Loading: the store gives back what it was given, adds what is new and refuses the rest."""

from pathlib import Path

import pytest

from lagesbild.apps.figures.actions.loading import ContradictsTheStore, load_edition
from lagesbild.apps.figures.models import Observation, Series
from lagesbild.apps.figures.queries import edition_of, observations_of
from lagesbild.apps.strategies.models import Part, Strategy
from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import bundle_files
from lagesbild.core.edition import Edition
from tests.apps.conftest import FIRST, LATER
from tests.cli.bundles import write_small_bundle
from tests.core.test_edition_as_of import CORRECTIONS, DATA, TWO_PUBLICATIONS, revised

EXAMPLES = Path(__file__).parents[3] / "examples"
PUBLICATIONS, CORRECTED = "publications.toml", "corrections.toml"
FIGURES = "data/kommuner-med-rutin.csv"

pytestmark = pytest.mark.django_db


def changed(folder: Path, **changes: str) -> Edition:
    """The bundle of `revised` with some files changed."""
    files = {PUBLICATIONS: TWO_PUBLICATIONS, CORRECTED: CORRECTIONS, FIGURES: DATA, **changes}
    return read_bundle(write_small_bundle(folder, **files))


def rows() -> list[tuple[object, ...]]:
    return list(Observation.objects.order_by("pk").values_list())


@pytest.mark.parametrize("name", ["stockholm", "climate"])
def test_the_store_gives_back_the_edition_and_its_bytes(name: str) -> None:
    edition = read_bundle(EXAMPLES / name)
    load_edition(edition=edition, at=FIRST)
    found = edition_of(edition.strategy.about.slug)
    assert found == edition
    assert bundle_files(found) == bundle_files(edition)


def test_loading_the_same_twice_changes_nothing(tmp_path: Path) -> None:
    edition = revised(tmp_path)
    first = load_edition(edition=edition, at=FIRST)
    kept, parts = rows(), list(Part.objects.values_list())
    second = load_edition(edition=edition, at=LATER)
    assert (first.publications, first.corrections, first.observations) == (2, 1, 3)
    assert not second
    assert (rows(), list(Part.objects.values_list())) == (kept, parts)
    assert Strategy.objects.get().revision == 1


def test_a_later_publication_is_added_to_what_there_is(edition: Edition, tmp_path: Path) -> None:
    load_edition(edition=edition, at=FIRST)
    kept = rows()
    later = edition_with_later_publication(tmp_path / "later")
    loaded = load_edition(edition=later, at=LATER)
    assert (loaded.publications, loaded.observations) == (1, 1)
    assert set(kept) < set(rows())
    assert Series.objects.count() == 1
    assert edition_of("rutiner") == later
    assert Strategy.objects.get().revision == 2


def edition_with_later_publication(folder: Path) -> Edition:
    later = """
[[publications]]
slug = "rapport-2024"
title = "Lägesrapport 2024"
recorded = 2025-03-01

[[publications]]
slug = "rapport-2025"
title = "Lägesrapport 2025"
recorded = 2026-03-01
"""
    data = "period,value,base,publication\n2023,62,24,rapport-2024\n2024,70,26,rapport-2024\n"
    return read_bundle(
        write_small_bundle(
            folder, **{PUBLICATIONS: later, FIGURES: f"{data}2024,69,26,rapport-2025\n"}
        )
    )


def test_an_observation_that_a_known_publication_lacked_is_added(tmp_path: Path) -> None:
    load_edition(edition=revised(tmp_path / "a"), at=FIRST)
    more = changed(tmp_path / "b", **{FIGURES: f"{DATA}2022,60,20,rapport-2024,\n"})
    assert load_edition(edition=more, at=LATER).observations == 1
    assert edition_of("rutiner") == more


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (
            FIGURES,
            "2024,70,26",
            "2024,71,26",
            "kommuner-med-rutin, 01, 2024 in “rapport-2024”: the store has 70, the bundle 71.",
        ),
        (FIGURES, "2024,70,26", "2024,70.0,26", "the store has 70, the bundle 70.0."),
        (FIGURES, "2024,70,26", "2024,70,27", "the store has base “26”, the bundle “27”."),
        (
            FIGURES,
            "2024,70,26,rapport-2024,\n",
            "",
            "2024 in “rapport-2024”: the store has 70, the bundle has no row.",
        ),
        (
            PUBLICATIONS,
            "2025-03-01",
            "2025-03-02",
            "publication “rapport-2024”: its figures count from 2025-03-01 in the store, from "
            "2025-03-02 in the bundle.",
        ),
        (
            CORRECTED,
            "2025-04-10",
            "2025-04-11",
            "correction “andel-2023”: the bundle says otherwise than the store.",
        ),
    ],
)
def test_what_was_published_or_decided_cannot_be_said_otherwise(
    tmp_path: Path, path: str, old: str, new: str, told: str
) -> None:
    load_edition(edition=revised(tmp_path / "a"), at=FIRST)
    files = {PUBLICATIONS: TWO_PUBLICATIONS, CORRECTED: CORRECTIONS, FIGURES: DATA}
    assert old in files[path]
    contradicting = changed(
        tmp_path / "b", **{path: files[path].replace(old, new), "texts/foreword.md": "Nytt.\n"}
    )
    before = rows(), list(Part.objects.values_list())
    with pytest.raises(ContradictsTheStore) as refusal:
        load_edition(edition=contradicting, at=LATER)
    assert told in str(refusal.value)
    assert (rows(), list(Part.objects.values_list())) == before


def test_a_publication_that_is_gone_from_the_bundle_is_refused(
    edition: Edition, tmp_path: Path
) -> None:
    load_edition(edition=edition_with_later_publication(tmp_path / "later"), at=FIRST)
    with pytest.raises(ContradictsTheStore, match="publication “rapport-2025”: the store has it"):
        load_edition(edition=edition, at=LATER)


def test_of_many_contradictions_ten_are_named(tmp_path: Path) -> None:
    years = range(2000, 2024)
    data = "period,value\n" + "".join(f"{year},50\n" for year in years)
    other = data.replace(",50", ",51")
    load_edition(
        edition=read_bundle(write_small_bundle(tmp_path / "a", **{FIGURES: data})), at=FIRST
    )
    contradicting = read_bundle(write_small_bundle(tmp_path / "b", **{FIGURES: other}))
    with pytest.raises(ContradictsTheStore) as refusal:
        load_edition(edition=contradicting, at=LATER)
    assert str(refusal.value).count("the bundle 51") == 10
    assert "… and 14 more." in str(refusal.value)


def test_two_strategies_are_kept_apart() -> None:
    editions = [read_bundle(EXAMPLES / name) for name in ("stockholm", "climate")]
    for each in editions:
        load_edition(edition=each, at=FIRST)
    assert [edition_of(each.strategy.about.slug) for each in editions] == editions


def test_an_indicator_can_be_asked_for_alone() -> None:
    edition = read_bundle(EXAMPLES / "stockholm")
    load_edition(edition=edition, at=FIRST)
    strategy = Strategy.objects.get()
    slug = str(edition.observations.table.item(0, "indicator"))
    alone = observations_of(strategy, [slug])
    area = edition.strategy.indicator[slug].area
    assert alone.of_indicator(slug, area) == edition.observations.of_indicator(slug, area)
    assert set(alone.table["indicator"].cast(str)) == {slug}
    assert edition_of("stockholm", indicators=[slug]).observations == alone
    assert len(observations_of(strategy, [])) == 0
