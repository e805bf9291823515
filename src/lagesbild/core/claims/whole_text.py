"""What is wrong with a text, or with all texts of an edition, beyond its single claims.

The same fact told with different figures; references that lead nowhere or elsewhere; figures of
a summary that the section on their goal lacks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.edition_texts import PlacedText
from lagesbild.core.claims.findings import Finding
from lagesbild.core.claims.judged_text import JudgedText
from lagesbild.core.claims.reference_findings import ReferenceFindings
from lagesbild.core.claims.shapes import Claim, Place
from lagesbild.core.claims.summaries import only_in_summary
from lagesbild.core.claims.told_twice import told_differently


def findings(
    checker: Checker,
    text: str,
    place: Place,
    *,
    claims: Sequence[Claim] | None = None,
    is_summary: bool = False,
) -> tuple[Finding, ...]:
    """The findings on one text, in order. Its claims may be given where they are known."""
    known = checker.check(text, place) if claims is None else claims
    return findings_among(checker, [(PlacedText("", text, place, is_summary), known)])


def findings_among(
    checker: Checker, texts: Sequence[tuple[PlacedText, Sequence[Claim]]]
) -> tuple[Finding, ...]:
    """The findings on texts whose claims are known, by file and place."""
    judged = [JudgedText(checker, placed, claims) for placed, claims in texts]
    found = [*_of_references(judged), *told_differently(judged), *only_in_summary(judged)]
    return tuple(sorted(found, key=lambda each: (each.path, each.start, each.kind)))


def _of_references(judged: Sequence[JudgedText]) -> Iterator[Finding]:
    for each in judged:
        for finding in ReferenceFindings(each.checker, each.spoken, each.claims).findings():
            yield replace(finding, path=each.path)
