"""How cells look: the formats of a workbook, made once each."""

from xlsxwriter.format import Format  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # it ships no types

from lagesbild.core.document.blocks import Cell

INK = "#1C2127"
SOFT = "#545C66"
ACCENT = "#0B4F6C"
HAIRLINE = "#DCD9D1"
CAUTION = "#9A4F00"
SANS = "Source Sans 3"
SERIF = "Source Serif 4"


class Formats:
    """The formats of a workbook."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._numbers: dict[str, Format] = {}
        self.title = self._made(font_name=SERIF, font_size=16, bold=True)
        self.heading = self._made(font_name=SERIF, font_size=12, bold=True)
        self.plain = self._made(font_color=SOFT)
        self.wrapped = self._made(font_color=SOFT, text_wrap=True)
        self.caution = self._made(font_color=CAUTION, bold=True)
        self.link = self._made(font_color=ACCENT, underline=1)
        header = {"bold": True, "text_wrap": True, "bottom": 2, "bottom_color": ACCENT}
        self.header = self._made(**header)
        self.text_header = self._made(**header, indent=2)
        self.number_header = self._made(**header, align="right")
        self.cell = self._ruled(text_wrap=True)
        self.text = self._ruled(text_wrap=True, indent=2)
        self.cell_link = self._ruled(text_wrap=True, indent=2, font_color=ACCENT, underline=1)
        self.right = self._ruled(align="right")

    def number(self, cell: Cell, *, with_unit: bool) -> Format:
        """The format of a number with its reported decimals, and a percent sign if wanted.

        Excel's own percent format would multiply by a hundred: 70 percent is 70 here.
        """
        pattern = "#,##0" + ("." + "0" * cell.decimals if cell.decimals else "")
        if with_unit and cell.percent:
            pattern += '"\u00a0%"'
        if pattern not in self._numbers:
            self._numbers[pattern] = self._ruled(num_format=pattern, align="right")
        return self._numbers[pattern]

    def _ruled(self, **properties: object) -> Format:
        return self._made(bottom=1, bottom_color=HAIRLINE, **properties)

    def _made(self, **properties: object) -> Format:
        defaults = {"font_name": SANS, "font_size": 11, "font_color": INK, "valign": "top"}
        return self._workbook.add_format({**defaults, **properties})
