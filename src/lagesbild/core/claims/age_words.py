"""The ways to name a group of all from an age and upwards: “65 and over”, “over-65s”, “fyllt 65”.

A label says it in one way; authors say it in any.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from lagesbild.core.language.lexicon import Lexicon, Words

LATE_IN_LIFE = 60
"""The age from which a group is one of older people."""
LONGEST_AGE = 3


@dataclass(frozen=True)
class AgeWords:
    """Says groups of an age and upwards, in the roots of a language's words."""

    lexicon: Lexicon
    root: Callable[[str], str]

    def said(self, phrase: Words) -> Iterator[Words]:
        """Other ways to say a phrase that means an age and upwards; none if it does not."""
        age = self._from(phrase)
        if age is None:
            return
        for years, end in product([(), *self._years], self._open):
            yield (age, *years, *end)
        for start, years in product(self._roots("ages", "reached"), [(), *self._years]):
            yield (*start, age, *years)
        many = [*self._roots("ages", "many"), *self._years]
        for start, end in product(self._roots("ages", "reached_many"), many):
            yield (*start, age, *end)

    def late_in_life(self, labels: Mapping[str, Words]) -> str:
        """The code of the one group among labels that begins late in life and has no end."""
        ages = {code: self._from(phrase) for code, phrase in labels.items()}
        late = [code for code, age in ages.items() if age and int(age) >= LATE_IN_LIFE]
        return late[0] if len(late) == 1 else ""

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

    def _roots(self, concept: str, value: str) -> tuple[Words, ...]:
        said = self.lexicon.said(concept, value)
        return tuple(tuple(self.root(word) for word in words) for words in said)
