"""What the command says of texts that nobody has taken over."""

from collections.abc import Iterator

from lagesbild.cli.speech import say
from lagesbild.core.edition import Edition


def draft_warnings(edition: Edition) -> Iterator[str]:
    """A line for each text that is a draft."""
    for each in edition.drafts:
        yield say(
            "Warning: {path} is a draft that nobody has taken over. "
            "Read it through, and remove its first line, {line}, to take it over.",
            path=each.path,
            line="{draft}",
        )
