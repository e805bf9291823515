"""All checks of a delivery, weighed as its indicators say."""

from collections.abc import Callable, Iterator, Mapping

from lagesbild.core.checks.cells import (
    check_at_least,
    check_bounds,
    check_duplicates,
    check_ends,
    check_possible_percentages,
)
from lagesbild.core.checks.history import check_history
from lagesbild.core.checks.loss import check_areas, check_bases
from lagesbild.core.checks.scale import check_scale
from lagesbild.core.checks.situation import Before, Found, Situation
from lagesbild.core.checks.totals import check_totals
from lagesbild.core.checks.whole import check_likeness, check_period, check_words
from lagesbild.core.language.catalogue import Language
from lagesbild.core.statistics.area import Area
from lagesbild.core.statistics.delivered import Delivered
from lagesbild.core.statistics.findings import CANNOT_BE_KEPT, Finding, Severity
from lagesbild.core.strategy.indicator import Indicator

CHECKS: tuple[Callable[[Situation], Iterator[Found]], ...] = (
    check_period,
    check_likeness,
    check_words,
    check_duplicates,
    check_bounds,
    check_ends,
    check_scale,
    check_totals,
    check_possible_percentages,
    check_at_least,
    check_history,
    check_areas,
    check_bases,
)
_ORDER = {severity: place for place, severity in enumerate(Severity)}


def check_delivery(
    delivered: Delivered,
    before: Before,
    *,
    indicators: Mapping[str, Indicator],
    areas: Mapping[str, Area],
    language: Language,
) -> tuple[Finding, ...]:
    """What the checks find in a delivery, errors first.

    ``indicators`` are at least those of the delivery; their rules say what a finding weighs and
    whether it is looked for at all.
    """
    here = {str(slug) for slug in delivered.table["indicator"].unique()}
    situation = Situation(
        delivered=delivered,
        before=before,
        indicators={slug: indicators[slug] for slug in sorted(here)},
        areas=areas,
        language=language,
    )
    found = [_weighed(each, indicators, here) for check in CHECKS for each in check(situation)]
    wanted = [each for each in found if each.severity is not Severity.OFF]
    return tuple(sorted(wanted, key=lambda each: _ORDER[each.severity]))


def _weighed(found: Found, indicators: Mapping[str, Indicator], here: set[str]) -> Finding:
    """The finding, as much as its indicator says; of the whole file, if all its indicators do."""
    concerned = [found.indicator] if found.indicator else sorted(here)
    rules = [
        next((rule for rule in indicators[slug].checks if rule.check is found.check), None)
        for slug in concerned
    ]
    fixed = found.check in CANNOT_BE_KEPT and found.severity is Severity.ERROR
    rule = rules[0] if rules and not fixed and all(rules) else None
    return Finding(
        check=found.check,
        severity=rule.severity if rule else found.severity,
        indicator=found.indicator,
        explanation=found.explanation,
        addresses=found.addresses,
        reason=rule.reason if rule else "",
    )
