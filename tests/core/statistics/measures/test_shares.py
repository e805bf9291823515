import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.statistics.measures.shares import (
    CountIsImpossible,
    Share,
    share_of_answers,
    share_of_yes,
)
from lagesbild.core.statistics.observation import Missing
from lagesbild.core.statistics.status import ObsStatus


def test_who_did_not_answer_is_not_counted_as_a_no():
    found = share_of_yes({"0127": True, "0183": False, "stockholm-farsta": True, "0180": None})
    assert found == Share(count=2, base=3, asked=4)
    assert found.unanswered == 1
    assert str(found.percent()) == "67"
    assert str(found.percent(1)) == "66.7"


def test_no_answers_at_all_are_missing_and_not_nought():
    assert share_of_yes({"0127": None}) == Missing(ObsStatus.MISSING)
    assert share_of_yes({}) == Missing(ObsStatus.MISSING)


def test_over_several_areas_of_activity_all_yes_are_set_beside_all_answers():
    answers = {
        "0127": {"adults": True, "children": True, "addiction": False},
        "0183": {"adults": True, "children": None},
    }
    # three yes of four answers; by municipality it would have been different
    assert share_of_answers(answers) == Share(count=3, base=4, asked=5)


def test_more_yes_than_answers_cannot_be():
    with pytest.raises(CountIsImpossible, match="4 yes of 3"):
        Share(4, 3, 3)


answers = st.dictionaries(st.text("ab", max_size=4), st.sampled_from((True, False, None)))


@given(answers)
def test_yes_and_no_and_unanswered_add_up(given_):
    found = share_of_yes(given_)
    if isinstance(found, Share):
        no = sum(answer is False for answer in given_.values())
        assert found.count + no + found.unanswered == found.asked == len(given_)
        assert 0 <= found.percent() <= 100


@given(answers)
def test_with_one_area_of_activity_the_two_shares_are_the_same(given_):
    by_activity = {area: {"all": answer} for area, answer in given_.items()}
    assert share_of_answers(by_activity) == share_of_yes(given_)
