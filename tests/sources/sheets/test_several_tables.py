"""Several tables on one sheet: below and beside each other."""

from tests.sources.sheets.written import E, cells, tables


def test_a_new_row_of_headings_begins_a_new_table() -> None:
    first, second = tables(
        ["Tabell 1. Kvinnor"],
        ["Kommun", 2023.0, 2024.0],
        ["Ale", 1.0, 2.0],
        ["Källa: SCB"],
        [],
        ["Tabell 2. Män"],
        ["Kommun", "Antal", "Andel"],
        ["Ale", 3.0, 4.0],
        ["Kil", 5.0, 6.0],
    )
    assert (first.title, second.title) == ("Tabell 1. Kvinnor", "Tabell 2. Män")
    assert first.said["source"] == "SCB"
    assert len(first) == 2
    assert cells(second)["Blad1!C9"] == "Kil | Andel | 6"
    assert second.name == "Blad1, rows 6–9"


def test_tables_side_by_side_keep_the_addresses_of_the_sheet() -> None:
    first, second = tables(
        ["Kommun", "2023", E, "Län", "2023"],
        ["Ale", 1.0, E, "Uppsala", 3.0],
        ["Kil", 2.0, E, "Örebro", 4.0],
    )
    assert cells(first) == {"Blad1!B2": "Ale | 1", "Blad1!B3": "Kil | 2"}
    assert cells(second) == {"Blad1!E2": "Uppsala | 3", "Blad1!E3": "Örebro | 4"}


def test_english_labels_at_the_right_belong_to_the_table() -> None:
    (found,) = tables(
        ["Kommun", "2023", "2024", E, E],
        ["Samtliga", 1.0, 2.0, E, "All"],
        ["Kvinnor", 2.0, 3.0, E, "Women"],
    )
    assert len(found) == 4
    assert cells(found)["Blad1!B3"] == "Kvinnor | Women | 2023 | 2"


def test_a_sheet_of_words_has_no_table() -> None:
    assert tables(["Indikator", "Källa"], ["Nyföretagande", "Kolada"], ["Avfall", "SCB"]) == ()
