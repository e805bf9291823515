"""A claim remembers what it rested on, and comes up again when that changes."""

import json
from collections.abc import Callable
from dataclasses import replace

from lagesbild.core.claims.shapes import Claim, Judgement, Kind, Verdict
from lagesbild.core.claims.staleness import (
    Change,
    Held,
    Holdings,
    PlainClaim,
    Remembered,
    RestedCell,
    remember,
    sentences_touched,
    stale,
)
from lagesbild.core.edition import Edition
from lagesbild.core.language.lexicon import lexicon
from lagesbild.core.statistics.observation import SeriesKey
from lagesbild.core.strategy.commitment import ReportedFigure
from tests.core.claims.made_claims import (
    HELP,
    TALKS_OF_MEN,
    claim,
    observed,
    with_value,
    without,
)
from tests.examples.bundles_read import example

TEXT = """Fler söker hjälp. År 2024 var de 144,
mot 119 året innan.

För män var andelen 89 procent.[^1] Den har ökat med 8 procentenheter.

[^1]: Läsåret börjar i augusti.
"""
NOW = RestedCell("valj-att-sluta-contacts", "value", "", "01", "value", "2024")
BEFORE = replace(NOW, period="2023")
MEN = RestedCell("support-talks-with-decision", "value", "perp_sex=men", "01", "value", "2024")


def remembered(edition: Edition, *claims: Claim) -> tuple[Remembered, ...]:
    return remember(claims, TEXT, lexicon("sv"), Holdings.of(edition), "texts/goals/2.md")


def claims_of_the_text(edition: Edition) -> tuple[Remembered, ...]:
    return remembered(
        edition,
        claim(TEXT, "Fler", HELP, "2023", "2024", edition=edition, kind=Kind.TREND),
        claim(TEXT, "144", HELP, "2024", edition=edition),
        claim(TEXT, "119", HELP, "2023", edition=edition),
        claim(TEXT, "89 procent", TALKS_OF_MEN, "2024", edition=edition),
        claim(
            TEXT,
            "ökat med 8 procentenheter",
            TALKS_OF_MEN,
            "2023",
            "2024",
            edition=edition,
            kind=Kind.CHANGE_PP,
        ),
    )


def test_what_is_remembered_are_the_cells_with_what_they_held_and_the_sentence() -> None:
    edition = example("stockholm")
    first, second, *_ = claims_of_the_text(edition)
    assert first.rests_on == ((BEFORE, Held("119")), (NOW, Held("144")))
    assert first.periods == ("2023", "2024")
    assert (second.path, second.line, second.words) == ("texts/goals/2.md", 1, "144")
    assert second.sentence == "År 2024 var de 144, mot 119 året innan."
    assert TEXT[second.start : second.end] == "144"


def test_the_base_of_a_value_is_remembered_too() -> None:
    edition = example("stockholm")
    assert claims_of_the_text(edition)[3].rests_on == ((MEN, Held("89", "31")),)


def test_what_is_remembered_survives_being_written_as_json() -> None:
    for each in claims_of_the_text(example("stockholm")):
        written = json.dumps(each.as_plain(), ensure_ascii=False)
        read: PlainClaim = json.loads(written)
        assert Remembered.of_plain(read) == each


def test_nothing_is_stale_while_nothing_has_changed() -> None:
    edition = example("stockholm")
    assert stale(claims_of_the_text(edition), edition) == ()


def test_what_rests_on_a_changed_observation_is_stale_with_old_and_new_value() -> None:
    edition = example("stockholm")
    changed = with_value(edition, HELP, "2024", 141)
    found = stale(claims_of_the_text(edition), changed)
    assert [each.remembered.words for each in found] == ["Fler", "144"]
    assert found[1].changes == (Change(NOW, Held("144"), Held("141")),)


def test_a_sentence_is_named_once_for_all_its_claims() -> None:
    edition = example("stockholm")
    changed = with_value(with_value(edition, HELP, "2024", 141), HELP, "2023", 120)
    found = sentences_touched(edition, changed, claims_of_the_text(edition))
    assert [(each.line, each.sentence) for each in found] == [
        (1, "Fler söker hjälp."),
        (1, "År 2024 var de 144, mot 119 året innan."),
    ]
    assert [each.cell.period for each in found[1].changes] == ["2023", "2024"]


