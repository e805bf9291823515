"""Sentences of a draft: what is said, and the observations it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from lagesbild.core.statistics.observation import Observation


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what it rests on; nothing where it states no figure."""

    text: str
    observations: tuple[Observation, ...] = ()


def said(text: str, *observations: Observation | None) -> Sentence:
    """A sentence that begins with a capital and rests on the observations that there are."""
    return Sentence(capital(text), tuple(each for each in observations if each is not None))


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def chosen(variants: Sequence[str], seed: str) -> str:
    """One of several wordings: always the same for the same seed, on every machine."""
    return variants[sum(place * ord(sign) for place, sign in enumerate(seed, 1)) % len(variants)]
