"""Checks of a delivery as a whole: its period, its likeness to others, its words."""

import re
from collections.abc import Iterator, Sequence

import polars as pl

from lagesbild.core.checks.situation import Found, Situation, addresses
from lagesbild.core.language.dates import write_date
from lagesbild.core.statistics.difference import COMPARED
from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.statistics.period import Period

FEWEST_ALIKE = 8
"""Cells that must be the same as a period before for it to be no accident."""
FEWEST_VALUES = 3
"""Different values that there must be among them."""
COMPARED_WORDS = ("unit", "contents", "definition")
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)(?:[-_–](\d\d)(?!\d))?")
_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d[-_.](?:0\d|1[0-2])[-_.][0-3]\d(?!\d)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def check_period(at: Situation) -> Iterator[Found]:
    """Periods that contradict the file's name, or the period that was expected."""
    periods = [Period.parse(code) for code in at.delivered.table["period"].unique()]
    if not periods:
        return
    last = max(periods)
    expected = at.before.expected_period
    if expected is not None and expected != last:
        yield _found(
            Severity.ERROR,
            at.language.text(
                "The last period in the file is {found}; expected was {expected}. Is it the right "
                "file?",
                found=last.format(at.language),
                expected=expected.format(at.language),
            ),
        )
    named = _years_named(at.delivered.file_name)
    if named:
        yield from _beside_name(at, named, periods)


def _beside_name(at: Situation, named: set[int], periods: Sequence[Period]) -> Iterator[Found]:
    covered = {year for each in periods for year in range(each.first_year, each.last_year + 1)}
    later = {each.first_year for each in periods if each.first_year > max(named)}
    if not covered.intersection(range(min(named), max(named) + 1)):
        yield _found(
            # A file may be named by the year in which it was published, which is after its data.
            Severity.ERROR if min(covered) > max(named) else Severity.WARNING,
            at.language.text(
                "The file is named {named}, but its cells are for {held}. It may have been given "
                "the wrong name, or hold the wrong year.",
                named=_span(named),
                held=_span(covered),
            ),
        )
    elif later:
        yield _found(
            Severity.WARNING,
            at.language.text(
                "The file is named {named}, but it has cells for {held} too. Is it newer than its "
                "name says?",
                named=_span(named),
                held=_span(later),
            ),
        )


def _years_named(file_name: str) -> set[int]:
    """The years in a file's name; "2023-24" is two, and the day of a stamp none."""
    named: set[int] = set()
    for year, following in _YEARS.findall(_DAY.sub(" ", file_name)):
        named.add(int(year))
        if following and int(following) == (int(year) + 1) % 100:
            named.add(int(year) + 1)
    return named


def _span(years: set[int]) -> str:
    return f"{min(years)}–{max(years)}" if len(years) > 1 else f"{min(years)}"


def _found(severity: Severity, explanation: str) -> Found:
    return Found(Check.UNEXPECTED_PERIOD, severity, "", explanation)


def check_likeness(at: Situation) -> Iterator[Found]:
    """The same file as before, or the same figures under another period."""
    for each in at.before.earlier:
        if each.checksum == at.before.checksum:
            yield Found(
                Check.IDENTICAL_DELIVERY,
                Severity.ERROR,
                "",
                at.language.text(
                    "The file is the same, sign for sign, as “{file}”, which was received on {day} "
                    "as {slug}. Was the wrong file sent?",
                    file=each.file_name,
                    day=write_date(each.received, at.language),
                    slug=each.slug,
                ),
            )
            return
    yield from _known_already(at)
    yield from _like_another_year(at)


def _known_already(at: Situation) -> Iterator[Found]:
    """A delivery that changes nothing: another copy of what was published."""
    count = at.rows.height
    if not count or count > at.known.height:
        return
    compared = ["cell", *COMPARED]
    again = at.known.select(*compared, "publication").join(
        at.rows.select(compared), on=compared, how="semi", nulls_equal=True
    )
    if again.height < count:
        return
    publications = again["publication"].unique().cast(pl.String)
    explanation = at.language.text(
        "All {count} values are those that were known already. There is nothing to accept.",
        count=at.number(count, 0),
    )
    if len(publications) == 1:
        explanation = at.language.text(
            "All {count} values are those that were known already, from “{publication}”. There is "
            "nothing to accept.",
            count=at.number(count, 0),
            publication=publications[0],
        )
    yield Found(Check.IDENTICAL_DELIVERY, Severity.NOTE, "", explanation)


def _like_another_year(at: Situation) -> Iterator[Found]:
    """All new values of the delivery's last year the same as those of the year before."""
    last = max((at.periods[rank].last_year for rank in at.rows["rank"].unique()), default=0)
    places = [(rank, each.last_year, each.part) for rank, each in at.periods.items()]
    what = dict.fromkeys(("rank", "year", "part"), pl.Int64)
    years = pl.DataFrame(places, schema=what, orient="row")
    late = at.changed.join(years.filter(pl.col("year") == last), on="rank", how="semi")
    series = at.together.join(late, on="series", how="semi", maintain_order="left")
    beside = series.join(years, on="rank", how="left", maintain_order="left").with_columns(
        pl.col("value", "year").shift(1).over("series", "part").name.prefix("old_")
    )
    alike = beside.join(late, on="cell", how="semi").filter(pl.col("old_year") < last)
    values = alike.group_by("indicator").agg(
        is_same=(pl.col("value") == pl.col("old_value")).all(),
        count=pl.len(),
        different=pl.col("value").n_unique(),
        old=pl.col("old_year").max(),
    )
    suspect = values.filter(
        pl.col("is_same")
        & (pl.col("count") >= FEWEST_ALIKE)
        & (pl.col("different") >= FEWEST_VALUES)
    ).with_columns(pl.col("indicator").cast(pl.String))
    for row in suspect.sort("indicator").iter_rows(named=True):
        mine = at.rows.filter(pl.col("indicator") == row["indicator"])
        yield Found(
            Check.IDENTICAL_DELIVERY,
            Severity.ERROR,
            row["indicator"],
            at.language.text(
                "All {count} values for {new} are the same as those for {old}. It may be last "
                "year's file under a new year.",
                count=at.number(row["count"], 0),
                new=last,
                old=row["old"],
            ),
            addresses(mine.join(late, on="cell", how="semi", maintain_order="left")),
        )


def check_words(at: Situation) -> Iterator[Found]:
    """A unit, a heading or a definition that is not what the delivery before said."""
    for key in COMPARED_WORDS:
        old, new = at.before.said.get(key, ""), at.delivered.said.get(key, "")
        if old and new and _without_years(old) != _without_years(new):
            yield Found(
                Check.CHANGED_WORDS,
                Severity.WARNING,
                "",
                at.language.text(
                    "The source now writes “{new}” where the delivery before had “{old}”. If what "
                    "is measured has changed, note a break.",
                    new=new,
                    old=old,
                ),
            )


def _without_years(text: str) -> str:
    return " ".join(_YEAR.sub("", text).casefold().split())
