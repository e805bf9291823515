"""A text as its passages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.language.passages import PassageKind, passages

HEADING, PARAGRAPH, ITEM = PassageKind.HEADING, PassageKind.PARAGRAPH, PassageKind.ITEM
TITLE = PassageKind.TITLE
FOOTNOTE, TABLE = PassageKind.FOOTNOTE, PassageKind.TABLE
CAPTION, SOURCE = PassageKind.CAPTION, PassageKind.SOURCE


def read(text: str, language: str = "sv") -> list[tuple[PassageKind, str]]:
    return [(each.kind, text[each.start : each.end]) for each in passages(text, language)]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("## Mål 2", HEADING, "Mål 2"),
        ("Andelen ökade.", PARAGRAPH, "Andelen ökade."),
        ("- Andelen ökade.", ITEM, "Andelen ökade."),
        ("* Andelen ökade.", ITEM, "Andelen ökade."),
        ("- fullföljda 70 (2023: 94)", ITEM, "fullföljda 70 (2023: 94)"),
        ("- 16 procent år 2019 (n = 34)", ITEM, "16 procent år 2019 (n = 34)"),
        ("- 31 procent år 2021", ITEM, "31 procent år 2021"),
        ("- 44 31 64", TABLE, "- 44 31 64"),
        ("• Andelen ökade.", ITEM, "Andelen ökade."),
        ("– Andelen ökade.", ITEM, "Andelen ökade."),
        ("  - Andelen ökade.", ITEM, "Andelen ökade."),
        ("1. Andelen ökade.", ITEM, "Andelen ökade."),
        ("12) Andelen ökade.", ITEM, "Andelen ökade."),
        ("[^1]: Andelen av de svarande.", FOOTNOTE, "Andelen av de svarande."),
        ("| Flickor | 37 |", TABLE, "| Flickor | 37 |"),
        ("|---|---|", TABLE, "|---|---|"),
        ("2019 2020 2021 2022", TABLE, "2019 2020 2021 2022"),
        ("Flickor 31 34 37", TABLE, "Flickor 31 34 37"),
        ("Flickor 31 .. 37", TABLE, "Flickor 31 .. 37"),
        ("17", TABLE, "17"),
        ("5,4", TABLE, "5,4"),
        ("37 %", TABLE, "37 %"),
        ("2022/2023", TABLE, "2022/2023"),
        ("Tabell 5. Utfallet", CAPTION, "Tabell 5. Utfallet"),
        ("Tabell 5: Utfallet", CAPTION, "Tabell 5: Utfallet"),
        ("Tabell 5 Utfallet", CAPTION, "Tabell 5 Utfallet"),
        ("Tabell 5a. Utfallet", CAPTION, "Tabell 5a. Utfallet"),
        ("Tabell 5", CAPTION, "Tabell 5"),
        ("**Diagram 3.** Utfallet", CAPTION, "**Diagram 3.** Utfallet"),
        ("Källa: Brå, 2024", SOURCE, "Källa: Brå, 2024"),
        ("*Källor:* Brå och SCB", SOURCE, "*Källor:* Brå och SCB"),
    ],
)
def test_what_a_line_is(line: str, kind: PassageKind, text: str) -> None:
    assert read(line) == [(kind, text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Table 5: The outcome", CAPTION),
        ("Chart 12. The outcome", CAPTION),
        ("**Figure 3.** The outcome", CAPTION),
        ("Source: the register", SOURCE),
        ("*Sources*: the register", SOURCE),
        ("Table 5 shows the outcome.", PARAGRAPH),
        ("Tabell 5: Utfallet", TITLE),
        ("Källa: Brå", TITLE),
    ],
)
def test_what_a_line_begins_with_is_read_in_the_language_of_the_text(
    line: str, kind: PassageKind
) -> None:
    assert read(line, "en") == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Tabell 5 visar utfallet.",
        "Tabell 5 och 6 visar utfallet.",
        "Diagram 3 ger samma bild.",
        "Tabellen visar utfallet.",
        "Andelen var 31 procent 2019, 34 procent 2020 och 37 procent 2021.",
        "År 2019, 2020, 2021, 2022.",
        "Antalet var 31 år 2019 och 37 år 2021 enligt den senaste rapporten",
        "Källan är Brå.",
        "#Mål 2",
        "-8 procentenheter är mycket.",
        "2024 var året.",
        "3,5 procent svarade.",
        "[^1] visar var noten står.",
        "**Andelen** ökade.",
    ],
)
def test_what_looks_like_something_else_is_a_paragraph(line: str) -> None:
    assert read(line) == [(PARAGRAPH, line)]


def test_headings_have_their_level() -> None:
    levels = [each.level for each in passages("# Ett\n### Tre\n###### Sex\nText", "sv")]
    assert levels == [1, 3, 6, 0]


def test_a_line_in_bold_alone_is_a_heading() -> None:
    (found,) = passages("**Förebygga återfall**", "sv")
    assert (found.kind, found.start, found.level) == (HEADING, 2, 6)


def test_lines_go_on_until_an_empty_one() -> None:
    assert read("Andelen\nökade.\n\nSedan sjönk den.\n") == [
        (PARAGRAPH, "Andelen\nökade."),
        (PARAGRAPH, "Sedan sjönk den."),
    ]


def test_items_and_footnotes_go_on_over_lines() -> None:
    text = "- Andelen\n  ökade.\n- Antalet\nsjönk.\n\n[^1]: Av de\nsvarande.\n"
    assert read(text) == [
        (ITEM, "Andelen\n  ökade."),
        (ITEM, "Antalet\nsjönk."),
        (FOOTNOTE, "Av de\nsvarande."),
    ]


def test_a_heading_ends_a_paragraph_and_goes_on_over_no_line() -> None:
    assert read("Text.\n## Mål\nMer text.") == [
        (PARAGRAPH, "Text."), (HEADING, "Mål"), (PARAGRAPH, "Mer text."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mål 2. Förebygga återfall\n\nI länet sökte 144 personer.", "Mål 2. Förebygga återfall"),
        ("Utveckling\n\nI länet sökte 144 personer stöd.", "Utveckling"),
        ("6.1 Beviljade kontaktförbud\n\nAndelen ökade.", "Beviljade kontaktförbud"),
        ("6.1 Beviljade kontaktförbud\nAndelen ökade.", "Beviljade kontaktförbud"),
        (
            "Beviljade kontaktförbud\nAndelen som fick sin ansökan beviljad ökade.",
            "Beviljade kontaktförbud",
        ),
        ("Stöd till barn\n• I länet ges stöd i 26 kommuner.", "Stöd till barn"),
        (
            "Andel kommuner som erbjuder\nstöd till barn\n\nAndelen ökade.",
            "Andel kommuner som erbjuder\nstöd till barn",
        ),
    ],
)
def test_words_of_their_own_that_no_stop_ends_are_a_title(text: str, title: str) -> None:
    assert read(text)[0] == (TITLE, title)
    assert [kind for kind, _ in read(text)[1:]] in ([PARAGRAPH], [ITEM])


def test_titles_above_each_other_are_titles_each() -> None:
    text = "Mål 2. Förebygga återfall\nStödsamtal\nAv kommunerna erbjöd 89 procent stödsamtal."
    assert [kind for kind, _ in read(text)] == [TITLE, TITLE, PARAGRAPH]


def test_a_title_may_stand_right_below_a_text_that_has_ended() -> None:
    text = "Andelen ökade.\nStödsamtal\nAv kommunerna erbjöd 89 procent stödsamtal."
    assert [kind for kind, _ in read(text)] == [PARAGRAPH, TITLE, PARAGRAPH]


@pytest.mark.parametrize(
    "text",
    [
        "Under året har länsstyrelsen tillsammans med\nPolismyndigheten ordnat\nfem träffar.",
        "Andelen var högst i\nBotkyrka.",
        "andelen ökade",
        "Andelen ökade från 31 till 37 procent mellan 2023 och 2024",
        "Andelen ökade:",
    ],
)
def test_what_is_cut_in_the_middle_or_tells_figures_is_no_title(text: str) -> None:
    assert read(text) == [(PARAGRAPH, text)]


@pytest.mark.parametrize("line", ["Tabell 5. Utfallet", "| a | b |", "Källa: Brå"])
def test_what_is_one_line_takes_no_text_below_it(line: str) -> None:
    assert [kind for kind, _ in read(f"{line}\nAndelen ökade.")][1:] == [PARAGRAPH]


def test_an_empty_text_has_no_passages() -> None:
    assert read("") == read(" \n\t\n") == []


LINES = st.sampled_from(
    [
        "# Rubrik",
        "text",
        "- punkt",
        "",
        " ",
        "| a |",
        "Tabell 5. A",
        "[^1]: not",
        "1 2 3",
        "Källa: a",
    ]
)


@given(st.lists(LINES, max_size=12).map("\n".join) | st.text(max_size=100))
def test_passages_stand_in_order_and_leave_no_letter_out(text: str) -> None:
    last = 0
    for each in passages(text, "sv"):
        assert last <= each.start <= each.end <= len(text)
        assert not any(sign.isalpha() for sign in text[last : each.start])
        last = each.end
    assert not any(sign.isalpha() for sign in text[last:])
