"""The report's last chapter: what was checked, with what result, and what could not be."""

from dataclasses import replace

from lagesbild.core.claims.edition_claims import EditionClaims, judge_edition
from lagesbild.core.document.blocks import Document, Heading, ListBlock, Paragraph, Table
from lagesbild.core.document.inline import (
    Basis,
    Claimed,
    Inlines,
    PersonalBasis,
    Strong,
    Target,
    TargetKind,
    plain_text,
)
from lagesbild.core.edition import Edition, Text, TextKey
from lagesbild.core.report.report import report
from lagesbild.core.strategy.vouched_claim import VouchedClaim
from lagesbild.core.views.edition_view import view_edition
from lagesbild.publishing.languages import load_language
from tests.publishing.html import cast

SWEDISH = load_language("sv")


def edition() -> Edition:
    """The edition of the cast, with a number in a note that the data do not have."""
    whole = cast.edition()
    texts = {
        key: replace(text, markdown=text.markdown.replace("31 svarande", "31 tjänster"))
        for key, text in whole.texts.items()
    }
    return replace(whole, texts=texts)


def _report(claims: EditionClaims | None) -> Document:
    whole = edition()
    return report(whole, view_edition(whole, SWEDISH), SWEDISH, claims)


def _last_chapter(document: Document) -> tuple[object, ...]:
    first = max(
        place
        for place, each in enumerate(document.blocks)
        if isinstance(each, Heading) and each.level == 1
    )
    return document.blocks[first:]


def _words(inlines: Inlines) -> str:
    return plain_text(inlines)


def test_the_last_chapter_counts_the_claims_and_lists_those_that_could_not_be_checked() -> None:
    claims = judge_edition(edition(), SWEDISH)
    heading, said, table, *_, below, listed = _last_chapter(_report(claims))
    assert isinstance(heading, Heading)
    assert _words(heading.content) == "Granskade påståenden"
    assert isinstance(said, Paragraph)
    whole = sum(claims.counts.values())
    assert _words(said.content).startswith(f"{whole} påståenden i rapportens texter")
    assert isinstance(table, Table)
    assert [row.header.text for row in table.rows] == [
        "Mål 2: Förebygga återfall",
        "Webbplatsens startsida",
        "Alla tillsammans",
    ]
    sums = [[cell.number for cell in row.cells] for row in table.rows]
    assert [sum(column) for column in zip(*sums[:-1], strict=True)] == sums[-1]
    assert all(row[0] == sum(row[1:]) for row in sums)
    assert isinstance(below, Heading)
    assert _words(below.content) == "Kunde inte kontrolleras"
    assert isinstance(listed, ListBlock)
    assert len(listed.items) == sums[-1][-1]


def test_what_could_not_be_checked_is_listed_with_words_place_and_reason() -> None:
    *_, listed = _last_chapter(_report(judge_edition(edition(), SWEDISH)))
    assert isinstance(listed, ListBlock)
    (item,) = listed.items[0]
    assert isinstance(item, Paragraph)
    assert any(isinstance(each, Strong) and _words(each.children) == "31" for each in item.content)
    said = _words(item.content)
    assert said.startswith("”Av 31 tjänster.” (Stödsamtal utan beslut). ")
    assert "[^" not in said


def test_what_somebody_answers_for_is_listed_as_not_checked_with_who_and_why() -> None:
    key = TextKey("indicator", "support-talks")
    text = Text(key, "År 2024 uppger 72 procent att de erbjuder samtal.", "texts/talks.md")
    entry = VouchedClaim(text.path, "uppger 72 procent", "70", "Med svar som kom sent.", "Anna Ek")
    whole = replace(edition(), texts={key: text}, vouched=(entry,))
    claims = judge_edition(whole, SWEDISH)
    document = report(whole, view_edition(whole, SWEDISH), SWEDISH, claims)
    *_, heading, listed = _last_chapter(document)
    assert isinstance(heading, Heading)
    assert _words(heading.content) == "Kunde inte kontrolleras"
    assert isinstance(listed, ListBlock)
    (item,) = listed.items[0]
    assert isinstance(item, Paragraph)
    said = "För detta svarar Anna Ek: Med svar som kom sent. Granskningen läste: Data säger 70"
    assert said in _words(item.content)
    bases = [
        inline.basis
        for block in document.blocks
        if isinstance(block, Paragraph)
        for inline in _claimed(block.content)
    ]
    (basis,) = [each for each in bases if isinstance(each, PersonalBasis)]
    assert basis.said.startswith(said)
    assert basis.target == Target(TargetKind.SECTION, "claims")


def test_a_report_without_claims_says_nothing_of_any() -> None:
    assert not any(
        isinstance(each, Heading) and _words(each.content) == "Granskade påståenden"
        for each in _report(None).blocks
    )
    assert _last_chapter(_report(EditionClaims(()))) == _last_chapter(_report(None))


def test_words_that_rest_on_data_say_on_which_values() -> None:
    found = [
        inline
        for block in _report(judge_edition(edition(), SWEDISH)).blocks
        if isinstance(block, Paragraph)
        for inline in _claimed(block.content)
    ]
    (talks,) = [each for each in found if _words(each.children) == "70 procent"]
    assert isinstance(talks.basis, Basis)
    assert talks.basis.name == "Stödsamtal utan beslut (Män)"
    assert talks.basis.values == (("70,0\u202f%", "2024"),)
    assert talks.basis.anchor == "value;sex=men;2024"


def _claimed(inlines: Inlines) -> list[Claimed]:
    found: list[Claimed] = []
    for each in inlines:
        if isinstance(each, Claimed):
            found.append(each)
        elif hasattr(each, "children"):
            found += _claimed(each.children)
    return found
