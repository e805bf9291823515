"""Rows of numbers whose groups, measures or years were named before in the same order.

Of programmes 141 were started in 2023, 52 under way and 94 completed; in 2024 146, 36 and 70. 82,
119 and 144 sought support in 2022, 2023 and 2024. Of the decisions on gross violation of integrity
there were 55 in 2023 and 48 in 2024, of the persons 41 and 37; on gross violation of a woman 71 and
87, and 71 and 86. On the fells 55 per cent of the homes had a plan in 2024, in the valley 56.
"""

import pytest

from tests.core.claims.marked_words import misjudged

STOCKHOLM, CLIMATE = "examples/stockholm", "examples/climate"
HEALTH, REGION = "evaluation/bundles/halsa", "evaluation/bundles/regionen"


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (STOCKHOLM, "correctional-dv-programmes",
         "Sett till påbörjade, pågående och fullföljda var utfallet 2023 i tur och ordning {141}, "
         "{52} och {94}."),
        (STOCKHOLM, "correctional-dv-programmes",
         "Sett till påbörjade, pågående och fullföljda var utfallet 2023 i tur och ordning {141}, "
         "[94] och [52]."),
        (STOCKHOLM, "correctional-dv-programmes",
         "År 2024 påbörjades {146} program, {36} pågick och {70} fullföljdes; året före var talen "
         "i samma ordning {141}, [94] och [52]."),
        (HEALTH, "suicide-rate",
         "Suicidtalet för kvinnor och män var 2024 {8,0} och {18,4}, i nu nämnd ordning."),
        (HEALTH, "suicide-rate",
         "Suicidtalet för kvinnor och män var 2024 [18,4] och [8,0], i nu nämnd ordning."),
        (HEALTH, "loneliness-older",
         "I Björkvik, Granlunda och Havsnäs var andelen 2024 {15}, {13} och {18 procent}."),
        (HEALTH, "loneliness-older",
         "I Björkvik, Granlunda och Havsnäs var andelen 2024 [13], [15] och {18 procent}."),
        (CLIMATE, "care-homes-heat-plan",
         "On the coast, on the fells and in the valley the share was 38, {55} and {56 per cent} in "
         "2024, in that order."),
        (CLIMATE, "care-homes-heat-plan",
         "On the coast, on the fells and in the valley the share was 38, [56] and [55 per cent] in "
         "2024, in that order."),
    ],
)  # fmt: skip
def test_a_number_is_of_the_group_in_its_own_place(bundle: str, indicator: str, text: str) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    "text",
    [
        "Antalet var 2022, 2023 och 2024 i tur och ordning {82}, {119} och {144}.",
        "Antalet var 2022, 2023 och 2024 i tur och ordning {82}, [144] och [119].",
    ],
)
def test_a_number_of_a_row_is_of_no_other_year_of_it(text: str) -> None:
    assert not misjudged(STOCKHOLM, "valj-att-sluta-contacts", text)


@pytest.mark.parametrize(
    "text",
    [
        "Besluten och personerna för grov kvinnofridskränkning ökade 2024 med {16} respektive "
        "{15}.",
        "Besluten och personerna för grov kvinnofridskränkning ökade 2024 med [15] respektive "
        "[16].",
        "För grov kvinnofridskränkning ökade besluten från {71} till {87} och de lagförda från "
        "{71} till {86}, det vill säga med {16} respektive {15}.",
        "För grov kvinnofridskränkning ökade besluten från {71} till {87} och de lagförda från "
        "{71} till {86}, det vill säga med {16} respektive [14].",
        "För grov fridskränkning fattades 2024 {48} beslut mot {37} personer (2023: {55} "
        "respektive {41}).",
        "För grov fridskränkning fattades 2024 {48} beslut mot {37} personer (2023: [41] "
        "respektive [55]).",
        "Lagförda personer och lagföringsbeslut för våldtäkt uppgick 2023 till {216} och {344}, i "
        "den ordningen.",
        "Lagförda personer och lagföringsbeslut för våldtäkt uppgick 2023 till [344] och [216], i "
        "den ordningen.",
    ],
)
def test_a_number_is_of_the_measure_in_its_own_place(text: str) -> None:
    assert not misjudged(STOCKHOLM, "prosecutions", text)


@pytest.mark.parametrize(
    "text",
    [
        "För köp av sexuell handling av barn fattades {12} beslut 2022, {52} beslut 2023 och {8} "
        "beslut 2024, och de lagförda var dessa år i tur och ordning {3}, {21} och {5}.",
        "För köp av sexuell handling av barn fattades {12} beslut 2022, {52} beslut 2023 och {8} "
        "beslut 2024, och de lagförda var dessa år i tur och ordning {3}, [12] och [8].",
    ],
)
def test_a_word_that_is_all_a_measure_is_called_names_no_other_of_its_root(text: str) -> None:
    assert not misjudged(STOCKHOLM, "prosecutions", text)


@pytest.mark.parametrize(
    "text",
    [
        "De lagförda för våldtäkt blev {fler} båda åren ({189}, {216} och {229}), medan besluten "
        "var {325}, {344} och {336}.",
        "De lagförda för våldtäkt blev {fler} båda åren ({189}, [229] och [216]), medan besluten "
        "var {325}, [336] och [344].",
    ],
)
def test_three_numbers_beside_both_years_are_the_ends_of_two_steps(text: str) -> None:
    assert not misjudged(STOCKHOLM, "prosecutions", text)


@pytest.mark.parametrize(
    "text",
    [
        "För partnermisshandel fattades {693} beslut 2024.\n\nFör våldtäkt, försök inräknade, "
        "följs måtten inte åt. De lagförda ökade med {13}, medan besluten minskade till {336}.",
        "För partnermisshandel fattades {693} beslut 2024.\n\nFör våldtäkt, försök inräknade, "
        "följs måtten inte åt. De lagförda ökade med [90], medan besluten minskade till [693].",
    ],
)
def test_a_group_that_opens_a_paragraph_holds_for_it(text: str) -> None:
    assert not misjudged(STOCKHOLM, "", text)
