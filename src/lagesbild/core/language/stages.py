"""Stages of a course: the “över” of “från 31 över 34 till 37”, which softens no number."""

from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.words import Sort


def leads_through(sentence: Sentence, word: Mark) -> bool:
    """Whether a word between “from” and “to”, each with its number, leads to a stage between."""
    if sentence.at(word.first, "grammar", "via_over") is None:
        return False
    if sentence.before(word.first, "grammar", "to"):
        return False
    ends = [m for m in sentence.of("grammar") if sentence.is_sort(m.last, Sort.NUMBER)]
    started = any(each.value == "from" and each.last < word.first for each in ends)
    return started and any(each.value == "to" and each.first > word.last for each in ends)
