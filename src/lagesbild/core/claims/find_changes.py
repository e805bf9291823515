"""Amounts that say how much something changed or differs: “ökade med 6”, “90 fler än 2023”."""

from collections.abc import Set
from dataclasses import replace

from lagesbild.core.claims.find_added import added_behind
from lagesbild.core.claims.find_bounds import is_passed
from lagesbild.core.claims.find_courses import ran_so_long
from lagesbild.core.claims.find_gaps import gap_of
from lagesbild.core.claims.find_levels_of_times import is_base_level
from lagesbild.core.claims.find_sides import beyond_before, ends_said, other_side, pronoun_side
from lagesbild.core.claims.find_times import is_told_beside
from lagesbild.core.claims.looking import Looked, behind_article, is_in_a_name, is_of_a_value
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.claims.signs_of_units import beside_time
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.signs_of_numbers import DASH
from lagesbild.core.language.when import WhenKind
from lagesbild.core.language.words import Sort

BACK = 12
"""Tokens back from an amount within which its direction stands."""
WAYS = {"up": 1, "down": -1, "above": 1, "below": -1, "ahead": 1}
DIRECTIONS = {"up": 1, "down": -1, "same": 0, "level": 0, "stable": 0}


def change_of(looked: Looked, amount: Amount, used: Set[int]) -> Found | None:
    """The change that an amount is the size of, if it is one."""
    if amount.form is Form.SHARE:
        return part_of_earlier(looked, amount, used)
    if is_passed(looked, amount):
        return None
    found = (
        (_followed_by_comparative(looked, amount) or added_behind(looked, amount))
        or _of_distance(looked, amount)
        or _after_direction(looked, amount, used)
        or _before_direction(looked, amount)
        or _headed(looked, amount)
        or gap_of(looked, amount)
        or _signed(amount)
        or _in_points(amount)
    )
    return replace(found, hedge=amount.hedge) if found else None


def part_of_earlier(looked: Looked, amount: Amount, used: Set[int]) -> Found | None:
    """“en fjärdedel färre”, “ökade med en tredjedel”, “mindre än hälften så många som”."""
    if amount.word not in {"fraction", "half"}:
        return None
    sentence = looked.sentence
    so = sentence.at(amount.last, "grammar", "so")
    if so and not sentence.at(amount.last, "times", "so_late"):
        return Found(
            Kind.RATIO, amount.first, so.last, amount, factor=amount.low / 100,
            hedge=amount.hedge, other=as_side(looked, so.last),
        )  # fmt: skip
    found = _followed_by_comparative(looked, amount)
    led = sentence.before(amount.first, "grammar", "with")
    if found is None and led and not sentence.at(led.first, "grammar", "copula"):
        found = _after_direction(looked, amount, used)
    return replace(found, kind=Kind.CHANGE_PCT, hedge=amount.hedge) if found else None


def as_side(looked: Looked, after: int) -> int:
    """Where “som” or “än” stands behind “dubbelt så många”; 0 if nowhere near."""
    sentence = looked.sentence
    for place in range(after, min(after + 6, len(sentence))):
        if mark := sentence.at(place, "grammar", "than", "as"):
            return mark.last
        if sentence.word(place) in {".", ";", ","} or _is_next_predicate(looked, place):
            return 0
    return 0


def _is_next_predicate(looked: Looked, place: int) -> bool:
    """Whether “och är” goes on: “har fördubblats sedan 2021 och är fler än något annat år”."""
    joint = looked.sentence.at(place, "grammar", "and")
    return joint is not None and bool(looked.sentence.at(joint.last, "grammar", "copula"))


def kind_of(amount: Amount) -> Kind:
    """The kind of a change of an amount, by its unit."""
    if amount.unit == "points":
        return Kind.CHANGE_PP
    return Kind.CHANGE_PCT if amount.unit == "percent" else Kind.CHANGE_ABS


