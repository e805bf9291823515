"""Whether a claim is of the country or median that its sentence names, or of something beside it.

“Though still below the national median, Alby gained 9” is of Alby, and so is “Unlike the national
figure, the share rose”.
"""

from lagesbild.core.claims.aims import FRONTED, Case
from lagesbild.core.claims.country_marks import sides_named
from lagesbild.core.claims.levels_beside import is_of_level_before
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import CHANGES, Kind
from lagesbild.core.language.lexicon import Mark

COMPARED = frozenset({Kind.COMPARISON, Kind.TREND, Kind.RATIO, *CHANGES})
"""Kinds of what has two sides."""
TOLD_WITHIN = 2
"""Tokens behind “the median of” within which its level stands."""
SIDE_WITHIN = 3
"""Tokens behind “than” within which the other side is named."""
OPENED_WITHIN = 2
"""Tokens of a clause before a name that is all it says: “In the country”."""
CLOSED_WITHIN = 3
"""Tokens behind such a name: “as a whole”."""


def is_told_here(case: Case, mark: Mark) -> bool:
    """Whether a claim is surely of what is named: in its clause, or leading in to it.

    “Nationally, the rate was 2,990”, “below that of the country, 2,990”, “where it was 2,990”.
    """
    looked, clauses = case.looked, case.looked.clauses
    if clauses[mark.first] == case.clause or _leads_in(looked, mark):
        return True
    end = _end_of_side(looked, mark, case.found.first)
    beside = end + (looked.sentence.word(end) == ",")
    if case.found.side == "other" or beside == case.found.first:
        return True
    opens = clauses.index(case.clause)
    opens += looked.sentence.word(opens) == ","
    relative = looked.sentence.at(opens, "grammar", "inserted", "relative")
    return relative is not None and opens - end <= 1


def is_of_bracket(case: Case, mark: Mark) -> bool:
    """Whether a name is that of a level in its own bracket: “75% (national figure 71%)”."""
    brackets, found = case.looked.brackets, case.found
    mine = brackets[mark.first]
    if mine in {-1, brackets[found.first]}:
        return False
    told = (each for each in case.claims if each.amount is not None and not each.of_sample)
    return any(brackets[each.first] == mine for each in told)


def is_of_another_side(case: Case, mark: Mark) -> bool:
    """Whether the country or the median is but what something else is compared with."""
    if case.found.side == "other":
        return False
    return (
        is_of_bracket(case, mark)
        or _is_left_behind(case, mark)
        or _is_fronted(case, mark)
        or _is_behind_than(case, mark)
        or is_of_level_before(case, mark)
    )


def _leads_in(looked: Looked, mark: Mark) -> bool:
    """Whether a name stands alone before a comma: “In Tarrow as a whole, the rate”."""
    clauses, clause = looked.clauses, looked.clauses[mark.first]
    first = clauses.index(clause)
    behind = clauses.count(clause) - (mark.last - first)
    return mark.first - first <= OPENED_WITHIN and behind <= CLOSED_WITHIN


def _is_behind_than(case: Case, mark: Mark) -> bool:
    """“rose faster than nationally, by 4 points”: one claim, and not of the country."""
    found = case.found
    than = case.looked.sentence.before(mark.first, "grammar", "than")
    return than is not None and found.first <= than.first and mark.last <= found.last


def _is_fronted(case: Case, mark: Mark) -> bool:
    """“Unlike the national figure, the share rose”: what leads in is told no more of."""
    looked, found = case.looked, case.found
    lead = looked.sentence.at(0, "grammar", "compared", "as", "led_beside")
    if lead is None or looked.sentence.at(0, "grammar", "contrast") or mark.last > found.first:
        return False
    if mark.first - lead.last > FRONTED or _goes_on_about(looked, mark.last, found.first):
        return False
    between = (m for m in looked.places if mark.last <= m.first < found.first)
    return looked.clauses[mark.first] != looked.clauses[found.first] or any(between)


def _is_left_behind(case: Case, mark: Mark) -> bool:
    """Whether an earlier comparison names the country or median, and the claim tells no more of it.

    “below the median, which was 73”, “below the median (73)”, “below the median of 73” do.
    """
    looked, found = case.looked, case.found
    if mark.last > found.first or found.side or not _is_side(case, mark):
        return False
    end = _end_of_side(looked, mark, found.first)
    mine = looked.brackets[found.first]
    if mine != looked.brackets[mark.first]:
        return any(end <= each.first < mine for each in case.claims)
    beside = end + (looked.sentence.word(end) == ",")
    of = looked.sentence.at(end, "grammar", "of", "on")
    told = of is not None and found.first - of.last < TOLD_WITHIN
    return not (beside == found.first or told or _goes_on_about(looked, end, found.first))


def _end_of_side(looked: Looked, mark: Mark, before: int) -> int:
    """Behind all that names a side: “the national rate for women”, “the median of Tarrow”."""
    end = mark.last
    for each in sorted(sides_named(looked), key=lambda named: named.first):
        led = looked.clauses[each.first] == looked.clauses[end - 1]
        if each.last <= before and each.first <= end + led:
            end = max(end, each.last)
    return end


def _goes_on_about(looked: Looked, after: int, first: int) -> bool:
    """Whether “which” leads from what was named to what is told of it."""
    sentence, between = looked.sentence, range(after, first)
    return any(sentence.at(place, "grammar", "inserted", "relative") for place in between)


def _is_side(case: Case, mark: Mark) -> bool:
    """Whether a comparison before the claim is with what a mark names."""
    compared = (e for e in case.claims if e.kind in COMPARED and e.last <= case.found.first)
    return any(
        each.first <= mark.first < each.last
        or (each.other and each.other <= mark.first <= each.other + SIDE_WITHIN)
        for each in compared
    )
