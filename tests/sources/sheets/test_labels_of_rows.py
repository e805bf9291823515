"""Row labels: filled down, merged, headings between the rows, codes and years."""

from lagesbild.sources.table import Role
from tests.sources.sheets.written import E, cells, table


def test_labels_left_empty_below_a_shared_one_are_filled_down_and_it_is_told() -> None:
    found = table(
        ["Region", E, "Kön", "2023", "2024"],
        ["1440", "Ale", "Kvinnor", 1.0, 2.0],
        [E, E, "Män", 3.0, 4.0],
        ["2584", "Kiruna", "Kvinnor", 5.0, 6.0],
        [E, E, "Män", 7.0, 8.0],
    )
    assert cells(found)["Blad1!E5"] == "2584 | Kiruna | Män | 2024 | 8"
    assert found.assumed == (
        "Empty cells of column “Region” were taken as the label above them.",
        "Empty cells of column 2 were taken as the label above them.",
    )


def test_an_inner_label_is_not_filled_beyond_its_outer_one() -> None:
    found = table(
        ["Region", "Ålder", "Kön", "Antal"],
        ["Ale", "0–17 år", "Kvinnor", 1.0],
        [E, E, "Män", 2.0],
        [E, "18– år", "Kvinnor", 3.0],
        [E, E, "Män", 4.0],
        ["Kiruna", E, "Samtliga", 9.0],
    )
    assert cells(found)["Blad1!D5"] == "Ale | 18– år | Män | 4"
    assert cells(found)["Blad1!D6"] == "Kiruna |  | Samtliga | 9"


def test_an_empty_label_that_means_the_total_stays_empty() -> None:
    found = table(
        ["År", "Kön", "Andel"],
        [2023.0, E, 30.0],
        [2023.0, "Kvinnor", 40.0],
        [2023.0, "Män", 20.0],
        [2024.0, E, 31.0],
    )
    assert cells(found)["Blad1!C2"] == "2023 |  | 30"
    assert cells(found)["Blad1!C5"] == "2024 |  | 31"
    assert found.assumed == ()


def test_an_empty_label_that_would_repeat_a_row_stays_empty() -> None:
    found = table(
        ["Kön", "Mått", "Andel"],
        ["Kvinnor", "trygga", 40.0],
        ["Män", "trygga", 20.0],
        [E, "trygga", 30.0],
    )
    assert cells(found)["Blad1!C4"] == " | trygga | 30"


def test_a_label_merged_downwards_counts_for_all_its_rows() -> None:
    found = table(
        ["Region", "Kön", "2024"],
        ["Ale", "Kvinnor", 1.0],
        [E, "Män", 2.0],
        ["Ale", "Samtliga", 3.0],
        merged=(((1, 0), (2, 0)),),
    )
    assert cells(found)["Blad1!C3"] == "Ale | Män | 2"
    assert found.assumed == ()


def test_a_single_text_between_the_rows_is_a_heading_of_those_below() -> None:
    found = table(
        [E, 2023.0, 2024.0],
        ["Stockholms län"],
        ["Ekerö", 1.0, 2.0],
        ["Salem", 3.0, 4.0],
        ["Uppsala län"],
        ["Knivsta", 5.0, 6.0],
    )
    assert [each.code for each in found.dimensions] == ["group", "label", "heading"]
    assert cells(found)["Blad1!C6"] == "Uppsala län | Knivsta | 2024 | 6"


def test_headings_that_come_back_stand_under_those_that_do_not() -> None:
    found = table(
        [E, 2024.0],
        ["Ale"],
        ["Kvinnor"],
        ["16–24 år", 1.0],
        ["25–34 år", 2.0],
        ["Män"],
        ["16–24 år", 3.0],
        ["Kiruna"],
        ["Kvinnor"],
        ["16–24 år", 4.0],
        ["Män"],
        ["25–34 år", 5.0],
    )
    assert cells(found)["Blad1!B5"] == "Ale | Kvinnor | 25–34 år | 2"
    assert cells(found)["Blad1!B12"] == "Kiruna | Män | 25–34 år | 5"


def test_where_each_row_has_its_path_above_it_a_row_without_one_has_none() -> None:
    found = table(
        [E, 2024.0],
        ["Distrikt Bromma"],
        ["Alla brott", 9.0],
        ["3 kap. Brott"],
        ["Misshandel", 1.0],
        ["3 kap. Brott"],
        ["Grov"],
        ["Mot barn", 2.0],
        ["8 kap. Brott"],
        ["Stöld", 3.0],
        ["Alkohollagen", 4.0],
        ["Distrikt Farsta"],
        ["3 kap. Brott"],
        ["Grov"],
        ["Mot barn", 5.0],
    )
    assert cells(found) == {
        "Blad1!B3": "Distrikt Bromma |  | Alla brott | 9",
        "Blad1!B5": "Distrikt Bromma | 3 kap. Brott | Misshandel | 1",
        "Blad1!B8": "Distrikt Bromma | 3 kap. Brott / Grov | Mot barn | 2",
        "Blad1!B10": "Distrikt Bromma | 8 kap. Brott | Stöld | 3",
        "Blad1!B11": "Distrikt Bromma |  | Alkohollagen | 4",
        "Blad1!B15": "Distrikt Farsta | 3 kap. Brott / Grov | Mot barn | 5",
    }


def test_codes_years_and_ages_name_rows_though_they_are_numbers() -> None:
    found = table(
        ["Kommunkod", "År", "Ålder", "Antal"],
        [1440.0, 2024.0, 16.0, 5.0],
        [1440.0, 2024.0, 17.0, 6.0],
    )
    assert [each.code for each in found.dimensions] == ["Kommunkod", "År", "Ålder"]
    assert [each.role for each in found.dimensions][:2] == [Role.AREA, Role.TIME]


def test_a_quarter_under_its_own_heading_names_rows() -> None:
    found = table(
        ["Kommun", "Kvartal", "Antal"], ["Ale", 1.0, 5.0], ["Ale", 2.0, 6.0], ["Kil", 1.0, 7.0]
    )
    assert cells(found)["Blad1!C3"] == "Ale | 2 | 6"


def test_whole_numbers_that_tell_rows_apart_name_them() -> None:
    rows: list[list[object]] = [
        [area, float(grade), value]
        for area, grade, value in (
            ("Ale", 6, 0.1),
            ("Ale", 9, 0.2),
            ("Kil", 6, 0.3),
            ("Kil", 9, 0.4),
        )
    ]
    found = table(["Kommun", "Årskurs", "Andel"], *rows)
    assert cells(found)["Blad1!C5"] == "Kil | 9 | 0.4"


def test_numbers_without_heading_before_the_labels_count_the_rows() -> None:
    found = table([E, "Kommun", "Antal"], [0.0, "Ale", 5.0], [1.0, "Kil", 6.0])
    assert cells(found)["Blad1!C3"] == "1 | Kil | 6"
