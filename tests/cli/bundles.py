"""A small bundle to build: one goal, one indicator, two years."""

from pathlib import Path

STRATEGY = """
[about]
slug = "rutiner"
title = "Strategi för rutiner i Stockholms län"
short_title = "Rutiner i länet"
language = "sv"
area = "01"
first_year = 2023
last_year = 2026
publisher = "lansstyrelsen"
site_headline = "Så går arbetet med rutiner"
site_lead = "Ett mål och en indikator."
demonstration = "Siffrorna är påhittade."
made_up = true

[edition]
year = 2024
"""

FILES = {
    "strategy.toml": STRATEGY,
    "goals.toml": """
[[goals]]
number = 1
slug = "rutiner"
name = "Rutiner"
headline = "Alla kommuner har en rutin"
statement = "Varje kommun har en skriven rutin som är aktuell."
""",
    "sources.toml": """
[[sources]]
slug = "enkaten"
name = "Den årliga enkäten"
publisher = "lansstyrelsen"
""",
    "organisations.toml": """
[[organisations]]
slug = "lansstyrelsen"
name = "Länsstyrelsen"
kind = "county-board"
""",
    "publications.toml": """
[[publications]]
slug = "rapport-2024"
title = "Lägesrapport 2024"
recorded = 2025-03-01
""",
    "indicators/kommuner-med-rutin.toml": """
goal = 1
name = "Andel kommuner som har en aktuell rutin"
short_name = "Kommuner med rutin"
source = "enkaten"
area = "01"
direction = "higher-is-better"
smallest_base = 10
measures = [ { code = "value", name = "Andel", unit = "percent", unit_name = "kommuner" } ]
""",
    "data/kommuner-med-rutin.csv": "period,value,base\n2023,62,24\n2024,70,26\n",
    "texts/foreword.md": "Det här är ett förord.\n",
    "texts/goals/1.md": "Fler kommuner har en rutin.\n\nDet är mer än förra året.\n",
    "texts/indicators/kommuner-med-rutin.md": "Andelen är 70 procent 2024.\n",
}


def write_small_bundle(folder: Path, **changes: str) -> Path:
    """The small bundle in a folder; ``changes`` gives other content to files by path."""
    for path, content in {**FILES, **changes}.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by path, but for the marker that says from where it was built."""
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file() and each.name != ".lagesbild"
    }


def words_of_site(built: Path) -> str:
    """All pages of a built folder in one, with plain spaces before units."""
    pages = sorted((built / "site").rglob("*.html"))
    text = "".join(each.read_text(encoding="utf-8") for each in pages)
    return text.replace("\u202f", " ").replace("\xa0", " ").replace("&nbsp;", " ")