def _followed_by_comparative(looked: Looked, amount: Amount) -> Found | None:
    """“90 fler”, “8 procentenheter lägre”, “15 personer fler än 2023”."""
    sentence, at = looked.sentence, amount.last
    noun = sentence.is_sort(at, Sort.WORD) and not sentence.at(at, "grammar", "and")
    if beyond := sentence.at(at, "grammar", "above", "below"):
        # “låg med 8,9 procent över den”: how high it was, and not by how much
        level = amount.unit == "percent" and sentence.before(amount.first, "grammar", "beside")
        if (said := _beyond(looked, amount, beyond)) or level or not _behind_told(looked, at):
            return None if level else said
    mark = sentence.at(at, "comparative", "up", "down") or sentence.at(at, "measured")
    mark = mark or _closing(looked, at) or beside_time(looked, at)
    if mark is None and (behind := _behind_told(looked, at)):
        direction = BEYOND[behind.value]
        return Found(kind_of(amount), amount.first, behind.last, amount, direction, of_sides=True)
    if mark is None and noun and amount.form is not Form.SHARE and amount.of is None:
        # “fyra av tio ärenden längre tid” is a share, and none is larger by one
        mark = sentence.at(at + 1, "comparative", "up", "down") or sentence.at(at + 1, "measured")
    if mark is None or _leads_amount(looked, mark) or _is_particle(looked, mark):
        return None
    if amount.unit != "points" and _goes_on_to(looked, mark):
        return None
    if any(each.first <= mark.first < each.last for each in looked.groups):
        # “48 for older people” says whose it is
        return None
    return Found(
        kind_of(amount), amount.first, mark.last, amount, DIRECTIONS[mark.value],
        other=other_side(looked, mark.last),
    )  # fmt: skip


def _goes_on_to(looked: Looked, mark: Mark) -> bool:
    """Whether “ner” leads from a level to the next: “från 611 ner till 587”, “ner igen till 56”."""
    sentence = looked.sentence
    if not sentence.at(mark.first, "toward"):
        return False
    led = next(
        (m for p in (mark.last, mark.last + 1) if (m := sentence.at(p, "grammar", "to"))), None
    )
    return led is not None and any(each.first == led.last for each in looked.amounts)


def _of_distance(looked: Looked, amount: Amount) -> Found | None:
    """“above the median, by 49 admissions”, “trailed the valley by six points”."""
    mark, other = beyond_before(looked, amount)
    if mark is None:
        return None
    return Found(
        kind_of(amount), amount.first, amount.last, amount, WAYS[mark.value], other=other,
        of_sides=True, valued=looked.sentence.at(mark.first, "grammar", "valued") is not None,
    )  # fmt: skip


def _closing(looked: Looked, at: int) -> Mark | None:
    """The word of “3,5 procent upp” and “15 up”, behind which its clause ends."""
    sentence = looked.sentence
    mark = sentence.at(at, "toward")
    if mark is None:
        return None
    ends = mark.last >= len(sentence) or not sentence.is_sort(mark.last, Sort.WORD, Sort.NUMBER)
    return mark if ends or sentence.at(mark.last, "grammar", "than", "compared") else None


def _is_particle(looked: Looked, mark: Mark) -> bool:
    """Whether “upp” is that of “klarades 2 brott upp”."""
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    return bool(sentence.at(mark.first, "grammar", "particle")) and any(
        each.value == "particle_verb"
        and looked.clauses[each.first] == clause
        and each.first < mark.first
        for each in sentence.of("grammar")
    )


BEYOND = {"above": 1, "below": -1, "ahead": 1, "behind": -1}
SIDES = frozenset({"above", "below"})
"""Words that may be said of the median alone; before and behind are others of one's kind."""
LYING_WITHIN = 4
"""Tokens before a distance within which a verb says that something lies there."""


def _behind_told(looked: Looked, at: int) -> Mark | None:
    """The “efter” of “pojkarna ligger tio procentenheter efter”: than those told before."""
    sentence = looked.sentence
    mark = sentence.at(at, "grammar", "ahead", "behind")
    return mark if mark is not None and ends_said(looked, mark.last) else None


def _beyond(looked: Looked, amount: Amount, mark: Mark) -> Found | None:
    """“7 procentenheter över rikets median”."""
    ahead = range(mark.last, mark.last + 3)
    named = [m for m in looked.sentence.of("area") if m.first in ahead and m.value != "own"]
    named += [m for m in looked.groups if m.first in ahead]
    # “Alby låg 60 över länet”: the own area, or any other, is one beside an area before it
    beside = any(m.last <= amount.first for m in looked.places)
    named += [m for m in looked.places if beside and m.first in ahead]
    named += [m for m in [pronoun_side(looked, mark.last)] if m]
    timed = any(
        each.first == mark.last and not is_of_a_value(looked, each) for each in looked.times
    )
    if not named and _lies_apart(looked, amount, mark):
        direction = BEYOND[mark.value]
        return Found(kind_of(amount), amount.first, mark.last, amount, direction, of_sides=True)
    if not named and any(is_base_level(looked, e.first) is mark for e in looked.amounts):
        # “35% above its pre-pandemic level of 288”
        return Found(kind_of(amount), amount.first, mark.last, amount, BEYOND[mark.value])
    if (timed or not named) and not _is_level_of_time(looked, mark.last):
        return None
    noun = None if named else looked.sentence.at(mark.last, "grammar", "level_of")
    last = noun.last if noun else mark.last
    return Found(kind_of(amount), amount.first, last, amount, BEYOND[mark.value], other=last)


