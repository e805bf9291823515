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
@click.option("--text", "name", metavar="NAME", help="Measure only this text.")
@click.option("--list", "is_list", is_flag=True, help="List the disagreements of the open half.")
@click.option("--json", "is_json", is_flag=True, help="Give the figures as JSON.")
def main(*, half: str | None, name: str | None, is_list: bool, is_json: bool) -> None:
    """Judge the annotated texts without their marks, and say how well that went."""
    if is_list:
        _list(half or SHOWN, name)
        return
    chosen = {each: _chosen(each, name) for each in ([half] if half else HALVES)}
    if name and not any(chosen.values()):
        raise _no_such_text(name)
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


def _list(half: str, name: str | None) -> None:
    if half != SHOWN:
        raise click.UsageError(
            "the kept half is only measured on, and its sentences are not shown; "
            "use --list with --half open"
        )
    texts = _chosen(half, name)
    if not texts:
        raise _no_such_text(name or "")
    for compared in judged(texts):
        for line in disagreements(compared):
            click.echo(line)


def _chosen(half: str, name: str | None) -> Sequence[MarkedText]:
    wanted = name.removesuffix(".md") if name else None
    return [each for each in texts_of(half) if wanted in {None, each.name}]


def _no_such_text(name: str) -> click.UsageError:
    return click.UsageError(f"there is no text {name} here; give the name of a file in the corpus")


if __name__ == "__main__":
    main(prog_name="python -m evaluation")
