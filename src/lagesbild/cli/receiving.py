"""Receiving a delivery: sources, core and store are introduced to each other. Needs the store."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import click
from django.utils import timezone
from rich.console import Console

from lagesbild.apps.figures.actions.keeping import FileIsNotKept, checksum_of
from lagesbild.apps.figures.actions.receiving import (
    Acceptance,
    Arrival,
    DayHasNotCome,
    DayIsTooEarly,
    DeliveryIsNot,
    accept_delivery,
    let_wait,
)
from lagesbild.apps.figures.bulk import ROWS_AT_A_TIME
from lagesbild.apps.figures.models import Delivery
from lagesbild.apps.figures.queries.deliveries import accepted_before, said_before
from lagesbild.apps.figures.queries.observations import observations_of
from lagesbild.apps.strategies.actions.revision import SomebodyWasFirst
from lagesbild.apps.strategies.models import Strategy
from lagesbild.apps.strategies.queries import NoSuchStrategy, strategy_at, strategy_called
from lagesbild.cli.deciding import Decision
from lagesbild.cli.progress import Steps
from lagesbild.cli.receiving_account import account_lines
from lagesbild.cli.speech import language_of_terminal, say, say_count
from lagesbild.core.checks.checking import check_delivery
from lagesbild.core.checks.situation import Before
from lagesbild.core.statistics.delivered import Delivered
from lagesbild.core.statistics.difference import Difference, difference
from lagesbild.core.statistics.findings import CANNOT_BE_KEPT, Finding, Severity
from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.core.statistics.period import Period
from lagesbild.core.strategy.strategy import Strategy as CoreStrategy
from lagesbild.sources.reading import reader_for
from lagesbild.sources.recipes.applying import apply
from lagesbild.sources.recipes.recipe import Recipe
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.toml_text.nearest import nearest


@dataclass
class Receiving:
    """A delivery on its way from file to store."""

    kept: Strategy
    revision: int
    strategy: CoreStrategy
    arrival: Arrival | None = None
    delivered: Delivered | None = None
    difference: Difference | None = None
    findings: tuple[Finding, ...] = ()
    waiting: Delivery | None = None
    quiet: bool = False
    """Whether to read without telling of its steps."""

    @staticmethod
    def begin(slug: str | None) -> "Receiving":
        """For a strategy of the store, or the only one there is."""
        try:
            kept = strategy_called(slug)
        except NoSuchStrategy as refusal:
            raise click.ClickException(str(refusal)) from refusal
        return Receiving(kept, kept.revision, strategy_at(kept).strategy)

    @property
    def has_errors(self) -> bool:
        """Whether a check found what stops acceptance."""
        return any(each.severity is Severity.ERROR for each in self.findings)

    def read(self, arrival: Arrival, recipe: Recipe, expected: Period | None = None) -> None:
        """Read the file, compare it with the store, check it. Raises `FileIsRefused`."""
        self._check_source(recipe)
        self.arrival = arrival
        file_name, content = arrival.file_name, arrival.content
        areas = {**known_areas(), **self.strategy.area}
        with Steps(Console(stderr=True, quiet=self.quiet)) as steps:
            with steps.step(say("Reading")):
                tables = reader_for(file_name, content)(content, file_name)
                self.delivered = apply(
                    recipe, tables, self.strategy.indicator, file_name, areas=areas
                )
            with steps.step(say("Comparing")):
                here = sorted(str(s) for s in self.delivered.table["indicator"].unique())
                current = observations_of(self.kept, here).table
                self.difference = difference(self.delivered.table, current)
            with steps.step(say("Checking")):
                before = Before(
                    current=current,
                    checksum=checksum_of(content),
                    earlier=accepted_before(self.kept),
                    said=said_before(self.kept, recipe.name),
                    expected_period=expected,
                )
                self.findings = check_delivery(
                    self.delivered,
                    before,
                    indicators=self.strategy.indicator,
                    areas=areas,
                    language=language_of_terminal(),
                )

    def _check_source(self, recipe: Recipe) -> None:
        known = self.strategy.source
        if recipe.source not in known:
            raise FileIsRefused(
                recipe.file_name or recipe.name,
                "source",
                f"The strategy has no source “{recipe.source}”.{nearest(recipe.source, known)} "
                "Correct it, or describe the source in the bundle and load that.",
            )

    def show(self) -> None:
        """Say what would change and what the checks found."""
        arrival, delivered, made = self._all()
        for line in account_lines(arrival, delivered, made, self.findings, self.strategy):
            click.echo(line)

    def may_be_accepted(self, decision: Decision) -> bool:
        """Whether there is something to accept; what stands against it is raised in words."""
        _, _, made = self._all()
        self._stop_at_errors(decision)
        if not made.changes_nothing:
            return True
        click.echo(say("There is nothing new or revised in it; nothing was written."))
        if self.waiting is not None:
            slug = self.waiting.slug
            click.echo(say('To let it wait no longer: lagesbild decline {slug} --reason "…"',
                           slug=slug))  # fmt: skip
        return False

    def accept(self, decision: Decision) -> None:
        """Accept what `may_be_accepted`; say as what."""
        arrival, delivered, made = self._all()
        published = decision.published.date() if decision.published else timezone.localdate()
        added = made.new.height + made.revised.height
        acceptance = Acceptance(
            by=decision.by,
            at=datetime.now(UTC),
            published=published,
            title=decision.title or arrival.file_name,
            said=delivered.said,
            findings=self.findings,
            overruled=decision.overrule,
        )
        with Steps(Console(stderr=True)) as steps:
            lots = -(-added // ROWS_AT_A_TIME)
            with steps.step(say("Store"), of=lots) as advance:
                delivery = self._accept(replace(acceptance, on_rows=lambda _: advance()), made)
        click.echo(
            say_count(
                "Accepted as {slug}: {count} value added. To withdraw it: lagesbild undo {slug}",
                "Accepted as {slug}: {count} values added. To withdraw it: lagesbild undo {slug}",
                added,
                slug=delivery.slug,
            )
        )

    def _accept(self, acceptance: Acceptance, made: Difference) -> Delivery:
        arrival, _, _ = self._all()
        try:
            return accept_delivery(
                strategy=self.kept,
                revision=self.revision,
                arrival=arrival,
                difference=made,
                acceptance=acceptance,
                waiting=self.waiting,
            )
        except (SomebodyWasFirst, DayIsTooEarly, DayHasNotCome, DeliveryIsNot, FileIsNotKept) as no:
            raise click.ClickException(str(no)) from no

    def let_wait(self) -> Delivery:
        """Keep it for somebody to look at."""
        arrival, _, _ = self._all()
        try:
            return let_wait(strategy=self.kept, arrival=arrival)
        except FileIsNotKept as refusal:
            raise click.ClickException(str(refusal)) from refusal

    def _stop_at_errors(self, decision: Decision) -> None:
        fixed = [each for each in self.findings if each.check in CANNOT_BE_KEPT]
        if any(each.severity is Severity.ERROR for each in fixed):
            raise click.ClickException(
                say(
                    "Not accepted. What the checks found cannot be kept at all: have the source "
                    "correct the file, or skip those cells in the recipe."
                )
            )
        if self.has_errors and not decision.overrule:
            raise click.ClickException(
                say(
                    "Not accepted, since the checks found errors. Ask the source, or accept it "
                    'all the same with your reason: --overrule "…"'
                )
            )

    def _all(self) -> tuple[Arrival, Delivered, Difference]:
        if self.arrival is None or self.delivered is None or self.difference is None:
            raise AssertionError("a delivery is read before it is shown or accepted")
        return self.arrival, self.delivered, self.difference
