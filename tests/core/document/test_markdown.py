import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.document.blocks import Block, Heading, ListBlock, Paragraph
from lagesbild.core.document.inline import (
    Emphasis,
    FootnoteMark,
    Hyperlink,
    InLanguage,
    Inlines,
    Plain,
    Reference,
    Strong,
    Target,
    TargetKind,
    plain_text,
)
from lagesbild.core.document.markdown import TextIsBroken, parse_markdown, references_in


def content(text: str) -> Inlines:
    (block,) = parse_markdown(text)
    assert isinstance(block, Paragraph)
    return block.content


def test_no_text_is_no_blocks():
    assert parse_markdown("") == ()
    assert parse_markdown("\n  \n") == ()


def test_a_paragraph_keeps_its_words_on_one_line():
    assert content("Fler fick\nstöd  \nän förut.") == (Plain("Fler fick stöd än förut."),)


def test_stress_and_importance():
    assert content("*ett* och **två**") == (
        Emphasis((Plain("ett"),)),
        Plain(" och "),
        Strong((Plain("två"),)),
    )


def test_a_link_leads_out_of_the_document():
    assert content("[källan](https://example.org/a?b=1&c=2)") == (
        Hyperlink("https://example.org/a?b=1&c=2", (Plain("källan"),)),
    )


def test_words_in_another_language():
    assert content("Se [Open *Comparisons*]{lang=en}.") == (
        Plain("Se "),
        InLanguage("en", (Plain("Open "), Emphasis((Plain("Comparisons"),)))),
        Plain("."),
    )


def test_a_link_in_another_language():
    assert content("[Open](https://example.org){lang=en}") == (
        InLanguage("en", (Hyperlink("https://example.org", (Plain("Open"),)),)),
    )


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("{table:programmes}", Target(TargetKind.TABLE, "programmes")),
        ("{figure:cleared-crimes}", Target(TargetKind.FIGURE, "cleared-crimes")),
        ("{commitment:2.7}", Target(TargetKind.COMMITMENT, "2.7")),
        ("{indicator:contacts}", Target(TargetKind.INDICATOR, "contacts")),
        ("{goal:2}", Target(TargetKind.GOAL, "2")),
    ],
)
def test_a_reference_has_no_words_until_the_document_is_put_together(written, target):
    assert content(f"Se **{written}**.")[1] == Strong((Reference(target),))


def test_the_heading_of_a_text_gets_the_level_asked_for():
    assert parse_markdown("## Ett\n\n### Två", heading_level=3) == (
        Heading(3, (Plain("Ett"),)),
        Heading(4, (Plain("Två"),)),
    )


def test_lists_in_lists():
    assert parse_markdown("- ett\n\n  två\n- tre\n  1. fyra") == (
        ListBlock(
            (
                (Paragraph((Plain("ett"),)), Paragraph((Plain("två"),))),
                (
                    Paragraph((Plain("tre"),)),
                    ListBlock(((Paragraph((Plain("fyra"),)),),), ordered=True),
                ),
            )
        ),
    )


def test_footnotes_are_numbered_in_the_order_they_are_referred_to():
    blocks = parse_markdown("A[^b] och B[^a].\n\n[^a]: sist\n[^b]: *först*\n", first_footnote=4)
    assert blocks == (
        Paragraph(
            (
                Plain("A"),
                FootnoteMark(4, (Emphasis((Plain("först"),)),)),
                Plain(" och B"),
                FootnoteMark(5, (Plain("sist"),)),
                Plain("."),
            )
        ),
    )


