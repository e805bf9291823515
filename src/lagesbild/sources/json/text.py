"""JSON as values, its numbers as printed."""

import json
from typing import Any, NoReturn

from lagesbild.sources.refusal import FileIsRefused


class Number(str):
    """A number as it is printed: "6.0" is not "6"."""

    __slots__ = ()


def parse(content: bytes, file_name: str) -> Any:  # noqa: ANN401 - JSON
    """The value of a JSON file, with every number with decimals as a `Number`.

    Raises `FileIsRefused` for what is no JSON, NaN and Infinity included.
    """
    try:
        return json.loads(
            content.decode("utf-8-sig"),
            parse_float=Number,
            parse_int=Number,
            parse_constant=_no,
            object_pairs_hook=_object,
        )
    except UnicodeDecodeError as error:
        raise FileIsRefused(
            file_name, f"byte {error.start + 1}", "The file is not UTF-8. Save it as UTF-8."
        ) from error
    except json.JSONDecodeError as error:
        raise FileIsRefused(
            file_name,
            f"line {error.lineno}, column {error.colno}",
            f"This is not JSON ({error.msg}). Fetch the file again; it may have been cut off.",
        ) from error
    except _NoNumber as error:
        raise FileIsRefused(
            file_name, "", f"It holds {error}, which JSON has not. Ask the source for null."
        ) from error
    except _KeyTwice as error:
        raise FileIsRefused(
            file_name,
            "",
            f"The key “{error}” stands twice in one object, and which of them counts cannot be "
            "told. Ask the source.",
        ) from error
    except RecursionError as error:
        raise FileIsRefused(
            file_name, "", "It is nested more deeply than any table. Look at where it came from."
        ) from error


class _NoNumber(Exception):
    """NaN or an infinity."""


class _KeyTwice(Exception):
    """A key that stands twice in an object, of which other readers silently take the last."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _KeyTwice(next(key for key in made if keys.count(key) > 1))
    return made


def _no(constant: str) -> NoReturn:
    raise _NoNumber(constant)
