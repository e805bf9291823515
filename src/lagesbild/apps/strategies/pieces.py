"""A strategy taken apart into the pieces that are kept, and put together again."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import polars as pl

from lagesbild.apps.strategies.facts import facts_of, value_of
from lagesbild.apps.strategies.models import PartKind
from lagesbild.bundles.areas import areas_in_use, codes_in_use
from lagesbild.bundles.shapes import PlanFacts
from lagesbild.core.edition import Edition, Text, TextKey
from lagesbild.core.statistics.area import Area
from lagesbild.core.strategy.claim_rules import ClaimRules
from lagesbild.core.strategy.commitment import (
    Agreement,
    Commitment,
    Organisation,
    Plan,
    ReportedFigure,
    Training,
)
from lagesbild.core.strategy.goal import DevelopmentArea, Goal, Theme
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.core.strategy.source import Definition, Source
from lagesbild.core.strategy.strategy import About, Strategy
from lagesbild.core.strategy.vouched_claim import VouchedClaim

Value = TypeVar("Value")

LONGEST_NAME = 180
"""Of a title that stands for a piece without slug; a number may follow it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a strategy as it is kept: what `Part` holds, without when it counted."""

    kind: PartKind
    name: str
    position: int
    facts: dict[str, Any]


def pieces_of(edition: Edition) -> tuple[Piece, ...]:
    """All pieces of an edition but its figures."""
    strategy = edition.strategy
    plan = strategy.plan
    return (
        Piece(PartKind.ABOUT, "about", 0, facts_of(strategy.about)),
        Piece(PartKind.EDITION, "edition", 0, {"year": edition.year}),
        *_listed(PartKind.GOAL, strategy.goals, lambda each: str(each.number)),
        *_listed(PartKind.THEME, strategy.themes, lambda each: each.slug),
        *_listed(PartKind.INDICATOR, strategy.indicators, lambda each: each.slug),
        *_listed(PartKind.SOURCE, strategy.sources, lambda each: each.slug),
        *_listed(PartKind.DEFINITION, strategy.definitions, lambda each: each.slug),
        *_listed(PartKind.ORGANISATION, strategy.organisations, lambda each: each.slug),
        *(_plan(plan) if plan else ()),
        *_listed(PartKind.DEVELOPMENT_AREA, strategy.development_areas, lambda each: each.text),
        *_listed(PartKind.TRAINING, strategy.trainings, lambda each: each.name),
        *_listed(PartKind.AGREEMENT, strategy.agreements, lambda each: each.name),
        *_listed(PartKind.AREA, own_areas(edition), lambda each: each.code),
        *_claim_rules(strategy.claim_rules),
        *_texts(edition.texts),
        *_listed(PartKind.VOUCHED_CLAIM, edition.vouched, lambda e: f"{e.text}: {e.words}"),
    )


def own_areas(edition: Edition) -> tuple[Area, ...]:
    """The areas that would not be known, or not by this name, unless the strategy said so."""
    strategy = edition.strategy
    observed = edition.observations.table["area"].unique().cast(pl.String)
    used = codes_in_use(strategy.about, strategy.indicators, observed)
    known = {area.code: area for area in areas_in_use({}, used)}
    return tuple(each for each in strategy.areas if known.get(each.code) != each)


def _claim_rules(rules: ClaimRules) -> Iterator[Piece]:
    if rules != ClaimRules():
        yield Piece(PartKind.CLAIM_RULES, "claim-rules", 0, facts_of(rules))


def _plan(plan: Plan) -> Iterator[Piece]:
    facts = PlanFacts(plan.title, plan.first_year, plan.last_year, plan.gaps)
    yield Piece(PartKind.PLAN, "plan", 0, facts_of(facts))
    yield from _listed(PartKind.COMMITMENT, plan.commitments, lambda each: each.number)
    yield from _listed(PartKind.REPORTED_FIGURE, plan.figures, lambda each: each.id)


def _texts(texts: Mapping[TextKey, Text]) -> Iterator[Piece]:
    for position, (key, text) in enumerate(texts.items()):
        name = f"{key.kind}/{key.name}" if key.name else key.kind
        facts = {"markdown": text.markdown, "path": text.path}
        yield Piece(PartKind.TEXT, name, position, facts)


def _listed(
    kind: PartKind, values: Iterable[Value], name: Callable[[Value], str]
) -> Iterator[Piece]:
    """The values with their names; of equal names the second is told apart by a number."""
    seen: Counter[str] = Counter()
    for position, value in enumerate(values):
        named = name(value)[:LONGEST_NAME]
        seen[named] += 1
        told_apart = named if seen[named] == 1 else f"{named} ({seen[named]})"
        yield Piece(kind, told_apart, position, facts_of(value))


@dataclass(frozen=True, slots=True)
class Assembled:
    """What pieces say. The areas in use are for the figures to say."""

    year: int
    strategy: Strategy
    """With the areas that it describes itself."""
    texts: Mapping[TextKey, Text]
    vouched: tuple[VouchedClaim, ...]


class _Pieces:
    """Pieces by kind, as values, in their order."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.of_kind: dict[PartKind, list[Piece]] = {kind: [] for kind in PartKind}
        for each in sorted(pieces, key=lambda piece: piece.position):
            self.of_kind[each.kind].append(each)

    def all(self, kind: PartKind, shape: type[Value]) -> tuple[Value, ...]:
        return tuple(value_of(each.facts, shape) for each in self.of_kind[kind])


def assembled(pieces: Iterable[Piece]) -> Assembled:
    """The strategy that pieces make up."""
    found = _Pieces(pieces)
    (about,) = found.all(PartKind.ABOUT, About)
    (edition,) = found.of_kind[PartKind.EDITION]
    strategy = Strategy(
        about=about,
        goals=found.all(PartKind.GOAL, Goal),
        themes=found.all(PartKind.THEME, Theme),
        indicators=found.all(PartKind.INDICATOR, Indicator),
        sources=found.all(PartKind.SOURCE, Source),
        definitions=found.all(PartKind.DEFINITION, Definition),
        organisations=found.all(PartKind.ORGANISATION, Organisation),
        plan=_plan_of(found),
        development_areas=found.all(PartKind.DEVELOPMENT_AREA, DevelopmentArea),
        trainings=found.all(PartKind.TRAINING, Training),
        agreements=found.all(PartKind.AGREEMENT, Agreement),
        areas=found.all(PartKind.AREA, Area),
        claim_rules=next(iter(found.all(PartKind.CLAIM_RULES, ClaimRules)), ClaimRules()),
    )
    return Assembled(
        int(edition.facts["year"]),
        strategy,
        _texts_of(found),
        found.all(PartKind.VOUCHED_CLAIM, VouchedClaim),
    )


def _plan_of(found: _Pieces) -> Plan | None:
    facts = found.all(PartKind.PLAN, PlanFacts)
    if not facts:
        return None
    return Plan(
        title=facts[0].title,
        first_year=facts[0].first_year,
        last_year=facts[0].last_year,
        commitments=found.all(PartKind.COMMITMENT, Commitment),
        figures=found.all(PartKind.REPORTED_FIGURE, ReportedFigure),
        gaps=facts[0].gaps,
    )


def _texts_of(found: _Pieces) -> dict[TextKey, Text]:
    texts: dict[TextKey, Text] = {}
    for each in found.of_kind[PartKind.TEXT]:
        kind, _, name = each.name.partition("/")
        key = TextKey(kind, name)
        texts[key] = Text(key, each.facts["markdown"], each.facts["path"])
    return texts
