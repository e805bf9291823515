"""Reading the tables of a page of the site."""

from pathlib import Path

from lxml import html

from tests.acceptance.grids import Grid, Shown, parted, spaced


def site_tables(page: Path) -> dict[str, Grid]:
    """The tables of a page by the name in their address ("table-prosecutions")."""
    root = html.fromstring(page.read_text(encoding="utf-8"))
    return {
        place.get("id"): _grid(table)
        for place in root.iter("div")
        if (place.get("id") or "").startswith("table-")
        for table in place.iter("table")
    }


def _grid(table: html.HtmlElement) -> Grid:
    (caption,) = table.iter("caption")
    unit = "".join(each.text_content() for each in caption.find_class("unit"))
    (head,) = table.iter("thead")
    (body,) = table.iter("tbody")
    return Grid(
        title=spaced(caption.text_content()).removesuffix(unit).strip(),
        heads=tuple(spaced(each.text_content()) for each in head.iter("th")),
        rows=tuple(tuple(_shown(cell) for cell in row) for row in body.iter("tr")),
    )


def _shown(cell: html.HtmlElement) -> Shown:
    """The words of a cell without its signs, each of which stands in an element of its own."""
    signs = cell.find_class("mark")
    found = frozenset(spaced(each.text_content()) for each in signs)
    for each in signs:
        each.drop_tree()
    plain = parted(cell.text_content())
    assert not plain.signs, plain
    return Shown(plain.value, found)
