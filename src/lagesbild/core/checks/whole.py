"""Checks of a delivery as a whole: its period, its likeness to others, its words."""

import re
from collections.abc import Iterator

from lagesbild.core.checks.situation import SERIES, Found, Situation
from lagesbild.core.statistics.findings import Check, Severity
from lagesbild.core.statistics.period import Period

FEWEST_ALIKE = 8
"""Cells that must be the same as a period before for it to be no accident."""
COMPARED_WORDS = ("unit", "contents", "definition")
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
    years = [int(year) for year in _YEAR.findall(at.delivered.file_name)]
    covered = {year for each in periods for year in range(each.first_year, each.last_year + 1)}
    if not years or covered.intersection(range(min(years), max(years) + 1)):
        return
    named, held = f"{min(years)}", f"{min(covered)}"
    if len(set(years)) > 1:
        named = f"{min(years)}–{max(years)}"
    if len(covered) > 1:
        held = f"{min(covered)}–{max(covered)}"
    yield _found(
        # A file may be named by the year in which it was published, which is after its data.
        Severity.ERROR if min(covered) > max(years) else Severity.WARNING,
        at.language.text(
            "The file is named {named}, but its cells are for {held}. It may have been given the "
            "wrong name, or hold the wrong year.",
            named=named,
            held=held,
        ),
    )


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
                    day=each.received.isoformat(),
                    slug=each.slug,
                ),
            )
            return
    alike = at.previous
    if alike.height < FEWEST_ALIKE or not bool((alike["value"] == alike["old_value"]).all()):
        return
    if alike["value"].n_unique() < 3 or alike.select(SERIES).n_unique() < FEWEST_ALIKE:
        return
    row = alike.row(0, named=True)
    yield Found(
        Check.IDENTICAL_DELIVERY,
        Severity.ERROR,
        "",
        at.language.text(
            "All {count} values for {new} are the same as those for {old}. It may be last year's "
            "file under a new year.",
            count=alike.height,
            new=Period.parse(str(row["period"])).format(at.language),
            old=Period.parse(str(row["old_period"])).format(at.language),
        ),
        tuple(str(each) for each in alike["address"].drop_nulls()),
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
