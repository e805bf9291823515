"""Shares of those who do not: “27 procent är inte trygga”, “otrygga”, “refused”.

The figures stand in `small_edition.FIGURES`: in 2024, 73 percent of girls felt safe.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

RIGHT = [
    ("sv", "År 2024 var 27 procent av flickorna inte trygga i skolan.", "27 procent"),
    ("sv", "Andelen flickor som inte var trygga i skolan var 27 procent 2024.", "27 procent"),
    ("sv", "År 2024 var 27 procent av flickorna otrygga i skolan.", "27 procent"),
    ("sv", "År 2024 besvarades inte 6 procent av ansökningarna.", "6 procent"),
    ("sv", "År 2024 är 73 procent av flickorna trygga i skolan, inte 80.", "73 procent"),
    ("sv", "Andelen trygga flickor i skolan var inte 70 utan 73 procent 2024.", "73 procent"),
    ("sv", "Att 73 procent av flickorna är trygga i skolan 2024 är inte nog.", "73 procent"),
    ("en", "In 2024, 27 per cent of girls did not feel safe at school.", "27 per cent"),
    ("en", "In 2024, 27 per cent of girls felt unsafe at school.", "27 per cent"),
]
WRONG = [
    ("sv", "År 2024 var 73 procent av flickorna inte trygga i skolan.", "27"),
    ("sv", "Andelen flickor som inte var trygga i skolan var 73 procent 2024.", "27"),
    ("sv", "År 2024 var 73 procent av flickorna otrygga i skolan.", "27"),
    ("sv", "År 2024 var nästan tre av fyra flickor inte trygga i skolan.", "27"),
    ("en", "In 2024, 73 per cent of girls did not feel safe at school.", "27"),
    ("en", "In 2024, 73 per cent of girls felt unsafe at school.", "27"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), RIGHT)
def test_a_share_of_those_who_do_not_is_what_the_others_leave(
    language: str, sentence: str, words: str
) -> None:
    claims = checker(language).check(sentence, Place(YEAR))
    assert [each.verdict for each in claims if each.text == words] == [Verdict.SUPPORTED]


@pytest.mark.parametrize(("language", "sentence", "right"), WRONG)
def test_the_share_of_those_who_do_is_none_of_those_who_do_not(
    language: str, sentence: str, right: str
) -> None:
    (claim,) = checker(language).check(sentence, Place(YEAR))
    assert claim.verdict is Verdict.CONTRADICTED
    assert claim.judgement.expected == right
    assert right in claim.judgement.suggestion
