"""What is found in a text and what becomes of it: kinds, verdicts, claims and judgements."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lagesbild.core.claims.tallies import Tally
from lagesbild.core.language.amounts import Amount
from lagesbild.core.statistics.observation import Observation, SeriesKey


class Kind(StrEnum):
    """What a claim says of data."""

    VALUE = "value"
    CHANGE_ABS = "change_abs"
    CHANGE_PCT = "change_pct"
    CHANGE_PP = "change_pp"
    RATIO = "ratio"
    EXTREMUM = "extremum"
    TREND = "trend"
    COMPARISON = "comparison"
    SHARE_WORD = "share_word"
    COUNT_OTHER = "count_other"


WHOLE, PART = "whole", "part"
"""What a claim may be of: a whole year, or a part of one."""
AMONG, OF_YEAR, OF_PART, OF_NOW = "among", "year", "part", "now"
OF_TIMES, OF_EVERY, OF_PARTS, OF_PAST = "times", "every", "parts", "past"
"""What an extreme may be one of: groups or areas, the parts of its year, its part of all years so
far, all since a series was last changed; surely of other times; all groups that there are; its
part of any year; the times up to its own."""
OF_AGES = "ages"
"""The scope of a comparison of all ages, from the youngest on."""
OF_TIME = frozenset({OF_YEAR, OF_PART, OF_PARTS, OF_TIMES, OF_PAST})
"""Where an extreme is one of other times, and not of groups."""
NEVER = "never"
"""The course of what is said of no time: “has never fallen”, “was at no point ahead”."""
DENIED = frozenset({"not", NEVER})
"""Courses of a comparison that say that it is not so."""
FIRSTS = frozenset({"first", "only"})
"""Courses that are said of one step: it goes so, and none before it, or no other, did."""
CHANGES = frozenset({Kind.CHANGE_ABS, Kind.CHANGE_PCT, Kind.CHANGE_PP})
LEVELS = frozenset({Kind.VALUE, Kind.SHARE_WORD})
"""Kinds that say how much there is, and may be checked by the number behind a percentage."""
DIRECTION_NAMES = {1: "up", -1: "down", 0: "same"}
"""What is expected of a claim of a direction."""


class Verdict(StrEnum):
    """What the data say of a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    IMPRECISE = "imprecise"
    NOT_CHECKABLE = "not_checkable"


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a sentence that say something of data; ``first`` and ``last`` are tokens' places.

    ``direction`` is 1 for up, -1 for down, 0 for the same; None where none is said. ``other`` is
    where what is compared with begins ("än"), 0 where nothing is.
    """

    kind: Kind
    first: int
    last: int
    amount: Amount | None = None
    direction: int | None = None
    degree: str = ""
    """"slight", "strong", "clear" or ""."""
    course: str = ""
    """"every" for “varje år”, "row" for “två år i rad”, "continued", "between", "stable",
    `NEVER`, "turned" for “vände uppåt”, "first" and "only" for “den första ökningen”, "broken" for
    “nedgången bröts”, "not" for “inte ökat” and “inte den lägsta”."""
    extreme: int = 0
    """1 for highest, -1 for lowest, with the kind EXTREMUM."""
    scope: str = ""
    """Of an EXTREMUM, of which: `AMONG`, `OF_EVERY`, `OF_YEAR`, `OF_PART`, `OF_NOW`, `OF_TIMES`."""
    rank: int = 1
    """Of an EXTREMUM, 2 for the second highest, 3 for the third."""
    owner: int = -1
    """Where the group or area stands that an EXTREMUM is said of among others; -1 of none."""
    factor: Decimal | None = None
    """Of a RATIO: 2 for twice."""
    hedge: str = ""
    other: int = 0
    of_rest: bool = False
    """Whether it may be the share of those who do not: “en femtedel saknar”."""
    of_others: bool = False
    """Whether it surely is the share of those who do not: “27 procent är inte trygga”."""
    then: bool = False
    """Whether “därefter” or “sedan dess” stands in its clause."""
    until: bool = False
    """Whether a course ended before the time that is told: “efter att ha ökat föll den”."""
    counts: bool = False
    """Whether a comparative counts somebody or something: “färre fullföljer”."""
    of_whole: bool = False
    """Whether the number may be the whole that shares are of: “av länets 26 kommuner”."""
    of_sample: bool = False
    """Whether the number is that of those who answered: “based on 36 respondents”."""
    excepting: bool = False
    """Whether the sentence leaves something out: “bortsett från det året”."""
    role: str = ""
    """"from" and "to" of “från 25 till 37”; "through" of the “via 31” between them."""
    of_changes: bool = False
    """Whether an extreme is one of changes: “nedgången var störst bland pojkar”."""
    moved: int = 0
    """Of an extreme of changes, the direction that the words give them; 0 where they give none."""
    valued: bool = False
    """Whether its direction says what is good: “bättre”, “sämst”, not “högre”."""
    of_year: str = ""
    """"whole" where the words say that a whole year is meant ("på helåret"), "part" for a part."""
    of_gap: bool = False
    """Whether it says how far apart two are: “skillnaden är 0,8”, “gapet har krympt”."""
    of_sides: bool = False
    """Whether a size is surely one between two sides, not two times: “above the median, by 49”."""
    relative: bool = False
    """Whether a change in percent is said to be of the earlier value: “relativt sett”."""
    as_part: bool = False
    """Whether a RATIO below one is told as a part, so that “more than half as many” is above it."""
    side: str = ""
    """"own" and "other" of the two levels in brackets behind a comparison, the sides of that."""
    beside: int = 0
    """Of such a level, where the other side begins."""
    quotient: bool = False
    """Whether a RATIO is written as a number of its own: “en kvot på 1,8”."""
    tally: Tally | None = None
    """Of how many areas it is said, where it is of several: “ökade i fyra av sex kommuner”."""
    instead: tuple["Found", ...] = ()
    """What the words claim where no figures are of such areas, or nothing was told before."""
    as_told: bool = False
    """Whether it says of another that it went as what was told last, or the other way."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with all it rests on. Texts are in the language that was asked for."""

    verdict: Verdict
    why: str
    expected: str = ""
    """What the data say, as a plain number ("37", "8..12") or "up", "down", "same"."""
    suggestion: str = ""
    """The wording that would be right, where there is one."""
    observations: tuple[Observation, ...] = ()
    """What it rests on: `lagesbild.core.claims.staleness` watches these."""
    by: str = ""
    """Who answers for the claim where a person does; "" where the rules alone have judged."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of a text, judged. ``start`` and ``end`` count characters of the text."""

    start: int
    end: int
    line: int
    text: str
    kind: Kind
    judgement: Judgement
    series: tuple[SeriesKey, ...] = ()
    periods: tuple[str, ...] = ()
    figure: str = ""
    """Id of the reported figure that it was judged by, where that is what it speaks of."""
    reading: str = ""
    """How it was understood, and why so, in a sentence."""

    @property
    def verdict(self) -> Verdict:
        return self.judgement.verdict


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text, or a part of one, stands: what it may be expected to speak of."""

    year: int
    goal: int | None = None
    indicator: str = ""
    commitment: str = ""
