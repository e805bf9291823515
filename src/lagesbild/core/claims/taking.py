"""Taking the claims of a sentence: which reading of each stands, and what follows for the next."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lagesbild.core.claims.context import COMMITMENT, HEADING, Context, Seen
from lagesbild.core.claims.facts import Facts
from lagesbild.core.claims.judge_change import judge_change
from lagesbild.core.claims.judge_comparison import Sides, judge_comparison, judge_pair
from lagesbild.core.claims.judge_course import judge_trend
from lagesbild.core.claims.judge_extreme import judge_extreme, siblings
from lagesbild.core.claims.judge_stated import judge_stated
from lagesbild.core.claims.judge_value import judge_value
from lagesbild.core.claims.judging import Court, measured, not_checkable
from lagesbild.core.claims.looking import Looked
from lagesbild.core.claims.no_claims import counted, counted_or_carried
from lagesbild.core.claims.reading import Aim, Reading, Readings
from lagesbild.core.claims.rereading import other_readings
from lagesbild.core.claims.shapes import CHANGES, Found, Judgement, Kind, Verdict
from lagesbild.core.claims.stated import Stated
from lagesbild.core.claims.suiting import scaled, suits
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.claims.weighing import Weight, ranked, weigh, words_weigh
from lagesbild.core.claims.wholes import calls_share_a_number, of_wrong_whole
from lagesbild.core.language.amounts import Amount, Form
from lagesbild.core.language.times import Part, When, WhenKind
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.series import Series
from lagesbild.core.statistics.unit import Unit

ENOUGH = 2.1
"""What must point at a target for a claim to be read as one about it."""
CLOSE = 0.8
HALF = 0.45
OF_STATED = 0.6
"""As ``CLOSE``, of a number that the strategy states."""
CLEARLY = 2.0
SURELY = 2.5
"""What points at a target that a sentence without claims is about."""
"""A reading this near the best one may stand in its place."""
NAMED_WELL = 5.0
"""What the words of a sentence weigh that surely name an indicator."""
NAMED_AT_ALL = 1.0
FAR = 4
"""How many times another figure is at least, to which few words point."""
MOST_TARGETS = 4
LACKING = 2.5
"""How much less it weighs that an indicator has no figures for what is named."""
WORDS_ALONE = frozenset({Kind.TREND, Kind.EXTREMUM, Kind.COMPARISON, Kind.RATIO})
"""Kinds that a word without a number can be: no claims where nothing is spoken of."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A claim of a sentence with the reading that stands."""

    found: Found
    kind: Kind
    judgement: Judgement
    series: tuple[SeriesKey, ...] = ()
    periods: tuple[str, ...] = ()
    figure: str = ""
    reading: str = ""


@dataclass(frozen=True)
class _Tried:
    """A reading with its verdict."""

    weight: float
    judgement: Judgement
    reading: Reading | None = None
    stated: Stated | None = None
    kind: Kind = Kind.VALUE


