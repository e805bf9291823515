"""What a PX file says before its data, asked by keyword, language and what it is about."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lagesbild.sources.px.judgement import Judgement
from lagesbild.sources.px.statements import Statement
from lagesbild.sources.refusal import FileIsRefused

REPEATED = {
    *("NOTE", "NOTEX", "VALUENOTE", "VALUENOTEX", "CELLNOTE", "CELLNOTEX"),
    *("DATANOTE", "DATANOTECELL", "ATTRIBUTES", "META-ID", "LINK"),
}
"""Keywords that may be said more than once of the same."""

DECIDING = {
    *("STUB", "HEADING", "VALUES", "CODES", "KEYS", "TIMEVAL", "UNITS", "CONTVARIABLE"),
    *("CONTENTS", "LANGUAGE", "VARIABLECODE", "HIERARCHIES", "PRECISION"),
}
"""Keywords of which two different statements contradict each other."""


MOST_LANGUAGES = 50


@dataclass
class Header:
    """The statements of a file. The main language is the one that needs no brackets."""

    judgement: Judgement
    statements: list[Statement]
    language: str = ""
    languages: tuple[str, ...] = ()
    """The further ones, in the file's order."""
    _found: dict[tuple[str, str], dict[tuple[str, ...], Statement]] = field(default_factory=dict)
    _all: dict[tuple[str, str], list[Statement]] = field(default_factory=dict)

    def one(self, keyword: str, *about: str, language: str | None = None) -> Statement | None:
        """What is said with a keyword about something, in the main or another language."""
        return self._found.get((keyword, language or ""), {}).get(about)

    def every(self, keyword: str, language: str = "") -> Iterator[Statement]:
        """Each statement with a keyword, whatever it is about, repeated ones too."""
        yield from self._all.get((keyword, language), ())

    def text(self, keyword: str, *about: str) -> str:
        """The value of a keyword, or "" where it is not said."""
        statement = self.one(keyword, *about)
        return statement.text.strip() if statement else ""

    def listed(self, keyword: str, *about: str, language: str | None = None) -> tuple[str, ...]:
        """The values of a keyword without the spaces around them; none where not said."""
        statement = self.one(keyword, *about, language=language)
        return names(statement) if statement else ()

    def index(self) -> None:
        """Make ready for questions. Raises `FileIsRefused` where statements contradict."""
        for each in self.statements:
            self._all.setdefault((each.keyword, each.language), []).append(each)
            said = self._found.setdefault((each.keyword, each.language), {})
            first = said.setdefault(each.about, each)
            if first is not each and each.keyword not in REPEATED:
                self._twice(first, each)

    def _twice(self, first: Statement, second: Statement) -> None:
        if (first.values, first.raw) == (second.values, second.raw):
            return
        if first.keyword in DECIDING:
            raise self.judgement.refusal(
                second.start,
                f"{second} is said twice, and not the same (first in line "
                f"{self.judgement.line(first.start)}). Remove the one that is wrong.",
            )
        self.judgement.assume(f"{second} is said again; the first was used.", at=second.start)


def names(statement: Statement) -> tuple[str, ...]:
    """The values of a list. One that is written without quotation marks may hold several."""
    return tuple(each.strip() for each in statement.values)


def read_header(judgement: Judgement, statements: list[Statement]) -> Header:
    """The statements made ready for questions. Raises `FileIsRefused`."""
    main = next((e.text.strip().lower() for e in statements if e.keyword == "LANGUAGE"), "")
    stated = tuple(
        language.lower()
        for each in statements
        if each.keyword == "LANGUAGES"
        for language in names(each)
    )
    if not main and stated:
        main = stated[0]
        judgement.assume(
            f"LANGUAGE is not stated; the first of LANGUAGES, {main}, is the main one."
        )
    others = tuple(dict.fromkeys(each for each in stated if each and each != main))
    if len(others) > MOST_LANGUAGES:
        raise judgement.refusal(0, f"LANGUAGES names {len(others)} languages. Fetch it again.")
    unbracketed = [_in_main(each, main) for each in statements]
    header = Header(judgement, unbracketed, language=main, languages=others)
    _tell_undeclared(header)
    header.index()
    return header


def _in_main(statement: Statement, main: str) -> Statement:
    if not statement.language or statement.language != main:
        return statement
    return Statement(
        statement.keyword, "", statement.about, statement.values, statement.start, statement.raw
    )


def _tell_undeclared(header: Header) -> None:
    """A language in brackets that LANGUAGES does not name is not read, and that is said."""
    told: set[str] = set()
    for each in header.statements:
        if each.language in told or not each.language or each.language in header.languages:
            continue
        told.add(each.language)
        header.judgement.assume(
            f"{each} is in a language that LANGUAGES does not name; it was not read.",
            at=each.start,
        )


def demand(header: Header, keyword: str, why: str) -> Statement:
    """A statement that must be there. Raises `FileIsRefused`."""
    statement = header.one(keyword)
    if statement is None:
        raise missing(header, keyword, why)
    return statement


def missing(header: Header, keyword: str, why: str) -> FileIsRefused:
    """The error for a keyword that is not there, placed where the header ends."""
    end = header.statements[-1].start if header.statements else 0
    return header.judgement.refusal(
        end, f"{keyword} is missing among the keywords before DATA, {why}. Fetch the file again."
    )
