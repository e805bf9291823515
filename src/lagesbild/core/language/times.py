"""Periods as people write them: "2023/24", "våren 2024", "sedan 2019", "året innan"."""

from dataclasses import replace

from lagesbild.core.language.beginnings import STARTS, since_began
from lagesbild.core.language.exceptions import left_out
from lagesbild.core.language.lexicon import Mark
from lagesbild.core.language.part_spans import start_in_year
from lagesbild.core.language.parts_of_year import behind_since, named_part
from lagesbild.core.language.pointing_times import (
    OF_THE_YEAR,
    is_number,
    latest_told,
    next_part,
    opening_then,
    then_moved,
)
from lagesbild.core.language.sentences import Sentence
from lagesbild.core.language.several_years import number_of_years, several_years
from lagesbild.core.language.signs_of_numbers import DASH
from lagesbild.core.language.when import Part, When, WhenKind
from lagesbild.core.language.words import Sort
from lagesbild.core.language.years import end_of, year_at, year_of
from lagesbild.core.language.years_beside import years_beside

KINDS = {
    "previous": WhenKind.PREVIOUS,
    "next": WhenKind.NEXT,
    "same": WhenKind.SAME,
    "that": WhenKind.BACK,
    "this": WhenKind.THIS,
    "last_year": WhenKind.LAST_YEAR,
    "whole": WhenKind.WHOLE,
    "first_year": WhenKind.START,
    "every_year": WhenKind.EVERY,
    "before": WhenKind.EARLIER,
    "every_of_those": WhenKind.EVERY,
    "year_before": WhenKind.PREVIOUS,
    "year_before_last": WhenKind.AGO,
    "year_on_year": WhenKind.PREVIOUS,
    "then": WhenKind.THEN,
    "meanwhile": WhenKind.MEANWHILE,
    "present_way": WhenKind.BREAK,
    "former_way": WhenKind.FORMER,
}


def times(sentence: Sentence) -> list[When]:
    """The times that a sentence names, in order, none within another."""
    found: list[When] = []
    after = 0
    for place in sentence.openings("times", "every", "opening"):
        when = _when(sentence, place) if place >= after else None
        if when is None and place >= after:
            when = next_part(sentence, place, found)
        if no_time := sentence.at(place, "times", "no_time"):
            after = max(after, no_time.last)
            continue
        if when is None:
            continue
        when = when if when.since else _after_since(sentence, when)
        when = left_out(sentence, _of_normal(sentence, when), found)
        when = _of_previous_year(when, found)
        if _says_which(sentence, when, found):
            before = found.pop()
            when = replace(when, first=before.first, since=before.since or when.since)
        found.append(_of_same_part(sentence, when, found))
        after = when.last
    return found


def _says_which(sentence: Sentence, when: When, before: list[When]) -> bool:
    """“alla år 2019–2022”, “under åren 2019–2022”: the years behind say which they are."""
    last = before[-1] if before else None
    if last is None or last.kind is not WhenKind.WHOLE or when.kind is not WhenKind.SPAN:
        return False
    between = sentence.at(last.last, "times", "between")
    return when.first == (between.last if between else last.last)


def _of_normal(sentence: Sentence, when: When) -> When:
    """“the normal period 1991–2020”, “the 1991–2020 mean”: no time that is spoken of."""
    if when.kind is not WhenKind.SPAN:
        return when
    before = sentence.before(when.first, "normal", "before")
    behind = sentence.at(when.last, "normal", "behind")
    normal = before or behind
    return replace(when, kind=WhenKind.NORMAL, since=False) if normal else when


def _of_previous_year(when: When, before: list[When]) -> When:
    """“the first half of the previous year and the second half”: both are of that year."""
    last = before[-1] if before else None
    if last is None or last.kind is not WhenKind.PREVIOUS or last.part not in OF_THE_YEAR:
        return when
    bare = when.kind is WhenKind.THIS and when.part in OF_THE_YEAR
    return replace(when, kind=last.kind, years=last.years) if bare else when


DATED = (WhenKind.POINT, WhenKind.SPAN, WhenKind.THIS)


