"""The eight tables as the facts say they are, by labels that are written down here by hand."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from tests.acceptance.grids import Grid, Shown

FACTS = Path(__file__).parents[1] / "examples" / "facts_observations.csv"
SCHOOL_YEARS = ("2022/2023", "2023/2024")
SIX_YEARS = ("2019", "2020", "2021", "2022", "2023", "2024")
GRADES = {"upper-secondary-2": "Gymnasiet år 2", "8": "Årskurs 8"}
SEXES = {"all": "totalt", "girls": "flickor", "boys": "pojkar"}
SCHOOLS = {"upper-secondary": "Gymnasieskola", "compulsory": "Grundskola"}
QUESTIONS = {
    "total": "totalt",
    "promotes-equality": "främjar jämställdhet i undervisningen",
    "equal-opportunities": "ger alla elever samma möjligheter",
}
STATES = {"completed": "Fullföljda", "started": "Påbörjade", "ongoing": "Pågående"}
CRIMES = {
    "gross-violation-integrity": "Grov fridskränkning",
    "gross-violation-woman": "Grov kvinnofridskränkning",
    "assault-partner": "Misshandel i parrelation",
    "rape-incl-attempt": "Våldtäkt, även försök",
    "purchase-sexual-act-child": "Köp av sexuell handling av barn",
}
COUNTED = {"decisions": "lagföringsbeslut", "persons": "lagförda personer"}


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table of the facts is laid out: a row for each breakdown, a column a period."""

    indicator: str
    goal: int
    where: str
    title: str
    corner: str
    periods: tuple[str, ...]
    dimensions: Mapping[str, Mapping[str, str]]
    only_row: str = ""

    @property
    def rows(self) -> dict[str, str]:
        """Breakdowns as the facts write them, with the heads of their rows, in order."""
        if not self.dimensions:
            return {"": self.only_row}
        codes = product(*self.dimensions.values())
        return {
            ";".join(f"{name}={code}" for name, code in zip(self.dimensions, each, strict=True)): (
                ", ".join(
                    labels[code]
                    for labels, code in zip(self.dimensions.values(), each, strict=True)
                )
            )
            for each in codes
        }


LAYOUTS = (
    Layout(
        "pupils-adults-act-on-abuse",
        1,
        "table 1",
        "Elever som litar på att vuxna gör tillräckligt om någon behandlas illa, "
        "efter årskurs och kön",
        "Årskurs, kön",
        SCHOOL_YEARS,
        {"grade": GRADES, "sex": SEXES},
    ),
    Layout(
        "staff-adults-act-on-abuse",
        1,
        "table 2",
        "Pedagogisk personal som upplever att vuxna gör tillräckligt om en elev behandlas illa, "
        "efter skolform",
        "Skolform",
        SCHOOL_YEARS,
        {"school": SCHOOLS},
    ),
    Layout(
        "pupils-equal-treatment",
        1,
        "table 3",
        "Elever som upplever att lärarna behandlar alla lika, efter årskurs och kön",
        "Årskurs, kön",
        SCHOOL_YEARS,
        {"grade": GRADES, "sex": SEXES},
    ),
    Layout(
        "staff-gender-equality",
        1,
        "table 4",
        "Pedagogisk personal om jämställdhet i undervisningen och elevernas möjligheter, "
        "efter skolform och fråga",
        "Skolform, fråga",
        SCHOOL_YEARS,
        {"school": SCHOOLS, "question": QUESTIONS},
    ),
    Layout(
        "correctional-dv-programmes",
        2,
        "table 5",
        "Behandlingsprogram mot våld i nära relation inom frivården",
        "Läge",
        SIX_YEARS,
        {"state": STATES},
    ),
    Layout(
        "prosecutions",
        5,
        "table 6",
        "Lagföringsbeslut och lagförda personer, efter brott",
        "Brott",
        ("2022", "2023", "2024"),
        {"crime": CRIMES, "measure": COUNTED},
    ),
    Layout(
        "contact-bans-granted-share",
        6,
        "table 7",
        "Kontaktförbud som beviljats, andel av de ansökta",
        "Serie",
        SIX_YEARS,
        {},
        only_row="Beviljade kontaktförbud",
    ),
    Layout(
        "child-crimes-handled-90-days",
        6,
        "table 8",
        "Brott med barn som målsägande som handlagts inom 90 dagar",
        "Serie",
        SIX_YEARS,
        {},
        only_row="Brott mot barn handlagda inom 90 dagar",
    ),
)


def expected(layout: Layout) -> Grid:
    """The table as the facts have it; all of its facts are used, and none is lacking."""
    found = _facts(layout)
    wanted = [(row, period) for row in layout.rows for period in layout.periods]
    assert sorted(found) == sorted(wanted), layout.where
    return Grid(
        layout.title,
        (layout.corner, *layout.periods),
        tuple(
            (Shown(head), *(Shown(found[row, period]) for period in layout.periods))
            for row, head in layout.rows.items()
        ),
    )


def _facts(layout: Layout) -> dict[tuple[str, str], str]:
    with FACTS.open(encoding="utf-8", newline="") as file:
        return {
            (fact["breakdown"], fact["period"]): _written(fact)
            for fact in csv.DictReader(file)
            if fact["where"] == layout.where
        }


def _written(fact: dict[str, str]) -> str:
    if fact["status"] == "missing":
        return ".."
    assert fact["status"] == "ok", fact
    return fact["value"].replace(".", ",")
