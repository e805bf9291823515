"""The typesetter, with the fonts of the package; signs they lack come from its own."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import typst

FONT_FOLDER = Path(__file__).parent / "fonts"


def typeset_pdf(source: str, *, inputs: Mapping[str, str]) -> bytes:
    """The source as a PDF file after PDF/UA-1 and PDF/A-3a. ``inputs`` are its `sys.inputs`."""
    made = _compiler().compile(
        source.encode(), format="pdf", sys_inputs=dict(inputs), pdf_standards=["ua-1", "a-3a"]
    )
    (pdf,) = _files(made)
    return pdf


def typeset_png(
    source: str, *, inputs: Mapping[str, str], pixels_per_inch: float
) -> tuple[bytes, ...]:
    """The source as PNG files, one a page."""
    made = _compiler().compile(
        source.encode(), format="png", sys_inputs=dict(inputs), ppi=pixels_per_inch
    )
    return _files(made)


def _files(made: bytes | list[bytes] | None) -> tuple[bytes, ...]:
    """What the compiler made; it gives a single file without a list around it."""
    if made is None:
        raise AssertionError("the compiler gives bytes where it is given no output path")
    return (made,) if isinstance(made, bytes) else tuple(made)


def _compiler() -> typst.Compiler:
    return typst.Compiler(font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONT_FOLDER]
    )
