"""A judged claim as a record for machines: what `lagesbild claims --json` prints."""

from lagesbild.core.claims.shapes import Claim
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.strategy.strategy import Strategy


def series_text(key: SeriesKey, strategy: Strategy) -> str:
    """What a series is called: "prosecutions:measure=persons;sex=girls".

    The main measure and the indicator's own area are left out.
    """
    indicator = strategy.indicator[key.indicator]
    codes = (
        f"measure={key.measure}" if key.measure != indicator.main_measure.code else "",
        key.dimensions,
        f"area={key.area}" if key.area != indicator.area else "",
    )
    named = ";".join(each for each in codes if each)
    return f"{key.indicator}:{named}" if named else key.indicator


def record(claim: Claim, strategy: Strategy) -> dict[str, object]:
    """The claim with all that is said of it, as plain texts, numbers and lists."""
    judged = claim.judgement
    series = [series_text(each, strategy) for each in claim.series]
    return {
        "start": claim.start,
        "end": claim.end,
        "line": claim.line,
        "text": claim.text,
        "kind": claim.kind.value,
        "verdict": claim.verdict.value,
        "series": [claim.figure] if claim.figure else list(dict.fromkeys(series)),
        "periods": list(claim.periods),
        "expected": judged.expected,
        "why": judged.why,
        "suggestion": judged.suggestion,
        "reading": claim.reading,
    }
