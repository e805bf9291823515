"""Numbers that a commitment reports, told one after another with the subject named once.

The small edition is given a commitment with three numbers: 290 who took the course about threats,
the 18 municipalities that took part, and the 95 percent who were content.
"""

from dataclasses import replace

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.strategy.claim_rules import ClaimRules
from lagesbild.core.strategy.commitment import Commitment, CommitmentStatus, ReportedFigure
from tests.core.claims.small_edition import YEAR, edition

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE
FIGURES = (
    ReportedFigure("course", "{value} personer gick kursen om hot", "290"),
    ReportedFigure("places", "{value} kommuner deltog", "18"),
    ReportedFigure("content", "{value} procent var nöjda med kursen", "95"),
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    """A checker of the small edition with the commitment of the course."""
    made = edition("sv", ClaimRules())
    plan = made.strategy.plan
    assert plan is not None
    course = Commitment(
        "1.2",
        1,
        "Kurs om hot",
        ("board",),
        CommitmentStatus.DONE,
        figures=("course", "places", "content"),
    )
    plan = replace(plan, commitments=(*plan.commitments, course), figures=(*plan.figures, *FIGURES))
    return Checker.of(replace(made, strategy=replace(made.strategy, plan=plan)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I kursen om hot gick 290 personer från 18 kommuner.", [YES, YES]),
        ("I kursen om hot gick 290 personer från 16 kommuner.", [YES, NO]),
        ("I kursen om hot gick 290 personer. De kom från 16 kommuner.", [YES, NO]),
        ("Kursen om hot hade 290 personer, och mer än nio av tio var nöjda.", [YES, YES]),
        ("Kursen om hot hade 290 personer, och hälften var nöjda.", [YES, NO]),
        # nothing that was told is of the commitment
        ("Mötet samlade 16 kommuner.", [OPEN]),
    ],
)
def test_the_next_number_is_of_the_same_commitment(
    checker: Checker, text: str, expected: list[Verdict]
) -> None:
    assert [each.verdict for each in checker.check(text, Place(YEAR))] == expected
