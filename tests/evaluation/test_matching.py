import pytest

from evaluation.marked_text import MarkedText, parse_marked_text
from evaluation.matching import Pair, Resolved, compare, resolved
from lagesbild.core.claims.shapes import Kind, Verdict
from lagesbild.core.statistics.observation import SeriesKey
from tests.evaluation.found import found

GIRLS = SeriesKey("trust", "value", "grade=8;sex=girls", "01")
BOYS = SeriesKey("trust", "value", "grade=8;sex=boys", "01")
PERSONS = SeriesKey("prosecutions", "persons", "", "00")


def marked(text: str) -> MarkedText:
    return parse_marked_text("liten", f"bundle: b\nyear: 2024\nlanguage: sv\n\n{text}")


def pair_of(reading: str, **understood: object) -> Pair:
    text = marked(f"Det var ⟦37|value|supported|{reading}⟧.")
    (pair,) = compare(text, [found(text.bare, "37", Kind.VALUE, **understood)]).pairs
    return pair


def test_a_marked_claim_is_paired_with_what_overlaps_it_most() -> None:
    text = marked("Det är ⟦högst sedan mätningens början|extremum|supported|a @ 2020..2024⟧.")
    short = found(text.bare, "sedan", Kind.TREND)
    long = found(text.bare, "högst sedan", Kind.VALUE)
    assert compare(text, [short, long]).pairs[0].found is long


def test_a_shared_number_decides_before_length() -> None:
    text = marked("Det är ⟦minskningen på 0,2|change_abs|supported|a @ 2023, 2024⟧.")
    trend = found(text.bare, "minskningen", Kind.TREND)
    change = found(text.bare, "0,2", Kind.CHANGE_ABS)
    assert compare(text, [trend, change]).pairs[0].found is change


def test_a_year_is_not_such_a_number() -> None:
    text = marked("Det är ⟦lägre än 2020|trend|supported|a @ 2020, 2024⟧.")
    trend = found(text.bare, "lägre", Kind.TREND)
    year = found(text.bare, "2020", Kind.VALUE)
    assert compare(text, [year, trend]).pairs[0].found is trend


def test_the_same_kind_decides_between_equals() -> None:
    text = marked("Det är ⟦drygt 40|value|imprecise|a @ 2024|hedge⟧.")
    other = found(text.bare, "drygt 40", Kind.COUNT_OTHER)
    same = found(text.bare, "drygt 40", Kind.VALUE)
    assert compare(text, [other, same]).pairs[0].found is same


def test_one_found_claim_may_serve_all_marked_ones_it_overlaps_and_no_others() -> None:
    text = marked(
        "Den ⟦steg|trend|supported|a @ 2023, 2024⟧ till ⟦37|value|supported|a @ 2024⟧ "
        "och ⟦föll|trend|supported|a @ 2024⟧ sedan."
    )
    whole = found(text.bare, "steg till 37", Kind.VALUE)
    compared = compare(text, [whole])
    assert [pair.found for pair in compared.pairs] == [whole, whole, None]
    assert compared.flagged == ()


def test_claims_that_only_touch_do_not_overlap() -> None:
    text = marked("Det var ⟦37|value|supported|a @ 2024⟧%.")
    percent = found(text.bare, "%", Kind.VALUE)
    compared = compare(text, [percent])
    assert compared.pairs[0].found is None
    assert compared.flagged == (percent,)


def test_a_claim_over_a_line_break_is_paired_by_its_place_in_the_bare_text() -> None:
    text = marked("Se 1.\n⟦En\nökning med 6|change_abs|supported|a @ 2023, 2024⟧ blev det.")
    change = found(text.bare, "ökning med 6", Kind.CHANGE_ABS)
    number = found(text.bare, "1", Kind.VALUE)
    compared = compare(text, [number, change])
    assert compared.pairs[0].found is change
    assert compared.flagged == (number,)


