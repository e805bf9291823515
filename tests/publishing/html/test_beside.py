"""Pages rendered in another process are the same pages, in the same order."""

from functools import partial
from pathlib import PurePosixPath

import pytest

from lagesbild.publishing.html.beside import LEAST, rendered
from lagesbild.publishing.html.content import Page


def _page(number: int) -> Page:
    return Page(PurePosixPath(f"å/{number}.html"), b"\n" * number + b"end")


def _batch(first: int, size: int):
    return [partial(_page, number) for number in range(first, first + size)]


@pytest.mark.parametrize("size", [1, LEAST, 2 * LEAST])
def test_batches_come_back_whole_and_in_order(size):
    pages = list(rendered([_batch(0, size), _batch(size, size)]))
    assert pages == [_page(number) for number in range(2 * size)]


def test_no_batches_give_no_pages():
    assert list(rendered([])) == []


def test_what_goes_wrong_in_the_other_process_is_raised_in_this_one():
    def wrong() -> Page:
        raise KeyError("no such area")

    with pytest.raises(KeyError, match="no such area"):
        list(rendered([[*_batch(0, LEAST), wrong]]))
