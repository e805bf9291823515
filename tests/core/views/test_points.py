"""What is shown for a value: its marks, its history, and the rules of its indicator."""

from lagesbild.core.document.chart import Mark
from lagesbild.core.statistics.status import ObsStatus, Statistic
from lagesbild.core.views.shapes import Origin
from tests.core.statistics.cast import observed
from tests.core.views.cast import correction, key, talks, view_of


def point_of(view, sex="men", place=-1):
    series = next(each for each in view.series if each.key == key(sex))
    return series.points[place]


def test_the_latest_publication_is_shown_and_the_earlier_stays_as_history():
    view = view_of(
        talks(),
        [
            observed("2023", "81", series=key("men")),
            observed(
                "2023", "80", series=key("men"), publication="web-2023", recorded="2024-05-08"
            ),
        ],
    )
    point = point_of(view)
    assert point.text == "81%"
    assert [(each.text, each.origin) for each in point.history] == [
        ("80%", Origin.FIRST),
        ("81%", Origin.REVISED),
    ]
    assert Mark.REVISED in point.marks


def test_a_corrected_value_says_who_found_the_error_and_is_marked():
    view = view_of(
        talks(),
        [
            observed(
                "2024", "66", series=key("men"), recorded="2024-11-01", publication="web-2023"
            ),
            observed("2024", "70", series=key("men"), correction="men-2024"),
        ],
        corrections=[correction()],
    )
    point = point_of(view)
    assert point.text == "70%"
    assert point.correction.found_by == "StorSthlm"
    assert [each.text for each in point.history] == ["66%", "70%"]
    assert Mark.CORRECTED in point.marks
    assert Mark.REVISED not in point.marks


def test_the_same_value_published_again_is_no_revision():
    view = view_of(
        talks(),
        [
            observed("2023", "81", series=key("men")),
            observed(
                "2023", "81", series=key("men"), publication="web-2023", recorded="2024-05-08"
            ),
        ],
    )
    assert point_of(view).marks == ()


def test_below_the_smallest_base_the_count_is_shown_in_point_card_and_table():
    view = view_of(talks(smallest_base=10), [observed("2024", "38", series=key("men"), base=8)])
    assert point_of(view).text == "3 of 8"
    assert point_of(view).number is None
    assert Mark.SMALL_BASE in point_of(view).marks
    assert view.card.figure == "3 of 8"
    assert view.tables[0].rows[0].cells[0].text == "3 of 8"
    assert view.empty == ""


def test_a_small_base_without_a_known_count_shows_no_number_at_all():
    """40 percent of 8 is no whole number of answers, so there is no count to show."""
    view = view_of(talks(smallest_base=10), [observed("2024", "40", series=key("men"), base=8)])
    point = point_of(view)
    assert point.number is None
    assert point.text == "too few answers for a percentage"
    assert "40" not in point.text + point.bare


def test_a_suppressed_value_is_a_sign_in_the_table_and_words_in_text():
    view = view_of(
        talks(),
        [
            observed("2023", "12", series=key("men")),
            observed("2024", None, series=key("men"), status=ObsStatus.SUPPRESSED),
        ],
    )
    point = point_of(view)
    assert point.bare == "x"
    assert point.text == "too few for a percentage to be shown"
    assert view.tables[0].symbols == (("x", "too few for a percentage to be shown"),)


def test_lowest_and_highest_of_a_span_are_shown_as_one_range():
    view = view_of(
        talks(),
        [
            observed("2019..2023", "8", series=key("men"), statistic=Statistic.LOWEST),
            observed("2019..2023", "12", series=key("men"), statistic=Statistic.HIGHEST),
        ],
    )
    point = point_of(view)
    assert point.text == "8–12%"
    assert (point.low, point.high, point.number) == (8.0, 12.0, None)


def test_reported_decimals_are_kept():
    view = view_of(talks(), [observed("2024", "6.0", series=key("men"))])
    assert point_of(view).text == "6.0%"
    assert view.tables[0].rows[0].cells[0].decimals == 1


def test_a_span_on_too_few_answers_shows_neither_of_its_ends():
    view = view_of(
        talks(smallest_base=10),
        [
            observed("2024", "50", series=key("women"), base=12),
            observed("2019..2023", "8", series=key("men"), statistic=Statistic.LOWEST, base=6),
            observed("2019..2023", "12", series=key("men"), statistic=Statistic.HIGHEST, base=6),
        ],
    )
    point = point_of(view)
    assert not point.has_value
    assert "8" not in point.text + point.bare
    assert Mark.SMALL_BASE in point.marks
