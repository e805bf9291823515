"""The picture at the end of a day holds what was published, accepted and decided by then."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from lagesbild.bundles.reader import read_bundle
from lagesbild.core.edition import Edition
from lagesbild.core.strategy.source import Delivery
from tests.cli.bundles import write_small_bundle

TWO_PUBLICATIONS = """
[[publications]]
slug = "rapport-2023"
title = "Lägesrapport 2023"
recorded = 2024-03-01

[[publications]]
slug = "rapport-2024"
title = "Lägesrapport 2024"
recorded = 2025-03-01
"""
CORRECTIONS = """
[[corrections]]
id = "andel-2023"
indicator = "kommuner-med-rutin"
series = "2023"
old = "62"
new = "63"
reason = "En kommun hade räknats bort."
found_by = "Länsstyrelsen"
decided = 2025-04-10
"""
DATA = """\
period,value,base,publication,correction
2023,62,24,rapport-2023,
2023,63,24,rapport-2024,andel-2023
2024,70,26,rapport-2024,
"""


def revised(folder: Path) -> Edition:
    return read_bundle(
        write_small_bundle(
            folder,
            **{
                "publications.toml": TWO_PUBLICATIONS,
                "corrections.toml": CORRECTIONS,
                "data/kommuner-med-rutin.csv": DATA,
            },
        )
    )


def values(edition: Edition) -> list[tuple[str, float]]:
    return edition.observations.table.select("period", "value").rows()


def test_a_figure_counts_from_the_day_of_its_publication(tmp_path: Path) -> None:
    edition = revised(tmp_path)
    assert values(edition.as_of(date(2024, 2, 29))) == []
    assert values(edition.as_of(date(2024, 3, 1))) == [("2023", 62.0)]
    assert [each.slug for each in edition.as_of(date(2024, 3, 1)).publications] == ["rapport-2023"]


def test_a_correction_counts_from_the_day_it_was_decided(tmp_path: Path) -> None:
    edition = revised(tmp_path)
    before = edition.as_of(date(2025, 4, 9))
    assert values(before) == [("2023", 62.0), ("2024", 70.0)]
    assert before.corrections == ()
    after = edition.as_of(date(2025, 4, 10))
    assert values(after) == [("2023", 62.0), ("2023", 63.0), ("2024", 70.0)]
    assert after.corrections == edition.corrections


def test_a_delivery_counts_once_it_was_accepted_whatever_day_its_publication_bears(
    tmp_path: Path,
) -> None:
    edition = revised(tmp_path)
    delivery = Delivery(
        slug="enkat-2024",
        publication="rapport-2024",
        source="enkaten",
        file_name="enkat.csv",
        checksum="0" * 64,
        received=date(2025, 5, 2),
        accepted=date(2025, 5, 5),
        accepted_by="Asta",
    )
    delivered = replace(edition, deliveries=(delivery,))
    before = delivered.as_of(date(2025, 5, 4))
    assert values(before) == [("2023", 62.0)]
    assert before.deliveries == ()
    assert delivered.as_of(date(2025, 5, 5)) == delivered


def test_a_day_after_everything_has_all_of_it(tmp_path: Path) -> None:
    edition = revised(tmp_path)
    assert edition.as_of(date(2030, 1, 1)) == edition


def test_strategy_and_texts_are_as_they_are(tmp_path: Path) -> None:
    edition = revised(tmp_path)
    early = edition.as_of(date(2000, 1, 1))
    assert (early.strategy, early.texts, early.year) == (
        edition.strategy,
        edition.texts,
        edition.year,
    )
    assert early.publications == ()
