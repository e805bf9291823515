from contextlib import suppress
from datetime import date, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.statistics.period import (
    MONTHS_IN,
    Period,
    PeriodIsUnreadable,
    PeriodKind,
)
from lagesbild.publishing.languages import load_language

years = st.integers(1000, 9990)


def parts(kind):
    return st.builds(
        lambda year, part: Period(kind, year, year, part),
        years,
        st.integers(1, 12 // MONTHS_IN[kind]),
    )


periods = st.one_of(
    years.map(Period.of_year),
    years.map(lambda year: Period(PeriodKind.SCHOOL_YEAR, year, year + 1)),
    *(parts(kind) for kind in MONTHS_IN),
    st.builds(lambda y, n: Period(PeriodKind.POOLED, y, y + n), years, st.integers(1, 9)),
)


@given(periods)
def test_what_is_written_is_read_back(period):
    assert Period.parse(period.code) == period


@given(periods)
def test_the_period_before_ends_the_day_before_and_is_of_the_same_kind(period):
    before = period.previous()
    assert before.kind is period.kind
    assert before < period
    assert before.last_day + timedelta(days=1) == period.first_day
    assert not before.overlaps(period)


@given(periods, st.integers(0, 5))
def test_going_back_is_taking_the_period_before_again_and_again(period, steps):
    expected = period
    for _ in range(steps):
        expected = expected.previous()
    assert period.back(steps) == expected


@given(periods)
def test_a_period_begins_before_it_ends_and_its_middle_lies_between(period):
    assert period.first_day < period.last_day
    assert period.first_day.year <= period.middle <= period.last_day.year + 1


@given(periods, periods, periods)
def test_the_order_is_total(a, b, c):
    assert (a < b) + (b < a) + (a == b) == 1
    if a < b < c:
        assert a < c


@given(st.text("0123456789/-.HQ ", max_size=10))
def test_a_text_is_either_refused_or_the_code_of_a_period(text):
    with suppress(PeriodIsUnreadable):
        assert Period.parse(text).code == text


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-13", "2024-00", "2024-H3", "2024-Q5", "2023/2025", "2024..2022", "2024..2024",
     "2024 ", "20 24", "2024-1", "0000", "2024-h1", "٢٠٢٤"],
)  # fmt: skip
def test_what_is_no_period_is_refused_with_how_to_write_one(text):
    with pytest.raises(PeriodIsUnreadable, match="2023/2024"):
        Period.parse(text)


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2023/2024", date(2023, 7, 1), date(2024, 6, 30)),
        ("2024-H2", date(2024, 7, 1), date(2024, 12, 31)),
        ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022..2024", date(2022, 1, 1), date(2024, 12, 31)),
    ],
)
def test_the_days_of_a_period(code, first, last):
    period = Period.parse(code)
    assert (period.first_day, period.last_day) == (first, last)


@pytest.mark.parametrize(
    ("code", "before"),
    [
        ("2024", "2023"),
        ("2023/2024", "2022/2023"),
        ("2024-H1", "2023-H2"),
        ("2024-Q1", "2023-Q4"),
        ("2024-05", "2024-04"),
        ("2024-01", "2023-12"),
        ("2022..2024", "2019..2021"),
    ],
)
def test_the_period_before(code, before):
    assert Period.parse(code).previous() == Period.parse(before)


def test_a_school_year_stands_before_the_calendar_year_it_ends_in():
    order = ["2023", "2023/2024", "2024"]
    assert sorted(map(Period.parse, reversed(order))) == [Period.parse(code) for code in order]


@pytest.mark.parametrize(
    ("code", "swedish", "english"),
    [
        ("2024", "2024", "2024"),
        ("2023/2024", "2023/2024", "2023/2024"),
        ("2024-H1", "första halvåret 2024", "H1 2024"),
        ("2024-H2", "andra halvåret 2024", "H2 2024"),
        ("2024-Q3", "kv 3 2024", "Q3 2024"),
        ("2024-05", "maj 2024", "May 2024"),
        ("2022..2024", "2022–2024", "2022–2024"),
    ],
)
def test_how_a_period_is_written_for_readers(code, swedish, english):
    period = Period.parse(code)
    assert period.format(load_language("sv")) == swedish
    assert period.format(ENGLISH) == english


def test_months_are_written_in_lower_case_in_swedish():
    months = [Period(PeriodKind.MONTH, 2024, 2024, month) for month in range(1, 13)]
    written = [month.format(load_language("sv")) for month in months]
    assert written[0] == "januari 2024"
    assert written[11] == "december 2024"
    assert [text for text in written if text != text.lower()] == []