@dataclass(frozen=True)
class Taking:
    """Takes claims, sentence by sentence."""

    facts: Facts
    vocabulary: Vocabulary
    stated: Mapping[str, Stated]
    court: Court

    def take(
        self, looked: Looked, found: Sequence[Found], context: Context
    ) -> tuple[Sequence[Taken], Context]:
        """The claims of a sentence, and the context for the next one."""
        taken: list[Taken] = []
        inner = context
        for each in found:
            claim, tried = self._one(looked, each, found, self._anchored(looked, each, inner))
            if claim is None:
                continue
            taken.append(claim)
            inner = self._after(inner, tried)
        if not taken:
            inner = self._named_without_claim(looked, inner)
        return taken, self._leaving(looked, inner)

    # The time that “året innan” is before

    def _anchored(self, looked: Looked, found: Found, context: Context) -> Context:
        """With the year that was named last before a claim, if its sentence names one."""
        before = [_end(w) for w in _years(looked) if w.first < found.first]
        own = [w for w in before if not w.since] or [
            w for w in before if _then_between(looked, w, found)
        ]
        return replace(context, when=_as_part(own[-1], context)) if own else context

    def _leaving(self, looked: Looked, context: Context) -> Context:
        year = context.place.year
        dated = [_dated(each, year) for each in looked.times]
        own = [w for w in dated if not w.since and w.kind is WhenKind.POINT]
        if own:
            context = replace(context, when=_as_part(_end(own[0]), context))
        bases = [w for w in looked.times if w.since or w.kind in {WhenKind.SPAN}]
        if bases:
            context = replace(context, base=bases[-1])
        rows = _rows(self.vocabulary, looked)
        context = replace(context, seen=_seen(context.seen, looked))
        return replace(context, rows=rows) if rows else context

    def _named_without_claim(self, looked: Looked, context: Context) -> Context:
        """What a sentence without claims is about, where its words say so clearly."""
        words = words_weigh(looked, 0, len(looked.sentence))
        slugs = sorted(words, key=lambda each: (-words[each], each))[:1]
        if slugs and words[slugs[0]] >= CLEARLY:
            return context.about(slugs[0])
        return context

    def _after(self, context: Context, tried: _Tried | None) -> Context:
        """What the next claim may lean on."""
        if tried is None:
            return context
        if tried.stated is not None:
            return context.about(tried.stated.name)
        reading = tried.reading
        if reading is None or not reading.aims:
            return context
        context = context.about(reading.target)
        area = reading.aims[0].key.area
        home = {reading.aims[0].indicator.area, self.vocabulary.country}
        context = replace(context, area="" if area in home else area)
        if tried.kind in {Kind.VALUE, Kind.SHARE_WORD}:
            told = tuple(dict.fromkeys(o.period for o in tried.judgement.observations))
            context = replace(context, periods=(*context.periods, *told)[-MOST_TOLD:])
        if tried.kind is Kind.EXTREMUM:
            return context
        groups = dict(context.groups)
        for dimension in reading.aims[0].indicator.dimensions:
            if dimension.code not in reading.codes and (reading.target, dimension.code) in groups:
                continue
            codes = dict.fromkeys(
                code
                for aim in reading.aims
                if (code := aim.key.dimension_values.get(dimension.code)) is not None
            )
            groups[reading.target, dimension.code] = tuple(codes)
        return replace(context, groups=groups)

    # One claim

    def _one(
        self, looked: Looked, found: Found, claims: Sequence[Found], context: Context
    ) -> tuple[Taken | None, _Tried | None]:
        weights = weigh(looked, found.first, found.last, context, self.stated)
        tried = list(self._tried(looked, found, claims, context, weights))
        best = _best(tried)
        if best is None:
            return self._unread(looked, found), None
        if best.judgement.verdict is Verdict.CONTRADICTED and best.reading is not None:
            best = self._otherwise(looked, found, best, best.reading, context) or best
        return self._taken(looked, found, best), best

    def _tried(
        self, looked: Looked, found: Found, claims: Sequence[Found], context: Context,
        weights: Mapping[str, Weight],
    ) -> Iterator[_Tried]:  # fmt: skip
        readings = Readings(self.facts, self.vocabulary)
        heavy = [each for each in ranked(weights) if weights[each].total >= ENOUGH]
        heavy = [each for each in heavy if not self._is_of_other_goal(looked, each, context)]
        few = [each for each in heavy if each not in self.stated][:MOST_TARGETS]
        few += [each for each in heavy if each in self.stated][: MOST_TARGETS * 2]
        for target in few:
            weight = weights[target]
            if target in self.stated:
                if one := self._try_stated(looked, found, self.stated[target], weight):
                    yield one
                continue
            for reading in readings.of(looked, found, claims, context, target, weight):
                if one := self._try(looked, found, reading):
                    yield one

    def _is_of_other_goal(self, looked: Looked, target: str, context: Context) -> bool:
        """Whether a target counts what a goal has that neither place nor sentence names."""
        each = self.stated.get(target)
        if each is None or not each.goal or not target.startswith("count:"):
            return False
        return context.place.goal != each.goal and str(each.goal) not in looked.sentence.words

    def _otherwise(
        self, looked: Looked, found: Found, best: _Tried, reading: Reading, context: Context
    ) -> _Tried | None:
        """Another reading that the data bear out, where the sentence leaves open what is meant.

        Only what the claim's own clause does not name may be another: a group or a time that the
        paragraph has spoken of.
        """
        if not reading.aims:
            return None
        seen = _seen(context.seen, looked)
        for other in other_readings(
            self.facts, self.vocabulary, looked, found, reading, seen, context
        ):
            if one := self._try(looked, found, other):
                if one.judgement.verdict is Verdict.SUPPORTED:
                    return replace(one, weight=best.weight)
        return None

    def _try_stated(
        self, looked: Looked, found: Found, stated: Stated, weight: Weight
    ) -> _Tried | None:
        amount = found.amount
        if amount is None or found.kind in CHANGES or found.kind in WORDS_ALONE:
            return None
        fitting = suits_stated(self.vocabulary, looked, amount, stated)
        if fitting is None or not weight.words:
            return None
        judgement = judge_stated(self.court, amount, stated, of_whole=found.of_whole)
        sure = weight.words >= SURELY or weight.lean >= COMMITMENT
        unknown = found.of_whole and stated.of is None
        part = ":goal-" in stated.name and amount.low < stated.value
        if judgement.verdict is Verdict.CONTRADICTED and (unknown or part or not sure):
            judgement = replace(judgement, verdict=Verdict.NOT_CHECKABLE)
        return _Tried(weight.total + fitting, judgement, None, stated)

    def _try(self, looked: Looked, found: Found, reading: Reading) -> _Tried | None:
        found = self._scaled(looked, found, reading)
        fitting = suits(self.vocabulary, looked, found, reading)
        if fitting is None:
            return None
        weight = reading.weight.total + fitting
        if not reading.aims:
            return _Tried(weight - LACKING, self._lacking(reading), reading)
        judgement = self._judge(looked, found, reading)
        if reading.area_slip:
            judgement = self._with_slip(reading, judgement)
        judgement = self._held_to_words(looked, found, reading, judgement)
        if _tells_of_earlier_version(looked, found, reading, judgement):
            judgement = replace(judgement, verdict=Verdict.SUPPORTED, suggestion="")
        if found.of_whole and judgement.verdict is Verdict.CONTRADICTED:
            known = [each.base for each in judgement.observations if each.base]
            if not known:
                judgement = not_checkable(
                    self.court.say.text("No figures in the data are about this.")
                )
        if judgement.verdict is Verdict.CONTRADICTED and _is_of_difference(looked, found):
            judgement = not_checkable(
                self.court.say.text("It is not clear between what the difference is.")
            )
        if _is_in_points_of_no_share(found, reading, judgement):
            judgement = not_checkable(self.court.say.text("No figures in the data are about this."))
        if judgement.verdict is Verdict.CONTRADICTED and is_far_fetched(found, reading, judgement):
            judgement = not_checkable(self.court.say.text("No figures in the data are about this."))
        if found.excepting and judgement.verdict is Verdict.CONTRADICTED:
            judgement = not_checkable(
                self.court.say.text("The sentence leaves something out that the data have.")
            )
        return _Tried(weight, judgement, reading, kind=found.kind)

    def _scaled(self, looked: Looked, found: Found, reading: Reading) -> Found:
        if not reading.aims:
            return found
        aim = reading.aims[0]
        measure = aim.indicator.measure(aim.key.measure)
        return scaled(self.vocabulary, looked, found, measure)

    def _judge(self, looked: Looked, found: Found, reading: Reading) -> Judgement:
        sides = Sides(self.court, self.vocabulary, looked, found)
        match found.kind:
            case Kind.COMPARISON:
                return judge_comparison(self.court, found, reading, sides)
            case Kind.TREND:
                return self._of_time_or_sides(looked, found, reading, sides)
            case Kind.EXTREMUM:
                return judge_extreme(self.court, found, reading)
            case Kind.RATIO | Kind.CHANGE_ABS | Kind.CHANGE_PCT | Kind.CHANGE_PP:
                if _is_difference(looked, found, reading):
                    return judge_comparison(self.court, found, reading, sides)
                return self._of_time_or_sides(looked, found, reading, sides)
            case Kind.VALUE if found.other and _unit(reading) is not Unit.PERCENT:
                amount = found.amount
                factor = amount.low / 100 if amount else None
                part = replace(found, kind=Kind.RATIO, factor=factor)
                return judge_comparison(self.court, part, reading, sides)
            case _:
                noun = found.amount is not None and counted(looked, found.amount) is not None
                return judge_value(self.court, found, reading, counted=noun)

    def _of_time_or_sides(
        self, looked: Looked, found: Found, reading: Reading, sides: Sides
    ) -> Judgement:
        """“dubbelt så hög” of a group: than before, or than another group that is not named again."""
        over_time = judge_trend if found.kind is Kind.TREND else judge_change
        judged = over_time(self.court, found, reading)
        open_sides = found.kind is Kind.RATIO or _is_comparative(looked, found)
        if judged.verdict is not Verdict.CONTRADICTED or found.other or not open_sides:
            return judged
        if medians := self._beside_median(looked, found, reading):
            return medians
        for other in self._any_other(reading):
            compared = judge_pair(self.court, found, reading.aims[0], other)
            if compared.verdict is Verdict.SUPPORTED:
                return compared
        return judged

    def _beside_median(self, looked: Looked, found: Found, reading: Reading) -> Judgement | None:
        """“riksmedianen var 40 procent, 9 procentenheter högre”: of the median, told just before."""
        aim = reading.aims[0]
        median = self.facts.median(aim.key)
        told = [
            m for m in looked.sentence.of("area") if m.value == "median" and m.last <= found.first
        ]
        if median is None or not told:
            return None
        for one, other in ((replace(aim, series=median), aim.series), (aim, median)):
            judged = judge_pair(self.court, found, one, other)
            if judged.verdict is Verdict.SUPPORTED:
                return judged
        return None

    def _any_other(self, reading: Reading) -> Sequence[Series]:
        aim = reading.aims[0]
        areas = [
            each
            for area in self.facts.areas(aim.indicator.slug)
            if area != aim.key.area
            for each in self.facts.of(aim.indicator.slug, area)
            if (each.key.measure, each.key.dimensions) == (aim.key.measure, aim.key.dimensions)
        ]
        own = aim.key.area == aim.indicator.area
        groups = [each for each in siblings(self.court, aim) if each.key != aim.key]
        return groups if own else [*groups, *areas]

    def _held_to_words(
        self, looked: Looked, found: Found, reading: Reading, judgement: Judgement
    ) -> Judgement:
        """Held to what the words around say the figure is: a number, a share of all, a difference."""
        if judgement.verdict is not Verdict.SUPPORTED:
            return judgement
        say = self.court.say
        if calls_share_a_number(looked, found, reading):
            why = say.text("{series} is a share, not a number.", series=say.series(reading.aims[0]))
            return replace(judgement, verdict=Verdict.IMPRECISE, why=f"{judgement.why} {why}")
        if base := of_wrong_whole(looked, found, reading, judgement):
            why = say.text("The share is of the {base} that answered, not of all.", base=base)
            return replace(judgement, verdict=Verdict.IMPRECISE, why=f"{judgement.why} {why}")
        return judgement

    def _lacking(self, reading: Reading) -> Judgement:
        indicator = self.vocabulary.strategy.indicator[reading.target]
        return not_checkable(
            self.court.say.text(
                "{indicator} has no figures for {group}.",
                indicator=indicator.short_name,
                group=reading.lacking or self.court.say.text("this"),
            )
        )

    def _with_slip(self, reading: Reading, judgement: Judgement) -> Judgement:
        """The verdict where the text names another area than the one that is measured."""
        strategy = self.vocabulary.strategy
        indicator = strategy.indicator[reading.target]
        areas = {each.code: each for each in strategy.areas}
        measured, named = areas.get(indicator.area), areas.get(reading.area_slip)
        why = self.court.say.text(
            "The figures are for {area}, not for {named}.",
            area=measured.name if measured else indicator.area,
            named=named.name if named else reading.area_slip,
        )
        verdict = judgement.verdict
        if verdict is Verdict.SUPPORTED:
            near = measured is not None and self._overlaps(measured.code, reading.area_slip)
            verdict = Verdict.IMPRECISE if near else Verdict.CONTRADICTED
        elif verdict is Verdict.CONTRADICTED:
            near = measured is not None and self._overlaps(measured.code, reading.area_slip)
            verdict = verdict if near else Verdict.NOT_CHECKABLE
        return replace(judgement, verdict=verdict, why=f"{judgement.why} {why}")

    def _overlaps(self, measured: str, named: str) -> bool:
        """Whether an area is another geography's for the same ground: police region and county."""
        country = self.vocabulary.country
        own = self.vocabulary.strategy.about.area
        return named == own and measured != country

    def _unread(self, looked: Looked, found: Found) -> Taken | None:
        """A claim that nothing in the data is about."""
        amount = found.amount
        if amount is None or (amount.form is Form.SHARE and amount.word != "fraction"):
            return None
        noun = counted(looked, amount)
        if not amount.unit and noun is None and amount.form is not Form.PART:
            if amount.decimals == 0 and found.kind is Kind.VALUE and amount.form is Form.WORD:
                return None
        kind = found.kind
        if kind is Kind.VALUE and not amount.unit and amount.decimals == 0:
            kind = Kind.COUNT_OTHER
        if amount.form is Form.PART and noun:
            kind = Kind.COUNT_OTHER
        why = self.court.say.text("No figures in the data are about this.")
        return Taken(found, kind, not_checkable(why))

    def _taken(self, looked: Looked, found: Found, best: _Tried) -> Taken | None:
        if best.stated is not None:
            kind = (
                Kind.SHARE_WORD
                if found.amount and found.amount.form is Form.SHARE
                else Kind.COUNT_OTHER
            )
            return Taken(found, kind, best.judgement, figure=best.stated.name)
        reading = best.reading
        if reading is None:
            return None
        if not reading.aims and found.amount is None:
            return None
        unclear = best.judgement.verdict is Verdict.NOT_CHECKABLE
        if unclear and found.amount and found.amount.word in {"all", "none", "most", "minority"}:
            return None
        if any(self._is_target(aim) for aim in reading.aims):
            return None
        kind = self._kind(found, reading)
        keys = [aim.key for aim in reading.aims]
        if found.kind is not Kind.EXTREMUM:
            keys += [each.series for each in best.judgement.observations]
        series = dict.fromkeys(keys)
        periods = dict.fromkeys(o.period for o in best.judgement.observations)
        if not periods:
            periods = dict.fromkeys(p for aim in reading.aims for p in aim.when.at)
        ordered = tuple(p.code for p in sorted(periods))
        return Taken(found, kind, best.judgement, tuple(series), ordered, "", self._said(reading))

    def _is_target(self, aim: Aim) -> bool:
        """Whether a claim names a year to come: that is what is aimed at, no figure."""
        at = aim.when.at
        return aim.when.own and bool(at) and at[-1].first_year > self.facts.edition.year

    def _kind(self, found: Found, reading: Reading) -> Kind:
        """A change in percent of a share is one in points, whatever it is called."""
        unit = _unit(reading)
        if found.kind is Kind.CHANGE_PCT and unit is Unit.PERCENT:
            return Kind.CHANGE_PP
        return found.kind

    def _said(self, reading: Reading) -> str:
        say = self.court.say
        if not reading.aims:
            return ""
        names = ", ".join(dict.fromkeys(say.series(aim) for aim in reading.aims))
        if reading.weight.words >= reading.weight.lean:
            return say.text("Read as {series}, which the sentence names.", series=names)
        return say.text("Read as {series}, which the text around it is about.", series=names)


