"""Judged claims on the terminal: where, the words, the verdict, why, and what to write instead."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from lagesbild.cli.speech import language_of_terminal, say, say_count
from lagesbild.core.claims.counting import counted, counts_text
from lagesbild.core.claims.findings import Finding, Severity
from lagesbild.core.claims.shapes import Claim, Verdict

SIGNS = {
    Verdict.SUPPORTED: ("✓", "green"),
    Verdict.CONTRADICTED: ("✗", "bold red"),
    Verdict.IMPRECISE: ("~", "yellow"),
    Verdict.NOT_CHECKABLE: ("?", "cyan"),
}
"""Sign and style of each verdict; its word stands beside it, so that colour is never alone."""
BIDIRECTIONAL = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def verdict_word(verdict: Verdict) -> str:
    """What a verdict is called in the terminal's language."""
    words = {
        Verdict.SUPPORTED: say("agrees with the data"),
        Verdict.CONTRADICTED: say("contradicts the data"),
        Verdict.IMPRECISE: say("is imprecise"),
        Verdict.NOT_CHECKABLE: say("cannot be checked"),
    }
    return words[verdict]


FAULTS = frozenset({Verdict.CONTRADICTED, Verdict.IMPRECISE})


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text as the terminal speaks of it: what it is called, and its characters."""

    name: str
    text: str

    def at(self, found: Claim | Finding) -> str:
        """Where something begins: “3:41”, line and column from 1."""
        return f"{found.line}:{found.start - self.text.rfind(chr(10), 0, found.start)}"


def show_claims(
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    shown: ShownText,
    console: Console,
    *,
    faults_only: bool = False,
) -> None:
    """List the claims of a text in its order, what else is wrong with it, and count the claims.

    All are counted, also where only those with a fault are listed.
    """
    listed = [each for each in claims if not faults_only or each.verdict in FAULTS]
    places = [*map(shown.at, listed), *map(shown.at, findings)]
    width = max(map(len, places), default=1)
    for _, together in groupby(listed, _told_together):
        _show(list(together), shown, width, console)
    for finding in findings:
        style = "bold red" if finding.severity is Severity.ERROR else "yellow"
        where = (f"{shown.at(finding):>{width}}", "dim")
        _print(Text.assemble(where, " ", ("!", style), " ", visible(finding.message)), console)
    whole = say_count("{count} claim", "{count} claims", len(claims))
    told = counts_text(counted(claims), language_of_terminal())
    _print(Text.assemble((shown.name, "bold"), f": {whole}{': ' if told else ''}{told}."), console)


def _told_together(claim: Claim) -> tuple[int, str]:
    """What those share that stand in one row: all of a line that cannot be checked for one reason.

    Prose about what was done has many numbers that no data are about, a row each of which would
    hide the others.
    """
    if claim.verdict is Verdict.NOT_CHECKABLE:
        return claim.line, claim.judgement.why
    return id(claim), ""


def _show(claims: Sequence[Claim], shown: ShownText, width: int, console: Console) -> None:
    """A row for claims that are told together."""
    claim = claims[0]
    sign, style = SIGNS[claim.verdict]
    head = Text.assemble(
        (f"{shown.at(claim):>{width}}", "dim"),
        " ",
        (sign, style),
        " ",
        (", ".join(f"“{visible(each.text)}”" for each in claims), "bold"),
        " ",
        (verdict_word(claim.verdict), style),
    )
    _print(head, console)
    judged = claim.judgement
    _print_below(Text(visible(judged.why)), width, console)
    if judged.suggestion:
        advice = say("Write instead: {words}", words=visible(judged.suggestion))
        _print_below(Text(advice, style="italic"), width, console)


def _print_below(text: Text, width: int, console: Console) -> None:
    if console.soft_wrap:
        _print(Text(" " * (width + 3)) + text, console)
    elif text.plain:
        console.print(Padding(text, (0, 0, 0, width + 3), expand=False))


def _print(text: Text, console: Console) -> None:
    console.print(text, highlight=False, markup=False)


def visible(text: str) -> str:
    """The text on one line, without signs that would move the cursor or turn the writing round."""
    return "".join(_visible(each) for each in text)


def _visible(sign: str) -> str:
    if sign.isspace():
        return sign if unicodedata.category(sign) == "Zs" else " "
    return "\N{REPLACEMENT CHARACTER}" if moves_the_cursor(sign) else sign


def moves_the_cursor(sign: str) -> bool:
    """Whether a sign moves the cursor of a terminal, or turns the writing round."""
    return sign in BIDIRECTIONAL or unicodedata.category(sign) in {"Cc", "Cs"}
