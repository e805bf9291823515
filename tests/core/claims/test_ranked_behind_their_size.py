"""Changes that are the greatest or smallest, told behind how great they are; and what is so now.

Of the bans applied for 25 per cent were granted in 2019 to 2021, 28 in 2022, 31 in 2023 and 37 in
2024. There were 265, 288, 214, 240, 301, 346 and 389 volunteers in 2018 to 2024.
"""

import pytest

from tests.core.claims.marked_words import misjudged

STOCKHOLM, WELLBEING = "examples/stockholm", "evaluation/bundles/wellbeing"
BANS, VOLUNTEERS = "contact-bans-granted-share", "befriending-volunteers"


@pytest.mark.parametrize(
    ("bundle", "indicator", "text"),
    [
        (STOCKHOLM, BANS, "Andelen {ökade} till {37 procent} 2024. Ökningen är {6 "
         "procentenheter}, den {största} mellan två år sedan mätningen började."),
        (STOCKHOLM, BANS, "Ökningen av andelen var {6 procentenheter} 2024, den [minsta] under "
         "perioden."),
        (STOCKHOLM, BANS, "Andelen var {31 procent} 2023, en ökning med {3 procentenheter}, den "
         "[största] under perioden."),
        (STOCKHOLM, BANS, "Andelen var 2024 {37 procent}, en ökning från 31, den {högsta} under "
         "perioden."),
        (WELLBEING, VOLUNTEERS, "The number rose to {301} in 2022. The increase was {61}, the "
         "{largest} since measurement began."),
        (WELLBEING, VOLUNTEERS, "The number rose to {346} in 2023. The increase was {45}, the "
         "[largest] since measurement began."),
    ],
)  # fmt: skip
def test_what_is_told_behind_the_size_of_a_change_is_of_changes(
    bundle: str, indicator: str, text: str
) -> None:
    assert not misjudged(bundle, indicator, text)


@pytest.mark.parametrize(
    "text",
    [
        "Åren 2019 till 2021 låg de på {en fjärdedel}; numera beviljas {mer än var tredje}.",
        "Åren 2019 till 2021 låg de på {en fjärdedel}; numera beviljas [mer än varannan].",
    ],
)
def test_what_is_so_nowadays_is_of_no_stretch_before(text: str) -> None:
    assert not misjudged(STOCKHOLM, BANS, text)
