"""Judged claims on the terminal: where, the words, the verdict, why, and what to write instead."""

import unicodedata
from collections.abc import Sequence

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


def show_claims(
    claims: Sequence[Claim], findings: Sequence[Finding], name: str, console: Console
) -> None:
    """List the claims of a text in its order, what else is wrong with it, and count the claims."""
    width = len(str(claims[-1].line)) if claims else 1
    for each in claims:
        _show(each, width, console)
    for finding in findings:
        style = "bold red" if finding.severity is Severity.ERROR else "yellow"
        line = (f"{finding.line:>{width}}", "dim")
        _print(Text.assemble(line, " ", ("!", style), " ", visible(finding.message)), console)
    whole = say_count("{count} claim", "{count} claims", len(claims))
    told = counts_text(counted(claims), language_of_terminal())
    _print(Text.assemble((name, "bold"), f": {whole}{': ' if told else ''}{told}."), console)


def _show(claim: Claim, width: int, console: Console) -> None:
    sign, style = SIGNS[claim.verdict]
    head = Text.assemble(
        (f"{claim.line:>{width}}", "dim"),
        " ",
        (sign, style),
        " ",
        (f"“{visible(claim.text)}”", "bold"),
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
    return "\N{REPLACEMENT CHARACTER}" if _moves(sign) else sign


def _moves(sign: str) -> bool:
    return sign in BIDIRECTIONAL or unicodedata.category(sign) in {"Cc", "Cs"}
