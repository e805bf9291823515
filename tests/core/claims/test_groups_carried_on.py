"""Groups that a paragraph leaves open, which the one before it has named.

Of the municipalities 92 percent give support of their own to children subjected to violence in
close relations in 2024, 85 percent in 2023; of sexual violence it is 77 and 62 percent for
children, 58 and 46 percent for adults.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED
TOLD = (
    "År 2024 gav 92 procent av kommunerna stöd i egen regi till barn som utsätts för våld i nära "
    "relation.\n\n"
)


def verdicts(text: str) -> list[Verdict]:
    """The verdicts on the claims of a text about the support that municipalities offer."""
    place = Place(2024, 4, "municipal-support-offered")
    return [each.verdict for each in checker_of("examples/stockholm").check(text, place)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Även när det gäller sexuellt våld har andelen ökat, till 77 procent.", [YES, YES]),
        ("Även när det gäller sexuellt våld har andelen ökat, till 58 procent.", [YES, NO]),
        ("Även när det gäller sexuellt våld har andelen ökat, till 72 procent.", [YES, NO]),
        ("För sexuellt våld var andelen 62 procent 2023.", [YES]),
        ("För sexuellt våld var andelen 46 procent 2023.", [NO]),
        ("För sexuellt våld mot vuxna var andelen 46 procent 2023.", [YES]),
    ],
)
def test_a_paragraph_goes_on_about_the_group_of_the_one_before(
    sentence: str, expected: list[Verdict]
) -> None:
    assert verdicts(TOLD + sentence)[1:] == expected


@pytest.mark.parametrize(("share", "verdict"), [("77", YES), ("58", YES), ("72", NO)])
def test_what_any_of_several_groups_bears_out_says_of_none_that_it_was_told(
    share: str, verdict: Verdict
) -> None:
    # that the share has risen holds for children and for adults
    opening = "I egen regi har andelen med stöd vid sexuellt våld ökat. "
    assert verdicts(opening + f"Nu är den {share} procent.")[-1] is verdict


@pytest.mark.parametrize(
    ("year", "verdict"), [("2019", Verdict.SUPPORTED), ("2018", Verdict.CONTRADICTED)]
)
def test_what_is_named_itself_behind_several_groups_is_of_all(year: str, verdict: Verdict) -> None:
    # 2018 is the highest of women, told last; 2019 of all
    text = (
        f"Bland män var suicidtalet 18,4 och bland kvinnor 8,0. Suicidtalet var som högst {year}."
    )
    place = Place(2024, indicator="suicide-rate")
    checked = checker_of("evaluation/bundles/halsa").check(text, place)
    assert [each.verdict for each in checked][-1] is verdict


def test_what_is_named_itself_behind_one_group_is_of_that() -> None:
    text = "Bland kvinnor var suicidtalet 8,0. Suicidtalet var som högst 2018."
    place = Place(2024, indicator="suicide-rate")
    checked = checker_of("evaluation/bundles/halsa").check(text, place)
    assert {each.verdict for each in checked} == {Verdict.SUPPORTED}
