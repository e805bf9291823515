"""The log: every changed value once, with old and new, and nothing that may not be shown."""

from dataclasses import replace
from datetime import date

from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.statistics.status import Statistic
from lagesbild.core.views.provenance_log import ChangeLog
from lagesbild.core.views.provenance_shapes import ChangeKind
from tests.core.views.cast import REPORT, WEB, correction, edition, talks
from tests.core.views.test_provenance import seen


def logged(observations, *, corrections=(), published=(), **changed):
    made = edition(talks(**changed), observations, corrections=corrections)
    about = replace(made.strategy.about, published_areas=tuple(published))
    made = replace(made, strategy=replace(made.strategy, about=about))
    return ChangeLog(made, ENGLISH).changes()


def test_nothing_changed_is_an_empty_log():
    assert logged([seen(2023, "66"), seen(2024, "70")]) == ()


def test_a_revision_has_both_values_both_publications_and_the_day_of_the_later():
    (change,) = logged([seen(2024, "66", publication=WEB), seen(2024, "70")])
    assert change.kind is ChangeKind.REVISION
    assert (change.old, change.new, change.day) == ("66%", "70%", REPORT.recorded)
    assert change.series == "Men, 2024"
    assert (change.old_published.publication, change.new_published.publication) == (WEB, REPORT)
    assert change.value_anchor == "value;sex=men;2024"


def test_a_correction_is_told_once_as_it_was_decided():
    wrong = correction()
    (change,) = logged(
        [seen(2024, "66", publication=WEB), seen(2024, "70", correction=wrong.id)],
        corrections=[wrong],
    )
    assert (change.kind, change.anchor) == (ChangeKind.CORRECTION, wrong.id)
    assert (change.day, change.correction) == (date(2025, 1, 20), wrong)
    assert change.new_published.publication is REPORT


def test_the_latest_change_stands_first():
    wrong = correction()
    found = logged(
        [
            seen(2024, "66", publication=WEB),
            seen(2024, "70", correction=wrong.id),
            seen(2023, "50", publication=WEB),
            seen(2023, "51"),
        ],
        corrections=[wrong],
    )
    assert [each.day for each in found] == [REPORT.recorded, wrong.decided]


def test_the_same_value_published_again_is_not_logged():
    assert logged([seen(2024, "70.0", publication=WEB), seen(2024, "70")]) == ()


def test_only_areas_that_the_site_shows_are_in_the_log():
    """The county's own area is shown; of the others those that are published."""
    observations = [
        seen(2024, value, area=area, publication=publication)
        for area in ("01", "00")
        for value, publication in (("66", WEB), ("70", REPORT))
    ]
    assert [each.area.code for each in logged(observations)] == ["01"]
    assert {e.area.code for e in logged(observations, published=["00", "01"])} == {"00", "01"}


def test_a_span_of_which_one_end_was_revised_is_one_change():
    (change,) = logged(
        [
            seen(2024, "8", statistic=Statistic.LOWEST, publication=WEB),
            seen(2024, "11", statistic=Statistic.HIGHEST, publication=WEB),
            seen(2024, "12", statistic=Statistic.HIGHEST),
        ]
    )
    assert (change.old, change.new) == ("8–11%", "8–12%")


def test_two_percentages_of_too_few_answers_are_no_change_that_is_told():
    """Which percentages they were must not be found by asking the log."""
    small = [seen(2024, "31", base=201, publication=WEB), seen(2024, "33", base=201)]
    assert logged(small, smallest_base=500) == ()


def test_a_revised_count_of_too_few_is_told_as_counts():
    (change,) = logged(
        [seen(2024, "62.5", base=8, publication=WEB), seen(2024, "75", base=8)], smallest_base=10
    )
    assert (change.old, change.new) == ("5 of 8", "6 of 8")
