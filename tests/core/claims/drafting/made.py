"""Editions of one indicator made at random, in both languages, for drafts to be written about."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from lagesbild.core.edition import Edition
from lagesbild.core.statistics.area import Area, AreaKind
from lagesbild.core.statistics.frame import ObservationFrame
from lagesbild.core.statistics.observation import Measurement, Missing, Observation, SeriesKey
from lagesbild.core.statistics.period import Period, PeriodKind
from lagesbild.core.statistics.status import ObsStatus, Precision, Statistic
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.strategy.goal import Goal
from lagesbild.core.strategy.indicator import (
    Dimension,
    DimensionValue,
    Indicator,
    Measure,
    SeriesBreak,
)
from lagesbild.core.strategy.source import Publication, Source
from lagesbild.core.strategy.strategy import About, Strategy

YEAR = 2024
COUNTRY = Area("00", "Riket", AreaKind.COUNTRY)
COUNTY = Area("01", "Stockholms län", AreaKind.COUNTY, "00")
REPORT = Publication("report", "Report", date(2025, 5, 8))
NAMES = {
    "sv": ("Stödsökande till jouren", "Trygga elever i skolan", "Beviljade ansökningar"),
    "en": ("Calls to the helpline", "Pupils who feel safe", "Restored wetland"),
}
THINGS = {
    "sv": {Unit.COUNT: ("", "personer", "ärenden"), Unit.AMOUNT: ("", "hektar")},
    "en": {Unit.COUNT: ("", "people", "cases"), Unit.AMOUNT: ("", "hectares")},
}
GROUPS = {
    "sv": {
        "sex": ("Kön", ("Flickor", "Pojkar", "Totalt")),
        "part": ("Del av länet", ("Kusten", "Skärgården", "Inlandet")),
    },
    "en": {
        "sex": ("Sex", ("Women", "Men", "Total")),
        "part": ("Part of the county", ("The coast", "The valley", "The fells")),
    },
}
CODES = {"sex": ("f", "m", "total"), "part": ("one", "two", "three")}
DECIMALS = {Unit.COUNT: 0, Unit.PER_100K: 2, Unit.MEAN_0_10: 1, Unit.RATIO: 2}
HIGHEST = {Unit.PERCENT: 100, Unit.MEAN_0_10: 10, Unit.RATIO: 5}
KINDS = (
    PeriodKind.YEAR, PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR, PeriodKind.HALF_YEAR,
    PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.POOLED,
)  # fmt: skip


@st.composite
def editions(draw):
    """An edition of one indicator and its language's code."""
    code = draw(st.sampled_from(("sv", "en")))
    indicator = draw(indicators(code))
    periods = _periods(indicator.period_kind, draw(st.integers(1, 9)))
    observations = [
        each
        for dimensions in _rows(indicator)
        for each in draw(series(indicator, dimensions, periods))
    ]
    medians = draw(st.lists(st.sampled_from(periods), max_size=3, unique=True))
    observations += [draw(median(indicator, row, p)) for row in _rows(indicator) for p in medians]
    about = About(
        slug="test", title="Strategi", short_title="Strategi", language=code, area="01",
        first_year=2015, last_year=2026, publisher="board", site_headline="", site_lead="",
    )  # fmt: skip
    strategy = Strategy(
        about=about,
        goals=(Goal(1, "help", "Hjälp", "Hjälp", "Hjälp ges"),),
        indicators=(indicator,),
        sources=(Source("register", "Register", "board"),),
        areas=(COUNTRY, COUNTY),
    )
    frame = ObservationFrame.of(observations)
    return Edition(YEAR, strategy, frame, publications=(REPORT,))


