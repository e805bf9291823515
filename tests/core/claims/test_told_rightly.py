"""Right claims as reports word them, each beside a wrong one in the same words.

The figures stand in `small_edition.FIGURES`, `edition_of_groups.VERDICTS` and the example.
"""

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.bundle_checkers import checker_of
from tests.core.claims.edition_of_groups import checker_of_groups
from tests.core.claims.small_edition import YEAR, checker

CHANGES = [
    ("Relativt sett ökade andelen kommuner med handlingsplan med nästan {} procent sedan 2019.",
     "90", "40"),
    ("Samtalen till jouren var 150 år 2024. I procent är det en ökning med {} sedan 2022.",
     "67", "60"),
    ("Samtalen till jouren utökades med {} under 2024.", "50", "70"),
    ("Hälsobetyget är {} tiondelar upp mellan 2023 och 2024.", "två", "fyra"),
    ("Anmälda stölder var 200 år 2024, mot 210 året före. Det är en minskning med {} procent, "
     "och sedan 2021 har antalet minskat.", "5", "33"),
    ("År 2024 hade 58 procent av kommunerna en handlingsplan. Ökningen uppgick till 8 "
     "procentenheter jämfört med 2023 och till {} procentenheter jämfört med 2022.", "16", "8"),
    ("År 2024 hade 58 procent av kommunerna en handlingsplan, vilket är {} procentenheter mer än "
     "föregående år och den högsta andelen under perioden 2019–2024.", "8", "27"),
    ("Stölderna var 400 år 2019. De följande två åren föll de med 100. "
     "Därefter har de minskat med {}.", "100", "150"),
]  # fmt: skip
"""Of a share, too; in percent; of a noun's size; since the time that is theirs."""
LEVELS = [
    ("Stölderna har minskat sedan 2019. Det året anmäldes {} stölder.", "400", "200"),
    ("Hälsobetyget har ökat sedan 2020. Då var det {}.", "5,8", "6,1"),
    ("Från 42 procent 2022 klättrade andelen kommuner med handlingsplan till {} procent.",
     "58", "42"),
    ("År 2024 anmäldes i genomsnitt {} stölder per månad.", "17", "19"),
    ("År 2024 var 73 procent av flickorna och 80 procent av pojkarna trygga i skolan. "
     "Könsskillnaden har minskat från {} procentenheter 2019 till 7 procentenheter 2024.",
     "21", "12"),
    ("År 2024 var 80 procent av pojkarna trygga i skolan. Flickorna ligger {} procentenheter "
     "efter.", "sju", "nio"),
]  # fmt: skip
"""Of the time named last, of the end of a change, of a month, of a gap."""


@pytest.mark.parametrize(("told", "right", "wrong"), [*CHANGES, *LEVELS])
def test_a_number_is_read_as_the_words_say(told: str, right: str, wrong: str) -> None:
    assert _verdict(checker(), told, right) is Verdict.SUPPORTED
    assert _verdict(checker(), told, wrong) is Verdict.CONTRADICTED


def _verdict(judge: Checker, told: str, number: str) -> Verdict:
    """The verdict on the claim that a number stands in."""
    text = told.format(number)
    at = told.index("{}")
    found = judge.check(text, Place(YEAR))
    return next(each.verdict for each in found if each.start <= at < each.end)


COMPOUNDS = [
    ("{} var 91 år 2024.", "Stölddomarna", "Bedrägeridomarna"),
    ("{} var 55 år 2024.", "Bedrägeridomarna", "Stölddomarna"),
    ("År 2024 ökade {} med 11.", "stölddomarna", "bedrägeridomarna"),
]


@pytest.mark.parametrize(("told", "right", "wrong"), COMPOUNDS)
def test_a_group_may_head_a_compound(told: str, right: str, wrong: str) -> None:
    for word, verdict in ((right, Verdict.SUPPORTED), (wrong, Verdict.CONTRADICTED)):
        found = checker_of_groups("sv").check(told.format(word), Place(YEAR))
        assert {each.verdict for each in found} == {verdict}


LISTED = (
    "För stöld redovisas 80 och 91 domar för 2023 respektive 2024, fördelade på {} och 86 personer."
)


def test_the_noun_at_the_end_of_a_list_is_counted_by_all_of_it() -> None:
    assert _verdict(checker_of_groups("sv"), LISTED, "71") is Verdict.SUPPORTED
    assert _verdict(checker_of_groups("sv"), LISTED, "80") is Verdict.CONTRADICTED


WORDS = [
    ("Andelen besvarade ansökningar har {} sedan 2020.", "i allt väsentligt legat stilla", "ökat"),
    ("Betyget i hälsa, hälsobetyget, var 2024 {} än 2023.", "mer positivt", "mer negativt"),
    ("År 2024 anmäldes 200 stölder, 10 färre än 2023 och {} av antalet 2019.",
     "hälften", "en tredjedel"),
    ("År 2024 var 73 procent av flickorna och 80 procent av pojkarna trygga i skolan. Skillnaden "
     "har mer än {} sedan 2019.", "halverats", "fördubblats"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "right", "wrong"), WORDS)