def _tells_of_earlier_version(
    looked: Looked, found: Found, reading: Reading, judgement: Judgement
) -> bool:
    """“publicerades först 66 procent”: the text says that the figure was changed since."""
    amount = found.amount
    if amount is None or judgement.verdict is not Verdict.CONTRADICTED:
        return False
    if not looked.sentence.of("revised"):
        return False
    cells = [aim.series.cell(each) for aim in reading.aims for each in aim.when.at]
    earlier = [value for cell in cells if cell for e in cell.superseded if (value := measured(e))]
    return any(value.amount == amount.low for value in earlier)


def _is_of_difference(looked: Looked, found: Found) -> bool:
    """“skillnaden har minskat”: how far apart two are, which no series has."""
    if found.kind is not Kind.TREND and found.kind not in CHANGES:
        return False
    marks = looked.sentence.of("grammar")
    return any(m.value == "difference" and m.last <= found.first for m in marks)


def _is_in_points_of_no_share(found: Found, reading: Reading, judgement: Judgement) -> bool:
    """“ett svar motsvarar drygt tre procentenheter”: points without a change, of what is counted."""
    return (
        found.kind is Kind.CHANGE_PP
        and found.direction is None
        and judgement.verdict is not Verdict.SUPPORTED
        and _unit(reading) is not Unit.PERCENT
    )


