"""Words that rest on data show it: pointed at, focused or touched, with the script and without."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import WIDTHS
from tests.browser.test_accessibility import _found

pytestmark = pytest.mark.browser

PAGE = "indikatorer/support-talks.html"
SAID = "Stödsamtal utan beslut (Män) 2024: 70,0 % Källa: "


def _claim(page):
    return page.locator(".claim > a").filter(has_text="70 procent")


def _said(locator):
    return " ".join(locator.inner_text().split())


def _open(open_page, served, **how):
    return open_page(f"{served}/{PAGE}", **how)


def test_by_keyboard_the_note_shows_stays_and_is_put_away(open_page, served):
    page = _open(open_page, served)
    tip = page.get_by_role("tooltip")
    _claim(page).focus()
    expect(tip).to_be_visible()
    assert _said(tip).startswith(SAID)
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(_claim(page)).to_be_focused()


def test_enter_leads_to_where_the_value_comes_from(open_page, served):
    page = _open(open_page, served)
    _claim(page).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ursprung/index.html#value;sex=men;2024")
    assert "70,0" in page.locator("tr:target").inner_text()


def test_the_note_stays_while_it_is_pointed_at(open_page, served):
    page = _open(open_page, served)
    tip = page.get_by_role("tooltip")
    _claim(page).hover()
    expect(tip).to_be_visible()
    words, note = _claim(page).bounding_box(), tip.bounding_box()
    above = note["y"] < words["y"]
    start = words["y"] + (1 if above else words["height"] - 1)
    end = note["y"] + (note["height"] - 4 if above else 4)
    page.mouse.move(words["x"] + 4, start)
    page.mouse.move(words["x"] + 4, end, steps=12)
    expect(tip).to_be_visible()
    page.mouse.move(2, 2)
    expect(tip).to_be_hidden()


def test_a_click_of_the_mouse_leads_on(open_page, served):
    page = _open(open_page, served)
    _claim(page).click()
    page.wait_for_url("**/ursprung/index.html#*")


def test_a_first_touch_shows_and_a_second_leads_on(open_page, served):
    page = _open(open_page, served, has_touch=True, viewport={"width": 360, "height": 740})
    _claim(page).tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert page.url.endswith(PAGE)
    _claim(page).tap()
    page.wait_for_url("**/ursprung/index.html#*")


@pytest.mark.parametrize("width", WIDTHS)
def test_without_the_script_styles_show_the_note_below_the_words(open_page, served, width):
    viewport = {"width": width, "height": 740}
    page = _open(open_page, served, java_script_enabled=False, viewport=viewport)
    note = page.locator(".claim", has_text="70 procent").locator(".basis")
    expect(note).to_be_hidden()
    _claim(page).focus()
    expect(note).to_be_visible()
    assert _said(note).startswith(SAID)
    words, box = _claim(page).bounding_box(), note.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert 0 <= box["y"] - (words["y"] + words["height"]) < 12


def test_a_description_says_the_same_to_those_who_listen(open_page, served):
    page = _open(open_page, served)
    described = page.locator(f"[id='{_claim(page).get_attribute('aria-describedby')}']")
    assert " ".join(described.text_content().split()).startswith(SAID)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_while_a_note_is_shown(open_page, served, width, scheme):
    page = _open(open_page, served, viewport={"width": width, "height": 740}, color_scheme=scheme)
    _claim(page).focus()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert _found(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_the_words_stand_alone(open_page, served):
    page = _open(open_page, served)
    page.emulate_media(media="print")
    assert _claim(page).evaluate("e => getComputedStyle(e).textDecorationLine") == "none"
    expect(page.locator(".basis").first).to_be_hidden()
