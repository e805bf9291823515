"""What is kept of strategies."""

from lagesbild.apps.strategies.models.part import Part, PartKind
from lagesbild.apps.strategies.models.strategy import Strategy

__all__ = ["Part", "PartKind", "Strategy"]
