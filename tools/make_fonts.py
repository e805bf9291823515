"""Make what is committed in src/lagesbild/publishing/fonts from the two font packages.

    python tools/make_fonts.py source-sans-3.52.0.tgz source-serif-4.5.1.tgz

Copies the full TrueType fonts and their licences, cuts the web fonts (woff2) down to the
characters that Swedish, English and the names of Europe need, and writes the advance widths of
Source Sans 3 that the charts measure their labels with. Run it again when a font has a new
version; the output is the same for the same input.
"""

import io
import json
import sys
import tarfile
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "src" / "lagesbild" / "publishing" / "fonts"
SANS = ("Regular", "It", "Semibold", "SemiboldIt")
SERIF = ("Regular", "It", "Semibold")
MEASURED = ("Regular", "Semibold")

EXTRA = "←↑→↓↗↘•−≈≠≤≥◆○●€™"
"""Arrows, bullets, mathematical signs and marks that pages use beside letters."""

RANGES = (range(0x20, 0x7F), range(0xA0, 0x180), range(0x2002, 0x2040))
"""Latin, Latin-1 with Latin Extended-A, and general punctuation with its spaces."""

CHARACTERS = frozenset(code for codes in RANGES for code in codes) | {ord(each) for each in EXTRA}

FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "lnum", "pnum", "case", "sups"]


def read_package(archive: Path, wanted: dict[str, str]) -> dict[str, bytes]:
    """The files of an npm package under the names they get here."""
    with tarfile.open(archive) as opened:
        found = {}
        for name, source in wanted.items():
            member = opened.extractfile(f"package/{source}")
            if member is None:
                raise FileNotFoundError(source)
            found[name] = member.read()
        return found


def cut_for_web(content: bytes) -> bytes:
    """The font with the characters and features of pages only, as woff2."""
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    options = Options()
    options.layout_features = FEATURES
    options.flavor = "woff2"
    options.hinting = False
    options.desubroutinize = True
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def tabular_widths(content: bytes) -> dict[str, int]:
    """Advance widths in thousandths of an em, with tabular figures as the charts set them."""
    font = TTFont(io.BytesIO(content))
    glyphs = font.getBestCmap()
    tabular = _single_substitutions(font, "tnum")
    per_em = font["head"].unitsPerEm
    widths = {}
    for code in sorted(CHARACTERS & glyphs.keys()):
        glyph = tabular.get(glyphs[code], glyphs[code])
        widths[chr(code)] = -(-font["hmtx"][glyph][0] * 1000 // per_em)
    return widths


def _single_substitutions(font: TTFont, feature: str) -> dict[str, str]:
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == feature
        for index in record.Feature.LookupListIndex
    }
    found: dict[str, str] = {}
    for index in sorted(lookups):
        for part in table.LookupList.Lookup[index].SubTable:
            found.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    return found


def main(sans: Path, serif: Path) -> None:
    """Write all files of the folder but its README."""
    sources = read_package(
        sans, {f"SourceSans3-{each}.ttf": f"TTF/SourceSans3-{each}.ttf" for each in SANS}
    ) | read_package(
        serif, {f"SourceSerif4-{each}.ttf": f"TTF/SourceSerif4-{each}.ttf" for each in SERIF}
    )
    licences = read_package(sans, {"LICENSE-SourceSans3.md": "LICENSE.md"}) | read_package(
        serif, {"LICENSE-SourceSerif4.md": "LICENSE.md"}
    )
    for name, content in (sources | licences).items():
        (FONTS / name).write_bytes(content)
    (FONTS / "web").mkdir(exist_ok=True)
    for name, content in sources.items():
        (FONTS / "web" / name).with_suffix(".woff2").write_bytes(cut_for_web(content))
    widths = {each: tabular_widths(sources[f"SourceSans3-{each}.ttf"]) for each in MEASURED}
    text = json.dumps(widths, ensure_ascii=True, indent=0, sort_keys=True)
    (FONTS / "widths.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
