"""The core's frozen values as facts that JSON can hold, and back."""

import json
from datetime import date
from typing import Any, TypeVar

from cattrs import Converter

from lagesbild.core.statistics.period import Period

Value = TypeVar("Value")


def facts_of(value: object) -> dict[str, Any]:
    """The facts of a value. What has its default is left out, so that a new field changes none."""
    facts: dict[str, Any] = json.loads(json.dumps(_CONVERTER.unstructure(value)))
    return facts


def value_of(facts: dict[str, Any], shape: type[Value]) -> Value:
    """The value that facts are of. Unknown facts are an error: nothing is lost in silence."""
    return _CONVERTER.structure(facts, shape)


def _new_converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, omit_if_default=True)
    converter.register_unstructure_hook(date, lambda day: day.isoformat())
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_unstructure_hook(Period, lambda period: period.code)
    converter.register_structure_hook(Period, lambda text, _: Period.parse(text))
    return converter


_CONVERTER = _new_converter()
