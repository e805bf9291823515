"""The figures as aligned text, and the disagreements one a line."""

from collections.abc import Iterator, Mapping

from evaluation.figures import Figures, Share, Shares
from evaluation.matching import Compared, Pair
from lagesbild.core.claims.shapes import Claim

SECTIONS = {
    "seeded": "Seeded errors found (judged contradicted or imprecise)",
    "ways": "Seeded errors found, by way",
    "false_alarms": "False alarms: supported claims judged",
    "flagged": (
        "Claims found where none is marked, per non-claim\n"
        "(a non-claim is a digit group outside marks and tables; words are not counted as such,\n"
        " and what is found at words or in tables is counted as found)"
    ),
    "resolved": "Claims with data resolved, of those whose reading has the part",
    "found": "Found at all, by kind",
    "agreeing": "Found and judged as annotated, by kind",
}
LABEL, COLUMN = 36, 20


def report(half: str, columns: Mapping[str, Figures]) -> Iterator[str]:
    """The lines of the report on a half of the corpus, a column for each language."""
    yield f"{half.upper()} HALF"
    yield _row("", list(columns))
    yield _row("texts", [str(each.texts) for each in columns.values()])
    for section, title in SECTIONS.items():
        shares: dict[str, Shares] = {name: getattr(each, section) for name, each in columns.items()}
        yield ""
        yield title
        for label in dict.fromkeys(label for each in shares.values() for label in each):
            nothing = Share(0, 0)
            yield _row(f"  {label}", [_cell(each.get(label, nothing)) for each in shares.values()])


def _row(label: str, cells: list[str]) -> str:
    return label.ljust(LABEL) + "".join(cell.rjust(COLUMN) for cell in cells)


def _cell(share: Share) -> str:
    if share.value is None:
        return "-"
    return f"{share.part} of {share.whole} {100 * share.value:5.1f} %"


def as_json(figures: Figures) -> dict[str, object]:
    """The figures as plain values."""
    sections = {
        section: {label: _plain(share) for label, share in getattr(figures, section).items()}
        for section in SECTIONS
    }
    return {"texts": figures.texts, **sections}


def _plain(share: Share) -> dict[str, float | int | None]:
    return {"part": share.part, "whole": share.whole, "share": share.value}


def disagreements(compared: Compared) -> Iterator[str]:
    """Where the judgement differs from the mark, in the order of the text, one a line."""
    text = compared.text
    lines = [
        (pair.annotated.start, _disagreement(text.name, pair))
        for pair in compared.pairs
        if pair.found is None or pair.found.verdict is not pair.annotated.verdict
    ] + [
        (claim.start, _unmarked(text.name, text.line_of(claim.start), claim))
        for claim in compared.flagged
    ]
    return (line for _, line in sorted(lines))


def _disagreement(name: str, pair: Pair) -> str:
    annotated, found = pair.annotated, pair.found
    way = f" ({annotated.way})" if annotated.way else ""
    kind = str(annotated.kind)
    if found is not None and found.kind is not annotated.kind:
        kind = f"{kind} (taken for {found.kind})"
    verdicts = f"{annotated.verdict}{way} -> {found.verdict if found else 'not found'}"
    start = [f"{name}:{annotated.line}", kind, verdicts, _quoted(annotated.words)]
    return " | ".join([*start, annotated.reading.text, *(_judged(found) if found else ())])


def _unmarked(name: str, line: int, claim: Claim) -> str:
    verdicts = f"no claim -> {claim.verdict}"
    start = [f"{name}:{line}", str(claim.kind), verdicts, _quoted(claim.text)]
    return " | ".join([*start, "-", *_judged(claim)])


def _judged(claim: Claim) -> tuple[str, str]:
    series = " + ".join(
        ":".join(part for part in (key.indicator, key.measure, key.dimensions, key.area) if part)
        for key in claim.series
    )
    subject = claim.figure or series or "no series"
    periods = ", ".join(claim.periods)
    return f"{subject} @ {periods}" if periods else subject, _on_one_line(claim.judgement.why)


def _quoted(words: str) -> str:
    return f"“{_on_one_line(words)}”"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
