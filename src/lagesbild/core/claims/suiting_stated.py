"""Whether an amount can be a number that the strategy states, by its unit and its noun."""

from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import counted_or_carried
from lagesbild.core.claims.stated import Stated
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.language.amounts import Amount, Form

SAME_NOUN = 1.5


def suits_stated(
    vocabulary: Vocabulary, looked: Looked, amount: Amount, stated: Stated
) -> float | None:
    """How well an amount suits a stated number by its noun; None where it cannot be meant."""
    if amount.unit in {"points", "per_100k", "scale"}:
        return None
    noun = counted_or_carried(looked, amount)
    text = stated.text.casefold()
    is_percent = any(each in text for each in vocabulary.lexicon.pack["unit"]["percent"])
    if (amount.unit == "percent") != is_percent and stated.of is None:
        return None
    if amount.form in {Form.SHARE, Form.PART} and not is_percent and stated.of is None:
        return None
    whole = stated.value == stated.value.to_integral_value()
    if amount.decimals > 0 and whole and not is_percent:
        return None
    if noun is None:
        return 0.0
    words = looked.sentence.words[noun.first : noun.last]
    return SAME_NOUN if vocabulary.counts_same(words, (stated.noun or text).split()) else None
