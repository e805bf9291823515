"""Editions to keep in the store, and the moments at which they are kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.core.edition import Edition
from lagesbild.core.strategy.vouched_claim import VouchedClaim
from tests.cli.bundles import write_small_bundle

FIRST = datetime(2025, 3, 10, 9, tzinfo=UTC)
LATER = datetime(2025, 6, 2, 9, tzinfo=UTC)
ANSWERS = (
    VouchedClaim("texts/goals/1.md", "mer än förra året", "down", "Som enkäten.", "Anna Ek"),
    VouchedClaim("goals.toml", "ord " * 60, "8..12", "Räknat om.", "Bo Al, “staden”"),
)


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """One goal, one indicator, two years, one publication."""
    return read_bundle(write_small_bundle(tmp_path / "bundle"))
