"""An indicator agrees with itself and with its observations."""

from collections.abc import Mapping
from functools import cached_property

from lagesbild.bundles.layout import GOALS, data_file
from lagesbild.bundles.observations import ReadObservations
from lagesbild.bundles.parts import Parts
from lagesbild.core.statistics.area import AreaKind
from lagesbild.core.statistics.observation import DimensionValues
from lagesbild.core.statistics.period import Period
from lagesbild.core.strategy.goal import Goal, Leading
from lagesbild.core.strategy.indicator import Indicator, LifeCycle
from lagesbild.toml_text.nearest import nearest


class IndicatorChecks:
    """The checks, with what they need to know."""

    def __init__(self, parts: Parts, observations: ReadObservations) -> None:
        self.parts = parts
        self.observations = observations

    def check(self) -> None:
        """Note a problem for everything that does not fit."""
        for slug, indicator in sorted(self.parts.indicators.items()):
            self._check_life_cycle(indicator)
            if indicator.breaks:
                self._check_breaks(indicator)
            if indicator.comparison:
                self._check_comparison(indicator)
            if indicator.smallest_base is not None and indicator.smallest_base < 1:
                self._wrong(slug, "smallest_base", "The smallest base is 1 or more.")
        for index, goal in self.parts.placed(GOALS, "goals", Goal):
            if goal.leading and goal.leading.indicator in self.parts.indicators:
                self._check_leading(index, goal.leading)

    @cached_property
    def _periods(self) -> Mapping[str, tuple[str, ...]]:
        return self.observations.periods()

    def _wrong(self, slug: str, key: str, message: str) -> None:
        self.parts.indicator_file(slug).wrong_value((key,), message)

    def _check_life_cycle(self, indicator: Indicator) -> None:
        retired = indicator.life_cycle is LifeCycle.RETIRED
        if retired and indicator.retirement is None:
            self._wrong(
                indicator.slug,
                "life_cycle",
                f"`{indicator.slug}` is retired, and nothing says why. Add [retirement] with "
                "reason, decided_by and last_data_year.",
            )
        if indicator.retirement and not retired:
            self._wrong(
                indicator.slug,
                "retirement",
                f"`{indicator.slug}` has a retirement, but its life cycle is "
                f'{indicator.life_cycle.value}. Write life_cycle = "retired", or remove '
                "[retirement].",
            )

    def _check_breaks(self, indicator: Indicator) -> None:
        periods = [Period.parse(code) for code in self._periods.get(indicator.slug, ())]
        if not periods:
            return
        first, last = min(periods), max(periods)
        for index, each in enumerate(indicator.breaks):
            if not first <= each.first_period <= last:
                self.parts.indicator_file(indicator.slug).wrong_value(
                    ("breaks", index, "first_period"),
                    f"The break {each.first_period} of `{indicator.slug}` lies outside its data "
                    f"({first}–{last}). Correct the period, or add what is missing in "
                    f"{data_file(indicator.slug)}.",
                )

    def _check_comparison(self, indicator: Indicator) -> None:
        kinds = [each.value for each in AreaKind]
        kind = indicator.comparison.area_kind if indicator.comparison else ""
        if kind not in kinds:
            self.parts.indicator_file(indicator.slug).wrong_value(
                ("comparison", "area_kind"), f"“{kind}” is no kind of area.{nearest(kind, kinds)}"
            )

    def _check_leading(self, index: int, leading: Leading) -> None:
        indicator = self.parts.indicators[leading.indicator]
        file = self.parts.files[GOALS]
        at = ("goals", index, "leading")
        measures = [each.code for each in indicator.measures]
        if leading.measure not in measures:
            file.wrong_value(
                (*at, "measure"),
                f"`{indicator.slug}` has no measure “{leading.measure}”."
                f"{nearest(leading.measure, measures)} Name one of its measures.",
            )
        values = {each.code: [v.code for v in each.values] for each in indicator.dimensions}
        for dimension, code in DimensionValues.parse(leading.dimensions).pairs:
            if code not in values.get(dimension, ()):
                file.wrong_value(
                    (*at, "dimensions"),
                    f"`{indicator.slug}` has no “{dimension}={code}”."
                    f"{nearest(code, values.get(dimension, values))} Write dimensions as "
                    "“sex=girls”, several with semicolons between.",
                )
