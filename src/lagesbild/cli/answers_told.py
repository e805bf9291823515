"""What the command says of claims that somebody answers for: entries that do not hold, new ones."""

from collections.abc import Sequence

from lagesbild.bundles.toml_writing import vouched_text
from lagesbild.cli.claims_shown import moves_the_cursor
from lagesbild.cli.speech import say, say_count
from lagesbild.core.claims.vouching import Answer, Fate
from lagesbild.core.strategy.vouched_claim import VouchedClaim

MOST_WRITTEN = 3
"""Entries that are written out to be copied; others come when these are settled."""


def why_it_does_not_hold(answer: Answer) -> str:
    """What is wrong with an entry, and what to do; "" for one that holds."""
    entry = answer.entry
    match answer.fate:
        case Fate.HOLDS:
            return ""
        case Fate.LAPSED:
            return say(
                "The answer was given when the data said “{expected}”, by {by}; now they say "
                "“{now}”. If the text is still right, write that as expected; if not, correct the "
                "text and remove the entry.",
                by=entry.by,
                expected=entry.expected,
                now=", ".join(dict.fromkeys(e.judgement.expected for e in answer.claims)),
            )
        case Fate.AMBIGUOUS:
            return say(
                "“{words}” stands around {count} claims that it could mean, and answers for one "
                "alone. Change the words so that they stand around no more than that.",
                words=entry.words,
                count=len(answer.claims),
            )
        case Fate.NEEDLESS:
            return say(
                "“{words}” stands around no claim that contradicts the data, unless another entry "
                "answers for it. Remove the entry, or add words so that the whole claim is there.",
                words=entry.words,
            )
        case Fate.ABSENT:
            return say(
                "“{words}” does not stand in {text}. Write the words as they stand there, or "
                "remove the entry.",
                words=entry.words,
                text=entry.text,
            )


def how_to_answer(entries: Sequence[VouchedClaim], left: int) -> str:
    """How somebody can answer for claims, with the entries to copy, and how many are left."""
    said = say(
        "If a text is right and was misread, somebody can answer for the claim. Put these lines in "
        "vouched.toml in the bundle, and fill in why, and by whom:"
    )
    parts = [said, "", _steady(vouched_text(entries))]
    if left:
        parts.append(
            say_count("Lines for {count} more claim follow when these are settled.",
                      "Lines for {count} more claims follow when these are settled.", left)
        )  # fmt: skip
    return "\n".join(parts)


def _steady(toml: str) -> str:
    """TOML with signs that steer a terminal written as escapes, which mean the same."""
    return "".join(
        f"\\u{ord(sign):04x}" if sign != "\n" and moves_the_cursor(sign) else sign for sign in toml
    )
