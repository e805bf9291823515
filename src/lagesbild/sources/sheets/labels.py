"""The labels of rows: merged cells, and cells left empty below the label that they share."""

from collections.abc import Sequence

import polars as pl

from lagesbild.sources.sheets.grid import Grid, in_rows


def labels_of_rows(
    grid: Grid, places: Sequence[int], body: pl.Series
) -> tuple[list[pl.Series], tuple[int, ...]]:
    """The labels of each label column, and the places of those that were filled down.

    Merged cells say what they span. Other empty cells take the label above them if their column
    names groups: it begins with a label, all columns left of it name groups too, another stands
    right of it, it never says the same label again right below, and the rows are told apart.
    """
    read = [in_rows(grid.columns[place].texts, body).fill_null("") for place in places]
    read = [_unmerged(grid, place, body, each) for place, each in zip(places, read, strict=True)]
    if len(read) < 2:
        return read, ()
    filled = list(read)
    chosen: list[int] = []
    for number in range(len(read) - 1):
        if not _names_groups(read[number], filled[:number]):
            break
        filled[number] = _down(read[number], filled[:number])
        chosen.append(number)
    if not chosen or (_tells_apart(read) and not _tells_apart(filled)):
        return read, ()
    return filled, tuple(places[number] for number in chosen)


def _unmerged(grid: Grid, place: int, body: pl.Series, labels: pl.Series) -> pl.Series:
    """The labels with those of cells merged downwards in all rows that they span."""
    for (top, left), (bottom, _) in grid.merged:
        if left == place and bottom > top:
            spanned = (body > top) & (body <= bottom)
            labels = labels.set(spanned, grid.text(top, left))
    return labels


def _names_groups(labels: pl.Series, outer: Sequence[pl.Series]) -> bool:
    """Whether empty cells mean the label above them."""
    if labels[0] == "" or not (labels == "").any():
        return False
    frame = pl.DataFrame([each.alias(str(n)) for n, each in enumerate((*outer, labels))])
    named = frame.filter(pl.col(str(len(outer))) != "")
    return not bool((named == named.shift(1)).select(pl.all_horizontal(pl.all())).to_series().any())


def _down(labels: pl.Series, outer: Sequence[pl.Series]) -> pl.Series:
    """The labels filled down, not beyond a change of an outer label."""
    frame = pl.DataFrame([labels.alias("label"), *(e.alias(str(n)) for n, e in enumerate(outer))])
    filled = pl.col("label").replace("", None).forward_fill()
    if outer:
        filled = filled.over(pl.struct(pl.exclude("label")).rle_id())
    return frame.select(filled.fill_null("")).to_series()


def _tells_apart(columns: Sequence[pl.Series]) -> bool:
    frame = pl.DataFrame([each.alias(str(number)) for number, each in enumerate(columns)])
    return not bool(frame.is_duplicated().any())
