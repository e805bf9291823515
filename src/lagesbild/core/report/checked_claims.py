"""The report's last chapter: how many claims were checked, with what result, and which were not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lagesbild.core.claims.counting import Counts, counted, counts_text
from lagesbild.core.claims.edition_claims import EditionClaims, TextClaims
from lagesbild.core.claims.edition_texts import AT_A_GLANCE, SITE_LEAD
from lagesbild.core.claims.shapes import Claim, Verdict
from lagesbild.core.document.blocks import (
    Block,
    Cell,
    Column,
    ColumnKind,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    Table,
)
from lagesbild.core.document.inline import (
    Inlines,
    Plain,
    Reference,
    Strong,
    Target,
    TargetKind,
)
from lagesbild.core.edition import Edition
from lagesbild.core.language.catalogue import Language
from lagesbild.core.language.numerals import write_number
from lagesbild.core.report.chapters import section, words

COLUMNS = (Verdict.SUPPORTED, Verdict.IMPRECISE, Verdict.CONTRADICTED, Verdict.NOT_CHECKABLE)
ORDER = ("foreword", "method", "goal", "indicator", "summary", SITE_LEAD, AT_A_GLANCE)
"""Texts as the report has them; those of indicators stand in the chapter of their goal."""
CONTEXT = 48
"""Most characters that stand on each side of listed words, to know them by."""
_MARKS = re.compile(
    r" ?\(\{[^{}\n]*\}\)|\*+|\[\^[^\]\n]*\]:?|\{[^{}\n]*\}|^#+ |^[-*] |^\d+\. ", re.MULTILINE
)


def checked_claims(claims: EditionClaims, edition: Edition, language: Language) -> Iterator[Block]:
    """How many claims have each verdict, chapter by chapter; nothing where there is none."""
    if any(each.claims for each in claims.texts):
        yield from _Chapter(claims, edition, language).blocks()


@dataclass(frozen=True, slots=True)
class _Chapter:
    claims: EditionClaims
    edition: Edition
    language: Language

    def blocks(self) -> Iterator[Block]:
        text, counts = self.language.text, self.claims.counts
        yield Heading(1, words(text("Checked claims")), section("claims"))
        yield Paragraph(words(self._said(counts)))
        yield self._table()
        yield from self._listed(
            Verdict.CONTRADICTED, text("Contradicts the data, published all the same")
        )
        yield from self._listed(Verdict.NOT_CHECKABLE, text("Could not be checked"))

    def _said(self, counts: Counts) -> str:
        plural, whole = self.language.plural, sum(counts.values())
        said = plural(
            "One claim in the report's texts, a number or a comparison, has been checked against "
            "the data by fixed rules.",
            "{count} claims in the report's texts, numbers and comparisons, have been checked "
            "against the data one by one, by fixed rules.",
            whole,
        )
        return f"{said} {counts_text(counts, self.language)}."

    def _table(self) -> Table:
        text = self.language.text
        columns = (
            Column(text("Chapter"), ColumnKind.TEXT),
            Column(text("Claims")),
            Column(text("Agree")),
            Column(text("Imprecise")),
            Column(text("Contradict")),
            Column(text("Not checked")),
        )
        chapters: dict[str, list[Claim]] = {}
        for each in sorted(self.claims.texts, key=_place_in_report):
            if each.claims:
                chapters.setdefault(self._chapter(each), []).extend(each.claims)
        rows = [self._row(name, counted(found)) for name, found in chapters.items()]
        return Table(
            target=Target(TargetKind.TABLE, "claims"),
            title=text("Checked claims by chapter"),
            columns=columns,
            rows=(*rows, self._row(text("All together"), self.claims.counts)),
            data_name="claims",
        )

    def _row(self, name: str, counts: Counts) -> Row:
        numbers = (sum(counts.values()), *(counts[each] for each in COLUMNS))
        code = self.language.code
        return Row(
            Cell(name), tuple(Cell(write_number(each, code), float(each)) for each in numbers)
        )

    def _chapter(self, text: TextClaims) -> str:
        """The chapter of the report that a text stands in, or the start page."""
        say, goal = self.language.text, text.placed.place.goal
        titles = {
            "foreword": say("Foreword"),
            "method": say("How the report was made"),
            "summary": say("Summary"),
            SITE_LEAD: say("The start page of the site"),
            AT_A_GLANCE: say("The start page of the site"),
        }
        if text.key.kind in titles:
            return titles[text.key.kind]
        name = self.edition.strategy.goal(goal).name if goal is not None else text.placed.path
        return say("Goal {number}: {name}", number=goal, name=name)

    def _listed(self, verdict: Verdict, title: str) -> Iterator[Block]:
        found = list(self.claims.having(verdict))
        if not found:
            return
        yield Heading(2, words(title))
        yield ListBlock(tuple((Paragraph(self._item(text, claim)),) for text, claim in found))

    def _item(self, text: TextClaims, claim: Claim) -> Inlines:
        say, (before, after) = self.language.text, _around(text.placed.text, claim)
        return (
            Plain(say("“") + before),
            Strong(words(" ".join(claim.text.split()))),
            Plain(f"{after}{say('”')} ("),
            self._where(text),
            Plain(f"). {claim.judgement.why}"),
        )

    def _where(self, text: TextClaims) -> Plain | Reference:
        if text.key.kind == "indicator":
            return Reference(Target(TargetKind.INDICATOR, text.key.name))
        if text.key.kind == "goal":
            return Reference(Target(TargetKind.GOAL, text.key.name))
        return Plain(self._chapter(text))


def _place_in_report(text: TextClaims) -> tuple[int, int]:
    return ORDER.index(text.key.kind), text.placed.place.goal or 0


def _around(text: str, claim: Claim) -> tuple[str, str]:
    """A few words on each side, from the same paragraph, without its marks."""
    before = text[max(0, claim.start - CONTEXT) : claim.start].rpartition("\n\n")[2]
    after = text[claim.end : claim.end + CONTEXT].partition("\n\n")[0]
    if claim.start > CONTEXT and len(before) == CONTEXT:
        before = "…" + before.partition(" ")[2]
    if len(after) == CONTEXT and claim.end + CONTEXT < len(text):
        after = after.rpartition(" ")[0].rstrip(" .…") + "…"
    return _bare(before).lstrip(), _bare(after).rstrip()


def _bare(text: str) -> str:
    """Words on one line, with a space kept at either end."""
    return re.sub(r"\s+", " ", _MARKS.sub("", text))
