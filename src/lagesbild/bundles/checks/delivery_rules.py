"""What an indicator says of the checks of its deliveries names what there is."""

from collections.abc import Collection

from lagesbild.bundles.parts import Parts
from lagesbild.core.statistics.findings import CANNOT_BE_KEPT, Severity
from lagesbild.core.strategy.checking import TotalRule
from lagesbild.core.strategy.indicator import Indicator
from lagesbild.toml_text.nearest import nearest


def check_delivery_rules(parts: Parts) -> None:
    """Note a problem for each rule that could never hold, or does not say why."""
    for _, indicator in sorted(parts.indicators.items()):
        _Rules(parts, indicator).check()


class _Rules:
    """The rules of one indicator."""

    def __init__(self, parts: Parts, indicator: Indicator) -> None:
        self.indicator = indicator
        self.file = parts.indicator_file(indicator.slug)

    def check(self) -> None:
        self._check_weights()
        for index, rule in enumerate(self.indicator.totals):
            self._check_total(index, rule)
        self._check_measures()
        if not 0 <= self.indicator.base_may_fall_by <= 1:
            self._wrong(
                "base_may_fall_by",
                message=f"{self.indicator.base_may_fall_by:g} is no part of a base. Write 0.3 for "
                "three tenths; 1 lets all pass.",
            )

    def _wrong(self, *place: str | int, message: str) -> None:
        self.file.wrong_value(place, message)

    def _check_weights(self) -> None:
        seen = set()
        for index, rule in enumerate(self.indicator.checks):
            if rule.check in seen:
                self._wrong(
                    *("checks", index, "check"),
                    message=f"The check {rule.check.value} is weighed twice. Remove one of them.",
                )
            seen.add(rule.check)
            if not rule.reason.strip():
                self._wrong(
                    *("checks", index, "reason"),
                    message="It is not said why. Write the reason in words; it is shown with "
                    "each finding.",
                )
            if rule.check in CANNOT_BE_KEPT and rule.severity is not Severity.ERROR:
                self._wrong(
                    *("checks", index, "severity"),
                    message=f"What {rule.check.value} finds cannot be kept at all, and is always "
                    "an error. Remove the rule.",
                )

    def _check_total(self, index: int, rule: TotalRule) -> None:
        codes = {each.code: [v.code for v in each.values] for each in self.indicator.dimensions}
        place = ("totals", index)
        if rule.dimension not in codes:
            self._unknown(*place, "dimension", found=rule.dimension, known=codes, what="dimension")
            return
        known = codes[rule.dimension]
        if rule.total and rule.total not in known:
            self._unknown(*place, "total", found=rule.total, known=known, what="value")
        for number, part in enumerate(rule.parts):
            if part not in known:
                self._unknown(*place, "parts", number, found=part, known=known, what="value")
            elif part == rule.total:
                self._wrong(
                    *place, "parts", number, message=f"“{part}” is the total, and no part of it."
                )
        if rule.tolerance < 0:
            self._wrong(*place, "tolerance", message="A tolerance is 0 or more.")

    def _check_measures(self) -> None:
        known = [each.code for each in self.indicator.measures]
        for index, rule in enumerate(self.indicator.at_least):
            for key, code in (("measure", rule.measure), ("than", rule.than)):
                if code not in known:
                    self._unknown(
                        *("at_least", index, key), found=code, known=known, what="measure"
                    )
            if rule.measure == rule.than:
                self._wrong(
                    *("at_least", index, "than"),
                    message=f"“{rule.than}” is compared with itself. Name two measures.",
                )

    def _unknown(self, *place: str | int, found: str, known: Collection[str], what: str) -> None:
        self._wrong(
            *place,
            message=f"“{found}” is no {what} of `{self.indicator.slug}`."
            f"{nearest(found, known)} Correct it.",
        )
