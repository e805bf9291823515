"""Amounts in words: “tolv”, “ett femtiotal”, “en halv procentenhet”, “two hundred and five”."""

from dataclasses import replace
from decimal import Decimal

from lagesbild.core.language.amount import Amount, Form
from lagesbild.core.language.number_words import about_number_in, is_article, spoken_at
from lagesbild.core.language.sentences import Sentence


def amount_in_words(sentence: Sentence, place: int) -> Amount | None:
    """The number in words that begins at a place: “tolv”, “en halv procentenhet”."""
    language = sentence.lexicon.language
    if sentence.before(place, "few"):
        # “ett par hundra”, “several hundred”: no figure
        return None
    if (half := half_a(sentence, place)) or (half := _hedged_one(sentence, place)):
        return half
    spoken = spoken_at(sentence.words, place, language)
    around = about_number_in(sentence.word(place + 1), language)
    after_article = is_article(sentence.word(place), language)
    if around is not None and after_article and (spoken is None or spoken.words <= 2):
        amount = Amount(Form.WORD, Decimal(around), 0, place, place + 2, place + 1)
        return replace(amount, hedge="about")
    if spoken is None:
        return None
    exponent = spoken.value.as_tuple().exponent
    decimals = 1 if exponent == -1 else 0
    return Amount(Form.WORD, spoken.value, decimals, place, place + spoken.words, place)


def half_a(sentence: Sentence, place: int) -> Amount | None:
    """“en halv procentenhet”, “half a million”."""
    mark = sentence.at(place, "half_a")
    if mark is None or not sentence.at(mark.last, "unit"):
        return None
    return Amount(Form.WORD, Decimal("0.5"), 1, place, mark.last, place)


def _hedged_one(sentence: Sentence, place: int) -> Amount | None:
    """“en dryg procentenhet”, “en knapp miljon”."""
    hedge = sentence.at(place + 1, "hedge", "above", "below")
    if hedge is None or not is_article(sentence.word(place), sentence.lexicon.language):
        return None
    if not sentence.at(hedge.last, "unit"):
        return None
    return Amount(Form.WORD, Decimal(1), 0, place, hedge.last, place, hedge=hedge.value)