def _lies_apart(looked: Looked, amount: Amount, mark: Mark) -> bool:
    """“länet låg alltså 9 procentenheter under”: than what was told before it."""
    sentence = looked.sentence
    ends = mark.value in SIDES and not sentence.is_sort(mark.last, Sort.WORD, Sort.NUMBER)
    near = range(max(amount.first - LYING_WITHIN, 0), amount.first)
    return ends and any(sentence.at(place, "grammar", "lies") for place in near)


def _is_level_of_time(looked: Looked, place: int) -> bool:
    """“över 2023 års nivå”, “under nivån 2021”; “38 under 2023” says when, not below what."""
    if noun := looked.sentence.at(place, "grammar", "level_of"):
        return any(each.first == noun.last for each in looked.times)
    if noun := looked.sentence.at(place, "grammar", "level"):
        joint = looked.sentence.at(noun.last, "grammar", "for", "from", "of")
        place = joint.last if joint else noun.last
        year = looked.sentence.at(place, "times", "year")
        return any(each.first in {place, year.last if year else place} for each in looked.times)
    when = next((each for each in looked.times if each.first == place), None)
    if when is None:
        return False
    if when.kind is WhenKind.START:
        return True
    year = looked.sentence.at(when.last, "times", "year")
    return bool(looked.sentence.at(year.last if year else when.last, "grammar", "level"))


def _leads_amount(looked: Looked, mark: Mark) -> bool:
    """“37 procent, mer än 30”: a hedge of the next number."""
    return any(each.first == mark.first for each in looked.amounts)


def _after_direction(looked: Looked, amount: Amount, used: Set[int]) -> Found | None:
    """“ökade med 6 procentenheter”, “en ökning på 90”, “minskade 8 procent”."""
    sentence = looked.sentence
    # “the rise is accordingly 10.5”, “växte med ytterligare 6”
    opens = (sentence.before(amount.first, "grammar", "but_still", "further") or amount).first
    led = sentence.before(opens, "grammar", "with")
    # “joined by nine of the twelve” is how many have, and not how many more
    whole = amount.form is Form.PART
    if (added := sentence.before(opens, "added", *DIRECTIONS)) and not whole:
        return Found(kind_of(amount), added.first, amount.last, amount, DIRECTIONS[added.value])
    noun = sentence.before(amount.first, "direction", "up", "down")
    if led is None and noun and _is_noun(looked, noun.first):
        return Found(kind_of(amount), noun.first, amount.last, amount, DIRECTIONS[noun.value])
    toward = sentence.before(led.first if led else amount.first, "toward")
    if toward:
        value = DIRECTIONS[toward.value]
        return Found(kind_of(amount), toward.first, amount.last, amount, value)
    if led is None and amount.unit not in {"percent", "points"}:
        return None
    start = behind_article(sentence, amount.first)
    if led is None and sentence.before(start, "grammar", "from", "to", "between", "via", "after"):
        return None
    start = led.first if led else amount.first
    # “fortsatte att öka (med 6 procent)”
    start -= led is not None and sentence.word(start - 1) == "("
    mark = _direction_before(looked, start, used)
    told = led and is_told_beside(looked, led, amount)
    if mark is None or told or _is_level(looked, mark, led, amount):
        return None
    value = DIRECTIONS[mark.value]
    return Found(kind_of(amount), mark.first, amount.last, amount, value) if value else None


def _is_level(looked: Looked, mark: Mark, led: Mark | None, amount: Amount) -> bool:
    """“ökningen … var 37 procent” is a change; “har ökat och var 37 procent” is a level."""
    sentence = looked.sentence
    between = range(mark.last, led.first if led else amount.first)
    joints = [p for p in between if sentence.at(p, "grammar", "and", "contrast")]
    if joints := [p for p in joints if not sentence.at(p, "grammar", "to")]:
        # “mellan 2019 och 2023”: the “och” of a time joins no clauses
        return not all(place in looked.in_times for place in joints)
    if any(_is_inverted(looked, place) for place in between):
        return True
    copula = led is None or bool(sentence.at(led.first, "grammar", "copula"))
    if copula and is_cause(looked, mark):
        return True
    of_noun = _is_noun(looked, mark.first) and sentence.at(mark.last, "grammar", "of")
    if not of_noun and any(sentence.at(place, "grammar", "level") for place in between):
        return copula
    is_verb = not _is_noun(looked, mark.first)
    return led is not None and is_verb and bool(sentence.at(led.first, "grammar", "copula"))


