"""What the next claim may lean on: indicator, groups, times and area that were spoken of last."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lagesbild.core.claims.aims import Reading
from lagesbild.core.claims.binding import joined
from lagesbild.core.claims.brackets_alike import is_said_of_brackets
from lagesbild.core.claims.context import Context, Seen
from lagesbild.core.claims.find_times import is_of_aside
from lagesbild.core.claims.looking import Looked, is_of_a_value, is_of_start
from lagesbild.core.claims.periods import PARTS
from lagesbild.core.claims.shapes import CHANGES, LEVELS, Found, Kind, Verdict
from lagesbild.core.claims.sisters import lean_on_sister
from lagesbild.core.claims.stated import COUNT
from lagesbild.core.claims.times_alone import NOWHERE, place_of_level
from lagesbild.core.claims.trying import Tried
from lagesbild.core.claims.vocabulary import Vocabulary
from lagesbild.core.claims.weighing import in_groups_of, words_weigh
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.period import Period

CLEARLY = 2.0
"""What points at a target that a sentence without claims is about."""
ALIKE = 0.85
"""The part of what points at one target from which on as much points at another."""
MOST_SEEN = 12
"""Times that are kept of a paragraph."""
BACK_TO = frozenset({WhenKind.POINT, WhenKind.PREVIOUS, WhenKind.LAST_YEAR, WhenKind.AGO})
"""Times that “då” may point back at."""
NAMING = frozenset({WhenKind.POINT, WhenKind.SPAN, WhenKind.THIS, WhenKind.LAST_YEAR, WhenKind.AGO})
"""Times that say when they are, without another one."""
MOST_TOLD = 4
"""Levels told before that a change may lead between."""


@dataclass(frozen=True)
class Remembering:
    """Makes the context of the next claim out of that of the last."""

    vocabulary: Vocabulary

    def before(
        self, looked: Looked, found: Found, context: Context, claims: Sequence[Found]
    ) -> Context:
        """With the year that was named last before a claim, if its sentence names one.

        ``claims`` are all of the sentence: a change goes on about no time of an aside.
        """
        mine = looked.brackets[found.first]
        named = context.when.year if context.when is not None else context.place.year
        said = _years(looked)
        if any(w.part is Part.SAME or w.kind is WhenKind.PREVIOUS for w in looked.times):
            # “14.8 in the first half, against 11.3 in the same half of 2023”, “a year earlier”
            parts = [w for w in looked.times if w.kind is WhenKind.THIS and w.part in PARTS]
            said += [_dated(each, 0, named) for each in parts]
            said.sort(key=lambda each: each.first)
        open_to = [w for w in said if looked.brackets[w.first] in {-1, mine}]
        open_to = [w for w in open_to if not is_of_start(looked, w)]
        open_to = [w for w in open_to if not is_said_of_brackets(looked, w, found)]
        if found.kind in {Kind.TREND, *CHANGES}:
            open_to = [w for w in open_to if not is_of_aside(looked, w, found, claims)]
        else:
            open_to = [w for w in open_to if not looked.is_aside(w.first, found.first)]
        before = [_end(w) for w in open_to if w.first < found.first]
        own = [w for w in before if not w.since] or [
            w for w in before if _then_between(looked, w, found)
        ]
        backs = [w for w in open_to if w.kind in BACK_TO and w.first < found.first]
        if backs:
            context = replace(context, back=backs[-1])
        context = replace(context, when=_as_part(own[-1], context)) if own else context
        owned = _owned(looked, found, context)
        return replace(context, owned=owned) if owned else context

    def after_sentence(self, looked: Looked, context: Context) -> Context:
        """With the times and groups of a sentence, for the next one."""
        if not looked.times and not looked.groups:
            return context
        year = context.place.year
        named = context.when.year if context.when is not None else year
        dated = [_dated(each, year, named) for each in looked.times]
        own = [w for w in dated if not w.since and w.kind is WhenKind.POINT]
        own = [w for w in own if _is_carried(looked, w)]
        when = _as_part(_end(joined(looked, own)[0][-1]), context) if own else context.when
        backs = [w for w in looked.times if w.kind in BACK_TO and looked.brackets[w.first] < 0]
        bases = [w for w in looked.times if w.since or w.kind is WhenKind.SPAN]
        rows = _rows(self.vocabulary, looked)
        # A group that the sentence names is told, even where no claim of it is of that
        single = {place: codes for place, codes in rows.items() if len(codes) == 1}
        return replace(
            context,
            when=when,
            back=backs[-1] if backs else context.back,
            base=bases[-1] if bases else context.base,
            groups={**single, **context.groups},
            seen=seen_with(context.seen, looked),
            rows=rows or context.rows,
        )

    def into_item(self, looked: Looked, context: Context) -> Context:
        """What a list item is about that names a group and no indicator: what the one before was.

        “- Vitt snus, 16–29 år: 24 procent” is followed by “- 30–64 år: 8 procent”, and what is
        said of one quarter by what is said of another.
        """
        slug = next(reversed([*context.focus]), "")
        of_it = any(
            group.indicator == slug
            for mark in looked.groups
            for group in self.vocabulary.groups[mark.value]
        )
        if not of_it and not self._has_parts(slug, looked):
            return context
        words = words_weigh(looked, 0, len(looked.sentence))
        others = max((words[each] for each in words if each != slug), default=0.0)
        return context.about(slug) if others < CLEARLY else context

    def _has_parts(self, slug: str, looked: Looked) -> bool:
        """Whether an indicator has figures for the part of a year that a sentence names."""
        indicator = self.vocabulary.strategy.indicator.get(slug)
        kinds = {PARTS[each.part] for each in looked.times if each.part in PARTS}
        return indicator is not None and indicator.period_kind in kinds

    def without_claim(self, looked: Looked, context: Context) -> Context:
        """What a sentence without claims is about, where its words say so clearly."""
        named = {each.value for each in looked.places}
        rows = _rows(self.vocabulary, looked)
        single = {place: codes for place, codes in rows.items() if len(codes) == 1}
        if single or len(named) == 1:
            area = self._area(*named) if len(named) == 1 else context.area
            context = replace(context, area=area, groups={**context.groups, **single})
        if not looked.telling and not looked.references:
            return context
        told = next(reversed([*context.focus]), "")
        words = words_weigh(looked, 0, len(looked.sentence), inside=in_groups_of(looked, told))
        if sister := lean_on_sister(looked, 0, told, words, {}):
            return context.about(sister)
        # Only a number says of commitments how many they are: “följs inte åt” is of no status
        slugs = [each for each in words if not each.startswith(COUNT)]
        slugs = sorted(slugs, key=lambda each: (-words[each], each))[:2]
        if not slugs or words[slugs[0]] < CLEARLY:
            return context
        # What points at two indicators alike says of neither that it is spoken of
        two = [words[each] for each in slugs if each in self.vocabulary.strategy.indicator]
        close = len(two) > 1 and two[1] >= two[0] * ALIKE
        return context if close else context.about(slugs[0])

    def _area(self, code: str) -> str:
        """An area as the next sentences lean on it; empty for the strategy's own."""
        if code == self.vocabulary.strategy.about.area:
            return ""
        return self.vocabulary.country if code == "country" else code

    def after(self, context: Context, tried: Tried | None) -> Context:
        """With what a claim spoke of."""
        if tried is None:
            return context
        if tried.stated is not None:
            return context.about(tried.stated.name)
        reading = tried.reading
        if reading is None or not reading.aims:
            return context
        if reading.tally is not None and not reading.tally.times:
            return _after_areas(context, tried, reading)
        area = reading.aims[0].key.area
        home = {reading.aims[0].indicator.area, self.vocabulary.country}
        moved = _stretch(tried) if tried.kind in {*CHANGES, Kind.TREND} else None
        is_level = tried.kind in LEVELS
        is_of_another_time = is_level and _is_of_another_time(context, tried, reading)
        no_group = _tells_no_group(tried, reading)
        return replace(
            context.about(reading.target),
            of_gap=reading.of_gap,
            gap_at=_gap_at(context, tried, reading),
            area="" if area in home else area,
            told=_told(context, tried, reading),
            stretch=moved or context.stretch,
            periods=_levels_told(context, tried) if is_level else context.periods,
            when=None if is_of_another_time else context.when,
            groups=context.groups if no_group else _groups_told(context, tried, reading),
        )


