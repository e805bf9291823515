"""Sentences: stretches of tokens with all that a lexicon finds in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lagesbild.core.language.lexicon import Lexicon, Mark
from lagesbild.core.language.number_words import begins_number
from lagesbild.core.language.words import Sort, Token

ENDS = frozenset(".!?")
CLOSING = frozenset("\"'”’»)]")
COUNTING = frozenset((Sort.NUMBER, Sort.YEARS, Sort.DOTTED))
LONGEST = 400
"""Tokens: what is longer is no sentence, and is cut so that no step has to look at all of it."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text: its tokens, and what its words say."""

    tokens: Sequence[Token]
    lexicon: Lexicon
    _by_concept: dict[str, list[Mark]] = field(default_factory=dict, repr=False)

    @cached_property
    def words(self) -> list[str]:
        """The tokens as they are looked up."""
        return [token.norm for token in self.tokens]

    @cached_property
    def marks(self) -> Sequence[Mark]:
        """All marks, in order of their first token; longer ones of a concept before shorter."""
        return list(self.lexicon.phrases.find(self.words))

    @cached_property
    def _at(self) -> dict[int, dict[str, list[Mark]]]:
        """The marks by the token that they begin at, and by concept."""
        found: dict[int, dict[str, list[Mark]]] = {}
        for mark in self.marks:
            found.setdefault(mark.first, {}).setdefault(mark.concept, []).append(mark)
        return found

    @cached_property
    def _until(self) -> dict[int, dict[str, list[Mark]]]:
        """The marks by the token that they end before, and by concept."""
        found: dict[int, dict[str, list[Mark]]] = {}
        for mark in self.marks:
            found.setdefault(mark.last, {}).setdefault(mark.concept, []).append(mark)
        return found

    def of(self, concept: str) -> list[Mark]:
        """The marks of a concept, none inside a longer one of the same concept."""
        if concept not in self._by_concept:
            kept: list[Mark] = []
            for mark in (each for each in self.marks if each.concept == concept):
                inside = kept and mark.first < kept[-1].last and mark.last <= kept[-1].last
                if not inside or (mark.first, mark.last) == (kept[-1].first, kept[-1].last):
                    kept.append(mark)
            self._by_concept[concept] = kept
        return self._by_concept[concept]

    def at(self, place: int, concept: str, *values: str) -> Mark | None:
        """The longest mark of a concept that begins at a token; with one of some values."""
        here = self._at.get(place)
        found = here.get(concept) if here else None
        if found is None:
            return None
        if not values:
            return found[0]
        for each in found:
            if each.value in values:
                return each
        return None

    def all_at(self, place: int, concept: str) -> Sequence[Mark]:
        """All marks of a concept that begin at a token, which are equally long."""
        here = self._at.get(place)
        return here.get(concept, ()) if here else ()

    def openings(self, *concepts: str) -> list[int]:
        """The places where a number or a mark of some concepts begins, in order."""
        begun = {mark.first for mark in self.marks if mark.concept in concepts}
        return sorted(begun.union(self._numbers))

    @cached_property
    def _numbers(self) -> Sequence[int]:
        """The places where a number begins, in digits or in words."""
        language = self.lexicon.language
        return [
            place
            for place, token in enumerate(self.tokens)
            if token.sort in COUNTING or begins_number(token.norm, language)
        ]

    def before(self, place: int, concept: str, *values: str) -> Mark | None:
        """The longest mark of a concept that ends right before a token."""
        here = self._until.get(place)
        found = here.get(concept) if here else None
        if found is None:
            return None
        if not values:
            return found[0]
        for each in found:
            if each.value in values:
                return each
        return None

    def word(self, place: int) -> str:
        """The token at a place as it is looked up; "" beyond the ends."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def is_sort(self, place: int, *sorts: Sort) -> bool:
        """Whether there is a token of one of some sorts at a place."""
        return 0 <= place < len(self.tokens) and self.tokens[place].sort in sorts

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def counts_behind_comma(sentence: Sentence, place: int) -> bool:
    """Whether a number behind a comma counts the word behind it, and goes on with no list."""
    behind = place + 1
    goes_on = sentence.at(behind, "grammar", "and") is not None
    return sentence.word(place - 1) == "," and sentence.is_sort(behind, Sort.WORD) and not goes_on


def sentences(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Sentence]:
    """The sentences of a passage's tokens."""
    begin = 0
    abbreviations = frozenset(lexicon.pack["abbreviations"])
    for place, token in enumerate(tokens):
        long = place - begin >= LONGEST
        last = _closed(tokens, place) if token.norm in ENDS else place
        if long or (token.norm in ENDS and _ends(tokens, place, last, abbreviations)):
            yield Sentence(tokens[begin : last + 1], lexicon)
            begin = last + 1
    if begin < len(tokens):
        yield Sentence(tokens[begin:], lexicon)


def _closed(tokens: Sequence[Token], place: int) -> int:
    """The place of the last sign right behind a stop that closes a bracket or a quotation.

    The mark of a footnote is one, too.
    """
    while place + 1 < len(tokens) and tokens[place + 1].glued and _closes(tokens[place + 1]):
        place += 1
    return place


def _closes(token: Token) -> bool:
    return token.norm in CLOSING or token.sort is Sort.SKIPPED


def _ends(tokens: Sequence[Token], place: int, last: int, abbreviations: frozenset[str]) -> bool:
    """Whether a full stop ends a sentence: not after "t.ex.", not before a small letter.

    ``last`` is the place of the last sign that closes what the stop stands in.
    """
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is None:
        return True
    if after.glued and after.sort is not Sort.SKIPPED:
        return False
    before = tokens[place - 1] if place else None
    of_unit = place > 1 and tokens[place - 2].norm == "/"
    short = before is not None and not of_unit and _is_short(before, abbreviations)
    if tokens[place].norm == "." and short:
        return False
    return not (after.sort is Sort.WORD and after.text[:1].islower())


def _is_short(token: Token, abbreviations: frozenset[str]) -> bool:
    """Whether a full stop behind a word is of the word: "t.ex.", an initial; not "med i."."""
    letter = token.sort is Sort.WORD and len(token.norm) == 1
    return (letter and (token.text.isupper() or token.glued)) or token.norm in abbreviations