def test_a_word_is_read_as_those_around_it_say(told: str, right: str, wrong: str) -> None:
    at = told.index("{}")
    for word, verdict in ((right, Verdict.SUPPORTED), (wrong, Verdict.CONTRADICTED)):
        text = told.format(word)
        found = checker().check(text, Place(YEAR))
        verdicts = [each.verdict for each in found if each.end > at and each.start < at + len(word)]
        assert verdicts == [verdict], text


def test_what_had_stood_still_did_so_until_then() -> None:
    told = (
        "Andelen besvarade ansökningar var 94 procent 2024, en minskning från 2023. "
        "Den hade dessförinnan stått stilla."
    )
    (*_, claim) = checker().check(told, Place(YEAR))
    assert (claim.verdict, claim.periods) == (Verdict.SUPPORTED, ("2022", "2023"))


def test_what_has_lost_speed_has_not_fallen() -> None:
    told = "Samtalen till jouren har tappat fart sedan 2023."
    assert not checker().check(told, Place(YEAR))


NAMED = [
    ("I fråga om kunskapsutveckling uppger omkring {} av de svarande kommunerna och stadsdelarna "
     "att de har använt resultat från systematisk uppföljning.", "hälften", "var femte"),
    ("Stödsamtal utan biståndsbeslut erbjöds 2024 män i 70 procent av de svarande kommunerna. "
     "Med biståndsbeslut var det {} procent för män.", "89", "70"),
    ("Stödsamtal efter biståndsbeslut erbjöds 2024 av 89 procent för män. "
     "Stödsamtal *utan* beslut erbjöds av {} procent för män.", "70", "75"),
    ("Pojkarnas värde för lika behandling i årskurs 8 minskade mellan de båda läsåren, medan "
     "flickornas minskade med 0,1 och uppgick till {}.", "6,1", "6,2"),
    ("År 2019 uppgick andelen med stödsamtal utan biståndsbeslut till 56 procent för män och "
     "kvinnor tillsammans och var då {} än andelen med biståndsbeslut.", "lägre", "högre"),
]  # fmt: skip
"""A word of a label inside a preposition; words that two names share; the other side's name."""


@pytest.mark.parametrize(("told", "right", "wrong"), NAMED)
def test_names_say_of_whom_they_are(told: str, right: str, wrong: str) -> None:
    judge = checker_of("examples/stockholm")
    assert _verdict(judge, told, right) is Verdict.SUPPORTED
    assert _verdict(judge, told, wrong) is not Verdict.SUPPORTED


def test_a_word_for_any_share_is_of_no_indicator() -> None:
    judge = checker_of("examples/stockholm")
    told = "Ett år senare hade andelarna glidit isär en aning. Männens uppgick till 89."
    assert not [each.series for each in judge.check(told, Place(YEAR)) if each.series]


def test_a_share_is_not_of_a_number_without_parts() -> None:
    judge = checker_of("evaluation/bundles/regionen")
    told = "Kvinnor leder drygt {} av de nystartade företagen 2024."
    assert _verdict(judge, told, "en tredjedel") is Verdict.SUPPORTED
    assert _verdict(judge, told, "hälften") is Verdict.CONTRADICTED


def test_what_stands_before_a_colon_is_what_its_sentence_is_about() -> None:
    judge = checker_of("examples/stockholm")
    told = (
        "Av våldtäkterna mot pojkar 15–17 år klarades 0–14 procent upp 2019–2023.\n\n"
        "Könsstympning: inget brott har klarats upp på fem år, och de handlagda har varit mellan "
        "{} och 13 per år."
    )
    assert _verdict(judge, told, "5") is Verdict.SUPPORTED
    assert _verdict(judge, told, "2") is not Verdict.SUPPORTED


def test_a_time_is_of_the_number_right_before_it() -> None:
    judge = checker_of("evaluation/bundles/halsa")
    told = "Handlingsplan: {} kommuner, fem för ett år sedan."
    assert _verdict(judge, told, "sju") is Verdict.SUPPORTED
    assert _verdict(judge, told, "sex") is Verdict.CONTRADICTED


def test_what_is_compared_with_is_not_that_of_the_next_predicate() -> None:
    judge = checker_of("evaluation/bundles/regionen")
    told = "Tågresorna har mer än {} sedan 2021 och är fler än något tidigare år."
    assert _verdict(judge, told, "fördubblats") is Verdict.SUPPORTED
    assert _verdict(judge, told, "tredubblats") is Verdict.CONTRADICTED
