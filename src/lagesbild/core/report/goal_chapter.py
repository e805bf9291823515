"""A goal's chapter: how it is going, indicator by indicator, and what has been undertaken."""

from collections.abc import Iterator
from dataclasses import dataclass

from lagesbild.core.claims.bases import Spans
from lagesbild.core.document.blocks import (
    Block,
    FactList,
    Heading,
    ListBlock,
    Notice,
    NoticeKind,
    Paragraph,
)
from lagesbild.core.document.inline import (
    Inlines,
    Plain,
    Reference,
    Strong,
    Target,
    TargetKind,
)
from lagesbild.core.document.written import written_blocks
from lagesbild.core.edition import Edition, TextKey
from lagesbild.core.language.catalogue import Language
from lagesbild.core.report.chapters import bullets, words
from lagesbild.core.strategy.commitment import Commitment
from lagesbild.core.views.shapes import CommitmentView, GoalView, IndicatorView


@dataclass(frozen=True, slots=True)
class GoalChapter:
    """Writes the chapter of a goal."""

    edition: Edition
    language: Language
    spans: Spans
    """Words of the texts that rest on data."""

    def blocks(self, view: GoalView) -> Iterator[Block]:
        goal = view.goal
        title = self.language.text("Goal {number}: {name}", number=goal.number, name=goal.name)
        yield Heading(1, words(title), Target(TargetKind.GOAL, str(goal.number)), running=title)
        yield Paragraph(words(goal.statement), lead=True)
        yield from self._written("goal", str(goal.number), heading_level=2)
        if goal.preconditions:
            yield Paragraph(
                words(self.language.text("For the goal to be reached, this is needed:"))
            )
            yield bullets(goal.preconditions)
        yield from self._indicators(view)
        yield from self._commitments(view)

    def _written(self, kind: str, name: str, *, heading_level: int) -> tuple[Block, ...]:
        text, spans = self.edition.text(kind, name), self.spans.get(TextKey(kind, name), ())
        return written_blocks(text, self.language, heading_level=heading_level, spans=spans)

    def _indicators(self, view: GoalView) -> Iterator[Block]:
        yield Heading(2, words(self.language.text("How is it going?")))
        if not view.indicators:
            yield Paragraph(words(self.language.text("No active indicator follows this goal.")))
        for each in view.indicators:
            yield from self._indicator(each)
        if view.follow_up_figures:
            yield Heading(2, words(self.language.text("Figures that follow up commitments")))
            for each in view.follow_up_figures:
                yield from self._indicator(each)
        if view.retired:
            yield Heading(2, words(self.language.text("Retired indicators")))
            for each in view.retired:
                yield from self._retired(each)

    def _indicator(self, view: IndicatorView) -> Iterator[Block]:
        indicator = view.indicator
        target = Target(TargetKind.INDICATOR, indicator.slug)
        yield Heading(3, words(indicator.short_name), target)
        yield from self._written("indicator", indicator.slug, heading_level=4)
        if view.empty:
            title = self.language.text("No figures available")
            yield Notice(NoticeKind.NO_FIGURES, title, words(view.empty))
        yield from view.figures
        yield from view.tables
        for each in view.corrections:
            said = self.language.text(
                "{series}: {old} was corrected to {new}. {reason}",
                series=each.series,
                old=each.old,
                new=each.new,
                reason=each.reason,
            )
            yield Notice(NoticeKind.CORRECTION, self.language.text("Correction"), words(said))
        yield FactList(tuple(self._facts(view)))

    def _facts(self, view: IndicatorView) -> Iterator[tuple[str, Inlines]]:
        text = self.language.text
        yield text("Indicator"), words(view.indicator.name)
        if view.themes:
            name = self.edition.strategy.about.theme_word or text("theme")
            yield name[:1].upper() + name[1:], words(", ".join(e.name for e in view.themes))
        yield (
            text("Area"),
            words(view.area.name + (f" ({view.area.note})" if view.area.note else "")),
        )
        yield text("Source"), words(view.source.name)
        if view.base_text:
            yield text("Base"), words(view.base_text)
        if view.change:
            said = f"{view.change.text.rstrip('.')}. {view.change.judgement}".strip()
            yield text("Change"), words(said)
        if view.comparison:
            said = f"{view.comparison.text}. {view.comparison.explanation}".strip()
            yield text("Comparison"), words(said)
        for each in view.definitions:
            yield each.term, words(each.text)
        for rule in (*view.rules, *view.notes):
            yield text("To note"), words(rule)

    def _retired(self, view: IndicatorView) -> Iterator[Block]:
        indicator = view.indicator
        yield Heading(3, words(indicator.short_name), Target(TargetKind.INDICATOR, indicator.slug))
        yield from self._written("indicator", indicator.slug, heading_level=4)
        retirement = indicator.retirement
        if retirement:
            said = self.language.text(
                "{reason} Decided by: {decided_by}. The last figures are for {year}.",
                reason=retirement.reason,
                decided_by=retirement.decided_by,
                year=retirement.last_data_year,
            )
            title = self.language.text("Retired indicator")
            yield Notice(NoticeKind.RETIRED, title, words(said))
        yield from view.tables
        if retirement and retirement.successor:
            successor = self.edition.strategy.indicator[retirement.successor]
            target = Target(TargetKind.INDICATOR, successor.slug)
            reference = Reference(target, successor.short_name)
            said_before = Plain(self.language.text("Replaced by") + " ")
            yield Paragraph((said_before, reference, Plain(".")))

    def _commitments(self, view: GoalView) -> Iterator[Block]:
        if not view.commitments:
            return
        yield Heading(2, words(self.language.text("What the authorities have undertaken")))
        for each in view.commitments:
            yield from self._commitment(each)
        if view.gaps:
            said = self.language.plural(
                "The number {numbers} is not reported.",
                "The numbers {numbers} are not reported.",
                len(view.gaps),
                numbers=", ".join(view.gaps),
            )
            yield Paragraph(words(said))

    def _commitment(self, view: CommitmentView) -> Iterator[Block]:
        commitment = view.commitment
        yield Heading(
            3,
            words(f"{commitment.number} {commitment.title}"),
            Target(TargetKind.COMMITMENT, commitment.number),
        )
        owners = ", ".join(each.called for each in view.owners)
        status: Inlines = (Strong(words(f"{view.status_text}.")),)
        yield Paragraph((*status, Plain(f" {owners}." if owners else "")))
        if commitment.answer:
            yield Paragraph(words(commitment.answer))
        if view.figures:
            yield bullets(view.figures)
        if commitment.not_reported:
            said = self.language.text("Not reported: {what}", what=commitment.not_reported)
            yield Paragraph(words(said))
        if commitment.note:
            yield Paragraph(words(commitment.note))
        yield from self._references(view)

    def _references(self, view: CommitmentView) -> Iterator[Block]:
        text = self.language.text
        if view.refers_to:
            yield Paragraph(
                (Plain(text("Answered under or depends on") + " "), *_numbers(view.refers_to))
            )
        if view.related:
            yield Paragraph((Plain(text("See also") + " "), *_numbers(view.related)))
        if view.indicators:
            items = tuple(
                (Paragraph((Reference(Target(TargetKind.INDICATOR, each.slug), each.short_name),)),)
                for each in view.indicators
            )
            yield Paragraph(words(text("Figures that follow it up:")))
            yield ListBlock(items)


def _numbers(commitments: tuple[Commitment, ...]) -> Iterator[Reference | Plain]:
    for place, each in enumerate(commitments):
        if place:
            yield Plain(", ")
        yield Reference(Target(TargetKind.COMMITMENT, each.number))
    yield Plain(".")
