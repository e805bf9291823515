"""Sentences whose claims are marked: “{13 per cent}” agrees with the data, “[14]” does not."""

import re

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

MARKS = re.compile(r"[{}\[\]]")
WRONG = frozenset({Verdict.CONTRADICTED, Verdict.IMPRECISE})


def misjudged(bundle: str, indicator: str, marked: str, year: int = 2024) -> list[str]:
    """The marked words of a text that are judged otherwise than their marks say, in order."""
    text, marks, start, sign = "", [], 0, ""
    for part in re.split(r"([{}\[\]])", marked):
        if not MARKS.fullmatch(part):
            text += part
        elif part in "{[":
            start, sign = len(text), part
        else:
            marks.append((start, len(text), sign == "{"))
    claims = checker_of(bundle).check(text, Place(year, indicator=indicator))
    found = []
    for first, last, right in marks:
        verdicts = {each.verdict for each in claims if each.start < last and first < each.end}
        as_marked = verdicts == {Verdict.SUPPORTED} if right else bool(verdicts & WRONG)
        if not as_marked:
            found.append(text[first:last])
    return found
