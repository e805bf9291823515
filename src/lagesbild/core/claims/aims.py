"""What a claim may speak of: series with the periods meant of them, and the case at hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise

from lagesbild.core.claims.context import Context
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.periods import Meant
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.claims.tallies import Tally
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.claims.weighing import Weight
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.pack import known_languages, pack_of
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.series import Series
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.indicator import Indicator

FRONTED = 3
"""Tokens of another side that stands before its claim: “jämfört med riket är den lägre”."""
CHANGING = frozenset({Kind.TREND, Kind.RATIO, *CHANGES})
"""Kinds that speak of how something moved from one period to another."""
COURSE_WITHIN = 1
"""Tokens between a rise and “from 33 to 30” that are of nothing else: the “from”."""
NEAR = 8
"""Tokens before a claim within which a word of its clause says something of it."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A series that a claim may speak of, and the periods meant of it."""

    indicator: Indicator
    series: Series
    when: Meant
    parts: Series | None = None
    """What was published, where ``series`` is of years or halves added up from it."""

    @property
    def key(self) -> SeriesKey:
        return self.series.key


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a claim: all its aims together are what it speaks of."""

    target: str
    weight: Weight
    aims: tuple[Aim, ...]
    exact: bool = True
    """Whether each group was named, or is the total; else other groups may be meant as well."""
    area_slip: str = ""
    """Code of the area that the text names where the series is for another."""
    of_median: bool = False
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The groups of the indicator that the sentence names, by dimension."""
    beside: Series | None = None
    """What was told just before and differs in the groups that the sentence names alone."""
    lacking: str = ""
    """The group or area that the text names and the data do not have."""
    of_gap: bool = False
    """Whether it is of how far apart its two aims are."""
    tally: Tally | None = None
    """Of how many of the areas of its aims it is said, where it is of several areas."""
    only_if_right: bool = False
    """Whether another reading is likelier, so that this one stands only if the data bear it out."""


@dataclass(frozen=True)
class Case:
    """A claim beside an indicator that it may be about, with all that says what is meant."""

    facts: Facts
    vocabulary: Vocabulary
    looked: Looked
    found: Found
    claims: Sequence[Found]
    """All claims of the sentence, in order."""
    context: Context
    indicator: Indicator

    @property
    def is_change(self) -> bool:
        """Whether the claim speaks of how something moved."""
        found = self.found
        of_two = found.kind is Kind.COMPARISON and found.of_changes
        return of_two or (found.kind in CHANGING and not found.of_sides)

    @property
    def clause(self) -> int:
        """The number of the claim's clause."""
        return self.looked.clauses[self.found.first]

    @property
    def names_time(self) -> bool:
        """Whether the claim's own clause names a time, or nothing but one stands before it."""
        clauses = self.looked.clauses
        led = self.clause == 1 and self.looked.opens_with_time
        mine = {self.clause, 0} if led else {self.clause}
        return any(clauses[each.first] in mine for each in self.looked.times)

    def says_near(self, value: str) -> bool:
        """Whether a word of grammar stands in the claim's clause, in it or near before it."""
        found, clauses = self.found, self.looked.clauses
        near = range(max(found.first - NEAR, 0), found.last)
        return any(
            clauses[place] == self.clause and self.looked.sentence.at(place, "grammar", value)
            for place in near
        )

    def points_back(self, dimension: str) -> bool:
        """Whether a sentence says “i den åldern”, “i samma åldersgrupp” of a dimension."""
        name = next((d.name for d in self.indicator.dimensions if d.code == dimension), "")
        sentence = self.looked.sentence
        said = (m.last for m in sentence.of("grammar") if m.value == "that_same")
        return bool(name) and any(sentence.word(p).startswith(name.casefold()) for p in said)

    @property
    def ahead(self) -> int:
        """Where the other side of a comparison begins; 0 where the claim compares nothing.

        “65 procent av killarna” is a share among them; “85 procent av mäns” of what is no share
        is a comparison.
        """
        share = self.indicator.main_measure.unit is Unit.PERCENT
        return 0 if self.found.kind is Kind.VALUE and share else self.found.other

    def is_ahead(self, place: int) -> bool:
        """Whether a word is one of the other side, which may lead in the sentence."""
        ahead = self.ahead
        if not ahead or ahead > self.found.first:
            return bool(ahead) and place >= ahead
        return ahead <= place <= ahead + FRONTED and not self._leaves_fronted(ahead, place)

    def _leaves_fronted(self, ahead: int, place: int) -> bool:
        """Whether what is compared with ends before a word: “Jämfört med pojkarna har flickorna”.

        A verb ends it, which stands second in the sentence, or a comma.
        """
        sentence = self.looked.sentence
        between = range(ahead + 1, place)
        return any(
            sentence.word(each) == "," or sentence.at(each, "grammar", "auxiliary", "copula")
            for each in between
        )

    def is_of_another(self, mark: Mark) -> bool:
        """Whether a name is the other side of an earlier comparison: “dubbelt så stort som …”."""
        return any(
            each is not self.found
            and each.other
            and each.other <= mark.first <= each.other + 3
            and mark.first < self.found.first
            and self.looked.clauses[each.other] == self.looked.clauses[mark.first]
            and not self._begins_next(each.other, mark.first)
            for each in self.claims
        )

    def _begins_next(self, other: int, place: int) -> bool:
        """Whether “och” behind a time leads on: “1,0 färre än 2019 och tågresorna 0,7 fler”."""
        looked = self.looked
        joints = (p for p in range(other + 1, place) if looked.sentence.at(p, "grammar", "and"))
        return any(each - 1 in looked.in_times for each in joints)

    @cached_property
    def extent(self) -> tuple[int, int]:
        """Where the claim stands; of “från 62 till 77 procent” both ends, whose group is one.

        So it is of “89 procent (81) till män”, where the 81 is of another time.
        """
        found, at = self.found, -1
        told = (self.looked, found, self.claims)
        if pair := beside_in_brackets(*told) or _told_again(*told):
            return pair[0].first, pair[1].last + 1
        for place, each in enumerate(self.claims):
            if each is found:
                at = place
        before, after = self._with_amount(self.claims[at::-1]), self._with_amount(self.claims[at:])
        if found.kind is Kind.TREND and after is not None and after.role == "from":
            # “sjunkit från 33 till 30 procent bland pojkarna”: whose levels they are, fell
            end = self._with_amount(self.claims[self.claims.index(after) :])
            close = after.first - found.last <= COURSE_WITHIN
            if end is not None and end.role == "to" and close:
                return found.first, end.last
        if found.role == "from" and after is not None and after.role == "to":
            return found.first, after.last
        if found.role == "to" and before is not None and before.role == "from":
            return before.first, found.last
        return found.first, found.last

    def _with_amount(self, claims: Sequence[Found]) -> Found | None:
        """The next claim with an amount: the 21 of “från 12 procent klättrade andelen till 21”."""
        return next((each for each in claims[1:] if each.amount is not None), None)


