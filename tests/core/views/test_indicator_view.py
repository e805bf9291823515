"""What is shown of an indicator: card, table, chart, change, comparison and empty states."""

from dataclasses import replace

from lagesbild.core.document.chart import ChartKind, SeriesRole
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import Statistic
from lagesbild.core.strategy.goal import Leading
from lagesbild.core.strategy.indicator import (
    ChartForm,
    Comparison,
    Dimension,
    DimensionValue,
    LifeCycle,
    Method,
    Retirement,
    SeriesBreak,
)
from lagesbild.core.views.edition_view import view_edition
from tests.core.statistics.cast import observed
from tests.core.views.cast import SEX, edition, key, talks, view_of

BREAK = SeriesBreak(Period.parse("2023"), "The question was split in three.")


def years(sex, values, first=2019, **fields):
    return [
        observed(str(first + place), value, series=key(sex), **fields)
        for place, value in enumerate(values)
    ]


def test_the_card_carries_the_latest_figure_and_the_one_before():
    view = view_of(talks(dimensions=()), [*years("", ["56", "58"])])
    assert view.card.figure == "58%"
    assert view.card.context == "2020 · 56% in 2019"


def test_series_stand_in_the_order_of_the_dimension_not_of_the_data():
    view = view_of(talks(), [*years("men", ["1", "2"]), *years("women", ["3", "4"])])
    assert [each.label for each in view.series] == ["Women", "Men"]
    assert [row.header.text for row in view.tables[0].rows] == ["Women", "Men"]


def test_a_table_has_a_column_for_every_period_and_an_empty_cell_for_none():
    view = view_of(talks(), [*years("men", ["1"]), *years("women", ["3"], first=2021)])
    table = view.tables[0]
    assert [column.label for column in table.columns] == ["Sex", "2019", "2021"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["", "3"], ["1", ""]]


def test_three_years_are_drawn_as_lines_and_two_with_two_groups_as_bars():
    lines = view_of(talks(), years("men", ["1", "2", "3"]))
    bars = view_of(talks(), [*years("men", ["1", "2"]), *years("women", ["1", "2"])])
    assert lines.figures[0].chart.kind is ChartKind.LINES
    assert bars.figures[0].chart.kind is ChartKind.GROUPED_BARS


def test_a_single_value_is_no_chart():
    assert view_of(talks(), years("men", ["1"])).figures == ()


def test_a_break_between_the_years_forbids_stating_a_change():
    view = view_of(talks(breaks=(BREAK,)), years("men", ["31", "36"], first=2022))
    assert view.change.refused
    assert view.change.text == "Cannot be compared with 2022: the series has a break."


def test_no_figure_stands_beside_one_from_before_a_break():
    view = view_of(talks(dimensions=(), breaks=(BREAK,)), years("", ["31", "33", "36"], first=2021))
    assert view.card.context == "2023"
    assert [each.before for each in view.spark.breaks] == [2]


def test_a_chart_is_described_from_its_last_break_on():
    view = view_of(
        talks(dimensions=(), breaks=(BREAK,)), years("", ["31", "33", "36", "38"], first=2021)
    )
    description = view.figures[0].chart.description
    assert "36% (2023), 38% (2024)." in description
    assert "31%" not in description
    assert "Values before 2023 cannot be compared with later ones." in description


def test_the_latest_figure_may_be_a_count_and_stands_beside_the_percentage_before():
    view = view_of(
        talks(dimensions=(), smallest_base=10),
        [*years("", ["50"], first=2023, base=12), *years("", ["38"], first=2024, base=8)],
    )
    assert view.card.figure == "3 of 8"
    assert view.card.context == "2024 · 50% in 2023"
    assert view.change.refused
    assert view.figures == ()


def test_the_chart_shows_the_break_before_its_first_year():
    view = view_of(talks(breaks=(BREAK,)), years("men", ["1", "2", "3", "4"], first=2021))
    chart = view.figures[0].chart
    assert [each.before for each in chart.breaks] == [2]
    assert chart.categories[2].label == "2023"


def test_a_share_changes_in_percentage_points():
    view = view_of(talks(), years("men", ["31", "37"], first=2023))
    assert view.change.text == "+6 percentage points since 2023"


def test_one_percentage_point_is_singular():
    view = view_of(talks(), years("men", ["56", "57"], first=2023))
    assert view.change.text == "+1 percentage point since 2023"


