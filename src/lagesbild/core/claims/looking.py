"""A sentence as claims are looked for in it: its clauses, times, amounts, groups and names."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from lagesbild.core.claims.asides import asides
from lagesbild.core.claims.names import NameKind
from lagesbild.core.claims.vocabulary import SPEAKER, Vocabulary
from lagesbild.core.language.amounts import Amount, Form, amounts
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.signs_of_numbers import DASH
from lagesbild.core.language.times import times
from lagesbild.core.language.when import When, WhenKind
from lagesbild.core.language.words import Sort

BETWEEN_CLAUSES = frozenset(",;:()–")
LEADING = frozenset({"same_led", "not_led"})
"""What begins the clause of another that went as told, or not so: “and so did men's”."""


class Pointer(NamedTuple):
    """A word that points at a name: the name's place in the vocabulary, how strongly, where."""

    name: int
    root: str
    weight: float
    place: int


def is_of_a_value(looked: "Looked", when: When) -> bool:
    """Whether a time is that of one value alone, behind it: the 2021 of “2021 års 1 600”."""
    sentence = looked.sentence
    own = sentence.at(when.last, "times", "of_year")
    return own is not None and sentence.is_sort(own.last, Sort.NUMBER)


def word_before(looked: "Looked", place: int, *values: str) -> Mark | None:
    """The first of some words of grammar that stands before a place, in its clause."""
    clause = looked.clauses[place]
    said = (m for m in looked.sentence.of("grammar") if m.value in values and m.last <= place)
    return next((each for each in said if looked.clauses[each.first] == clause), None)


TOLD_WITHIN = 6
"""Tokens behind such a level within which its time stands: “the 36% that was reported in 2021”."""


def level_at(looked: "Looked", place: int) -> Amount | None:
    """The level that begins at a place, be it with its article: “than the 36% reported in 2021”."""
    article = looked.sentence.at(place, "times", "those_n")
    start = article.last if article else place
    return next((each for each in looked.amounts if each.first == start), None)


def behind_article(sentence: Sentence, place: int) -> int:
    """The place of the article right before a place, or that place: the “the” of “the 36%”."""
    article = sentence.before(place, "times", "those_n")
    return article.first if article else place


START_WITHIN = 8
"""Tokens before a time within which “från” leads in the value that it is the time of."""


def is_of_start(looked: "Looked", when: When) -> bool:
    """Whether a time is that of the value that something started from: “från 55 procent 2022”."""
    sentence = looked.sentence
    for place in range(when.first - 1, max(when.first - START_WITHIN, 0) - 1, -1):
        if sentence.at(place, "grammar", "to"):
            return False
        if sentence.at(place, "grammar", "from"):
            numbers = range(place + 1, when.first)
            return any(sentence.is_sort(each, Sort.NUMBER) for each in numbers)
        if looked.clauses[place] != looked.clauses[when.first]:
            return False
    return False


OF_ANYTHING = frozenset({"target", "ordinary", "told_alone"})
"""Concepts whose words may be of anything: what is asked for (“demand”), “the rate”, what reports
tell of."""
EVERY = frozenset({WhenKind.WHOLE, WhenKind.EVERY, WhenKind.BOTH, WhenKind.EXCEPT})
"""Times that “alla” may be a word of."""
NAMED_WITHIN = 2
RANGE = 3
"""Tokens of “15–24”."""


def is_in_a_name(looked: "Looked", place: int) -> bool:
    """Whether a word is one of a name beside another of it: the “lika” of “lika behandling”."""
    mine = _names_with(looked, place)
    behind, before = place + 1, range(place - NAMED_WITHIN, place)
    return bool(mine) and any(mine & _names_with(looked, each) for each in (behind, *before))


def _names_with(looked: "Looked", place: int) -> frozenset[int]:
    """The names of indicators that a word is itself one of, by their places."""
    vocabulary, word = looked.vocabulary, looked.sentence.word(place)
    known = vocabulary.by_root.get(vocabulary.root(word), ()) if word else ()
    return frozenset(each for each, _ in known if vocabulary.names[each].kind is NameKind.NAME)


