"""The PX reader under fuzzing: a table or a refusal, whatever the bytes.

python -m fuzzing.fuzz_px -max_total_time=600 [CORPUS]
"""

import sys

import atheris

with atheris.instrument_imports(include=["lagesbild.sources"]):
    from lagesbild.sources.px.reader import read
    from lagesbild.sources.refusal import FileIsRefused

PIECES = (
    b'CHARSET="ANSI";\nCONTENTS="c";\nUNITS="u";\nSTUB="a";\nHEADING="b";\n'
    b'VALUES("a")="x","y";\nVALUES("b")="1","2";\n',
    b'CHARSET="ANSI";\nCONTENTS="c";\nSTUB="a";\nVALUES("a")="x","y";\nKEYS("a")=VALUES;\n',
    b'LANGUAGE="en";LANGUAGES="en","sv";CONTENTS="c";STUB="a";STUB[sv]="b";'
    b'VALUES("a")="x","y";VALUES[sv]("b")="p","q";CODES("a")="1","2";CONTVARIABLE="a";',
)


def target(data: bytes) -> None:
    """Half of the time the bytes go on from a head that is well formed, so that data are met."""
    if data[:1] and data[0] < 128:
        data = PIECES[data[0] % len(PIECES)] + data[1:]
    try:
        (table,) = read(data, "fuzz.px")
    except FileIsRefused:
        return
    table.tidy()
    table.tidy(labels=True)


def main() -> None:
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
