import pytest

from lagesbild.publishing.html import pages
from tests.publishing.html.cast import site
from tests.publishing.html.reading import read_pages


@pytest.fixture(scope="session")
def files():
    """All files of the invented county's site in Swedish, by path."""
    return {page.path: page.content for page in pages(site())}


@pytest.fixture(scope="session")
def read(files):
    """Its pages, read back."""
    return read_pages(files)