@dataclass(frozen=True)
class Looked:
    """A sentence and what is seen in it."""

    sentence: Sentence
    vocabulary: Vocabulary
    speaker: str = ""
    """Code of the area that says “vi” and “hos oss”; empty where it is not known."""

    @cached_property
    def times(self) -> Sequence[When]:
        return times(self.sentence)

    @cached_property
    def mentions(self) -> Sequence[Mark]:
        return [
            replace(each, value=self.speaker) if each.value == SPEAKER else each
            for each in self.vocabulary.mentions(self.sentence)
            if (each.value != SPEAKER or (self.speaker and not self._tells(each)))
            and not self._is_of_time(each)
        ]

    def _is_of_time(self, mark: Mark) -> bool:
        """Whether a group's name is a word of a time: the “alla” of “alla år utom 2021”."""
        every = (w for w in self.times if w.kind in EVERY)
        return mark.concept == "group" and any(w.first <= mark.first < w.last for w in every)

    def _tells(self, mark: Mark) -> bool:
        """Whether a speaker tells or asks: “vi ser att”, “frågar vi om” says of no area."""
        telling = self.sentence.at(mark.last, "grammar", "telling")
        return bool(telling or self.sentence.before(mark.first, "grammar", "telling"))

    @cached_property
    def spoken(self) -> Sequence[Mark]:
        """Mentions of the area that speaks by words like “vi”."""
        said = [m for m in self.vocabulary.mentions(self.sentence) if m.value == SPEAKER]
        return [replace(each, value=self.speaker) for each in said]

    @cached_property
    def called(self) -> Mapping[int, Set[str]]:
        """The places of words in names that stand as they are, with the indicators of that name."""
        found: dict[int, set[str]] = {}
        for mark in self.mentions:
            if mark.concept == "name":
                for place in range(mark.first, mark.last):
                    found.setdefault(place, set()).add(mark.value)
        return found

    @cached_property
    def groups(self) -> Sequence[Mark]:
        """Mentions of groups, in order."""
        return [each for each in self.mentions if each.concept == "group"]

    @cached_property
    def places(self) -> Sequence[Mark]:
        """Mentions of areas, in order."""
        return [each for each in self.mentions if each.concept == "place"]

    @cached_property
    def clauses(self) -> Sequence[int]:
        """For each token the number of its clause."""
        numbers, number = [], 0
        starts = {each.first for each in self.sentence.of("grammar") if self._parts(each)}
        starts |= {m.first for m in self.sentence.of("as_told") if m.value in LEADING}
        for place, word in enumerate(self.sentence.words):
            if place in starts or (word in BETWEEN_CLAUSES and not self._in_range(place)):
                number += 1
            numbers.append(number)
        return numbers

    @cached_property
    def opens_with_time(self) -> bool:
        """Whether the first clause is but a time: “In 2019, women were”, “The year before, it”."""
        first = self.clauses.count(0)
        said = [place for place in range(first) if place not in self.in_times]
        return first in {each.last for each in self.times} and len(said) < 2

    def _in_range(self, place: int) -> bool:
        """Whether a dash stands between numbers: “2019–2023”."""
        sorts = (Sort.NUMBER, Sort.YEARS, Sort.DOTTED)
        between = self.sentence.is_sort(place - 1, *sorts) and self.sentence.is_sort(
            place + 1, *sorts
        )
        return self.sentence.word(place) == DASH and between

    def _parts(self, mark: Mark) -> bool:
        """Whether a word begins another clause: “men”, or the “mot” of “mot 31 procent”.

        “jämfört med 2023” begins none: it says what its own clause compares with.
        """
        if mark.value == "contrast":
            return True
        if mark.value == "until_it":
            # “rose until 2023 before falling in 2024”
            near = (mark.last, mark.last + 1)
            return any(self.sentence.at(place, "direction", "up", "down") for place in near)
        if mark.value != "against":
            return False
        skipped = self._named | self.in_times
        ahead = [p for p in (mark.last, mark.last + 1) if p not in skipped]
        return any(self.sentence.is_sort(place, Sort.NUMBER) for place in ahead)

    @cached_property
    def brackets(self) -> Sequence[int]:
        """For each token the place of the bracket that it stands in, -1 outside of all."""
        opened, found = -1, []
        for place, word in enumerate(self.sentence.words):
            opened = place if word == "(" else opened
            found.append(opened)
            opened = -1 if word == ")" else opened
        return found

    @cached_property
    def asides(self) -> Sequence[int]:
        """For each token the place of the comma that opens what is inserted, -1 outside of all."""
        return asides(self.sentence)

    def is_aside(self, place: int, of: int) -> bool:
        """Whether a word is inserted where another one, which it may be said of, is not."""
        return self.asides[place] not in {-1, self.asides[of]}

    @cached_property
    def in_times(self) -> frozenset[int]:
        """The places of tokens that say a time."""
        return frozenset(p for each in self.times for p in range(each.first, each.last))

    @cached_property
    def in_groups(self) -> frozenset[int]:
        """The places of tokens that name a group or area: the 15 of “under 15 år”."""
        named = (each for each in self.mentions if each.concept != "name")
        return frozenset(p for each in named for p in range(each.first, each.last))

    @cached_property
    def amounts(self) -> Sequence[Amount]:
        """The amounts that are no times and no part of a group's name."""
        return [
            each
            for each in amounts(self.sentence)
            if each.number not in self.in_times and each.number not in self._named
        ]

    @cached_property
    def _named(self) -> frozenset[int]:
        """As `in_groups`, of names that have a number in them and more than a word."""
        return frozenset(
            p
            for each in self.mentions
            if each.last - each.first > 1 and each.concept != "name"
            for p in range(each.first, each.last)
        )

    @cached_property
    def pointers(self) -> Sequence[Pointer]:
        """All words that point at a name."""
        vocabulary = self.vocabulary
        found: list[Pointer] = []
        for place, token in enumerate(self.sentence.tokens):
            if not token.norm[:1].isalpha():
                continue
            if pointed := vocabulary.pointed(token.norm):
                root = vocabulary.root(token.norm)
                found += [Pointer(name, root, weight, place) for name, weight in pointed]
        return found

    @cached_property
    def pointed_at(self) -> frozenset[int]:
        """The places of nouns that point back at what was told: “dessa samtal”, “such calls”."""
        return frozenset(e.last for e in self.sentence.of("grammar") if e.value == "pointing")

    @cached_property
    def telling(self) -> Sequence[Pointer]:
        """The words that tell one name from another."""
        silent = {place for place in {p.place for p in self.pointers} if self._says_nothing(place)}
        return [each for each in self.pointers if each.place not in silent]

    @cached_property
    def known(self) -> frozenset[int]:
        """The places of all words that something is made of: marks, names, times, amounts."""
        told = [each for each in self.sentence.marks if each.concept not in OF_ANYTHING]
        marks = [(each.first, each.last) for each in (*told, *self.mentions)]
        marks += [(each.first, each.last) for each in self.amounts]
        found = {place for first, last in marks for place in range(first, last)}
        return frozenset(found.union(self.in_times, (each.place for each in self.telling)))

    def _says_nothing(self, place: int) -> bool:
        """Whether a word is in many names, or no name: the cases of “i vart tredje fall”."""
        if self.sentence.words[place] in self.vocabulary.lexicon.generic:
            return True
        if self._is_of_another_number(place):
            return True
        if not self.sentence.at(place, "nouns", "cases"):
            return False
        shares = (each for each in self.amounts if each.last == place)
        return any(each.form is Form.SHARE and each.word == "fraction" for each in shares)

    def _is_of_another_number(self, place: int) -> bool:
        """Whether a word counts another number than in a name: “två dagar” of “inom 90 dagar”."""
        mine = self.vocabulary.root(self.sentence.words[place])
        named = {number for number, behind in self.vocabulary.numbers if behind == mine}
        said = [self.sentence.word(e.number) for e in self.amounts if e.last == place]
        return bool(named and said) and said[0] not in named

    @cached_property
    def meant(self) -> frozenset[int]:
        """The places where words begin that say something by themselves, whatever it is of."""
        return frozenset(mark.first for mark in self.sentence.marks)

    @cached_property
    def _with_unit(self) -> Sequence[int]:
        """The places of the numbers that have a unit, in order."""
        return sorted(each.number for each in self.amounts if each.unit)

    def parts(self, low: int, high: int) -> bool:
        """Whether a number with a unit stands between two places."""
        after = bisect_right(self._with_unit, low)
        return after < len(self._with_unit) and self._with_unit[after] < high

    @cached_property
    def ages(self) -> Sequence[int]:
        """The places of numbers that are ages of a group: “15–24 år”, “i åldern 75 och äldre”."""
        sentence = self.sentence
        numbers = [p for p in range(len(sentence)) if sentence.is_sort(p, Sort.NUMBER, Sort.YEARS)]
        return [place for place in numbers if self._is_age(place)]

    def _is_age(self, place: int) -> bool:
        sentence = self.sentence
        joined = sentence.word(place + 1) == DASH and sentence.is_sort(place + 2, Sort.NUMBER)
        behind = place + RANGE if joined else place + 1
        years = sentence.at(behind, "not_data", "ages")
        open_to = sentence.at(years.last if years else behind, "ages", "open")
        led = sentence.before(place, "ages", "at")
        return bool((years and (joined or led)) or (open_to and (years or led)))

    @cached_property
    def references(self) -> Sequence[tuple[int, str, str]]:
        """What references of the bundle's texts refer to: (5, "figure", the indicator's slug).

        A number that points join, which may name a commitment, is taken for one ("commitment").
        """
        found = []
        for place, token in enumerate(self.sentence.tokens):
            if token.sort is Sort.DOTTED:
                found.append((place, "commitment", token.text))
            elif token.sort is Sort.SKIPPED and token.text.startswith("{"):
                kind, _, target = token.text.strip("{}").partition(":")
                found.append((place, kind, target.strip()))
        return found
