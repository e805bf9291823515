"""TOML values to the frozen values of the core and back, with every fault at its place."""

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import partial
from math import isfinite
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)

from lagesbild.core.statistics.period import Period, PeriodIsUnreadable
from lagesbild.toml_text.file import TomlFile
from lagesbild.toml_text.nearest import nearest
from lagesbild.toml_text.places import KeyPath

Shape = TypeVar("Shape")

_SORTS: tuple[tuple[type, str], ...] = (
    (bool, "true or false"),
    (str, "text in quotes"),
    (int, "a whole number"),
    (float, "a number with decimals"),
    (datetime, "a time of day"),
    (date, "a date"),
    (list, "a list"),
    (dict, "a table"),
)


class OneOrMore(tuple[str, ...]):
    """Texts; a single one may be written without brackets."""

    __slots__ = ()


class WrongValue(ValueError):
    """A value that its key cannot hold; says what was expected and found."""


def sort_of(value: object) -> str:
    """What a TOML value is, in words."""
    return next((words for sort, words in _SORTS if isinstance(value, sort)), "something else")


def _expected(wanted: str, value: object, hint: str = "") -> WrongValue:
    shown = f"“{value}”" if isinstance(value, str | int | float | date) else sort_of(value)
    return WrongValue(f"Expected {wanted}, found {shown} ({sort_of(value)}).{hint}")


def _text(value: object, _: object) -> str:
    if not isinstance(value, str):
        raise _expected("text in quotes", value, " Put quotes around it.")
    return value


