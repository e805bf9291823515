"""Rules that hold for every page of a site."""

from pathlib import PurePosixPath

import pytest

from lagesbild.publishing.html import pages
from tests.publishing.html.cast import site
from tests.publishing.html.reading import place_of, read_pages

OUT = ("https://", "mailto:")


def test_every_tag_that_opens_closes(read):
    assert {address: page.problems for address, page in read.items() if page.problems} == {}


def test_an_id_occurs_once_on_a_page(read):
    twice = {
        address: [name for name, count in page.ids.items() if count > 1]
        for address, page in read.items()
    }
    assert {address: names for address, names in twice.items() if names} == {}


def test_every_link_leads_to_a_file_and_an_anchor_that_exist(files, read):
    broken = []
    for address, page in read.items():
        for link in [*page.attributes("href"), *page.attributes("src")]:
            if link.startswith(OUT):
                continue
            path, anchor = place_of(address, link)
            if PurePosixPath(path) not in files or (anchor and anchor not in read[path].ids):
                broken.append((address, link))
    assert broken == []


def test_links_name_a_file_so_that_they_open_from_a_folder(read):
    for address, page in read.items():
        for link in page.attributes("href"):
            if link.startswith(OUT):
                continue
            path = link.partition("#")[0]
            assert not path.startswith("/"), (address, link)
            assert not path or "." in path.rsplit("/", maxsplit=1)[-1], (address, link)


def test_nothing_is_loaded_from_elsewhere(read):
    for page in read.values():
        loaded = [
            held.get("src") or held.get("href")
            for tag, held in page.tags
            if tag in {"script", "link", "img", "iframe", "source", "use", "image"}
        ]
        assert not any(each.startswith(("http:", "https:", "//")) for each in loaded)


def test_no_page_holds_a_script_or_style_of_its_own(read):
    for address, page in read.items():
        assert page.attributes("style") == [], address
        assert "style" not in {tag for tag, _ in page.tags}, address
        scripts = [held for tag, held in page.tags if tag == "script"]
        assert [held.get("src", "").rsplit("/")[-1] for held in scripts] == ["site.js"], address
        assert not [name for _, held in page.tags for name in held if name.startswith("on")]


def test_the_content_security_policy_allows_own_files_only(read):
    for page in read.values():
        policy = next(
            held["content"]
            for _, held in page.tags
            if held.get("http-equiv") == "Content-Security-Policy"
        )
        assert policy == (
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            "img-src 'self' data:; base-uri 'none'; form-action 'none'"
        )


def test_a_page_has_one_first_heading_and_skips_no_level(read):
    for address, page in read.items():
        assert page.headings[0] == 1, address
        assert page.headings.count(1) == 1, address
        steps = zip(page.headings, page.headings[1:], strict=False)
        assert all(after - before <= 1 for before, after in steps), (address, page.headings)


def test_every_page_says_that_it_is_a_demonstration_with_made_up_figures(read):
    for page in read.values():
        assert "Siffrorna är exempel och säger inget om något verkligt län." in page.said
        assert "Alla siffror är påhittade." in page.said


def test_text_that_looks_like_markup_is_shown_as_text(files):
    for path, content in files.items():
        if path.suffix == ".html":
            assert b"<script>alert" not in content, path
    assert "<script>alert('x')</script>" in read_pages(files)["mal/2.html"].said


def test_a_link_that_is_no_web_address_is_shown_as_words(read):
    for page in read.values():
        assert not [link for link in page.attributes("href") if link.startswith("javascript")]
    assert "farlig" in read["mal/2.html"].said


def test_the_same_edition_gives_the_same_bytes(files):
    assert {page.path: page.content for page in pages(site())} == files


def test_no_two_pages_share_a_path():
    paths = [page.path for page in pages(site())]
    assert len(paths) == len(set(paths))


def test_every_page_has_a_title_of_its_own(read):
    titles = [page.text.partition("<title>")[2].partition("</title>")[0] for page in read.values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("address", ["mal/2.html", "indikatorer/support-talks.html"])
def test_text_in_the_bundles_language_is_marked_where_the_interface_has_another(address):
    english = read_pages({page.path: page.content for page in pages(site("en"))})
    translated = address.replace("mal/", "goals/").replace("indikatorer/", "indicators/")
    page = english[translated]
    assert ("html", {"lang": "en"}) in page.tags
    assert ("h1", {"lang": "sv"}) in page.tags
