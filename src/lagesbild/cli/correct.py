"""`lagesbild correct`: put a wrong value right, with reason and finder."""

from datetime import datetime
from decimal import Decimal, InvalidOperation

import click

from lagesbild.cli.speech import say
from lagesbild.cli.store import opened_store


@click.command(
    "correct",
    help=say("Put a wrong value right. What stood stays on record, and readers are told why.")
    + "\n\n"
    + say("INDICATOR is its slug. A correction that was wrong is corrected by another."),
)
@click.argument("indicator")
@click.option("--strategy", default=None, help=say("Which strategy, where the store has several."))
@click.option("--period", required=True, help=say("The period of the value: 2024."))
@click.option("--area", default="", help=say("Code of its area; the indicator's own if left out."))
@click.option("--measure", default="", help=say("Its measure; the indicator's first if left out."))
@click.option(
    "--dimensions", default="", help=say("What it is broken down by: “grade=8;sex=girls”.")
)
@click.option("--old", required=True, help=say("The value as it stands."))
@click.option("--new", required=True, help=say("The value as it should be, with its decimals."))
@click.option("--reason", required=True, help=say("Why it was wrong; readers see it."))
@click.option("--found-by", required=True, help=say("Who found it; readers see it."))
@click.option("--in-words", default="", help=say("What is corrected, for readers: “män, 2024”."))
@click.option(
    "--decided",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help=say("The day of the decision; today if left out."),
)
def command(  # noqa: PLR0913 - an argument for each option
    indicator: str, *, strategy: str | None, period: str, area: str, measure: str, dimensions: str,
    old: str, new: str, reason: str, found_by: str, in_words: str, decided: datetime | None,
) -> None:  # fmt: skip
    """Correct, and say what was done."""
    numbers = _number(old, "--old"), _number(new, "--new")
    with opened_store(create=False):
        from django.utils import timezone  # noqa: PLC0415 - the store must be open first

        from lagesbild.apps.figures.actions.correcting import (  # noqa: PLC0415 - as above
            NothingToCorrect,
            Why,
            Wrong,
            correct_value,
        )
        from lagesbild.apps.strategies.queries import (  # noqa: PLC0415 - as above
            NoSuchStrategy,
            strategy_at,
            strategy_called,
        )

        try:
            kept = strategy_called(strategy)
            about = strategy_at(kept).strategy.indicator.get(indicator)
            if about is None:
                raise click.ClickException(say("There is no indicator “{slug}”.", slug=indicator))
            wrong = Wrong(
                indicator, measure or about.main_measure.code, dimensions, area or about.area,
                period, *numbers,
            )  # fmt: skip
            today = timezone.localdate()
            day = decided.date() if decided else today
            if day > today:
                raise click.BadParameter(
                    say("{day} has not come.", day=day.isoformat()), param_hint="--decided"
                )
            words = in_words or ", ".join(filter(None, (dimensions, period)))
            done = correct_value(strategy=kept, wrong=wrong, why=Why(reason, found_by, day, words))
        except (NoSuchStrategy, NothingToCorrect) as refusal:
            raise click.ClickException(str(refusal)) from refusal
        click.echo(
            say(
                "Corrected {cell}: {old} → {new}, as {code}.",
                cell=wrong.cell,
                old=done.old,
                new=done.new,
                code=done.code,
            )
        )


def _number(written: str, option: str) -> Decimal:
    try:
        number = Decimal(written.replace(",", ".").replace("−", "-"))
    except InvalidOperation as error:
        raise click.BadParameter(
            say("“{text}” is no number.", text=written), param_hint=option
        ) from error
    if not number.is_finite():
        raise click.BadParameter(say("“{text}” is no number.", text=written), param_hint=option)
    return number
