"""A document with every kind of block and inline, small enough to read, for tests of writers."""

from lagesbild.core.document.blocks import (
    Attachment,
    Block,
    Cell,
    Column,
    ColumnKind,
    Contents,
    Cover,
    Document,
    FactList,
    Figure,
    Heading,
    ListBlock,
    Notice,
    NoticeKind,
    Paragraph,
    Row,
    Table,
)
from lagesbild.core.document.chart import (
    Chart,
    ChartBreak,
    ChartCategory,
    ChartKind,
    ChartPoint,
    ChartSeries,
    Mark,
    SeriesRole,
)
from lagesbild.core.document.inline import (
    Emphasis,
    FootnoteMark,
    Hyperlink,
    InLanguage,
    Inline,
    Inlines,
    Plain,
    Reference,
    Strong,
    Target,
    TargetKind,
)

CONTACTS = Target(TargetKind.TABLE, "contacts")
CLEARED = Target(TargetKind.FIGURE, "cleared-crimes")
SUPPORT = Target(TargetKind.FIGURE, "support")
GOAL_TWO = Target(TargetKind.GOAL, "2")
COMMITMENT = Target(TargetKind.COMMITMENT, "2.7")


def words(*parts: str | Inline) -> Inlines:
    """Inlines, in which a string stands for plain words."""
    return tuple(Plain(part) if isinstance(part, str) else part for part in parts)


def _line_chart() -> Chart:
    years = (2021, 2022, 2023, 2024)
    return Chart(
        kind=ChartKind.LINES,
        title="Personuppklarade våldsbrott",
        description="Andelen uppklarade brott steg från 41 till 70 procent mellan 2021 och 2024.",
        categories=tuple(ChartCategory(str(year), float(year), f"{year % 100}") for year in years),
        series=(
            ChartSeries(
                "Stockholms län",
                (
                    ChartPoint(41.0, "41 %", base=28),
                    ChartPoint(None, "uppgift saknas", marks=(Mark.MISSING,)),
                    ChartPoint(66.0, "66 %", base=30, marks=(Mark.CORRECTED,)),
                    ChartPoint(70.0, "70 %", base=31),
                ),
            ),
            ChartSeries(
                "Rikets median",
                tuple(
                    ChartPoint(value, f"{value:.0f} %", base=290)
                    for value in (38.0, 39.0, 40.0, 42.0)
                ),
                role=SeriesRole.REFERENCE,
            ),
        ),
        unit="Procent",
        language="sv",
        breaks=(ChartBreak(2, "Ny enkät från 2023"),),
        bounds=(0.0, 100.0),
        mark_words=((Mark.CORRECTED, "rättat värde"),),
    )


def _row_chart() -> Chart:
    return Chart(
        kind=ChartKind.DOT_ROWS,
        title="Kommuner med stöd",
        description="I 24 av 26 kommuner finns stöd till vuxna, i 19 stöd till barn.",
        categories=(ChartCategory("Vuxna", 0.0), ChartCategory("Barn", 1.0)),
        series=(ChartSeries("2024", (ChartPoint(24.0, "24"), ChartPoint(19.0, "19"))),),
        unit="Antal kommuner",
        language="sv",
        bounds=(0.0, 26.0),
    )


def contacts_table() -> Table:
    """A table with thousands, decimals, a missing value, marks, a note and symbols."""
    return Table(
        target=CONTACTS,
        title="Samtal till stödlinjen efter vem som ringer",
        columns=(
            Column("Vem som ringer", ColumnKind.TEXT),
            Column("2022"),
            Column("2023"),
            Column("Andel 2023"),
            Column("Följs upp i", ColumnKind.TEXT),
        ),
        rows=(
            Row(
                Cell("Utsatta"),
                (
                    Cell("1\u202f204", 1204.0),
                    Cell("1\u202f310", 1310.0, marks=(Mark.CORRECTED,)),
                    Cell("61,5\u202f%", 61.5, decimals=1, percent=True),
                    Cell("åtagande 2.7", content=(Reference(COMMITMENT, "åtagande 2.7"),)),
                ),
            ),
            Row(
                Cell("Våldsutövare", note=1),
                (
                    Cell("..", marks=(Mark.MISSING,)),
                    Cell("820", 820.0, note=2),
                    Cell("38,5\u202f%", 38.5, decimals=1, percent=True),
                    Cell(""),
                ),
            ),
        ),
        unit="Antal samtal",
        source="Stödlinjens egen statistik, uttag i mars 2024",
        notes=("Den som själv säger sig ha utövat våld.", "Linjen var stängd i juli."),
        symbols=(("..", "uppgift saknas"), ("r", "rättat värde")),
        number=1,
        data_name="contacts",
    )


