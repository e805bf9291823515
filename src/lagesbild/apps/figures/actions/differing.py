"""What a bundle says of figures, beside what the store holds: only ever more, never otherwise."""

import polars as pl

from lagesbild.core.statistics.frame import CELL, SCHEMA, ObservationFrame

IDENTITY = (*CELL, "publication")
MOST_NAMED = 10
_SAID = tuple(name for name in SCHEMA if name not in {*IDENTITY, "recorded"})


class ContradictsTheStore(ValueError):
    """An edition that says otherwise than the store of what was published, accepted or decided."""

    def __init__(self, contradictions: list[str]) -> None:
        shown = contradictions[:MOST_NAMED]
        if len(contradictions) > len(shown):
            shown.append(f"… and {len(contradictions) - len(shown)} more.")
        listed = "\n".join(f"  {each}" for each in shown)
        super().__init__(
            f"The bundle contradicts the store. Nothing was loaded.\n{listed}\n"
            "What was published stays on record: write a revised value with a later publication. "
            "`lagesbild dump` writes a bundle that holds all the store does."
        )


def new_observations(given: ObservationFrame, stored: ObservationFrame) -> dict[str, pl.DataFrame]:
    """The observations that the store lacks, by publication. Raises `ContradictsTheStore`."""
    if given == stored:
        return {}
    if not len(stored):
        return _by_publication(given.table)
    ours, theirs = _with_texts(stored), _with_texts(given)
    lacking = ours.join(theirs, on=IDENTITY, how="anti")
    both = ours.join(theirs, on=IDENTITY, how="inner", suffix="_given")
    otherwise = both.filter(
        pl.any_horizontal(pl.col(name).ne_missing(pl.col(f"{name}_given")) for name in _SAID)
    )
    contradictions = [_lacks(row) for row in lacking.rows(named=True)]
    contradictions += [_says_otherwise(row) for row in otherwise.rows(named=True)]
    if contradictions:
        raise ContradictsTheStore(contradictions)
    return _by_publication(theirs.join(ours, on=IDENTITY, how="anti", maintain_order="left"))


def _with_texts(frame: ObservationFrame) -> pl.DataFrame:
    return frame.table.with_columns(pl.col(pl.Categorical).cast(pl.String))


def _by_publication(table: pl.DataFrame) -> dict[str, pl.DataFrame]:
    parts = table.select(*SCHEMA).partition_by("publication", maintain_order=True)
    return {str(part.item(0, "publication")): part for part in parts if part.height}


def _cell(row: dict[str, object]) -> str:
    names = ("indicator", "measure", "dimensions", "area", "period")
    shown = [str(row[name]) for name in names if row[name] not in {"", "value"}]
    if row["statistic"] != "value":
        shown.append(str(row["statistic"]))
    return f"{', '.join(shown)} in “{row['publication']}”"


def _lacks(row: dict[str, object]) -> str:
    return f"{_cell(row)}: the store has {_value(row, '')}, the bundle has no row."


def _says_otherwise(row: dict[str, object]) -> str:
    names = [name for name in _SAID if row[name] != row[f"{name}_given"]]
    if {"value", "decimals"} & set(names):
        return f"{_cell(row)}: the store has {_value(row, '')}, the bundle {_value(row, '_given')}."
    said = ", ".join(
        f"{name} “{_shown(row[name])}”, the bundle “{_shown(row[f'{name}_given'])}”"
        for name in names
    )
    return f"{_cell(row)}: the store has {said}."


def _shown(said: object) -> str:
    return "" if said is None else str(said)


def _value(row: dict[str, object], suffix: str) -> str:
    value, decimals = row[f"value{suffix}"], row[f"decimals{suffix}"]
    return "no value" if value is None else f"{value:.{decimals}f}"
