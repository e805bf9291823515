"""Refusals that people expect: a message on standard error, and exit code 1."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from lagesbild.bundles.problem import BundleIsBroken
from lagesbild.cli.speech import say_count


@contextmanager
def refusing_broken_bundles(bundle: str) -> Iterator[None]:
    """Name every problem of a bundle that cannot be read, then stop with exit code 1."""
    try:
        yield
    except BundleIsBroken as broken:
        raise click.ClickException(problems_text(bundle, broken)) from broken


def problems_text(bundle: str, broken: BundleIsBroken) -> str:
    """How many problems there are, then each with its file, line and column."""
    heading = say_count(
        "{bundle}: {count} problem. Nothing was written.",
        "{bundle}: {count} problems. Nothing was written.",
        len(broken.problems),
        bundle=bundle,
    )
    return "\n".join([heading, *(f"  {problem}" for problem in broken.problems)])
