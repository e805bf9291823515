"""axe finds nothing on any kind of page: light and dark, phone and desk, served and in a folder."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import WIDTHS

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
    "preload": False,
}
OPEN_ALL = "document.querySelectorAll('main details').forEach(part => part.open = true)"
KINDS = (
    "index.html",
    "mal/1.html",
    "mal/2.html",
    "indikatorer/index.html",
    "indikatorer/support-talks.html",
    "indikatorer/contacts/03.html",
    "indikatorer/support-talks/ursprung/index.html",
    "indikatorer/contacts/ursprung/03.html",
    "indikatorer/web-info.html",
    "indikatorer/mapped.html",
    "ataganden/index.html",
    "ataganden/2-2.html",
    "ataganden/2-8.html",
    "aktorer/index.html",
    "aktorer/region.html",
    "kallor/index.html",
    "kallor/enkat.html",
    "utgavor/2024.html",
    "rapport/index.html",
    "rapport/3.html",
    "data/index.html",
    "ordlista.html",
    "om.html",
    "rattelser.html",
    "tillganglighet.html",
    "404.html",
)


def _found(page):
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    run = "rules => axe.run(document, rules).then(found => found.violations)"
    return [
        (each["id"], [node["html"][:160] for node in each["nodes"]])
        for each in page.evaluate(run, RULES)
    ]


@pytest.mark.parametrize("root", ["folder", "server"])
def test_axe_finds_nothing_on_any_kind_of_page(open_page, roots, root):
    page = open_page(f"{roots[root]}/index.html")
    found = {}
    for address in KINDS:
        page.goto(f"{roots[root]}/{address}")
        page.evaluate(OPEN_ALL)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found[address, width, scheme] = _found(page)
    assert {place: each for place, each in found.items() if each} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_tables_menu_and_tips(open_page, roots, scheme):
    page = open_page(
        f"{roots['folder']}/mal/2.html",
        viewport={"width": 360, "height": 900},
        color_scheme=scheme,
    )
    page.locator("#indicator-support-talks-as-table").check(force=True)
    assert _found(page) == []
    page.locator("a.mark").first.focus()
    assert page.get_by_role("tooltip").is_visible()
    assert _found(page) == []
    page.locator(".menu summary").click()
    assert _found(page) == []


def test_axe_finds_nothing_without_javascript(browser, roots):
    """axe itself is a script: the page is kept from running its own by refusing its file."""
    context = browser.new_context()
    context.route("**/site.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{roots['server']}/mal/2.html")
    assert not page.locator("html.js").count()
    assert _found(page) == []
    context.close()


def test_axe_would_find_what_is_wrong(open_page, roots):
    page = open_page(f"{roots['folder']}/ordlista.html")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    page.evaluate("document.querySelector('.footer-title').style.color = 'var(--hair)'")
    assert [rule for rule, _ in _found(page)] == ["color-contrast", "html-has-lang"]
