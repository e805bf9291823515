"""The start page and the pages of goals."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from lagesbild.core.document.blocks import Notice, Paragraph
from lagesbild.core.edition import TextKey
from lagesbild.core.statistics.unit import Unit
from lagesbild.core.views.shapes import GoalView, LeadingView, YearInShort
from lagesbild.publishing.html.content import Page
from lagesbild.publishing.html.indicator_pages import on_page
from lagesbild.publishing.html.writer import PageWriter


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal on the start page."""

    goal: GoalView
    spark: Markup
    figure: str
    context: str
    measured: str = ""
    """What the figure counts."""


@dataclass(frozen=True, slots=True)
class News:
    """Something that has changed since the edition before."""

    kind: str
    name: str
    text: str
    address: str


def start_page(writer: PageWriter) -> Page:
    """The situation at a glance."""
    site = writer.site
    about = site.edition.strategy.about
    return writer.page(
        writer.to.start,
        "start.html",
        title=about.title,
        section=f"{writer.to.start}#goals",
        rows=tuple(_row(writer, goal) for goal in site.view.goals),
        news=tuple(_news(writer)),
        bar=status_bar(site.view.year),
        short_name=lambda slug: site.edition.strategy.indicator[slug].short_name,
    )


def goal_page(writer: PageWriter, goal: GoalView) -> Page:
    """A goal: what it requires, how it is going, what has been undertaken."""
    site, address = writer.site, writer.to.goal(goal.goal.number)
    goals = [each.goal for each in site.view.goals]
    place = goals.index(goal.goal)
    lead, rest = _texts(writer, address, goal)
    return writer.page(
        address,
        "goal.html",
        title=goal.goal.name,
        section=f"{writer.to.start}#goals",
        shown=goal,
        lead=lead,
        rest=rest,
        cards=tuple(on_page(writer, address, e, heading_shift=2) for e in goal.indicators),
        follow_up=tuple(
            on_page(writer, address, e, heading_shift=2) for e in goal.follow_up_figures
        ),
        before=goals[place - 1] if place else None,
        after=goals[place + 1] if place + 1 < len(goals) else None,
    )


def status_bar(year: YearInShort) -> Markup:
    """The commitments by status as one bar, drawn with attributes only: no inline styles."""
    whole = sum(count for _, _, count in year.by_status)
    if not whole:
        return Markup()
    parts, left = [], 0.0
    for status, _, count in year.by_status:
        width = 300 * count / whole
        parts.append(
            f'<rect class="bar-{status.value}" x="{left:.2f}" y="0" '
            f'width="{max(width - 1.5, 0.5):.2f}" height="12"/>'
        )
        left += width
    said = escape(", ".join(f"{word} {count}" for _, word, count in year.by_status))
    return Markup(  # noqa: S704 - words are escaped above
        f'<svg class="bar" role="img" aria-label="{said}" viewBox="0 0 300 12" '
        f'preserveAspectRatio="none" width="300" height="12">{"".join(parts)}</svg>'
    )


def _row(writer: PageWriter, goal: GoalView) -> GoalRow:
    text = writer.site.language.text
    if goal.leading is None:
        said = text("no figure") if goal.indicators else text("no indicator follows the goal")
        return GoalRow(goal, Markup(), "–", said)
    leading = goal.leading
    spark = writer.spark(leading.spark) if leading.spark else Markup()
    return GoalRow(goal, spark, leading.card.figure, leading.card.context, _measured(leading))


def _measured(leading: LeadingView) -> str:
    """What a goal's figure counts; a mean says its scale, which "5.8" alone does not."""
    name = leading.indicator.indicator.short_name
    if leading.series.measure.unit is Unit.MEAN_0_10:
        return f"{name}, 0–10"
    return name


def _texts(writer: PageWriter, address: str, goal: GoalView) -> tuple[Markup, Markup]:
    """What is said of the goal: its first paragraph, which is the lead, and the rest.

    The mark of a draft stands above the lead.
    """
    blocks = writer.written(TextKey("goal", str(goal.goal.number)))
    marks = [each for each in blocks[:1] if isinstance(each, Notice)]
    blocks = blocks[len(marks) :]
    leads = [replace(each, lead=True) for each in blocks[:1] if isinstance(each, Paragraph)]
    written = writer.blocks(address, notes_id="note-goal", shift=1)
    lead, rest = written.write([*marks, *leads]), written.write(blocks[len(leads) :])
    return lead, rest + written.footnotes()


def _news(writer: PageWriter) -> Iterator[News]:
    site, text, to = writer.site, writer.site.language.text, writer.to
    indicator = site.edition.strategy.indicator
    for each in site.view.year.corrections:
        said = f"{each.series}: {each.old} → {each.new}"
        name = indicator[each.indicator].short_name
        yield News(text("Corrected"), name, said, f"{to.corrections}#{each.id}")
    corrected = {each.indicator for each in site.view.year.corrections}
    for slug, view in site.view.indicators.items():
        for label, point in view.revisions[:1]:
            if slug in corrected or len(point.history) < 2:
                continue
            said = f"{label}, {point.period_text}: {point.history[-2].text} → {point.text}"
            yield News(text("Revised"), view.indicator.short_name, said, to.indicator(slug))
    last = site.view.year.last_retired_year
    for slug, view in site.view.indicators.items():
        gone = view.indicator.retirement
        if gone and gone.last_data_year == last:
            said = text("last data from {year}", year=gone.last_data_year)
            yield News(text("Retired"), view.indicator.short_name, said, to.indicator(slug))
