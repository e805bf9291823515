"""Using the pages: by keyboard, without JavaScript, on a phone, on paper, in forced colours."""

import pytest

pytestmark = pytest.mark.browser

NARROW = "\u202f"
PHONE = {"width": 360, "height": 740}


@pytest.fixture(params=["folder", "server"])
def root(request, roots):
    return roots[request.param]


def _tab_until(page, wanted, limit=60):
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"the keyboard never reaches {wanted}")


def test_by_keyboard_one_chooses_an_indicator_and_reads_its_table(open_page, root):
    page = open_page(f"{root}/mal/2.html")
    _tab_until(page, "[role=tab]")
    page.keyboard.press("ArrowRight")
    assert page.get_by_role("tab", selected=True).inner_text().startswith("Samtal till stödlinjen")
    assert page.locator("#indicator-contacts").is_visible()
    assert page.locator("#indicator-support-talks").is_hidden()
    _tab_until(page, "#indicator-contacts-as-chart")
    page.keyboard.press("ArrowRight")
    cells = page.locator("#indicator-contacts").get_by_role("cell").all_inner_texts()
    assert cells[-1] == f"1{NARROW}144"
    _tab_until(page, "#indicator-contacts .scroll")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"


def test_home_end_and_round_the_corner(open_page, root):
    page = open_page(f"{root}/mal/2.html")
    _tab_until(page, "[role=tab]")
    page.keyboard.press("End")
    assert page.locator("#indicator-web-info").is_visible()
    page.keyboard.press("ArrowRight")
    assert page.locator("#indicator-support-talks").is_visible()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Home")
    assert page.locator("#indicator-support-talks").is_visible()


def test_the_address_follows_the_choice_and_back_goes_back(open_page, root):
    page = open_page(f"{root}/mal/2.html")
    page.get_by_role("tab").nth(1).click()
    assert page.url.endswith("#indicator-contacts")
    page.get_by_role("tab").nth(2).click()
    page.go_back()
    page.locator("#indicator-contacts").wait_for()
    assert page.get_by_role("tab").nth(1).get_attribute("aria-selected") == "true"
    page.reload()
    assert page.locator("#indicator-contacts").is_visible()


def test_an_address_inside_a_card_opens_that_card(open_page, root):
    page = open_page(f"{root}/mal/2.html#table-contacts")
    assert page.locator("#indicator-contacts").is_visible()


def test_without_javascript_every_card_and_table_can_be_reached(open_page, root):
    page = open_page(f"{root}/mal/2.html", java_script_enabled=False)
    for slug in ("support-talks", "contacts", "web-info"):
        assert page.locator(f"#indicator-{slug}").is_visible()
    page.locator("label[for=indicator-contacts-as-table]").click()
    cells = page.locator("#indicator-contacts td").all_inner_texts()
    assert [cells[0], cells[-1]] == ["97", f"1{NARROW}144"]
    assert page.locator("#indicator-contacts .as-chart-part").is_hidden()


def test_chart_and_table_change_places(open_page, root):
    page = open_page(f"{root}/indikatorer/support-talks.html")
    assert page.locator(".as-chart-part").is_visible()
    assert page.locator(".as-table-part").is_hidden()
    page.get_by_text("Tabell", exact=True).click()
    assert page.locator(".as-chart-part").is_hidden()
    assert page.get_by_role("table").is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_a_link_to_a_table_shows_it_where_the_chart_was_chosen(open_page, root, script):
    page = open_page(f"{root}/indikatorer/support-talks.html", java_script_enabled=script)
    assert page.locator(".as-table-part").is_hidden()
    page.locator(".prose a", has_text="tabellen").click()
    assert page.locator(".as-table-part").is_visible()


def test_one_drawing_of_a_chart_is_shown_and_announced(open_page, root):
    address = f"{root}/indikatorer/support-talks.html"
    for width, shown in ((1280, "wide"), (360, "narrow")):
        page = open_page(address, viewport={"width": width, "height": 900})
        drawn = page.locator(".drawn svg")
        assert [each.get_attribute("class") for each in drawn.all() if each.is_visible()] == [
            f"chart chart-{shown}"
        ]
        assert page.locator(".figure").get_by_role("img").count() == 1


