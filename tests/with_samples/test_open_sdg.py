"""Real repositories become bundles without faults of ours, and theirs are found."""

from datetime import date
from pathlib import Path

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import write_bundle
from lagesbild.sources.open_sdg import read_repository

DAY = date(2024, 10, 24)
# Repository, observations, cells with conflicting values, rows that are not understood: counted
# with a script of its own from the files.
COUNTED = [
    ("open-sdg-data-starter", 0, 0),
    ("sdg-data-usa", 0, 2),
    ("sdg-data-kazstat", 84, 0),
]


@pytest.mark.parametrize(("name", "conflicts", "unread"), COUNTED)
def test_a_repository_becomes_a_bundle(
    samples: Path, tmp_path: Path, name: str, conflicts: int, unread: int
) -> None:
    found = read_repository(samples / "opensdg" / name, recorded=DAY, language="en")
    contradicting = [fault for fault in found.faults if len(fault.lines) > 1]
    assert (len(contradicting), len(found.faults) - len(contradicting)) == (conflicts, unread)
    write_bundle(found.edition, tmp_path / "bundle")
    assert read_bundle(tmp_path / "bundle").observations == found.edition.observations


def test_more_than_a_hundred_rows_of_one_repository_contradict_an_earlier_one(
    samples: Path,
) -> None:
    found = read_repository(samples / "opensdg" / "sdg-data-kazstat", recorded=DAY)
    contradicting = [fault for fault in found.faults if len(fault.lines) > 1]
    assert sum(len(fault.lines) - 1 for fault in contradicting) == 105
