"""Asking a service of our own without losing time."""

from collections.abc import Iterator

import pytest

from lagesbild.sources.interfaces.asking import Asker
from tests.services import Service, served


@pytest.fixture
def service() -> Iterator[Service]:
    with served() as played:
        yield played


@pytest.fixture
def slept() -> list[float]:
    """How long was waited, in seconds, without waiting."""
    return []


@pytest.fixture
def asker(slept: list[float]) -> Asker:
    """Asks without losing time: its clock goes on by what it sleeps."""
    return Asker(clock=lambda: sum(slept), sleep=slept.append)
