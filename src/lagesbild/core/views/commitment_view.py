"""Commitments with everything that hangs on them resolved."""

from dataclasses import dataclass

from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import write_number
from lagesbild.core.strategy.commitment import Commitment, Organisation, Plan, ReportedFigure
from lagesbild.core.strategy.strategy import Strategy
from lagesbild.core.views.shapes import CommitmentView
from lagesbild.core.views.wording import status_word


@dataclass(frozen=True, slots=True)
class CommitmentViews:
    """Makes the views of a plan's commitments."""

    strategy: Strategy
    plan: Plan
    language: Language

    def view(self, commitment: Commitment) -> CommitmentView:
        figures = {each.id: each for each in self.plan.figures}
        return CommitmentView(
            commitment=commitment,
            status_text=status_word(commitment.status, self.language),
            owners=self._organisations(commitment.owners),
            partners=self._organisations(commitment.partners),
            figures=tuple(self._phrase(figures[each]) for each in commitment.figures),
            indicators=tuple(self.strategy.indicator[each] for each in commitment.indicators),
            refers_to=self._commitments(commitment.refers_to),
            referred_by=tuple(
                each for each in self.plan.commitments if commitment.number in each.refers_to
            ),
            related=self._commitments(commitment.related),
        )

    def _organisations(self, slugs: tuple[str, ...]) -> tuple[Organisation, ...]:
        return tuple(self.strategy.organisation[each] for each in slugs)

    def _commitments(self, numbers: tuple[str, ...]) -> tuple[Commitment, ...]:
        return tuple(self.strategy.commitment[each] for each in numbers)

    def _phrase(self, figure: ReportedFigure) -> str:
        return figure.text.format(value=self._number(figure.value), of=self._number(figure.of))

    def _number(self, text: str) -> str:
        return write_number(int(text), self.language.code) if text.isdecimal() else text
