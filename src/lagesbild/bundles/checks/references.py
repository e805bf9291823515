"""Every reference leads somewhere, and none leads back to where it came from."""

from collections.abc import Mapping

from lagesbild.bundles.checks.targets import AllTargets
from lagesbild.bundles.layout import (
    COMMITMENTS,
    CORRECTIONS,
    DELIVERIES,
    DEVELOPMENT,
    GOALS,
    STRATEGY,
    TRAININGS,
    indicator_file,
)
from lagesbild.bundles.parts import Parts
from lagesbild.core.strategy.commitment import Commitment
from lagesbild.toml_text.file import TomlFile

IN_LISTS: Mapping[tuple[str, str], Mapping[str, str]] = {
    (GOALS, "goals"): {"leading.indicator": "indicator"},
    (COMMITMENTS, "commitments"): {
        "goal": "goal",
        "owners": "organisation",
        "partners": "organisation",
        "figures": "figure",
        "indicators": "indicator",
        "refers_to": "commitment",
        "related": "commitment",
    },
    (TRAININGS, "trainings"): {"commitments": "commitment"},
    (TRAININGS, "agreements"): {"commitments": "commitment"},
    (DEVELOPMENT, "development_areas"): {
        "goal": "goal",
        "indicators": "indicator",
        "commitments": "commitment",
    },
    (CORRECTIONS, "corrections"): {"indicator": "indicator"},
    (DELIVERIES, "deliveries"): {"publication": "publication", "source": "source"},
}
IN_INDICATORS: Mapping[str, str] = {
    "goal": "goal",
    "source": "source",
    "area": "area",
    "themes": "theme",
    "definitions": "definition",
    "follows_commitments": "commitment",
    "retirement.successor": "indicator",
}
IN_STRATEGY: Mapping[str, str] = {
    "about.area": "area",
    "about.published_areas": "area",
    "about.comparison_area": "area",
    "about.publisher": "organisation",
    "edition.indicators": "indicator",
}


def check_references(parts: Parts, targets: AllTargets) -> None:
    """Note a problem for each reference that leads nowhere."""
    for (path, key), rules in IN_LISTS.items():
        if path in parts.files:
            file = parts.files[path]
            for index in range(len(file.tables(key))):
                for field, kind in rules.items():
                    targets.check(file, (key, index, *field.split(".")), kind)
    for slug in sorted(parts.indicator_names):
        if described := parts.files.get(indicator_file(slug)):
            _check_top(described, IN_INDICATORS, targets)
    if strategy := parts.files.get(STRATEGY):
        _check_top(strategy, IN_STRATEGY, targets)


def _check_top(file: TomlFile, rules: Mapping[str, str], targets: AllTargets) -> None:
    for field, kind in rules.items():
        targets.check(file, tuple(field.split(".")), kind)


def check_cycles(parts: Parts) -> None:
    """Note a problem for each circle of commitments answered under each other."""
    places = {
        each.number: (index, each)
        for index, each in parts.placed(COMMITMENTS, "commitments", Commitment)
    }
    leads_to = {number: each.refers_to for number, (_, each) in places.items()}
    for circle in circles(leads_to):
        number, following = circle[0], circle[1 % len(circle)]
        index, commitment = places[number]
        at = ("commitments", index, "refers_to", commitment.refers_to.index(following))
        way = " → ".join((*circle, number))
        parts.files[COMMITMENTS].wrong_value(
            at,
            f"The references go in a circle: {way}. Let one of these commitments be the one that "
            "holds the answer, and move the others' mutual references to “related”.",
        )


def check_successors(parts: Parts) -> None:
    """Note a problem for each circle of indicators that took each other's place."""
    leads_to = {
        each.slug: (each.retirement.successor,)
        for each in parts.indicators.values()
        if each.retirement and each.retirement.successor
    }
    for circle in circles(leads_to):
        way = " → ".join((*circle, circle[0]))
        parts.indicator_file(circle[0]).wrong_value(
            ("retirement", "successor"),
            f"The successors go in a circle: {way}. The last of them has none.",
        )


def circles(leads_to: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Circles of a graph that share no member, each from its first member.

    A graph without circles gives none and every other at least one.
    """
    found: list[tuple[str, ...]] = []
    left = _in_circles(leads_to, set(leads_to))
    while left:
        way: list[str] = []
        here = next(each for each in leads_to if each in left)
        while here not in way:
            way.append(here)
            here = next(each for each in leads_to[here] if each in left)
        circle = way[way.index(here) :]
        first = circle.index(next(each for each in leads_to if each in circle))
        found.append((*circle[first:], *circle[:first]))
        left = _in_circles(leads_to, left - set(circle))
    return found


def _in_circles(leads_to: Mapping[str, tuple[str, ...]], left: set[str]) -> set[str]:
    """Those of the members left that lead, on and on, to others that are left."""
    while True:
        stay = {each for each in left if any(to in left for to in leads_to[each])}
        if stay == left:
            return left
        left = stay