def test_marks_of_footnotes_are_no_part_of_a_sentence() -> None:
    edition = example("stockholm")
    changed = with_value(edition, TALKS_OF_MEN, "2023", 80)
    (found,) = sentences_touched(edition, changed, claims_of_the_text(edition))
    assert found.sentence == "Den har ökat med 8 procentenheter."


def test_a_revision_counts_as_a_change_and_an_older_publication_does_not() -> None:
    edition = example("stockholm")
    earlier = edition.as_of(edition.publications[0].recorded)
    first = remembered(
        earlier, claim(TEXT, "8 procentenheter", TALKS_OF_MEN, "2023", edition=earlier)
    )
    (found,) = stale(first, edition)
    assert found.changes == (Change(replace(MEN, period="2023"), Held("80"), Held("81")),)


def test_a_claim_without_a_figure_comes_up_once_there_is_one() -> None:
    edition = example("stockholm")
    earlier = without(edition, HELP, "2024")
    unknown = Claim(
        0, 4, 1, "Fler", Kind.TREND, Judgement(Verdict.NOT_CHECKABLE, ""), (HELP,), ("2024",)
    )
    (found,) = stale(remembered(earlier, unknown), edition)
    assert found.changes == (Change(NOW, Held(), Held("144")),)


def test_a_value_that_is_taken_away_is_a_change() -> None:
    edition = example("stockholm")
    found = stale(claims_of_the_text(edition), without(edition, HELP, "2024"))
    assert found[1].changes == (Change(NOW, Held("144"), Held()),)


def test_a_median_of_the_country_is_a_cell_of_its_own() -> None:
    edition = example("stockholm")
    key = SeriesKey("clearance-gross-violation-integrity", "value", "victim=women", "00")
    every = edition.observations.of_indicator(key.indicator, "00")
    (median,) = (replace(each, statistic=type(each.statistic).VALUE) for each in every)
    said = Claim(
        0, 4, 1, "Fler", Kind.VALUE, Judgement(Verdict.SUPPORTED, "", observations=(median,))
    )
    kept = remembered(edition, said)
    assert kept[0].rests_on == (
        (RestedCell(key.indicator, "value", key.dimensions, "00", "median", "2023"), Held("40")),
    )
    changed = with_value(edition, key, "2023", 41, statistic="median")
    assert [each.changes[0].new for each in stale(kept, changed)] == [Held("41")]


def test_a_number_that_the_strategy_states_is_watched_like_a_cell() -> None:
    edition = example("stockholm")
    said = Claim(
        0, 4, 1, "Fler", Kind.COUNT_OTHER, Judgement(Verdict.SUPPORTED, ""),
        figure="figure:mika-kommuner",
    )  # fmt: skip
    kept = remembered(edition, said)
    changed = _with_figures(edition, lambda each: replace(each, value="22"))
    (found,) = stale(kept, changed)
    cell = RestedCell("figure:mika-kommuner")
    assert found.changes == (Change(cell, Held("21", "26"), Held("22", "26")),)


def _with_figures(edition: Edition, change: Callable[[ReportedFigure], ReportedFigure]) -> Edition:
    plan = edition.strategy.plan
    assert plan is not None
    figures = tuple(change(e) if e.id == "mika-kommuner" else e for e in plan.figures)
    return replace(edition, strategy=replace(edition.strategy, plan=replace(plan, figures=figures)))


def test_a_claim_that_rests_on_nothing_is_not_remembered() -> None:
    edition = example("stockholm")
    said = Claim(0, 4, 1, "Fler", Kind.VALUE, Judgement(Verdict.NOT_CHECKABLE, ""))
    assert remembered(edition, said) == ()


def test_an_indicator_that_is_gone_is_a_change() -> None:
    edition = example("stockholm")
    others = tuple(e for e in edition.strategy.indicators if e.slug != HELP.indicator)
    gone = replace(edition, strategy=replace(edition.strategy, indicators=others))
    assert len(stale(claims_of_the_text(edition), gone)) == 3
    assert len(observed(edition, HELP, "2024")) == 1
