"""Build src/lagesbild/publishing/docx/template.docx: the styles that Word documents are made of.

Run it after changing a style here: ``python tools/make_docx_template.py``. The file is written
part by part rather than saved from Word, so that it holds nothing but what is said here and is
the same bytes wherever it is built. docs/word-template.md says what each style is for.
"""

import io
import zipfile
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/lagesbild/publishing/docx/template.docx"

INK, SOFT, HAIRLINE, ACCENT, WASH, CAUTION = (
    "1C2127",
    "545C66",
    "DCD9D1",
    "0B4F6C",
    "E3EEF3",
    "9A4F00",
)
SERIF, SANS = "Source Serif 4", "Source Sans 3"

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_W14 = (
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def font(name: str) -> str:
    """The font of all scripts."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def look(
    *, points: float = 0, colour: str = "", serif: bool = False, bold: bool | None = None
) -> str:
    """Run properties, in the order the schema wants."""
    weight = "" if bold is None else ("<w:b/><w:bCs/>" if bold else '<w:b w:val="0"/>')
    size = round(points * 2)
    return (
        (font(SERIF) if serif else "")
        + weight
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "")
    )


def place(*, before: int = 0, after: int = 0, line: int = 0, **parts: str) -> str:
    """Paragraph properties, in the order the schema wants; spacing in points.

    ``parts`` are XML: first, border, tabs, indent, last.
    """
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    spacing = f'<w:spacing w:before="{before * 20}" w:after="{after * 20}"{height}/>'
    order = ("first", "border", "tabs", "spacing", "indent", "last")
    return "".join({**parts, "spacing": spacing}.get(each, "") for each in order)


def style(name: str, *, kind: str = "paragraph", based: str = "Normal", **parts: str) -> str:
    """A style; its id is its name without blanks.

    ``parts`` are the name of the style that follows, and XML: p, r and more.
    """
    identity = identity_of(name)
    default = ' w:default="1"' if name in DEFAULTS else ""
    custom = "" if name in BUILT_IN else ' w:customStyle="1"'
    parent = f'<w:basedOn w:val="{identity_of(based)}"/>' if based else ""
    follows = parts.get("following", "")
    follower = f'<w:next w:val="{identity_of(follows)}"/>' if follows else ""
    p_pr = f"<w:pPr>{parts['p']}</w:pPr>" if "p" in parts else ""
    r_pr = f"<w:rPr>{parts['r']}</w:rPr>" if "r" in parts else ""
    return (
        f'<w:style w:type="{kind}"{default}{custom} w:styleId="{identity}">'
        f'<w:name w:val="{name}"/>{parent}{follower}<w:qFormat/>{p_pr}{r_pr}'
        f"{parts.get('more', '')}</w:style>"
    )


def identity_of(name: str) -> str:
    """The id by name: "heading 1" has the id Heading1, as Word itself gives it."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


BUILT_IN = frozenset(
    ("Normal", "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "Body Text",
     "List Bullet", "List Number", "caption", "TOC Heading", "toc 1", "toc 2", "footnote text",
     "footnote reference", "Hyperlink", "header", "footer", "Normal Table",
     "Default Paragraph Font")
)  # fmt: skip

DEFAULTS = frozenset(("Normal", "Normal Table", "Default Paragraph Font"))

_KEEP = "<w:keepNext/><w:keepLines/>"


_TABULAR = '<w14:numSpacing w14:val="tabular"/>'
"""Figures of equal width, so that those of a column stand under each other."""


def _line(side: str, colour: str, *, size: int = 4, space: int = 1) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def _heading(level: int, *, points: float, before: int, after: int, first: str) -> str:
    return style(
        f"heading {level}",
        following="Body Text",
        p=place(
            before=before,
            after=after,
            line=264,
            first=first,
            last=f'<w:outlineLvl w:val="{level - 1}"/>',
        ),
        r=look(points=points, serif=True, bold=True, colour=INK),
    )


def text_styles() -> str:
    """Running text: headings, paragraphs, lists, contents, notices and footnotes."""
    bar = f"<w:pBdr>{_line('left', ACCENT, size=24, space=10)}</w:pBdr>"
    inset = '<w:ind w:left="284"/>'
    entry = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8277"/></w:tabs>'
    return "".join(
        (
            style("Normal", based="", p=place(line=300), r=look(points=11, colour=INK)),
            style("Default Paragraph Font", kind="character", based=""),
            _heading(1, points=25, before=0, after=16, first=f"{_KEEP}<w:pageBreakBefore/>"),
            _heading(2, points=16.5, before=24, after=6, first=_KEEP),
            _heading(3, points=13, before=18, after=4, first=_KEEP),
            style("Body Text", p=place(after=8, line=312)),
            style(
                "Lead",
                based="Body Text",
                following="Body Text",
                p=place(after=12, line=324),
                r=look(points=13.5, serif=True),
            ),
            style("List Bullet", based="Body Text", p=place(after=4, line=312)),
            style("List Number", based="Body Text", p=place(after=4, line=312)),
            style(
                "TOC Heading",
                following="Body Text",
                p=place(after=16, line=264, first=f"{_KEEP}<w:pageBreakBefore/>"),
                r=look(points=25, serif=True, bold=True),
            ),
            style("toc 1", p=place(before=9, after=2, tabs=entry), r=look(bold=True)),
            style("toc 2", p=place(after=2, tabs=entry, indent='<w:ind w:left="284"/>')),
            style(
                "Notice Heading",
                following="Notice",
                p=place(before=12, first=_KEEP, border=bar, indent=inset),
                r=look(bold=True, colour=ACCENT),
            ),
            style(
                "Notice",
                based="Body Text",
                p=place(after=12, line=300, first="<w:keepLines/>", border=bar, indent=inset),
            ),
            style(
                "Fact",
                p=place(
                    after=3,
                    tabs='<w:tabs><w:tab w:val="left" w:pos="2268"/></w:tabs>',
                    indent='<w:ind w:left="2268" w:hanging="2268"/>',
                ),
            ),
            style("footnote text", p=place(after=3, line=252), r=look(points=9.5)),
            style(
                "footnote reference",
                kind="character",
                based="Default Paragraph Font",
                r='<w:vertAlign w:val="superscript"/>',
            ),
            style(
                "Hyperlink",
                kind="character",
                based="Default Paragraph Font",
                r=f'<w:color w:val="{ACCENT}"/><w:u w:val="single"/>',
            ),
        )
    )


def page_styles() -> str:
    """Cover, running head and foot."""
    tabs = '<w:tabs><w:tab w:val="right" w:pos="8277"/></w:tabs>'
    small = look(points=9, colour=SOFT)
    rule = f"<w:pBdr>{_line('bottom', HAIRLINE, space=6)}</w:pBdr>"
    return "".join(
        (
            style("header", p=place(border=rule, tabs=tabs), r=small),
            style("footer", p=place(tabs=tabs), r=small),
            style(
                "Cover Publisher", p=place(after=70), r=look(points=12, bold=True, colour=ACCENT)
            ),
            style(
                "Title", following="Subtitle", p=place(after=8, line=240),
                r=look(points=42, serif=True, bold=True),
            ),
            style("Subtitle", p=place(after=8), r=look(points=16, colour=SOFT)),
            style("Cover Date", p=place(after=12), r=look(points=12, colour=SOFT)),
            style(
                "Cover Figure",
                following="Cover Text",
                p=place(before=40, line=240, first=_KEEP),
                r=look(points=80, serif=True, bold=True, colour=ACCENT),
            ),
            style("Cover Text", p=place(after=24, line=300), r=look(points=16, serif=True)),
            style(
                "Cover Notice",
                p=place(
                    before=10,
                    border=f"<w:pBdr>{_line('left', CAUTION, size=24, space=10)}</w:pBdr>",
                    indent='<w:ind w:left="284"/>',
                ),
                r=look(bold=True, colour=CAUTION),
            ),
        )
    )  # fmt: skip


def table_styles() -> str:
    """Tables and figures with what stands above and below them."""
    cell = place(before=2, after=2, line=252)
    note = look(points=9, colour=SOFT)
    right = place(before=2, after=2, line=252, last='<w:jc w:val="right"/>')
    return "".join(
        (
            style(
                "caption",
                following="Body Text",
                p=place(before=10, after=4, line=264, first="<w:keepLines/>"),
                r=look(bold=True, points=11),
            ),
            style("Figure", following="caption", p=place(before=12, first="<w:keepNext/>")),
            style("Table Unit", p=place(after=4, first="<w:keepNext/>"), r=note),
            style("Table Header", p=cell, r=look(points=10, bold=True)),
            style("Table Text", p=cell, r=look(points=10)),
            style("Table Number", based="Table Text", p=right, r=_TABULAR),
            style(
                "Table Mark", kind="character", based="Default Paragraph Font",
                r=f'<w:color w:val="{SOFT}"/><w:vertAlign w:val="superscript"/>',
            ),
            style("Table Note", p=place(before=3, line=252, first="<w:keepLines/>"), r=note),
            style("Table Symbols", based="Table Note"),
            style(
                "Source", following="Body Text",
                p=place(before=3, after=16, line=252, first="<w:keepLines/>"), r=note,
            ),
            style(
                "Normal Table", kind="table", based="",
                more='<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>',
            ),
            _report_table(),
        )
    )  # fmt: skip


def _report_table() -> str:
    borders = "".join(_line(side, HAIRLINE, space=0) for side in ("top", "bottom", "insideH"))
    margins = '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
    first_row = (
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tblPr/><w:tcPr>'
        f"<w:tcBorders>{_line('bottom', ACCENT, size=8, space=0)}</w:tcBorders>"
        '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
    )
    return style(
        "Report Table",
        kind="table",
        based="Normal Table",
        more=f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>{first_row}",
    )


def styles_part() -> str:
    """word/styles.xml."""
    return (
        f'<w:styles {_W} {_W14} mc:Ignorable="w14"><w:docDefaults>'
        f"<w:rPrDefault><w:rPr>{font(SANS)}"
        '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE"'
        ' w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        f"{text_styles()}{page_styles()}{table_styles()}</w:styles>"
    )


def running(kind: str, content: str) -> str:
    """A header or a footer."""
    name = "header" if kind == "hdr" else "footer"
    return (
        f'<w:{kind} {_W}><w:p><w:pPr><w:pStyle w:val="{identity_of(name)}"/></w:pPr>'
        f"{content}</w:p></w:{kind}>"
    )


def field(code: str) -> str:
    """A field without a result yet."""
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t></w:t></w:r></w:fldSimple>'


def parts() -> dict[str, str]:
    """Every part of the package, in the order written."""
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"), ("styles", "styles"), ("settings", "settings"),
            ("numbering", "numbering"), ("fontTable", "fontTable"), ("header1", "header"),
            ("footer1", "footer"),
        )
    )  # fmt: skip
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATION}/{kind}" Target="{target}.xml"/>'
        for number, (kind, target) in enumerate(
            (("styles", "styles"), ("settings", "settings"), ("numbering", "numbering"),
             ("fontTable", "fontTable"), ("header", "header1"), ("footer", "footer1")),
            1,
        )
    )  # fmt: skip
    package = "http://schemas.openxmlformats.org/package/2006"
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="00"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, other, family in ((SERIF, "Georgia", "roman"), (SANS, "Calibri", "swiss"))
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1"'
        f' Type="{_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_W} {_R}><w:body><w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1814" w:bottom="1928"'
        ' w:left="1814" w:header="794" w:footer="737" w:gutter="0"/></w:sectPr></w:body>'
        "</w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f"{relations}</Relationships>",
        "word/styles.xml": styles_part(),
        "word/settings.xml": f'<w:settings {_W}><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/></w:settings>',
        "word/numbering.xml": f"<w:numbering {_W}/>",
        "word/fontTable.xml": f"<w:fonts {_W}>{fonts}</w:fonts>",
        "word/header1.xml": running(
            "hdr", f"{field('STYLEREF 1')}<w:r><w:tab/></w:r>{field('TITLE')}"
        ),
        "word/footer1.xml": running("ftr", f"{field('AUTHOR')}<w:r><w:tab/></w:r>{field('PAGE')}"),
    }


def template() -> bytes:
    """The file's content."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in parts().items():
            member = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            member.create_system = 0
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, _HEAD + content)
    return written.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(template())
