"""An annotated text: its header, the bare text, and the claims that were marked in it.

`evaluation/README.md` is the description of the format.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lagesbild.core.claims.shapes import Kind, Place, Verdict

MARK = re.compile("⟦([^⟦⟧]*)⟧")
BRACKET = re.compile("[⟦⟧]")
FIGURES = frozenset({"figure", "training", "agreement", "count"})
"""What a reading begins with that speaks of a number stated once, and of no series."""
HEADER = frozenset({"bundle", "year", "language", "goal", "indicator", "commitment"})
NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*")
"""A digit group: "12 400", "1,250.5", "37", "4.2"."""
COLUMNS = re.compile(r"(?:\s+[-−–]?\d+(?:[.,]\d+)*\s?%?;?){2,}\s*$")
"""How a line of a table ends that has lost its rules: in two numbers or more."""


class TextIsUnreadable(ValueError):
    """An annotated text that does not keep to the format.

    It names the line and never quotes it: texts that are kept from view stay so.
    """

    def __init__(self, name: str, line: int, problem: str) -> None:
        super().__init__(f"{name}, line {line}: {problem} See evaluation/README.md.")


@dataclass(frozen=True, slots=True)
class NamedSeries:
    """A series as a reading names it; what it leaves out may be anything."""

    slug: str
    codes: tuple[tuple[str, str], ...] = ()
    """``(("sex", "girls"), ("area", "00"))``; "measure" and "statistic" stand here too."""


@dataclass(frozen=True, slots=True)
class Span:
    """A period, or a course from one to another; ``last`` is ``first`` for a single one."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What an annotated claim speaks of. Empty where there are no data."""

    text: str
    series: tuple[NamedSeries, ...] = ()
    periods: tuple[Span, ...] = ()
    figure: str = ""

    @property
    def is_given(self) -> bool:
        return bool(self.series or self.figure)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A marked claim; ``start`` and ``end`` count characters of the bare text."""

    start: int
    end: int
    line: int
    """Line of the file."""
    words: str
    kind: Kind
    verdict: Verdict
    reading: Reading
    way: str = ""
    """How it is wrong on purpose; "" where it is not."""

    @property
    def is_seeded(self) -> bool:
        """Whether it is an error that was put there to be found."""
        return bool(self.way) and self.verdict in {Verdict.CONTRADICTED, Verdict.IMPRECISE}


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text of the corpus without its marks, and what the marks said."""

    name: str
    bundle: Path
    language: str
    place: Place
    bare: str
    first_line: int
    """Line of the file on which the bare text begins."""
    claims: tuple[Annotated, ...]

    def line_of(self, offset: int) -> int:
        """The line of the file on which a character of the bare text stands."""
        return self.first_line + self.bare.count("\n", 0, offset)

    def non_claims(self) -> tuple[str, ...]:
        """The digit groups that stand outside marks and outside tables.

        Words for numbers, directions and comparisons are not counted: which of them could be
        taken for a claim is a matter of opinion, and a digit group is not.
        """
        return tuple(each.group() for each in NUMBER.finditer(self._without_claims_and_tables()))

    def _without_claims_and_tables(self) -> str:
        characters = list(self.bare)
        for claim in self.claims:
            for place in range(claim.start, claim.end):
                if characters[place] != "\n":
                    characters[place] = "x"
        lines = "".join(characters).split("\n")
        whole = self.bare.split("\n")
        return "\n".join(
            line for line, before in zip(lines, whole, strict=True)
            if not _is_of_a_table(before, is_marked=line != before)
        )  # fmt: skip


def _is_of_a_table(line: str, *, is_marked: bool) -> bool:
    if line.lstrip().startswith("|"):
        return True
    return not is_marked and COLUMNS.search(line) is not None


def read_marked_text(path: Path) -> MarkedText:
    """The annotated text of a file. Raises `TextIsUnreadable`."""
    return parse_marked_text(path.stem, path.read_text(encoding="utf-8"))


def parse_marked_text(name: str, text: str) -> MarkedText:
    """The annotated text. Raises `TextIsUnreadable`."""
    header, gap, marked = text.partition("\n\n")
    about = dict(_header(name, header))
    first_line = (header + gap).count("\n") + 1
    bare, claims = _without_marks(name, marked, first_line)
    place = Place(
        year=int(about["year"]),
        goal=int(about["goal"]) if "goal" in about else None,
        indicator=about.get("indicator", ""),
        commitment=about.get("commitment", ""),
    )
    bundle, language = Path(about["bundle"]), about["language"]
    return MarkedText(name, bundle, language, place, bare, first_line, claims)


def _header(name: str, header: str) -> Iterator[tuple[str, str]]:
    seen = set()
    for number, line in enumerate(header.splitlines(), start=1):
        key, colon, value = line.partition(":")
        if key not in HEADER or not colon:
            raise TextIsUnreadable(name, number, "The header has a line that is none of its own.")
        seen.add(key)
        yield key, value.strip()
    if missing := {"bundle", "year", "language"} - seen:
        raise TextIsUnreadable(name, 1, f"The header lacks {', '.join(sorted(missing))}.")


def _without_marks(name: str, marked: str, line: int) -> tuple[str, tuple[Annotated, ...]]:
    bare, claims, done, length = [], [], 0, 0
    for mark in MARK.finditer(marked):
        before = marked[done : mark.start()]
        at = line + marked.count("\n", 0, mark.start())
        parts = mark[1].split("|")
        if len(parts) not in {4, 5}:
            raise TextIsUnreadable(name, at, f"A mark has {len(parts)} parts, not 4 or 5.")
        start = length + len(before)
        length = start + len(parts[0])
        claims.append(_annotated(name, at, start, parts))
        bare += [before, parts[0]]
        done = mark.end()
    bare.append(marked[done:])
    text = "".join(bare)
    if stray := BRACKET.search(text):
        raise TextIsUnreadable(
            name, line + text.count("\n", 0, stray.start()), "A mark is not closed or not opened."
        )
    return text, tuple(claims)


def _annotated(name: str, line: int, start: int, parts: Sequence[str]) -> Annotated:
    words, *others = parts
    kind, verdict, reading, way = (" ".join(each.split()) for each in [*others, ""][:4])
    try:
        return Annotated(
            start, start + len(words), line, words, Kind(kind), Verdict(verdict),
            parse_reading(reading), way,
        )  # fmt: skip
    except ValueError as unknown:
        raise TextIsUnreadable(name, line, f"A mark says: {unknown}.") from unknown


def parse_reading(text: str) -> Reading:
    """What a reading names: ``SLUG:CODES + SLUG @ PERIODS``, ``figure:ID`` or ``-``."""
    if text == "-":
        return Reading(text)
    if text.partition(":")[0] in FIGURES and " @ " not in text:
        return Reading(text, figure=text)
    series, _, periods = text.partition(" @ ")
    return Reading(
        text,
        tuple(_series(each) for each in series.split(" + ")),
        tuple(_span(each.strip()) for each in periods.split(",") if each.strip()),
    )


def _series(text: str) -> NamedSeries:
    slug, _, codes = text.strip().partition(":")
    pairs = (each.partition("=") for each in codes.split(";") if each)
    return NamedSeries(slug, tuple((key.strip(), code.strip()) for key, _, code in pairs))


def _span(text: str) -> Span:
    first, dots, last = text.partition("..")
    return Span(first, last if dots else first)
