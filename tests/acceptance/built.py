"""A built example, its outputs read back."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lagesbild.bundles.reader import read_bundle
from lagesbild.core.claims.edition_claims import judge_edition
from lagesbild.core.document.blocks import Document, Table
from lagesbild.core.edition import Edition
from lagesbild.core.report.report import report
from lagesbild.core.views.edition_view import view_edition
from lagesbild.publishing.languages import load_language
from tests.acceptance.grids import Grid, by_title
from tests.acceptance.office_tables import excel_tables, word_paragraphs, word_tables
from tests.acceptance.pdf_tables import pdf_tables
from tests.acceptance.site_tables import site_tables

EXAMPLES = Path(__file__).parents[2] / "examples"
DOCUMENTS = ("PDF", "Word", "Excel")


@dataclass(frozen=True)
class Built:
    """A folder that a bundle was built to."""

    bundle: Path
    folder: Path

    @cached_property
    def pages(self) -> dict[str, dict[str, Grid]]:
        """The tables of every page of the site, by its address and their ids."""
        site = self.folder / "site"
        return {
            each.relative_to(site).as_posix(): site_tables(each)
            for each in sorted(site.rglob("*.html"))
        }

    @cached_property
    def edition(self) -> Edition:
        return read_bundle(self.bundle)

    @cached_property
    def document(self) -> Document:
        """The report before it is written in any format."""
        language = load_language(self.edition.strategy.about.language)
        claims = judge_edition(self.edition, language)
        view = view_edition(self.edition, language)
        return report(self.edition, view, language, claims=claims)

    @cached_property
    def tables(self) -> list[Table]:
        return [each for each in self.document.blocks if isinstance(each, Table)]

    @cached_property
    def read(self) -> dict[str, list[Grid]]:
        """The tables of each form of the report, in order."""
        units = {table.unit for table in self.tables if table.unit}
        comma = "," if self.document.language.startswith("sv") else "."
        return {
            "PDF": pdf_tables(self.folder / "report.pdf", units=units),
            "Word": word_tables(self.folder / "report.docx"),
            "Excel": excel_tables(
                self.folder / "report.xlsx",
                widths=[len(table.columns) for table in self.tables],
                comma=comma,
            ),
        }

    @cached_property
    def word_paragraphs(self) -> list[str]:
        """The paragraphs of the Word file, those in tables and notes too."""
        return word_paragraphs(self.folder / "report.docx")

    @cached_property
    def titled(self) -> dict[str, dict[str, Grid]]:
        """The tables of each form of the report by their titles."""
        return {form: by_title(grids) for form, grids in self.read.items()}
