"""The chapters that frame the goals: foreword, method, summary, plan, sources."""

from collections.abc import Iterable, Iterator

from lagesbild.core.claims.bases import Spans
from lagesbild.core.document.blocks import (
    Block,
    Cell,
    Column,
    ColumnKind,
    FactList,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    Table,
)
from lagesbild.core.document.inline import Hyperlink, Inlines, Plain, Target, TargetKind
from lagesbild.core.document.written import written_blocks
from lagesbild.core.edition import Edition, TextKey
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.dates import write_date
from lagesbild.core.strategy.source import Source
from lagesbild.core.views.shapes import EditionView


def words(text: str) -> Inlines:
    """Plain words as inlines."""
    return (Plain(text),)


def section(name: str) -> Target:
    """A chapter that can be referred to."""
    return Target(TargetKind.SECTION, name)


def text_chapter(
    edition: Edition, kind: str, title: str, language: Language, spans: Spans
) -> Iterator[Block]:
    """A chapter that is one of the edition's texts; nothing where the edition lacks it."""
    text = edition.text(kind)
    if text:
        yield Heading(1, words(title), section(kind))
        yield from written_blocks(text, language, spans=spans.get(TextKey(kind), ()))


def development(edition: Edition, view: EditionView, language: Language) -> Iterator[Block]:
    """What should improve, goal by goal."""
    if not edition.strategy.development_areas:
        return
    yield Heading(2, words(language.text("Areas for development")), section("development"))
    for goal in view.goals:
        if goal.development:
            title = language.text(
                "Goal {number}: {name}", number=goal.goal.number, name=goal.goal.name
            )
            yield Heading(3, words(title))
            yield bullets(each.text for each in goal.development)


def bullets(texts: Iterable[str]) -> ListBlock:
    """A list with a paragraph an item."""
    return ListBlock(tuple((Paragraph(words(text)),) for text in texts))


def trainings(edition: Edition, language: Language) -> Iterator[Block]:
    """Trainings and agreements, each as a table with what was reported."""
    strategy = edition.strategy
    if not (strategy.trainings or strategy.agreements):
        return
    yield Heading(
        1, words(language.text("Trainings, networks and agreements")), section("trainings")
    )
    none = language.text("not reported")
    if strategy.trainings:
        rows = tuple(
            _text_row(
                each.name,
                each.participants_text or (str(each.participants) if each.participants else none),
                each.units or none,
                each.satisfaction or none,
            )
            for each in strategy.trainings
        )
        yield _text_table(
            "trainings",
            language.text("Trainings and events"),
            rows,
            (
                language.text("Training or event"),
                language.text("Participants"),
                language.text("Municipalities or units"),
                language.text("Satisfied"),
            ),
        )
    if strategy.agreements:
        rows = tuple(
            _text_row(each.name, each.coverage, each.note or "–") for each in strategy.agreements
        )
        yield _text_table(
            "agreements",
            language.text("Networks and agreements"),
            rows,
            (
                language.text("Network or agreement"),
                language.text("Coverage"),
                language.text("Note"),
            ),
        )


def _text_row(header: str, *cells: str) -> Row:
    return Row(Cell(header), tuple(Cell(each) for each in cells))


def _text_table(name: str, title: str, rows: tuple[Row, ...], headings: tuple[str, ...]) -> Table:
    return Table(
        target=Target(TargetKind.TABLE, name),
        title=title,
        columns=tuple(Column(each, ColumnKind.TEXT) for each in headings),
        rows=rows,
        data_name=name,
    )


def corrections(edition: Edition, language: Language) -> Iterator[Block]:
    """The log of corrections: old, new, why, who and when."""
    if not edition.corrections:
        return
    yield Heading(1, words(language.text("Corrections")), section("corrections"))
    for each in edition.corrections:
        indicator = edition.strategy.indicator[each.indicator]
        yield Heading(2, words(f"{indicator.short_name}: {each.series}"))
        yield FactList(
            (
                (language.text("Published value"), words(each.old)),
                (language.text("Corrected value"), words(each.new)),
                (language.text("Reason"), words(each.reason)),
                (language.text("Found by"), words(each.found_by)),
                (language.text("Decided"), words(write_date(each.decided, language))),
            )
        )


def sources(edition: Edition, language: Language) -> Iterator[Block]:
    """The sources, and the words that need explaining."""
    strategy = edition.strategy
    if strategy.sources:
        yield Heading(1, words(language.text("Sources")), section("sources"))
        yield FactList(
            tuple((each.name, _said_of(edition, each, language)) for each in strategy.sources)
        )
    if strategy.definitions:
        yield Heading(1, words(language.text("Words and terms")), section("glossary"))
        yield FactList(tuple((each.term, words(each.text)) for each in strategy.definitions))


def _said_of(edition: Edition, source: Source, language: Language) -> Inlines:
    """Who publishes a source, what it covers, how it is collected, and where it is."""
    organisation = edition.strategy.organisation.get(source.publisher)
    text = language.text
    parts = (
        organisation.name if organisation else source.publisher,
        text("table {id}", id=source.table_id) if source.table_id else "",
        source.coverage,
        source.collected,
        text("Licence: {licence}", licence=source.licence) if source.licence else "",
    )
    said = " ".join(f"{part.rstrip('.')}." for part in parts if part)
    if not source.url:
        return words(said)
    return (Plain(said + " "), Hyperlink(source.url, words(source.url)))
