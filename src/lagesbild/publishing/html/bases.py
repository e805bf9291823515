"""Words that rest on data: a quiet link to where the values come from, and a short note of them."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import escape

from lagesbild.core.document.inline import Basis
from lagesbild.core.language.catalogue import Language


@dataclass(frozen=True, slots=True)
class BasisWriter:
    """Writes what words rest on, for a page.

    The note is a description of the link. Styles alone show it on hover and focus; the site's
    script shows it beside the words, keeps it while it is pointed at, and lets Escape put it away.
    """

    language: Language
    address_of: Callable[[Basis], str | None]
    """Where it is told where the values come from, seen from the page; None where it is not."""
    attributes: str = ""
    """Of the note, where its language is not that of the words around it."""

    def write(self, words: str, basis: Basis, name: str) -> str:
        """The words, which are HTML, with their note; alone where there is nowhere to lead."""
        address = self.address_of(basis)
        if not address:
            return words
        return (
            f'<span class="claim"><a href="{escape(address)}" aria-describedby="{name}">{words}</a>'
            f'<span class="basis" role="tooltip" id="{name}"{self.attributes}>'
            f"{self._note(basis)}</span></span>"
        )

    def _note(self, basis: Basis) -> str:
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
