"""The status report of an edition, as one document for every output."""

from collections.abc import Iterator

from lagesbild.core.claims.bases import spans_of
from lagesbild.core.claims.edition_claims import EditionClaims
from lagesbild.core.document.blocks import Block, Contents, Cover, Document
from lagesbild.core.document.inline import Target, TargetKind
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.dates import write_date
from lagesbild.core.report.attachments import data_attachment
from lagesbild.core.report.chapters import (
    corrections,
    development,
    sources,
    text_chapter,
    trainings,
)
from lagesbild.core.report.checked_claims import checked_claims
from lagesbild.core.report.goal_chapter import GoalChapter
from lagesbild.core.report.numbering import numbered
from lagesbild.core.report.origins import origins
from lagesbild.core.views.shapes import EditionView


def report(
    edition: Edition,
    view: EditionView,
    language: Language,
    claims: EditionClaims | None = None,
) -> Document:
    """The whole report, with everything numbered and every reference in words.

    ``claims`` are those of the edition's texts; without them the report says nothing of any.
    """
    about = edition.strategy.about
    publisher = edition.strategy.organisation.get(about.publisher)
    names = {
        Target(TargetKind.INDICATOR, each.slug): each.short_name
        for each in edition.strategy.indicators
    }
    return Document(
        title=about.report_title or language.text("Status report {year}", year=edition.year),
        subtitle=about.report_subtitle or about.title,
        publisher=publisher.name if publisher else about.publisher,
        language=about.language,
        date_text=_date(edition, language),
        year=edition.year,
        cover=_cover(view, language),
        blocks=numbered(_blocks(edition, view, language, claims), names=names, language=language),
        description=about.site_lead,
        attachments=(data_attachment(edition, language),),
        demonstration=about.demonstration,
        origins=origins(edition, view, language),
    )


def _blocks(
    edition: Edition, view: EditionView, language: Language, claims: EditionClaims | None
) -> Iterator[Block]:
    text = language.text
    spans = spans_of(claims, view, language) if claims else {}
    yield Contents(text("Contents"))
    yield from text_chapter(edition, "foreword", text("Foreword"), language, spans)
    yield from text_chapter(edition, "method", text("How the report was made"), language, spans)
    chapter = GoalChapter(edition, language, spans)
    for goal in view.goals:
        yield from chapter.blocks(goal)
    yield from trainings(edition, language)
    yield from text_chapter(edition, "summary", text("Summary"), language, spans)
    yield from development(edition, view, language)
    yield from corrections(edition, language)
    yield from sources(edition, language)
    if claims:
        yield from checked_claims(claims, edition, language)


def _cover(view: EditionView, language: Language) -> Cover | None:
    """The leading figure of the first goal whose series has changed."""
    for goal in view.goals:
        if goal.leading is None:
            continue
        leading = goal.leading
        latest = leading.series.latest
        if latest and latest.number is not None and len(leading.series.points) > 2:
            shown = leading.indicator
            name = shown.indicator.short_name
            if len(shown.series) > 1:
                name = f"{name} · {leading.series.label}"
            text = language.text("{indicator}, {period}", indicator=name, period=latest.period_text)
            return Cover(latest.text, text)
    return None


def _date(edition: Edition, language: Language) -> str:
    days = [each.recorded for each in edition.publications]
    return write_date(max(days), language) if days else str(edition.year)
