"""Observations for tests, with everything that a test does not speak of filled in."""

from datetime import date
from decimal import Decimal

from lagesbild.core.statistics.observation import Measurement, Missing, Observation, SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus, Statistic
from lagesbild.core.statistics.unit import Unit

GRANTED = SeriesKey("contact-bans-granted-share", "value", "", "prosecution-area-stockholm")


def observed(
    period,
    value,
    *,
    unit=Unit.PERCENT,
    series=GRANTED,
    status=None,
    recorded="2025-05-08",
    publication="report-2024",
    statistic=Statistic.VALUE,
    base=None,
    correction=None,
    note="",
):
    """An observation; a value of None is one that is missing."""
    status = status or (ObsStatus.MISSING if value is None else ObsStatus.NORMAL)
    measured = Missing(status) if value is None else Measurement(Decimal(value), unit)
    return Observation(
        series=series,
        period=Period.parse(period),
        value=measured,
        status=status,
        publication=publication,
        recorded=date.fromisoformat(recorded),
        statistic=statistic,
        base=base,
        correction=correction,
        note=note,
    )
