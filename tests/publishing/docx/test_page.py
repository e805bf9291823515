"""Cover, heads, feet, properties and the template in Word."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest

from lagesbild.core.document.blocks import Document, Heading
from lagesbild.publishing.docx import TemplateIsUnreadable, TemplateLacksStyles
from lagesbild.publishing.docx.styles import REQUIRED
from tests.publishing.documents import sample_document
from tests.publishing.documents import words as inlines
from tests.publishing.docx.reading import W, WordFile, holding, sample, style_of, words, written


def own_template(document: Document | None = None) -> "docx.document.Document":
    """A template that an authority could have made from ours."""
    return docx.Document(io.BytesIO(written(document or holding())))


def saved(word: "docx.document.Document") -> bytes:
    content = io.BytesIO()
    word.save(content)
    return content.getvalue()


def test_the_cover_says_who_what_when_one_figure_and_that_it_is_a_demonstration() -> None:
    cover = [(style_of(each), words(each)) for each in list(sample().body)[:7]]
    assert cover == [
        ("CoverPublisher", "Länsstyrelsen i Exempel län"),
        ("Title", "Lägesrapport 2024"),
        ("Subtitle", "Uppföljning av en påhittad strategi"),
        ("CoverDate", "mars 2025"),
        ("CoverNotice", "Demonstration: inget officiellt dokument"),
        ("CoverFigure", "70 %"),
        ("CoverText", "av våldsbrotten klarades upp under 2024"),
    ]


def test_a_document_without_a_cover_begins_with_its_title() -> None:
    document = replace(holding(Heading(1, inlines("Ett"))), cover=None, demonstration="")
    styles = [style_of(each) for each in WordFile(written(document)).body if each.tag == f"{W}p"]
    assert styles == ["CoverPublisher", "Title", "Subtitle", "CoverDate", "Heading1"]


def test_cover_and_contents_have_no_running_head_and_the_cover_no_foot() -> None:
    front, main = sample().body.iter(f"{W}sectPr")
    assert front.find(f"{W}headerReference") is None
    assert front.find(f"{W}footerReference") is not None
    assert front.find(f"{W}titlePg") is not None
    assert main.find(f"{W}headerReference") is not None
    assert main.find(f"{W}titlePg") is None


def test_the_head_follows_the_chapter_and_the_foot_counts_pages() -> None:
    file = sample()
    head, foot = file.part("word/header1.xml"), file.part("word/footer1.xml")
    codes = [each.get(f"{W}instr").strip() for each in head.iter(f"{W}fldSimple")]
    assert codes == ["STYLEREF 1", "TITLE"]
    assert words(head) == "Lägesrapport 2024"
    codes = [each.get(f"{W}instr").strip() for each in foot.iter(f"{W}fldSimple")]
    assert codes == ["AUTHOR", "PAGE"]


def test_a_demonstration_says_so_at_the_foot_of_every_page() -> None:
    foot = sample().part("word/footer1.xml")
    assert words(foot[0]) == "Demonstration: inget officiellt dokument"
    plain = WordFile(written(holding(demonstration="")))
    assert len(plain.part("word/footer1.xml")) == 1


def test_properties_say_title_author_language_and_no_time_of_writing() -> None:
    properties = docx.Document(io.BytesIO(written(sample_document()))).core_properties
    assert properties.title == "Lägesrapport 2024"
    assert properties.author == "Länsstyrelsen i Exempel län"
    assert properties.language == "sv-SE"
    assert properties.created.isoformat() == "2024-12-31T00:00:00+00:00"
    assert properties.modified == properties.created


@pytest.mark.parametrize(("code", "expected"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_text_is_in_the_language_of_the_document_whatever_the_template_says(
    code: str, expected: str
) -> None:
    styles = WordFile(written(holding(language=code))).part("word/styles.xml")
    languages = [each.get(f"{W}val") for each in styles.iter(f"{W}lang")]
    assert languages == [expected]


def test_the_same_document_gives_the_same_bytes() -> None:
    first = written(sample_document())
    assert first == written(sample_document())
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_template_that_comes_with_the_program_has_every_style() -> None:
    named = {style.name.casefold() for style in own_template().styles}
    assert {each.casefold() for each in REQUIRED} <= named


def test_a_template_without_styles_we_need_is_refused_with_their_names() -> None:
    template = own_template()
    for named in ("Lead", "Table Note"):
        template.styles[named].delete()
    with pytest.raises(TemplateLacksStyles, match="“Lead”, “Table Note”") as refused:
        written(sample_document(), saved(template))
    assert refused.value.names == ("Lead", "Table Note")


def test_words_own_empty_document_lacks_what_is_ours_only() -> None:
    with pytest.raises(TemplateLacksStyles) as refused:
        written(sample_document(), saved(docx.Document()))
    assert "Heading 1" not in refused.value.names
    assert "Cover Figure" in refused.value.names


def test_what_is_no_word_document_is_refused() -> None:
    with pytest.raises(TemplateIsUnreadable, match="must be a Word document"):
        written(sample_document(), b"%PDF-1.7")


def test_a_swedish_template_is_used_by_the_names_of_its_styles_not_their_ids() -> None:
    template = own_template()
    template.styles["Heading 1"].element.set(f"{W}styleId", "Rubrik1")
    file = WordFile(written(sample_document(), saved(template)))
    assert next(words(each) for each in file.paragraphs("Rubrik1")) == "Förord"


def test_a_template_gives_page_and_styles_but_no_text_or_notes_of_its_own() -> None:
    template = own_template(sample_document())
    template.sections[-1].left_margin = template.sections[-1].right_margin = 1_000_000
    file = WordFile(written(sample_document(), saved(template)))
    assert [words(each) for each in file.paragraphs("Heading1")].count("Förord") == 1
    notes = file.part("word/footnotes.xml")
    assert [each.get(f"{W}id") for each in notes] == ["-1", "0", "1", "2"]
    margins = [each.get(f"{W}left") for each in file.body.iter(f"{W}pgMar")]
    assert margins == ["1575", "1575"]


def test_lists_of_a_template_are_left_as_they_are() -> None:
    template = own_template(sample_document())
    before = WordFile(saved(template)).part("word/numbering.xml")
    after = WordFile(written(sample_document(), saved(template))).part("word/numbering.xml")
    tags = [each.tag for each in after]
    assert tags == sorted(tags), "definitions stand before the lists that use them"
    ids = [each.get(f"{W}numId") for each in after if each.get(f"{W}numId")]
    assert len(set(ids)) == len(ids)
    assert len(after) > len(before)
