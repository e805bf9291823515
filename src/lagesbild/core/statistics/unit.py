"""Units of measure, and what may be done with values in them."""

from enum import StrEnum


class Unit(StrEnum):
    """What a value counts. A share's change is in percentage points, never in percent."""

    COUNT = "count"
    PERCENT = "percent"
    PER_100K = "per-100000"
    MEAN_0_10 = "mean-0-10"
    INDEX = "index"
    RATIO = "ratio"
    AMOUNT = "amount"
    """Any other quantity; the measure's ``unit_name`` says which (tonnes, hectares, kronor)."""

    @property
    def is_share(self) -> bool:
        return self is Unit.PERCENT

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """The lowest and highest value that can be; None where there is no bound."""
        return _BOUNDS.get(self, (None, None))


_BOUNDS: dict[Unit, tuple[float | None, float | None]] = {
    Unit.COUNT: (0, None),
    Unit.PERCENT: (0, 100),
    Unit.PER_100K: (0, None),
    Unit.MEAN_0_10: (0, 10),
    Unit.RATIO: (0, None),
}
