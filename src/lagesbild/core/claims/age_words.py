"""The ways to name a group by its age: “65 and over”, “over-65s”, “fyllt 65”, “between 16 and 29”.

A label says it in one way; authors say it in any.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from lagesbild.core.language.lexicon import Lexicon, Words
from lagesbild.core.language.signs_of_numbers import DASH

LATE_IN_LIFE = 60
"""The age from which a group is one of older people."""
LONGEST_AGE = 3
TWO = 2
THREE = 3
OF_A_RANGE = 3
"""Tokens of “75–84”."""


@dataclass(frozen=True)
class AgeWords:
    """Says groups of an age and upwards, in the roots of a language's words."""

    lexicon: Lexicon
    root: Callable[[str], str]

    def said(self, phrase: Words) -> Iterator[Words]:
        """Other ways to say a phrase that means an age or ages; none if it does not."""
        yield from self._bare(phrase)
        yield from self._between(phrase)
        yield from self._upwards(phrase)

    def _bare(self, phrase: Words) -> Iterator[Words]:
        """“under 15 år” is also said “under 15”, and “15–17 år” as “15 till 17 år”."""
        if len(phrase) > 2 and phrase[-2].isdecimal() and phrase[-1:] in self._years:
            yield phrase[:-1]
            if phrase[-3] == DASH:
                for joint in (*self._to, *self._and):
                    yield (*phrase[:-3], *joint, *phrase[-2:])

    def _between(self, phrase: Words) -> Iterator[Words]:
        """“75–84” is also said “between 75 and 84”, with the years or without."""
        ages = phrase[:-1] if phrase[-1:] in self._years else phrase
        if len(ages) != OF_A_RANGE or ages[1] != DASH or not _are_ages(ages[0], ages[2]):
            return
        for opening, joint in product(self._roots("grammar", "between"), self._and):
            yield (*opening, ages[0], *joint, ages[2])
            for years in self._years:
                yield (*opening, ages[0], *joint, ages[2], *years)

    def _upwards(self, phrase: Words) -> Iterator[Words]:
        """The ways to say an age and upwards."""
        age = self._from(phrase)
        if age is None:
            return
        for years, end in product([(), *self._years], self._open):
            yield (age, *years, *end)
        for start, years in product(self._roots("ages", "reached"), [(), *self._years]):
            yield (*start, age, *years)
        for start, end in product(self._roots("grammar", "from"), self._roots("ages", "onwards")):
            yield (*start, age, *end)
        many = [*self._roots("ages", "many"), *self._years]
        for start, end in product(self._roots("ages", "reached_many"), many):
            yield (*start, age, *end)

    def late_in_life(self, labels: Mapping[str, Words]) -> str:
        """The code of the one group among labels that begins late in life and has no end."""
        ages = {code: self._from(phrase) for code, phrase in labels.items()}
        late = [code for code, age in ages.items() if age and int(age) >= LATE_IN_LIFE]
        return late[0] if len(late) == 1 else ""

    def ends(self, labels: Mapping[str, Words]) -> Iterator[tuple[str, Words]]:
        """“den yngre gruppen” of two ages, “den äldsta” of any number: each code with its words.

        “65 or older” beside “85 or older” is all of them, and none of several.
        """
        opens = {code: int(age) for code, each in labels.items() if (age := self._from(each))}
        wholes = {code for code, age in opens.items() if age < max(opens.values())}
        ages = {
            code: start
            for code, each in labels.items()
            if code not in wholes and (start := self._start(each)) is not None
        }
        if len(ages) < TWO or len(set(ages.values())) < len(ages):
            return
        young, old = min(ages, key=ages.__getitem__), max(ages, key=ages.__getitem__)
        said = [(young, "youngest"), (old, "oldest")]
        if len(ages) == TWO:
            said += [(young, "younger_of_two"), (old, "older_of_two")]
        if len(ages) == THREE:
            said += [(code, "middle_of_three") for code in {*ages} - {young, old}]
        for code, value in said:
            yield from ((code, words) for words in self._roots("ages", value))

    def _start(self, phrase: Words) -> int | None:
        """The age that a phrase begins with: 65 of “65–74”, of “65 and over”; None of no age."""
        if (age := self._from(phrase)) is not None:
            return int(age)
        ages = phrase[:-1] if phrase[-1:] in self._years else phrase
        is_range = len(ages) == OF_A_RANGE and ages[1] == DASH and _are_ages(ages[0], ages[2])
        return int(ages[0]) if is_range else None

    @cached_property
    def older(self) -> tuple[Words, ...]:
        """The words for those who are late in life."""
        return self._roots("ages", "older")

    def _from(self, phrase: Words) -> str | None:
        """The age of a phrase that has an age first and then says “and upwards”."""
        if len(phrase) < 2 or not phrase[0].isdecimal() or len(phrase[0]) > LONGEST_AGE:
            return None
        ends = {*self._open, *((*years, *end) for years in self._years for end in self._open)}
        return phrase[0] if phrase[1:] in ends else None

    @cached_property
    def _open(self) -> tuple[Words, ...]:
        return self._roots("ages", "open")

    @cached_property
    def _years(self) -> tuple[Words, ...]:
        return self._roots("not_data", "ages")

    @cached_property
    def _to(self) -> tuple[Words, ...]:
        return tuple(each for each in self._roots("grammar", "to") if len(each) == 1)

    @cached_property
    def _and(self) -> tuple[Words, ...]:
        return tuple(each for each in self._roots("grammar", "and") if len(each) == 1)

    def _roots(self, concept: str, value: str) -> tuple[Words, ...]:
        said = self.lexicon.said(concept, value)
        return tuple(tuple(self.root(word) for word in words) for words in said)


def _are_ages(*words: str) -> bool:
    return all(each.isdecimal() and len(each) <= LONGEST_AGE for each in words)
