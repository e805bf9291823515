"""Captions: label and number in a field, inside a bookmark that references lead to."""

from lagesbild.core.document.inline import Target, TargetKind
from lagesbild.publishing.docx.elements import Element, field, paragraph, text, w
from lagesbild.publishing.docx.manuscript import Manuscript


def caption(
    manuscript: Manuscript, target: Target, title: str, number: int, *, keep: bool
) -> Element:
    """A caption as "Tabell 5. Samtal till stödlinjen", kept with what it is the caption of."""
    language = manuscript.language
    is_table = target.kind is TargetKind.TABLE
    label = language.text("Table") if is_table else language.text("Figure")
    counted = [text(f"{label}\u00a0"), *field(rf"SEQ {label} \* ARABIC", str(number))]
    content = manuscript.bookmarks.around(manuscript.bookmarks.name(target), counted)
    return paragraph(
        manuscript.styles["Caption"],
        [*content, text(f". {title}")],
        *([w("keepNext")] if keep else []),
    )
