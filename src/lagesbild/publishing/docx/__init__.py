"""The Word document: real styles, fields, footnotes and alternative texts."""

from lagesbild.publishing.docx.styles import TemplateIsUnreadable, TemplateLacksStyles
from lagesbild.publishing.docx.writer import write_docx

__all__ = ["TemplateIsUnreadable", "TemplateLacksStyles", "write_docx"]