def is_far_fetched(found: Found, reading: Reading, judgement: Judgement) -> bool:
    """Whether a value is so far from the data, and so little points there, that another is meant.

    What differs by its decimal sign alone is the slip of a writer, however far it is.
    """
    amount = found.amount
    if found.kind is Kind.EXTREMUM and reading.weight.words < NAMED_AT_ALL:
        named = any(aim.when.own or aim.when.since for aim in reading.aims) or reading.codes
        alone = found.last - found.first == 1
        return alone and not named and reading.weight.lean < HEADING
    if amount is None or found.kind not in {Kind.VALUE, Kind.SHARE_WORD}:
        return False
    if reading.weight.words >= NAMED_WELL:
        return False
    known = [value for each in judgement.observations if (value := measured(each)) is not None]
    if not known:
        return False
    high, low = (f(abs(known[-1].amount), abs(amount.low)) for f in (max, min))
    if not low:
        return high > 0 and found.kind is Kind.SHARE_WORD
    is_shifted = _digits(high) == _digits(low)
    return high / low > FAR and not is_shifted


def _digits(amount: Decimal) -> str:
    return str(amount).replace(".", "").strip("0")


def _years(looked: Looked) -> list[When]:
    return [each for each in looked.times if each.kind in {WhenKind.POINT, WhenKind.SPAN}]


