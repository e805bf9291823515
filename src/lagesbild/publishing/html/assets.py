"""What the pages share: styles, script, fonts and icon."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import PurePosixPath

from lagesbild.publishing.charts.looks import chart_css
from lagesbild.publishing.html.addresses import FONTS, SCRIPT, STYLES
from lagesbild.publishing.html.content import Page

STYLE_SHEETS = (
    "tokens.css",
    "base.css",
    "frame.css",
    "goals.css",
    "indicator.css",
    "tables.css",
    "lists.css",
    "print.css",
)
"""In the order they are joined: later ones may say more of what earlier ones style."""


def asset_files() -> Iterator[Page]:
    """The files under ``assets/``."""
    assets = files("lagesbild.publishing.html") / "assets"
    styles = [(assets / name).read_text("utf-8") for name in STYLE_SHEETS]
    styles.insert(1, chart_css())
    yield Page(PurePosixPath(STYLES), "\n".join(styles).encode())
    yield Page(PurePosixPath(SCRIPT), (assets / "site.js").read_bytes())
    yield Page(PurePosixPath("assets/icon.svg"), (assets / "icon.svg").read_bytes())
    fonts = files("lagesbild.publishing") / "fonts" / "web"
    for font in sorted(fonts.iterdir(), key=lambda each: each.name):
        if font.name.endswith(".woff2"):
            yield Page(PurePosixPath(FONTS) / font.name, font.read_bytes())
