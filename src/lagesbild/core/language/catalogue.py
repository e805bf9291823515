"""A language: its code, and the translations of the interface's texts into it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


def _english_plural(count: int) -> int:
    return int(count != 1)


@dataclass(frozen=True, slots=True)
class Language:
    """What a piece of published text is written in.

    The messages in code are English; ``messages`` holds their translations, read from the
    gettext catalogues by whoever calls the core (the core opens no files). A message that
    has no translation is given as it stands, and a test sees to it that none is missing.
    """

    code: str
    """BCP 47: "sv" or "en"."""
    messages: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    plurals: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    plural_form: Callable[[int], int] = field(default=_english_plural, repr=False, compare=False)

    def text(self, message: str, /, **values: object) -> str:
        """The message in this language, with ``{named}`` places filled in."""
        translated = self.messages.get(message, message)
        return translated.format(**values) if values else translated

    def plural(self, singular: str, plural: str, count: int, /, **values: object) -> str:
        """The form of the message that fits ``count``, which may stand in it as ``{count}``."""
        forms = self.plurals.get(singular, (singular, plural))
        return forms[self.plural_form(count)].format(count=count, **values)


ENGLISH = Language("en")
