from datetime import date

import hypothesis.strategies as st
from hypothesis import given

from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.series import series_of
from lagesbild.core.statistics.status import ObsStatus, Statistic
from tests.core.statistics.cast import observed

YEAR = Period.of_year


def only(observations, **rules):
    (series,) = series_of(observations, **rules)
    return series


def test_a_later_publication_of_the_same_year_counts_and_the_earlier_is_its_history():
    web = observed("2023", "80", recorded="2024-06-01", publication="web-2023")
    report = observed("2023", "81", recorded="2025-05-08")
    series = only([report, web])
    assert series.latest() == report
    assert series.cell(YEAR(2023)).superseded == (web,)
    assert series.observations == (report,)


def test_a_correction_recorded_the_same_day_as_the_error_counts():
    wrong = observed("2024", "66")
    right = observed("2024", "70", correction="c1")
    assert only([right, wrong]).latest() == right


def test_a_value_that_was_withdrawn_later_is_missing():
    published = observed("2023", "80", recorded="2024-01-01")
    withdrawn = observed("2023", None, recorded="2024-02-01", status=ObsStatus.MISSING)
    assert only([published, withdrawn]).latest() is None


def test_observations_stand_in_the_order_of_their_periods():
    series = only([observed("2024", "37"), observed("2022", "28"), observed("2023", "31")])
    assert [each.period.code for each in series.observations] == ["2022", "2023", "2024"]
    assert series.before(YEAR(2024)).period == YEAR(2023)
    assert series.before(YEAR(2022)) is None


def test_the_value_before_passes_over_a_year_without_value():
    series = only([observed("2022", "28"), observed("2023", None), observed("2024", "37")])
    assert series.before(YEAR(2024)).period == YEAR(2022)
    assert series.at(YEAR(2023)).status is ObsStatus.MISSING


def test_a_break_splits_the_line():
    values = [observed(str(year), "10") for year in (2020, 2021, 2022, 2023)]
    runs = only(values, breaks=[YEAR(2022)]).segments()
    assert [[each.period.code for each in run] for run in runs] == [
        ["2020", "2021"],
        ["2022", "2023"],
    ]


def test_the_status_break_is_a_break():
    values = [observed("2021", "10"), observed("2022", "10", status=ObsStatus.BREAK)]
    series = only(values)
    assert series.breaks == (YEAR(2022),)
    assert len(series.segments()) == 2


def test_a_missing_value_and_an_absent_year_both_split_the_line():
    missing = only([observed("2021", "1"), observed("2022", None), observed("2023", "1")])
    absent = only([observed("2021", "1"), observed("2023", "1")])
    assert [len(run) for run in missing.segments()] == [1, 1]
    assert [len(run) for run in absent.segments()] == [1, 1]


def test_a_survey_of_every_other_year_has_no_gaps():
    values = [observed("2019", "1"), observed("2021", "1"), observed("2023", "1")]
    assert [len(run) for run in only(values).segments(every=2)] == [3]


def test_pooled_years_that_move_on_by_one_are_one_line():
    values = [observed("2020..2022", "1"), observed("2021..2023", "1")]
    assert [len(run) for run in only(values).segments()] == [2]


def test_lowest_and_highest_make_a_span_and_no_single_value():
    low = observed("2024", "8", statistic=Statistic.LOWEST)
    high = observed("2024", "12", statistic=Statistic.HIGHEST)
    series = only([high, low])
    assert (series.span(YEAR(2024)).low, series.span(YEAR(2024)).high) == (low, high)
    assert series.observations == ()
    assert series.unpaired == ()


def test_a_lowest_value_alone_is_no_span_but_is_not_lost():
    low = observed("2024", "8", statistic=Statistic.LOWEST)
    assert only([low]).spans == ()
    assert only([low]).unpaired == (low,)


def test_series_are_sorted_by_their_keys():
    girls, boys = (SeriesKey("i", "value", f"sex={sex}", "01") for sex in ("girls", "boys"))
    found = series_of([observed("2024", "1", series=girls), observed("2024", "2", series=boys)])
    assert [series.key for series in found] == [boys, girls]


def test_no_observations_make_no_series():
    assert series_of([]) == ()


observations = st.lists(
    st.builds(
        lambda year, value, day, publication, area, statistic: observed(
            str(year),
            None if value is None else str(value),
            recorded=date(2024, 1, day).isoformat(),
            publication=publication,
            series=SeriesKey("i", "value", "", area),
            statistic=statistic,
        ),
        st.integers(2019, 2023),
        st.none() | st.integers(0, 100),
        st.integers(1, 28),
        st.sampled_from(("web", "report")),
        st.sampled_from(("01", "03")),
        st.sampled_from(Statistic),
    ),
    max_size=20,
)


@given(observations, st.randoms(use_true_random=False))
def test_the_order_of_input_never_matters(given_, random):
    shuffled = list(given_)
    random.shuffle(shuffled)
    assert series_of(shuffled) == series_of(given_)


@given(observations)
def test_no_observation_is_lost(given_):
    kept = [o for s in series_of(given_) for cell in s.cells for o in cell.history]
    assert sorted(map(repr, kept)) == sorted(map(repr, given_))


@given(observations)
def test_an_older_publication_never_changes_what_counts(given_):
    older = [
        observed("2021", "1", recorded="2020-01-01", series=each.key)
        for each in series_of(given_)
        if each.at(YEAR(2021))
    ]
    before = [series.observations for series in series_of(given_)]
    assert [series.observations for series in series_of([*given_, *older])] == before


@given(observations)
def test_what_counts_was_recorded_last(given_):
    for series in series_of(given_):
        for each in series.observations:
            same = [
                o
                for o in given_
                if (o.series, o.period, o.statistic) == (each.series, each.period, each.statistic)
            ]
            assert each.recorded == max(o.recorded for o in same)


@given(observations)
def test_segments_hold_every_value_once_in_order(given_):
    for series in series_of(given_, breaks=[YEAR(2021)]):
        joined = tuple(each for run in series.segments() for each in run)
        assert joined == series.measured
