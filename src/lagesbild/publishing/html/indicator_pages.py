"""The pages of indicators, in their own area and in the others that are published."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from markupsafe import Markup

from lagesbild.core.edition import TextKey
from lagesbild.core.views.shapes import CommitmentView, IndicatorView
from lagesbild.publishing.charts.looks import ChartWidth, chart_css
from lagesbild.publishing.html.beside import Task
from lagesbild.publishing.html.content import Page
from lagesbild.publishing.html.origin_pages import has_origins, origins_address, origins_page
from lagesbild.publishing.html.writer import PageWriter

Area = tuple[str, str, str]
"""Code, name, and the address of the page."""


@dataclass(frozen=True, slots=True)
class IndicatorOnPage:
    """An indicator with its parts written for the page it stands on."""

    view: IndicatorView
    figures: Markup
    tables: Markup
    commentary: Markup
    picture: str
    """Address of the chart as a file; empty where there is none."""
    areas: tuple[Area, ...]
    """The areas that it has pages for; empty where there is but one."""
    origins: str = ""
    """Address of the page that tells where its values come from; empty where it has none."""


def on_page(
    writer: PageWriter, address: str, view: IndicatorView, *, heading_shift: int
) -> IndicatorOnPage:
    """The indicator written for the page at an address."""
    slug = view.indicator.slug
    told = {
        (label, point.period_text): f"history-{slug}-{number}"
        for number, (label, point) in enumerate(view.revisions, 1)
    }
    blocks = replace(writer.blocks(address), histories=told)
    own_area = view.area.code == view.indicator.area
    figures, tables = [e.target for e in view.figures], [e.target for e in view.tables]
    key, beside = TextKey("indicator", slug), frozenset((*figures, *tables))
    commentary = Markup()
    if own_area:
        commentary = writer.text(address, key, shift=heading_shift, beside=beside)
    return IndicatorOnPage(
        view=view,
        figures=blocks.write(view.figures),
        tables=blocks.write(view.tables),
        commentary=commentary,
        picture=writer.to.picture(slug) if view.figures and own_area else "",
        areas=areas_of(writer, view),
        origins=origins_address(writer, view) if has_origins(view) else "",
    )


def areas_of(writer: PageWriter, view: IndicatorView) -> tuple[Area, ...]:
    """The areas an indicator is published for, its own first."""
    strategy = writer.site.edition.strategy
    own, slug = view.indicator.area, view.indicator.slug
    others = [code for code in strategy.about.published_areas if code != own]
    if not others:
        return ()
    return (
        (own, strategy.area[own].name, writer.to.indicator(slug)),
        *((code, strategy.area[code].name, writer.to.indicator(slug, code)) for code in others),
    )


def indicator_page(
    writer: PageWriter, view: IndicatorView, commitments: tuple[CommitmentView, ...]
) -> Page:
    """An indicator in one area."""
    in_other_area = view.area.code != view.indicator.area
    address = writer.to.indicator(view.indicator.slug, view.area.code if in_other_area else "")
    goal = writer.site.edition.strategy.goal(view.indicator.goal)
    name = view.indicator.short_name
    return writer.page(
        address,
        "indicator.html",
        title=f"{name}, {view.area.name}" if in_other_area else name,
        section=writer.to.indicators,
        trail=((writer.to.goal(goal.number), goal.name),),
        item=on_page(writer, address, view, heading_shift=1),
        in_other_area=in_other_area,
        commitments=commitments,
    )


def indicator_index(writer: PageWriter) -> Page:
    """All indicators, goal by goal."""
    goals = writer.site.view.goals
    return writer.page(
        writer.to.indicators,
        "indicators.html",
        title=writer.site.language.text("Indicators"),
        section=writer.to.indicators,
        gone=tuple(each for goal in goals for each in goal.retired),
    )


def pages_of_indicator(writer: PageWriter, slug: str) -> Iterator[Page]:
    """The page of an indicator in its own area, and its picture."""
    site = writer.site
    view = site.view.indicators[slug]
    yield indicator_page(writer, view, _followed(writer, view))
    if has_origins(view):
        yield origins_page(writer, view)
    if view.figures:
        drawn = site.draw(view.figures[0].chart, width=ChartWidth.WIDE)
        styled = drawn.replace("</title>", f"</title><style>{chart_css()}</style>", 1)
        yield Page(PurePosixPath(writer.to.picture(slug)), styled.encode())


def pages_in_other_areas(writer: PageWriter) -> Iterator[Task]:
    """What renders each indicator in each other area that is published; the view is ready."""
    for slug, own in writer.site.view.indicators.items():
        commitments = _followed(writer, own)
        for code, _, _ in areas_of(writer, own)[1:]:
            view = writer.views.view(slug, code)
            yield partial(indicator_page, writer, view, commitments)
            if has_origins(view):
                yield partial(origins_page, writer, view)


def _followed(writer: PageWriter, view: IndicatorView) -> tuple[CommitmentView, ...]:
    """The commitments that an indicator follows up."""
    indicator = view.indicator
    return tuple(
        each
        for each in writer.site.view.commitments.values()
        if indicator.slug in each.commitment.indicators
        or each.commitment.number in indicator.follows_commitments
    )
