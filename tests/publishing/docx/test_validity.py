"""What Word refuses or repairs: children out of order, ids twice, parts that nobody names.

The orders are those of ISO/IEC 29500-1 (transitional), for the elements that are written.
"""

import re

import pytest

from tests.publishing.docx.reading import W, WordFile, sample

ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind "
    "contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs u vertAlign rtl cs lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "tbl": "tblPr tblGrid tr",
    "tcPr": "tcW tcBorders shd vAlign",
    "sectPr": "headerReference footerReference footnotePr type pgSz pgMar cols titlePg docGrid",
    "style": "name basedOn next link uiPriority qFormat pPr rPr tblPr tblStylePr",
    "settings": "zoom defaultTabStop characterSpacingControl footnotePr compat themeFontLang "
    "decimalSymbol listSeparator",
    "abstractNum": "multiLevelType lvl",
    "lvl": "start numFmt suff lvlText lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
    "docDefaults": "rPrDefault pPrDefault",
}
PARTS = ("document", "styles", "settings", "numbering", "footnotes", "header1", "footer1")


@pytest.fixture(scope="module")
def file() -> WordFile:
    return sample()


@pytest.mark.parametrize("part", PARTS)
def test_children_stand_in_the_order_of_the_schema(file: WordFile, part: str) -> None:
    for element in file.part(f"word/{part}.xml").iter():
        order = ORDERS.get(str(element.tag).removeprefix(W), "").split()
        if not order:
            continue
        ours = [str(child.tag) for child in element if str(child.tag).startswith(W)]
        places = [order.index(tag.removeprefix(W)) for tag in ours]
        assert places == sorted(places), element.tag


def test_fields_begin_separate_and_end_one_after_the_other(file: WordFile) -> None:
    for part in ("document", "footnotes"):
        steps = [
            each.get(f"{W}fldCharType")
            for each in file.part(f"word/{part}.xml").iter(f"{W}fldChar")
        ]
        assert steps[::3] == ["begin"] * (len(steps) // 3)
        assert steps[1::3] == ["separate"] * (len(steps) // 3)
        assert steps[2::3] == ["end"] * (len(steps) // 3)


def test_every_style_that_is_used_is_there(file: WordFile) -> None:
    there = {each.get(f"{W}styleId") for each in file.part("word/styles.xml").iter(f"{W}style")}
    used = {
        each.get(f"{W}val")
        for part in ("document", "footnotes", "header1", "footer1", "styles")
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
        for each in file.part(f"word/{part}.xml").iter(W + tag)
    }
    assert used <= there


def test_every_list_that_is_used_is_there(file: WordFile) -> None:
    there = {each.get(f"{W}numId") for each in file.part("word/numbering.xml").iter(f"{W}num")}
    used = {each.get(f"{W}val") for each in file.body.iter(f"{W}numId")}
    assert used <= there


def test_every_relationship_leads_to_a_part_and_every_part_has_a_type(file: WordFile) -> None:
    types = file.members["[Content_Types].xml"].decode()
    extensions = set(re.findall(r'Extension="(\w+)"', types))
    for target in file.relations().values():
        if not target.startswith("http"):
            assert f"word/{target}" in file.members
    for name in file.members:
        typed = f'PartName="/{name}"' in types or name.rsplit(".", maxsplit=1)[-1] in extensions
        assert typed or name == "[Content_Types].xml", name


def test_every_relationship_that_the_text_names_is_there(file: WordFile) -> None:
    named = set(re.findall(rb'r:(?:id|embed)="(\w+)"', file.members["word/document.xml"]))
    assert {each.decode() for each in named} <= set(file.relations())


def test_a_cell_ends_with_a_paragraph_and_the_body_with_its_section(file: WordFile) -> None:
    assert all(cell[-1].tag == f"{W}p" for cell in file.body.iter(f"{W}tc"))
    assert file.body[-1].tag == f"{W}sectPr"
    assert file.body[-2].tag == f"{W}p"


def test_words_keep_their_blanks(file: WordFile) -> None:
    space = "{http://www.w3.org/XML/1998/namespace}space"
    assert all(each.get(space) == "preserve" for each in file.body.iter(f"{W}t"))
