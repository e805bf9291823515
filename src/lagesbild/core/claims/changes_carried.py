"""Changes carried on to another group: “… ökat med 15 procent. Motsvarande siffra för män är 14”.

A sentence that but names another group and gives its figure, behind one that told last how much
something changed, tells the same change of the other, over the same time.
"""

from collections.abc import Sequence
from dataclasses import replace

from lagesbild.core.claims.find_changes import kind_of
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Found, Kind
from lagesbild.core.language.when import WhenKind

OPENING = ("figure_of", "corresponding")
MOST = 3
"""Figures of one group that such a sentence gives at the most."""


def carried_on(looked: Looked, found: Sequence[Found], told: Found | None) -> Sequence[Found]:
    """The claims, the figures of another group as changes like the one that was told last.

    Each goes the way of that one, and keeps the level that it says ``instead``, where it is none.
    """
    if told is None or told.kind not in CHANGES or told.amount is None or not told.direction:
        return found
    if not 0 < len(found) <= MOST or not _gives_figures(looked):
        return found
    if any(_says_more(each) for each in found):
        return found
    if not any(_is_alike(told, each) for each in found):
        return found
    return [
        replace(
            each,
            kind=kind_of(each.amount),
            direction=1,
            as_told=True,
            instead=(each,) if each.kind is Kind.VALUE else (),
        )
        for each in found
        if each.amount is not None
    ]


def _gives_figures(looked: Looked) -> bool:
    """Whether a sentence names a group and speaks of its figure, and of no time and direction."""
    sentence = looked.sentence
    if not (looked.groups or looked.places) or not any(
        each.value in OPENING for each in sentence.of("grammar")
    ):
        return False
    times = (each.kind is WhenKind.MEANWHILE or each.kind is WhenKind.SAME for each in looked.times)
    moves = ("direction", "comparative", "change_noun", "ratio", "extremum")
    return all(times) and not any(sentence.of(concept) for concept in moves)


def _says_more(found: Found) -> bool:
    """Whether a claim is more than a figure: it moves, or stands beside another."""
    moves = found.kind in CHANGES and found.direction is None
    return bool(found.role or found.other) or not (found.kind is Kind.VALUE or moves)


def _is_alike(told: Found, each: Found) -> bool:
    """Whether a figure is in the unit of a change, and written with as many decimals."""
    one, other = told.amount, each.amount
    if one is None or other is None or other.of is not None or other.is_range:
        return False
    return one.unit == other.unit and one.decimals == other.decimals
