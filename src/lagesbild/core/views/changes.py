"""Changes in words: how large, since when, and whether chance may explain it."""

from collections.abc import Sequence
from decimal import Decimal

from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import write_number
from lagesbild.core.statistics.chance import ChanceMethod, Verdict
from lagesbild.core.statistics.change import Change, ChangeRefused, Refusal, change
from lagesbild.core.statistics.rounding import rounded
from lagesbild.core.statistics.series import Series
from lagesbild.core.strategy.indicator import Indicator, Method
from lagesbild.core.views.shapes import ChangeView, SeriesView


def latest_change(
    indicator: Indicator, series: Sequence[Series], shown: SeriesView, language: Language
) -> ChangeView | None:
    """The change to a series' latest value from the one before; None where it is the first."""
    mine = next((each for each in series if each.key == shown.key), None)
    later = mine.latest() if mine else None
    earlier = mine.before(later.period) if mine and later else None
    if mine is None or later is None or earlier is None:
        return None
    found = change(earlier, later, breaks=mine.breaks, smallest_base=indicator.smallest_base)
    match found:
        case Change():
            # Where every area is counted there is no sample, and so no chance to judge by.
            counted = indicator.method is Method.UNION_COVERAGE
            judgement = "" if counted else judgement_text(found, language)
            return ChangeView(change_text(found, language), judgement)
        case ChangeRefused():
            return _refused(found, language)


def change_text(found: Change, language: Language) -> str:
    """The change and its unit: "+6 percentage points since 2023", "Unchanged since 2023"."""
    period = found.earlier.period.format(language)
    if found.direction == 0:
        return language.text("Unchanged since {period}", period=period)
    size = _signed(found.difference, language)
    if found.approximate:
        size = language.text("about {value}", value=size)
    if found.in_percentage_points:
        return language.plural(
            "{size} percentage point since {period}",
            "{size} percentage points since {period}",
            1 if abs(found.difference) == 1 else 2,
            size=size,
            period=period,
        )
    if found.percent is None or found.approximate:
        return language.text("{size} since {period}", size=size, period=period)
    percent = _signed(rounded(found.percent, 0), language)
    return language.text(
        "{size} since {period} ({percent} percent)", size=size, period=period, percent=percent
    )


def _signed(amount: Decimal, language: Language) -> str:
    return ("+" if amount > 0 else "") + write_number(amount, language.code)


def judgement_text(found: Change, language: Language) -> str:
    """Whether the change is more than chance allows, or why a share's cannot be judged.

    "" where nothing changed, and for measures that have no method.
    """
    if not found.direction:
        return ""
    if found.judgement.method is ChanceMethod.NO_BASE:
        return language.text("Whether chance explains the change cannot be judged without a base.")
    match found.judgement.verdict:
        case Verdict.EXCEEDS_CHANCE:
            return language.text("The change is larger than chance would explain.")
        case Verdict.WITHIN_CHANCE:
            return language.text("The change is no larger than chance may explain.")
        case _:
            return ""


def _refused(found: ChangeRefused, language: Language) -> ChangeView | None:
    if found.refusal is Refusal.BREAK:
        text = language.text(
            "Cannot be compared with {period}: the series has a break.",
            period=found.earlier.period.format(language),
        )
        return ChangeView(text, "", refused=True)
    if found.refusal is Refusal.SMALL_BASE:
        text = language.text("Too few answers to state a change.")
        return ChangeView(text, "", refused=True)
    return None
