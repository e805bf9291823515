from evaluation.figures import Share, figures_of
from evaluation.marked_text import parse_marked_text
from evaluation.matching import compare
from evaluation.report import disagreements, report
from lagesbild.core.claims.shapes import Kind, Verdict
from lagesbild.core.statistics.observation import SeriesKey
from tests.evaluation.found import found

TEXT = parse_marked_text(
    "liten",
    "bundle: b\nyear: 2024\nlanguage: sv\n\n"
    "Den 3 maj var det ⟦38|value|contradicted|a @ 2024|digit⟧ av ⟦52|value|supported|a @ 2023⟧,\n"
    "och det ⟦föll|trend|contradicted|a @ 2023, 2024|direction⟧ ⟦kraftigt|trend|imprecise|a @ 2024"
    "|degree⟧. Vi höll ⟦sju|count_other|not_checkable|-⟧ möten på sidan 4.\n",
)
A = SeriesKey("a", "value", "", "01")
COMPARED = compare(
    TEXT,
    [
        found(TEXT.bare, "3", Kind.VALUE, Verdict.CONTRADICTED),
        found(TEXT.bare, "38", Kind.VALUE, Verdict.IMPRECISE, series=(A,), periods=("2024",)),
        found(TEXT.bare, "52", Kind.VALUE, Verdict.CONTRADICTED, series=(A,), periods=("2024",)),
        found(TEXT.bare, "föll", Kind.TREND, Verdict.SUPPORTED),
    ],
)
FIGURES = figures_of([COMPARED])


def test_an_error_is_found_where_it_is_objected_to_in_either_way() -> None:
    assert FIGURES.seeded == {
        "all": Share(1, 3),
        "wrong figure": Share(1, 1),
        "direction, extreme, comparison": Share(0, 1),
        "percent and points": Share(0, 0),
        "other ways": Share(0, 1),
    }
    assert FIGURES.ways == {"degree": Share(0, 1), "digit": Share(1, 1), "direction": Share(0, 1)}


def test_a_false_alarm_is_a_supported_claim_that_is_objected_to() -> None:
    assert FIGURES.false_alarms == {"contradicted": Share(1, 1), "imprecise": Share(0, 1)}


def test_what_is_found_where_nothing_is_marked_is_set_beside_the_non_claims() -> None:
    assert FIGURES.flagged["all"] == Share(1, 2)
    assert FIGURES.flagged["contradicted"] == Share(1, 2)
    assert FIGURES.flagged["supported"] == Share(0, 2)


def test_only_claims_with_a_reading_can_be_resolved() -> None:
    assert FIGURES.resolved["indicator or figure"] == Share(2, 4)
    assert FIGURES.resolved["one of the periods"] == Share(1, 4)
    assert FIGURES.resolved["group"] == Share(0, 0)
    assert FIGURES.resolved["indicator, a period and group"] == Share(1, 4)


def test_kinds_are_counted_as_found_and_as_judged_like_the_mark() -> None:
    assert FIGURES.found["value"] == Share(2, 2)
    assert FIGURES.agreeing["value"] == Share(0, 2)
    assert FIGURES.found["all"] == Share(3, 5)


def test_each_disagreement_is_listed_on_a_line_of_its_own_in_the_order_of_the_text() -> None:
    first, second, *_, last = disagreements(COMPARED)
    assert first == (
        "liten:5 | value | no claim -> contradicted | “3” | - | no series | because the data say so"
    )
    assert second == (
        "liten:5 | value | contradicted (digit) -> imprecise | “38” | a @ 2024 "
        "| a:value:01 @ 2024 | because the data say so"
    )
    assert last == "liten:6 | count_other | not_checkable -> not found | “sju” | -"


def test_the_report_writes_a_share_with_what_it_is_a_share_of() -> None:
    lines = list(report("open", {"sv": FIGURES}))
    assert "  wrong figure".ljust(36) + "1 of 1 100.0 %".rjust(20) in lines
    assert "  percent and points".ljust(36) + "-".rjust(20) in lines
