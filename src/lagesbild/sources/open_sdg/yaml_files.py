"""The YAML of a repository, read as data only."""

from pathlib import Path
from typing import Any

import yaml

from lagesbild.sources.refusal import FileIsRefused

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FENCE = "---"


def read_yaml(path: Path) -> dict[str, Any]:
    """The mapping that a YAML file holds; of Markdown, that before its text.

    An empty file is an empty mapping. Raises `FileIsRefused`.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileIsRefused(path.name, "", "The file is not UTF-8. Save it as UTF-8.") from error
    try:
        found = yaml.load(_front(text, path), Loader=Loader)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise FileIsRefused(path.name, _line(error), "This is not YAML. Correct it.") from error
    except RecursionError as error:
        raise FileIsRefused(path.name, "", "The file is nested too deeply.") from error
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise FileIsRefused(path.name, "", "Expected keys with values, as “unit: percent”.")
    return {str(key): value for key, value in found.items()}


def words(value: object) -> str:
    """A value of YAML as one line of text; "" for none."""
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _front(text: str, path: Path) -> str:
    if path.suffix != ".md" or not text.startswith(FENCE):
        return text if path.suffix != ".md" else ""
    return text.split(f"\n{FENCE}", maxsplit=1)[0]


def _line(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return f"line {mark.line + 1}" if mark else ""
