"""Numbers that a bundle states outside its series: figures, trainings, agreements, counts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lagesbild.core.language.lexicon import lexicon
from lagesbild.core.strategy.commitment import CommitmentStatus
from lagesbild.core.strategy.indicator import LifeCycle
from lagesbild.core.strategy.strategy import Strategy

STATUSES = frozenset(each.value for each in CommitmentStatus)
COUNT = "count:"
"""What the names of numbers begin with that are counted in the strategy's files."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A number that is stated once: ``name`` is how a reading names it ("figure:mika-kommuner")."""

    name: str
    text: str
    """What it counts, in words."""
    value: Decimal
    of: Decimal | None = None
    commitments: tuple[str, ...] = ()
    """Numbers of the commitments that it belongs to."""
    goal: int = 0
    noun: str = ""
    """The words right behind the number: what is counted."""

    @property
    def of_status(self) -> bool:
        """Whether it counts the commitments of one status."""
        return self.is_count and self.name.rpartition(":")[2] in STATUSES

    @property
    def is_count(self) -> bool:
        """Whether it is counted in the strategy's files, and stated in none of them."""
        return self.name.startswith(COUNT)

    @property
    def of_all_goals(self) -> str:
        """The name of the count that a count of one goal is a part of; its own of another."""
        return COUNT + self.name.rpartition(":")[2]


def stated(strategy: Strategy) -> Iterator[Stated]:
    """All that a strategy states, with its words in the strategy's language."""
    counts = lexicon(strategy.about.language).pack["counts"]
    yield from _figures(strategy)
    yield from _trainings(strategy)
    yield from _agreements(strategy)
    yield from _counts(strategy, counts)


def _figures(strategy: Strategy) -> Iterator[Stated]:
    if strategy.plan is None:
        return
    belongs: dict[str, list[str]] = {}
    goals: dict[str, int] = {}
    for commitment in strategy.plan.commitments:
        for name in commitment.figures:
            belongs.setdefault(name, []).append(commitment.number)
            goals.setdefault(name, commitment.goal)
    for figure in strategy.plan.figures:
        value = _number(figure.value)
        if value is not None:
            words = figure.text.replace("{value}", " ").replace("{of}", " ")
            yield Stated(
                f"figure:{figure.id}", words, value, _number(figure.of),
                tuple(belongs.get(figure.id, ())), goals.get(figure.id, 0),
                _noun(figure.text),
            )  # fmt: skip


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", ".").replace(" ", "")) if text else None
    except InvalidOperation:
        return None


NOUN_WITHIN = 3


def _noun(text: str) -> str:
    """What stands behind "{value}", or behind "{of}" where that follows: three words at most."""
    behind = text.partition("{of}" if "{of}" in text else "{value}")[2]
    return " ".join(behind.split()[:NOUN_WITHIN])


def _trainings(strategy: Strategy) -> Iterator[Stated]:
    words = lexicon(strategy.about.language)
    people, rounds = (
        " ".join(sorted(frozenset().union(*(words.words("nouns", each) for each in those))))
        for those in (("persons",), ("rounds", "meetings"))
    )
    for place, each in enumerate(strategy.trainings):
        name, of = f"training:{place + 1}", each.commitments
        if each.participants is not None:
            yield Stated(name, each.name, Decimal(each.participants), None, of, noun=people)
        if each.rounds is not None:
            held = Decimal(each.rounds)
            yield Stated(f"{name}:rounds", each.name, held, None, of, noun=rounds)
        number, _, noun = each.units.partition(" ")
        plain = len(noun.split()) in range(1, NOUN_WITHIN + 1) and noun.replace(" ", "").isalpha()
        if plain and (many := _number(number)) is not None:
            yield Stated(f"{name}:units", each.name, many, None, of, noun=noun)


def _agreements(strategy: Strategy) -> Iterator[Stated]:
    for place, each in enumerate(strategy.agreements):
        if each.members is not None:
            of = Decimal(each.of) if each.of is not None else None
            text = f"{each.name} {each.coverage}"
            yield Stated(
                f"agreement:{place + 1}", text, Decimal(each.members), of, each.commitments,
                noun=_noun_of_coverage(each.coverage, each.of or each.members),
            )  # fmt: skip


def _noun_of_coverage(coverage: str, last: int) -> str:
    """What stands behind the last of its numbers: the “kommuner” of “21 av 26 kommuner”."""
    return " ".join(coverage.partition(f"{last} ")[2].strip(" ,;.").split()[:NOUN_WITHIN])


def _counts(strategy: Strategy, called: Mapping[str, Sequence[str]]) -> Iterator[Stated]:
    """How many goals, indicators and commitments the strategy has, and how far they have come."""
    yield Stated("count:goals", called["goals"][0], Decimal(len(strategy.goals)))
    active = [
        each
        for each in strategy.indicators
        if each.life_cycle is LifeCycle.ACTIVE and each.follows_goal and not each.companion_of
    ]
    retired = [each for each in strategy.indicators if each.life_cycle is LifeCycle.RETIRED]
    yield Stated("count:indicators", called["active-indicators"][0], Decimal(len(active)))
    yield Stated("count:retired", called["retired-indicators"][0], Decimal(len(retired)))
    commitments = tuple(strategy.commitment.values())
    yield Stated("count:commitments", called["commitments"][0], Decimal(len(commitments)))
    by_status = Counter(each.status for each in commitments)
    for status in CommitmentStatus:
        words = called[status.value][0]
        yield Stated(f"count:{status.value}", words, Decimal(by_status[status]))
    for goal in strategy.goals:
        yield from _counts_of(strategy, goal.number, called)


def _counts_of(
    strategy: Strategy, goal: int, called: Mapping[str, Sequence[str]]
) -> Iterator[Stated]:
    commitments = len(strategy.commitments_of(goal))
    indicators = len(strategy.indicators_of(goal))
    retired = len(strategy.retired_indicators_of(goal))
    yield Stated(
        f"count:goal-{goal}:commitments", called["commitments"][0], Decimal(commitments), goal=goal
    )
    yield Stated(
        f"count:goal-{goal}:indicators", called["indicators"][0], Decimal(indicators), goal=goal
    )
    yield Stated(
        f"count:goal-{goal}:retired", called["retired-indicators"][0], Decimal(retired), goal=goal
    )
    by_status = Counter(each.status for each in strategy.commitments_of(goal))
    for status in CommitmentStatus:
        name = f"count:goal-{goal}:{status.value}"
        yield Stated(name, called[status.value][0], Decimal(by_status[status]), goal=goal)
