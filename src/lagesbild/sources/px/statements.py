"""The statements before the data of a PX file: ``KEYWORD[language]("about")="value","value";``.

A text stands between quotation marks and holds none. A long text is written as several, one a
line, which are joined without anything between. Keywords are compared in capitals; old files
write ``LAST.UPDATED`` for ``LAST-UPDATED``.
"""

import re
from dataclasses import dataclass

from lagesbild.sources.px.judgement import Judgement
from lagesbild.sources.refusal import FileIsRefused

MOST_STATEMENTS = 1_000_000
LONGEST_SHOWN = 40

HEAD = re.compile(
    r"""[\s;\x1a]*+(?P<keyword>[A-Za-z][A-Za-z0-9_.\-]*+)\s*+
    (?:\[\s*+"?(?P<language>[^\]"\n]*+)"?\s*+\]\s*+)?
    (?:\(\s*+(?:(?P<texts>"[^"]*+"(?:\s*+,\s*+"[^"]*+")*+)|(?P<bare>[^"()=;\n]*+))\s*+\)\s*+)?
    =\s*+""",
    re.VERBOSE,
)
TEXTS = re.compile(r'((?:"[^"]*+"\s*+)(?:,?\s*+"[^"]*+"\s*+)*+);')
BARE = re.compile(r'([^";\n=]*+)\s*+;')
MIXED = re.compile(r'((?:[^";]++|"[^"]*+")*+);')
TEXT = re.compile(r'"[^"]*+"\s*+,?\s*+')
MIXED_KEYWORDS = {"TIMEVAL", "HIERARCHIES"}
BREAK = re.compile(r"\s*[\r\n]+\s*")


@dataclass(frozen=True, slots=True)
class Statement:
    """A keyword with what it says. ``start`` is its offset in the text of the file."""

    keyword: str
    language: str
    about: tuple[str, ...]
    values: tuple[str, ...]
    start: int
    raw: str = ""
    """As written, of the keywords whose values are not plain texts."""

    @property
    def text(self) -> str:
        """The value of a keyword that has one; several are shown with commas between."""
        return ", ".join(self.values)

    def __str__(self) -> str:
        about = ",".join(f'"{each}"' for each in self.about)
        language = f"[{self.language}]" if self.language else ""
        return f"{self.keyword}{language}" + (f"({about})" if about else "")


def read_statements(judgement: Judgement) -> tuple[list[Statement], int]:
    """The statements of a file and the offset where its data begin. Raises `FileIsRefused`."""
    text, at = judgement.text, 0
    found: list[Statement] = []
    while True:
        head = HEAD.match(text, at)
        if head is None:
            raise _no_statement(judgement, at)
        keyword = head["keyword"].upper().replace(".", "-")
        if keyword == "DATA":
            return found, head.end()
        if len(found) >= MOST_STATEMENTS:
            raise judgement.refusal(head.start("keyword"), "There are over a million keywords.")
        statement, at = _statement(judgement, head, keyword)
        found.append(statement)


def _statement(judgement: Judgement, head: re.Match[str], keyword: str) -> tuple[Statement, int]:
    raw, text = "", judgement.text
    if keyword in MIXED_KEYWORDS:
        value = MIXED.match(text, head.end())
        values: tuple[str, ...] = ()
        raw = value[1].strip() if value else ""
    elif value := TEXTS.match(text, head.end()):
        values = _texts(judgement, value)
    else:
        value = BARE.match(text, head.end())
        values = (value[1].strip(),) if value else ()
    if value is None:
        raise _wrong_value(judgement, head)
    statement = Statement(
        keyword=keyword,
        language=(head["language"] or "").strip().lower(),
        about=_about(head),
        values=values,
        start=head.start("keyword"),
        raw=raw,
    )
    return statement, value.end()


def _about(head: re.Match[str]) -> tuple[str, ...]:
    if head["texts"]:
        return tuple(_on_one_line(each).strip() for each in head["texts"].split('"')[1::2])
    return (head["bare"].strip(),) if head["bare"] and head["bare"].strip() else ()


def _on_one_line(text: str) -> str:
    return BREAK.sub(" ", text) if "\n" in text else text


def _texts(judgement: Judgement, value: re.Match[str]) -> tuple[str, ...]:
    """The texts of a list; those without a comma between them are one."""
    parts = value[1].split('"')
    texts = [_on_one_line(each) for each in parts[1::2]]
    between = parts[2:-1:2]
    if all("," in each for each in between):
        return tuple(texts)
    joined = [[texts[0]]]
    for separator, text in zip(between, texts[1:], strict=True):
        if "," in separator:
            joined.append([text])
            continue
        if "\n" not in separator:
            judgement.assume("Two texts stand side by side; they were joined.", at=value.start())
        joined[-1].append(text)
    return tuple("".join(each) for each in joined)


def _no_statement(judgement: Judgement, at: int) -> FileIsRefused:
    text = judgement.text
    rest = re.compile(r"[\s;\x1a]*+").match(text, at)
    start = rest.end() if rest else at
    if start >= len(text):
        return judgement.refusal(
            max(len(text.rstrip()) - 1, 0),
            "The file ends without DATA, so there are no values. Fetch it again from the source.",
        )
    return judgement.refusal(
        start,
        f'“{_shown(text, start)}” is no keyword with a value. A PX file says KEYWORD="value"; '
        "and a text cannot hold quotation marks. Correct it, or fetch the file again.",
    )


def _wrong_value(judgement: Judgement, head: re.Match[str]) -> FileIsRefused:
    """What is wrong with the value after a head: the first place where no value goes on so."""
    text, at, keyword = judgement.text, head.end(), head["keyword"]
    while (piece := TEXT.match(text, at)) is not None:
        at = piece.end()
    if at >= len(text):
        return judgement.refusal(
            head.start("keyword"), f"{keyword} is not ended by a semicolon. Is the file whole?"
        )
    if text[at] == '"':
        return judgement.refusal(
            at, f"A quotation mark of {keyword} is opened and never closed. Close it."
        )
    return judgement.refusal(
        at,
        f"After {keyword} stands “{_shown(text, at)}”, where a text in quotation marks, a comma "
        "or a semicolon belongs. A text cannot hold quotation marks, and every keyword is ended "
        "by a semicolon.",
    )


def _shown(text: str, at: int) -> str:
    return text[at : at + LONGEST_SHOWN].split("\n", maxsplit=1)[0].strip()
