"""List items that name a group and no indicator are about what the item before was.

In the small edition 73 percent of the girls and 80 percent of the boys feel safe in 2024.
"""

import pytest

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

FIRST = {
    "sv": "- Trygga elever i skolan, flickor: 73 procent 2024.\n- Pojkar: {} procent 2024.\n",
    "en": "- Pupils who feel safe at school, girls: 73% in 2024.\n- Boys: {}% in 2024.\n",
}


@pytest.mark.parametrize("language", FIRST)
@pytest.mark.parametrize(("figure", "verdict"), [("80", "supported"), ("73", "contradicted")])
def test_an_item_that_names_a_group_alone_leans_on_the_one_before(
    language: str, figure: str, verdict: str
) -> None:
    claims = checker(language).check(FIRST[language].format(figure), Place(YEAR))
    assert [each.verdict for each in claims] == [Verdict.SUPPORTED, Verdict(verdict)]
