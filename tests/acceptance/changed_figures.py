"""Observations of the Stockholm example that are changed, and the sentences that rest on each.

Worked out by reading the texts: `wrong` are the sentences that the new value makes false,
`still_right` those that rest on it and hold all the same. Each is named by its file, its line and
some of its words.
"""

from dataclasses import dataclass

Named = tuple[str, int, str]


@dataclass(frozen=True)
class ChangedFigure:
    """A row of a data file, the row that it becomes, and the sentences that rest on it."""

    file: str
    row: str
    becomes: str
    wrong: tuple[Named, ...]
    still_right: tuple[Named, ...] = ()


HELP_SOUGHT = ChangedFigure(
    "valj-att-sluta-contacts",
    "2024,144,",
    "2024,141,",
    wrong=(
        ("goals/2.md", 1, "144 personer 2024, mot 119 året före"),
        ("indicators/valj-att-sluta-contacts.md", 1, "de stödsökande 144, mot 119 året innan"),
        ("summary.md", 4, "144 personer sökte hjälp"),
    ),
    still_right=(
        ("goals.toml", 1, "Fler söker hjälp hos Välj att sluta"),
        ("indicators/valj-att-sluta-contacts.md", 1, "Fler från länet söker hjälp hos stödlinjen"),
        ("indicators/valj-att-sluta-contacts.md", 3, "Ökningen säger inte"),
    ),
)
PROSECUTED_THE_YEAR_BEFORE = ChangedFigure(
    "prosecutions",
    "assault-partner,persons,2023,462,",
    "assault-partner,persons,2023,463,",
    wrong=(
        ("goals/5.md", 5, "Det är 90 fler än 2023"),
        ("indicators/prosecutions.md", 1, "mot 462 året innan, en ökning med 90"),
        ("summary.md", 7, "mot 462 året innan"),
    ),
    still_right=(
        ("goals.toml", 1, "Fler personer lagfördes för misshandel i parrelation"),
        ("indicators/prosecutions.md", 1, "Fler lagförs för misshandel i parrelation"),
    ),
)
HIGHEST_OF_A_COURSE = ChangedFigure(
    "child-crimes-handled-90-days",
    "2021,65,",
    "2021,64,",
    wrong=(
        ("goals/6.md", 3, "högst 2021, 65 procent"),
        ("goals/6.md", 3, "8 procentenheter lägre än så"),
        ("indicators/child-crimes-handled-90-days.md", 1, "8 procentenheter mindre än 2021"),
    ),
)
ANOTHER_YEAR_OF_A_COURSE = ChangedFigure(
    "child-crimes-handled-90-days",
    "2022,60,",
    "2022,66,",
    wrong=(
        ("goals/6.md", 3, "högst 2021, 65 procent"),
        ("indicators/child-crimes-handled-90-days.md", 1, "då andelen var som högst"),
    ),
)
CLEARED_BEFORE = ChangedFigure(
    "clearance-gross-violation-integrity",
    "women,,2022,,33,",
    "women,,2022,,32,",
    wrong=(
        ("goals/5.md", 1, "mot 33 procent 2022"),
        ("indicators/clearance-gross-violation-integrity.md", 1, "2 procentenheter lägre än 2022"),
    ),
)
MEDIAN_OF_THE_COUNTRY = ChangedFigure(
    "clearance-gross-violation-integrity",
    "women,00,2023,median,40,",
    "women,00,2023,median,41,",
    wrong=(
        ("goals/5.md", 1, "Rikets median var 40 procent"),
        ("indicators/clearance-gross-violation-integrity.md", 1, "Riksmedianen var 40 procent"),
    ),
    still_right=(
        ("indicators/clearance-gross-violation-integrity.md", 1, "lägre i Polisregion Stockholm"),
        ("summary.md", 7, "lägre än riksmedianen"),
    ),
)
PROGRAMMES_COMPLETED = ChangedFigure(
    "correctional-dv-programmes",
    "completed,2024,70,",
    "completed,2024,71,",
    wrong=(
        ("goals/2.md", 1, "fullföljdes samtidigt 70 program"),
        ("indicators/correctional-dv-programmes.md", 1, "Samtidigt fullföljdes 70"),
        ("summary.md", 4, "70 behandlingsprogram fullföljdes samma år"),
    ),
    still_right=(
        ("goals.toml", 1, "men färre fullföljer Kriminalvårdens program"),
        ("indicators/correctional-dv-programmes.md", 1, "men färre fullföljer dem"),
    ),
)
END_OF_A_SPAN = ChangedFigure(
    "clearance-rape",
    "men,,2019..2023,highest,7,",
    "men,,2019..2023,highest,6,",
    wrong=(("indicators/clearance-rape.md", 1, "för män mellan 1 och 7 procent"),),
)
BETWEEN_TWO_YEARS = ChangedFigure(
    "contact-ban-violation-suspicions",
    "2023,615,",
    "2023,614,",
    wrong=(("indicators/contact-ban-violation-suspicions.md", 1, "19 fler än 2023"),),
)
ONE_GROUP = ChangedFigure(
    "pupils-adults-act-on-abuse",
    "8,girls,2023/2024,5.4,",
    "8,girls,2023/2024,5.5,",
    wrong=(("indicators/pupils-adults-act-on-abuse.md", 3, "Lägst är värdet för flickor"),),
    still_right=(
        ("indicators/pupils-adults-act-on-abuse.md", 3, "Flickor ligger lägre än pojkar"),
    ),
)
HOW_MANY_ANSWERED = ChangedFigure(
    "oj-survey-respondents",
    "2024,31,",
    "2024,30,",
    wrong=(
        ("method.md", 11, "31 år 2024 och 34 år 2019"),
        ("indicators/oj-survey-respondents.md", 1, "År 2024 svarade 31 kommuner"),
        ("indicators/support-talks-with-decision.md", 5, "31 kommuner och stadsdelar svarade"),
        ("indicators/support-talks-without-decision.md", 5, "31 kommuner och stadsdelar svarade"),
        ("indicators/systematic-follow-up-used.md", 5, "År 2024 svarade 31"),
        ("indicators/written-agreements-external.md", 5, "31 kommuner och stadsdelar svarade"),
    ),
)
BOTH_GROUPS_ALIKE = ChangedFigure(
    "support-talks-without-decision",
    "women,2024,70,31,",
    "women,2024,69,31,",
    wrong=(
        ("goals/2.md", 3, "70 procent för kvinnor"),
        ("indicators/support-talks-without-decision.md", 1, "70 procent erbjöd det kvinnor"),
        ("indicators/support-talks-without-decision.md", 1, "Båda andelarna är oförändrade"),
    ),
)

CHANGED = {
    "help sought": HELP_SOUGHT,
    "prosecuted the year before": PROSECUTED_THE_YEAR_BEFORE,
    "highest of a course": HIGHEST_OF_A_COURSE,
    "another year of a course": ANOTHER_YEAR_OF_A_COURSE,
    "cleared before": CLEARED_BEFORE,
    "median of the country": MEDIAN_OF_THE_COUNTRY,
    "programmes completed": PROGRAMMES_COMPLETED,
    "end of a span": END_OF_A_SPAN,
    "between two years": BETWEEN_TWO_YEARS,
    "one group": ONE_GROUP,
    "how many answered": HOW_MANY_ANSWERED,
    "both groups alike": BOTH_GROUPS_ALIKE,
}
