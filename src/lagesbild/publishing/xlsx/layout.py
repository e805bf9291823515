"""What all sheets share: where things stand, how wide and how high they are."""

import math
from collections.abc import Mapping

from xlsxwriter.format import Format  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # it ships no types

LONGEST_TEXT = 32767
LINE_HEIGHT = 15.5
"""Of a line of text, in points."""
TITLE_HEIGHT = 27.0
A4 = 9

HEADER_ROW = 6
"""Where every table begins, counted from 0: title, unit, source, signs, notes and a way back
stand above it, one row each, so that a reader finds the same thing in the same place."""


class TextIsTooLong(ValueError):
    """A text that a cell cannot hold; Excel would refuse the file."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"An Excel cell holds at most {LONGEST_TEXT} characters; this text has {len(text)}: "
            f"“{text[:60]}…”. Shorten the note or divide it."
        )


def write_text(worksheet: Worksheet, place: tuple[int, int], text: str, style: Format) -> None:
    """Write words as words, also those that begin as a formula does. Raises `TextIsTooLong`."""
    if len(text) > LONGEST_TEXT:
        raise TextIsTooLong(text)
    worksheet.write_string(*place, text, style)


def lay_out(
    worksheet: Worksheet, widths: tuple[int, ...], *, heights: Mapping[int, tuple[str, ...]]
) -> None:
    """Set widths, page and the heights of rows from the wrapped texts that stand in them.

    Excel finds the heights itself when it opens the file; other programs do not.
    """
    for across, width in enumerate(widths):
        worksheet.set_column(across, across, width)
    worksheet.set_row(0, TITLE_HEIGHT)
    for down, texts in heights.items():
        lines = max(_lines(text, width) for text, width in zip(texts, widths, strict=False))
        if lines > 1:
            worksheet.set_row(down, lines * LINE_HEIGHT)
    worksheet.hide_gridlines(2)
    worksheet.set_landscape()
    worksheet.set_paper(A4)
    worksheet.fit_to_pages(1, 0)
    worksheet.set_footer("&L&A&R&P / &N")


def _lines(text: str, width: int) -> int:
    return max(1, math.ceil(len(text) / (width * 1.25)))
