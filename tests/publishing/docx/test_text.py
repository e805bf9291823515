"""Headings, contents, references, footnotes, lists and languages in Word."""

import re

from lagesbild.core.document.blocks import Contents, Heading, ListBlock, Paragraph
from lagesbild.core.document.inline import (
    FootnoteMark,
    Hyperlink,
    InLanguage,
    Plain,
    Reference,
    Target,
    TargetKind,
)
from tests.publishing.documents import words as inlines
from tests.publishing.docx.reading import (
    R,
    W,
    WordFile,
    codes,
    holding,
    names,
    sample,
    words,
    written,
)


def test_headings_have_words_own_heading_styles() -> None:
    file = sample()
    assert [words(each) for each in file.paragraphs("Heading1")] == [
        "Förord",
        "Mål 2: Våldsutsatta får stöd",
        "Bilaga: alla områden",
    ]
    assert [words(each) for each in file.paragraphs("Heading2")] == ["Hur går det?", "Åtagande 2.7"]
    assert [words(each) for each in file.paragraphs("Heading3")] == ["Vad siffrorna visar"]


def test_only_numbered_headings_are_counted() -> None:
    numbered = [
        (words(each), each.find(f"{W}pPr/{W}numPr/{W}ilvl").get(f"{W}val"))
        for level in (1, 2, 3)
        for each in sample().paragraphs(f"Heading{level}")
        if each.find(f"{W}pPr/{W}numPr") is not None
    ]
    assert numbered == [("Mål 2: Våldsutsatta får stöd", "0"), ("Hur går det?", "1")]


def test_the_contents_read_without_being_updated() -> None:
    file = sample()
    frame = file.body.find(f"{W}sdt")
    assert codes(frame) == [r'TOC \o "1-2" \h \z \u']
    assert [words(each) for each in frame.iter(f"{W}p")] == [
        "Innehåll",
        "Förord",
        "1 Mål 2: Våldsutsatta får stöd",
        "1.1 Hur går det?",
        "Åtagande 2.7",
        "Bilaga: alla områden",
    ]


def test_each_entry_of_the_contents_leads_to_its_heading() -> None:
    file = sample()
    anchors = [each.get(f"{W}anchor") for each in file.body.find(f"{W}sdt").iter(f"{W}hyperlink")]
    headings = [
        next(name for name in names(each) if name.startswith("_Toc"))
        for each in file.body.iter(f"{W}p")
        if names(each) and any(name.startswith("_Toc") for name in names(each))
    ]
    assert anchors == [headings[0], headings[1], headings[2], headings[4], headings[5]]


def test_opening_the_file_asks_the_reader_nothing() -> None:
    assert sample().part("word/settings.xml").find(f"{W}updateFields") is None


def test_a_document_without_headings_has_empty_contents() -> None:
    file = WordFile(written(holding(Contents("Innehåll"))))
    assert [words(each) for each in file.paragraphs("TOCHeading")] == ["Innehåll"]
    assert codes(file.body) == []


def test_every_reference_leads_to_a_bookmark_there_is() -> None:
    file = sample()
    notes = file.part("word/footnotes.xml")
    found = {code.split()[1] for part in (file.body, notes) for code in codes(part)
             if code.startswith("REF ")}  # fmt: skip
    found |= {each.get(f"{W}anchor") for each in file.body.iter(f"{W}hyperlink")} - {None}
    assert {"table_contacts", "figure_cleared_crimes", "goal_2", "commitment_2_7"} <= found
    assert found <= set(names(file.body))


def test_a_reference_to_a_table_is_a_field_with_its_words_already_there() -> None:
    (paragraph,) = [each for each in sample().body.iter(f"{W}p") if "1\u202f310, se" in words(each)]
    assert codes(paragraph) == [
        r"REF table_contacts \h \* Lower",
        r"REF figure_cleared_crimes \h \* Lower",
    ]
    assert words(paragraph) == (
        "Antalet samtal steg till 1\u202f310, se tabell 1 och diagram 1. "
        "Temperaturen var \u22123,5 grader."
    )


def test_a_bookmark_of_a_caption_holds_label_and_number_which_references_repeat() -> None:
    caption = sample().paragraphs("Caption")[0]
    inside = []
    within = False
    for each in caption:
        if each.tag == f"{W}bookmarkStart":
            within = True
        elif each.tag == f"{W}bookmarkEnd":
            within = False
        elif within:
            inside.append(words(each))
    assert "".join(inside) == "Tabell\u00a01"


def test_a_reference_to_what_is_not_in_the_document_is_plain_words() -> None:
    missing = Reference(Target(TargetKind.TABLE, "nowhere"), "tabell 9")
    file = WordFile(written(holding(Paragraph((missing,)))))
    assert words(file.paragraphs("BodyText")[-1]) == "tabell 9"
    assert codes(file.body) == []


