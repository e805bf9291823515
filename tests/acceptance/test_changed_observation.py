"""One observation of the Stockholm example is changed: the sentences that rest on it are named.

A sentence is wrong where a claim of it is contradicted or imprecise that was not before.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from shutil import copytree

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.edition_texts import SentencesOf, texts_of
from lagesbild.core.claims.shapes import Verdict
from lagesbild.core.claims.texts_touched import texts_touched
from lagesbild.core.edition import Edition
from tests.acceptance.built import EXAMPLES
from tests.acceptance.changed_figures import CHANGED, ChangedFigure, Named
from tests.examples.bundles_read import example

Told = tuple[str, int, str]
"""A sentence: its file below texts/, the line of its claim, its words."""


@pytest.fixture(params=CHANGED.values(), ids=CHANGED.keys())
def figure(request: pytest.FixtureRequest) -> ChangedFigure:
    changed: ChangedFigure = request.param
    return changed


@pytest.fixture
def edition(figure: ChangedFigure, tmp_path: Path) -> Edition:
    """The example with the one observation changed, read as people would have it read."""
    bundle = tmp_path / "bundle"
    copytree(EXAMPLES / "stockholm", bundle)
    data = bundle / "data" / f"{figure.file}.csv"
    rows = data.read_text(encoding="utf-8").splitlines()
    (place,) = (n for n, row in enumerate(rows) if f"{row},".startswith(figure.row))
    rows[place] = f"{rows[place]},".replace(figure.row, figure.becomes, 1).removesuffix(",")
    data.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return read_bundle(bundle)


def wrong(edition: Edition) -> set[Told]:
    """The sentences of an edition's texts with a claim that its data do not bear out."""
    checker = Checker.of(edition)
    found: set[Told] = set()
    for each in texts_of(edition):
        spoken = SentencesOf(each.text, checker.vocabulary.lexicon)
        for claim in checker.check(each.text, each.place):
            if claim.verdict in {Verdict.CONTRADICTED, Verdict.IMPRECISE}:
                sentence = spoken.words(spoken.at(claim.start))
                found.add((each.path.removeprefix("texts/"), claim.line, sentence))
    return found


@cache
def wrong_before() -> set[Told]:
    return wrong(example("stockholm"))


def differences(told: Iterable[Told], expected: Iterable[Named]) -> list[str]:
    """What is told without being expected, and the other way round."""
    left = list(expected)
    faults = []
    for path, line, words in sorted(told):
        fitting = [each for each in left if each[:2] == (path, line) and each[2] in words]
        if fitting:
            left.remove(fitting[0])
        else:
            faults.append(f"named, but does not rest on it: {path}, line {line}: {words}")
    return faults + [f"not named: {path}, line {line}: {words}" for path, line, words in left]


def test_exactly_the_sentences_that_are_now_wrong_are_named(
    edition: Edition, figure: ChangedFigure
) -> None:
    faults = differences(wrong(edition) - wrong_before(), figure.wrong)
    assert not faults, "\n".join(faults)


def test_exactly_the_sentences_that_rest_on_it_are_to_be_looked_at_again(
    edition: Edition, figure: ChangedFigure
) -> None:
    touched = texts_touched(edition, example("stockholm"))
    told = [(each.path.removeprefix("texts/"), each.line, each.sentence) for each in touched]
    faults = differences(told, (*figure.wrong, *figure.still_right))
    assert not faults, "\n".join(faults)


def test_no_sentence_is_named_where_nothing_has_changed() -> None:
    assert texts_touched(example("stockholm"), example("stockholm")) == ()
