"""Claims as a checker would give them, for texts of a line or two."""

from lagesbild.core.claims.shapes import Claim, Judgement, Kind, Verdict
from lagesbild.core.statistics.observation import SeriesKey


def found(
    text: str,
    words: str,
    kind: Kind,
    verdict: Verdict = Verdict.SUPPORTED,
    *,
    series: tuple[SeriesKey, ...] = (),
    periods: tuple[str, ...] = (),
    figure: str = "",
) -> Claim:
    """The claim at the first place where its words stand in the text."""
    start = text.index(words)
    return Claim(
        start=start,
        end=start + len(words),
        line=1 + text.count("\n", 0, start),
        text=words,
        kind=kind,
        judgement=Judgement(verdict, "because the data say so"),
        series=series,
        periods=periods,
        figure=figure,
    )