def _of_same_part(sentence: Sentence, when: When, before: list[When]) -> When:
    """“in the first quarter from 9 in 2022 to 17”: a bare year is the same part of that year."""
    dated = next((w for w in reversed(before) if w.kind in DATED), None)
    parted = dated is not None and dated.part in OF_THE_YEAR
    bare = when.kind in {WhenKind.POINT, WhenKind.SPAN} and when.part is Part.NONE
    if dated is None or not (parted and bare) or _is_beginning(sentence, when):
        return when
    if any(each.value == "sum" for each in sentence.of("grammar")):
        return when
    return replace(when, part=dated.part, number=dated.number)


def _is_beginning(sentence: Sentence, when: When) -> bool:
    """“sedan mätningarna började 2021”: since the first part of that year, whatever was told."""
    inside = range(when.first, when.last + 1)
    return when.since and any(sentence.at(place, "times", *STARTS) for place in inside)


JOINING = frozenset({"until", "between", "year", "school_year", "when"})
"""Words of times that lead to one or join two, and begin none: the “och” of “2019 och 2023”."""


def _when(sentence: Sentence, place: int) -> When | None:
    worded = any(each.value not in JOINING for each in sentence.all_at(place, "times"))
    counted = worded or sentence.at(place + 1, "times") is not None
    return (
        opening_then(sentence, place)
        or (_in_words(sentence, place) if worded else None)
        or (_of_years(sentence, place) if counted else None)
        or years_beside(sentence, place)
        or _span(sentence, place)
        or _point(sentence, place)
        or (_phrase(sentence, place) if worded else None)
    )


def _of_years(sentence: Sentence, place: int) -> When | None:
    """A time told by a number of years, which a word of times leads in or stands right behind."""
    return several_years(sentence, place) or _away(sentence, place)


def _in_words(sentence: Sentence, place: int) -> When | None:
    """A time that begins with a word of its own, and no number."""
    return (
        then_moved(sentence, place)
        or latest_told(sentence, place)
        or since_began(sentence, place, _part_of_year)
        or _since_alone(sentence, place)
        or start_in_year(sentence, place, _part_of_year)
        or _part_of_year(sentence, place)
        or _ordinal_part(sentence, place)
    )


CLOSING = frozenset({".", ",", ";", ")", "!"})


def _since_alone(sentence: Sentence, place: int) -> When | None:
    """The “since” of “and has narrowed since.” and “has since gone up”: since what was told."""
    since = sentence.at(place, "times", "since")
    if since is None:
        return None
    inside = sentence.before(place, "grammar", "perfect") and sentence.at(since.last, "direction")
    if not inside and sentence.word(since.last) not in CLOSING:
        return None
    return When(WhenKind.THEN, place, since.last)


def _point(sentence: Sentence, place: int) -> When | None:
    if place >= len(sentence):
        return None
    token = sentence.tokens[place]
    if token.sort is Sort.YEARS:
        return When(WhenKind.POINT, place, place + 1, end_of(token.text), part=Part.SCHOOL_YEAR)
    year = year_at(sentence, place)
    return None if year is None else When(WhenKind.POINT, place, place + 1, year)


def _span(sentence: Sentence, place: int) -> When | None:
    """“2019–2023”, “2019 till 2023”, “mellan 2019 och 2023”; “läsåret 2023–2024” is a point."""
    first = year_of(sentence, place)
    if first is None:
        return None
    between = sentence.before(place, "times", "between") or sentence.before(place, "times", "since")
    joint = place + 1
    if sentence.word(joint) == DASH:
        last = year_of(sentence, joint + 1) or _short_year(sentence, joint + 1, first)
        last = last or _like_year(sentence, joint + 1)
        joint += 1
        if last is not None and last <= first and sentence.is_sort(joint, Sort.NUMBER):
            return When(WhenKind.SPAN, place, joint + 1, first, last)
    else:
        mark = sentence.at(joint, "times", "until")
        opened = (between is not None and between.value != "since") or _opens_span(sentence, place)
        opened = opened or sentence.at(joint, "grammar", "to") is not None
        last = year_of(sentence, mark.last) if mark and opened else None
        joint = mark.last if mark else joint
    if last is None or last <= first:
        return None
    bare = sentence.is_sort(place, Sort.NUMBER)
    if bare and sentence.before(place, "times", "school_year") and last == first + 1:
        return When(WhenKind.POINT, place, joint + 1, last, part=Part.SCHOOL_YEAR)
    return When(WhenKind.SPAN, place, joint + 1, first, last)


