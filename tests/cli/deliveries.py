"""A delivery of the small bundle's indicator: a text file, and the recipe that reads it."""

from pathlib import Path

RECIPE = """
name = "enkaten-rutiner"
source = "enkaten"

[period]
column = "År"

[area]
value = "01"

[[measures]]
indicator = "kommuner-med-rutin"
where = { "heading" = "Andel" }
base = { "heading" = "Svarande" }
"""
ROWS = "År,Andel,Svarande\n2023,62,24\n2024,69,26\n2025,75,24\n"


def write_recipe(folder: Path, text: str = RECIPE) -> Path:
    place = folder / "recept.toml"
    place.write_text(text, encoding="utf-8")
    return place


def write_delivery(folder: Path, rows: str = ROWS, name: str = "enkaten-2025.csv") -> Path:
    place = folder / name
    place.write_text(rows, encoding="utf-8")
    return place
