"""The pages one looks things up on: editions, terms, data, about the site."""

from collections.abc import Iterator

from lagesbild.core.document.chart import Mark
from lagesbild.core.document.marks import MARK_SIGNS
from lagesbild.core.edition import TextKey
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import write_number
from lagesbild.core.strategy.commitment import CommitmentStatus
from lagesbild.core.views.wording import status_word
from lagesbild.publishing.data.csv_files import COLUMNS
from lagesbild.publishing.html.content import Page
from lagesbild.publishing.html.writer import PageWriter


def reference_pages(writer: PageWriter) -> Iterator[Page]:
    """Glossary, about, accessibility, data, the edition, and what is not found."""
    yield _edition_page(writer)
    yield _glossary_page(writer)
    text, to = writer.site.language.text, writer.to
    yield writer.page(
        to.about,
        "about.html",
        title=text("About the follow-up"),
        section=to.about,
        method=writer.text(to.about, TextKey("method"), shift=1),
    )
    yield writer.page(
        to.accessibility, "accessibility.html", title=text("Accessibility of the site")
    )
    yield writer.page(
        to.data,
        "data.html",
        title=text("Data"),
        section=to.data,
        columns=_columns(writer.site.language),
    )
    yield writer.page("404.html", "not_found.html", title=text("The page is not here"))


def _edition_page(writer: PageWriter) -> Page:
    site = writer.site
    year = site.edition.year
    return writer.page(
        writer.to.edition(year),
        "edition.html",
        title=site.language.text("Edition {year}", year=year),
        publications=sorted(site.edition.publications, key=lambda each: each.recorded),
        observations=write_number(len(site.edition.observations), site.language.code),
    )


def _glossary_page(writer: PageWriter) -> Page:
    site = writer.site
    terms = sorted(site.edition.strategy.definitions, key=lambda each: each.term.casefold())
    return writer.page(
        writer.to.glossary,
        "glossary.html",
        title=site.language.text("Glossary"),
        terms=terms,
        marks=[mark for mark in Mark if mark in MARK_SIGNS],
        statuses=[
            (status, status_word(status, site.language), _status_text(status, site.language))
            for status in CommitmentStatus
        ],
    )


def _status_text(status: CommitmentStatus, language: Language) -> str:
    words = {
        CommitmentStatus.DONE: language.text("What was undertaken has been carried out."),
        CommitmentStatus.ONGOING: language.text("Work goes on."),
        CommitmentStatus.PARTLY: language.text("A part has been carried out."),
        CommitmentStatus.NOT_DONE: language.text("It has not been carried out."),
        CommitmentStatus.FIGURES_ONLY: language.text(
            "Figures were reported, but no account of what was done."
        ),
        CommitmentStatus.ANSWERED_ELSEWHERE: language.text(
            "The answer is given under another commitment."
        ),
        CommitmentStatus.NOT_FOLLOWED_UP: language.text("The report does not follow it up."),
        CommitmentStatus.NOT_REPORTED: language.text(
            "It stands in the plan, but nothing was reported."
        ),
    }
    return words[status]


def _columns(language: Language) -> list[tuple[str, str]]:
    words = {
        "indicator": language.text("the indicator's short name in data"),
        "measure": language.text("which of the indicator's measures"),
        "unit": language.text("what the value counts"),
        "dimensions": language.text("what it is broken down by: sex=girls;grade=8"),
        "area": language.text("code of the area, Statistics Sweden's where there is one"),
        "area_name": language.text("name of the area"),
        "period": language.text("2024, 2023/2024, 2024-H1, 2024-Q1, 2024-05 or 2022..2024"),
        "statistic": language.text("value, lowest, highest or median"),
        "value": language.text("with the decimals of the source; empty where it is missing"),
        "base": language.text("how many answers or cases it rests on"),
        "status": language.text("SDMX code: A normal, B break, E estimated, O missing …"),
        "precision": language.text("exact or about"),
        "publication": language.text("what it was published in; the latest counts"),
        "recorded": language.text("the day of that publication"),
        "delivery": language.text("the accepted file that it was read from, where there is one"),
        "address": language.text("the cell or place in that file"),
        "correction": language.text("the correction it carries out"),
        "note": language.text("what a reader must know of this value"),
    }
    return [(column, words[column]) for column in COLUMNS]
