"""The dimensions of a PX table: its variables in the order of STUB and HEADING, with values."""

from collections.abc import Mapping
from dataclasses import dataclass

from lagesbild.sources.px.categories import Values, categories_of, read_values
from lagesbild.sources.px.header import Header, missing
from lagesbild.sources.px.periods import check_periods
from lagesbild.sources.px.units import units_variable
from lagesbild.sources.table import Role, TableDimension

MOST_VARIABLES = 100
"""Each becomes a column of the table. Statistics have a handful."""
TAKEN = {"value", "status", "row", "column"}
"""Columns that a table has beside those of its dimensions."""
TYPES = {"T": Role.TIME, "G": Role.AREA, "C": Role.METRIC}
"""VARIABLE-TYPE by its first letter where it is one letter."""
NAMED_TYPES = {"TIME": Role.TIME, "GEO": Role.AREA, "CONTENT": Role.METRIC}
"""VARIABLE-TYPE by how it begins where it is a word."""


@dataclass(frozen=True, slots=True)
class Variables:
    """The dimensions, and by which names the file calls them in each of its languages."""

    dimensions: tuple[TableDimension, ...]
    names: tuple[str, ...]
    names_in: Mapping[str, tuple[str, ...]]
    """By language, in the same order; only languages that name them all."""
    stub: int
    """How many of them stand in the stub."""

    def place(self, name: str, language: str = "") -> int | None:
        """Which of the variables a file means by a name."""
        called = self.names_in.get(language, ()) if language else self.names
        return called.index(name) if name in called else None


def read_variables(header: Header) -> Variables:
    """The dimensions of the table. Raises `FileIsRefused`."""
    stub, heading = _names(header, "STUB"), _names(header, "HEADING")
    names = stub + heading
    _check_names(header, names)
    names_in = {each: _named_in(header, each, len(stub), len(names)) for each in header.languages}
    known = {language: called for language, called in names_in.items() if called}
    values = tuple(read_values(header, each) for each in names)
    metric = _metric(header, names)
    measured = units_variable(header, values, metric)
    dimensions = tuple(
        _dimension(
            header,
            each,
            {language: called[place] for language, called in known.items()},
            is_metric=names[place] == metric,
            has_units=names[place] == measured,
        )
        for place, each in enumerate(values)
    )
    return Variables(_with_own_codes(header, dimensions), names, known, len(stub))


def _names(header: Header, keyword: str, language: str | None = None) -> tuple[str, ...]:
    return tuple(each for each in header.listed(keyword, language=language) if each)


def _check_names(header: Header, names: tuple[str, ...]) -> None:
    if not names:
        raise missing(header, "STUB and HEADING", "which name the variables of the table")
    statement = header.one("STUB") or header.one("HEADING")
    start = statement.start if statement else 0
    if len(names) > MOST_VARIABLES:
        raise header.judgement.refusal(
            start, f"The table has {len(names)} variables; at most {MOST_VARIABLES} are read."
        )
    twice = next((each for each in names if names.count(each) > 1), None)
    if twice is not None:
        raise header.judgement.refusal(
            start, f"The variable “{twice}” stands twice in STUB and HEADING. Name it once."
        )
    for each in header.statements:
        lists = each.keyword in {"VALUES", "CODES"} and not each.language
        if lists and (not each.about or each.about[0] not in names):
            header.judgement.assume(
                f"{each} is about no variable of the table; it was not read.", at=each.start
            )


def _named_in(header: Header, language: str, stub: int, number: int) -> tuple[str, ...]:
    """What the variables are called in another language; nothing where that is not said."""
    names = _names(header, "STUB", language), _names(header, "HEADING", language)
    if len(names[0]) == stub and len(names[0] + names[1]) == number:
        return names[0] + names[1]
    header.judgement.assume(
        f"STUB[{language}] and HEADING[{language}] do not name every variable; the labels in "
        f"{language} were not read."
    )
    return ()


def _metric(header: Header, names: tuple[str, ...]) -> str | None:
    """The variable that says what is counted. Raises `FileIsRefused` where it is none."""
    statement = header.one("CONTVARIABLE")
    if statement is None or not statement.text.strip():
        return None
    if statement.text.strip() not in names:
        raise header.judgement.refusal(
            statement.start,
            f"CONTVARIABLE is “{statement.text}”, which is no variable of the table (it has "
            f"{', '.join(names)}). What the figures count cannot be told. Correct the name.",
        )
    for language in header.languages:
        if header.one("CONTVARIABLE", language=language) is None:
            header.judgement.assume(
                f"CONTVARIABLE[{language}] is missing; it was taken to be the same variable."
            )
    return statement.text.strip()


def _dimension(
    header: Header,
    values: Values,
    called: Mapping[str, str],
    *,
    is_metric: bool,
    has_units: bool,
) -> TableDimension:
    name = values.variable
    time = header.one("TIMEVAL", name)
    if time is not None:
        check_periods(header, time, values.labels, values.codes)
    return TableDimension(
        code=header.text("VARIABLECODE", name) or name,
        label=name,
        categories=categories_of(header, values, called, has_units=has_units),
        role=_role(header, name, is_metric=is_metric),
        translations=tuple(called.items()),
    )


def _role(header: Header, name: str, *, is_metric: bool) -> Role:
    if header.one("TIMEVAL", name):
        return Role.TIME
    if is_metric:
        return Role.METRIC
    stated = (header.text("VARIABLE-TYPE", name) or header.text("VARIABLETYPE", name)).upper()
    if len(stated) == 1:
        role = TYPES.get(stated, Role.UNKNOWN)
    else:
        begun = (role for word, role in NAMED_TYPES.items() if stated.startswith(word))
        role = next(begun, Role.UNKNOWN)
    return Role.AREA if role is Role.UNKNOWN and header.one("MAP", name) else role


def _with_own_codes(
    header: Header, dimensions: tuple[TableDimension, ...]
) -> tuple[TableDimension, ...]:
    """The dimensions, none with a code that another one, or a column of every table, has."""
    given: list[TableDimension] = []
    taken = set(TAKEN)
    for each in dimensions:
        code, number = each.code, 1
        while code in taken:
            number += 1
            code = f"{each.code} ({number})"
        if code != each.code:
            header.judgement.assume(f"“{each.label}” is called “{code}”: “{each.code}” is taken.")
        taken.add(code)
        given.append(
            TableDimension(code, each.label, each.categories, each.role, each.translations)
        )
    return tuple(given)
