"""A stretch of text as one sentence, for tests of what is read in sentences."""

from lagesbild.core.language.lexicon import lexicon
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.words import tokens_of


def sentence(text: str, language: str = "sv") -> Sentence:
    """The whole text as a sentence, full stops and all."""
    return Sentence(tokens_of(text, language), lexicon(language))


def written(read: Sentence, first: int, last: int) -> str:
    """The words from one token's place to another's, as they are looked up."""
    return " ".join(read.words[first:last])
