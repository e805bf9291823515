"""All sentences of an edition's texts that rest on what has changed since another edition."""

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.edition_texts import PlacedText, texts_of
from lagesbild.core.claims.staleness import (
    Holdings,
    Remembered,
    TouchedSentence,
    remember,
    sentences_touched,
)
from lagesbild.core.edition import Edition


def texts_touched(edition: Edition, since: Edition) -> tuple[TouchedSentence, ...]:
    """The sentences of an edition's texts to look at again, by file and place.

    Claims are judged by the earlier edition, which is what their authors had before them; those of
    texts on indicators that it does not have, by the later one.
    """
    earlier, later = _Judge(since), _Judge(edition)
    found: list[Remembered] = []
    for text in texts_of(edition):
        new = text.place.indicator and text.place.indicator not in since.strategy.indicator
        found += (later if new else earlier).remembered(text)
    return sentences_touched(since, edition, found)


class _Judge:
    """Judges texts by an edition and remembers what their claims rest on."""

    def __init__(self, edition: Edition) -> None:
        self._checker = Checker.of(edition)
        self._holdings = Holdings.of(edition)

    def remembered(self, text: PlacedText) -> tuple[Remembered, ...]:
        claims = self._checker.check(text.text, text.place)
        lexicon = self._checker.vocabulary.lexicon
        return remember(claims, text.text, lexicon, self._holdings, text.path)
