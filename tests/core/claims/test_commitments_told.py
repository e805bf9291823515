"""What is told below the heading of a commitment: how many, of all, and that there were none.

The small edition is given two commitments. Of the first, 290 took the course, from 18
municipalities, 435 have taken the basic training, and 95 percent were content; four of five
municipalities and all seven districts use the method. Of the second, 90 percent were content
with the day, there were no campaigns and there are two coordinators.
"""

from dataclasses import replace

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.strategy.claim_rules import ClaimRules
from lagesbild.core.strategy.commitment import Commitment, CommitmentStatus, ReportedFigure
from tests.core.claims.small_edition import YEAR, edition

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE
OF_COURSE = (
    ReportedFigure("course", "{value} personer gick kursen om hot", "290"),
    ReportedFigure("places", "{value} kommuner deltog i kursen", "18"),
    ReportedFigure("trained", "{value} deltagare i grundutbildningen på två år", "435"),
    ReportedFigure("content", "{value} procent var nöjda med kursen", "95"),
    ReportedFigure("towns", "{value} av {of} utbildade kommuner använder metoden", "4", "5"),
    ReportedFigure("districts", "{value} av {of} utbildade stadsdelar använder metoden", "7", "7"),
)
OF_DAY = (
    ReportedFigure("pleased", "{value} procent var nöjda med dagen", "90"),
    ReportedFigure("campaigns", "{value} riktade kampanjer", "0"),
    ReportedFigure("coordinators", "{value} regionala samordnare", "2"),
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    """A checker of the small edition with the two commitments."""
    made = edition("sv", ClaimRules())
    plan = made.strategy.plan
    assert plan is not None
    added = [
        Commitment(
            number, 1, title, ("board",), CommitmentStatus.DONE,
            figures=tuple(each.id for each in figures),
        )
        for number, title, figures in (("1.2", "Kurs", OF_COURSE), ("1.3", "Temadag", OF_DAY))
    ]  # fmt: skip
    plan = replace(
        plan,
        commitments=(*plan.commitments, *added),
        figures=(*plan.figures, *OF_COURSE, *OF_DAY),
    )
    return Checker.of(replace(made, strategy=replace(made.strategy, plan=plan)))


@pytest.mark.parametrize(
    ("commitment", "text", "verdict"),
    [
        # the noun alone says which number, where another of the commitment has just been told
        ("1.2", "I kursen deltog 18 kommuner. Sammanlagt har 435 personer gått den.", YES),
        ("1.2", "I kursen deltog 18 kommuner. Sammanlagt har 453 personer gått den.", NO),
        # that of another commitment fits, and is not meant
        ("1.2", "Kursen gavs sju gånger, och 95 procent var nöjda.", YES),
        ("1.2", "Kursen gavs sju gånger, och 90 procent var nöjda.", NO),
        ("1.2", "Bland stadsdelarna använder samtliga metoden.", YES),
        ("1.2", "Bland kommunerna använder samtliga metoden.", NO),
        ("1.2", "I kursen deltog 18 kommuner. Bland stadsdelarna gjorde samtliga det.", YES),
        ("1.2", "I kursen deltog 18 kommuner. Bland kommunerna gjorde samtliga det.", NO),
        ("1.3", "Länsstyrelsen har inte genomfört några riktade kampanjer under året.", YES),
        ("1.3", "Inga riktade kampanjer har genomförts.", YES),
        ("1.3", "De två regionala samordnarna finansieras gemensamt.", YES),
        ("1.3", "Inga regionala samordnare har anställts.", NO),
        # what is made of several numbers is none of them
        ("1.2", "Kursen om hot gick 290 personer, i genomsnitt 41 personer per gång.", OPEN),
        ("1.2", "Kursen om hot gick 90 män och 200 kvinnor, tillsammans 290 personer.", YES),
        ("1.2", "Kursen om hot gick 35 chefer och 25 lärare, tillsammans 60 personer.", OPEN),
        ("1.2", "Kursen om hot gick 35 chefer och 25 lärare, tillsammans 80 personer.", NO),
        # 21 of 26 are in the agreement
        ("1.1", "Fem kommuner står alltså utanför samverkansavtalet.", YES),
        ("1.1", "Sju kommuner står alltså utanför samverkansavtalet.", NO),
        ("1.3", "Länsstyrelsen har inte anställt några regionala samordnare.", NO),
    ],
)
def test_a_number_below_the_heading_of_its_commitment(
    checker: Checker, commitment: str, text: str, verdict: Verdict
) -> None:
    place = Place(YEAR, goal=1, commitment=commitment)
    assert checker.check(text, place)[-1].verdict is verdict


def test_of_which_none_is_a_claim(checker: Checker) -> None:
    text = "År 2024 anmäldes 200 stölder, varav inga uppklarades."
    assert [each.text for each in checker.check(text, Place(YEAR))] == ["200", "inga"]