def _opens_span(sentence: Sentence, place: int) -> bool:
    """“från 2019 till 2023”, “mellan åren 2019 och 2023”."""
    year = sentence.before(place, "times", "year", "school_year")
    at = year.first if year else place
    normal = sentence.before(at, "normal", "before")
    between = sentence.before(at, "grammar", "between", "from")
    return bool(normal or between or sentence.before(at, "times", "between"))


def _like_year(sentence: Sentence, place: int) -> int | None:
    """The end of “2019–3023”: no year that has been, but nothing else either."""
    text = sentence.word(place)
    is_number = sentence.is_sort(place, Sort.NUMBER) and len(text) == 4 and text.isdecimal()
    return int(text) if is_number else None


def _short_year(sentence: Sentence, place: int, first: int) -> int | None:
    """“2023–24”: the last two digits."""
    text = sentence.word(place)
    if not sentence.is_sort(place, Sort.NUMBER) or len(text) != 2 or not text.isdecimal():
        return None
    if sentence.at(place + 1, "unit"):
        return None
    return first // 100 * 100 + int(text)


def _part_of_year(sentence: Sentence, place: int) -> When | None:
    """“våren 2024”, “första halvåret 2024”, “maj 2024”, “2024-Q1”, “April to June 2024”."""
    named = named_part(sentence, place)
    if named is None:
        return _this_part(sentence, place)
    part, number, end = named
    year = year_at(sentence, end)
    last = end + 1
    this = sentence.at(end, "times", "this", "last_year")
    if year is None and this:
        return When(KINDS[this.value], place, this.last, part=part, number=number)
    before = sentence.at(end, "times", "year_before") if number else None
    if before:
        return When(WhenKind.PREVIOUS, place, before.last, part=part, number=number, years=1)
    if year is None and sentence.before(place, "times", "since") is None:
        year, last = _year_before(sentence, place), end
    if year is None and part in {Part.HALF, Part.QUARTER}:
        return When(WhenKind.THIS, place, end, part=part, number=number)
    if year is None and not number:
        year, last = _year_of_next_season(sentence, end), end
    if year is None:
        return None
    return When(WhenKind.POINT, place, last, year, part=part, number=number)


NEXT_WITHIN = 12


def _year_of_next_season(sentence: Sentence, place: int) -> int | None:
    """“8 in spring and 15 in the summer of 2024”: the year is that of both."""
    for at in range(place, min(place + NEXT_WITHIN, len(sentence))):
        named = named_part(sentence, at)
        if named is not None:
            return None if named[1] else year_at(sentence, named[2])
    return None


def _ordinal_part(sentence: Sentence, place: int) -> When | None:
    """“in the third the number dropped”: the third of what the time before is a part of."""
    mark = sentence.at(place, "times", *_ORDINALS)
    if mark is None or sentence.is_sort(mark.last, Sort.NUMBER, Sort.ORDINAL):
        return None
    # “i tredje och fjärde kvartalet”: the part is that of the ordinal before, too
    joint = sentence.at(mark.last, "grammar", "and")
    shared = _part_of_year(sentence, joint.last) if joint else None
    if shared and shared.part in OF_THE_YEAR:
        return replace(shared, first=place, last=mark.last, number=int(mark.value[-1]))
    # “8 in the third and 13 in the fourth”
    goes_on = joint is not None and is_number(sentence, joint.last)
    closed = goes_on or not sentence.is_sort(mark.last, Sort.WORD)
    leads = sentence.at(mark.last, "grammar", "owner", "number", "share", "level", "so")
    if not (closed or leads or sentence.at(mark.last, "comparative")):
        return None
    return When(WhenKind.THIS, place, mark.last, part=Part.SAME, number=int(mark.value[-1]))


def _this_part(sentence: Sentence, place: int) -> When | None:
    """“årets första kvartal”."""
    this = sentence.at(place, "times", "this", "last_year")
    named = named_part(sentence, this.last) if this else None
    if this is None or named is None:
        return None
    part, number, end = named
    return When(KINDS[this.value], place, end, part=part, number=number)


def _year_before(sentence: Sentence, place: int) -> int | None:
    """“2024 var det under första kvartalet …” is not read; “2024, första kvartalet” is."""
    return year_at(sentence, place - 2) if sentence.word(place - 1) == "," else None


