"""The app of strategies."""

from django.apps import AppConfig


class StrategiesConfig(AppConfig):
    """Strategies: the lowest step of the ladder of apps."""

    name = "lagesbild.apps.strategies"
    label = "strategies"
