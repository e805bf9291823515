"""Items of a list, which say little by themselves: the sentence before the list says the rest."""

from lagesbild.core.claims.shapes import Place, Verdict
from tests.core.claims.small_edition import YEAR, checker

YES, NO = Verdict.SUPPORTED, Verdict.CONTRADICTED


def verdicts(text: str) -> list[Verdict]:
    """The verdicts on the claims of a text, in order."""
    return [each.verdict for each in checker().check(text, Place(YEAR))]


def test_an_item_is_about_what_leads_the_list_in() -> None:
    lead = "Andelen trygga i skolan, i procent:\n\n"
    assert verdicts(f"{lead}- flickor: 73\n- pojkar: 80\n") == [YES, YES]
    assert verdicts(f"{lead}- flickor: 80\n- pojkar: 73\n") == [NO, NO]


def test_the_time_of_the_lead_is_that_of_the_items() -> None:
    lead = "Andelen trygga i skolan {}:\n\n- flickor: 70 procent\n- pojkar: 80 procent\n"
    assert verdicts(lead.format(2023)) == [YES, YES]
    assert verdicts(lead.format(2024)) == [NO, YES]


def test_what_follows_a_list_is_not_about_its_lead() -> None:
    text = "Andelen trygga i skolan 2023:\n\n- flickor: 70 procent\n\nAntalet stölder var 200."
    assert verdicts(text) == [YES, YES]


def test_a_level_in_brackets_is_that_of_the_time_before() -> None:
    assert verdicts("Antalet samtal till jouren 2024 var 150 (100).") == [YES, YES]
    assert verdicts("Antalet samtal till jouren var 150 (90).") == [YES, NO]
    assert (
        verdicts("Antalet samtal till jouren:\n\n- till jouren 150 (100), +50, +50 %\n")
        == [YES] * 4
    )


def test_a_sentence_without_a_claim_may_set_the_group_for_the_next() -> None:
    text = "Så till hur trygga pojkarna i skolan är. Andelen trygga var {} procent 2024."
    assert verdicts(text.format(80)) == [YES]
    assert verdicts(text.format(73)) == [NO]


def test_an_adverb_of_contrast_begins_no_clause() -> None:
    # the number that is lower is that of the sentence before, not the share of the place
    text = "Antalet samtal till jouren var 150 år 2024. Jämfört med 2020 är antalet dock {}."
    for word, verdict in (("högre", YES), ("lägre", NO)):
        claims = checker().check(text.format(word), Place(YEAR, indicator="safe"))
        assert claims[-1].verdict is verdict
