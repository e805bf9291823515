"""All checks of what the files of a bundle say of each other."""

from collections.abc import Mapping

from lagesbild.bundles.columns import Surroundings
from lagesbild.bundles.parts import Parts
from lagesbild.bundles.problem import Problems
from lagesbild.core.edition import Text, TextKey
from lagesbild.core.statistics.frame import ObservationFrame


def check_everything(
    parts: Parts,
    around: Surroundings,
    observations: ObservationFrame,
    texts: Mapping[TextKey, Text],
    problems: Problems,
) -> None:
    """Note a problem for everything that does not fit together."""
