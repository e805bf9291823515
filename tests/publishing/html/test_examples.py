"""The shipped examples as sites: whole, and without a loose end."""

from pathlib import Path, PurePosixPath

import pytest

from lagesbild.bundles.reader import read_bundle
from lagesbild.core.report.report import report
from lagesbild.core.views.edition_view import view_edition
from lagesbild.publishing.charts import draw
from lagesbild.publishing.html import SiteContent, pages
from lagesbild.publishing.languages import load_language
from tests.publishing.html.reading import place_of, read_pages

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/strategy.toml"))


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda each: each.parent.name)
def files(request):
    edition = read_bundle(request.param.parent)
    language = load_language(edition.strategy.about.language)
    view = view_edition(edition, language)
    site = SiteContent(edition, view, language, report(edition, view, language), draw)
    return {page.path: page.content for page in pages(site)}


def test_pages_are_whole_and_their_links_lead_somewhere(files):
    read = read_pages(files)
    loose = [(address, page.problems) for address, page in read.items() if page.problems]
    for address, page in read.items():
        loose += [(address, name) for name, count in page.ids.items() if count > 1]
        for link in page.attributes("href"):
            if link.startswith(("https://", "http://", "mailto:")):
                continue
            path, anchor = place_of(address, link)
            if PurePosixPath(path) not in files or (anchor and anchor not in read[path].ids):
                loose.append((address, link))
    assert loose == []


def test_headings_skip_no_level(files):
    for address, page in read_pages(files).items():
        steps = zip(page.headings, page.headings[1:], strict=False)
        assert all(after - before <= 1 for before, after in steps), (address, page.headings)