def test_bookmarks_have_names_that_word_takes_and_ids_of_their_own() -> None:
    long = Target(TargetKind.INDICATOR, "andel-kommuner-som-har-rutiner-for-att-upptacka-vald")
    like = Target(TargetKind.INDICATOR, "andel-kommuner-som-har-rutiner-for-att-upptacka-risk")
    file = WordFile(written(holding(*(
        Heading(1, inlines("Rubrik"), target=each) for each in (long, like, like)
    ))))  # fmt: skip
    starts = list(file.body.iter(f"{W}bookmarkStart"))
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", each) for each in names(file.body))
    assert len(names(file.body)) == len(set(names(file.body))) == 5
    ids = [each.get(f"{W}id") for each in starts]
    ends = [each.get(f"{W}id") for each in file.body.iter(f"{W}bookmarkEnd")]
    assert len(set(ids)) == len(ids)
    assert sorted(ends) == sorted(ids)


def test_every_footnote_mark_has_its_note_after_the_separators() -> None:
    file = sample()
    marks = [each.get(f"{W}id") for each in file.body.iter(f"{W}footnoteReference")]
    notes = list(file.part("word/footnotes.xml"))
    assert marks == ["1", "2"]
    assert [each.get(f"{W}id") for each in notes] == ["-1", "0", "1", "2"]
    assert [each.get(f"{W}type") for each in notes[:2]] == ["separator", "continuationSeparator"]
    assert words(notes[2]) == " Sidan finns även på English."
    assert [each.get(f"{W}id") for each in file.part("word/settings.xml").iter(f"{W}footnote")] == [
        "-1",
        "0",
    ]


def test_a_footnote_referred_to_twice_is_written_once() -> None:
    mark = FootnoteMark(1, inlines("En not."))
    file = WordFile(written(holding(Paragraph((mark, Plain(" och "), mark)))))
    assert len(list(file.body.iter(f"{W}footnoteReference"))) == 1
    assert codes(file.body) == [r"NOTEREF _Footnote1 \f \h"]
    assert "_Footnote1" in names(file.body)


def test_a_link_in_a_footnote_belongs_to_the_footnotes() -> None:
    link = Hyperlink("https://example.org/not", inlines("källan"))
    file = WordFile(written(holding(Paragraph((FootnoteMark(1, (link,)),)))))
    (found,) = file.part("word/footnotes.xml").iter(f"{W}hyperlink")
    relations = file.relations("footnotes")
    assert relations[found.get(f"{R}id")] == "https://example.org/not"


def test_a_document_without_footnotes_has_no_part_for_them() -> None:
    file = WordFile(written(holding(Paragraph(inlines("Text.")))))
    assert "word/footnotes.xml" not in file.members


def test_a_link_that_leads_neither_to_the_web_nor_to_mail_is_plain_words() -> None:
    link = Hyperlink("file:///etc/passwd", inlines("filen"))
    file = WordFile(written(holding(Paragraph((link,)))))
    assert not list(file.body.iter(f"{W}hyperlink"))
    assert "file:///etc/passwd" not in file.relations().values()


def test_words_in_another_language_say_which() -> None:
    (run,) = [each for each in sample().body.iter(f"{W}r") if words(each) == "Open Comparisons"]
    assert run.find(f"{W}rPr/{W}lang").get(f"{W}val") == "en-GB"


def test_words_written_from_right_to_left_are_marked_so() -> None:
    file = WordFile(written(holding(Paragraph((InLanguage("ar", inlines("مساعدة")),)))))
    (properties,) = [
        each.find(f"{W}rPr") for each in file.body.iter(f"{W}r") if words(each) == "مساعدة"
    ]
    assert [each.tag for each in properties] == [f"{W}rtl", f"{W}lang"]
    assert properties[1].get(f"{W}bidi") == "ar"


def test_every_ordered_list_counts_from_one_and_bullets_share_one_list() -> None:
    item = ((Paragraph(inlines("sak")),),)
    file = WordFile(
        written(holding(*(ListBlock(item, ordered=each) for each in (True, True, False, False))))
    )
    used = [each.get(f"{W}val") for each in file.body.iter(f"{W}numId")]
    assert len(set(used[:2])) == 2
    assert used[2] == used[3]
    assert used[2] not in used[:2]
    numbering = file.part("word/numbering.xml")
    (first,) = [each for each in numbering if each.get(f"{W}numId") == used[0]]
    assert first.find(f"{W}lvlOverride/{W}startOverride").get(f"{W}val") == "1"


def test_a_list_inside_a_list_is_one_level_down() -> None:
    levels = [
        (words(each), each.find(f"{W}pPr/{W}numPr/{W}ilvl").get(f"{W}val"))
        for each in sample().body.iter(f"{W}p")
        if each.find(f"{W}pPr/{W}numPr") is not None
    ]
    assert ("Två saker återstår:", "0") in levels
    assert ("barnens stöd", "1") in levels


def test_the_second_paragraph_of_an_item_has_no_bullet_but_its_indentation() -> None:
    item = (Paragraph(inlines("Först.")), Paragraph(inlines("Sedan.")))
    file = WordFile(written(holding(ListBlock((item,)))))
    second = file.paragraphs("ListBullet")[1]
    assert second.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") == "0"
    assert second.find(f"{W}pPr/{W}ind").get(f"{W}left") == "357"
