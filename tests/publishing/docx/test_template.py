"""The template is what its command builds, and any words come through unchanged."""

import importlib.util
import io
from importlib.resources import files
from pathlib import Path

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from lagesbild.core.document.blocks import Paragraph
from lagesbild.publishing.docx.styles import REQUIRED
from tests.publishing.documents import words as inlines
from tests.publishing.docx.reading import WordFile, holding, words, written

TOOL = Path(__file__).parents[3] / "tools/make_docx_template.py"

readable = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"
    ),
    min_size=1,
)


def test_the_template_is_what_its_command_builds() -> None:
    spec = importlib.util.spec_from_file_location("make_docx_template", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    kept = files("lagesbild.publishing.docx").joinpath("template.docx").read_bytes()
    assert tool.template() == kept


def test_the_manual_names_every_style_that_a_template_must_have() -> None:
    manual = (TOOL.parents[1] / "docs/word-template.md").read_text()
    assert [each for each in REQUIRED if f"| {each} |" not in manual] == []


@given(text=readable)
@settings(max_examples=40, deadline=None)
def test_any_words_come_through_as_they_are(text: str) -> None:
    content = written(holding(Paragraph(inlines(text))))
    assert words(WordFile(content).paragraphs("BodyText")[-1]) == text
    assert docx.Document(io.BytesIO(content)).paragraphs[-1].text == text
