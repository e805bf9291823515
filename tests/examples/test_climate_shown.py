"""What is shown of the second example: small bases, breaks, negative values, medians, history."""

from functools import cache

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import bundle_files, write_bundle
from lagesbild.core.document.blocks import Figure, Heading, Paragraph, Table
from lagesbild.core.document.chart import ChartKind, Mark, SeriesRole
from lagesbild.core.document.inline import InLanguage, plain_text
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.report.report import report
from lagesbild.core.statistics.period import Period
from lagesbild.core.views.edition_view import view_edition
from tests.examples.bundles_read import example

WRITTEN_AS = {"2016": "−0.1", "2021": "−0.2", "2023": "−0.3"}


@cache
def view():
    return view_edition(example("climate"), ENGLISH)


@cache
def document():
    return report(example("climate"), view(), ENGLISH)


def shown(slug):
    return view().indicators[slug]


def cells(slug):
    """Texts of an indicator's first table, by row and column."""
    table = shown(slug).tables[0]
    heads = [column.label for column in table.columns[1:]]
    return {
        row.header.text: dict(zip(heads, (cell.text for cell in row.cells), strict=True))
        for row in table.rows
    }


def point(slug, period):
    return shown(slug).series[0].at(Period.parse(period))


def test_the_report_says_that_its_figures_are_made_up():
    assert "Made-up figures" in document().demonstration


def test_below_ten_homes_the_count_is_shown_in_table_and_card():
    coast = cells("care-homes-heat-plan")["The coast"]
    assert coast == {"2021": "50", "2022": "58", "2023": "5 of 9", "2024": "3 of 8"}
    card = shown("care-homes-heat-plan").card
    assert (card.figure, card.context) == ("3 of 8", "The coast · 2024 · 5 of 9 in 2023")


def test_the_new_question_of_2024_may_not_be_compared_with_the_year_before():
    prepared = shown("residents-prepared")
    assert prepared.change.refused
    assert "2023" not in prepared.card.context
    assert [each.before for each in prepared.figures[0].chart.breaks] == [8]


def test_a_break_further_back_lets_the_latest_years_be_compared():
    """44.8 − 35.2 is 9.6, which is 27 percent of 35.2."""
    assert shown("heat-visits").change.text == "+9.6 since 2023 (+27 percent)"
    assert [each.before for each in shown("heat-visits").figures[0].chart.breaks] == [5]


def test_rates_are_the_cases_by_the_inhabitants_behind_them():
    """62,500 are 65 or older: 28 visits are 44.8 for every 100,000 of them."""
    for each in shown("heat-visits").series[0].points:
        assert each.number == round(each.base / 62_500 * 100_000, 1)


def test_medians_that_the_source_delivers_are_what_is_compared_with():
    heat = shown("heat-visits")
    assert heat.comparison.text == "Median of Skerryland: 42.3 (2024)"
    lines = heat.figures[0].chart.series
    assert [each.label for each in lines if each.role is SeriesRole.REFERENCE] == [
        "Skerryland, median"
    ]


def test_values_below_zero_are_written_with_a_minus_sign():
    row = cells("temperature-deviation")["Temperature against the normal"]
    assert {period: text for period, text in row.items() if "\N{MINUS SIGN}" in text} == WRITTEN_AS
    assert not any("-" in text for text in row.values())


def test_the_axis_of_values_below_zero_has_no_lowest_bound():
    assert shown("temperature-deviation").figures[0].chart.bounds == (None, None)


def test_a_deviation_is_changed_by_degrees_and_never_by_percent():
    assert shown("temperature-deviation").change.text == "+1.5 since 2023"


@pytest.mark.parametrize(
    ("slug", "period", "text", "mark"),
    [
        ("road-closures", "2024-Q4", "13", Mark.PROVISIONAL),
        ("road-closures", "2024-Q1", "17", Mark.REVISED),
        ("wetland-restored", "2024-H2", "32.0", Mark.ESTIMATED),
        ("wetland-restored", "2023-H2", "21.5", Mark.CORRECTED),
    ],
)
def test_what_a_value_has_been_through_is_marked(slug, period, text, mark):
    found = point(slug, period)
    assert (found.text, found.marks) == (text, (mark,))


def test_values_published_before_stay_as_history():
    assert [each.text for each in point("road-closures", "2024-Q1").history] == ["14", "17"]
    assert [each.text for each in point("wetland-restored", "2023-H2").history] == ["12.5", "21.5"]


def test_plans_are_rows_for_each_hazard_with_a_mark_for_each_kind():
    chart = shown("plan-coverage").figures[0].chart
    assert chart.kind is ChartKind.DOT_ROWS
    assert [each.label for each in chart.categories] == ["Heat", "Flooding", "Drought"]
    assert {each.label: [p.text for p in each.points] for each in chart.series} == {
        "Own plan": ["5", "9", "2"],
        "Joint plan": ["4", "3", "4"],
        "Own or joint plan": ["8", "11", "6"],
    }


@pytest.mark.parametrize("hazard", ["heat", "flooding", "drought"])
@pytest.mark.parametrize("year", ["2022", "2024"])
def test_either_plan_is_never_fewer_than_one_kind_nor_more_than_both(hazard, year):
    found = {
        dict(each.key.dimension_values.pairs)["kind"]: each.at(Period.parse(year)).number
        for each in shown("plan-coverage").series
        if dict(each.key.dimension_values.pairs)["hazard"] == hazard
    }
    assert max(found["own"], found["joint"]) <= found["any"]
    assert found["any"] <= min(12, found["own"] + found["joint"])


def test_the_report_has_a_chapter_for_each_goal_and_numbers_its_tables_and_figures():
    blocks = document().blocks
    chapters = [plain_text(b.content) for b in blocks if isinstance(b, Heading) and b.level == 1]
    assert [each for each in chapters if each.startswith("Goal")] == [
        "Goal 1: Safe in the heat",
        "Goal 2: Room for water",
        "Goal 3: Ready together",
    ]
    for kind in (Table, Figure):
        numbers = [each.number for each in blocks if isinstance(each, kind)]
        assert numbers == list(range(1, len(numbers) + 1))


def test_the_report_tells_of_the_number_that_its_plan_skips():
    said = [plain_text(each.content) for each in document().blocks if isinstance(each, Paragraph)]
    assert "The number 2.3 is not reported." in said


def test_the_report_tells_what_took_a_retired_indicators_place():
    said = [plain_text(each.content) for each in document().blocks if isinstance(each, Paragraph)]
    assert "Replaced by Municipalities with a plan." in said


def test_words_in_swedish_are_known_to_be_so():
    spans = [
        each
        for block in document().blocks
        if isinstance(block, Paragraph)
        for each in block.content
        if isinstance(each, InLanguage)
    ]
    assert [(each.language, plain_text(each.children)) for each in spans] == [
        ("sv", "klimatanpassning")
    ]


def test_written_back_it_is_the_same_to_the_last_byte(tmp_path):
    edition = example("climate")
    write_bundle(edition, tmp_path / "bundle")
    again = read_bundle(tmp_path / "bundle")
    assert again == edition
    assert bundle_files(again) == bundle_files(edition)
