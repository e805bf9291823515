"""Make the pictures of docs/guide-delivery.md, by doing what it tells.

    python -m tools.make_delivery_pictures docs/pictures

The delivery is received into a store of its own, and two pages of what is built are photographed.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from lagesbild.publishing.html import Addresses
from lagesbild.publishing.languages import load_language
from tools.chromium import chromium_arguments, find_chromium
from tools.make_pictures import cut_down, photograph

ROOT = Path(__file__).parents[1]
INDICATOR = "correctional-dv-programmes"
GUIDE = ROOT / "docs" / "guide-delivery.md"


def commands() -> list[list[str]]:
    """The commands of the guide up to the first build from the store, in order."""
    told = [
        shlex.split(each) for each in re.findall(r"^ {4}lagesbild (.+)$", _guide(), re.MULTILINE)
    ]
    last = next(number for number, each in enumerate(told) if each[:2] == ["build", "--out"])
    return told[: last + 1]


def recipe() -> str:
    """The recipe as it is once it is confirmed."""
    (block,) = re.findall(r"```toml\n(.*?)```", _guide(), re.DOTALL)
    return str(block)


def _guide() -> str:
    return GUIDE.read_text(encoding="utf-8")


def main(pictures: Path) -> None:
    """Follow the guide in a folder that is thrown away, and photograph two pages."""
    browser_path = find_chromium()
    if browser_path is None:
        sys.exit("The pictures need a chromium; LAGESBILD_CHROMIUM names one elsewhere.")
    program = Path(sys.executable).with_name("lagesbild")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "examples").symlink_to(ROOT / "examples")
        environment = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{folder / 'store.sqlite3'}",
            "LAGESBILD_FILES": str(folder / "files"),
        }
        for command in commands():
            subprocess.run(  # noqa: S603 - our own program
                [program, *command], cwd=folder, env=environment, check=False
            )
            if command[0] == "recipe":
                (folder / "frivarden.toml").write_text(recipe(), encoding="utf-8")
        to = Addresses(load_language("sv"))
        site = folder / "ut" / "site"
        pages = {
            "delivery-indicator": to.indicator(INDICATOR),
            "delivery-origin": to.origins(INDICATOR),
        }
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=browser_path, args=chromium_arguments()
            )
            for picture, address in pages.items():
                place = pictures / f"{picture}.png"
                photograph(browser, site / address, place)
                cut_down(place)
            browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
