"""Directions that a particle alone tells: “2024 gick andelen upp”, “Småhus: upp (från 120)”.

In a Swedish main clause that another word opens the subject stands between a verb and its
particle; in an item of a list there is no verb at all.
"""

from collections.abc import Mapping

from lagesbild.core.claims.denied import is_denied
from lagesbild.core.claims.find_courses import course_of
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.shapes import Found, Kind
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.words import Sort

DIRECTIONS: Mapping[str, int] = {"up": 1, "down": -1, "back": -1}
PASSED = (
    "and", "from", "to", "with", "between", "but_still", "as_well", "anew", "contrast", "within",
    "compared",
)  # fmt: skip
"""Words of grammar behind a particle that it is not of."""
VERB_WITHIN = 8
"""Tokens before a particle within which its verb stands."""
LABEL_WITHIN = 8
"""Tokens before the colon of an item within which a group or area is named."""


def particle_at(looked: Looked, place: int) -> Found | None:
    """The direction that a particle at a place tells; None where it tells none."""
    mark = looked.sentence.at(place, "particles")
    if mark is None or not (_ends_item(looked, mark) or _ends_verb(looked, mark)):
        return None
    denied = is_denied(looked, mark)
    return Found(
        Kind.TREND, mark.first, mark.last, direction=DIRECTIONS[mark.value],
        course="not" if denied else course_of(looked, mark), degree=_degree(looked, mark),
    )  # fmt: skip


def _ends_item(looked: Looked, mark: Mark) -> bool:
    """Whether a colon and a name before it are all that leads in: “Småhus: upp”."""
    sentence = looked.sentence
    start = mark.first
    if degree := sentence.before(start, "degree"):
        start = degree.first
    if sentence.word(start - 1) != ":":
        return False
    named = (*looked.groups, *looked.places)
    return any(start - LABEL_WITHIN < each.last < start for each in named) and not (
        sentence.is_sort(mark.last, Sort.WORD, Sort.NUMBER)
        and not sentence.at(mark.last, "grammar", "from", "and")
        and mark.last not in looked.in_times
    )


def _ends_verb(looked: Looked, mark: Mark) -> bool:
    """Whether the verb of a particle stands before it, with the subject between."""
    sentence, clause = looked.sentence, looked.clauses[mark.first]
    if _leads_number(looked, mark):
        return False
    for place in range(mark.first - 1, max(mark.first - 1 - VERB_WITHIN, -1), -1):
        if looked.clauses[place] != clause or sentence.at(place, "direction", "up", "down"):
            return False
        if verb := sentence.at(place, "grammar", "goes"):
            return verb.last < mark.first and not _goes_on(looked, mark)
    return False


def _leads_number(looked: Looked, mark: Mark) -> bool:
    """“gick andelen upp till 8,5 procent”, “ned med 3”: where it came, or how far, is claimed."""
    led = looked.sentence.at(mark.last, "grammar", "to", "with", "by")
    number = led is not None and any(each.first == led.last for each in looked.amounts)
    return number and mark.value != "back"


def _goes_on(looked: Looked, mark: Mark) -> bool:
    """Whether a noun or verb follows that the particle is of: “gick upp på scenen”."""
    sentence, after = looked.sentence, mark.last
    if led := sentence.at(after, "grammar", "for"):
        # “gick upp i Alby”, “bland flickor”, “under 2024”, “tillbaka till 33 procent”
        number = any(each.first == led.last for each in looked.amounts)
        return not (number or _is_name(looked, led.last))
    passed = (
        not sentence.is_sort(after, Sort.WORD)
        or _is_name(looked, after)
        or sentence.at(after, "degree")
        or sentence.at(after, "grammar", *PASSED)
    )
    return not passed


def _is_name(looked: Looked, place: int) -> bool:
    """Whether a word is of a time, a group, an area or an indicator's name."""
    sentence = looked.sentence
    named = place in looked.in_times or place in looked.in_groups
    said = sentence.at(place, "times") or sentence.at(place, "area")
    return named or bool(said) or any(each.place == place for each in looked.telling)


def _degree(looked: Looked, mark: Mark) -> str:
    """The word beside a particle that says how much."""
    beside = looked.sentence.at(mark.last, "degree") or looked.sentence.before(mark.first, "degree")
    return beside.value if beside else ""