def _levels_told(context: Context, tried: Tried) -> tuple[Period, ...]:
    """The periods of the last levels, with those of a claim."""
    told = tuple(dict.fromkeys(each.period for each in tried.judgement.observations))
    before = [each for each in context.periods if each not in told]
    return (*before, *told)[-MOST_TOLD:]


def _after_areas(context: Context, tried: Tried, reading: Reading) -> Context:
    """Of many areas none is what the next claim is about; one that is named alone is."""
    moved = _stretch(tried) if tried.kind in {*CHANGES, Kind.TREND} else None
    tally = reading.tally
    named = tally.named if tally is not None and not tally.left_out else ()
    area = named[0] if len(named) == 1 else context.area
    stretch = moved or context.stretch
    return replace(context.about(reading.target), area=area, stretch=stretch)


def _tells_no_group(tried: Tried, reading: Reading) -> bool:
    """Whether a claim leaves no group behind: an extreme, or one that the sentence leaves open.

    Of those it may be the data may bear one out, and then it is that.
    """
    supported = tried.judgement.verdict is Verdict.SUPPORTED
    guessed = not (reading.exact or reading.codes or (supported and not tried.guessed))
    return tried.kind is Kind.EXTREMUM or guessed


def _gap_at(context: Context, tried: Tried, reading: Reading) -> Period | None:
    """When a gap was told last; None where the last claim was of none."""
    if tried.kind is Kind.EXTREMUM:
        return context.gap_at
    periods = {each.period for each in tried.judgement.observations}
    return max(periods, default=None) if reading.of_gap else None


