"""What is kept of figures."""

from lagesbild.apps.figures.models.correction import Correction
from lagesbild.apps.figures.models.delivery import Delivery, DeliveryState
from lagesbild.apps.figures.models.observation import Observation, Series
from lagesbild.apps.figures.models.publication import Publication

__all__ = ["Correction", "Delivery", "DeliveryState", "Observation", "Publication", "Series"]
