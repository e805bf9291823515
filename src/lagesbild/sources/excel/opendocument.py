"""OpenDocument writes equal rows and cells once, and how often: what that comes to."""

from lagesbild.sources.excel.extent import Extent, parse

LONGEST_NUMBER = 9
"""Digits of a repetition."""


class _Sheets:
    """Goes through the sheets of a document, counting what would be kept of each."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        self.extent = Extent()
        self.row = self.column = 0
        self.rows = self.columns = 0
        """How often the current row and cell stand there; the first stands in row 1."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(" ")[2]:
            case "table":
                self.extent.check_density()
                self.begin()
            case "table-row":
                self.row += self.rows or 1
                self.rows, self.columns, self.column = _repeated(attributes, "rows"), 0, 0
            case "table-cell" | "covered-table-cell":
                self.column += self.columns or 1
                self.columns = _repeated(attributes, "columns")
                if any(key.endswith(" value-type") for key in attributes):
                    self.add()

    def text(self, written: str) -> None:
        if self.columns and written.strip():
            self.extent.add_text(len(written) * self.rows * self.columns)
            self.add()

    def add(self) -> None:
        """Count the current cell as filled, as often as it stands there."""
        bottom, right = self.row + self.rows - 1, self.column + self.columns - 1
        self.extent.add(bottom, right, self.rows * self.columns)


def check_opendocument(part: bytes) -> None:
    """Refuse sheets that would take all memory. Raises `SheetIsTooLarge`."""
    sheets = _Sheets()
    parse(part, sheets.start, sheets.text)
    sheets.extent.check_density()


def _repeated(attributes: dict[str, str], of: str) -> int:
    ending = f"number-{of}-repeated"
    given = next((value for key, value in attributes.items() if key.endswith(ending)), "1")
    return int(given) if given.isdecimal() and len(given) <= LONGEST_NUMBER else 1
