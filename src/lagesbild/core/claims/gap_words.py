"""What the words of a sentence say of the two that a gap is between."""

from lagesbild.core.claims.looking import Looked

TO_A_SIDE = ("against", "compared", "than", "to", "from", "between", "and")
"""Words of grammar behind which a group is a side of what is set beside each other."""


def names_side(looked: Looked) -> bool:
    """Whether a group is what something is held to: “avståndet till inrikes födda”."""
    sentence = looked.sentence
    return any(sentence.before(mark.first, "grammar", *TO_A_SIDE) for mark in looked.groups)


def is_between_unnamed(looked: Looked) -> bool:
    """Whether it is between two that were told before, whichever: “between the two rates”."""
    said = (m for m in looked.sentence.of("grammar") if m.value == "between")
    led = any(looked.sentence.before(m.first, "grammar", "difference") for m in said)
    return led and not looked.groups
