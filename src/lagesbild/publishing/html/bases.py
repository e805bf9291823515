"""Words that rest on something: a quiet link to where it is told of, and a short note of it."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import escape

from lagesbild.core.document.inline import Basis, PersonalBasis
from lagesbild.core.language.catalogue import Language


@dataclass(frozen=True, slots=True)
class BasisWriter:
    """Writes what words rest on, for a page.

    The note is a description of the link. Styles alone show it on hover and focus; the site's
    script shows it beside the words, keeps it while it is pointed at, and lets Escape put it away.
    """

    language: Language
    address_of: Callable[[Basis | PersonalBasis], str | None]
    """Where more is told of it, seen from the page; None where it is not."""
    attributes: str = ""
    """Of the note, where its language is not that of the words around it."""
    own: str = ""
    """Attributes of what the note says in the language of those words, in the same case."""

    def write(self, words: str, basis: Basis | PersonalBasis, name: str) -> str:
        """The words, which are HTML, with their note; alone where there is nowhere to lead."""
        address = self.address_of(basis)
        if not address:
            return words
        match basis:
            case PersonalBasis():
                kind, note = "claim answered", self._answer(basis)
            case Basis():
                kind, note = "claim", self._values(basis)
        return (
            f'<span class="{kind}">'
            f'<a href="{escape(address)}" aria-describedby="{name}">{words}</a>'
            f'<span class="basis" role="tooltip" id="{name}"{self.attributes}>'
            f"{note}</span></span>"
        )

    def _values(self, basis: Basis) -> str:
        text = self.language.text
        values = [
            f'<span class="basis-value">{escape(period)}{": " if period else ""}'
            f"<b>{escape(value)}</b></span>"
            for value, period in basis.values
        ]
        source = text("Source: {source}", source=basis.source) if basis.source else ""
        below = [
            f'<span class="basis-below">{escape(line)}</span>'
            for line in (source, text("The link shows where the figure comes from."))
            if line
        ]
        return " ".join([f"<strong>{escape(basis.name)}</strong>", *values, *below])

    def _answer(self, basis: PersonalBasis) -> str:
        text = self.language.text
        return (
            f"<strong>{escape(text('Could not be checked'))}</strong> "
            f"<span{self.own}>{escape(basis.said)}</span> "
            f'<span class="basis-below">'
            f"{escape(text('The link shows all that could not be checked.'))}</span>"
        )
