"""A build from beginning to end: read, write beside, put in place."""

import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from rich.console import Console

from lagesbild.bundles.reader import read_bundle
from lagesbild.cli.built_folder import FolderIsNotOurs, replacing
from lagesbild.cli.claims_told import ClaimsAreContradicted, ClaimsTold
from lagesbild.cli.drafts_told import draft_warnings
from lagesbild.cli.order import Order, remember
from lagesbild.cli.outputs import formats, write_outputs
from lagesbild.cli.progress import Done, Steps
from lagesbild.cli.speech import say, say_count, say_seconds
from lagesbild.core.edition import Edition
from lagesbild.publishing.docx import TemplateIsUnreadable, TemplateLacksStyles
from lagesbild.publishing.languages import UnknownLanguage, load_language
from lagesbild.publishing.pdf.writer import DocumentCannotBePrinted


class AnotherYear(ValueError):
    """A year that was asked for and that the bundle does not hold."""

    def __init__(self, order: Order, held: int) -> None:
        super().__init__(
            f"{order.origin} holds the edition of {held}, not of {order.year}. "
            f"A bundle holds one year: leave out --year, or name the bundle of {order.year}."
        )


class OutsideItself(ValueError):
    """A folder to write that lies in the bundle it is made from."""

    def __init__(self, order: Order) -> None:
        super().__init__(
            f"{order.out} lies in the bundle {order.bundle} itself. Name a folder outside it."
        )


Refusals = (
    AnotherYear,
    ClaimsAreContradicted,
    OutsideItself,
    FolderIsNotOurs,
    UnknownLanguage,
    TemplateIsUnreadable,
    TemplateLacksStyles,
    DocumentCannotBePrinted,
)
"""What may stop a build beside `BundleIsBroken`; each says what to do."""


def build(order: Order, console: Console) -> str:
    """Build, and say what was written, how long each step took, and which texts are drafts.

    Raises `BundleIsBroken` and `Refusals`; nothing is written then.
    """
    started = time.perf_counter()
    _refuse_to_write_into_the_bundle(order)
    with replacing(order.out) as made, Steps(console) as steps:
        edition = _read(order, steps)
        language = load_language(order.language or edition.strategy.about.language)
        template = order.word_template.read_bytes() if order.word_template else None
        told = _judged(edition, order, steps)
        count = write_outputs(
            edition, told.claims, language, forms=formats(template), made=made, steps=steps
        )
        remember(order, made)
    closing = closing_line(order.out, count, steps.done, time.perf_counter() - started)
    despite = _despite(told)
    return "\n".join([*draft_warnings(edition), *told.warnings, told.count, closing + despite])


def _judged(edition: Edition, order: Order, steps: Steps) -> ClaimsTold:
    """The claims of the texts. Raises `ClaimsAreContradicted`, unless that is to be passed over.

    The picture of a past day is built whatever its texts say: they may know what came later.
    """
    with steps.step(say("Claims")):
        told = ClaimsTold(edition, order.bundle)
    if told.errors and not (order.despite_claims or order.as_of):
        raise ClaimsAreContradicted(order.origin, told)
    return told


def _despite(told: ClaimsTold) -> str:
    """What is added to the closing line where texts were published despite the data."""
    if not told.errors:
        return ""
    return " " + say_count(
        "{count} place that contradicts the data or the report was published all the same.",
        "{count} places that contradict the data or the report were published all the same.",
        len(told.errors),
    )


def _read(order: Order, steps: Steps) -> Edition:
    with steps.step(say("Reading")) as advance:
        edition = (
            _from_bundle(order.bundle, order.as_of, advance) if order.bundle else _stored(order)
        )
    if order.year not in {None, edition.year}:
        raise AnotherYear(order, edition.year)
    return edition


def _from_bundle(bundle: Path, as_of: date | None, on_file: Callable[[str], None]) -> Edition:
    edition = read_bundle(bundle, on_file)
    return edition.as_of(as_of) if as_of else edition


def _stored(order: Order) -> Edition:
    from lagesbild.cli.store import opened_store  # noqa: PLC0415 - a bundle needs no database

    with opened_store(create=False):
        from lagesbild.cli.stored_edition import stored_edition  # noqa: PLC0415 - the store must be open first

        return stored_edition(order.strategy, order.as_of)


def _refuse_to_write_into_the_bundle(order: Order) -> None:
    if order.bundle and order.out.resolve().is_relative_to(order.bundle.resolve()):
        raise OutsideItself(order)


def closing_line(out: Path, pages: int, done: Sequence[Done], seconds: float) -> str:
    """What was written, where, in which time, and the time of each step."""
    written = say_count(
        "Wrote site ({count} page), report.pdf, report.docx, report.xlsx and bundle "
        "to {out} in {time}",
        "Wrote site ({count} pages), report.pdf, report.docx, report.xlsx and bundle "
        "to {out} in {time}",
        pages,
        out=out,
        time=say_seconds(seconds),
    )
    steps = ", ".join(f"{each.name} {say_seconds(each.seconds)}" for each in done)
    return f"{written}: {steps}."
