"""The whole site, file by file."""

from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath

from lagesbild.publishing.data.csv_files import indicator_csv
from lagesbild.publishing.html.assets import asset_files
from lagesbild.publishing.html.beside import LEAST, Task, rendered
from lagesbild.publishing.html.commitment_pages import commitment_pages, organisation_pages
from lagesbild.publishing.html.content import Page, SiteContent
from lagesbild.publishing.html.goal_pages import goal_page, start_page
from lagesbild.publishing.html.indicator_pages import (
    indicator_index,
    pages_in_other_areas,
    pages_of_indicator,
)
from lagesbild.publishing.html.origin_pages import log_pages, source_pages
from lagesbild.publishing.html.reference_pages import reference_pages
from lagesbild.publishing.html.report_pages import report_pages
from lagesbild.publishing.html.writer import PageWriter


def pages(site: SiteContent) -> Iterator[Page]:
    """Every file of the site: pages, pictures, data, and what the pages share.

    A pure function: no clock, no files but those of the package, the same bytes every time.
    """
    writer = PageWriter(site)
    yield start_page(writer)
    for goal in site.view.goals:
        yield goal_page(writer, goal)
    yield indicator_index(writer)
    yield from _indicators(writer)
    yield from commitment_pages(writer)
    yield from organisation_pages(writer)
    yield from source_pages(writer)
    yield from log_pages(writer)
    yield from reference_pages(writer)
    yield from report_pages(writer)
    for file in site.files:
        yield Page(PurePosixPath(writer.to.report_file(file.name)), file.content)
    yield from asset_files()


def _indicators(writer: PageWriter) -> Iterator[Page]:
    """The pages, pictures and data of all indicators, those of other areas included."""
    site = writer.site
    for slug in site.view.indicators:
        yield from pages_of_indicator(writer, slug)
    yield from rendered(_in_batches(pages_in_other_areas(writer), 8 * LEAST))
    for slug in site.view.indicators:
        yield Page(PurePosixPath(writer.to.csv(slug)), indicator_csv(site.edition, slug))


def _in_batches(tasks: Iterator[Task], size: int) -> Iterator[list[Task]]:
    while batch := list(islice(tasks, size)):
        yield batch
