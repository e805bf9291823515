"""The workbook reader under fuzzing: tables or a refusal, whatever the bytes.

python -m fuzzing.fuzz_excel -max_total_time=600 [CORPUS]

The first byte says what the others are: a whole file, the sheet or the texts of an xlsx, or the
content of an ods, so that what lies behind the packing is met too.
"""

import io
import sys
import zipfile

import atheris
import xlsxwriter

with atheris.instrument_imports(include=["lagesbild.sources"]):
    from lagesbild.sources.excel.reader import read
    from lagesbild.sources.refusal import FileIsRefused

PARTS = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml")


def parts() -> dict[str, bytes]:
    """The parts of a workbook as a program writes it."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Blad1")
        for number, row in enumerate(
            (("Kommun", 2023, 2024), ("Ale", 5, "1 234"), ("Kil", "..", 8))
        ):
            sheet.write_row(number, 0, row)
    with zipfile.ZipFile(file) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


PLAIN = parts()


def packed(changed: dict[str, bytes]) -> bytes:
    """An uncompressed zip."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as into:
        for name, part in changed.items():
            into.writestr(name, part)
    return file.getvalue()


def content(data: bytes) -> bytes:
    """The file that the fuzzer's bytes stand for."""
    kind, rest = data[0] % 8 if data else 0, data[1:]
    if kind < len(PARTS):
        part = PLAIN[PARTS[kind]]
        # The bytes stand in the middle of a part that is otherwise well formed.
        at = rest[0] * len(part) // 256 if rest else 0
        return packed({**PLAIN, PARTS[kind]: part[:at] + rest[1:] + part[at:]})
    if kind == len(PARTS):
        kind_of_file = b"application/vnd.oasis.opendocument.spreadsheet"
        return packed(
            {"mimetype": kind_of_file, "META-INF/manifest.xml": b"<a/>", "content.xml": rest}
        )
    return rest


def target(data: bytes) -> None:
    """Tables or a refusal."""
    try:
        tables = read(content(data), "fuzz.xlsx")
    except FileIsRefused:
        return
    for table in tables:
        table.tidy(labels=True)


def main() -> None:
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
