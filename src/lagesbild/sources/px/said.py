"""What a PX file says of itself beside its cells: unit, contents, source, dates, symbols."""

import re

from lagesbild.sources.px.header import Header
from lagesbild.sources.px.notes import KINDS, MARKS
from lagesbild.sources.px.variables import Variables

CALLED = {
    "UNITS": "unit",
    "CONTENTS": "contents",
    "SOURCE": "source",
    "LAST-UPDATED": "updated",
    "NEXT-UPDATE": "next_update",
    "CONTACT": "contact",
    "LICENSE": "licence",
    "LICENCE": "licence",
    "DEFINITION": "definition",
}
"""Our words for keywords; every other one is called as in the file."""

ELSEWHERE = {
    *("VALUES", "CODES", "STUB", "HEADING", "VARIABLECODE", "PRECISION", "HIERARCHIES", "TITLE"),
    *("KEYS", "CHARSET", "CODEPAGE", "LANGUAGE", "LANGUAGES", "CONTVARIABLE", *KINDS, *MARKS),
    *("DATASYMBOL1", "DATASYMBOL2", "DATASYMBOL3", "DATASYMBOL4", "DATASYMBOL5", "DATASYMBOL6"),
    "DATASYMBOLNIL",
}
"""What stands in the table itself."""

EXPECTED = ("SUBJECT-CODE", "SUBJECT-AREA", "MATRIX", "TITLE", "UNITS", "DECIMALS")
"""Keywords that the format demands and no value, code or label depends on."""

ABOUT_VARIABLES = {"ELIMINATION", "DOUBLECOLUMN", "DOMAIN", "MAP", "PRESTEXT", "TIMEVAL"}
"""Keywords that are about a variable, and that nothing depends on where there is no such one."""


def read_said(header: Header) -> dict[str, str]:
    """By our words and the file's; of what is said of each content, what is said of the first."""
    said: dict[str, str] = {}
    for each in header.statements:
        if each.language or each.keyword in ELSEWHERE:
            continue
        word = CALLED.get(each.keyword, each.keyword)
        about = ",".join(f'"{name}"' for name in each.about)
        text = each.raw or each.text.strip()
        said.setdefault(f"{word}({about})" if about else word, text)
        if each.about and word in {"updated", "contact"}:
            said.setdefault(word, text)
    if table_id := header.text("TABLEID") or header.text("MATRIX"):
        said["table_id"] = table_id
    return {word: text for word, text in said.items() if text}


def read_symbols(header: Header) -> dict[str, str]:
    """What the symbols that stand instead of numbers mean, where the file says."""
    keywords = {**{f"DATASYMBOL{each}": "." * each for each in range(1, 7)}, "DATASYMBOLNIL": "-"}
    return {
        symbol: meaning for keyword, symbol in keywords.items() if (meaning := header.text(keyword))
    }


def tell_oddities(header: Header, variables: Variables) -> None:
    """Say what is faulty and what no value, code or label depends on."""
    judgement = header.judgement
    for keyword in EXPECTED:
        if header.one(keyword) is None and not any(header.every(keyword)):
            judgement.assume(f"{keyword} is missing, which the format demands.")
    _tell_of_decimals(header)
    for each in header.statements:
        about_variable = each.keyword in ABOUT_VARIABLES and each.about and not each.language
        if about_variable and each.about[0] not in variables.names:
            judgement.assume(
                f"{each} is about no variable of the table; it was not used.", at=each.start
            )


def _tell_of_decimals(header: Header) -> None:
    numbers: list[int] = []
    for keyword in ("SHOWDECIMALS", "DECIMALS"):
        statement = header.one(keyword)
        if statement is None:
            continue
        written = statement.text.strip()
        if re.fullmatch(r"\d{1,2}", written):
            numbers.append(int(written))
        else:
            header.judgement.assume(f"{keyword} is “{written}”, no number.", at=statement.start)
    if len(numbers) == 2 and numbers[0] > numbers[1]:
        header.judgement.assume(
            f"SHOWDECIMALS ({numbers[0]}) is more than DECIMALS ({numbers[1]})."
        )
