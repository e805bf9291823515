"""How far commitments have come, as texts say it: “of which one is done and four are ongoing”."""

from lagesbild.core.claims.elliptic_counts import counts_alone
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import counted_or_carried, status_behind
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.language.amounts import Amount


def status_counted(vocabulary: Vocabulary, looked: Looked, amount: Amount) -> str:
    """The status of the commitments that an amount counts; "" where it counts none of one."""
    status = status_behind(looked, amount)
    noun = counted_or_carried(looked, amount) if status else None
    if noun is None:
        return ""
    words = looked.sentence.words[noun.first : noun.last]
    commitments = vocabulary.lexicon.pack["counts"]["commitments"]
    return status if vocabulary.counts_same(words, commitments) else ""


def status_alone(looked: Looked, amount: Amount) -> str:
    """The status of those that an amount counts without a noun; "" where it has one or none."""
    if counted_or_carried(looked, amount) is not None or not counts_alone(looked, amount):
        return ""
    return status_behind(looked, amount)
