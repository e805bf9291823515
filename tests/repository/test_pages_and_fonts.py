"""Pages run under a strict content policy, and every font came with its licence."""

import re

from tests.repository.tree import SOURCE, named, project_files

INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)|<style\b|\sstyle\s*=|\son[a-z]+\s*=|=.javascript:", re.IGNORECASE
)
REMOTE = re.compile(r"""(?:src|href)=["']https?://""", re.IGNORECASE)


def _lines_of_templates() -> list[tuple[str, str]]:
    return [
        (f"{named(path)}:{number}", line)
        for path in project_files()
        if path.is_relative_to(SOURCE) and path.suffix == ".html"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    ]


def test_no_template_holds_script_or_style() -> None:
    lines = _lines_of_templates()
    assert lines
    assert not [place for place, line in lines if INLINE.search(line)]


def test_no_template_loads_anything_from_elsewhere() -> None:
    assert not [place for place, line in _lines_of_templates() if REMOTE.search(line)]


def test_every_font_has_its_licence_beside_it() -> None:
    fonts = SOURCE / "publishing" / "fonts"
    families = {
        each.stem.split("-")[0] for each in fonts.rglob("*") if each.suffix in {".ttf", ".woff2"}
    }
    licensed = {each.stem.removeprefix("LICENSE-") for each in fonts.glob("LICENSE-*")}
    assert families == licensed
