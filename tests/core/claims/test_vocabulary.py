"""What the words of a strategy point at, and how much of that is kept."""

import pytest

from lagesbild.core.claims import vocabulary
from tests.core.claims.small_edition import checker


def test_no_more_words_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "MOST_REMEMBERED", 10)
    words = checker("sv").vocabulary
    before = words.pointed("stölder")
    for number in range(100):
        words.pointed(f"ord{number}")
    assert len(words.remembered) <= 10
    assert words.pointed("stölder") == before
