"""What the store knows of figures, as values of the core."""

from lagesbild.apps.figures.queries.edition import edition_of
from lagesbild.apps.figures.queries.observations import observations_of

__all__ = ["edition_of", "observations_of"]
