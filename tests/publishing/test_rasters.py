import io

import pytest
from PIL import Image
from typst import TypstError

from lagesbild.publishing.rasters import rasterise


def drawing(width: int, height: int, inside: str = "") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{inside}</svg>'
    )


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def test_no_drawings_are_no_pictures():
    assert rasterise([], pixels_per_inch=96) == []


def test_a_pixel_of_a_drawing_is_a_ninety_sixth_of_an_inch():
    small, large = rasterise([drawing(100, 50), drawing(300, 80)], pixels_per_inch=192)
    assert picture(small).size == (200, 100)
    assert picture(large).size == (600, 160)


def test_a_single_drawing_is_a_single_picture():
    (only,) = rasterise([drawing(10, 10)], pixels_per_inch=96)
    assert picture(only).size == (10, 10)


def test_the_drawing_stands_on_white():
    blue = '<rect x="10" y="10" width="10" height="10" fill="#004b8d"/>'
    (png,) = rasterise([drawing(40, 40, blue)], pixels_per_inch=96)
    assert picture(png).getpixel((2, 2)) == (255, 255, 255)
    assert picture(png).getpixel((15, 15)) == (0, 0x4B, 0x8D)


@pytest.mark.parametrize("family", ["'Source Sans 3', sans-serif", "Source Sans 3", "sans-serif"])
def test_words_are_drawn_with_the_fonts_of_the_package(family):
    words = f'<text x="5" y="30" font-family="{family}" font-size="20">Åtta mål</text>'
    (png,) = rasterise([drawing(120, 40, words)], pixels_per_inch=96)
    dark = sum(1 for value in picture(png).convert("L").tobytes() if value < 128)
    assert 100 < dark < 2000


def test_the_same_drawings_give_the_same_bytes():
    drawings = [drawing(100, 50, "<circle cx='20' cy='20' r='10'/>"), drawing(30, 30)]
    assert rasterise(drawings, pixels_per_inch=150) == rasterise(drawings, pixels_per_inch=150)


def test_what_is_no_drawing_is_refused():
    with pytest.raises(TypstError):
        rasterise(["<svg"], pixels_per_inch=96)
