"""`lagesbild draft`: a first text about an indicator, marked as one that nobody has taken over."""

from pathlib import Path

import click

from lagesbild.bundles.reader import read_bundle
from lagesbild.cli.refusal import refusing_broken_bundles
from lagesbild.cli.speech import say
from lagesbild.core.claims.drafting.draft import draft
from lagesbild.core.edition import DRAFT_LINE, Edition
from lagesbild.core.views.indicator_view import IndicatorViews
from lagesbild.publishing.languages import spoken_for


@click.command(
    "draft",
    help=say("Write a first text about an indicator from its figures.")
    + "\n\n"
    + say(
        "The text is Markdown for texts/indicators/SLUG.md. Its first line marks it as a draft; "
        "remove that line to take the text over."
    ),
)
@click.argument("bundle", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--indicator", required=True, help=say("The indicator to write about: its slug."))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    help=say("The file to write; it must not be there yet. Printed if left out."),
)
def command(bundle: Path, indicator: str, out: Path | None) -> None:
    """Print or write the draft; exit code 1 for an unknown indicator or a file that is there."""
    with refusing_broken_bundles(str(bundle)):
        edition = read_bundle(bundle)
    if indicator not in edition.strategy.indicator:
        raise click.ClickException(
            say("{bundle} has no indicator “{slug}”.", bundle=bundle, slug=indicator)
        )
    text = drafted(edition, indicator)
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        with out.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as refusal:
        message = say(
            "{file} is there already, and nothing was written. Name another file with --out, "
            "leave --out away to see the draft, or remove the file first.",
            file=out,
        )
        raise click.ClickException(message) from refusal
    except OSError as refusal:
        message = say("{file} cannot be written: {reason}.", file=out, reason=refusal.strerror)
        raise click.ClickException(message) from refusal
    click.echo(say("Wrote a draft to {file}.", file=out))


def drafted(edition: Edition, slug: str) -> str:
    """The draft of an indicator's text as it stands in its file, in the bundle's language."""
    about = edition.strategy.about
    language = spoken_for(about.language)
    views = IndicatorViews(edition, language)
    names = {each.code: each.name for each in edition.strategy.areas}
    made = draft(
        views.view(slug),
        year=edition.year,
        language=language,
        area=names.get(about.comparison_area, ""),
        leading=views.leading.get(slug),
    )
    return f"{DRAFT_LINE}\n\n{made.markdown}"
