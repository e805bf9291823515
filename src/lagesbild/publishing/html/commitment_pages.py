"""The pages of commitments and of the organisations that have undertaken them."""

from collections.abc import Iterator

from markupsafe import Markup

from lagesbild.core.document.blocks import Cell, Column, ColumnKind, Row, Table
from lagesbild.core.document.inline import Target, TargetKind
from lagesbild.core.language.catalogue import Language
from lagesbild.core.strategy.commitment import Organisation, OrganisationKind, Training
from lagesbild.core.views.shapes import CommitmentView
from lagesbild.publishing.html.content import Page
from lagesbild.publishing.html.goal_pages import status_bar
from lagesbild.publishing.html.writer import PageWriter


def commitment_pages(writer: PageWriter) -> Iterator[Page]:
    """The list of all commitments, and a page for each."""
    site = writer.site
    yield writer.page(
        writer.to.commitments,
        "commitments.html",
        title=site.language.text("Commitments"),
        section=writer.to.commitments,
        bar=status_bar(site.view.year),
    )
    for item in site.view.commitments.values():
        yield _commitment_page(writer, item)


def _commitment_page(writer: PageWriter, item: CommitmentView) -> Page:
    site, number = writer.site, item.commitment.number
    strategy, text = site.edition.strategy, site.language.text
    goal = strategy.goal(item.commitment.goal)
    address = writer.to.commitment(number)
    held = tuple(each for each in strategy.trainings if number in each.commitments)
    return writer.page(
        address,
        "commitment.html",
        title=f"{number} {item.commitment.title}",
        section=writer.to.commitments,
        trail=((writer.to.commitments, text("Commitments")),),
        item=item,
        goal=goal,
        trainings=_trainings(writer, address, held) if held else Markup(),
        agreements=tuple(e for e in strategy.agreements if number in e.commitments),
    )


def _trainings(writer: PageWriter, address: str, held: tuple[Training, ...]) -> Markup:
    text = writer.site.language.text
    columns = (
        Column(text("Training or event"), ColumnKind.TEXT),
        Column(text("Year"), ColumnKind.TEXT),
        Column(text("Participants"), ColumnKind.TEXT),
        Column(text("Municipalities or units"), ColumnKind.TEXT),
        Column(text("Satisfied"), ColumnKind.TEXT),
    )
    rows = tuple(_training(each, text("not reported")) for each in held)
    target = Target(TargetKind.TABLE, "trainings")
    table = Table(target, text("What was reported of trainings and events"), columns, rows)
    return writer.blocks(address).write((table,))


def _training(training: Training, none: str) -> Row:
    participants = training.participants_text
    if not participants and training.participants is not None:
        participants = str(training.participants)
    cells = (str(training.year), participants, training.units, training.satisfaction)
    return Row(Cell(training.name), tuple(Cell(each or none) for each in cells))


def organisation_pages(writer: PageWriter) -> Iterator[Page]:
    """The list of all organisations, and a page for each."""
    site = writer.site
    text = site.language.text
    organisations = site.edition.strategy.organisations
    groups = [
        (kind.value, kind_word(kind, site.language), _members(writer, kind))
        for kind in OrganisationKind
        if any(each.kind is kind for each in organisations)
    ]
    title = text("Organisations")
    yield writer.page(writer.to.organisations, "organisations.html", title=title, groups=groups)
    for each in organisations:
        yield writer.page(
            writer.to.organisation(each.slug),
            "organisation.html",
            title=each.name,
            trail=((writer.to.organisations, title),),
            organisation=each,
            kind=kind_sentence(each.kind, site.language),
            owned=_owned(writer, each),
            joined=_joined(writer, each),
            published=tuple(
                source for source in site.edition.strategy.sources if source.publisher == each.slug
            ),
        )


def _members(writer: PageWriter, kind: OrganisationKind) -> list[tuple[Organisation, int]]:
    return [
        (each, len(_owned(writer, each)))
        for each in writer.site.edition.strategy.organisations
        if each.kind is kind
    ]


def _owned(writer: PageWriter, organisation: Organisation) -> tuple[CommitmentView, ...]:
    commitments = writer.site.view.commitments.values()
    return tuple(each for each in commitments if organisation.slug in each.commitment.owners)


def _joined(writer: PageWriter, organisation: Organisation) -> tuple[CommitmentView, ...]:
    commitments = writer.site.view.commitments.values()
    return tuple(each for each in commitments if organisation.slug in each.commitment.partners)


def kind_word(kind: OrganisationKind, language: Language) -> str:
    """What organisations of a kind are called together, as a heading."""
    words = {
        OrganisationKind.REPORTING: language.text("Answer for commitments"),
        OrganisationKind.OWNER: language.text("Own the strategy with others"),
        OrganisationKind.NATIONAL: language.text("National authorities"),
        OrganisationKind.COUNTY_BOARD: language.text("Other county boards"),
        OrganisationKind.MUNICIPALITY: language.text("Municipalities"),
        OrganisationKind.RESEARCH: language.text("Research and knowledge"),
        OrganisationKind.CIVIL_SOCIETY: language.text("Civil society"),
        OrganisationKind.SERVICE: language.text("Support services"),
        OrganisationKind.SCHOOL: language.text("Schools"),
    }
    return words[kind]


def kind_sentence(kind: OrganisationKind, language: Language) -> str:
    """What an organisation of a kind is, as a sentence."""
    words = {
        OrganisationKind.REPORTING: language.text("Answers for commitments in the yearly round."),
        OrganisationKind.OWNER: language.text("Owns the strategy together with others."),
        OrganisationKind.NATIONAL: language.text("National authority."),
        OrganisationKind.COUNTY_BOARD: language.text("County board."),
        OrganisationKind.MUNICIPALITY: language.text("Municipality."),
        OrganisationKind.RESEARCH: language.text("Research and knowledge."),
        OrganisationKind.CIVIL_SOCIETY: language.text("Civil society."),
        OrganisationKind.SERVICE: language.text("Support service."),
        OrganisationKind.SCHOOL: language.text("School."),
    }
    return words[kind]
