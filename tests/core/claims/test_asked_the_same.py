"""What pupils and what staff answered to the same question, and levels of two that are compared.

In 2023/2024 pupils of grade 8 gave 5.8 for adults who act on abuse and those of upper secondary
school 6.9, its boys 7.1; staff gave 7.6 in compulsory and 7.7 in upper secondary school, where it
was 7.8 the year before. Upper secondary pupils gave 7.3 for equal treatment; staff gave 8.1 and 8.3
for equality. Girls and boys of upper secondary school gave 7.2 each, the year before 7.3; those of
grade 8 gave 6.1 and 5.7, before 6.2 and 6.1. In 2024 contact bans were granted in 37 per cent, and
57 per cent of the crimes against children were handled in time; in 2021 it was 65.
"""

import pytest

from tests.core.claims.marked_words import misjudged

STOCKHOLM, PUPILS = "examples/stockholm", "pupils-adults-act-on-abuse"
ASKED = "Eleverna i årskurs 8 ger {5,8} på frågan om vuxna gör tillräckligt. "
STAFF = "Personalen i grundskolan ger {7,6} på frågan om vuxna gör tillräckligt. "


@pytest.mark.parametrize(
    "text",
    [
        ASKED + "Bland personalen i grundskolan är medelvärdet {7,6}, i gymnasieskolan {7,7}.",
        ASKED + "Bland personalen i grundskolan är medelvärdet [8,1], i gymnasieskolan [7,8].",
        ASKED + "Personalen är mer nöjd: {7,6} i grundskolan och {7,7} i gymnasiet.",
        ASKED + "Personalen är mer nöjd: [7,5] i grundskolan och [7,8] i gymnasiet.",
        ASKED + "\n\nPedagogisk personal fick samma fråga. I gymnasieskolan blev det {7,7}.",
        ASKED + "\n\nPedagogisk personal fick samma fråga. I gymnasieskolan blev det [8,3].",
        STAFF + "Eleverna i gymnasiets år 2 ger {6,9}.",
        STAFF + "Eleverna i gymnasiets år 2 ger [7,3].",
        STAFF + "Bland eleverna är gymnasiets pojkar de som är mest positiva med {7,1}.",
        STAFF + "Bland eleverna är gymnasiets pojkar de som är mest positiva med [7,7].",
    ],
)
def test_others_were_asked_what_was_told_last(text: str) -> None:
    assert not misjudged(STOCKHOLM, PUPILS, text)


@pytest.mark.parametrize(
    "text",
    [
        ASKED + "Grundskolans personal är {mer} positiv.",
        ASKED + "Grundskolans personal är [mindre] positiv.",
        ASKED + "Personalen är {mer} positiv än eleverna.",
        ASKED + "Personalen är [mindre] positiv än eleverna.",
        ASKED + "Personalen i grundskolan ligger {1,8 över} åttondeklassarna.",
        ASKED + "Personalen i grundskolan ligger [1,2 över] åttondeklassarna.",
        ASKED + "I gymnasieskolan ger personalen ett {högre värde} än gymnasieeleverna.",
        ASKED + "I gymnasieskolan ger personalen ett [lägre värde] än gymnasieeleverna.",
    ],
)
def test_others_are_compared_with_those_asked_the_same(text: str) -> None:
    assert not misjudged(STOCKHOLM, PUPILS, text)


@pytest.mark.parametrize(
    "text",
    [
        "År 2024 var andelen beviljade kontaktförbud {lägre} än andelen brott mot barn handlagda "
        "inom 90 dagar ({37} respektive {57 procent}).",
        "År 2024 var andelen beviljade kontaktförbud {lägre} än andelen brott mot barn handlagda "
        "inom 90 dagar ({37} respektive [65 procent]).",
        "År 2024 var andelen beviljade kontaktförbud [högre] än andelen brott mot barn handlagda "
        "inom 90 dagar ([57] mot [37 procent]).",
        "Eleverna i gymnasiet ger ett {högre värde} på frågan om lika behandling än på frågan om "
        "vuxna agerar ({7,3} respektive {6,9}).",
        "Eleverna i gymnasiet ger ett {högre värde} på frågan om lika behandling än på frågan om "
        "vuxna agerar ([6,9] respektive [7,3]).",
    ],
)
def test_two_levels_in_brackets_are_of_the_two_that_are_compared(text: str) -> None:
    assert not misjudged(STOCKHOLM, "", text)


@pytest.mark.parametrize(
    "text",
    [
        "I gymnasiets år 2 skiljer sig könen {inte} åt i fråga om lika behandling; båda ligger på "
        "{7,2}, {0,1 lägre} än läsåret före.",
        "I gymnasiets år 2 skiljer sig könen {inte} åt i fråga om lika behandling; båda ligger på "
        "{7,2}, [0,2 lägre] än läsåret före.",
        "Skillnaden mellan könen i åttan är {0,4} i fråga om lika behandling, {0,3 större} än "
        "läsåret före.",
        "Skillnaden mellan könen i åttan är {0,4} i fråga om lika behandling, [0,2 större] än "
        "läsåret före.",
    ],
)
def test_what_is_told_of_both_moved_for_each(text: str) -> None:
    assert not misjudged(STOCKHOLM, "pupils-equal-treatment", text)