def test_a_reading_is_resolved_where_indicator_period_and_group_are_right() -> None:
    pair = pair_of("trust:grade=8;sex=girls @ 2024", series=(GIRLS,), periods=("2024",))
    assert resolved(pair) == Resolved(
        indicator=True, period=True, all_periods=True, group=True, together=True
    )


@pytest.mark.parametrize(
    ("reading", "group"),
    [
        ("trust:sex=girls @ 2024", True),
        ("trust:sex=boys @ 2024", False),
        ("trust:area=01 @ 2024", True),
        ("trust:area=00 @ 2024", False),
        ("trust:measure=value @ 2024", True),
        ("trust:sex=girls;statistic=median @ 2024", True),
        ("trust @ 2024", None),
        ("trust:statistic=median @ 2024", None),
    ],
)
def test_only_the_codes_that_a_reading_names_are_compared(reading: str, group: bool | None) -> None:
    got = resolved(pair_of(reading, series=(GIRLS,), periods=("2024",)))
    assert got.group is group
    assert got.together is (group is not False)


def test_each_of_two_series_has_to_be_named() -> None:
    reading = "trust:sex=girls + trust:sex=boys @ 2024"
    both = resolved(pair_of(reading, series=(BOYS, GIRLS), periods=("2024",)))
    one = resolved(pair_of(reading, series=(GIRLS,), periods=("2024",)))
    assert (both.indicator, both.group, both.together) == (True, True, True)
    assert (one.indicator, one.group, one.together) == (True, False, False)


def test_the_right_codes_of_a_wrong_indicator_resolve_nothing_together() -> None:
    got = resolved(pair_of("prosecutions:sex=girls @ 2024", series=(GIRLS,), periods=("2024",)))
    assert (got.indicator, got.group, got.together) == (False, True, False)


def test_codes_have_to_be_those_of_the_indicator_they_are_named_for() -> None:
    reading = "trust:area=00 + prosecutions @ 2024"
    got = resolved(pair_of(reading, series=(GIRLS, PERSONS), periods=("2024",)))
    assert (got.indicator, got.group, got.together) == (True, True, False)


@pytest.mark.parametrize(
    ("wanted", "given", "one", "all_of_them"),
    [
        ("2023, 2024", ("2023", "2024"), True, True),
        ("2023, 2024", ("2024",), True, False),
        ("2023, 2024", ("2022",), False, False),
        ("2019..2024", ("2019", "2020", "2024"), True, True),
        ("2019..2024", ("2024",), False, False),
        ("2019..2021", ("2019..2021",), True, True),
        ("2019..2023, 2024", ("2024",), True, False),
    ],
)
def test_a_period_is_right_where_it_is_named_and_a_course_where_both_ends_are(
    wanted: str, given: tuple[str, ...], *, one: bool, all_of_them: bool
) -> None:
    got = resolved(pair_of(f"trust @ {wanted}", series=(GIRLS,), periods=given))
    assert (got.period, got.all_periods) == (one, all_of_them)


def test_a_reported_figure_is_resolved_by_its_id_alone() -> None:
    right = resolved(pair_of("figure:mika", figure="figure:mika"))
    bare = resolved(pair_of("figure:mika", figure="mika"))
    wrong = resolved(pair_of("figure:mika", figure="kast"))
    assert right == bare == Resolved(True, None, None, None, True)
    assert wrong == Resolved(False, None, None, None, False)


def test_what_was_not_found_is_not_resolved() -> None:
    text = marked("Det var ⟦37|value|supported|trust:sex=girls @ 2024⟧.")
    (pair,) = compare(text, []).pairs
    assert resolved(pair) == Resolved(False, False, False, False, False)


def test_a_claim_with_the_verdict_it_was_judged_by() -> None:
    text = marked("Det var ⟦38|value|contradicted|trust @ 2024|digit⟧.")
    claim = found(text.bare, "38", Kind.VALUE, Verdict.CONTRADICTED)
    assert compare(text, [claim]).pairs == (Pair(text.claims[0], claim),)
