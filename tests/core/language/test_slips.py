"""A known word is found again with one letter wrong, and with no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.language.slips import LONGEST, SHORTEST, Slips

KNOWN = Slips.of(["procentenheter", "minskade", "minskande", "tredjedel", "halverats", "ökat"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("procentenhter", ("procentenheter",)),
        ("procenttenheter", ("procentenheter",)),
        ("procentenhetar", ("procentenheter",)),
        ("prcoentenheter", ("procentenheter",)),
        ("tredejdel", ("tredjedel",)),
        ("tredjedle", ("tredjedel",)),
        ("alverats", ("halverats",)),
        ("minskadne", ("minskade", "minskande")),
    ],
)
def test_one_letter_missing_too_many_another_or_two_swapped(
    written: str, meant: tuple[str, ...]
) -> None:
    assert KNOWN.meant(written) == meant


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("tredjedel", "it is right"),
        ("minskade", "it is right, though a letter from another"),
        ("öka", "too short"),
        ("ökta", "its word is too short to be known so"),
        ("trdjdel", "two letters are missing"),
        ("tredjledet", "two letters are another's"),
        ("redjedlet", "two slips"),
        ("kommunerna", "nothing is near"),
        ("p" * 200, "too long"),
        ("", "nothing"),
    ],
)
def test_what_is_no_slip(written: str, why: str) -> None:
    assert KNOWN.meant(written) == (), why


LETTERS = "abcdeåäö"
words = st.text(LETTERS, min_size=SHORTEST, max_size=LONGEST - 1)


def one_slip(word: str) -> st.SearchStrategy[str]:
    places = st.integers(0, len(word) - 1)
    letters = st.sampled_from(LETTERS)
    return st.one_of(
        st.builds(lambda i: word[:i] + word[i + 1 :], places),
        st.builds(lambda i, sign: word[:i] + sign + word[i:], places, letters),
        st.builds(lambda i, sign: word[:i] + sign + word[i + 1 :], places, letters),
        st.builds(lambda i: word[:i] + word[i : i + 2][::-1] + word[i + 2 :], places),
    )


@given(words.flatmap(lambda word: st.tuples(st.just(word), one_slip(word))))
def test_every_single_slip_is_found(pair: tuple[str, str]) -> None:
    word, written = pair
    expected = (word,) if written != word and len(written) >= SHORTEST else ()
    assert Slips.of([word]).meant(written) == expected


def distance(one: str, other: str) -> int:
    """Letters put in, taken out, exchanged, and neighbours swapped: the textbook's table."""
    rows = {(i, 0): i for i in range(len(one) + 1)} | {(0, j): j for j in range(len(other) + 1)}
    for i, a in enumerate(one, start=1):
        for j, b in enumerate(other, start=1):
            cost = min(rows[i - 1, j] + 1, rows[i, j - 1] + 1, rows[i - 1, j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[i - 2, j - 2] + 1)
            rows[i, j] = cost
    return rows[len(one), len(other)]


near_words = st.text("ab", min_size=SHORTEST, max_size=SHORTEST + 2)


@given(st.sets(near_words, max_size=6), near_words)
def test_what_is_meant_is_what_a_slow_measure_calls_one_slip_away(
    known: set[str], written: str
) -> None:
    expected = [] if written in known else sorted(w for w in known if distance(w, written) == 1)
    assert list(Slips.of(known).meant(written)) == expected
