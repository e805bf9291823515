"""Values, units and marks in words, each decided once."""

from decimal import Decimal

from lagesbild.core.document.chart import Mark
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import write_number, write_percent, write_range
from lagesbild.core.statistics.observation import Measurement
from lagesbild.core.statistics.status import ObsStatus, Precision
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.commitment import CommitmentStatus
from lagesbild.core.strategy.indicator import Measure

MARK_OF_STATUS = {
    ObsStatus.ESTIMATED: Mark.ESTIMATED,
    ObsStatus.IMPUTED: Mark.ESTIMATED,
    ObsStatus.PROVISIONAL: Mark.PROVISIONAL,
    ObsStatus.LOW_RELIABILITY: Mark.LOW_RELIABILITY,
    ObsStatus.BREAK: Mark.BREAK,
    ObsStatus.NOT_COLLECTED: Mark.NOT_COLLECTED,
    ObsStatus.NOT_APPLICABLE: Mark.NOT_APPLICABLE,
    ObsStatus.MISSING: Mark.MISSING,
    ObsStatus.SUPPRESSED: Mark.SUPPRESSED,
}


def write_amount(amount: Decimal, unit: Unit, language: Language) -> str:
    """An amount with the sign of its unit, where it has one: "70 %", "144"."""
    if unit is Unit.PERCENT:
        return write_percent(amount, language.code)
    return write_number(amount, language.code)


def write_value(value: Measurement, language: Language) -> str:
    """A value as it stands alone: "70 %", "about 60 %"."""
    written = write_amount(value.amount, value.unit, language)
    if value.precision is Precision.ABOUT:
        return language.text("about {value}", value=written)
    return written


def write_span(low: Measurement, high: Measurement, language: Language) -> str:
    """Lowest and highest value: "8–12 %"."""
    if low.amount == high.amount:
        return write_value(low, language)
    return write_range(
        write_number(low.amount, language.code), write_amount(high.amount, high.unit, language)
    )


def unit_text(measure: Measure, language: Language) -> str:
    """What the values of a measure count, as a table's heading or an axis says it."""
    named = measure.unit_name
    match measure.unit:
        case Unit.PERCENT:
            return language.text("Percent")
        case Unit.MEAN_0_10:
            return language.text("Mean on a scale from 0 to 10")
        case Unit.PER_100K if not named:
            return language.text("Per 100,000 inhabitants")
        case Unit.COUNT if named:
            return language.text("Number of {things}", things=named)
        case Unit.COUNT:
            return language.text("Number")
        case Unit.INDEX if not named:
            return language.text("Index")
        case Unit.RATIO if not named:
            return language.text("Ratio")
        case _:
            return named[:1].upper() + named[1:] or language.text("Amount")


def status_word(status: CommitmentStatus, language: Language) -> str:
    """How far a commitment has come, in a word or two."""
    words = {
        CommitmentStatus.DONE: language.text("Done"),
        CommitmentStatus.ONGOING: language.text("Ongoing"),
        CommitmentStatus.PARTLY: language.text("Partly done"),
        CommitmentStatus.NOT_DONE: language.text("Not done"),
        CommitmentStatus.FIGURES_ONLY: language.text("Figures only"),
        CommitmentStatus.ANSWERED_ELSEWHERE: language.text("Answered elsewhere"),
        CommitmentStatus.NOT_FOLLOWED_UP: language.text("Not followed up"),
        CommitmentStatus.NOT_REPORTED: language.text("Not reported"),
    }
    return words[status]
