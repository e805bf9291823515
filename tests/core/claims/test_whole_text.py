"""Whole texts: one fact with two figures, references that lead wrong, figures without a section."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagesbild.core.claims.checker import Checker
from lagesbild.core.claims.edition_claims import judge_edition
from lagesbild.core.claims.edition_texts import PlacedText
from lagesbild.core.claims.findings import Finding, FindingKind, Severity
from lagesbild.core.claims.shapes import Claim, Judgement, Kind, Place, Verdict
from lagesbild.core.claims.whole_text import findings, findings_among
from lagesbild.core.edition import Text, TextKey
from lagesbild.core.language.catalogue import ENGLISH
from tests.core.claims.made_claims import HELP, TALKS_OF_MEN, claim, observed
from tests.examples.bundles_read import example

EDITION = example("stockholm")
CHECKER = Checker.of(EDITION)
NOWHERE = Place(2024)


def told(text: str, *claims: Claim, is_summary: bool = False) -> list[Finding]:
    """What is found in a text with claims made by hand."""
    return list(findings(CHECKER, text, NOWHERE, claims=claims, is_summary=is_summary))


def kinds(text: str) -> list[tuple[FindingKind, Severity, str]]:
    """What is found in a text as it is read."""
    return [(e.kind, e.severity, e.text) for e in findings(CHECKER, text, NOWHERE)]


def nothing(words: str) -> tuple[FindingKind, Severity, str]:
    return FindingKind.REFERS_TO_NOTHING, Severity.ERROR, words


def elsewhere(words: str) -> tuple[FindingKind, Severity, str]:
    return FindingKind.REFERS_ELSEWHERE, Severity.WARNING, words


# The same fact with different figures

TWICE = "År 2024 sökte 144 personer hjälp.\n\nHela 154 personer sökte hjälp 2024.\n"
RIGHT = claim(TWICE, "144", HELP, "2024", edition=EDITION)
WRONG = claim(TWICE, "154", HELP, "2024", edition=EDITION, verdict=Verdict.CONTRADICTED)


def test_a_fact_told_with_two_figures_is_an_error_at_the_one_that_is_wrong() -> None:
    (found,) = told(TWICE, RIGHT, WRONG)
    assert (found.kind, found.severity) == (FindingKind.TOLD_DIFFERENTLY, Severity.ERROR)
    assert (found.line, found.text, TWICE[found.start : found.end]) == (3, "154", "154")
    assert found.other is not None
    assert (found.other.line, TWICE[found.other.start : found.other.end]) == (1, "144")
    assert found.message == (
        "Here “154”, but “144” on line 1, which the data bear out: "
        "Stödsökande till Välj att sluta, 2024."
    )


def test_the_order_of_the_two_places_does_not_matter_for_which_is_wrong() -> None:
    text = "Hela 154 personer sökte hjälp 2024.\n\nÅr 2024 sökte 144 personer hjälp.\n"
    (found,) = told(
        text,
        claim(text, "154", HELP, "2024", edition=EDITION, verdict=Verdict.CONTRADICTED),
        claim(text, "144", HELP, "2024", edition=EDITION),
    )
    assert (found.text, found.severity) == ("154", Severity.ERROR)


def test_where_the_data_bear_out_neither_figure_it_is_a_warning() -> None:
    other = replace(RIGHT, judgement=replace(RIGHT.judgement, verdict=Verdict.CONTRADICTED))
    (found,) = told(TWICE, other, WRONG)
    assert (found.text, found.severity) == ("154", Severity.WARNING)


def test_where_there_are_no_data_two_figures_are_a_warning() -> None:
    unknown = Judgement(Verdict.NOT_CHECKABLE, "")
    (found,) = told(TWICE, replace(RIGHT, judgement=unknown), replace(WRONG, judgement=unknown))
    assert found.severity is Severity.WARNING


def test_two_ways_to_round_that_the_data_both_bear_out_are_no_difference() -> None:
    text = "År 2024 sökte 144 personer hjälp.\n\nOmkring 140 personer sökte hjälp 2024.\n"
    assert not told(
        text,
        claim(text, "144", HELP, "2024", edition=EDITION),
        claim(text, "Omkring 140", HELP, "2024", edition=EDITION),
    )


def test_figures_for_two_years_or_two_series_are_two_facts() -> None:
    text = "År 2024 sökte 144 hjälp.\n\nÅret innan 119.\n\nFör män 89 procent.\n"
    assert not told(
        text,
        claim(text, "144", HELP, "2024", edition=EDITION),
        claim(text, "119", HELP, "2023", edition=EDITION, verdict=Verdict.CONTRADICTED),
        claim(text, "89 procent", TALKS_OF_MEN, "2024", edition=EDITION),
    )


def test_a_level_and_a_change_are_two_facts() -> None:
    text = "År 2024 sökte 144 hjälp.\n\nDet är 25 fler.\n"
    assert not told(
        text,
        claim(text, "144", HELP, "2024", edition=EDITION, verdict=Verdict.CONTRADICTED),
        claim(text, "25 fler", HELP, "2024", edition=EDITION, kind=Kind.CHANGE_ABS),
    )


def test_two_figures_in_one_sentence_are_the_authors_own_comparison() -> None:
    text = "Först angavs 154 personer 2024, men 144 är rätt.\n"
    assert not told(
        text,
        claim(text, "154", HELP, "2024", edition=EDITION, verdict=Verdict.CONTRADICTED),
        claim(text, "144", HELP, "2024", edition=EDITION),
    )


def test_a_bound_is_no_other_figure() -> None:
    text = "År 2024 sökte 144 personer hjälp.\n\nFärre än 100 personer räcker inte.\n"
    assert not told(
        text,
        claim(text, "144", HELP, "2024", edition=EDITION),
        claim(text, "Färre än 100", HELP, "2024", edition=EDITION, verdict=Verdict.CONTRADICTED),
    )


def test_texts_of_an_edition_are_compared_with_each_other() -> None:
    one, other = "År 2024 sökte 144 personer hjälp.\n", "Hela 154 personer sökte hjälp 2024.\n"
    wrong = claim(other, "154", HELP, "2024", edition=EDITION, verdict=Verdict.CONTRADICTED)
    (found,) = findings_among(
        CHECKER,
        [
            (PlacedText("texts/summary.md", other, NOWHERE), [wrong]),
            (
                PlacedText("texts/goals/2.md", one, Place(2024, 2)),
                [claim(one, "144", HELP, "2024", edition=EDITION)],
            ),
        ],
    )
    assert (found.path, found.line, found.text) == ("texts/summary.md", 1, "154")
    assert found.other is not None
    assert (found.other.path, found.other.line) == ("texts/goals/2.md", 1)
    assert "but “144” in texts/goals/2.md, line 1" in found.message


def test_a_reported_figure_told_differently_is_found_too() -> None:
    text = "I avtalet är 21 kommuner med.\n\nAvtalet har 20 kommuner.\n"
    right = Claim(
        13, 15, 1, "21", Kind.COUNT_OTHER, Judgement(Verdict.SUPPORTED, ""),
        figure="figure:mika-kommuner",
    )  # fmt: skip
    start = text.index("20")
    wrong = replace(
        right, start=start, end=start + 2, line=3, text="20",
        judgement=Judgement(Verdict.CONTRADICTED, ""),
    )  # fmt: skip
    (found,) = told(text, right, wrong)
    assert (found.text, found.severity) == ("20", Severity.ERROR)
    assert "av kommuner är anslutna till avtalet om Mika och KAST" in found.message


# References that lead nowhere

CAPTIONS = (
    "\n\nTabell 5. Kriminalvårdens behandlingsprogram 2019–2024\n\n"
    "| | 2024 |\n|---|---|\n| Påbörjade | 146 |\n\n"
    "Tabell 6. Beviljade kontaktförbud, andel av sökta\n\n| | 2024 |\n|---|---|\n| Andel | 37 |\n\n"
    "Diagram 3. Stödsökande till Välj att sluta\n"
)


def test_a_marked_reference_to_an_indicator_that_is_not_is_an_error() -> None:
    assert kinds("Se {table:no-such-indicator}.") == [nothing("{table:no-such-indicator}")]
    assert kinds("Se {indicator:no-such} och {figure:no-such}.") == [
        nothing("{indicator:no-such}"),
        nothing("{figure:no-such}"),
    ]


def test_a_marked_reference_to_what_is_there_is_right() -> None:
    assert not kinds(
        "Se {table:prosecutions}, {table:prosecutions-2}, {figure:clearance-rape}, "
        "{goal:2}, {indicator:prosecutions} och {commitment:2.7}."
    )


def test_a_commitment_that_the_plan_does_not_have_is_an_error() -> None:
    assert kinds("Läget beskrivs under {commitment:9.9}.") == [nothing("{commitment:9.9}")]
    assert kinds("Läget beskrivs under åtagande 9.9.") == [nothing("åtagande 9.9")]


def test_a_number_that_the_plan_skips_is_said_to_be_skipped() -> None:
    (found,) = findings(CHECKER, "Läget beskrivs under åtagande 2.1.", NOWHERE)
    assert found.message == "There is no commitment 2.1: the plan's numbering skips it."


def test_each_number_of_a_row_of_commitments_is_looked_up() -> None:
    assert kinds("Läget beskrivs under åtagandena 2.7, 2.12 och 7.77.") == [
        nothing("2.12"),
        nothing("7.77"),
    ]


def test_a_goal_that_is_not_is_an_error() -> None:
    assert kinds("Läget beskrivs under mål 9.") == [nothing("mål 9")]
    assert not kinds("Läget beskrivs under mål 8.")


def test_goals_of_other_plans_years_and_levels_are_no_goals_of_the_strategy() -> None:
    assert not kinds("I Agenda 2030 handlar mål 16 om fredliga samhällen.")
    assert not kinds("Planen har mål 2030 som slutår, och målet 95 procent är satt.")


def test_a_table_that_no_caption_has_is_an_error() -> None:
    assert kinds("Utfallet framgår av tabell 9." + CAPTIONS) == [nothing("tabell 9")]
    assert kinds("I tabell 7 framgår utfallet." + CAPTIONS) == [nothing("tabell 7")]
    assert kinds("Utfallet visas i diagram 4." + CAPTIONS) == [nothing("diagram 4")]


def test_tables_that_have_captions_are_right() -> None:
    assert not kinds("Utfallet framgår av tabellerna 5 och 6 och av diagram 3." + CAPTIONS)


def test_nothing_is_said_of_numbers_where_the_text_has_no_captions() -> None:
    assert not kinds("Utfallet framgår av tabell 9 och diagram 4.")


def test_tables_of_other_works_in_sources_and_with_points_are_left_alone() -> None:
    assert not kinds("Se Graviditetsregistret, tabell 5.30." + CAPTIONS)
    assert not kinds("Utfallet växlar.\n\nKälla: Brå, tabell 12." + CAPTIONS)


def test_a_sentence_that_begins_with_a_table_is_no_caption() -> None:
    text = "Tabell 9 visar utfallet." + CAPTIONS
    assert [each.text for each in findings(CHECKER, text, NOWHERE)] == ["Tabell 9"]


# References that lead elsewhere


def test_a_table_about_another_indicator_than_the_sentence_is_a_warning() -> None:
    text = "År 2024 sökte 144 personer hjälp hos Välj att sluta (se tabell 6)." + CAPTIONS
    (found,) = findings(CHECKER, text, NOWHERE)
    assert (found.kind, found.severity, found.text) == elsewhere("tabell 6")
    assert "Beviljade kontaktförbud" in found.message
    assert "Välj att sluta" in found.message


def test_a_marked_table_about_another_indicator_is_a_warning() -> None:
    text = "År 2024 sökte 144 personer hjälp hos Välj att sluta (se {table:clearance-rape})."
    assert kinds(text) == [elsewhere("{table:clearance-rape}")]


def test_a_table_about_what_the_sentence_says_is_right() -> None:
    assert not kinds(
        "År 2024 sökte 144 personer hjälp hos Välj att sluta (se diagram 3)." + CAPTIONS
    )
    assert not kinds(
        "År 2024 sökte 144 personer hjälp hos Välj att sluta ({table:valj-att-sluta-contacts})."
    )


def test_a_commitment_whose_words_are_another_ones_is_a_warning() -> None:
    assert kinds("Kommuner har utbildats i Tryggare skola ({commitment:8.3}).") == [
        elsewhere("{commitment:8.3}")
    ]
    assert not kinds("Kommuner har utbildats i Tryggare skola ({commitment:1.2}).")


def test_a_goal_with_another_ones_name_is_a_warning() -> None:
    assert kinds("Under mål 3, förebygga återfall, finns två åtaganden.") == [elsewhere("mål 3")]
    assert not kinds("Under mål 2, förebygga återfall, finns flera åtaganden.")


# Figures of a summary that its section lacks

REPORT = """# Rapport

