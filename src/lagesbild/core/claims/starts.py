"""Where changes of a series are counted from that no year says: its last break, its peak."""

from lagesbild.core.language.when import WhenKind
from lagesbild.core.statistics.observation import Measurement
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import Series


def since_break(series: Series, latest: Period | None) -> Period | None:
    """The first period that is measured as the latest is."""
    known = [p for p in series.breaks if latest is not None and p <= latest]
    return known[-1] if known else next((each.period for each in series.measured), None)


def extreme_before(series: Series, kind: WhenKind, later: Period | None) -> Period | None:
    """The highest, or lowest, before a time: what “från toppen” counts from."""
    values = {
        each.period: each.value.amount
        for each in series.measured
        if isinstance(each.value, Measurement) and (later is None or each.period < later)
    }
    most = max if kind is WhenKind.PEAK else min
    return most(values, key=lambda each: values[each], default=None)
