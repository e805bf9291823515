"""Whether a share is one of those who do not: “27 procent är inte trygga”, “63 procent avslogs”.

Only what denies a word of the indicator's own name makes it so. Of “57 procent är inte nog” nothing
in the name is denied, and in a name that denies something itself a denial says nothing sure.
"""

from collections.abc import Iterable, Iterator, Sequence, Set

from lagesbild.core.claims.aims import Reading
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.names import NameKind
from lagesbild.core.claims.no_claims import names_something
from lagesbild.core.claims.shapes import Found
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.language.amounts import Form
from lagesbild.core.language.lexicon import Lexicon, Mark
from lagesbild.core.language.words import Sort

AHEAD = 4
"""Tokens behind a negation within which what it denies stands."""
BACK = 2
JOINTS = ("and", "contrast", "relative", "that")
"""Words that another clause begins with, which speaks of something else."""


def is_of_others(looked: Looked, found: Found, reading: Reading) -> bool:
    """Whether a share is said to be of those whom the share of a reading leaves."""
    amount = found.amount
    if amount is None or (amount.form is Form.SHARE and amount.word in {"all", "none"}):
        return False
    behind, of_whom = list(_behind(looked, found)), list(_of_whom(looked, found))
    if not behind and not of_whom:
        return False
    slug = reading.target
    known = looked.vocabulary.called
    names = known.names.get(slug, ())
    called = (*names, *_labels(looked.vocabulary, reading))
    if not names or _denied_in(looked.vocabulary.lexicon, called):
        return False
    if any(_denies(looked, place, behind, slug, back=BACK) for place in behind):
        return True
    if any(_denies(looked, place, of_whom, slug) for place in of_whom):
        return True
    return any(
        _is_contrary(looked, place, known.roots[slug]) or _is_beyond(looked, place, names)
        for place in (*behind, *of_whom)
    )


def _labels(vocabulary: Vocabulary, reading: Reading) -> Iterator[Sequence[str]]:
    """The words of the groups that a reading is of: “Ingen överenskommelse”."""
    for aim in reading.aims:
        for dimension, code in aim.key.dimension_values.pairs:
            yield vocabulary.called.labels.get((aim.indicator.slug, dimension, code), ())


def _denied_in(lexicon: Lexicon, called: Iterable[Sequence[str]]) -> bool:
    """Whether a name or label denies something itself: “utan beslut”, “ingen plan”."""
    denying = lexicon.words("grammar", "negation") | lexicon.words("grammar", "lacking")
    denying |= lexicon.words("whole", "none")
    return any(word in denying for words in called for word in words)


def _behind(looked: Looked, found: Found) -> Iterator[int]:
    """The places behind a share in its own clause, up to the next number or another clause."""
    sentence, clause = looked.sentence, looked.clauses[found.first]
    amounts = {each.number: each for each in looked.amounts}
    for place in range(found.last, len(sentence)):
        if looked.clauses[place] != clause or sentence.at(place, "grammar", *JOINTS):
            return
        amount = amounts.get(place)
        if amount is not None and not names_something(looked, amount):
            return
        yield place


def _of_whom(looked: Looked, found: Found) -> Iterator[int]:
    """The places of “som inte är trygga” in “andelen som inte är trygga var 27 procent”."""
    sentence, clause = looked.sentence, looked.clauses[found.first]
    start = next((m.last for m in sentence.of("grammar") if m.value == "share"), found.first)
    within = [p for p in range(start, found.first) if looked.clauses[p] == clause]
    numbers = {each.number for each in looked.amounts}
    if within and within[0] == start and not numbers & set(within):
        yield from within


def _denies(looked: Looked, place: int, within: Sequence[int], slug: str, *, back: int = 0) -> bool:
    """Whether a negation denies a word of the name that stands beside it.

    In a main clause it may stand behind what it denies, “beviljades inte”, in others it does not.
    """
    sentence = looked.sentence
    mark = sentence.at(place, "grammar", "negation")
    if mark is None or sentence.at(place, "grammar", "not_only") or _compares(looked, mark):
        return False
    near = range(place - back, mark.last + AHEAD)
    return any(
        each in near
        and sentence.is_sort(each, Sort.WORD)
        and _points(looked.vocabulary, sentence.word(each), slug)
        for each in within
    )


def _compares(looked: Looked, mark: Mark) -> bool:
    """Whether a change or comparison is what is denied: “är inte högre än rikets”."""
    sentence = looked.sentence
    return any(
        sentence.at(place, concept)
        for place in range(mark.last, mark.last + 2)
        for concept in ("comparative", "direction", "hedge")
    )


def _points(vocabulary: Vocabulary, word: str, slug: str) -> bool:
    names = (vocabulary.names[each] for each, _ in vocabulary.pointed(word))
    return any(each.target == slug and each.kind is NameKind.NAME for each in names)


def _is_contrary(looked: Looked, place: int, roots: Set[str]) -> bool:
    """“otrygga”, “avslogs”: the contrary of a word in a name, whose roots are given."""
    sentence, vocabulary = looked.sentence, looked.vocabulary
    word, lexicon = sentence.word(place), vocabulary.lexicon
    prefixes = lexicon.pack["contrary"]["prefixes"]
    if any(
        word.startswith(each) and vocabulary.root(word.removeprefix(each)) in roots
        for each in prefixes
    ):
        return vocabulary.root(word) not in roots
    mark = sentence.at(place, "refusing")
    known = lexicon.words("granting", mark.value) if mark else frozenset()
    return any(vocabulary.root(each) in roots for each in known)


def _is_beyond(looked: Looked, place: int, names: Sequence[Sequence[str]]) -> bool:
    """“mer än 90 dagar”, where the name has “inom 90 dagar”."""
    sentence, vocabulary = looked.sentence, looked.vocabulary
    if not sentence.is_sort(place, Sort.NUMBER):
        return False
    than = sentence.before(place, "grammar", "than")
    longer = than and sentence.before(than.first, "measured", "up")
    if not (longer or sentence.before(place, "hedge", "more")):
        return False
    number, noun = sentence.word(place), vocabulary.root(sentence.word(place + 1))
    within = vocabulary.lexicon.words("grammar", "within")
    return any(
        (name[at], vocabulary.root(name[at + 1])) == (number, noun) and name[at - 1] in within
        for name in names
        for at in range(1, len(name) - 1)
    )