def _stretch(tried: Tried) -> tuple[Period, Period] | None:
    """From when to when a change was counted."""
    periods = sorted({each.period for each in tried.judgement.observations})
    one_kind = len({each.kind for each in periods}) == 1
    return (periods[0], periods[-1]) if one_kind and len(periods) > 1 else None


def _is_of_another_time(context: Context, tried: Tried, reading: Reading) -> bool:
    """Whether a level without a time is the latest one, and not that of the time named before."""
    when = reading.aims[0].when
    if when.own or not when.at or context.when is None or not context.when.year:
        return False
    told = {each.period for each in tried.judgement.observations}
    if tried.judgement.verdict is not Verdict.SUPPORTED or told != {when.at[-1]}:
        return False
    return context.when.part is Part.NONE and when.at[-1].last_year != context.when.year


def _told(context: Context, tried: Tried, reading: Reading) -> tuple[SeriesKey, ...]:
    """The series spoken of last, those of both sides of a comparison."""
    keys = dict.fromkeys(aim.key for aim in reading.aims)
    if tried.kind is not Kind.EXTREMUM:
        keys |= dict.fromkeys(each.series for each in tried.judgement.observations)
    before = [each for each in context.told if each not in keys]
    return (*before, *keys)[-MOST_TOLD:]


def _groups_told(
    context: Context, tried: Tried, reading: Reading
) -> dict[tuple[str, str], tuple[str, ...]]:
    """The last codes that were spoken of, with those of a claim."""
    groups = dict(context.groups)
    for dimension in reading.aims[0].indicator.dimensions:
        if tried.guessed and dimension.code not in reading.codes:
            continue
        kept = dimension.code not in reading.codes and (reading.target, dimension.code) in groups
        if kept and not (reading.codes and reading.exact):
            continue
        codes = dict.fromkeys(
            code
            for aim in reading.aims
            if (code := aim.key.dimension_values.get(dimension.code)) is not None
        )
        groups[reading.target, dimension.code] = tuple(codes)
    return groups


DATED = frozenset({WhenKind.POINT, WhenKind.SPAN})


def _years(looked: Looked) -> list[When]:
    return [each for each in looked.times if each.kind in DATED and not is_of_a_value(looked, each)]


def _is_carried(looked: Looked, when: When) -> bool:
    """Whether the next sentence goes on about a time: not about that of an aside or a start.

    Nor about what a time is before: “values before 2021 cannot be compared with later ones”.
    """
    if looked.sentence.before(when.first, "grammar", "earlier_than"):
        return False
    aside = looked.brackets[when.first] >= 0 or is_of_a_value(looked, when)
    return not aside and not is_of_start(looked, when)


def _dated(when: When, year: int, named: int) -> When:
    """“för fem år sedan”, “i fjol” and “första kvartalet” as the times that they are."""
    match when.kind:
        case WhenKind.THIS if when.part in PARTS:
            return replace(when, kind=WhenKind.POINT, year=named)
        case WhenKind.PREVIOUS if when.part in PARTS:
            return replace(when, kind=WhenKind.POINT, year=named - when.years)
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
    if before is None or before.part is Part.NONE:
        return when
    return replace(when, part=before.part, number=before.number)


def seen_with(seen: Seen, looked: Looked) -> Seen:
    """With the times and groups of a sentence."""
    years = [_end(w) for w in _years(looked) if not w.since and _is_carried(looked, w)]
    times = tuple(dict.fromkeys((*seen.times, *years)))
    return Seen(times[-MOST_SEEN:], seen.groups | {each.value for each in looked.groups})


def _owned(looked: Looked, found: Found, context: Context) -> When | None:
    """The last time before a claim, if another level alone has it: what “året därpå” is behind."""
    before = [w for w in looked.times if w.last <= found.first and w.kind in NAMING]
    last = before[-1] if before else None
    if last is None or place_of_level(looked, last) in {NOWHERE, found.first}:
        return None
    dated = _dated(last, context.place.year, 0)
    return replace(dated, since=False) if dated.kind is WhenKind.POINT else None


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
