"""Make examples/delivery/frivarden-2024.xlsx: published figures as an authority sends them.

    python -m tools.make_delivery examples/delivery/frivarden-2024.xlsx

The figures are read from the Stockholm example, which has them from the status report for 2024.
"""

import csv
import sys
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter

DATA = Path("examples/stockholm/data/correctional-dv-programmes.csv")
ROWS = (("started", "Påbörjade"), ("ongoing", "Pågående"), ("completed", "Fullföljda"))
TITLE = "Behandlingsprogram mot våld i nära relation, frivården region Stockholm"
NOTES = (
    "Källa: Kriminalvården, enligt Länsstyrelsen Stockholms lägesrapport 2024 (rapport 2025:9)",
    "Arbetsboken är gjord för Lägesbilds handledning, av publicerade siffror.",
)


def main(place: Path) -> None:
    """Write the workbook; its properties have a fixed day, so that its bytes stay the same."""
    with DATA.open(encoding="utf-8", newline="") as file:
        figures = {
            (row["state"], row["period"]): row["value"]
            for row in csv.DictReader(file)
            if row["publication"] == "report-2024"
        }
    years = sorted({year for _, year in figures})
    book = xlsxwriter.Workbook(place)
    book.set_properties({"title": TITLE, "created": datetime(2025, 3, 1, tzinfo=UTC)})
    sheet = book.add_worksheet("Program")
    bold = book.add_format({"bold": True})
    sheet.write(0, 0, TITLE, bold)
    sheet.write_row(2, 1, [int(year) for year in years], bold)
    for line, (code, label) in enumerate(ROWS, start=3):
        sheet.write(line, 0, label)
        values = [figures[code, year] for year in years]
        sheet.write_row(line, 1, [int(value) if value else ".." for value in values])
    for line, note in enumerate(NOTES, start=len(ROWS) + 4):
        sheet.write(line, 0, note)
    sheet.set_column(0, 0, 24)
    book.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
