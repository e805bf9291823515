"""The claims that docs/claims.md explains come out of the command as they stand there."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "docs" / "examples-of-claims"
TITLE = "## Ten claims, explained\n"
SHOWN = re.compile(r"^> (?P<sentence>.+)\n\n(?P<verdicts>(?: {4}.*\n)+)", re.MULTILINE)
CLAIM = re.compile(r"^ *(?P<line>\d+):\d+ (?=[✓✗~?!] )")


def _section() -> str:
    docs = (ROOT / "docs" / "claims.md").read_text(encoding="utf-8")
    return docs.partition(TITLE)[2].partition("\n## ")[0] + "\n"


def _shown() -> dict[str, str]:
    """What the documentation says of each sentence, line breaks and indents apart."""
    return {
        each["sentence"]: " ".join(each["verdicts"].split()) for each in SHOWN.finditer(_section())
    }


def _said(run: Run, name: str) -> dict[str, str]:
    """What the command says of each sentence of an example."""
    text = EXAMPLES / f"{name}.md"
    lines = text.read_text(encoding="utf-8").splitlines()
    said: dict[str, str] = {}
    sentence = ""
    for each in run("claims", text, "--bundle", ROOT / "examples" / name).stdout.splitlines()[:-1]:
        if begun := CLAIM.match(each):
            sentence = lines[int(begun["line"]) - 1]
        what = " ".join(CLAIM.sub("", each).split())
        said[sentence] = f"{said[sentence]} {what}" if sentence in said else what
    return said


def test_what_is_shown_of_the_ten_claims_is_what_comes_out(run: Run) -> None:
    assert _shown() == _said(run, "stockholm") | _said(run, "climate")


def test_there_are_ten_of_different_kinds_and_two_in_english(run: Run) -> None:
    assert len(_shown()) == 10
    assert len(_said(run, "climate")) == 2


@pytest.mark.parametrize("name", ["stockholm", "climate"])
def test_every_sentence_of_the_examples_is_shown(name: str) -> None:
    lines = (EXAMPLES / f"{name}.md").read_text(encoding="utf-8").splitlines()
    sentences = [each for each in lines[4:] if each and not each.startswith("#")]
    assert sentences == [each for each in _shown() if each in sentences]
