"""The fonts that ship: whole ones for documents, small ones for the web, each with its licence."""

from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont

FONTS = files("lagesbild.publishing") / "fonts"
NAMES = [
    *(f"SourceSans3-{each}" for each in ("Regular", "It", "Semibold", "SemiboldIt")),
    *(f"SourceSerif4-{each}" for each in ("Regular", "It", "Semibold")),
]


@pytest.mark.parametrize("name", NAMES)
def test_a_web_font_has_the_signs_that_pages_use(name):
    known = TTFont(str(FONTS / "web" / f"{name}.woff2")).getBestCmap()
    assert all(ord(each) in known for each in "åäöÅÄÖéüšž\u00a0\u202f\u2011–—−’”…→%0123456789")


@pytest.mark.parametrize("name", NAMES)
def test_a_web_font_is_small_and_has_the_widths_of_the_whole_one(name):
    whole, small = (TTFont(str(FONTS / path)) for path in (f"{name}.ttf", f"web/{name}.woff2"))
    assert len((FONTS / "web" / f"{name}.woff2").read_bytes()) < 40_000
    for each in "abcåäö0123456789 ":
        widths = [font["hmtx"][font.getBestCmap()[ord(each)]][0] for font in (whole, small)]
        assert widths[0] == widths[1]


def test_figures_are_all_equally_wide():
    font = TTFont(str(FONTS / "SourceSans3-Regular.ttf"))
    assert len({font["hmtx"][font.getBestCmap()[ord(each)]][0] for each in "0123456789"}) == 1


@pytest.mark.parametrize("family", ["SourceSans3", "SourceSerif4"])
def test_the_licence_stands_beside_the_font(family):
    text = (FONTS / f"LICENSE-{family}.md").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
