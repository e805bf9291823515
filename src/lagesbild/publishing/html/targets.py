"""What texts can refer to, and where on the site it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from lagesbild.core.document.inline import Target, TargetKind
from lagesbild.core.language.catalogue import Language
from lagesbild.publishing.html.addresses import Addresses
from lagesbild.publishing.html.chapters import chapters_of
from lagesbild.publishing.html.content import SiteContent

_OF_THE_REPORT = frozenset({TargetKind.TABLE, TargetKind.FIGURE, TargetKind.SECTION})


@dataclass(frozen=True)
class Targets:
    """Addresses of everything that can be referred to, with the words to call it by."""

    language: Language
    addresses: Mapping[Target, str]
    report: Mapping[Target, str]
    """Where the report has its tables, figures and sections."""
    names: Mapping[Target, str]

    @staticmethod
    def of(site: SiteContent, to: Addresses) -> "Targets":
        """All targets of a site."""
        report: dict[Target, str] = {}
        addresses: dict[Target, str] = {}
        names: dict[Target, str] = {}
        for place, chapter in enumerate(chapters_of(site.report), 1):
            for target in chapter.targets:
                report[target] = f"{to.chapter(place)}#{target.anchor}"
        for goal in site.edition.strategy.goals:
            target = Target(TargetKind.GOAL, str(goal.number))
            addresses[target] = to.goal(goal.number)
            names[target] = site.language.text("goal {number}", number=goal.number)
        for number in site.view.commitments:
            target = Target(TargetKind.COMMITMENT, number)
            addresses[target] = to.commitment(number)
            names[target] = site.language.text("commitment {number}", number=number)
        _add_indicators(site, to, addresses, names)
        return Targets(site.language, addresses, report, names)

    def address(self, target: Target, *, in_report: bool = False) -> str | None:
        """The page and place of a target; None for one that the site does not show.

        In the report, its own tables and figures come before the pages of indicators.
        """
        if in_report and target.kind in _OF_THE_REPORT and target in self.report:
            return self.report[target]
        return self.addresses.get(target) or self.report.get(target)

    def words(self, target: Target, *, beside: bool = False) -> str:
        """What a target is called in running text; one that stands beside it, in short."""
        if target in self.names and not beside:
            return self.names[target]
        if target.kind is TargetKind.TABLE:
            return self.language.text("the table")
        if target.kind is TargetKind.FIGURE:
            return self.language.text("the figure")
        return target.name


def _add_indicators(
    site: SiteContent, to: Addresses, addresses: dict[Target, str], names: dict[Target, str]
) -> None:
    for slug, view in site.view.indicators.items():
        page = to.indicator(slug)
        own = Target(TargetKind.INDICATOR, slug)
        addresses[own] = page
        names[own] = view.indicator.short_name
        shown = [(each.target, each.title) for each in view.figures]
        shown += [(each.target, each.title) for each in view.tables]
        for target, title in shown:
            addresses[target] = f"{page}#{target.anchor}"
            names[target] = title
