"""Numbers whose unit is told apart from them: “25 fler, i procent räknat 21”."""

from dataclasses import replace

from lagesbild.core.claims.looking import Looked, word_before
from lagesbild.core.language.amounts import Amount, Form

TOLD = ("direction", "change_noun", "added", "comparative")
"""Concepts of words that tell a change."""


def in_percent(looked: Looked, amount: Amount) -> Amount:
    """“i procent är det en ökning med 21”: the unit that leads in a clause of changes.

    Or of what was told as a change before it: “25 fler, i procent räknat 21”.
    """
    if amount.unit or amount.form not in {Form.DIGITS, Form.WORD} or amount.decimals < 0:
        return amount
    if word_before(looked, amount.first, "in_percent") is None:
        return amount
    change = any(m.last <= amount.first for each in TOLD for m in looked.sentence.of(each))
    return replace(amount, unit="percent") if change else amount
