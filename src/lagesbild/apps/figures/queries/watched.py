"""What watching the sources needs to know of earlier deliveries."""

from lagesbild.apps.figures.models import Delivery, DeliveryState
from lagesbild.apps.strategies.models import Strategy


def recipes_in_use(strategy: Strategy) -> list[Delivery]:
    """The latest accepted delivery of each recipe, by the recipe's name."""
    accepted = Delivery.objects.filter(strategy=strategy, state=DeliveryState.ACCEPTED)
    latest = {each.recipe_name: each for each in accepted.order_by("accepted_at", "pk")}
    return [latest[name] for name in sorted(latest)]


def last_of_recipe(strategy: Strategy, recipe_name: str) -> Delivery | None:
    """The delivery of a recipe that came last, whatever became of it."""
    of_recipe = Delivery.objects.filter(strategy=strategy, recipe_name=recipe_name)
    return of_recipe.order_by("received_at", "pk").last()


def waiting_from(strategy: Strategy, recipe_name: str, received_by: str) -> list[Delivery]:
    """The deliveries of a recipe that wait, of those that somebody received."""
    return list(
        Delivery.objects.filter(
            strategy=strategy,
            recipe_name=recipe_name,
            received_by=received_by,
            state=DeliveryState.WAITING,
        ).order_by("received_at", "pk")
    )
