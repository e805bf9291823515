"""`lagesbild stale`: which sentences rest on figures that have changed since another bundle."""

from pathlib import Path

import click

from lagesbild.bundles.reader import read_bundle
from lagesbild.cli.refusal import refusing_broken_bundles
from lagesbild.cli.speech import language_of_terminal, say, say_count
from lagesbild.core.claims.saying_changes import say_change
from lagesbild.core.claims.staleness import TouchedSentence
from lagesbild.core.claims.texts_touched import texts_touched
from lagesbild.core.edition import Edition

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(
    "stale",
    help=say("List the sentences whose figures have changed since another bundle.")
    + "\n\n"
    + say(
        "Each is named with its file and line, and what it rests on with the old and the new "
        "value. Exit code 1 says that there are any."
    ),
)
@click.argument("bundle", type=FOLDER)
@click.option("--since", type=FOLDER, required=True, help=say("The bundle to compare with."))
def command(bundle: Path, since: Path) -> None:
    """List them; exit code 1 if there are any, 0 if there is none."""
    edition, earlier = _read(bundle), _read(since)
    touched = texts_touched(edition, earlier)
    if not touched:
        click.echo(say("{bundle}: no sentence rests on a figure that has changed.", bundle=bundle))
        return
    language = language_of_terminal()
    for each in touched:
        click.echo(_told(each))
        for change in each.changes:
            click.echo(f"    {say_change(change, edition, language)}")
    click.echo(
        say_count("{count} sentence to look at again.", "{count} sentences to look at again.",
                  len(touched)),
        err=True,
    )  # fmt: skip
    raise SystemExit(1)


def _told(touched: TouchedSentence) -> str:
    """A sentence with where it stands; a value in TOML has lines of its own, not the file's."""
    path, sentence = touched.path, touched.sentence
    if path.endswith(".toml"):
        return f"{path}: {sentence}"
    return say("{path}, line {line}: {sentence}", path=path, line=touched.line, sentence=sentence)


def _read(bundle: Path) -> Edition:
    with refusing_broken_bundles(str(bundle)):
        return read_bundle(bundle)
