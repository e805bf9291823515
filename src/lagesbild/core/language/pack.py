"""The packs: what is written down of each language, a TOML file beside this module for each."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def pack_of(language: str) -> Mapping[str, Any]:
    """The pack of a language, as it is written."""
    place = files("lagesbild.core.language").joinpath("packs", f"{language}.toml")
    return tomllib.loads(place.read_text(encoding="utf-8"))


def known_languages() -> tuple[str, ...]:
    """The languages that there is a pack for."""
    return ("sv", "en")
