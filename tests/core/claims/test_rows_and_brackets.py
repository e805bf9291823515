"""Whose a time or a level is, in rows, in brackets and beside arrows, and parts told in words.

In the small edition the calls were 50, 61, 80, 90, 100 and 150 from 2019 to 2024; 70, then 73
percent of the girls, and 80 percent of the boys both times, felt safe in 2023 and 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE


def verdicts(text: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker().check(text, Place(YEAR))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a time in brackets is of what stands there, or right before
        ("Andelen trygga flickor i skolan var 73 procent (2023: 70 procent).", [YES, YES]),
        ("Andelen trygga flickor i skolan var 70 procent (2023: 73 procent).", [NO, NO]),
        ("Antalet samtal till jouren var 100 (2023) och 150 (2024).", [YES, YES]),
        # levels in a row are of the years that are named, or of the last ones
        (
            "Åren 2019–2024 var antalet samtal till jouren 50, 61, 80, 90, 100 och 150.",
            [YES] * 6,
        ),
        (
            "Åren 2019–2024 var antalet samtal till jouren 50, 61, 80, 90, 110 och 150.",
            [YES, YES, YES, YES, NO, YES],
        ),
        ("Antalet samtal till jouren var i tur och ordning 90, 100 och 150.", [YES] * 3),
        ("Antalet samtal till jouren var i tur och ordning 90, 150 och 100.", [YES, NO, NO]),
        # arrows
        ("Antalet samtal till jouren: 100 → 150.", [YES, YES]),
        ("Antalet samtal till jouren: 70 → 140.", [NO, NO]),
        # what a level is set against is of the time before, unless it is of another group
        ("Antalet samtal till jouren var 150 mot 100.", [YES, YES]),
        ("Antalet samtal till jouren var 150 mot 90.", [YES, NO]),
        ("Andelen trygga flickor i skolan var 73 procent mot 70.", [YES, YES]),
        ("Andelen trygga flickor i skolan var 73 procent mot 80 för pojkar.", [YES, YES]),
        ("Andelen trygga flickor i skolan var 73 procent mot 79 för pojkar.", [YES, NO]),
        # a sign begins another amount, and gives the one before no unit
        ("Samtalen till jouren ökade från 100 till 150, +50 procent.", [YES, YES, YES, YES]),
    ],
)
def test_each_level_has_its_own_time(text: str, wanted: list[Verdict]) -> None:
    assert verdicts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Antalet samtal till jouren 2024 var hälften fler än året innan.", YES),
        ("Antalet samtal till jouren 2024 var en tredjedel fler än året innan.", NO),
        ("Antalet samtal till jouren ökade med hälften mellan 2023 och 2024.", YES),
        ("Antalet samtal till jouren ökade med en fjärdedel mellan 2023 och 2024.", NO),
        ("Samtalen till jouren är hälften så många som de som ringer polisen.", OPEN),
    ],
)
def test_parts_in_words_may_be_of_a_change(text: str, wanted: Verdict) -> None:
    assert verdicts(text)[-1] is wanted
