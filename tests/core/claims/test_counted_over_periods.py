"""What is told by what a year is called, a period's length, in all, or by its own course."""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of

HEALTH, REGION, OLDER = (
    f"evaluation/bundles/{each}" for each in ("halsa", "regionen", "wellbeing")
)
CASES = [
    (REGION, Place(2024, 2, "housing-started"), "4 870", "4 270",
     "Så sent som 2021 påbörjades 1 600 bostäder. Sammanlagt har {} bostäder påbörjats under den "
     "senaste femårsperioden."),
    (REGION, Place(2024, 1, "employment-rate"), "7,8", "5,8",
     "Andelen bland utrikes födda har ökat sedan 2018, totalt med {} procentenheter."),
    (REGION, Place(2024, 1, "employment-rate"), "6,7", "1,2",
     "Av de utrikes födda arbetade 66,1 procent. Andelen bland utrikes födda har ökat sedan 2018, "
     "totalt med 7,8 procentenheter. Avståndet till inrikes födda har därmed minskat med {} "
     "procentenheter på sex år."),
    (HEALTH, Place(2024, 2, "prevention-trained"), "nästan sjudubblats", "nästan tredubblats",
     "Det kan jämföras med 2022, då 438 personer utbildades. Sedan pandemiåret 2020 har antalet "
     "{}."),
    (HEALTH, Place(2024, 1), "48", "58",
     "År 2024 uppgav 57 procent av flickorna och 28 procent av pojkarna i årskurs 9 att de hade "
     "minst två psykosomatiska besvär i veckan, jämfört med {} respektive 24 procent år 2018."),
    (HEALTH, Place(2024, 3, "alcohol-pupils"), "sjunkit", "stigit",
     "Från 2021 till 2024 har andelen stigit från 37 till 46 procent bland flickorna i årskurs 9 "
     "och {} från 33 till 30 procent bland pojkarna."),
    (REGION, Place(2024, 2, "broadband"), "78 procent", "69 procent",
     "I botten av tabellen ligger Alsele med 75 procent; därnäst kommer Rensjö med {}."),
    (REGION, Place(2024, 2), "tre av fyra", "två av fyra",
     "Krav på fossilfri drift ställs i {} bussavtal."),
    (OLDER, Place(2024, 1, "befriending-volunteers"), "risen", "fallen",
     "Since the pandemic year 2020 the number of befriending volunteers has {}."),
    (OLDER, Place(2024, 1, "befriending-volunteers"), "risen", "fallen",
     "Over the latest three-year period the number of befriending volunteers has {}."),
]  # fmt: skip


@pytest.mark.parametrize(("bundle", "place", "right", "wrong", "told"), CASES)
def test_it_is_counted_as_the_words_say(
    bundle: str, place: Place, right: str, wrong: str, told: str
) -> None:
    for words, expected in ((right, Verdict.SUPPORTED), (wrong, Verdict.CONTRADICTED)):
        at = told.index("{}") + len(words) - 1
        found = checker_of(bundle).check(told.format(words), place)
        assert next(e.verdict for e in found if e.start <= at < e.end) is expected
