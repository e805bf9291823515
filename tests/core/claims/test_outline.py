"""What the headings of a text say of its parts: with marks, and without, as taken out of a PDF."""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.small_edition import YEAR, checker

SUPPORTED = Verdict.SUPPORTED


def claims(text: str) -> tuple[Claim, ...]:
    return checker("sv").check(text, Place(YEAR))


def read(text: str) -> list[tuple[str, str]]:
    return [(each.text, each.series[0].indicator) for each in claims(text) if each.series]


def test_what_a_lower_heading_leaves_open_the_higher_one_says() -> None:
    text = "## Samtal till jouren\n\n### Utveckling\n\nÅr 2024 var antalet 150.\n"
    assert read(text) == [("150", "calls")]


def test_a_heading_as_high_as_the_last_one_leaves_what_that_was_about() -> None:
    text = "### Samtal till jouren\n\n### Övrigt\n\nÅr 2024 var antalet 150.\n"
    assert read(text) == []


@pytest.mark.parametrize(
    "title",
    [
        "Samtal till jouren\n\n",
        "4.2 Samtal till jouren\n\n",
        "Samtal till jouren\n",
        "Mål 1. Trygghet\nSamtal till jouren\n",
        "Samtal till jouren\n\nUtveckling\n\nÅr 2023 var antalet 100.\n\nUtveckling\n\n",
    ],
)
def test_a_title_without_marks_says_what_is_spoken_of_below(title: str) -> None:
    found = claims(f"{title}År 2024 var antalet 150, och det är många jämfört med förr.")
    assert [(each.text, each.verdict) for each in found][-1] == ("150", SUPPORTED)


def test_a_title_ends_what_the_title_before_was_about() -> None:
    first = "Samtal till jouren\n\nÅr 2024 var antalet 150.\n\n"
    text = f"{first}Annat arbete\n\nÅr 2024 var antalet 31.\n"
    assert read(text) == [("150", "calls")]


@pytest.mark.parametrize("head", ["Lägesrapport 2024 {}", "Mål 1. Trygghet"])
def test_the_head_of_each_page_ends_nothing(head: str) -> None:
    first, second = (f"{head.format(page)}\n\n" for page in (12, 13))
    told = "Samtal till jouren\n\nÅr 2024 var antalet 150.\n\n"
    text = f"{first}{told}{second}Året innan var det 100.\n"
    assert read(text) == [("150", "calls"), ("100", "calls")]


def test_the_number_of_a_chapter_or_a_page_claims_nothing() -> None:
    told = "3.1 Samtal till jouren\n\nÅr 2024 var antalet 150."
    text = "\n\n".join([told, "Rapport 17", "Det är allt.", "Rapport 18", "Så är det."])
    assert [each.text for each in claims(text)] == ["150"]


def test_titles_are_none_where_headings_are_marked() -> None:
    text = "## Samtal till jouren\n\nLänets bild\n\nÅr 2024 var antalet 150.\n"
    assert read(text) == [("150", "calls")]


def test_the_cells_of_a_table_claim_nothing_and_end_nothing() -> None:
    cells = "Länet\n2023\n2024\nSamtal\n100\n155\n1,5 %\nKälla: Registret\n"
    text = f"Samtal till jouren\n\nÅr 2024 var antalet 150.\n\nTabell 1. Samtal\n{cells}"
    assert read(f"{text}År 2023 var antalet 100.") == [("150", "calls"), ("100", "calls")]


def test_a_lower_heading_that_hints_at_another_indicator_ends_that_of_a_higher_one() -> None:
    above = "## Anmälda stölder\n\nÅr 2024 var antalet 200.\n\n"
    assert read(f"{above}### Om jouren\n\nÅr 2024 var det 150.\n")[-1] == ("150", "calls")
    assert read(f"{above}### Utveckling\n\nÅr 2023 var det 210.\n")[-1] == ("210", "thefts")


CLEARED = "År 2023 personuppklarades {} procent av brotten mot kvinnor."


@pytest.mark.parametrize(("written", "verdict"), [("31", SUPPORTED), ("37", Verdict.CONTRADICTED)])
def test_what_a_text_is_about_is_tried_however_many_others_its_words_point_at(
    written: str, verdict: Verdict
) -> None:
    """Many indicators of the example are of crimes cleared; some are numbers, without a share."""
    about = Place(2024, 5, "clearance-gross-violation-integrity")
    (only,) = checker_of("examples/stockholm").check(CLEARED.format(written), about)
    assert only.verdict is verdict
