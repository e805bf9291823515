"""From a goal to the origin of one of its values, by pointer and by keyboard."""

import pytest

pytestmark = pytest.mark.browser

SCROLLED = """region => new Promise(done => {
  if (region.scrollLeft > 0) done();
  else region.addEventListener("scroll", () => done(), { once: true });
})"""


@pytest.fixture(params=["folder", "server"])
def root(request, roots):
    return roots[request.param]


def test_two_clicks_lead_from_a_goal_to_who_accepted_a_value(open_page, root):
    page = open_page(f"{root}/mal/2.html")
    page.get_by_role("link", name="Varifrån kommer varje värde? Stödsamtal utan beslut").click()
    page.get_by_role("link", name="Kvinnor", exact=True).click()
    row = page.get_by_role("row").filter(has_text="64,0")
    assert "Godtagen 20 januari 2025 av Anna Ek" in row.inner_text()


def test_by_keyboard_one_reads_the_whole_checksum_of_a_file(open_page, root):
    page = open_page(f"{root}/kallor/enkat.html")
    summary = page.locator(".checksum summary")
    summary.focus()
    whole = page.get_by_text("0123456789abcdef" * 4)
    assert whole.is_hidden()
    page.keyboard.press("Enter")
    assert whole.is_visible()


def test_the_address_of_a_value_leads_to_its_row_and_shows_which_it_is(open_page, root):
    page = open_page(f"{root}/indikatorer/support-talks/ursprung/index.html#value;sex=men;2022")
    row = page.locator("tr:target")
    assert row.get_by_role("rowheader").inner_text() == "2022"
    plain = page.get_by_role("row").filter(has_text="2019")
    colours = [each.evaluate("e => getComputedStyle(e).backgroundColor") for each in (row, plain)]
    assert colours[0] != colours[1]


def test_a_wide_table_of_origins_scrolls_by_itself_on_a_phone(open_page, root):
    address = f"{root}/indikatorer/support-talks/ursprung/index.html"
    page = open_page(address, viewport={"width": 360, "height": 740})
    region = page.locator(".scroll").first
    region.focus()
    page.keyboard.press("ArrowRight")
    region.evaluate(SCROLLED)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
