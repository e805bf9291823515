"""Writing a page: the templates, and the frame of header and footer around every page."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lagesbild.core.document.blocks import Block
from lagesbild.core.document.chart import Chart
from lagesbild.core.document.inline import (
    Basis,
    PersonalBasis,
    Target,
    TargetKind,
    plain_text,
)
from lagesbild.core.document.marks import MARK_SIGNS, mark_word
from lagesbild.core.document.written import written_blocks
from lagesbild.core.edition import TextKey
from lagesbild.core.language.dates import write_date
from lagesbild.core.language.numerals import write_number
from lagesbild.core.strategy.commitment import Plan
from lagesbild.core.strategy.strategy import About
from lagesbild.core.views.indicator_view import IndicatorViews
from lagesbild.core.views.provenance import Provenances
from lagesbild.publishing.charts.looks import ChartWidth
from lagesbild.publishing.html.addresses import Addresses, way_to_root
from lagesbild.publishing.html.bases import BasisWriter
from lagesbild.publishing.html.blocks import BlockWriter
from lagesbild.publishing.html.content import Page, SiteContent
from lagesbild.publishing.html.inlines import InlineWriter, link_out
from lagesbild.publishing.html.targets import Targets

Trail = tuple[tuple[str, str], ...]
"""Address and name of each page above the one shown, from the start page down."""


@cache
def _templates() -> FileSystemLoader:
    return FileSystemLoader(Path(__file__).parent / "templates")


def _environment(site: SiteContent, to: Addresses) -> Environment:
    environment = Environment(
        loader=_templates(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    language, about = site.language, site.edition.strategy.about
    differs = about.language.split("-")[0] != language.code.split("-")[0]
    environment.globals.update(
        _=language.text,
        plural=language.plural,
        to=to,
        own=Markup(' lang="{}"').format(about.language) if differs else Markup(),
        about=about,
        year=site.edition.year,
        strategy=site.edition.strategy,
        view=site.view,
        files=site.files,
        language=language,
        with_years=_with_years,
        publisher=site.edition.strategy.organisation.get(about.publisher),
    )
    environment.filters.update(
        date=lambda day: write_date(day, language),
        sign=lambda mark: MARK_SIGNS.get(mark, ""),
        meaning=lambda mark: mark_word(mark, language),
        plain=plain_text,
        link_out=_link_out,
        whole=lambda number: write_number(number, language.code),
    )
    return environment


def _link_out(url: str, words: str) -> Markup:
    """A link out of the site, or the words alone where there is no address."""
    escaped = str(Markup.escape(words))
    return Markup(link_out(url, escaped) if url else escaped)  # noqa: S704 - escaped above


def _with_years(named: About | Plan) -> str:
    """The title of a strategy or plan with its years, unless the title has them."""
    years = f"{named.first_year}–{named.last_year}"
    return named.title if years in named.title else f"{named.title}, {years}"


@dataclass
class PageWriter:
    """Writes the pages of one site. Header and footer are rendered once for each depth."""

    site: SiteContent
    to: Addresses = field(init=False)
    targets: Targets = field(init=False)
    views: IndicatorViews = field(init=False)
    provenances: Provenances = field(init=False)
    _environment: Environment = field(init=False)
    _frames: dict[tuple[str, str, str], Markup] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.to = Addresses(self.site.language)
        self.targets = Targets.of(self.site, self.to)
        self.views = IndicatorViews(self.site.edition, self.site.language)
        self.provenances = Provenances(self.site.edition, self.site.language)
        self._environment = _environment(self.site, self.to)

    def page(
        self,
        address: str,
        template: str,
        *,
        title: str,
        section: str = "",
        trail: Trail = (),
        **content: object,
    ) -> Page:
        """The page at an address. ``section`` is the address of its entry in the menu."""
        root = way_to_root(address)
        written = self._environment.get_template(template).render(
            root=root,
            title=title,
            address=address,
            trail=((self.to.start, self.site.language.text("Start")), *trail),
            header=self._frame("header.html", root, section),
            footer=self._frame("footer.html", root, ""),
            **content,
        )
        return Page(PurePosixPath(address), written.encode())

    def blocks(
        self,
        address: str,
        *,
        shift: int = 0,
        notes_id: str = "note",
        in_report: bool = False,
        beside: frozenset[Target] = frozenset(),
    ) -> BlockWriter:
        """A writer of blocks for the page at an address.

        In the report, numbered tables and figures are those of the report. Tables and figures
        that stand ``beside`` the blocks are "the table" and "the figure", on the same page.
        """
        root = way_to_root(address)

        def address_of(target: Target) -> str | None:
            if target in beside:
                return f"#{target.anchor}"
            found = self.targets.address(target, in_report=in_report)
            if found is None:
                return None
            page, hash_sign, anchor = found.partition("#")
            return f"#{anchor}" if page == address and hash_sign else root + found

        def words_of(target: Target) -> str:
            return self.targets.words(target, beside=target in beside)

        def told_of(basis: Basis | PersonalBasis) -> str | None:
            if isinstance(basis, Basis) and basis.target.kind is TargetKind.INDICATOR:
                return f"{root}{self.to.origins(basis.target.name)}#{basis.anchor}"
            return address_of(basis.target)

        bases = BasisWriter(self.site.language, told_of, *(() if in_report else self._foreign))
        inlines = InlineWriter(address_of, words_of, notes_id, bases)
        return BlockWriter(self.site.language, inlines, self.site.draw, shift)

    def text(
        self,
        address: str,
        key: TextKey,
        *,
        shift: int = 0,
        beside: frozenset[Target] = frozenset(),
    ) -> Markup:
        """A text of the edition as HTML with its footnotes; empty where there is none."""
        kind, name = key.kind, key.name
        blocks = self.written(key)
        if not blocks:
            return Markup()
        notes_id = f"note-{kind}-{name}" if name else f"note-{kind}"
        writer = self.blocks(address, shift=shift, notes_id=notes_id, beside=beside)
        return writer.write(blocks) + writer.footnotes()

    def written(self, key: TextKey) -> tuple[Block, ...]:
        """A text of the edition as blocks."""
        markdown = self.site.edition.text(key.kind, key.name)
        return written_blocks(markdown, self.site.language, spans=self.site.spans.get(key, ()))

    @property
    def _foreign(self) -> tuple[str, ...]:
        """The languages of the site and of the texts as attributes, where they are two."""
        codes = (self.site.language.code, self.site.edition.strategy.about.language)
        if len({each.split("-")[0] for each in codes}) == 1:
            return ()
        return tuple(Markup(' lang="{}"').format(each) for each in codes)

    def spark(self, chart: Chart) -> Markup:
        """A small line without axes."""
        return Markup(self.site.draw(chart, width=ChartWidth.NARROW))  # noqa: S704 - drawn here

    def _frame(self, template: str, root: str, section: str) -> Markup:
        key = (template, root, section)
        if key not in self._frames:
            written = self._environment.get_template(template).render(root=root, section=section)
            self._frames[key] = Markup(written)  # noqa: S704 - rendered with escaping
        return self._frames[key]
