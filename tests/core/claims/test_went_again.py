"""What went so at another time, too, or did not, and what did not either.

In the climate example 41, 42, 44, 43, 47, 48, 49 and 50 percent of women were prepared from 2016 to
2023, and 46, 46, 48, 49, 51, 51, 52 and 54 of men. In the Swedish bundle 44, 43, 41, 37, 39, 42 and
46 percent of girls in grade 9 drank from 2018 to 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(bundle: str, indicator: str, text: str) -> list[Verdict]:
    """The verdicts on the claims of a text below an indicator's heading, in order."""
    checker = checker_of(bundle)
    return [each.verdict for each in checker.check(text, Place(2024, indicator=indicator))]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Women's share rose in 2017 and again in 2018.", YES),
        ("Women's share rose in 2017 and again in 2019.", NO),
        (
            "Men's share was unchanged between 2016 and 2017 and again so between 2020 and 2021.",
            YES,
        ),
        ("Women's share rose in 2018. In 2020 it did so again.", YES),
        ("Women's share rose in 2018. In 2019 it did so again.", NO),
        ("Women's share rose in 2018. In 2019 it did not.", YES),
        ("Women's share rose in 2018. In 2020 it did not.", NO),
        ("Men's share rose between 2017 and 2018, as it did between 2018 and 2019.", YES),
        ("Men's share rose between 2017 and 2018, as it also did between 2020 and 2021.", NO),
        ("Men's share rose between 2017 and 2018, but not between 2020 and 2021.", YES),
        ("Men's share rose between 2017 and 2018, but not between 2018 and 2019.", NO),
    ],
)
def test_another_time_went_as_the_one_told(text: str, verdict: Verdict) -> None:
    assert verdicts("examples/climate", "residents-prepared", text) == [YES, verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Bland flickor i årskurs 9 ökade andelen 2022 och igen 2023.", YES),
        ("Bland flickor i årskurs 9 minskade andelen 2019 och på nytt 2022.", NO),
        ("I årskurs 9 ökade flickornas andel 2022–2023, men inte mellan 2020 och 2021.", YES),
        ("I årskurs 9 ökade flickornas andel 2022–2023, men inte mellan 2023 och 2024.", NO),
    ],
)  # fmt: skip
def test_so_it_is_in_swedish(text: str, verdict: Verdict) -> None:
    assert verdicts("evaluation/bundles/halsa", "alcohol-pupils", text) == [YES, verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Women's share did not fall between 2016 and 2017, and men's did not either.", YES),
        ("Women's share did not rise between 2018 and 2019, and men's did not either.", NO),
    ],
)
def test_what_did_not_either_is_denied_as_the_other_is(text: str, verdict: Verdict) -> None:
    assert verdicts("examples/climate", "residents-prepared", text) == [YES, verdict]


def test_what_did_not_either_follows_nothing_that_did() -> None:
    told = "Women's share rose between 2016 and 2017, and men's did not either."
    assert verdicts("examples/climate", "residents-prepared", told) == [YES]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Neither women's nor men's share fell in 2020.", YES),
        ("Neither women's nor men's share rose in 2020.", NO),
    ],
)
def test_what_neither_did_is_denied(text: str, verdict: Verdict) -> None:
    assert verdicts("examples/climate", "residents-prepared", text) == [verdict]
