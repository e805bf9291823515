import hypothesis.strategies as st
import pytest
from hypothesis import given

from lagesbild.core.statistics.measures.coverage import AreaIsNotCounted, union_coverage

COUNTED = [f"01{number}" for number in range(10, 36)]


def test_a_municipality_with_both_is_counted_once():
    found = union_coverage(own=COUNTED[:10], joint=COUNTED[8:20], of=COUNTED)
    assert (found.own.count, found.joint.count, found.both.count) == (10, 12, 2)
    assert found.own_or_joint.count == 20
    assert found.own_or_joint.base == 26
    assert str(found.own_or_joint.percent()) == "77"
    assert found.without == frozenset(COUNTED[20:])


def test_an_area_outside_the_counted_ones_is_an_error_that_names_it():
    with pytest.raises(AreaIsNotCounted, match="0480"):
        union_coverage(own=["0480"], joint=[], of=COUNTED)


def test_a_code_given_twice_counts_once():
    assert union_coverage(own=["0110", "0110"], joint=[], of=COUNTED).own.count == 1


subsets = st.sets(st.sampled_from(COUNTED))


@given(subsets, subsets)
def test_own_and_joint_less_both_make_own_or_joint(own, joint):
    found = union_coverage(own=own, joint=joint, of=COUNTED)
    assert found.own.count + found.joint.count - found.both.count == found.own_or_joint.count
    assert found.own_or_joint.count + len(found.without) == 26
