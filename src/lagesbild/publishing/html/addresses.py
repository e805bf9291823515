"""Where each page of the site stands, in the language of the site.

An address is the path of a file from the site's root, with forward slashes. Every page of the
site is a file of its own with an explicit ``.html``, so that it opens from a folder as well.
"""

from dataclasses import dataclass
from functools import cached_property

from lagesbild.core.language.catalogue import Language

START = "index.html"
NOT_FOUND = "404.html"
STYLES = "assets/site.css"
SCRIPT = "assets/site.js"
FONTS = "assets/fonts"


def way_to_root(address: str) -> str:
    """What leads from a page to the site's root: ``""`` or ``"../"`` once or more."""
    return "../" * address.count("/")


@dataclass(frozen=True)
class Addresses:
    """The addresses of a site in one language."""

    language: Language
    start: str = START
    styles: str = STYLES
    script: str = SCRIPT

    def goal(self, number: int) -> str:
        return f"{self._goals}{number}.html"

    def indicator(self, slug: str, area: str = "") -> str:
        """The page of an indicator; in another area than its own where one is named."""
        inner = f"/{area}" if area else ""
        return f"{self._indicators}{slug}{inner}.html"

    def origins(self, slug: str, area: str = "") -> str:
        """The page that tells where the values of an indicator come from."""
        inner = self.language.text("origins/")
        return f"{self._indicators}{slug}/{inner}{area or 'index'}.html"

    def commitment(self, number: str) -> str:
        return f"{self._commitments}{number.replace('.', '-')}.html"

    def organisation(self, slug: str) -> str:
        return f"{self._organisations}{slug}.html"

    def source(self, slug: str) -> str:
        return f"{self._sources}{slug}.html"

    def edition(self, year: int) -> str:
        return f"{self._editions}{year}.html"

    def csv(self, slug: str) -> str:
        """The data file of an indicator."""
        return f"{self._data}{slug}.csv"

    def picture(self, name: str) -> str:
        """The picture of a chart as a file."""
        return f"{self._pictures}{name}.svg"

    def chapter(self, number: int) -> str:
        """A chapter of the report, counted from 1."""
        return f"{self._report}{number}.html"

    def report_file(self, name: str) -> str:
        """The report as a document to download."""
        return f"{self._report}{name}"

    @cached_property
    def indicators(self) -> str:
        return f"{self._indicators}index.html"

    @cached_property
    def commitments(self) -> str:
        return f"{self._commitments}index.html"

    @cached_property
    def organisations(self) -> str:
        return f"{self._organisations}index.html"

    @cached_property
    def sources(self) -> str:
        return f"{self._sources}index.html"

    @cached_property
    def report(self) -> str:
        return f"{self._report}index.html"

    @cached_property
    def data(self) -> str:
        return f"{self._data}index.html"

    @cached_property
    def glossary(self) -> str:
        return self.language.text("glossary.html")

    @cached_property
    def about(self) -> str:
        return self.language.text("about.html")

    @cached_property
    def corrections(self) -> str:
        return self.language.text("corrections.html")

    @cached_property
    def log(self) -> str:
        """Corrections and revisions as a data file."""
        return self.corrections.removesuffix(".html") + ".csv"

    @cached_property
    def accessibility(self) -> str:
        return self.language.text("accessibility.html")

    @cached_property
    def _goals(self) -> str:
        return self.language.text("goals/")

    @cached_property
    def _indicators(self) -> str:
        return self.language.text("indicators/")

    @cached_property
    def _commitments(self) -> str:
        return self.language.text("commitments/")

    @cached_property
    def _organisations(self) -> str:
        return self.language.text("organisations/")

    @cached_property
    def _sources(self) -> str:
        return self.language.text("sources/")

    @cached_property
    def _editions(self) -> str:
        return self.language.text("editions/")

    @cached_property
    def _data(self) -> str:
        return self.language.text("data/")

    @cached_property
    def _pictures(self) -> str:
        return self.language.text("pictures/")

    @cached_property
    def _report(self) -> str:
        return self.language.text("report/")
