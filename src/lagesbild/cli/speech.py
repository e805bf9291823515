"""What the command says, in the language of the terminal: LANGUAGE, LC_ALL, LC_MESSAGES, LANG."""

import os
from collections.abc import Mapping
from functools import cache

from lagesbild.core.language.catalogue import ENGLISH, Language

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def code_of_terminal(environment: Mapping[str, str]) -> str:
    """The language that the terminal asks for, where there is one: "sv" or "en"."""
    asked = next((environment[each] for each in VARIABLES if environment.get(each)), "")
    return "sv" if asked.startswith("sv") else ENGLISH.code


@cache
def language_of_terminal() -> Language:
    """The language to speak; translations are read only where they are needed."""
    code = code_of_terminal(os.environ)
    if code == ENGLISH.code:
        return ENGLISH
    from lagesbild.publishing.languages import load_language  # noqa: PLC0415 - English needs no babel

    return load_language(code)


def say(message: str, /, **values: object) -> str:
    """The message in the terminal's language."""
    return language_of_terminal().text(message, **values)


def say_count(singular: str, plural: str, count: int, /, **values: object) -> str:
    """The form of the message that fits the count."""
    return language_of_terminal().plural(singular, plural, count, **values)


def say_seconds(seconds: float) -> str:
    """A time as people read it: "1.4 s"."""
    written = f"{seconds:.1f}"
    return say("{number} s", number=written.replace(".", say(".")))
