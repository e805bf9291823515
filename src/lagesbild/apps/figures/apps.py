"""The app of figures."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """Figures: the step above strategies."""

    name = "lagesbild.apps.figures"
    label = "figures"