def _dated(when: When, year: int) -> When:
    """“för fem år sedan” and “i fjol” as the years that they are."""
    match when.kind:
        case WhenKind.AGO:
            return replace(when, kind=WhenKind.POINT, year=year - when.years)
        case WhenKind.LAST_YEAR:
            return replace(when, kind=WhenKind.POINT, year=year - 1)
        case _:
            return when


def _end(when: When) -> When:
    """A point, or the last year of a stretch as one."""
    return replace(when, kind=WhenKind.POINT, year=when.until) if when.until else when


def _as_part(when: When, context: Context) -> When:
    """“samma kvartal 2023” as the quarter that the time before was."""
    if when.part is not Part.SAME:
        return when
    before = context.when
    if before is None:
        return replace(when, part=Part.NONE)
    return replace(when, part=before.part, number=before.number)


def _seen(seen: Seen, looked: Looked) -> Seen:
    """With the times and groups of a sentence."""
    times = tuple(dict.fromkeys((*seen.times, *(_end(each) for each in _years(looked)))))
    return Seen(times[-MOST_SEEN:], seen.groups | {each.value for each in looked.groups})


MOST_SEEN = 12
MOST_TOLD = 4
"""Levels told before that a change may lead between."""


def _then_between(looked: Looked, when: When, found: Found) -> bool:
    """“sedan 2023 då andelen var 80 procent”, “därefter har den ökat”."""
    sentence = looked.sentence
    return any(
        sentence.at(place, "times", "when", "then") for place in range(when.last, found.first)
    )


