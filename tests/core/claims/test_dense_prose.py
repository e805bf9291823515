"""Many figures in a sentence, as agencies write: brackets, “respektive”, one series after another.

Of the example's decisions on violence in couples there were 693 in 2024 and 587 in 2023, of
persons 552 and 462; for rape 336 and 344, 229 and 216. Support talks with a decision were offered
to men by 89 per cent and to women by 87, without one by 70.
"""

import pytest

from tests.core.claims.marked_words import misjudged

STOCKHOLM, WELLBEING = "examples/stockholm", "evaluation/bundles/wellbeing"


@pytest.mark.parametrize(
    "text",
    [
        "År 2024 fattades {693} beslut om misshandel i parrelation ({587} året innan); "
        "antalet lagförda personer uppgick till {552} ({462}).",
        "År 2024 fattades {693} beslut om misshandel i parrelation ({587} året innan); "
        "antalet lagförda personer uppgick till {552} ([467]).",
        "För våldtäkt fattades {336} beslut ({344} år 2023) och {229} personer lagfördes ({216}).",
        "För våldtäkt fattades {336} beslut ({344} år 2023) och {229} personer lagfördes ([189]).",
        "För grov kvinnofridskränkning var antalet lagförda personer {86} ({71} år 2023 och {71} "
        "år 2022) och antalet beslut {87} ({71} respektive {72}).",
        "För grov kvinnofridskränkning var antalet lagförda personer {86} ({71} år 2023 och {71} "
        "år 2022) och antalet beslut {87} ([72] respektive [71]).",
    ],
)
def test_a_bare_bracket_is_of_the_time_that_one_before_told(text: str) -> None:
    assert not misjudged(STOCKHOLM, "prosecutions", text)


@pytest.mark.parametrize(
    "text",
    [
        "Misstankarna uppgick till {634} ({615} föregående år), men är färre än 2022 ({660}).",
        "Misstankarna uppgick till {634} ({615} föregående år), men är färre än 2022 ([615]).",
    ],
)
def test_a_time_right_before_a_bracket_goes_before_one_told_earlier(text: str) -> None:
    assert not misjudged(STOCKHOLM, "contact-ban-violation-suspicions", text)


@pytest.mark.parametrize(
    "text",
    [
        "Antalet lagförda personer för grov fridskränkning respektive grov kvinnofridskränkning "
        "uppgick 2024 till {37} respektive {86}, jämfört med {41} respektive {71} året innan.",
        "Antalet lagförda personer för grov fridskränkning respektive grov kvinnofridskränkning "
        "uppgick 2024 till [86] respektive [37], jämfört med [71] respektive [41] året innan.",
    ],
)
def test_what_a_list_is_set_against_is_of_the_same_groups(text: str) -> None:
    assert not misjudged(STOCKHOLM, "prosecutions", text)


@pytest.mark.parametrize(
    "text",
    [
        "Stödsamtal med biståndsbeslut erbjöds män av {89 procent}, medan andelen utan "
        "biståndsbeslut var {70 procent}.",
        "Stödsamtal med biståndsbeslut erbjöds män av {89 procent}, medan andelen utan "
        "biståndsbeslut var [89 procent].",
        "Stödsamtal erbjöds män av {89 procent} med biståndsbeslut och {70 procent} utan "
        "biståndsbeslut.",
        "Stödsamtal erbjöds män av [70 procent] med biståndsbeslut och [89 procent] utan "
        "biståndsbeslut.",
        "Stödsamtal med biståndsbeslut erbjöds män av {89 procent} och utan biståndsbeslut av "
        "{70 procent}.",
    ],
)
def test_each_number_goes_with_what_tells_two_names_apart(text: str) -> None:
    assert not misjudged(STOCKHOLM, "support-talks-with-decision", text)


@pytest.mark.parametrize(
    "text",
    [
        "Mot kvinnor var andelen {31 procent} 2023, att jämföra med rikets median på {40 procent}; "
        "för män var den {21 procent}.",
        "Mot kvinnor var andelen {31 procent} 2023, mot 40 procent i riket; för män var den "
        "{21 procent}.",
        "Mot kvinnor var andelen {31 procent} 2023, mot 40 procent i riket; för män var den "
        "[12 procent].",
        "Mot kvinnor var andelen {31 procent} 2023 (riket 40 procent), medan den för män var "
        "{21 procent}.",
        "Mot kvinnor var andelen {31 procent} 2023 (riket 40 procent), medan den för män var "
        "[12 procent].",
    ],
)
def test_what_was_compared_with_is_not_the_place_of_the_next_clause(text: str) -> None:
    assert not misjudged(STOCKHOLM, "clearance-gross-violation-integrity", text)
