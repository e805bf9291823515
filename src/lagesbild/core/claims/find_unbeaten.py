"""What nothing is beyond: “no quarter had more than that one”, “så få har de aldrig varit”."""

from lagesbild.core.claims.find_changes import DIRECTIONS, as_side
from lagesbild.core.claims.find_sides import other_side
from lagesbild.core.claims.looking import Looked, word_before
from lagesbild.core.claims.shapes import AMONG, OF_PAST, OF_TIMES, Found, Kind
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.when import When, WhenKind

NONE = ("no_time", "nowhere")
"""Words that say of no time, or of no place, what is said behind them."""
BEFORE = frozenset({WhenKind.WHOLE, WhenKind.EARLIER})
"""Times of which it is told that they had no such number."""
SIDE_WITHIN = 3
"""Tokens behind “than” within which stands what nothing is beyond."""


def unbeaten_at(looked: Looked, place: int) -> Found | None:
    """That what stands behind “than” is the highest of all times, or of all areas."""
    if alone := _not_so_before(looked, place):
        return alone
    sentence = looked.sentence
    moved = sentence.at(place, "direction", "up", "down") or sentence.at(place, "change_noun")
    alike = sentence.at(place, "as_much")
    mark = alike or sentence.at(moved.last if moved else place, "comparative", "up", "down")
    none = word_before(looked, place, *NONE) if mark else None
    side = as_side if alike else other_side
    other = side(looked, mark.last) if mark and none else 0
    if mark is None or none is None or not other:
        return None
    extreme = DIRECTIONS[mark.value]
    if none.value == "nowhere":
        there = next((e for e in looked.places if 0 <= e.first - other < SIDE_WITHIN), None)
        if there is None:
            return None
        change = _change_before(looked, mark)
        return Found(
            Kind.EXTREMUM, change.first if change else mark.first, mark.last, extreme=extreme,
            scope=AMONG, owner=there.first, of_changes=change is not None,
            moved=DIRECTIONS.get(change.value, 0) if change else 0,
        )  # fmt: skip
    if _time_behind(looked, mark.last) is None:
        return None
    return Found(Kind.EXTREMUM, mark.first, mark.last, extreme=extreme, scope=OF_TIMES)


def _not_so_before(looked: Looked, place: int) -> Found | None:
    """“Så många har det inte varit tidigare”, “so few had not been seen since 2019”."""
    sentence, clause = looked.sentence, looked.clauses[place]
    mark = sentence.at(place, "so_much")
    if mark is None or not sentence.at(place, "grammar", "so_many"):
        return None
    denied = [m for m in sentence.of("grammar") if m.value == "negation"]
    if not any(place == 0 or looked.clauses[each.first] == clause for each in denied):
        return None
    as_then = sentence.at(mark.last, "grammar", "as")
    # “inte så många som tidigare” says that there were more then
    others = [w for w in looked.times if w.first >= mark.last and not _follows(w, as_then)]
    since = any(w.kind is WhenKind.POINT and w.since for w in others)
    if not since and not any(each.kind in BEFORE for each in others):
        return None
    extreme = 1 if mark.value == "high" else -1
    scope = "" if since else OF_TIMES
    return Found(Kind.EXTREMUM, mark.first, mark.last, extreme=extreme, scope=scope)


def _follows(when: When, mark: Mark | None) -> bool:
    return mark is not None and when.first == mark.last


def _change_before(looked: Looked, mark: Mark) -> Mark | None:
    """The change that is nowhere greater: “nowhere did it rise more than in Alby”."""
    sentence = looked.sentence
    moved = sentence.before(mark.first, "direction", "up", "down")
    return moved or sentence.before(mark.first, "change_noun")


def _time_behind(looked: Looked, after: int) -> When | None:
    """The point of time that “than” or “as” leads to behind a place."""
    points = (w for w in looked.times if w.kind is WhenKind.POINT)
    return next((each for each in points if each.first >= after), None)


def unbeaten_time(looked: Looked, found: Found) -> When | None:
    """The time that such a claim says to be the highest; None of other claims."""
    if found.kind is not Kind.EXTREMUM or found.scope not in {OF_TIMES, OF_PAST}:
        return None
    said = any(looked.sentence.at(found.first, each) for each in ("as_much", "comparative"))
    told = said and word_before(looked, found.first, *NONE)
    return _time_behind(looked, found.last) if told else None
