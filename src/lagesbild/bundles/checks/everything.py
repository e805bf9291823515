"""All checks of what the files of a bundle say of each other."""

from collections.abc import Mapping

from lagesbild.bundles.checks.claim_rules import check_claim_rules
from lagesbild.bundles.checks.corrections import check_corrections
from lagesbild.bundles.checks.deliveries import check_deliveries
from lagesbild.bundles.checks.delivery_rules import check_delivery_rules
from lagesbild.bundles.checks.indicators import IndicatorChecks
from lagesbild.bundles.checks.names import check_names
from lagesbild.bundles.checks.plan import check_plan, check_years
from lagesbild.bundles.checks.references import check_cycles, check_references, check_successors
from lagesbild.bundles.checks.targets import AllTargets
from lagesbild.bundles.checks.texts import check_html, check_texts
from lagesbild.bundles.checks.vouched import check_vouched
from lagesbild.bundles.columns import Surroundings
from lagesbild.bundles.observations import ReadObservations
from lagesbild.bundles.parts import Parts
from lagesbild.bundles.problem import Problems
from lagesbild.core.edition import Text, TextKey


def check_everything(
    parts: Parts,
    around: Surroundings,
    observations: ReadObservations,
    texts: Mapping[TextKey, Text],
    problems: Problems,
) -> None:
    """Note a problem for everything that does not fit together."""
    targets = AllTargets(parts, around)
    check_names(parts)
    check_references(parts, targets)
    check_cycles(parts)
    check_successors(parts)
    check_years(parts)
    check_plan(parts)
    check_claim_rules(parts)
    check_deliveries(parts)
    check_delivery_rules(parts)
    IndicatorChecks(parts, observations).check()
    if observations.is_whole:
        check_corrections(parts, observations.frame)
    check_texts(texts, targets, problems)
    check_html(parts)
    check_vouched(parts)
