"""The values of a variable of a PX table: codes, labels, units, decimals, parents."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lagesbild.sources.px.header import Header, names
from lagesbild.sources.px.statements import Statement
from lagesbild.sources.table import Category

PAIR = re.compile(r'\s*+"([^"]*+)"\s*+(?::\s*+"([^"]*+)"\s*+)?+(,|$)')


@dataclass(frozen=True, slots=True)
class Values:
    """The labels and codes of a variable, one of each for every value."""

    variable: str
    labels: tuple[str, ...]
    codes: tuple[str, ...]


def read_values(header: Header, variable: str) -> Values:
    """Labels and codes; the one for the other where only one is said. Raises `FileIsRefused`."""
    values, codes = header.one("VALUES", variable), header.one("CODES", variable)
    said = values or codes
    if said is None:
        place = header.one("STUB") or header.one("HEADING")
        raise header.judgement.refusal(
            place.start if place else 0,
            f"The variable “{variable}” has neither VALUES nor CODES. Correct its name, or "
            "fetch the file again.",
        )
    labels, given = names(said), names(codes or said)
    if len(given) != len(labels):
        given = labels
        header.judgement.assume(
            f"{said} has {len(labels)} values, but CODES has another number of codes. Which is of "
            "which cannot be told; the labels were taken as codes.",
            at=codes.start if codes else None,
        )
    if len(set(given)) < len(given):
        header.judgement.assume(f"Two values of “{variable}” have the same code.", at=said.start)
    return Values(variable, labels, given)


def categories_of(
    header: Header, values: Values, called: Mapping[str, str], *, has_units: bool
) -> tuple[Category, ...]:
    """The categories of a variable.

    ``called`` is the name of the variable in the file's other languages.
    """
    parents = _parents(header, values.variable, values.codes)
    translated = {
        language: _translated(header, language, name, values) for language, name in called.items()
    }
    return tuple(
        Category(
            code=code,
            label=label,
            unit=_unit(header, label, code) if has_units else "",
            decimals=_decimals(header, values.variable, label, code),
            parent=parents.get(code),
            translations=tuple(
                (language, texts[place]) for language, texts in translated.items() if texts
            ),
        )
        for place, (label, code) in enumerate(zip(values.labels, values.codes, strict=True))
    )


def _translated(header: Header, language: str, name: str, values: Values) -> tuple[str, ...]:
    """Labels in another language, in the order of the codes; none where they are not said."""
    codes, said = values.codes, header.one("VALUES", name, language=language)
    if said is None:
        header.judgement.assume(f"“{values.variable}” has no labels in {language}.")
        return ()
    labels = names(said)
    if len(labels) != len(codes):
        header.judgement.assume(
            f"{said} has {len(labels)} values, but there are {len(codes)} in the main language. "
            "Which is of which cannot be told; the labels were not read.",
            at=said.start,
        )
        return ()
    own = header.listed("CODES", name, language=language)
    if own == codes or len(own) != len(codes) or len(set(codes)) < len(codes):
        return labels
    if set(own) == set(codes):
        by_code = dict(zip(own, labels, strict=True))
        return tuple(by_code[each] for each in codes)
    header.judgement.assume(
        f"The codes of “{name}” in {language} are others; its labels were taken by their order.",
        at=said.start,
    )
    return labels


def _unit(header: Header, label: str, code: str) -> str:
    return header.text("UNITS", label) or header.text("UNITS", code)


def _decimals(header: Header, variable: str, label: str, code: str) -> int | None:
    statement = header.one("PRECISION", variable, label) or header.one("PRECISION", variable, code)
    if statement is None:
        return None
    written = statement.text.strip()
    if not re.fullmatch(r"\d{1,2}", written):
        header.judgement.assume(
            f"{statement} is “{written}”, no number of decimals; it was not used.",
            at=statement.start,
        )
        return None
    return int(written)


def _parents(header: Header, variable: str, codes: tuple[str, ...]) -> dict[str, str]:
    """Which code is a part of which. Raises `FileIsRefused` where it is not written as pairs."""
    statement = header.one("HIERARCHIES", variable)
    if statement is None:
        return {}
    own, found = set(codes), dict[str, str]()
    for parent, child in _pairs(header, statement):
        if child and {parent, child} <= own and parent != child:
            found.setdefault(child, parent)
        elif child and child in own:
            header.judgement.assume(
                f"{statement} places “{child}” under “{parent}”, which is no code of the table; "
                "it was not used.",
                at=statement.start,
            )
    return found


def _pairs(header: Header, statement: Statement) -> list[tuple[str, str]]:
    pairs, at = [], 0
    while at < len(statement.raw):
        pair = PAIR.match(statement.raw, at)
        if pair is None:
            raise header.judgement.refusal(
                statement.start,
                f'{statement} is not written as pairs of codes, "parent":"child". Correct it.',
            )
        pairs.append((pair[1].strip(), (pair[2] or "").strip()))
        at = pair.end()
    return pairs