def _rows(vocabulary: Vocabulary, looked: Looked) -> dict[tuple[str, str], tuple[str, ...]]:
    """The codes of groups that a sentence names, in its order, by indicator and dimension."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for mark in looked.groups:
        for group in sorted(
            vocabulary.groups[mark.value], key=lambda g: (g.indicator, g.dimension, g.code)
        ):
            found.setdefault((group.indicator, group.dimension), {})[group.code] = None
    return {place: tuple(codes) for place, codes in found.items()}


def _unit(reading: Reading) -> Unit | None:
    return (
        reading.aims[0].indicator.measure(reading.aims[0].key.measure).unit
        if reading.aims
        else None
    )


def _is_comparative(looked: Looked, found: Found) -> bool:
    """Whether a trend is said by a comparative ("lägre"), which may be of groups as well."""
    return any(looked.sentence.at(place, "comparative") for place in range(found.first, found.last))


def _is_difference(looked: Looked, found: Found, reading: Reading) -> bool:
    """Whether a size is one between groups: “6 procentenheter högre än för pojkar”."""
    if not found.other:
        return False
    ahead = range(found.other, found.other + 5)
    when = next((w for w in looked.times if w.first in ahead), None)
    named = next((m for m in looked.mentions if m.first in ahead), None)
    median = next((m for m in looked.sentence.of("area") if m.first in ahead), None)
    first = min((m.first for m in (named, median) if m is not None), default=None)
    return first is not None and (when is None or first < when.first)


def _best(tried: Sequence[_Tried]) -> _Tried | None:
    """The reading that stands: the heaviest, or one nearly as heavy that the data bear out."""
    if not tried:
        return None
    ordered = sorted(tried, key=lambda each: -each.weight)
    top = ordered[0]
    near = [
        each
        for each in ordered
        if each.weight >= top.weight * CLOSE
        or _of_one_commitment(each, top)
        or (each.stated is not None and each.weight >= top.weight * OF_STATED)
        or (
            each.reading
            and top.reading
            and each.reading.target == top.reading.target
            and not each.reading.exact
        )
    ]
    for verdict in (Verdict.SUPPORTED, Verdict.IMPRECISE):
        for each in near:
            if each.judgement.verdict is verdict:
                return each
    for each in near:
        if each.judgement.verdict is Verdict.CONTRADICTED:
            return each
    return top


def _of_one_commitment(one: _Tried, other: _Tried) -> bool:
    """Whether two stated numbers belong to the same commitment, so that their names are alike."""
    if one.stated is None or other.stated is None:
        return False
    alike = bool(set(one.stated.commitments) & set(other.stated.commitments))
    return alike or one.weight >= other.weight * HALF


def suits_stated(
    vocabulary: Vocabulary, looked: Looked, amount: Amount, stated: Stated
) -> float | None:
    """How well an amount suits a stated number by its noun; None where it cannot be meant."""
    if amount.unit in {"points", "per_100k", "scale"}:
        return None
    noun = counted_or_carried(looked, amount)
    text = stated.text.casefold()
    is_percent = any(each in text for each in ("procent", "percent", "per cent"))
    if (amount.unit == "percent") != is_percent and stated.of is None:
        return None
    if amount.form in {Form.SHARE, Form.PART} and not is_percent and stated.of is None:
        return None
    if noun is None:
        return 0.0
    words = looked.sentence.words[noun.first : noun.last]
    return 1.5 if vocabulary.counts_same(words, (stated.noun or text).split()) else None
