"""Places in a Markdown text are found again in its blocks, or let go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.document.blocks import ListBlock, Paragraph
from lagesbild.core.document.claimed import ClaimedSpan, parse_with_claims
from lagesbild.core.document.inline import (
    Basis,
    Claimed,
    Emphasis,
    FootnoteMark,
    Hyperlink,
    Inlines,
    Plain,
    Reference,
    Strong,
    Target,
    TargetKind,
    plain_text,
)
from lagesbild.core.document.markdown import TextIsBroken, parse_markdown

TARGET = Target(TargetKind.INDICATOR, "rutin")
BASIS = Basis("Kommuner med rutin", (("70 %", "2024"),), "Enkäten", TARGET)


def spans(text: str, *words: str) -> list[ClaimedSpan]:
    return [ClaimedSpan(text.index(each), text.index(each) + len(each), BASIS) for each in words]


def content(text: str, *words: str) -> Inlines:
    (paragraph,) = parse_with_claims(text, spans(text, *words))
    assert isinstance(paragraph, Paragraph)
    return paragraph.content


def claimed(*children: object) -> Claimed:
    return Claimed(tuple(Plain(e) if isinstance(e, str) else e for e in children), BASIS)


def test_words_within_a_sentence() -> None:
    assert content("Andelen är 70 procent i år.", "70 procent") == (
        Plain("Andelen är "),
        claimed("70 procent"),
        Plain(" i år."),
    )


def test_emphasis_inside_a_claim_stays_inside() -> None:
    assert content("Den *ökade* med 8.", "ökade* med 8") == (
        Plain("Den "),
        claimed(Emphasis((Plain("ökade"),)), " med 8"),
        Plain("."),
    )


def test_a_claim_that_ends_with_the_emphasis_it_began_before() -> None:
    assert content("Andelen är **70 procent**.", "70 procent") == (
        Plain("Andelen är "),
        Strong((claimed("70 procent"),)),
        Plain("."),
    )
    assert content("Den ökade till **70 procent**.", "ökade till **70 procent") == (
        Plain("Den "),
        claimed("ökade till ", Strong((Plain("70 procent"),))),
        Plain("."),
    )


def test_a_claim_that_begins_amid_emphasis_and_ends_outside_is_let_go() -> None:
    text = "Det är **hela 70** procent."
    assert parse_with_claims(text, spans(text, "70** procent")) == parse_markdown(text)


def test_a_reference_in_a_claim_stays_a_link_beside_it() -> None:
    assert content(
        "Från 62 procent ({table:rutin}) till 70.", "62 procent ({table:rutin}) till"
    ) == (
        Plain("Från "),
        claimed("62 procent ("),
        Reference(Target(TargetKind.TABLE, "rutin")),
        Plain(") till 70."),
    )


def test_a_footnote_in_a_claim_stays_a_link_beside_it() -> None:
    text = "Det är 70 procent[^1] av alla.\n\n[^1]: I fjol 62 procent.\n"
    (paragraph,) = parse_with_claims(text, spans(text, "70 procent[^1]", "62 procent"))
    assert isinstance(paragraph, Paragraph)
    assert paragraph.content == (
        Plain("Det är "),
        claimed("70 procent"),
        FootnoteMark(1, (Plain("I fjol "), claimed("62 procent"), Plain("."))),
        Plain(" av alla."),
    )


def test_words_of_a_link_lead_where_the_link_leads() -> None:
    text = "Se [70 procent](https://example.org/)."
    (paragraph,) = parse_with_claims(text, spans(text, "70 procent"))
    assert isinstance(paragraph, Paragraph)
    assert paragraph.content[1] == Hyperlink("https://example.org/", (Plain("70 procent"),))


def test_in_an_address_a_claim_is_let_go_and_the_others_stay() -> None:
    text = "Det är 70 procent, se [sidan](https://example.org/71)."
    assert content(text, "70 procent", "71")[1] == claimed("70 procent")


def test_claims_in_lists_and_over_line_breaks() -> None:
    text = "- Andelen är 70\n  procent.\n- Den\n  - var 62 procent.\n"
    (found,) = parse_with_claims(text, spans(text, "70\n  procent", "62 procent"))
    assert isinstance(found, ListBlock)
    first, second = found.items
    assert first[0] == Paragraph((Plain("Andelen är "), claimed("70 procent"), Plain(".")))
    inner = second[1]
    assert isinstance(inner, ListBlock)
    assert inner.items[0][0] == Paragraph((Plain("var "), claimed("62 procent"), Plain(".")))


def test_a_heading_shows_no_basis() -> None:
    text = "## Andelen är 70 procent\n"
    assert parse_with_claims(text, spans(text, "70 procent")) == parse_markdown(text)


def test_two_claims_that_overlap_are_one() -> None:
    assert content("ökade till 70 procent", "ökade till 70", "70 procent") == (
        claimed("ökade till 70"),
        Plain(" procent"),
    )


def test_a_text_with_signs_of_its_own_is_left_alone() -> None:
    text = "Det är 70 \U000f0000 procent."
    assert parse_with_claims(text, spans(text, "70")) == parse_markdown(text)


def _words(block: object) -> str:
    return plain_text(block.content) if isinstance(block, Paragraph) else repr(block)


@pytest.mark.filterwarnings("error")
@given(st.data())
def test_whatever_is_marked_the_words_stay_the_same(data: st.DataObject) -> None:
    parts = [
        "70",
        " ",
        "*",
        "**",
        "procent",
        "[^1]",
        "{goal:1}",
        "\\",
        "_",
        "&amp;",
        ".",
        "\n",
        "(",
    ]
    text = "".join(data.draw(st.lists(st.sampled_from(parts), max_size=20)))
    places = st.integers(0, len(text))
    marked = [
        ClaimedSpan(first, last, BASIS)
        for first, last in data.draw(st.lists(st.tuples(places, places), max_size=4))
    ]
    try:
        bare = parse_markdown(text)
    except TextIsBroken:
        with pytest.raises(TextIsBroken):
            parse_with_claims(text, marked)
        return
    assert [_words(e) for e in parse_with_claims(text, marked)] == [_words(e) for e in bare]
