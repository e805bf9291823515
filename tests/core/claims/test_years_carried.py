"""Years that a sentence leans on: which of those told before are carried on, and which not."""

import pytest

from lagesbild.core.claims.shapes import Claim, Place, Verdict
from tests.core.claims.small_edition import YEAR, checker


def claims(text: str, language: str) -> list[Claim]:
    """The claims of a text of the made-up strategy."""
    return checker(language).check(text, Place(YEAR))


NOT_CARRIED = [
    ("sv", "Andelen kommuner med handlingsplan är 58 procent, upp från 42 procent 2022. "
     "Antalet anmälda stölder är 250."),
    ("en", "Of municipalities, 58 percent have a plan of action, up from 42 percent in 2022. "
     "There were 250 reported thefts."),
    ("sv", "Andelen kommuner med handlingsplan är 58 procent (2022: 42 procent). "
     "Antalet anmälda stölder är 250."),
    ("en", "Of municipalities, 58 percent have a plan of action (2022: 42 percent). "
     "There were 250 reported thefts."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NOT_CARRIED)
def test_the_year_of_a_start_or_an_aside_is_not_carried(language: str, text: str) -> None:
    assert claims(text, language)[-1].verdict is Verdict.CONTRADICTED


OF_THE_LAST = [
    ("sv", "Samtalen till jouren har ökat både 2023 och 2024. "
     "De anmälda stölderna var 207; året innan var de 210."),
    ("en", "Calls to the helpline rose in 2023 and 2024. "
     "There were 207 reported thefts; the year before there were 210."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), OF_THE_LAST)
def test_of_years_that_are_joined_the_last_is_carried(language: str, text: str) -> None:
    assert claims(text, language)[-1].verdict is Verdict.SUPPORTED
