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
            content.decode("utf-8-sig"), parse_float=Number, parse_int=Number, parse_constant=_no
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
    except RecursionError as error:
        raise FileIsRefused(
            file_name, "", "It is nested more deeply than any table. Look at where it came from."
        ) from error


class _NoNumber(Exception):
    """NaN or an infinity."""


def _no(constant: str) -> NoReturn:
    raise _NoNumber(constant)
