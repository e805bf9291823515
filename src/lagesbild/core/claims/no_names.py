"""Words that look like the name of a group or an area and are none where they stand."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from lagesbild.core.claims.joined_labels import joining_codes
from lagesbild.core.language.lexicon import Lexicon, Mark
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.words import Sort, tokens_of
from lagesbild.core.strategy.indicator import Dimension
from lagesbild.core.strategy.strategy import Strategy


@dataclass(frozen=True)
class NoNames:
    """Tells names from words that are but like them."""

    strategy: Strategy
    lexicon: Lexicon
    root: Callable[[str], str]

    def has(self, sentence: Sentence, roots: Sequence[str], mark: Mark) -> bool:
        """Whether a mark is no name; ``roots`` are those of the sentence's tokens."""
        if any(each.first <= mark.first < each.last for each in sentence.of("no_name")):
            return True
        if mark.concept == "place":
            return self._is_another_form(sentence, mark)
        if mark.concept != "group":
            return False
        if mark.last - mark.first == 1:
            nameless = self._is_direction(sentence, mark) or _is_in_preposition(sentence, mark)
            nameless = nameless or _sums_a_change(sentence, mark)
            return nameless or self._lacks_noun(roots, mark)
        return self._is_share(sentence, mark)

    def _is_share(self, sentence: Sentence, mark: Mark) -> bool:
        """“between 75 and 84 per cent”, where the data have people aged 75 to 84."""
        number = sentence.is_sort(mark.last - 1, Sort.NUMBER)
        return number and sentence.at(mark.last, "unit") is not None

    def _is_direction(self, sentence: Sentence, mark: Mark) -> bool:
        """Whether a word says which way and is no name as it stands: “fell”, beside “the fells”."""
        directed = sentence.at(mark.first, "direction") is not None
        return directed and sentence.word(mark.first) not in self._written

    @cached_property
    def _written(self) -> Set[str]:
        """The words of groups' labels and synonyms as they are written."""
        values = [value for each in self._dimensions() for value in each.values]
        texts = [text for value in values for text in (value.label, *value.synonyms)]
        return {t.norm for text in texts for t in tokens_of(text, self.lexicon.language)}

    def _lacks_noun(self, roots: Sequence[str], mark: Mark) -> bool:
        """“in the board's own words”: no “Own plan” without a plan in the sentence."""
        nouns = self._nouns.get(roots[mark.first])
        return nouns is not None and nouns.isdisjoint(roots)

    @cached_property
    def _nouns(self) -> Mapping[str, Set[str]]:
        """What the labels share that one word tells apart, by these words; names have them, too."""
        found: dict[str, Set[str]] = {}
        for indicator in self.strategy.indicators:
            names = (indicator.name, indicator.short_name, *indicator.alternative_names)
            named = {root for name in names for root in self._roots(name)}
            for parts in map(self._parts, indicator.dimensions):
                shared = set.intersection(*parts) if len(parts) > 1 else set()
                words = {word for part in parts for word in part - shared}
                found |= {word: shared for word in words & named if shared}
        return found

    def _parts(self, dimension: Dimension) -> Sequence[set[str]]:
        """The roots of the labels that another one joins; none where none does."""
        joining = joining_codes(dimension)
        parts = [value.label for value in dimension.values if value.code not in joining]
        return [self._roots(label) for label in parts] if joining else []

    def _roots(self, text: str) -> set[str]:
        return {self.root(t.norm) for t in tokens_of(text, self.lexicon.language)}

    def _dimensions(self) -> Iterator[Dimension]:
        for each in self.strategy.indicators:
            yield from each.dimensions

    def _is_another_form(self, sentence: Sentence, mark: Mark) -> bool:
        """Whether a word is like “regionen” and is not it: “region Stockholm” names something."""
        own = self.strategy.about.area
        if mark.last - mark.first > 1 or mark.value not in {own, "country"}:
            return False
        word = sentence.word(mark.first)
        listed = self.lexicon.words("area", "own") | self.lexicon.words("area", "country")
        return self.root(word) in {self.root(each) for each in listed} and word not in listed


def _is_in_preposition(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is inside a preposition: the “fråga” of “i fråga om”, which a label has.

    Or inside “det vill säga”: the “vill” beside “villor”.
    """
    before = sentence.before(mark.last + 1, "grammar", "for", "that_is")
    return before is not None and before.first < mark.first


def _sums_a_change(sentence: Sentence, mark: Mark) -> bool:
    """“har ökat varje år, totalt med 8 procentenheter”: by how much in all, not of whom."""
    summed = sentence.at(mark.first, "grammar", "sum")
    return summed is not None and sentence.at(summed.last, "grammar", "by") is not None
