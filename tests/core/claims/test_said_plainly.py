"""What plain official English says beside its figures: ages, limits, causes, parts of a year."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.language.amounts import amounts
from tests.core.claims.small_edition import YEAR, checker
from tests.core.language.sentence_read import sentence

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
LOOSE = Verdict.IMPRECISE

TOLD = [
    ("In 2024 there were 200 reported thefts. The summer before, there were 210.", "210", YES),
    ("In 2024 there were 200 reported thefts. The summer before, there were 200.", "200", NO),
    ("The mean health score was 6.2 out of 10 in 2024.", "6.2 out of 10", YES),
    ("The mean health score was 6.4 out of 10 in 2024.", "6.4 out of 10", NO),
    ("The number of thefts reported because of a fall was 200 in 2024.", "200", YES),
    ("The number of thefts reported because of a fall was 210 in 2024.", "210", NO),
    (
        "In 2021, its last year, 38 per cent of municipalities had a plan of action.",
        "38 per cent",
        YES,
    ),
    (
        "In 2021, its last year, 50 per cent of municipalities had a plan of action.",
        "50 per cent",
        NO,
    ),
]
NOTHING = [
    "The reported thefts concern those aged 18 to 84.",
    "The reported thefts are held to the normal period 1991–2020.",
    "The helpline sets a limit of 60 calls.",
    "Over the longer term we shall see how reported thefts develop.",
    "De anmälda stölderna gäller dem i åldern 18 till 84.",
    "De anmälda stölderna ställs mot normalperioden 1991–2020.",
]


@pytest.mark.parametrize(("text", "words", "verdict"), TOLD)
def test_a_figure_is_read_beside_what_is_none(text: str, words: str, verdict: Verdict) -> None:
    claims = checker("en").check(text, Place(YEAR))
    assert (claims[-1].text, claims[-1].verdict) == (words, verdict)


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing_is_claimed(sentence: str) -> None:
    language = "sv" if sentence.startswith("De ") else "en"
    assert not checker(language).check(sentence, Place(YEAR))


COMPARED = [
    ("The share of applications answered in 2024 was the same as in 2020.", "was the same", LOOSE),
    ("The share of applications answered in 2024 was the same as in 2019.", "was the same", YES),
    ("The share of applications answered has been unchanged since 2019.", "unchanged", LOOSE),
    (
        "Calls to the helpline rose from 2019 to 2024; compared with 2020, there were 89 more.",
        "89 more",
        YES,
    ),
    (
        "Calls to the helpline rose from 2019 to 2024; compared with 2020, there were 100 more.",
        "100 more",
        NO,
    ),
]


@pytest.mark.parametrize(("text", "words", "verdict"), COMPARED)
def test_two_times_are_held_to_each_other(text: str, words: str, verdict: Verdict) -> None:
    claims = checker("en").check(text, Place(YEAR))
    assert (claims[-1].text, claims[-1].verdict) == (words, verdict)


def test_a_number_is_no_part_of_another_that_is_joined_to_it() -> None:
    one, two = amounts(sentence("There were 8 in the third and 13 in the fourth.", "en"))
    assert (one.low, one.of, two.low) == (8, None, 13)


@pytest.mark.parametrize(("figure", "verdict"), [("60", YES), ("73", NO)])
def test_a_time_that_opens_a_sentence_holds_behind_its_comma(figure: str, verdict: Verdict) -> None:
    text = f"In 2019, {figure} percent of girls felt safe at school."
    assert [each.verdict for each in checker("en").check(text, Place(YEAR))] == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Calls to the helpline soared between 2023 and 2024.", Verdict.SUPPORTED),
        ("Reported thefts slumped between 2023 and 2024.", Verdict.IMPRECISE),
        ("Calls to the helpline edged up between 2023 and 2024.", Verdict.IMPRECISE),
    ],
)
def test_a_verb_may_say_itself_how_much(text: str, verdict: Verdict) -> None:
    (only,) = checker("en").check(text, Place(YEAR))
    assert only.verdict is verdict
