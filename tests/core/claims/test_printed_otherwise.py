"""How a text is printed changes no verdict: its lines, marks of headings and notes, emphasis."""

import re
import textwrap
from collections.abc import Callable, Sequence

import pytest

from lagesbild.core.claims.edition_texts import texts_of
from lagesbild.core.claims.shapes import Claim
from tests.core.claims.bundle_checkers import checker_of
from tests.examples.bundles_read import example

COLUMNS = 72
AFTER_SENTENCE = re.compile(r"(?<=[a-zåäö]\.)(?= [A-ZÅÄÖ])")


def without_marks(text: str) -> str:
    """A text as its words stand in a PDF: lines cut at a width, headings and items bare."""
    return "\n\n".join(map(_bare, text.split("\n\n")))


def _bare(block: str) -> str:
    if block.lstrip().startswith("|"):
        return block
    lines = re.split(r"\n(?=[-*] )", re.sub(r"^#+ ", "", block, flags=re.MULTILINE))
    pointed = (re.sub(r"^[-*] ", "• ", line) for line in lines)
    return "\n".join(_wrapped(line) for line in pointed)


def _wrapped(line: str) -> str:
    return "\n".join(textwrap.wrap(line, COLUMNS, break_on_hyphens=False))


def with_notes(text: str) -> str:
    """A text with the mark of a footnote behind every other sentence, no longer raised."""
    parts = re.split(r"(?<=[a-zåäö]\.)(?= [A-ZÅÄÖ])", text)
    return (
        "".join(f"{part}{'' if at % 2 else at % 60 + 1}" for at, part in enumerate(parts[:-1]))
        + parts[-1]
    )


def with_raised_notes(text: str) -> str:
    return re.sub(r"(?<=[a-zåäö]\.)(?= [A-ZÅÄÖ])", "¹²", text)


def with_emphasis(text: str) -> str:
    """A text with its percentages in bold and whom they are of in italics."""
    bold = re.sub(r"\b(\d+(?:,\d+)? procent)\b", r"**\1**", text)
    return re.sub(r"\b(flickor|pojkar|kvinnor|män|länet)\b", r"*\1*", bold)


def with_signs(text: str) -> str:
    """A text with signs of percent for the word."""
    return re.sub(r"(?<=\d) procent\b", " %", text)


def told(found: Sequence[Claim]) -> list[tuple[object, ...]]:
    """What is judged, without where it stands."""
    return [
        (_letters(each.text), each.kind, each.verdict, each.series, each.periods) for each in found
    ]


def _letters(words: str) -> str:
    return re.sub(r"[\s*-]+", "", words.replace("%", "procent"))


TEXTS = {each.path: each for each in texts_of(example("stockholm"))}


@pytest.mark.parametrize("path", TEXTS)
@pytest.mark.parametrize(
    "printed", [without_marks, with_notes, with_raised_notes, with_emphasis, with_signs]
)
def test_how_a_text_is_printed_changes_no_verdict(path: str, printed: Callable[[str], str]) -> None:
    text = TEXTS[path]
    found = checker_of("examples/stockholm").check(printed(text.text), text.place)
    assert told(found) == told(checker_of("examples/stockholm").check(text.text, text.place))
