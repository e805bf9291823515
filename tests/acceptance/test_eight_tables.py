"""The eight tables of the case hold the published values, in the site and in all documents."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.built import DOCUMENTS, EXAMPLES, Built
from tests.acceptance.expected_tables import LAYOUTS, Layout, expected
from tests.acceptance.grids import Difference, Grid, differences

PLACES = ("goal page", "indicator page", *DOCUMENTS)

SWAPPED = {
    "pupils-adults-act-on-abuse": ("Årskurs 8, pojkar", "2022/2023", "2023/2024"),
    "staff-adults-act-on-abuse": ("Gymnasieskola", "2022/2023", "2023/2024"),
    "pupils-equal-treatment": ("Årskurs 8, pojkar", "2022/2023", "2023/2024"),
    "staff-gender-equality": (
        "Grundskola, främjar jämställdhet i undervisningen",
        "2022/2023",
        "2023/2024",
    ),
    "correctional-dv-programmes": ("Pågående", "2019", "2020"),
    "prosecutions": ("Grov kvinnofridskränkning, lagförda personer", "2023", "2024"),
    "contact-bans-granted-share": ("Beviljade kontaktförbud", "2022", "2023"),
    "child-crimes-handled-90-days": ("Brott mot barn handlagda inom 90 dagar", "2019", "2024"),
}
"""In each table a row, and two of its periods whose values differ."""


def shown_in(built: Built, place: str, layout: Layout) -> Grid:
    table = f"table-{layout.indicator}"
    if place == "goal page":
        return built.pages[f"mal/{layout.goal}.html"][table]
    if place == "indicator page":
        return built.pages[f"indikatorer/{layout.indicator}.html"][table]
    return built.titled[place][layout.title]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.where)
def test_a_table_shows_the_published_values(stockholm, layout, place):
    shown = shown_in(stockholm, place, layout)
    assert shown.title == layout.title
    assert differences(expected(layout), shown) == []


def test_the_facts_fill_the_eight_tables_with_100_cells():
    cells = [cell for layout in LAYOUTS for row in expected(layout).rows for cell in row[1:]]
    assert len(cells) == 12 + 4 + 12 + 12 + 18 + 30 + 6 + 6
    assert [cell.value for cell in cells].count("..") == 1


@pytest.mark.parametrize("place", PLACES)
def test_the_empty_cell_is_said_to_be_missing(stockholm, place):
    layout = next(each for each in LAYOUTS if each.where == "table 5")
    cell = shown_in(stockholm, place, layout).at("Pågående", "2019")
    assert cell.value == ".."
    assert cell.signs == {
        "uppgift saknas, Källan lämnar rutan tom" if place == "Excel" else "1)",
    }


@pytest.fixture(scope="module")
def swapped(building: Callable[[Path], Built], tmp_path_factory) -> Built:
    """The case with two values of each table swapped."""
    bundle = tmp_path_factory.mktemp("swapped") / "bundle"
    shutil.copytree(EXAMPLES / "stockholm", bundle)
    for layout in LAYOUTS:
        swap(bundle / "data" / f"{layout.indicator}.csv", layout)
    return building(bundle)


def swap(file: Path, layout: Layout) -> None:
    head, *periods = SWAPPED[layout.indicator]
    codes = next(row for row, label in layout.rows.items() if label == head)
    breakdown = dict(each.split("=") for each in codes.split(";") if each)
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    one, other = (
        row
        for row in rows
        if breakdown.items() <= row.items()
        and row["period"] in periods
        and row["publication"] == "report-2024"
    )
    one["period"], other["period"] = other["period"], one["period"]
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, rows[0])
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.where)
def test_two_swapped_values_are_found_wherever_they_are_shown(swapped, layout, place):
    wanted = expected(layout)
    row, *columns = SWAPPED[layout.indicator]
    first, second = (wanted.at(row, column).value for column in columns)
    assert first != second
    assert differences(wanted, shown_in(swapped, place, layout)) == [
        Difference(row, columns[0], first, second),
        Difference(row, columns[1], second, first),
    ]
