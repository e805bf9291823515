"""The pages that tell where values come from: for each indicator, source by source, and the log."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from lagesbild.core.strategy.source import Source
from lagesbild.core.views.provenance_counts import counts_of
from lagesbild.core.views.provenance_log import ChangeLog
from lagesbild.core.views.provenance_shapes import ChangeKind, LoggedChange, only
from lagesbild.core.views.shapes import IndicatorView
from lagesbild.publishing.data.log_csv import log_csv
from lagesbild.publishing.html.content import Page
from lagesbild.publishing.html.writer import PageWriter

MOST_LOGGED = 500
"""Changes on the page of the log; its data file has all."""


def has_origins(view: IndicatorView) -> bool:
    """Whether there is any value to tell of."""
    return bool(view.series)


def origins_address(writer: PageWriter, view: IndicatorView) -> str:
    """The address of the page that tells where the values of a view come from."""
    own = view.area.code == view.indicator.area
    return writer.to.origins(view.indicator.slug, "" if own else view.area.code)


def origins_page(writer: PageWriter, view: IndicatorView) -> Page:
    """Where each value of an indicator in an area comes from."""
    slug, name = view.indicator.slug, view.indicator.short_name
    in_other_area = view.area.code != view.indicator.area
    page = writer.to.indicator(slug, view.area.code if in_other_area else "")
    called = f"{name}, {view.area.name}" if in_other_area else name
    goal = writer.site.edition.strategy.goal(view.indicator.goal)
    return writer.page(
        origins_address(writer, view),
        "origins.html",
        title=writer.site.language.text("Where the values come from: {name}", name=called),
        section=writer.to.indicators,
        trail=((writer.to.goal(goal.number), goal.name), (page, called)),
        told=writer.provenances.of(view),
        in_other_area=in_other_area,
    )


def source_pages(writer: PageWriter) -> Iterator[Page]:
    """The list of sources, and a page for each."""
    site = writer.site
    strategy, title = site.edition.strategy, site.language.text("Sources")
    counts = counts_of(site.edition)
    listed = []
    for source in strategy.sources:
        used = [e for e in site.view.indicators.values() if e.source.slug == source.slug]
        owner = strategy.organisation.get(source.publisher)
        listed.append((source, len(used), owner.called if owner else source.publisher))
        yield writer.page(
            writer.to.source(source.slug),
            "source.html",
            title=source.name,
            trail=((writer.to.sources, title),),
            source=source,
            owner=owner,
            used=used,
            deliveries=counts.deliveries_of(source),
            publications=counts.publications_of(source),
        )
    yield writer.page(writer.to.sources, "sources.html", title=title, listed=_sorted(listed))


def _sorted(listed: list[tuple[Source, int, str]]) -> list[tuple[Source, int, str]]:
    return sorted(listed, key=lambda each: each[0].name.casefold())


def log_pages(writer: PageWriter) -> Iterator[Page]:
    """The log of corrections and revisions, as a page and as data."""
    site, to = writer.site, writer.to
    changes = ChangeLog(site.edition, site.language).changes()
    shown = changes[:MOST_LOGGED]
    yield writer.page(
        to.corrections,
        "corrections.html",
        title=site.language.text("Corrections and revisions"),
        logged=[(each, _place(writer, each)) for each in shown],
        all_changes=len(changes),
        corrected=len(only(changes, ChangeKind.CORRECTION)),
        revised=len(only(changes, ChangeKind.REVISION)),
    )
    yield Page(PurePosixPath(to.log), log_csv(changes))


def _place(writer: PageWriter, change: LoggedChange) -> str:
    """Where the value's origin is told; the page of the indicator where it is not."""
    slug, area = change.indicator.slug, change.area.code
    if area == change.indicator.area:
        area = ""
    elif area not in writer.site.edition.strategy.about.published_areas:
        return writer.to.indicator(slug)
    if not change.value_anchor:
        return writer.to.indicator(slug, area)
    return f"{writer.to.origins(slug, area)}#{change.value_anchor}"
