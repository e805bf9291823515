"""Measure how well claims are checked: python -m evaluation."""

import json
from collections.abc import Sequence

import click

from evaluation.judging import HALVES, by_language, judged, texts_of
from evaluation.marked_text import MarkedText
from evaluation.report import as_json, disagreements, report

SHOWN = "open"
"""The half whose sentences may be shown."""


@click.command()
@click.option("--half", type=click.Choice(HALVES), help="Measure only this half of the corpus.")
@click.option(
    "--text",
    "names",
    metavar="NAME",
    multiple=True,
    help="Measure only this text, or those whose names begin so; may be given several times.",
)
@click.option("--list", "is_list", is_flag=True, help="List the disagreements of the open half.")
@click.option("--json", "is_json", is_flag=True, help="Give the figures as JSON.")
def main(*, half: str | None, names: tuple[str, ...], is_list: bool, is_json: bool) -> None:
    """Judge the annotated texts without their marks, and say how well that went."""
    if is_list:
        _list(half or SHOWN, names)
        return
    chosen = {each: _chosen(each, names) for each in ([half] if half else HALVES)}
    if names and not any(chosen.values()):
        raise _no_such_text(names)
    measured = {each: by_language(judged(texts)) for each, texts in chosen.items() if texts}
    if is_json:
        plain = {
            each: {column: as_json(figures) for column, figures in columns.items()}
            for each, columns in measured.items()
        }
        click.echo(json.dumps(plain, indent=2, ensure_ascii=False))
        return
    for each, columns in measured.items():
        click.echo("\n".join(report(each, columns)) + "\n")


def _list(half: str, names: tuple[str, ...]) -> None:
    if half != SHOWN:
        raise click.UsageError(
            "the kept half is only measured on, and its sentences are not shown; "
            "use --list with --half open"
        )
    texts = _chosen(half, names)
    if not texts:
        raise _no_such_text(names)
    for compared in judged(texts):
        for line in disagreements(compared):
            click.echo(line)


def _chosen(half: str, names: tuple[str, ...]) -> Sequence[MarkedText]:
    wanted = [each.removesuffix(".md") for each in names]
    return [
        each
        for each in texts_of(half)
        if not wanted
        or any(each.name == name or each.name.startswith(f"{name}-") for name in wanted)
    ]


def _no_such_text(names: tuple[str, ...]) -> click.UsageError:
    named = ", ".join(names)
    return click.UsageError(f"there is no text {named} here; give the name of a file in the corpus")


if __name__ == "__main__":
    main(prog_name="python -m evaluation")
