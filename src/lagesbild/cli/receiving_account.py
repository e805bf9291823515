"""What a delivery would change and what the checks found, in lines for the terminal."""

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from lagesbild.apps.figures.actions.keeping import checksum_of
from lagesbild.apps.figures.actions.receiving import Arrival
from lagesbild.cli.speech import language_of_terminal, say, say_count
from lagesbild.core.checks.situation import cell_in_words
from lagesbild.core.language.numerals import write_number
from lagesbild.core.statistics.delivered import Delivered
from lagesbild.core.statistics.difference import Difference
from lagesbild.core.statistics.findings import Finding, Severity
from lagesbild.core.statistics.frame import exact
from lagesbild.core.statistics.gazetteer import known_areas
from lagesbild.core.statistics.withdrawal import Withdrawal
from lagesbild.core.strategy.strategy import Strategy

MOST_ROWS = 20
MOST_CELLS = 12


def account_lines(
    arrival: Arrival,
    delivered: Delivered,
    made: Difference,
    findings: Sequence[Finding],
    strategy: Strategy,
) -> Iterator[str]:
    """The account of a delivery, line by line."""
    yield say("{file}, read with the recipe {recipe}", file=arrival.file_name,
              recipe=arrival.recipe_name)  # fmt: skip
    yield f"SHA-256 {checksum_of(arrival.content)}"
    for line in delivered.assumed:
        yield say("Assumed: {line}", line=line)
    yield ""
    yield from _counts(made, strategy)
    yield from _listed(say("Revised"), made.revised, strategy)
    yield from _listed(say("Vanished"), made.vanished, strategy)
    for each in delivered.skipped:
        yield say_count(
            "Skipped: {count} cell, from {address}: {reason}",
            "Skipped: {count} cells, from {address}: {reason}",
            each.count,
            address=each.first_address or "–",
            reason=each.reason,
        )
    yield ""
    yield from _findings(findings)


def _counts(made: Difference, strategy: Strategy) -> Iterator[str]:
    parts = (
        ("new", made.new),
        ("revised", made.revised),
        ("unchanged", made.unchanged),
        ("vanished", made.vanished),
    )
    counted: dict[str, dict[str, int]] = {}
    for name, table in parts:
        for slug, count in table.group_by(pl.col("indicator").cast(pl.String)).len().rows():
            counted.setdefault(slug, {})[name] = count
    for slug in sorted(counted):
        of = counted[slug]
        yield say(
            "{indicator}: {new} new, {revised} revised, {unchanged} unchanged, {vanished} vanished",
            indicator=strategy.indicator[slug].short_name,
            **{name: write_number(of.get(name, 0), _language()) for name, _ in parts},
        )
    if not counted:
        yield say("There is no value in it.")


def withdrawal_lines(made: Withdrawal, strategy: Strategy) -> Iterator[str]:
    """What a withdrawal would change, line by line."""
    back, gone = made.back.height, made.gone.height
    if not back and not gone:
        yield say("No value of it counts any more; later ones have taken their place.")
        return
    if back:
        yield say_count(
            "{count} value falls back to what stood before it.",
            "{count} values fall back to what stood before them.",
            back,
        )
    if gone:
        yield say_count(
            "{count} cell has no value any more.", "{count} cells have no value any more.", gone
        )
    yield from _listed(say("Falls back"), made.back, strategy)
    yield from _listed(say("Without a value"), made.gone, strategy)


def _listed(heading: str, table: pl.DataFrame, strategy: Strategy) -> Iterator[str]:
    if table.is_empty():
        return
    yield ""
    yield f"{heading}:"
    rows = [_cells(row, strategy) for row in table.head(MOST_ROWS).iter_rows(named=True)]
    width = max(len(cell) for cell, _ in rows)
    for cell, values in rows:
        yield f"  {cell.ljust(width)}  {values}"
    if table.height > MOST_ROWS:
        yield "  " + say("… and {count} more.", count=table.height - MOST_ROWS)


def _cells(row: Mapping[str, object], strategy: Strategy) -> tuple[str, str]:
    areas = {**known_areas(), **strategy.area}
    words = cell_in_words(row, strategy.indicator, areas, language_of_terminal())
    cell = f"{strategy.indicator[str(row['indicator'])].short_name}, {words}"
    new = _value(row["value"], row["decimals"], row["status"], row["base"])
    if "old_value" not in row:
        return cell, new
    old = _value(row["old_value"], row["old_decimals"], row["old_status"], row["old_base"])
    return cell, f"{old} → {new}"


def _value(value: object, decimals: object, status: object, base: object) -> str:
    n = f" (n = {base})" if base is not None else ""
    if not isinstance(value, float) or not isinstance(decimals, int):
        return f"[{status}]{n}"
    return write_number(exact(value, decimals), _language()) + n


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    if not findings:
        yield say("The checks found nothing.")
        return
    words = {
        Severity.ERROR: say("Error"),
        Severity.WARNING: say("Warning"),
        Severity.NOTE: say("Note"),
    }
    for each in findings:
        where = f" {each.indicator}" if each.indicator else ""
        yield f"{words[each.severity]} [{each.check.value}]{where}: {each.explanation}"
        if each.addresses:
            shown = ", ".join(each.addresses[:MOST_CELLS])
            more = len(each.addresses) - MOST_CELLS
            yield f"    {shown}" + (f" … +{more}" if more > 0 else "")
        if each.reason:
            yield "    " + say("Weighed so because: {reason}", reason=each.reason)


def _language() -> str:
    return language_of_terminal().code
