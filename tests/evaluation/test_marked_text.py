from pathlib import Path

import pytest

from evaluation.marked_text import (
    MarkedText,
    NamedSeries,
    Span,
    TextIsUnreadable,
    parse_marked_text,
    parse_reading,
)
from lagesbild.core.claims.shapes import Kind, Place, Verdict

HEADER = "bundle: examples/stockholm\nyear: 2024\nlanguage: sv\n"


def marked(text: str, more: str = "") -> MarkedText:
    return parse_marked_text("liten", f"{HEADER}{more}\n{text}")


def test_the_header_says_what_the_text_is_about() -> None:
    text = marked("Ingenting.", "goal: 2\nindicator: valj-att-sluta-contacts\n")
    assert text.bundle == Path("examples/stockholm")
    assert text.language == "sv"
    assert text.place == Place(year=2024, goal=2, indicator="valj-att-sluta-contacts")
    assert text.bare == "Ingenting."


def test_goal_and_indicator_may_be_left_out() -> None:
    assert marked("Ingenting.").place == Place(year=2024)


def test_the_marks_are_taken_off_and_offsets_count_in_the_bare_text() -> None:
    text = marked(
        "År 2024 beviljades ⟦37 procent|value|supported|granted @ 2024⟧, ⟦en ökning med 6 procent"
        "|change_pp|contradicted|granted @ 2023, 2024|percent-for-points⟧ sedan 2023."
    )
    assert text.bare == "År 2024 beviljades 37 procent, en ökning med 6 procent sedan 2023."
    first, second = text.claims
    assert (first.start, first.end) == (19, 29)
    assert (second.start, second.end) == (31, 54)
    assert [text.bare[each.start : each.end] for each in text.claims] == [
        "37 procent",
        "en ökning med 6 procent",
    ]
    assert (second.kind, second.verdict) == (Kind.CHANGE_PP, Verdict.CONTRADICTED)
    assert second.way == "percent-for-points"


def test_a_mark_may_go_over_a_line_and_has_the_line_of_the_file_that_it_begins_on() -> None:
    text = marked("Först.\n\nDet blev ⟦mer än för-\ndubblat|ratio|supported|a @ 2023, 2024⟧.\n")
    (claim,) = text.claims
    assert text.bare == "Först.\n\nDet blev mer än för-\ndubblat.\n"
    assert text.bare[claim.start : claim.end] == "mer än för-\ndubblat"
    assert claim.line == 7
    assert text.line_of(claim.start) == 7
    assert text.line_of(claim.end) == 8


@pytest.mark.parametrize(
    ("verdict", "way", "is_seeded"),
    [
        ("contradicted", "|digit", True),
        ("imprecise", "|hedge", True),
        ("not_checkable", "|break", False),
        ("contradicted", "", False),
    ],
)
def test_a_seeded_error_is_wrong_on_purpose(verdict: str, way: str, *, is_seeded: bool) -> None:
    (claim,) = marked(f"⟦38|value|{verdict}|a @ 2024{way}⟧").claims
    assert claim.is_seeded is is_seeded


def test_a_reading_of_one_series_names_its_codes_and_period() -> None:
    reading = parse_reading("prosecutions:measure=persons;crime=assault @ 2023/2024")
    assert reading.series == (
        NamedSeries("prosecutions", (("measure", "persons"), ("crime", "assault"))),
    )
    assert reading.periods == (Span("2023/2024", "2023/2024"),)


def test_a_reading_of_two_series_names_both() -> None:
    reading = parse_reading("a:sex=girls + b @ 2023, 2024")
    assert reading.series == (NamedSeries("a", (("sex", "girls"),)), NamedSeries("b"))
    assert reading.periods == (Span("2023", "2023"), Span("2024", "2024"))


def test_a_course_has_two_ends_and_may_stand_beside_a_period() -> None:
    reading = parse_reading("a @ 2019-H1..2023-H2, 2024-H1")
    assert reading.periods == (Span("2019-H1", "2023-H2"), Span("2024-H1", "2024-H1"))


def test_a_reported_figure_is_no_series() -> None:
    reading = parse_reading("figure:mika-kommuner")
    assert (reading.figure, reading.series, reading.is_given) == ("figure:mika-kommuner", (), True)


def test_where_there_are_no_data_there_is_no_reading() -> None:
    assert not parse_reading("-").is_given


def test_non_claims_are_the_digit_groups_outside_marks_and_tables() -> None:
    text = marked(
        "### Åtagande 1.2: Metoder\n\nDen 3 maj kom ⟦12 400|value|supported|a @ 2024⟧ av 15 000 "
        "svar, 2023/2024.\n\n| År | 2023 |\n|---|---|\n| Flickor | 37 |\n\n"
        "Tabell 2. Grundskola 7,6 7,6\n"
    )
    assert text.non_claims() == ("1.2", "3", "15 000", "2023", "2024")


def test_a_line_with_a_marked_number_is_no_table() -> None:
    text = marked("Av 31 var det ⟦30|value|supported|a @ 2024⟧ 2024")
    assert text.non_claims() == ("31", "2024")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("⟦38|value|supported⟧", "line 5: A mark has 3 parts"),
        ("\n⟦38|number|supported|-⟧", "line 6: A mark says: 'number' is not a valid Kind"),
        ("⟦38|value|true|-⟧", "line 5: A mark says: 'true' is not a valid Verdict"),
        ("Ett.\n⟦38 och så vidare", "line 6: A mark is not closed"),
    ],
)
def test_a_faulty_mark_is_refused_with_its_line_and_without_its_words(
    text: str, problem: str
) -> None:
    with pytest.raises(TextIsUnreadable, match=problem) as refused:
        marked(text)
    assert "38" not in str(refused.value)


def test_a_header_that_lacks_the_year_is_refused() -> None:
    with pytest.raises(TextIsUnreadable, match="lacks year"):
        parse_marked_text("liten", "bundle: examples/stockholm\nlanguage: sv\n\nText.")
