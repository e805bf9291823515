"""Words with one letter wrong: missing, too many, another, or two in the wrong order.

Found through what is left when a letter is taken away (W. Garbe, "SymSpell", 2012): two words
differ by one slip only if they share such a rest. Short words are left alone, since too many of
them differ by a letter and are right both.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

SHORTEST = 7
LONGEST = 30
MOST_REMEMBERED = 16384


@dataclass(frozen=True, slots=True)
class Slips:
    """Known words by what is left of them without a letter."""

    by_rest: Mapping[str, tuple[str, ...]]
    known: frozenset[str]
    remembered: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    @staticmethod
    def of(words: Iterable[str], spelt: Iterable[str] = ()) -> "Slips":
        """``spelt`` are other words that are right, so that no known one is meant by them."""
        known = frozenset(word for word in words if len(word) >= SHORTEST)
        found: dict[str, set[str]] = {}
        for word in known:
            for rest in (word, *_rests(word)):
                found.setdefault(rest, set()).add(word)
        return Slips(
            {rest: tuple(sorted(each)) for rest, each in found.items()}, known | frozenset(spelt)
        )

    def meant(self, word: str) -> tuple[str, ...]:
        """The known words that may be meant, sorted; none where it is right or too short."""
        if not SHORTEST <= len(word) <= LONGEST or word in self.known:
            return ()
        found = self.remembered.get(word)
        if found is None:
            found = tuple(sorted(self._near(word)))
            if len(self.remembered) >= MOST_REMEMBERED:
                self.remembered.clear()
            self.remembered[word] = found
        return found

    def _near(self, word: str) -> set[str]:
        """The known words that are a slip away."""
        return {
            known
            for rest in (word, *_rests(word))
            for known in self.by_rest.get(rest, ())
            if _one_apart(word, known)
        }


def _rests(word: str) -> Iterable[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def _one_apart(one: str, other: str) -> bool:
    """Whether a letter added, left out, exchanged, or two swapped make one word of the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), -1)
    if start < 0:
        return len(one) != len(other)
    ends = (one[start + 1 :], other[start + 1 :])
    if len(one) == len(other):
        swapped = one[start : start + 2] == other[start : start + 2][::-1]
        return ends[0] == ends[1] or (swapped and one[start + 2 :] == other[start + 2 :])
    return one[start + 1 :] == other[start:] or one[start:] == other[start + 1 :]
