"""What sort of time a text names, and which.

A `When` says what is written, not which period of a series it is: "2024" is the calendar year
for one indicator and the school year that ends then for another. `lagesbild.core.claims` knows.
"""

from dataclasses import dataclass
from enum import StrEnum


class WhenKind(StrEnum):
    """What sort of time is meant."""

    POINT = "point"
    SPAN = "span"
    """From one year to another: “2019–2023”."""
    SAME = "same"
    BACK = "back"
    """“det året”, the “då” that opens a sentence: the time named last, if but compared with."""
    PREVIOUS = "previous"
    NEXT = "next"
    AGO = "ago"
    """“för fem år sedan”: ``years`` before the one that the text is about."""
    LAST_YEAR = "last-year"
    """“i fjol”: the year before the one that the text is about."""
    THIS = "this"
    """The year that the text is about."""
    WHOLE = "whole"
    """All that was measured: “under mätperioden”."""
    START = "start"
    """The first that was measured."""
    PEAK = "peak"
    """The highest so far, without saying when that was: “sedan toppen”."""
    TROUGH = "trough"
    FIRST_N = "first-n"
    """“de tre första åren”."""
    LAST_N = "last-n"
    """“de senaste tre åren”; ``years`` has how many."""
    BOTH = "both"
    """“båda åren”, “i alla tre läsåren”: ``years`` points, of those named or the last."""
    THOSE = "those"
    """“under de tre åren”: the ``years`` that were told of, or else the last."""
    FOLLOWING = "following"
    """“de följande två åren”: the ``years`` behind the time before."""
    PRECEDING = "preceding"
    """“de två åren dessförinnan”: the ``years`` before the time before."""
    IN_A_ROW = "in-a-row"
    """“två år i rad”; ``years`` has how many."""
    EVERY = "every"
    """“varje år”."""
    BREAK = "break"
    """“under the present classification”: since what is measured began to be measured so."""
    FORMER = "former"
    """“under the older wording”: until what is measured began to be measured as it is now.
    With ``years`` but the last of these times is meant, not all of them."""
    NORMAL = "normal"
    """“the normal period 1991–2020”: what values are measured against, no time of theirs."""
    MEANWHILE = "meanwhile"
    """“under samma tid”: in the stretch that was spoken of last."""
    THEN = "then"
    """“därefter”, “sedan dess”: since the time named last."""
    EXCEPT = "except"
    """“utom 2021”: a time, or a stretch of times, that is left out of what is said."""
    EARLIER = "earlier"
    """“tidigare”, without saying when."""


class Part(StrEnum):
    """A part of a year."""

    NONE = ""
    SCHOOL_YEAR = "school-year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    SAME = "same"
    """The same part as that of the time before: “samma kvartal 2023”."""
    SPRING = "spring"
    AUTUMN = "autumn"
    SEASON = "season"
    """Some months that are no half and no quarter: “the summer of 2023”, “June to August”."""


@dataclass(frozen=True, slots=True)
class When:
    """A time in a sentence; ``first`` and ``last`` are places of tokens."""

    kind: WhenKind
    first: int
    last: int
    year: int = 0
    """Of a point; of a span its first. A school year has the year it ends in."""
    until: int = 0
    """Of a span its last year."""
    part: Part = Part.NONE
    number: int = 0
    """Which half, quarter or month; of “dessförinnan” how many times before are told before it."""
    years: int = 0
    """How many, of “de senaste tre åren”, “två år i rad”, “två år senare”; of PREVIOUS 1 where a
    year is meant rather than the measurement before."""
    up_to: bool = False
    """Whether it is the end of a stretch: “fram till 2021”."""
    length: bool = False
    """Whether ``years`` only says how long something took, as “på två år” does: not until when."""
    since: bool = False
    """Whether a word before it makes it what is compared with: “sedan 2019”, “än 2023”."""
    each: bool = False
    """Whether each of several years is meant: “vart och ett av de tre senaste åren”."""
