"""The styles that a template must have, found by their names."""

from collections.abc import Iterable
from dataclasses import dataclass

from lagesbild.publishing.docx.elements import Element, name

REQUIRED = (
    "Title",
    "Subtitle",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "Body Text",
    "Lead",
    "List Bullet",
    "List Number",
    "TOC Heading",
    "TOC 1",
    "TOC 2",
    "Caption",
    "Figure",
    "Report Table",
    "Table Unit",
    "Table Header",
    "Table Text",
    "Table Number",
    "Table Mark",
    "Table Note",
    "Table Symbols",
    "Source",
    "Notice Heading",
    "Notice",
    "Fact",
    "Footnote Text",
    "Footnote Reference",
    "Hyperlink",
    "Footer",
    "Cover Publisher",
    "Cover Date",
    "Cover Figure",
    "Cover Text",
    "Cover Notice",
)
"""Names as Word's English interface shows them. Word writes its own styles with the same name
in the file whatever language it runs in; only the ids differ ("Rubrik1")."""


class TemplateLacksStyles(ValueError):
    """A template without styles that the document needs."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        listed = ", ".join(f"“{each}”" for each in self.names)
        super().__init__(
            f"The Word template lacks these styles: {listed}. Add them to the template with "
            "exactly these names, or start from the template that comes with the program; "
            "docs/word-template.md says what each is for."
        )


class TemplateIsUnreadable(ValueError):
    """A template that is no Word document."""

    def __init__(self, reason: Exception) -> None:
        super().__init__(
            f"The Word template cannot be read: {reason}. It must be a Word document "
            "(.docx); save a template (.dotx) or an older document (.doc) as .docx first."
        )


@dataclass(frozen=True, slots=True)
class Styles:
    """The ids of a template's styles by name, whatever the case of letters in it."""

    ids: dict[str, str]

    @classmethod
    def of(cls, styles: Element) -> "Styles":
        """The styles of a template. Raises `TemplateLacksStyles`."""
        ids = {}
        for style in styles.iterchildren(name("style")):
            named = style.find(name("name"))
            if named is not None:
                ids[named.get(name("val"), "").casefold()] = style.get(name("styleId"), "")
        missing = [each for each in REQUIRED if each.casefold() not in ids]
        if missing:
            raise TemplateLacksStyles(missing)
        return cls(ids)

    def __getitem__(self, named: str) -> str:
        return self.ids[named.casefold()]
