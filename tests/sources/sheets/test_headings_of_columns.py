"""Column headings: one row or several, merged, in two languages, with years."""

import pytest

from lagesbild.sources.table import Role
from tests.sources.sheets.written import E, cells, table


def test_titles_above_and_notes_below_are_no_data() -> None:
    found = table(
        ["Folkmängd 2023–2024"],
        ["Population"],
        [],
        ["", 2023.0, 2024.0],
        ["Ale", 5.0, 6.0],
        ["Kiruna", 7.0, 8.0],
        [],
        ["Källa: SCB"],
        ["1 Preliminära uppgifter"],
        ["Senast uppdaterad: 2025-05-15"],
    )
    assert found.title == "Folkmängd 2023–2024 Population"
    assert found.said["source"] == "SCB"
    assert found.said["updated"] == "2025-05-15"
    assert [note.text for note in found.notes][1] == "1 Preliminära uppgifter"
    assert cells(found) == {
        "Blad1!B5": "Ale | 2023 | 5",
        "Blad1!C5": "Ale | 2024 | 6",
        "Blad1!B6": "Kiruna | 2023 | 7",
        "Blad1!C6": "Kiruna | 2024 | 8",
    }


def test_years_over_the_columns_are_time_and_municipalities_are_areas() -> None:
    found = table(["Kommun", 2023.0, 2024.0], ["Ale", 5.0, 6.0], ["Kiruna", 7.0, 8.0])
    assert [each.role for each in found.dimensions] == [Role.AREA, Role.TIME]
    assert [each.code for each in found.dimensions] == ["Kommun", "heading"]


def test_a_heading_merged_over_columns_becomes_a_dimension_of_its_own() -> None:
    found = table(
        ["Kommun", "Kvinnor", E, "Män", E],
        [E, "2023", "2024", "2023", "2024"],
        ["Ale", 1.0, 2.0, 3.0, 4.0],
        ["Kiruna", 5.0, 6.0, 7.0, 8.0],
        merged=(((0, 1), (0, 2)), ((0, 3), (0, 4)), ((0, 0), (1, 0))),
    )
    assert [each.code for each in found.dimensions] == ["Kommun", "heading-1", "heading-2"]
    assert found.dimensions[2].role is Role.TIME
    assert cells(found)["Blad1!E4"] == "Kiruna | Män | 2024 | 8"


def test_a_heading_only_over_the_first_of_its_columns_counts_for_all_of_them() -> None:
    found = table(
        [E, "Kvinnor", E, "Män", E],
        ["Kommun", "2023", "2024", "2023", "2024"],
        ["Ale", 1.0, 2.0, 3.0, 4.0],
        ["Kiruna", 5.0, 6.0, 7.0, 8.0],
    )
    assert cells(found)["Blad1!C3"] == "Ale | Kvinnor | 2024 | 2"
    assert cells(found)["Blad1!D3"] == "Ale | Män | 2023 | 3"


def test_a_second_row_in_english_is_a_translation() -> None:
    found = table(
        ["Kommun", "Anmälda", "Uppklarade"],
        ["Municipality", "Reported", "Solved"],
        ["Ale", 1.0, 2.0],
        ["Kiruna", 5.0, 6.0],
    )
    (headings,) = [each for each in found.dimensions if each.code == "heading"]
    assert headings.labels == ("Anmälda", "Uppklarade")
    assert headings.categories[0].translations == (("en", "Reported"),)
    assert len(found) == 4


def test_a_heading_broken_over_rows_is_put_together() -> None:
    found = table(
        [E, "An-", "Skade-"], [E, "mälda", "görelse"], ["Ale", 1.0, 2.0], ["Kil", 3.0, 4.0]
    )
    assert found.dimensions[-1].labels == ("Anmälda", "Skadegörelse")


def test_a_heading_over_all_columns_says_what_the_table_is() -> None:
    found = table(
        [E, "Antal", "Antal"], [E, "2023", "2024"], ["Ale", 1.0, 2.0], ["Kiruna", 3.0, 4.0]
    )
    assert found.said["contents"] == "Antal"
    assert found.dimensions[-1].labels == ("2023", "2024")


def test_with_a_single_value_column_its_heading_says_what_is_counted() -> None:
    found = table(
        ["År", "Kön", "Andel (procent)"], [2024.0, "Kvinnor", 37.5], [2024.0, "Män", 31.0]
    )
    assert [each.code for each in found.dimensions] == ["År", "Kön"]
    assert found.said["contents"] == "Andel (procent)"
    assert found.said["unit"] == "procent"


def test_a_unit_in_the_heading_is_the_unit_of_its_column() -> None:
    found = table(["Kommun", "Avfall (kg/person)", "Antal"], ["Ale", 1.0, 2.0], ["Kil", 3.0, 4.0])
    assert [each.unit for each in found.dimensions[-1].categories] == ["kg/person", ""]


def test_an_empty_column_sets_off_a_group_of_columns_and_parts_no_table() -> None:
    found = table(
        [E, "2023", "2024", E, "Andel 2023", "Andel 2024"],
        ["Ale", 1.0, 2.0, E, 0.1, 0.2],
        ["Kiruna", 3.0, 4.0, E, 0.3, 0.4],
    )
    assert len(found) == 8
    assert cells(found)["Blad1!F3"] == "Kiruna | Andel 2024 | 0.4"


def test_a_note_that_only_asks_is_answered_by_the_next_one() -> None:
    found = table(["Kommun", "2023"], ["Ale", 1.0], ["Kil", 2.0], [], ["Källa:"], ["SCB"])
    assert found.said["source"] == "SCB"


@pytest.mark.parametrize("between", [(), ([],), (["Län"],)])
def test_numbers_that_look_like_years_are_data_where_each_has_a_heading(
    between: tuple[list[object], ...],
) -> None:
    found = table(
        *(["Titel"], ["Kommun", "Män", "Kvinnor"], *between),
        *(["Ale", 1950.0, 2010.0], ["Kil", 350.0, 400.0]),
    )
    assert found.tidy()["value"].to_list() == ["1950", "2010", "350", "400"]


def test_years_under_a_heading_that_comes_back_are_headings() -> None:
    found = table(["Kommun", "Antal", "Antal"], ["Municipality", 2023.0, 2024.0], ["Ale", 5.0, 6.0])
    assert found.dimensions[-1].codes == ("2023", "2024")
    assert found.tidy()["value"].to_list() == ["5", "6"]


def test_numbers_that_may_be_years_or_data_are_told_where_they_are_taken_as_headings() -> None:
    found = table([E, "Män", "Kvinnor"], ["Ale", 1950.0, 2010.0], ["Kil", 350.0, 400.0])
    assert found.assumed == (
        "“Ale 1950 2010” was taken as column headings: its numbers look like years.",
    )
    marked = table([E, "2024", "2034¹"], ["Ale", 1.0, 2.0])
    assert marked.assumed == ()