def long_table() -> Table:
    """A table of 60 rows, which does not fit on one page."""
    return Table(
        target=Target(TargetKind.TABLE, "areas"),
        title="Antal anmälningar efter område",
        columns=(Column("Område", ColumnKind.TEXT), Column("Antal"), Column("Per 100\u202f000")),
        rows=tuple(
            Row(
                Cell(f"Område {place}"),
                (
                    Cell(str(100 + place), float(100 + place)),
                    Cell(f"{place},{place % 10}", place + (place % 10) / 10, decimals=1),
                ),
            )
            for place in range(1, 61)
        ),
        unit="Antal och antal per 100\u202f000 invånare",
        source="Påhittade tal",
        number=2,
        data_name="areas",
    )


def _opening() -> tuple[Block, ...]:
    return (
        Contents("Innehåll"),
        Heading(1, words("Förord")),
        Paragraph(words("Det här är ett provdokument om ett påhittat län."), lead=True),
        Paragraph(
            words(
                "Här finns ",
                Strong(words("viktiga ord")),
                ", ",
                Emphasis(words("betonade ord")),
                " och tecken som # * _ $ @ \\ < > [ ] { } ~ ` \" ' / // /* samt ",
                InLanguage("en", words("Open Comparisons")),
                ". Mer på ",
                Hyperlink("https://example.org/statistik?a=1&b=2", words("källans sida")),
                ".",
                FootnoteMark(
                    1, words("Sidan finns även på ", InLanguage("en", words("English")), ".")
                ),
            )
        ),
        Notice(
            NoticeKind.DEMONSTRATION,
            "Detta är en demonstration",
            words("Siffrorna är påhittade."),
        ),
    )


def _goal() -> tuple[Block, ...]:
    return (
        Heading(
            1,
            words("Mål 2: Våldsutsatta får stöd"),
            target=GOAL_TWO,
            numbered=True,
            running="Mål 2 – stöd och skydd",
        ),
        Paragraph(words("Fler samtal kom in under 2023 än året före."), lead=True),
        Heading(2, words("Hur går det?"), numbered=True),
        Paragraph(
            words(
                "Antalet samtal steg till 1\u202f310, se ",
                Reference(CONTACTS, "tabell 1"),
                " och ",
                Reference(CLEARED, "diagram 1"),
                ". Temperaturen var \u22123,5 grader.",
                FootnoteMark(2, words("Enligt ", Reference(CONTACTS, "tabell 1"), ".")),
            )
        ),
        contacts_table(),
        Figure(
            target=CLEARED,
            title="Andel personuppklarade våldsbrott",
            chart=_line_chart(),
            source="Brottsförebyggande rådet",
            notes=("Värdet för 2023 är rättat.",),
            number=1,
        ),
        Heading(3, words("Vad siffrorna visar")),
        ListBlock(
            (
                (Paragraph(words("Stödet finns i fler kommuner.")),),
                (
                    Paragraph(words("Två saker återstår:")),
                    ListBlock(
                        (
                            (Paragraph(words("barnens stöd")),),
                            (Paragraph(words("stödet på natten")),),
                        ),
                        ordered=True,
                    ),
                ),
            )
        ),
        Notice(
            NoticeKind.CORRECTION,
            "Rättat värde",
            words("Värdet för 2023 var först 66 procent."),
        ),
        Notice(NoticeKind.NO_FIGURES, "Inga siffror", words("Frågan har inte ställts.")),
        Notice(NoticeKind.BREAK, "Går inte att jämföra", words("Ny enkät från 2023.")),
        Notice(NoticeKind.RETIRED, "Utgången indikator", words("Följs inte upp längre.")),
        Notice(NoticeKind.DRAFT, "Utkast", words("Texten är inte fastställd.")),
    )


def _closing() -> tuple[Block, ...]:
    return (
        Heading(2, words("Åtagande 2.7"), target=COMMITMENT),
        FactList(
            (
                ("Ansvarig", words("Region Exempel")),
                ("Bygger på", words("31 svarande, ", Reference(SUPPORT, "diagram 2"))),
            )
        ),
        Figure(
            target=SUPPORT,
            title="Kommuner där stöd finns",
            chart=_row_chart(),
            source="Enkät till kommunerna",
            number=2,
        ),
        Heading(1, words("Bilaga: alla områden")),
        Paragraph(words("Se ", Reference(GOAL_TWO, "mål 2"), " för vad talen betyder.")),
        long_table(),
    )


def sample_document() -> Document:
    """The document: Swedish, with a cover, two tables, two figures and two attachments."""
    return Document(
        title="Lägesrapport 2024",
        subtitle="Uppföljning av en påhittad strategi",
        publisher="Länsstyrelsen i Exempel län",
        language="sv",
        date_text="mars 2025",
        year=2024,
        cover=Cover("70 %", "av våldsbrotten klarades upp under 2024", chart=_line_chart()),
        blocks=(*_opening(), *_goal(), *_closing()),
        description="Ett provdokument med alla slags block.",
        attachments=(
            Attachment(
                "contacts.csv",
                "text/csv",
                "Siffrorna i tabell 1",
                "vem,2022,2023\nUtsatta,1204,1310\nVåldsutövare,,820\n".encode(),
            ),
            Attachment("areas.csv", "text/csv", "Siffrorna i tabell 2", b"area,count\n1,101\n"),
        ),
        demonstration="Demonstration: inget officiellt dokument",
    )
