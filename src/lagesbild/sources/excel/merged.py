"""Merged cells of a sheet, put where its reader comes upon them at once.

The reader of workbooks goes through the XML of a sheet for its cells, and once more until it comes
upon merged cells. They stand after all cells, or mostly nowhere: that takes it a third of its time.
"""

from xml.parsers.expat import ExpatError
from xml.sax.saxutils import quoteattr

from lagesbild.sources.excel.extent import parse

_BEGIN, _END = b"<sheetData", b"</sheetData>"


def merged_first(part: bytes) -> tuple[bytes | memoryview, ...]:
    """A sheet of xlsx that says before its cells which of them are merged, if any, in pieces.

    One that is written as hardly any program does is left as it is.
    """
    begin, end = part.find(_BEGIN), part.rfind(_END)
    if not 0 < begin < end:
        return (part,)
    try:
        merged = _merged(part[:begin] + part[end + len(_END) :])
    except ExpatError:
        return (part,)  # what is wrong with it is for the reader of workbooks to say
    cells = "".join(f"<mergeCell ref={quoteattr(each)}/>" for each in merged)
    return part[:begin], f"<mergeCells>{cells}</mergeCells>".encode(), memoryview(part)[begin:]


def _merged(around: bytes) -> list[str]:
    """The ranges that are named around the cells: "A1:B2"."""
    ranges: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(" ")[2] == "mergeCell" and "ref" in attributes:
            ranges.append(attributes["ref"])

    parse(around, start)
    return ranges
