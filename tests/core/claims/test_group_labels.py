"""Groups that are named in another way than their labels."""

from dataclasses import replace

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.shapes import Place, Verdict
from lagesbild.core.language.catalogue import Language
from lagesbild.core.strategy.claim_rules import ClaimRules
from tests.core.claims.small_edition import YEAR, edition


def labelled(language: str, label: str) -> Checker:
    """The small edition's checker, where the girls of the safe pupils have another label."""
    made = edition(language, ClaimRules())
    safe, *others = made.strategy.indicators
    (sex,) = safe.dimensions
    girls, *rest = sex.values
    sexes = (replace(sex, values=(replace(girls, label=label), *rest)),)
    strategy = replace(made.strategy, indicators=(replace(safe, dimensions=sexes), *others))
    return Checker.of(replace(made, strategy=strategy), Language(language))


@pytest.mark.parametrize(
    ("language", "label", "sentence"),
    [
        ("en", "The valley", "In 2024, {} per cent of valley pupils felt safe at school."),
        ("sv", "De rosa", "År 2024 var {} procent av rosa elever trygga i skolan."),
    ],
)
@pytest.mark.parametrize(("figure", "verdict"), [("73", "supported"), ("80", "contradicted")])
def test_the_article_of_a_label_may_be_left_out(
    language: str, label: str, sentence: str, figure: str, verdict: str
) -> None:
    (only,) = labelled(language, label).check(sentence.format(figure), Place(YEAR))
    assert only.judgement.verdict is Verdict(verdict)
    assert only.series[0].dimensions == "sex=girls"


@pytest.mark.parametrize(
    ("language", "label", "sentence"),
    [
        ("sv", "Boende på landsbygden", "År 2024 var {} procent på landsbygden trygga i skolan."),
        ("en", "Living in the countryside", "In 2024, {}% in the countryside felt safe at school."),
    ],
)
@pytest.mark.parametrize(("figure", "verdict"), [("73", "supported"), ("80", "contradicted")])
def test_a_word_that_one_label_alone_has_names_the_group(
    language: str, label: str, sentence: str, figure: str, verdict: str
) -> None:
    (only,) = labelled(language, label).check(sentence.format(figure), Place(YEAR))
    assert only.judgement.verdict is Verdict(verdict)
    assert only.series[0].dimensions == "sex=girls"


def test_a_word_that_the_indicator_is_called_by_names_no_group() -> None:
    (only,) = labelled("sv", "Trygga flickor").check(
        "År 2024 var 80 % trygga i skolan.", Place(YEAR)
    )
    assert only.series[0].dimensions == "sex=boys"
