"""The report as web pages: a contents page, and a page for each chapter."""

from collections.abc import Iterator

from lagesbild.core.document.inline import plain_text
from lagesbild.publishing.html.chapters import Chapter, chapters_of
from lagesbild.publishing.html.content import Page
from lagesbild.publishing.html.writer import PageWriter

Listed = tuple[Chapter, str, tuple[tuple[str, str], ...]]
"""A chapter, its address, and its sections as anchors and words."""


def report_pages(writer: PageWriter) -> Iterator[Page]:
    """The report from the same blocks as its PDF and Word."""
    report, to = writer.site.report, writer.to
    chapters: list[Listed] = [
        (each, to.chapter(number), _sections(each))
        for number, each in enumerate(chapters_of(report), 1)
    ]
    yield writer.page(
        to.report,
        "report.html",
        title=report.title,
        section=to.report,
        report=report,
        chapters=chapters,
    )
    for place in range(len(chapters)):
        yield _chapter_page(writer, chapters, place)


def _sections(chapter: Chapter) -> tuple[tuple[str, str], ...]:
    return tuple(
        (each.target.anchor, plain_text(each.content)) for each in chapter.sections if each.target
    )


def _chapter_page(writer: PageWriter, chapters: list[Listed], place: int) -> Page:
    chapter, address, _ = chapters[place]
    blocks = writer.blocks(address, in_report=True)
    heading = blocks.write((chapter.heading,)) if chapter.heading else ""
    written = blocks.write(chapter.blocks)
    return writer.page(
        address,
        "chapter.html",
        title=f"{chapter.title} – {writer.site.report.title}",
        section=writer.to.report,
        trail=((writer.to.report, writer.site.report.title),),
        chapters=chapters,
        chapter=chapter,
        heading=heading,
        blocks=written,
        footnotes=blocks.footnotes(),
        before=chapters[place - 1] if place else None,
        after=chapters[place + 1] if place + 1 < len(chapters) else None,
    )