def _is_inverted(looked: Looked, place: int) -> bool:
    """Whether another verb is the number's: “trots ökningen ligger den på”, “… började 2018 på”."""
    verb = looked.sentence.at(place, "grammar", "lies")
    began = looked.sentence.at(place, "times", "began") is not None
    return began or (verb is not None and bool(looked.sentence.at(verb.last, "grammar", "it")))


def is_cause(looked: Looked, mark: Mark) -> bool:
    """Whether a noun of change says why: “admissions because of a fall were 2,924”."""
    sentence = looked.sentence
    return _is_noun(looked, mark.first) and any(
        sentence.before(place, "grammar", "cause") for place in (mark.first, mark.first - 1)
    )


def _is_time_between(looked: Looked, first: int, last: int) -> bool:
    return any(first <= each.first and each.last <= last for each in looked.times)


def _is_noun(looked: Looked, place: int) -> bool:
    """Whether a word of direction is a noun: “ökningen”, “the rise”."""
    return bool(looked.sentence.at(place, "change_noun"))


HEADED_WITHIN, LONGEST_LIST = 5, 40


def _headed(looked: Looked, amount: Amount) -> Found | None:
    """“tillskotten i ordning: 6, 13 och 16”: what a noun of change before a colon tells."""
    sentence = looked.sentence
    for place in range(amount.first - 1, max(amount.first - LONGEST_LIST, -1), -1):
        if sentence.word(place) == ":":
            near = range(place - 1, max(place - HEADED_WITHIN, -1), -1)
            marks = [sentence.at(p, "direction", "up", "down") for p in near]
            noun = next((m for m in marks if m and _is_noun(looked, m.first)), None)
            aged = sentence.before(place, "grammar", "with_age")
            if noun is None or aged or ran_so_long(looked, place):
                return None
            value = DIRECTIONS[noun.value]
            return Found(kind_of(amount), amount.first, amount.last, amount, value)
        listed = sentence.word(place) in {",", DASH} or sentence.at(place, "grammar", "and")
        if not (listed or sentence.is_sort(place, Sort.NUMBER)):
            return None
    return None


def change_before(looked: Looked, mark: Mark) -> Mark | None:
    """The noun of change that a clause is about: the “ökningen” of “ökningen för män är störst”."""
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    for place in range(mark.first - 1, -1, -1):
        level = sentence.at(place, "grammar", "level") and not sentence.before(
            place, "grammar", "of"
        )
        if looked.clauses[place] != clause or level:
            return None
        if sentence.at(place, "change_noun"):
            return sentence.at(place, "direction", "up", "down") or sentence.at(
                place, "change_noun"
            )
    return None


def heads_list(looked: Looked, mark: Mark) -> bool:
    """Whether a noun of change heads the numbers behind a colon, and claims nothing itself."""
    sentence = looked.sentence
    for place in range(mark.last, min(mark.last + HEADED_WITHIN, len(sentence))):
        if sentence.word(place) == ":":
            noun = _is_noun(looked, mark.first) and sentence.is_sort(place + 1, Sort.NUMBER)
            aged = sentence.before(place, "grammar", "with_age")
            return noun and not aged and not ran_so_long(looked, place)
    return False


def _direction_before(looked: Looked, at: int, used: Set[int]) -> Mark | None:
    sentence = looked.sentence
    for place in range(at - 1, max(at - BACK, -1), -1):
        if place in used or sentence.word(place) in {".", ";", ":", "("}:
            return None
        mark = sentence.at(place, "direction", "up", "down")
        if mark and not is_in_a_name(looked, place):
            return mark
        right_before = place == at - 1
        if (
            sentence.word(place) == ","
            and not right_before
            and not _is_time_between(looked, place, at)
        ):
            return None
    return None


def _before_direction(looked: Looked, amount: Amount) -> Found | None:
    """“6 procentenheters ökning”, “en 6 procentenheter stor ökning”."""
    if not amount.unit:
        return None
    sentence = looked.sentence
    for place in range(amount.last, min(amount.last + 2, len(sentence))):
        mark = sentence.at(place, "direction", "up", "down")
        if mark and _is_noun(looked, place):
            return Found(kind_of(amount), amount.first, mark.last, amount, DIRECTIONS[mark.value])
    return None


def _signed(amount: Amount) -> Found | None:
    """“+40”, “−8”."""
    if not amount.signed or amount.decimals < 0:
        return None
    return Found(kind_of(amount), amount.first, amount.last, amount, amount.signed)


def _in_points(amount: Amount) -> Found | None:
    """Percentage points are of changes and differences only."""
    if amount.unit != "points":
        return None
    return Found(Kind.CHANGE_PP, amount.first, amount.last, amount)
