"""Every digit of every number in the Stockholm example's own texts is changed: it is found.

Found means that the number's claim is contradicted or imprecise with the changed digit, or that
the number is listed as not checkable as it stands. A year that says which period is meant must
change what is read or what is judged. Numbers that are no claims, and changes that are not found,
are named below, each with why.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import pytest

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.edition_texts import PlacedText, SentencesOf, texts_of
from lagesbild.core.claims.shapes import Claim, Verdict
from tests.examples.bundles_read import example

NUMBER = re.compile(
    r"(?:19|20)\d\d/(?:19|20)\d\d|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*"
)
MARKED = re.compile(r"\{[^{}\n]*\}|\[\^[^\]\s]*\]:?")
"""References and marks of footnotes: their numbers are checked as references."""
YEAR = re.compile(r"(?:19|20)\d\d(?:/(?:19|20)\d\d)?")
NO_CLAIMS = {
    r"årskurs 8\b": "a year group's name",
    r"gymnasiets år 2\b": "a year group's name",
    r"\bunder 15 år\b": "an age in a group's name",
    r"\b15–17 år\b": "an age in a group's name",
    r"\binom 90 dagar\b": "what the indicator counts, by name",
    r"\bper 100\s000\b": "a unit",
    r"\bskala från 0 till 10\b|\bskalan 0–10\b": "a scale",
    r"\b[Mm]ål \d\b": "a goal's number",
    r"\bmed 2 år\b": "a length of time",
    r"\brapport 2025:9\b": "a report's number",
    r"\btabell 5\.30\b": "a table of another work",
    r"\bfärre än 20\b": "a bound of a rule, no figure",
    r"\bmars 2025\b|\bdecember 2028\b|\bSedan maj 2024\b": "a date",
}


NOT_FOUND = {
    ("texts/goals/7.md", "2021"): "“det sista året med uppgifter” is not understood",
    ("texts/indicators/clearance-fgm.md", "2019"): "none in all years is none in any of them",
    ("texts/indicators/clearance-fgm.md", "2023"): "none in all years is none in any of them",
    ("texts/indicators/clearance-forced-marriage.md", "2022"): "“varken … eller” is not understood",
    ("texts/indicators/clearance-forced-marriage.md", "2023"): "“varken … eller” is not understood",
    ("texts/indicators/clearance-rape.md", "15"): "“mellan 25 och 19 procent” is read as no range",
    ("texts/indicators/oj-survey-respondents.md", "34"): "“var de 34” is theirs only if it fits",
    ("texts/indicators/pupils-equal-treatment.md", "7,2"): "the total, named beside, is 7,3",
}
"""Changes that are not found, by text and number, each with why."""


@dataclass(frozen=True)
class Number:
    """A number of a text, and where it stands."""

    text: PlacedText
    start: int
    written: str

    @property
    def end(self) -> int:
        return self.start + len(self.written)

    @property
    def is_year(self) -> bool:
        return bool(YEAR.fullmatch(self.written))

    def changed(self) -> Iterator[tuple[str, str]]:
        """The number with one digit changed, and the text that holds it, for each digit."""
        for place, digit in enumerate(self.written):
            if digit.isdecimal():
                other = "8" if digit == "9" else str(int(digit) + 1)
                written = self.written[:place] + other + self.written[place + 1 :]
                yield written, self.text.text[: self.start] + written + self.text.text[self.end :]

    def told(self, fault: str) -> str:
        """Where it stands, in which words, and what is wrong."""
        line = self.text.text.count("\n", 0, self.start) + 1
        around = self.text.text[max(self.start - 40, 0) : self.end + 30]
        return (
            f"{self.text.path}, line {line}: {self.written}: {fault}: …{' '.join(around.split())}…"
        )


TEXTS = {each.path: each for each in texts_of(example("stockholm"))}


@cache
def checker() -> Checker:
    return Checker.of(example("stockholm"))


@cache
def claims_of(text: PlacedText) -> tuple[Claim, ...]:
    return checker().check(text.text, text.place)


def numbers_of(text: PlacedText) -> Iterator[Number]:
    """The numbers of a text that may be claims or periods."""
    left_out = [m.span() for m in MARKED.finditer(text.text)]
    left_out += [m.span() for each in NO_CLAIMS for m in re.finditer(each, text.text)]
    for match in NUMBER.finditer(text.text):
        start, end = match.span()
        if not any(first <= start and end <= last for first, last in left_out):
            yield Number(text, start, match.group())


def at(claims: Sequence[Claim], number: Number) -> list[Claim]:
    """The claims that a number is part of."""
    return [each for each in claims if each.start < number.end and number.start < each.end]


def faults_of(number: Number) -> Iterator[str]:
    """The digits of a number whose change is not found, in words.

    A whole that is right, as in “länets 26 kommuner”, is no claim; one that is wrong has to be.
    """
    before = claims_of(number.text)
    mine = at(before, number)
    if not mine and number.is_year:
        yield from faults_of_period(number)
        return
    if mine and all(each.verdict is Verdict.NOT_CHECKABLE for each in mine):
        return
    for written, text in number.changed():
        after = at(checker().check(text, number.text.place), number)
        if not any(e.verdict in {Verdict.CONTRADICTED, Verdict.IMPRECISE} for e in after):
            verdicts = ", ".join(each.verdict for each in after) or "no claim"
            yield f"{verdicts} as {written}"


def faults_of_period(number: Number) -> Iterator[str]:
    """The digits of a year whose change changes nothing, where its sentence has claims."""
    spoken = SentencesOf(number.text.text, checker().vocabulary.lexicon)
    sentence = spoken.at(number.start)
    before = claims_of(number.text)
    mine = [each for each in before if sentence.start <= each.start < sentence.end]
    if all(each.verdict is Verdict.NOT_CHECKABLE for each in mine):
        return
    for written, text in number.changed():
        if read(checker().check(text, number.text.place)) == read(before):
            yield f"nothing changes as {written}"


def read(claims: Sequence[Claim]) -> list[object]:
    """What is read and judged, without the words."""
    return [(e.start, e.kind, e.verdict, e.series, e.periods, e.figure) for e in claims]


@pytest.mark.parametrize("path", sorted(TEXTS))
def test_every_claim_is_supported_or_not_checkable(path: str) -> None:
    wrong = [
        f"line {each.line}: “{each.text}”: {each.verdict}: {each.judgement.why} {each.reading}"
        for each in claims_of(TEXTS[path])
        if each.verdict not in {Verdict.SUPPORTED, Verdict.NOT_CHECKABLE}
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", sorted(TEXTS))
def test_a_changed_digit_is_found(path: str) -> None:
    faults = [
        number.told("; ".join(found))
        for number in numbers_of(TEXTS[path])
        if (path, number.written) not in NOT_FOUND
        if (found := list(faults_of(number)))
    ]
    assert not faults, "\n" + "\n".join(faults)


def test_what_is_no_claim_stands_in_the_texts() -> None:
    every = "\n".join(each.text for each in TEXTS.values())
    assert not [each for each in NO_CLAIMS if not re.search(each, every)]


def test_the_texts_have_many_numbers() -> None:
    assert sum(1 for text in TEXTS.values() for _ in numbers_of(text)) > 400


@pytest.mark.parametrize(("path", "written"), sorted(NOT_FOUND))
def test_what_is_not_found_is_still_not_found(path: str, written: str) -> None:
    numbers = [each for each in numbers_of(TEXTS[path]) if each.written == written]
    assert any(list(faults_of(each)) for each in numbers)
