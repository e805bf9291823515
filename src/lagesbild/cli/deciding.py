"""What a person decides on a delivery, and the options that say it."""

import getpass
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

import click

from lagesbild.cli.speech import say
from lagesbild.core.statistics.period import Period, PeriodIsUnreadable

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Decision:
    """Acceptance of a delivery: by whom, and as what it counts."""

    by: str
    published: datetime | None = None
    """The day from which its values count; today where it is None."""
    title: str = ""
    overrule: str = ""


def user_name() -> str:
    """Who is logged in."""
    return getpass.getuser()


BY = click.option(
    "--by", default=user_name, show_default=False, help=say("Who decides; you, if left out.")
)


def ACCEPTING(function: Decorated) -> Decorated:  # noqa: N802 - used as a decorator like BY
    """The options of an acceptance."""
    options = (
        BY,
        click.option(
            "--published",
            type=click.DateTime(["%Y-%m-%d"]),
            default=None,
            help=say("The day from which the values count; today if left out."),
        ),
        click.option(
            "--title", default="", help=say("What the publication is called; the file's name else.")
        ),
        click.option(
            "--overrule",
            default="",
            help=say("Why it is accepted although the checks found errors; kept with it."),
        ),
    )
    for option in reversed(options):
        function = option(function)
    return function


def chosen_period(written: str) -> Period | None:
    """The period that is expected; None where none is named."""
    if not written:
        return None
    try:
        return Period.parse(written)
    except PeriodIsUnreadable as error:
        raise click.BadParameter(str(error), param_hint="--period") from error
