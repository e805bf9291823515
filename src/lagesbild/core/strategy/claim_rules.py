"""What words of size and nearness mean in a strategy's texts: published, so that all can judge."""

from dataclasses import dataclass
from decimal import Decimal

from lagesbild.core.statistics.unit import Unit


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """From where to where a word is right.

    Sizes are in percentage points for shares, in tenths of a point for means on a scale from 0 to
    10, and in percent of the earlier value for everything else.
    """

    marginal_points: float = 1.5
    """“marginellt”: a change of at most so many percentage points."""
    marginal_percent: float = 3.0
    marginal_mean: float = 0.1
    slight_points: float = 4.0
    """“något”: a change of at most so much."""
    slight_percent: float = 10.0
    slight_mean: float = 0.3
    strong_points: float = 5.0
    """“kraftigt”: a change of at least so much."""
    strong_percent: float = 10.0
    strong_mean: float = 0.3
    stable_points: float = 3.0
    """“stabil”: no more difference than this between any two of the values meant."""
    stable_percent: float = 5.0
    stable_mean: float = 0.2
    about_percent: float = 5.0
    """“cirka”: so far off, in percent of the value, or half a step of how roundly it is written."""
    half_within: float = 3.0
    """“hälften”, “en tredjedel”: within so many percentage points; with “omkring” twice as much."""
    nearly_all_from: float = 90.0
    """“nästan alla”: from this share."""
    most_from: float = 50.0
    """“de flesta”: above this share."""
    trend_needs_more_than_chance: bool = False
    """Whether a word of direction is imprecise where chance explains the change."""

    def size(self, word: str, unit: Unit) -> Decimal:
        """The size that bounds a word ("slight", "strong", "stable"), in the unit's own measure."""
        measured_in = {Unit.PERCENT: "points", Unit.MEAN_0_10: "mean"}.get(unit, "percent")
        return Decimal(str(getattr(self, f"{word}_{measured_in}")))
