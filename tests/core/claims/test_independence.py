"""No verdict depends on the order of what is checked against, on the machine or on the time."""

import json
import os
import random
import re
import subprocess
import sys
from dataclasses import replace

import polars as pl
import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.edition_texts import texts_of
from lagesbild.core.claims.whole_text import findings_among
from lagesbild.core.edition import Edition
from lagesbild.core.statistics.frame import CELL, ObservationFrame
from lagesbild.publishing.languages import load_language
from tests.examples.bundles_read import example

SEEDS = (1, 2, 3)
ELSEWHERE = (
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1", "LANG": "C", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
    {"PYTHONHASHSEED": "4711", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "UTC+12"},
)
"""Of the Turkish it is known that its small I is another letter."""
PRINT = "from tests.core.claims.test_independence import printed; printed()"


def judged(edition: Edition) -> list[str]:
    """All that is said of an edition's texts: claims with their verdicts, and findings."""
    checker = Checker.of(edition, load_language("sv"))
    texts = [(each, checker.check(each.text, each.place)) for each in texts_of(edition)]
    claims = (f"{placed.path} {claim}" for placed, found in texts for claim in found)
    return [*claims, *(str(each) for each in findings_among(checker, texts))]


def printed() -> None:
    """Print all that is said, for a process that stands elsewhere."""
    sys.stdout.write(json.dumps(judged(example("stockholm"))))


@pytest.fixture(scope="module")
def expected() -> list[str]:
    found = judged(example("stockholm"))
    assert len(found) > 100
    return found


def shuffled(things, seed):
    chance = random.Random(seed)  # noqa: S311 -- an order is no secret
    return tuple(chance.sample(tuple(things), len(things)))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_the_rows_changes_nothing(expected, seed):
    """Rows of a cell keep the order of their publication, which says which of them counts."""
    edition = example("stockholm")
    table = edition.observations.table
    cells = shuffled(table.select(CELL).unique(maintain_order=True).rows(), seed)
    order = {cell: place for place, cell in enumerate(cells)}
    places = pl.Series("place", [order[row] for row in table.select(CELL).rows()])
    mixed = table.with_columns(places).sort("place", maintain_order=True).drop("place")
    assert mixed.rows() != table.rows()
    assert judged(replace(edition, observations=ObservationFrame(mixed))) == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_in_which_observations_are_given_changes_nothing(expected, seed):
    edition = example("stockholm")
    every = [
        each
        for indicator in edition.strategy.indicators
        for area in edition.observations.areas_of(indicator.slug)
        for each in edition.observations.of_indicator(indicator.slug, area)
    ]
    assert len(every) == len(edition.observations)
    frame = ObservationFrame.of(shuffled(every, seed))
    assert judged(replace(edition, observations=frame)) == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_indicators_goals_and_areas_changes_nothing(expected, seed):
    edition = example("stockholm")
    strategy = replace(
        edition.strategy,
        indicators=shuffled(edition.strategy.indicators, seed),
        goals=shuffled(edition.strategy.goals, seed),
        areas=shuffled(edition.strategy.areas, seed),
        themes=shuffled(edition.strategy.themes, seed),
        sources=shuffled(edition.strategy.sources, seed),
        definitions=shuffled(edition.strategy.definitions, seed),
        organisations=shuffled(edition.strategy.organisations, seed),
        development_areas=shuffled(edition.strategy.development_areas, seed),
    )
    assert judged(replace(edition, strategy=strategy)) == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_trainings_and_agreements_changes_only_their_numbers(expected, seed):
    """They have no names of their own but are counted through: "training:11", "agreement:3"."""
    edition = example("stockholm")
    strategy = replace(
        edition.strategy,
        trainings=shuffled(edition.strategy.trainings, seed),
        agreements=shuffled(edition.strategy.agreements, seed),
    )
    found = judged(replace(edition, strategy=strategy))
    assert [without_numbers(each) for each in found] == [without_numbers(e) for e in expected]


def without_numbers(said):
    return re.sub(r"figure='(training|agreement):\d+", r"figure='\1", said)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_publications_and_texts_changes_nothing(expected, seed):
    edition = example("stockholm")
    mixed = replace(
        edition,
        publications=shuffled(edition.publications, seed),
        texts=dict(shuffled(edition.texts.items(), seed)),
    )
    assert judged(mixed) == expected


def test_what_was_checked_before_changes_nothing(expected):
    """A checker remembers words that it has looked up, and nothing of the texts they stood in."""
    edition = example("stockholm")
    checker = Checker.of(edition, load_language("sv"))
    texts = texts_of(edition)
    for each in reversed(texts):
        checker.check(each.text, each.place)
    again = [
        f"{each.path} {claim}" for each in texts for claim in checker.check(each.text, each.place)
    ]
    assert again == expected[: len(again)]


@pytest.mark.parametrize("environment", ELSEWHERE, ids=lambda each: each["PYTHONHASHSEED"])
def test_the_machine_its_language_and_its_clock_change_nothing(expected, environment):
    run = subprocess.run(
        [sys.executable, "-c", PRINT],
        env={**os.environ, **environment, "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
    )
    assert json.loads(run.stdout) == expected