def test_a_mark_says_what_it_means_on_focus_and_escape_takes_it_away(open_page, root):
    page = open_page(f"{root}/indikatorer/support-talks.html")
    page.get_by_text("Tabell", exact=True).click()
    mark = page.get_by_role("link", name="rättat värde")
    mark.focus()
    tip = page.get_by_role("tooltip")
    assert tip.inner_text().replace(NARROW, " ").splitlines() == [
        "Män, 2024",
        "66,0 % Webbsidan 2023, 1 mars 2024",
        "70,0 % Rapport 2025:9, 20 januari 2025 · rättad",
    ]
    assert mark.get_attribute("aria-describedby") == "tip"
    page.keyboard.press("Escape")
    assert tip.is_hidden()


def test_a_term_says_what_it_means(open_page, root):
    page = open_page(f"{root}/mal/2.html")
    page.locator("a.term").first.hover()
    assert "Samtal som ges utan biståndsbeslut." in page.get_by_role("tooltip").inner_text()


def test_no_page_is_wider_than_a_phone(open_page, folder):
    page = open_page((folder / "index.html").as_uri(), viewport=PHONE)
    wide = []
    for each in sorted(folder.rglob("*.html")):
        page.goto(each.as_uri())
        if page.evaluate("document.documentElement.scrollWidth") > PHONE["width"]:
            wide.append(str(each.relative_to(folder)))
    assert wide == []


def test_the_first_column_of_a_table_stays_while_it_scrolls(open_page, root):
    page = open_page(f"{root}/indikatorer/support-talks.html", viewport=PHONE)
    page.get_by_text("Tabell", exact=True).click()
    region = page.locator(".scroll").first
    header = page.locator("tbody th").first
    before = header.bounding_box()["x"]
    region.evaluate("part => { part.scrollLeft = 40 }")
    assert region.evaluate("part => part.scrollLeft") == 40
    assert header.bounding_box()["x"] == before


def test_on_a_phone_the_goals_are_in_the_menu(open_page, root):
    page = open_page(f"{root}/mal/2.html", viewport=PHONE)
    assert page.locator(".side").is_hidden()
    page.get_by_text("Meny", exact=True).click()
    page.locator(".menu-goals a").nth(2).click()
    assert page.url.endswith("mal/3.html")


def test_the_own_fonts_are_loaded(open_page, root):
    page = open_page(f"{root}/index.html")
    loaded = page.evaluate(
        "document.fonts.ready.then(fonts => [...fonts].filter(f => f.status == 'loaded')"
        ".map(f => f.family.replaceAll('\"', '')))"
    )
    assert {"Source Sans 3", "Source Serif 4"} <= set(loaded)


def test_a_name_typed_into_the_list_of_indicators_leaves_those_that_have_it(open_page, root):
    page = open_page(f"{root}/indikatorer/index.html")
    page.get_by_label("Hitta en indikator").fill("stödl")
    assert page.locator(".indicator-row:visible").count() == 1
    page.get_by_label("Hitta en indikator").fill("finns inte")
    assert page.get_by_role("status").inner_text() == "Ingen indikator heter så."


def test_on_paper_there_is_chart_and_table_and_no_menu(open_page, root):
    page = open_page(f"{root}/mal/2.html")
    page.emulate_media(media="print")
    for slug in ("support-talks", "contacts"):
        assert page.locator(f"#indicator-{slug} .as-chart-part").is_visible()
        assert page.locator(f"#indicator-{slug} .as-table-part").is_visible()
    for part in (".main-menu", ".side", ".picks", ".switch"):
        assert page.locator(part).first.is_hidden()


def test_in_forced_colours_the_choice_is_still_seen(open_page, root):
    page = open_page(f"{root}/mal/2.html", forced_colors="active")
    chosen = page.get_by_role("tab", selected=True)
    assert chosen.evaluate("tab => getComputedStyle(tab).outlineStyle") == "solid"
    assert page.locator("#indicator-support-talks").is_visible()