def test_a_footnote_referred_to_twice_keeps_its_number():
    blocks = parse_markdown("A[^1], B[^1].\n\n[^1]: text")
    assert isinstance(blocks[0], Paragraph)
    marks = [each for each in blocks[0].content if isinstance(each, FootnoteMark)]
    assert [mark.number for mark in marks] == [1, 1]


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("Ett\n\n<b>fet</b>", 3, 1, "HTML"),
        ("Ett\n\n  <div>\n  ruta", 3, 3, "HTML"),
        ("- punkt\n- en <br> till", 2, 6, "HTML"),
        ("Se {tabel:x}.", 1, 4, "tabel"),
        ("Ett\noch **{table:Stor}**", 2, 7, "“Stor”"),
        ("{goal:två}", 1, 1, "“två”"),
        ("{goal:}", 1, 1, "“”"),
        ("Ett[^1].", 1, 4, "no text"),
        ("Ett[^1].\n\n[^1]:\n", 1, 4, "no text"),
        ("Ett.\n\n[^1]: aldrig nämnd", 3, 1, "refers"),
        ("Ett[^1].\n\n[^1]: a\n[^1]: b", 4, 1, "two texts"),
        ("Ett[^1].\n\n[^1]: a[^2]\n[^2]: b", 3, 8, "of its own"),
        ("Ett[^1].\n\n[^1]: a\n\n    b", 3, 1, "single paragraph"),
        ("# Ett", 1, 1, "##"),
        ("## Ett\n\n#### Två", 3, 1, "###"),
        ("## Ett[^1]\n\n[^1]: a", 1, 1, "footnote"),
        ("## ", 1, 1, "no words"),
        ("Se ![bild](a.png)", 1, 4, "{figure:SLUG}"),
        ("Se `kod`", 1, 4, "backticks"),
        ("```\nkod\n```", 1, 1, "Code"),
        ("Ett\n\n    indraget", 3, 5, "indentation"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", 1, 1, "{table:SLUG}"),
        ("> citat", 1, 1, "quotes"),
        ("Ett\n\n***\n", 3, 1, "heading"),
        ("2024\\. var bra\n\n2024. var bra", 3, 1, "2024\\."),
        ("[sidan](sida.html)", 1, 1, "https://"),
        ("[](https://example.org)", 1, 1, "no words"),
        ("[ord]{.class}", 1, 1, "lang=en"),
        ("[ord]{lang=engelska!}", 1, 1, "lang=en"),
        ("Ett\x07", 1, 4, "U+0007"),
        ("- a\n  - b\n    - c\n      - d", 4, 7, "deep"),
        ("- # a", 1, 1, "in a list"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(text, line, column, says):
    with pytest.raises(TextIsBroken) as refused:
        parse_markdown(text)
    assert (refused.value.line, refused.value.column) == (line, column)
    assert says in refused.value.message
    assert str(refused.value).startswith(f"line {line}, column {column}: ")


def test_references_are_found_where_they_stand():
    text = (
        "## Om {goal:2}\r\n\r\nSe {table:a} och\r\n  *[{figure:b}]{lang=en}*.[^1]\r\n\r\n"
        "- punkt\r\n- se {commitment:1.1}\r\n\r\n[^1]: Enligt {indicator:c}.\r\n"
    )
    assert references_in(text) == (
        (Target(TargetKind.GOAL, "2"), 1, 7),
        (Target(TargetKind.TABLE, "a"), 3, 4),
        (Target(TargetKind.FIGURE, "b"), 4, 5),
        (Target(TargetKind.COMMITMENT, "1.1"), 7, 6),
        (Target(TargetKind.INDICATOR, "c"), 9, 14),
    )
    for target, line, column in references_in(text):
        written = text.split("\r\n")[line - 1][column - 1 :]
        assert written.startswith(f"{{{target.kind.value}:{target.name}}}")


def words_of(block: Block) -> str:
    match block:
        case Heading(content=inlines) | Paragraph(content=inlines):
            return plain_text(inlines)
        case ListBlock(items=items):
            return " ".join(words_of(each) for item in items for each in item)
        case _:
            raise AssertionError(block)


MARKUP = st.sampled_from(
    [
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "## ",
        "*",
        "**",
        "[^1]",
        "[^1]: ",
        "{goal:2}",
        "{table:",
        "}",
        "[",
        "](https://example.org)",
        "]{lang=en}",
        "<",
        ">",
        "`",
        "![",
        "    ",
        "|",
        "\t",
        "\\",
    ]
)
LETTERS = st.text("abcåäö0123456789 ", min_size=1)


def read(text: str) -> tuple[tuple[Block, ...], int, int]:
    """The blocks, or none and where the text is broken."""
    try:
        return parse_markdown(text), 1, 1
    except TextIsBroken as broken:
        return (), broken.line, broken.column


@given(st.lists(MARKUP | LETTERS | st.text(max_size=5)).map("".join))
def test_no_text_makes_the_reader_fall(text):
    blocks, line, column = read(text)
    assert all(isinstance(block, Heading | Paragraph | ListBlock) for block in blocks)
    assert 1 <= line <= len(re.split("\r\n?|\n", text))
    assert column >= 1


WORD = st.text("abcdefåäöé\u202f,;:?−%", min_size=1).filter(lambda word: not word.isspace())


@given(st.lists(st.lists(WORD, min_size=1), min_size=1))
def test_words_are_kept_in_their_order(paragraphs):
    text = "\n\n".join(" ".join(words) for words in paragraphs)
    read = " ".join(words_of(block) for block in parse_markdown(text))
    assert read.split() == text.split()
