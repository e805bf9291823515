"""Sentences that the report makes from facts: the cover, gaps in the numbering, changes."""

from dataclasses import replace

import pytest

from lagesbild.core.document.blocks import FactList, Paragraph
from lagesbild.core.document.inline import plain_text
from lagesbild.core.language.catalogue import ENGLISH
from lagesbild.core.report.report import report
from lagesbild.core.statistics.period import Period
from lagesbild.core.strategy.commitment import Commitment, CommitmentStatus, Plan
from lagesbild.core.strategy.goal import Goal, Leading
from lagesbild.core.strategy.indicator import SeriesBreak
from lagesbild.core.views.edition_view import view_edition
from tests.core.statistics.cast import observed
from tests.core.views.cast import edition, key, talks

MEN = [observed(str(2022 + place), value, series=key("men"))
       for place, value in enumerate(("60", "66", "81"))]  # fmt: skip
WOMEN = [observed("2024", "90", series=key("women"))]


def written(made):
    return report(made, view_edition(made, ENGLISH), ENGLISH)


def test_the_cover_names_the_series_that_its_figure_is_for():
    goal = Goal(1, "help", "Help", "People get help", "Help is given",
                leading=Leading("talks", dimensions="sex=men"))  # fmt: skip
    cover = written(edition(talks(), [*MEN, *WOMEN], goals=(goal,))).cover
    assert (cover.figure, cover.figure_text) == ("81%", "Support talks · Men, 2024")


@pytest.mark.parametrize(
    ("gaps", "sentence"),
    [
        (("1.2",), "The number 1.2 is not reported."),
        (("1.2", "1.3"), "The numbers 1.2, 1.3 are not reported."),
    ],
)
def test_numbers_that_the_plan_skips_are_told_of(gaps, sentence):
    done = Commitment("1.1", 1, "Talk", (), CommitmentStatus.DONE)
    made = edition(talks(), MEN)
    plan = Plan("The plan", 2023, 2026, commitments=(done,), gaps=gaps)
    made = replace(made, strategy=replace(made.strategy, plan=plan))
    said = [plain_text(b.content) for b in written(made).blocks if isinstance(b, Paragraph)]
    assert sentence in said


def test_a_change_that_is_refused_ends_with_one_full_stop():
    broken = talks(breaks=(SeriesBreak(Period.parse("2024"), "It is asked anew."),))
    facts = [fact for block in written(edition(broken, MEN)).blocks
             if isinstance(block, FactList) for fact in block.facts]  # fmt: skip
    change = next(plain_text(said) for term, said in facts if term == "Change")
    assert change == "Cannot be compared with 2023: the series has a break."