def test_a_change_with_a_large_base_exceeds_chance_and_with_a_small_one_does_not():
    """Of 1000, 31 and 37 percent differ by 6 ± 4 points; of 30, by 6 ± 23."""
    large = view_of(talks(), years("men", ["31", "37"], base=1000))
    small = view_of(talks(), years("men", ["30", "37"], base=30))
    assert large.change.judgement == "The change is larger than chance would explain."
    assert small.change.judgement == "The change is no larger than chance may explain."


def test_where_every_municipality_is_counted_chance_is_not_spoken_of():
    counted = talks(method=Method.UNION_COVERAGE)
    view = view_of(counted, years("men", ["31", "37"], base=1000))
    assert view.change.judgement == ""


def test_the_delivered_national_median_is_a_reference_line_and_a_sentence():
    medians = [
        observed(str(year), "40", series=key("men", area="00"), statistic=Statistic.MEDIAN)
        for year in (2019, 2020, 2021)
    ]
    view = view_of(talks(), [*years("men", ["31", "33", "35"]), *medians])
    assert view.comparison.text == "Median of the country: 40% (2021)"
    roles = [each.role for each in view.figures[0].chart.series]
    assert roles == [SeriesRole.DATA, SeriesRole.REFERENCE]


def test_a_computed_median_says_how_many_areas_are_in_it_and_that_it_is_unweighted():
    """Counties 03, 04 and 05 have 10, 20 and 60; with the county's own 30 the median is 25."""
    others = [
        observed("2024", value, series=key("men", area=code))
        for code, value in (("03", "10"), ("04", "20"), ("05", "60"))
    ]
    own = observed("2024", "30", series=key("men"))
    view = view_of(talks(comparison=Comparison("county")), [own, *others])
    assert view.comparison.text == "Median of the country: 25% (2024)"
    assert view.comparison.explanation == "Unweighted median of 4 areas; 17 have no value."


def test_a_retired_indicator_without_figures_says_which_year_was_its_last():
    retired = talks(
        life_cycle=LifeCycle.RETIRED,
        retirement=Retirement("The question was dropped.", "The board", 2021),
    )
    view = view_of(retired, [observed("2024", None, series=key("men"))])
    assert view.empty == "Retired. The last figures are for 2021."
    assert view.tables == ()


def test_the_description_says_first_and_last_value_of_each_series():
    view = view_of(talks(), [*years("men", ["25", "28", "37"])])
    description = view.figures[0].chart.description
    assert description == "Line chart: Support talks, 2019 to 2021. Men: 25% (2019), 37% (2021)."


def test_dots_told_apart_by_a_dimension_stand_in_its_order():
    ways = Dimension("way", "Way", (DimensionValue("own", "Own"), DimensionValue("joint", "Joint")))
    series = [
        SeriesKey("talks", "value", dimensions, "01")
        for dimensions in ("sex=men;way=joint", "sex=men;way=own", "sex=women;way=joint")
    ]
    observations = [observed("2024", "50", series=each) for each in series]
    indicator = talks(dimensions=(SEX, ways), chart=ChartForm.DOT_ROWS, chart_by="way")
    chart = view_of(indicator, observations).figures[0].chart
    assert [each.label for each in chart.series] == ["Own", "Joint"]
    assert [each.label for each in chart.categories] == ["Women", "Men"]


def test_the_series_that_leads_a_goal_speaks_for_its_indicator_on_every_page():
    made = edition(talks(), [*years("women", ["31", "37"]), *years("men", ["81", "89"])])
    goal = replace(made.strategy.goals[0], leading=Leading("talks", dimensions="sex=men"))
    made = replace(made, strategy=replace(made.strategy, goals=(goal,)))
    view = view_edition(made, ENGLISH)
    assert view.goals[0].leading.card.figure == "89%"
    assert view.indicators["talks"].card.figure == "89%"


def test_a_retired_indicator_leads_its_goal_no_longer():
    retired = talks(
        life_cycle=LifeCycle.RETIRED,
        retirement=Retirement("The question was dropped.", "The board", 2024),
    )
    made = edition(retired, years("men", ["81", "89"], first=2023))
    goal = replace(made.strategy.goals[0], leading=Leading("talks", dimensions="sex=men"))
    made = replace(made, strategy=replace(made.strategy, goals=(goal,)))
    assert view_edition(made, ENGLISH).goals[0].leading is None
