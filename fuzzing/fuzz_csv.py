"""The reader of text files under fuzzing: tables or a refusal, whatever the bytes.

python -m fuzzing.fuzz_csv -max_total_time=600 [CORPUS]
"""

import sys

import atheris

with atheris.instrument_imports(include=["lagesbild.sources"]):
    from lagesbild.sources.csv.reader import read
    from lagesbild.sources.refusal import FileIsRefused

PIECES = (
    b"",
    "Kommun;År;Andel\nAle;2023;12,5\nÅmål;2024;1.234\n".encode(),
    'Titel\n\nKommun,"2023",2024\nAle,5,6\nGrupp\nKil,..,"a\nb"\n'.encode("cp1252"),
    "\ufeffKommun\t2023\nAle\t5\n".encode("utf-16-le"),
)


def target(data: bytes) -> None:
    """Half of the time the bytes follow a piece that is well formed."""
    if data[:1] and data[0] < 128:
        data = PIECES[data[0] % len(PIECES)] + data[1:]
    try:
        tables = read(data, "fuzz.csv")
    except FileIsRefused:
        return
    for table in tables:
        table.tidy(labels=True)


def main() -> None:
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
