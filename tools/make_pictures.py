"""Make the pictures of docs/pictures from a built demo.

    python -m tools.make_pictures build/demo docs/pictures

Three pages of the site as a browser of 1280 pixels shows them, and two pages of the report. The
pictures are cut down to 256 colours: the pages have few.
"""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from lagesbild.publishing.html import Addresses
from lagesbild.publishing.languages import load_language
from tools.chromium import chromium_arguments, find_chromium

GOAL = 2
INDICATOR = "support-talks-without-decision"
WORDS_OF_INNER_PAGE = ("Diagram", "Tabell", "Fullföljda", "Påbörjade")
"""What the second picture of the report must have on it."""
WIDTH = 1280
LONGEST = 1700
DOTS_PER_INCH = 100


def main(built: Path, pictures: Path) -> None:
    """Write the five pictures."""
    browser_path = find_chromium()
    if browser_path is None:
        sys.exit("The pictures need a chromium; LAGESBILD_CHROMIUM names one elsewhere.")
    pictures.mkdir(parents=True, exist_ok=True)
    to = Addresses(load_language("sv"))
    pages = {
        "start-page": to.start,
        "goal-page": to.goal(GOAL),
        "indicator-page": to.indicator(INDICATOR),
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=chromium_arguments()
        )
        for name, address in pages.items():
            picture = pictures / f"{name}.png"
            photograph(browser, built / "site" / address, picture)
            cut_down(picture)
        browser.close()
    for name, picture in report_pages(built / "report.pdf").items():
        picture.save(pictures / f"{name}.png")
        cut_down(pictures / f"{name}.png")


def photograph(browser: Browser, page: Path, picture: Path) -> None:
    """The upper part of a page, as far down as `LONGEST`."""
    tab = browser.new_page(viewport={"width": WIDTH, "height": 900})
    tab.goto(page.resolve().as_uri())
    tab.evaluate("document.fonts.ready")
    height = min(LONGEST, tab.evaluate("document.documentElement.scrollHeight"))
    tab.screenshot(
        path=picture,
        full_page=True,
        animations="disabled",
        clip={"x": 0, "y": 0, "width": WIDTH, "height": height},
    )
    tab.close()


def report_pages(report: Path) -> dict[str, Image.Image]:
    """The cover, and the first page that has the words of the inner page on it."""
    document = pypdfium2.PdfDocument(report)
    texts = [page.get_textpage().get_text_range() for page in document]
    inner = next(
        number
        for number, text in enumerate(texts)
        if all(word in text for word in WORDS_OF_INNER_PAGE)
    )
    return {
        "report-cover": _picture(document, 0),
        "report-page": _picture(document, inner),
    }


def _picture(document: pypdfium2.PdfDocument, page: int) -> Image.Image:
    return document[page].render(scale=DOTS_PER_INCH / 72).to_pil()


def cut_down(picture: Path) -> None:
    """Keep 256 colours, chosen for the picture."""
    with Image.open(picture) as opened:
        few = opened.convert("RGB").quantize(
            256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
        )
    few.save(picture, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
