"""The interface's languages, read from the gettext catalogues that ship with the package."""

from functools import cache
from importlib.resources import files

from babel.messages.pofile import read_po

from lagesbild.core.language.catalogue import ENGLISH, Language

LANGUAGES = ("sv", "en")


class UnknownLanguage(ValueError):
    """A language the interface is not translated to."""

    def __init__(self, code: str) -> None:
        super().__init__(f"There is no interface language “{code}”. There is: sv, en.")


@cache
def load_language(code: str) -> Language:
    """The language with its translations; regional variants ("sv-FI") follow their language.

    Raises `UnknownLanguage`.
    """
    base = code.split("-", maxsplit=1)[0]
    if base == ENGLISH.code:
        return ENGLISH
    if base not in LANGUAGES:
        raise UnknownLanguage(code)
    messages: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    folder = files("lagesbild") / "locale" / base
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.name.endswith(".po"):
            with entry.open("rb") as opened:
                catalogue = read_po(opened)
            for message in catalogue:
                if isinstance(message.id, list | tuple) and isinstance(
                    message.string, list | tuple
                ):
                    plurals[message.id[0]] = tuple(message.string)
                elif isinstance(message.id, str) and message.id and message.string:
                    messages[message.id] = str(message.string)
    return Language(base, messages, plurals)


def spoken_for(code: str) -> Language:
    """The language of what stands around texts: theirs, or English where it has no translation."""
    return load_language(code if code.split("-", maxsplit=1)[0] in LANGUAGES else ENGLISH.code)