@st.composite
def indicators(draw, code):
    unit = draw(st.sampled_from(tuple(Unit)))
    things = THINGS[code].get(unit, ("",))
    kind = draw(st.sampled_from(KINDS))
    cut = draw(st.sampled_from((None, None, *_periods(kind, 4))))
    return Indicator(
        slug=draw(st.sampled_from(("one", "two", "three", "four", "five"))),
        goal=1,
        name=(name := draw(st.sampled_from(NAMES[code]))),
        short_name=name,
        source="register",
        area="01",
        measures=(Measure("value", "Värde", unit, draw(st.sampled_from(things))),),
        period_kind=kind,
        dimensions=tuple(
            _dimension(code, each)
            for each in draw(st.sampled_from(((), ("sex",), ("part",), ("part", "sex"))))
        ),
        smallest_base=draw(st.sampled_from((None, 10, 50))) if unit is Unit.PERCENT else None,
        breaks=(SeriesBreak(cut, "En ny fråga."),) if cut else (),
    )


def _dimension(code, name):
    title, labels = GROUPS[code][name]
    values = zip(CODES[name], labels, strict=True)
    return Dimension(name, title, tuple(DimensionValue(*each) for each in values))


def _rows(indicator):
    rows = [""]
    for each in indicator.dimensions:
        rows = [f"{row};{each.code}={v.code}".strip(";") for row in rows for v in each.values]
    return rows


def _periods(kind, many):
    last = {
        PeriodKind.YEAR: "2024", PeriodKind.SCHOOL_YEAR: "2023/2024",
        PeriodKind.HALF_YEAR: "2024-H1", PeriodKind.QUARTER: "2024-Q3",
        PeriodKind.MONTH: "2024-05", PeriodKind.POOLED: "2022..2024",
    }  # fmt: skip
    found = [Period.parse(last[kind])]
    while len(found) < many:
        found.append(found[-1].previous())
    return found[::-1]


@st.composite
def series(draw, indicator, dimensions, periods):
    key = SeriesKey(indicator.slug, "value", dimensions, "01")
    spans = draw(st.integers(0, 9)) == 0
    found = []
    for period in periods:
        if draw(st.integers(0, 5)) == 0 or (spans and found):
            continue
        if spans:
            ends = sorted(draw(values(indicator)).amount for _ in range(2))
            for statistic, amount in zip((Statistic.LOWEST, Statistic.HIGHEST), ends, strict=True):
                value = Measurement(amount, indicator.main_measure.unit)
                found.append(_observed(key, period, value, statistic=statistic))
        else:
            found.append(_observed(key, period, **draw(contents(indicator))))
    return found


@st.composite
def contents(draw, indicator):
    if draw(st.integers(0, 11)) == 0:
        return {"value": Missing(ObsStatus.MISSING), "status": ObsStatus.MISSING}
    sure = (ObsStatus.NORMAL,) * 6 + (
        ObsStatus.PROVISIONAL, ObsStatus.ESTIMATED, ObsStatus.LOW_RELIABILITY, ObsStatus.BREAK,
    )  # fmt: skip
    base = draw(st.sampled_from((None, 8, 31, 412))) if indicator.smallest_base else None
    return {"value": draw(values(indicator)), "status": draw(st.sampled_from(sure)), "base": base}


@st.composite
def values(draw, indicator):
    unit = indicator.main_measure.unit
    places = DECIMALS.get(unit, 1 if indicator.slug in {"two", "four"} else 0)
    sizes = (30, 900) if places else (30, 900, 25_000)
    highest = HIGHEST.get(unit, draw(st.sampled_from(sizes)))
    amount = Decimal(draw(st.integers(0, highest * 10**places))).scaleb(-places)
    about = draw(st.integers(0, 11)) == 0
    return Measurement(amount, unit, Precision.ABOUT if about else Precision.EXACT)


@st.composite
def median(draw, indicator, dimensions, period):
    key = SeriesKey(indicator.slug, "value", dimensions, "00")
    return _observed(key, period, draw(values(indicator)), statistic=Statistic.MEDIAN)


def _observed(
    key, period, value, *, status=ObsStatus.NORMAL, statistic=Statistic.VALUE, base=None
):  # fmt: skip
    return Observation(
        key, period, value, status, "report", REPORT.recorded, statistic=statistic, base=base
    )
