"""`lagesbild claims`: what a text says of data, and what the data say of that."""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, TypedDict, Unpack

import click
from rich.console import Console

from lagesbild.bundles.folder import BYTE_ORDER_MARK
from lagesbild.bundles.problem import BundleIsBroken
from lagesbild.bundles.reader import read_bundle
from lagesbild.cli.claims_shown import FAULTS, ShownText, show_claims
from lagesbild.cli.refusal import problems_text
from lagesbild.cli.speech import say
from lagesbild.cli.text_file import TextIsUnreadable, read_text_file
from lagesbild.core.claims.edition_claims import judge_text
from lagesbild.core.claims.edition_texts import SUMMARY, PlacedText, place_of
from lagesbild.core.claims.records import record
from lagesbild.core.claims.shapes import Claim, Place, Verdict
from lagesbild.core.edition import Edition, Text
from lagesbild.core.strategy.strategy import Strategy
from lagesbild.publishing.languages import spoken_for

UNREADABLE = 2
"""Exit code for a text or a bundle that cannot be read."""


class About(TypedDict):
    """What the text is about, as far as it was said."""

    goal: int | None
    indicator: str
    year: int | None


@click.command(
    "claims",
    help=say("Check what a text says against a bundle's data.")
    + "\n\n"
    + say(
        "Every number and comparison of TEXT, a Markdown file, is judged: it agrees with the data, "
        "contradicts them, is imprecise, or cannot be checked. Exit code 1 if anything contradicts "
        "the data."
    ),
)
@click.argument("text", type=click.Path(path_type=Path))
@click.option(
    "--bundle",
    required=True,
    type=click.Path(path_type=Path),
    help=say("The bundle whose data the text is checked against."),
)
@click.option("--goal", type=int, default=None, help=say("The goal that the text is about."))
@click.option(
    "--indicator", default="", help=say("The indicator that the text is about: its slug.")
)
@click.option(
    "--year", type=int, default=None, help=say("The year of the text; the bundle's if left out.")
)
@click.option("--json", "as_json", is_flag=True, help=say("One JSON object a line, for programs."))
@click.option(
    "--faults",
    is_flag=True,
    help=say("List only what contradicts the data or is imprecise."),
)
def command(
    text: Path,
    *,
    bundle: Path,
    as_json: bool,
    faults: bool,
    **about: Unpack[About],
) -> None:
    """Print the claims; exit code 1 if any is contradicted, 2 for files that cannot be read."""
    try:
        written = read_text_file(text)
        edition = read_bundle(bundle)
    except TextIsUnreadable as unreadable:
        _refuse(str(unreadable))
    except BundleIsBroken as broken:
        _refuse(problems_text(str(bundle), broken))
    own = _own_text(edition, bundle, text)
    bare = written.removeprefix(BYTE_ORDER_MARK)
    placed = PlacedText(
        own.path if own else "",
        bare,
        _place(edition, own, **about),
        is_summary=own is not None and own.key.kind == SUMMARY,
    )
    judged = judge_text(edition, placed, spoken_for(edition.strategy.about.language))
    claims = judged.texts[0].claims
    if as_json:
        shown = [each for each in claims if not faults or each.verdict in FAULTS]
        _print_records(shown, edition.strategy, left_out=len(written) - len(bare))
    else:
        console = Console(soft_wrap=not sys.stdout.isatty())
        named = ShownText(str(text), bare)
        show_claims(claims, judged.findings, named, console, faults_only=faults)
    if any(each.verdict is Verdict.CONTRADICTED for each in claims):
        raise SystemExit(1)


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    raise SystemExit(UNREADABLE)


def _own_text(edition: Edition, bundle: Path, file: Path) -> Text | None:
    """The text of the bundle that a file is, if it is one."""
    if not file.resolve().is_relative_to(bundle.resolve()):
        return None
    path = file.resolve().relative_to(bundle.resolve()).as_posix()
    return next((each for each in edition.texts.values() if each.path == path), None)


def _place(
    edition: Edition, own: Text | None, goal: int | None, indicator: str, year: int | None
) -> Place:
    """What the text is about, by what was said; by its name, if it is one of the bundle's."""
    strategy = edition.strategy
    numbers = [each.number for each in strategy.goals]
    if goal is not None and goal not in numbers:
        known = ", ".join(map(str, numbers))
        raise click.UsageError(
            say("There is no goal {goal}. There is: {known}.", goal=goal, known=known)
        )
    if indicator and indicator not in strategy.indicator:
        raise click.UsageError(
            say(
                "There is no indicator “{slug}”. Name one by its slug: the file name in the "
                "bundle's folder indicators, without .toml.",
                slug=indicator,
            )
        )
    if indicator and goal is None:
        goal = strategy.indicator[indicator].goal
    place = Place(edition.year, goal, indicator)
    if own and place == Place(edition.year):
        place = place_of(edition, own.key)
    return place if year is None else replace(place, year=year)


def _print_records(claims: Sequence[Claim], strategy: Strategy, *, left_out: int) -> None:
    """The claims at their places in the file, whose byte order mark was left out of the reading."""
    for each in claims:
        placed = replace(each, start=each.start + left_out, end=each.end + left_out)
        click.echo(json.dumps(record(placed, strategy), ensure_ascii=False).encode())
