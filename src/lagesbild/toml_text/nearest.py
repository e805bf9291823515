"""The known word most like one that is not known, for messages."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """A sentence that suggests the known word most like the one written.

    All known words where they are few and none is alike; "" where that would not help.
    """
    choices = sorted(set(known))
    alike = get_close_matches(word, choices, n=1, cutoff=0.6)
    if alike:
        return f" Did you mean “{alike[0]}”?"
    if 0 < len(choices) <= 12:
        return f" There is: {', '.join(choices)}."
    return ""
