"""The rules of a series, asked of everything that is shown of it."""

from lagesbild.core.document.chart import Mark
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.report.report import report
from lagesbild.core.statistics.period import Period
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.strategy.indicator import LifeCycle, Retirement, SeriesBreak
from lagesbild.core.views.edition_view import view_edition
from tests.core.views.cast import edition, talks, view_of
from tests.core.views.test_provenance import seen

BREAK = SeriesBreak(Period.parse("2023"), "The question was split in three.")
FOUR_YEARS = [seen(year, f"{year - 1990}") for year in (2021, 2022, 2023, 2024)]


def marks(view):
    return [point.marks for point in view.series[0].points]


def test_the_first_value_after_a_break_is_marked_in_every_table():
    view = view_of(talks(breaks=(BREAK,)), FOUR_YEARS)
    assert marks(view) == [(), (), (Mark.BREAK,), ()]
    assert [cell.marks for cell in view.tables[0].rows[0].cells] == marks(view)
    assert dict(view.tables[0].symbols) == {"b": "not comparable with earlier values"}


def test_where_the_first_period_after_a_break_has_no_value_the_next_is_marked():
    observations = [seen(2022, "32"), seen(2023, ObsStatus.MISSING), seen(2024, "34")]
    view = view_of(talks(breaks=(BREAK,)), observations)
    assert marks(view) == [(), (Mark.MISSING,), (Mark.BREAK,)]


def test_a_series_that_begins_after_the_break_has_none():
    view = view_of(talks(breaks=(BREAK,)), FOUR_YEARS[2:])
    assert marks(view) == [(), ()]


def test_a_break_that_the_source_marks_is_one_in_chart_text_table_and_change():
    observations = [*FOUR_YEARS[:3], seen(2024, "34", status=ObsStatus.BREAK)]
    view = view_of(talks(), observations)
    chart = view.figures[0].chart
    assert [each.before for each in chart.breaks] == [3]
    assert "Values before 2024 cannot be compared with later ones." in chart.description
    assert marks(view)[-1] == (Mark.BREAK,)
    assert view.change.text == "Cannot be compared with 2023: the series has a break."
    assert "2023" not in view.card.context


def test_a_retired_indicator_keeps_its_figures_and_its_reason_in_the_report():
    retirement = Retirement("Asked no longer.", "The board", 2024)
    gone = talks(life_cycle=LifeCycle.RETIRED, retirement=retirement)
    made = edition(gone, FOUR_YEARS)
    shown = view_edition(made, ENGLISH)
    (kept,) = shown.goals[0].retired
    assert kept.series[0].latest.text == "34%"
    blocks = report(made, shown, ENGLISH).blocks
    assert kept.tables[0].rows in [getattr(each, "rows", None) for each in blocks]
    assert "Asked no longer." in repr(blocks)


def test_a_small_base_is_a_count_in_chart_table_text_and_attachment():
    """3 of 8 is 37.5 percent, which stands nowhere."""
    few = [*FOUR_YEARS[:3], seen(2024, "37.5", base=8)]
    made = edition(talks(smallest_base=10), few)
    document = report(made, view_edition(made, ENGLISH), ENGLISH)
    assert "3 of 8" in repr(document.blocks)
    assert "37.5" not in repr(document.blocks)
    assert b"37.5" not in document.attachments[0].content
    assert "37.5" not in repr(document.origins)
