"""A second, plainer reading of PX: sign by sign, into lists, for files known to be well formed.

It shares nothing with the reader but the meaning of the format, and is far too slow to be it.
"""

import re
from itertools import product
from pathlib import Path


def text_of(path: Path) -> str:
    """The text in the encoding that the file states; Windows-1252 where it states none."""
    content = path.read_bytes()
    stated = re.search(rb'CODEPAGE="([^"]+)"', content)
    encoding = stated[1].decode() if stated else "cp1252"
    try:
        content.decode("ascii")
        return content.decode("ascii")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252" if encoding.upper() == "ISO-8859-1" else encoding)


def outside(text: str, sign: str, at: int) -> int:
    """Where a sign stands next outside quotation marks; the end of the text where it does not."""
    quoted = False
    for place in range(at, len(text)):
        if text[place] == '"':
            quoted = not quoted
        elif text[place] == sign and not quoted:
            return place
    return len(text)


def values_of(written: str) -> list[str]:
    """The texts between commas; those on lines of their own are one text."""
    values, at = [], 0
    while at <= len(written):
        end = outside(written, ",", at)
        parts = written[at:end].split('"')
        values.append("".join(parts[1::2]) if len(parts) > 1 else parts[0].strip())
        at = end + 1
    return values


def statements_of(text: str) -> list[tuple[str, list[str]]]:
    """Each keyword as written, with its values; what follows DATA is one value, as it stands."""
    found: list[tuple[str, list[str]]] = []
    at = 0
    while at < len(text):
        equals = outside(text, "=", at)
        key = re.sub(r'\s+(?=(?:[^"]*"[^"]*")*[^"]*$)', "", text[at:equals])
        if key == "DATA":
            return [*found, (key, [text[equals + 1 :]])]
        end = outside(text, ";", equals + 1)
        found.append((key.upper().replace(".", "-", 1), values_of(text[equals + 1 : end])))
        at = end + 1
    return found


class PlainPx:
    """The lists of a file and its cells: ``{("01", "2004"): "456"}`` by label."""

    def __init__(self, path: Path) -> None:
        self.statements = statements_of(text_of(path))
        self.said: dict[str, list[str]] = {}
        for key, values in self.statements:
            self.said.setdefault(key, values)
        names = [*self.said.get("STUB", []), *self.said.get("HEADING", [])]
        self.names = [each.strip() for each in names if each.strip()]
        self.labels = [self.listed("VALUES", name) for name in names if name.strip()]
        self.codes = [
            self.listed("CODES", name) or labels
            for name, labels in zip(
                (each for each in names if each.strip()), self.labels, strict=True
            )
        ]

    @staticmethod
    def lines(path: Path) -> list[str]:
        """The lines of the file, as an editor counts them."""
        return text_of(path).split("\n")

    def listed(self, keyword: str, name: str) -> list[str]:
        values = self.said.get(f'{keyword}("{name}")'.upper(), [])
        return [each.strip() for each in values]

    def cells(self) -> dict[tuple[int, ...], str]:
        """Numbers and symbols as printed, by the places of their values."""
        pieces = re.findall(r'"[^"]*"|[^\s,;"]+', self.said["DATA"][0])
        places = [range(len(each)) for each in self.labels]
        if not any(key.startswith("KEYS(") for key in self.said):
            return dict(zip(product(*places), map(bare, pieces), strict=True))
        return self._keyed(pieces)

    def _keyed(self, pieces: list[str]) -> dict[tuple[int, ...], str]:
        keyed = [key[6:-2] for key in self.said if key.startswith("KEYS(")]
        upper = [each.upper() for each in self.names]
        stub = len([each for each in self.said["STUB"] if each.strip()])
        heading = [range(len(each)) for each in self.labels[stub:]]
        length = stub + len(list(product(*heading)))
        found = {}
        for start in range(0, len(pieces), length):
            row = pieces[start : start + length]
            place = [0] * stub
            for key, piece in zip(self._order(keyed, upper), row[:stub], strict=True):
                words = self._words(key, upper)
                place[upper.index(key)] = words.index(bare(piece))
            for rest, piece in zip(product(*heading), row[stub:], strict=True):
                found[(*place, *rest)] = bare(piece)
        return found

    def _order(self, keyed: list[str], upper: list[str]) -> list[str]:
        first = bare(re.findall(r'"[^"]*"', self.said["DATA"][0])[0])
        in_stub = sorted(keyed, key=upper.index)
        return in_stub if first in self._words(in_stub[0], upper) else keyed

    def _words(self, key: str, upper: list[str]) -> list[str]:
        number = upper.index(key)
        spoken = self.said[f'KEYS("{key}")'][0]
        return self.codes[number] if spoken == "CODES" else self.labels[number]

    def notes(self) -> list[str]:
        """The texts of all notes in the main language, in the order of their keywords."""
        kinds = ("NOTEX", "NOTE", "VALUENOTEX", "VALUENOTE", "CELLNOTEX", "CELLNOTE")
        return [
            "".join(values).replace("#", "\n").strip()
            for kind in kinds
            for key, values in self.statements
            if re.fullmatch(rf"{kind}(\(.*\))?", key, re.DOTALL)
        ]


def bare(piece: str) -> str:
    return piece.strip('"').strip()