## Sammanfattning

År 2024 sökte 144 personer hjälp. För män var andelen 89 procent.

## Mål 2. Förebygga återfall

Hos stödlinjen var de 144 år 2024.
"""


def claims_of_the_report(text: str) -> list[Claim]:
    first = claim(text, "144", HELP, "2024", edition=EDITION)
    men = claim(text, "89 procent", TALKS_OF_MEN, "2024", edition=EDITION)
    start = text.rindex("144")
    again = replace(first, start=start, end=start + 3, line=text.count("\n", 0, start) + 1)
    return sorted([first, men, again], key=lambda each: each.start)


def test_a_figure_of_the_summary_that_its_section_lacks_is_a_warning() -> None:
    (found,) = told(REPORT, *claims_of_the_report(REPORT))
    assert (found.kind, found.severity) == (FindingKind.ONLY_IN_SUMMARY, Severity.WARNING)
    assert (found.line, found.text) == (5, "89 procent")
    assert found.message == (
        "“89 procent” stands in the summary, but the section on goal 2 does not have it: "
        "Stödsamtal med biståndsbeslut (Män), 2024."
    )


@pytest.mark.parametrize("heading", ["I korthet", "Strategin i sammandrag", "Sammanfattat"])
def test_a_summary_is_known_by_its_heading(heading: str) -> None:
    text = REPORT.replace("Sammanfattning", heading)
    assert [each.text for each in told(text, *claims_of_the_report(text))] == ["89 procent"]
    other = REPORT.replace("Sammanfattning", "Summary")
    assert not told(other, *claims_of_the_report(other))


def test_a_figure_for_another_year_does_not_make_up_for_it() -> None:
    text = REPORT + "\nFör män var andelen 81 procent 2023.\n"
    other = claim(text, "81 procent", TALKS_OF_MEN, "2023", edition=EDITION)
    found = told(text, *claims_of_the_report(REPORT), other)
    assert [each.text for each in found] == ["89 procent"]


def test_a_report_without_a_section_on_the_goal_lacks_nothing() -> None:
    text = REPORT.replace("## Mål 2. Förebygga återfall", "## Mål 5")
    assert not told(text, *claims_of_the_report(text))


def test_the_summary_of_an_edition_is_compared_with_the_texts_on_the_goal() -> None:
    summary, goal = "Hela 144 sökte hjälp 2024.\n", "Fler söker hjälp.\n"
    said = claim(summary, "144", HELP, "2024", edition=EDITION)
    texts = [
        (PlacedText("texts/summary.md", summary, NOWHERE, is_summary=True), [said]),
        (PlacedText("texts/goals/2.md", goal, Place(2024, 2)), []),
    ]
    (found,) = findings_among(CHECKER, texts)
    assert (found.path, found.kind) == ("texts/summary.md", FindingKind.ONLY_IN_SUMMARY)


def test_findings_on_an_edition_name_the_file() -> None:
    key = TextKey("foreword")
    text = Text(key, "Se {table:no-such}.\n", "texts/foreword.md")
    edition = replace(EDITION, texts={key: text})
    found = judge_edition(edition, ENGLISH).findings
    assert ("texts/foreword.md", 1, "{table:no-such}") in [(e.path, e.line, e.text) for e in found]


def test_a_year_is_not_the_figure_that_is_told() -> None:
    first, second = "2023 och 2024 ökade de hjälpsökande med 25", "ökade de hjälpsökande med 25"
    text = f"Mellan {first}.\n\nFrån förra året {second}.\n"
    assert not told(
        text,
        claim(text, first, HELP, "2023", "2024", edition=EDITION, kind=Kind.CHANGE_ABS),
        replace(
            claim(text, second, HELP, "2023", "2024", edition=EDITION, kind=Kind.CHANGE_ABS),
            start=text.rindex(second),
            end=text.rindex(second) + len(second),
            judgement=Judgement(
                Verdict.CONTRADICTED, "", observations=observed(EDITION, HELP, "2023", "2024")
            ),
        ),
    )


# Any text


@given(st.text(alphabet="tabell mål åtagande 0123456789.,{}:()\n#|*[]^–", max_size=300))
def test_any_text_is_looked_through_and_findings_stand_in_it(text: str) -> None:
    for each in findings(CHECKER, text, NOWHERE, claims=()):
        assert 0 <= each.start < each.end <= len(text)
        assert each.line == text.count("\n", 0, each.start) + 1