_ORDINALS = tuple(f"ordinal_{n}" for n in range(1, 5))


def _phrase(sentence: Sentence, place: int) -> When | None:
    mark = sentence.at(place, "times", *KINDS)
    if mark is None:
        return None
    if mark.value in {"same", "meanwhile"} and (year := _year_behind(sentence, mark.last)):
        return When(WhenKind.POINT, place, year[1], year[0], part=Part.SAME)
    if mark.value == "then" and _leads_on(sentence, mark.last):
        return None
    if mark.value == "this" and _begins_part(sentence, mark):
        return None
    years = {"year_before": 1, "year_on_year": 1, "year_before_last": 2}.get(mark.value, 0)
    since = mark.value in {"present_way", "every_of_those"}
    return When(KINDS[mark.value], mark.first, mark.last, years=years, since=since)


def _begins_part(sentence: Sentence, mark: Mark) -> bool:
    """Whether a phrase leads in a part of a year: “in the last quarter” does in “of 2023”."""
    parts = (named_part(sentence, place) for place in range(mark.first + 1, mark.last))
    return any(part is not None and part[2] > mark.last for part in parts)


def _year_behind(sentence: Sentence, place: int) -> tuple[int, int] | None:
    """The year of “samma kvartal 2023” and “the same quarter of 2023”, and where it ends."""
    of = sentence.at(place, "grammar", "of")
    at = of.last if of else place
    year = year_at(sentence, at) if at < len(sentence) else None
    return None if year is None else (year, at + 1)


def _leads_on(sentence: Sentence, place: int) -> bool:
    """Whether “sedan” leads to a time: “sedan 2019”, “sedan läsåret 2022/23”."""
    year = sentence.at(place, "times", "year", "school_year")
    at = year.last if year else place
    return bool(
        _part_of_year(sentence, at) or _point(sentence, at) or _phrase_of_time(sentence, at)
    )


def _phrase_of_time(sentence: Sentence, place: int) -> bool:
    mark = sentence.at(place, "times", *KINDS)
    return mark is not None and mark.value != "then"


def _away(sentence: Sentence, place: int) -> When | None:
    """“två år senare”, “tre år tidigare”; “ett år tidigare” is a phrase of its own."""
    many = number_of_years(sentence, place)
    if many is None or sentence.at(place, "times", "year_before"):
        return None
    ago = sentence.at(place + 1, "times", "ago")
    if ago and 0 < many < 100 and not _begins_longer(sentence, ago):
        return When(WhenKind.AGO, place, ago.last, years=many)
    later = sentence.at(place + 1, "times", "later", "earlier")
    if later is None or not 0 < many < 100:
        return None
    kind = WhenKind.NEXT if later.value == "later" else WhenKind.PREVIOUS
    return When(kind, place, later.last, years=many)


def _begins_longer(sentence: Sentence, ago: Mark) -> bool:
    """“den största mellan två år sedan mätningen började”: since then, and not two years ago."""
    since = sentence.at(ago.last - 1, "times")
    return since is not None and since.last > ago.last


def _is_date(sentence: Sentence, at: int, since: Mark | None) -> bool:
    """“the highest figure is from 2021, the lowest, 31, from 2024”: when it was, not since when."""
    if sentence.before(at, "times", "dated_from"):
        return True
    dated = any(each.value == "dated_from" and each.last < at for each in sentence.of("times"))
    return dated and since is not None and sentence.word(since.first - 1) == ","


def _after_since(sentence: Sentence, when: When) -> When:
    """The time, as what is compared with where a word before it says so."""
    at = when.first
    year = sentence.before(at, "times", "year", "school_year")
    if year and year.first > 0:
        at = year.first
    at = behind_since(sentence, when, at)
    if sentence.before(at, "times", "up_to") and when.kind is WhenKind.POINT:
        return replace(when, up_to=True)
    inside = range(when.first + 1, when.last) if when.kind is WhenKind.POINT else ()
    if any(sentence.at(each, "times", "until") for each in inside):
        # “from January to June 2024” is a time, and no start
        return when
    since = sentence.before(at, "times", "since")
    if when.kind is not WhenKind.SPAN and _is_date(sentence, at, since):
        return when
    if since is None and at and sentence.at(at - 1, "extremum"):
        since = sentence.before(at - 1, "times", "since")
    return replace(when, since=True) if since else when