def beside_in_brackets(
    looked: Looked, found: Found, claims: Sequence[Found]
) -> tuple[Found, Found] | None:
    """A level and the bare one in brackets right behind it, if a claim is one of them."""
    sentence = looked.sentence
    for one, other in pairwise(claims):
        if one.last != other.first - 1 or found not in (one, other):
            continue
        bare = (sentence.word(one.last), sentence.word(other.last)) == ("(", ")")
        if bare and _are_levels_alike(one, other):
            return one, other
    return None


def _told_again(
    looked: Looked, found: Found, claims: Sequence[Found]
) -> tuple[Found, Found] | None:
    """A share in words and the percentage that tells it again, if a claim is one of them.

    “just over a quarter (26%) of those aged 85 and over”: what is named behind is of both.
    """
    sentence = looked.sentence
    for one, other in pairwise(claims):
        if found not in (one, other) or one.last != other.first - 1:
            continue
        beside = (sentence.word(one.last), sentence.word(other.last)) == ("(", ")")
        kinds = {one.kind, other.kind} == {Kind.VALUE, Kind.SHARE_WORD}
        if beside and kinds and sentence.at(other.last + 1, "grammar", "of", "for", "of_which"):
            return one, other
    return None


def _are_levels_alike(one: Found, other: Found) -> bool:
    """Whether two are levels in one unit, written with as many decimals."""
    if one.kind is not Kind.VALUE or other.kind is not Kind.VALUE:
        return False
    amounts = [each.amount for each in (one, other) if each.amount is not None]
    units = {each.unit for each in amounts if each.unit not in {"", "per_100k"}}
    return len({each.decimals for each in amounts}) == 1 and len(units) < 2


def same_times(aims: Sequence[Aim], others: Sequence[Aim]) -> bool:
    """Whether another context leads to the same periods of the same series."""
    if len(aims) != len(others):
        return False
    return all(
        (one.when.at, one.when.span, one.when.since) == (two.when.at, two.when.span, two.when.since)
        for one, two in zip(aims, others, strict=True)
    )


@cache
def usual_totals() -> frozenset[str]:
    """Codes of values that are the total of their dimension, where the bundle does not say so.

    Codes are of any language, whatever language the texts are in.
    """
    return frozenset(
        code for language in known_languages() for code in pack_of(language)["total_codes"]
    )


def total_codes(indicator: Indicator, dimension: str) -> tuple[str | None, ...]:
    """The codes that stand for all of a dimension, and None for a series without it."""
    for each in indicator.dimensions:
        if each.code == dimension:
            said = {rule.total for rule in indicator.totals if rule.dimension == dimension}
            codes = [v.code for v in each.values if v.code in usual_totals() or v.code in said]
            return (None, *codes)
    return (None,)