def _whole(value: object, _: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _expected("a whole number", value, " Write it without quotes and decimals.")
    return value


def _truth(value: object, _: object) -> bool:
    if not isinstance(value, bool):
        raise _expected("true or false", value, " Write true or false without quotes.")
    return value


def _day(value: object, _: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise _expected("a date", value, " Write it as 2025-06-19, without quotes.")
    return value


def _period(value: object, _: object) -> Period:
    if not isinstance(value, str):
        raise _expected("a period in quotes", value, f' Write "{value}".')
    try:
        return Period.parse(value)
    except PeriodIsUnreadable as error:
        raise WrongValue(str(error)) from error


def _number(value: object, _: object) -> Decimal:
    if not isinstance(value, int | float) or isinstance(value, bool) or not isfinite(value):
        raise _expected("a number", value, " Write it without quotes, with a point.")
    return Decimal(str(value))


def _float(value: object, _: object) -> float:
    return float(_number(value, float))


def _one_or_more(value: object, _: object) -> OneOrMore:
    if isinstance(value, str):
        return OneOrMore((value,))
    return OneOrMore(CONVERTER.structure(value, tuple[str, ...]))


def _table(value: object, shape: Any) -> object:  # noqa: ANN401 - the type of a field
    """A table whose keys are free; each value is of the shape."""
    if not isinstance(value, dict):
        raise _expected("a table with keys", value, ' Write { "…" = "…" }.')
    item = get_args(shape)[1]
    structured: dict[str, object] = {}
    faults: list[Exception] = []
    for key, each in value.items():
        try:
            structured[key] = CONVERTER.structure(each, item)
        except (BaseValidationError, WrongValue) as error:
            error.add_note(IterableValidationNote(f"key {key}", key, item))
            faults.append(error)
    if faults:
        raise IterableValidationError("faulty values", faults, shape)
    return structured


def _is_table(shape: Any) -> bool:  # noqa: ANN401 - cattrs asks this of any type there is
    return get_origin(shape) is Mapping


def _choice(value: object, choices: type[Enum]) -> Enum:
    known = [str(each.value) for each in choices]
    if value not in known:
        found = f"“{value}”" if isinstance(value, str) else sort_of(value)
        listed = ", ".join(known)
        hint = nearest(value, known).split(" There is")[0] if isinstance(value, str) else ""
        raise WrongValue(f"Expected one of {listed}; found {found}.{hint}")
    return choices(value)


def _is_optional(shape: Any) -> bool:  # noqa: ANN401 - cattrs asks this of any type there is
    parts = get_args(shape)
    return get_origin(shape) is types.UnionType and len(parts) == 2 and types.NoneType in parts


def _is_sequence(shape: Any) -> bool:  # noqa: ANN401 - cattrs asks this of any type there is
    return get_origin(shape) is tuple


def _optional(value: object, shape: Any) -> object:  # noqa: ANN401 - the type of a field
    """TOML has no null: a key that is there has a value."""
    return CONVERTER.structure(value, _inner(shape))


def _inner(shape: Any) -> Any:  # noqa: ANN401 - any optional type
    return next(part for part in get_args(shape) if part is not types.NoneType)


def _list(value: object, shape: Any) -> object:  # noqa: ANN401 - the type of a field
    """A list item by item; text is no list of letters."""
    if not isinstance(value, list):
        raise _expected("a list in square brackets", value, " Write it as [ … ].")
    item = get_args(shape)[0]
    items: list[object] = []
    faults: list[Exception] = []
    for index, each in enumerate(value):
        try:
            items.append(CONVERTER.structure(each, item))
        except (BaseValidationError, WrongValue) as error:
            error.add_note(IterableValidationNote(f"item {index}", index, item))
            faults.append(error)
    if faults:
        raise IterableValidationError("faulty items", faults, shape)
    return tuple(items)


def _exactly(hook: Callable[[object, Any], object], value: object, shape: Any) -> object:  # noqa: ANN401 - any type
    """Take a plain value as it is; enumerations of texts are asked for under ``str`` as well."""
    if isinstance(shape, type) and issubclass(shape, Enum):
        return _choice(value, shape)
    return hook(value, shape)


def _new_converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True, omit_if_default=True)
    exact: tuple[tuple[type, Callable[[object, Any], object]], ...] = (
        (str, _text),
        (int, _whole),
        (bool, _truth),
        (date, _day),
        (Period, _period),
        (Decimal, _number),
        (float, _float),
        (OneOrMore, _one_or_more),
    )
    for sort, hook in exact:
        converter.register_structure_hook(sort, partial(_exactly, hook))
    converter.register_structure_hook_func(
        lambda shape: isinstance(shape, type) and issubclass(shape, Enum), _choice
    )
    converter.register_structure_hook_func(_is_optional, _optional)
    converter.register_structure_hook_func(_is_sequence, _list)
    converter.register_structure_hook_func(_is_table, _table)
    converter.register_unstructure_hook(Period, lambda period: period.code)
    converter.register_unstructure_hook(date, lambda day: day)
    return converter


CONVERTER = _new_converter()
"""Frozen dataclasses from plain values and back; keys at their default are not written."""


def structure_file(file: TomlFile, shape: type[Shape]) -> dict[str, Any]:
    """The values of a file by the names of its shape's fields; what is faulty is left out.

    Lists are taken item by item, so that one faulty item does not hide faults elsewhere: an
    item that cannot be read is None in its tuple.
    """
    hints = get_type_hints(shape)
    known = [each.name for each in fields(shape)]  # type: ignore[arg-type] # shapes are dataclasses
    for key in file.data:
        if key not in known:
            file.wrong_key((key,), f"Unknown key “{key}”.{nearest(key, known)}")
    values: dict[str, Any] = {}
    for name in known:
        if name in file.data:
            values[name] = _structure_top(file, name, hints[name])
    return values


def _structure_top(file: TomlFile, name: str, shape: Any) -> Any:  # noqa: ANN401 - any field
    written = file.data[name]
    if not _is_sequence(shape):
        return structure_at(file, (name,), written, shape)
    if not isinstance(written, list):
        file.wrong_value((name,), f"Expected a list: write [[{name}]] before each item.")
        return ()
    item = get_args(shape)[0]
    return tuple(
        structure_at(file, (name, index), each, item) for index, each in enumerate(written)
    )


def structure_at(file: TomlFile, at: KeyPath, written: object, shape: Any) -> Any:  # noqa: ANN401 - any field
    """A value of a shape from what is written at a path; None, and problems noted, if faulty."""
    shape = _inner(shape) if _is_optional(shape) else shape
    if is_dataclass(shape) and not isinstance(written, dict):
        file.wrong_value(at, f"Expected a table with keys, found {sort_of(written)}.")
        return None
    try:
        return CONVERTER.structure(written, shape)
    except (BaseValidationError, WrongValue) as error:
        _note(file, at, error, shape)
        return None


def _note(file: TomlFile, at: KeyPath, error: BaseException, shape: Any) -> None:  # noqa: ANN401 - any type
    match error:
        case BaseValidationError():
            for inner in error.exceptions:
                step, inner_shape = _step(inner, error.cl)
                _note(file, (*at, *step), inner, inner_shape)
        case ForbiddenExtraKeysError():
            known = [each.name for each in fields(error.cl)]
            for key in sorted(error.extra_fields):
                file.wrong_key((*at, key), f"Unknown key “{key}”.{nearest(key, known)}")
        case KeyError():
            file.wrong_value(
                at[:-1], f"The key “{at[-1]}” is missing. Add it: {_example(str(at[-1]), shape)}."
            )
        case WrongValue():
            file.wrong_value(at, str(error))
        case _:
            found = sort_of(_written(file.data, at))
            file.wrong_value(at, f"Expected a table with keys in braces {{ … }}, found {found}.")


def _step(error: BaseException, shape: Any) -> tuple[KeyPath, Any]:  # noqa: ANN401 - any type
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (note.name,), note.type
        if isinstance(note, IterableValidationNote):
            return (note.index,), note.type
    return (), shape


def _written(data: object, at: KeyPath) -> object:
    """What is written at a path, or the nearest thing around it."""
    for step in at:
        match data, step:
            case (dict(), str()) if step in data:
                data = data[step]
            case (list(), int()):
                data = data[step]
    return data


def _example(key: str, shape: Any) -> str:  # noqa: ANN401 - any type
    if _is_sequence(shape):
        return f"{key} = […]"
    if shape is int:
        return f"{key} = 1"
    if shape is date:
        return f"{key} = 2025-06-19"
    return f'{key} = "…"'
