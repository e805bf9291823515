from lagesbild.core.statistics.unit import Unit
from lagesbild.sources.recipes.applying import apply
from lagesbild.sources.recipes.proposing import Proposal, Wanted, propose
from lagesbild.sources.recipes.reading import parse_recipe
from lagesbild.sources.table import Category, Table
from tests.sources.recipes.cast import GRADE, SEX, TRUST, indicator
from tests.sources.tables import table


def proposed(given: Table, what: object = TRUST, file_name: str = "survey.xlsx") -> Proposal:
    return propose(given, Wanted(file_name, what))  # type: ignore[arg-type] # an indicator


def rows(proposal: Proposal, given: Table, *columns: str) -> list[tuple[object, ...]]:
    recipe = parse_recipe(proposal.text, "proposed.toml")
    return apply(recipe, (given,), {"trust": TRUST}, "survey.xlsx").table.select(columns).rows()


SURVEY = table(
    {
        "Region": ["Stockholms län", "Riket"],
        "Kön": ["kvinnor", "män", "totalt"],
        "Uppgift": ["Antal svarande", "Andel som litar på vuxna"],
        "Tid": ["2024"],
    },
    [
        (area, sex, what, "2024", number)
        for area in ("Stockholms län", "Riket")
        for sex in ("kvinnor", "män", "totalt")
        for what, number in (("Antal svarande", "1200"), ("Andel som litar på vuxna", "0.37"))
    ],
    metric="Uppgift",
)


def test_a_proposal_reads_period_area_sex_share_and_base_without_a_change() -> None:
    assert rows(proposed(SURVEY), SURVEY, "area", "period", "dimensions", "value", "base")[:3] == [
        ("01", "2024", "sex=girls", 37.0, 1200),
        ("01", "2024", "sex=boys", 37.0, 1200),
        ("01", "2024", "", 37.0, 1200),
    ]


def test_what_was_recognised_is_said_and_what_is_a_guess_must_be_confirmed() -> None:
    found = proposed(SURVEY)
    assert found.recognised == (
        "Period: the column “Tid”.",
        "Area: the column “Region”.",
        "Dimension sex: the column “Kön”.",
    )
    assert found.to_confirm == (
        "that these are the values.",
        "that 0.37 stands for 37 percent.",
    )
    assert found.text.count("# CONFIRM:") == 2


def test_the_shape_is_written_down_so_that_a_change_is_told() -> None:
    text = proposed(SURVEY).text
    assert 'columns = ["Region", "Kön", "Uppgift", "Tid"]' in text
    assert '"Kön" = ["kvinnor", "män", "totalt"]' in text


def test_a_column_that_repeats_another_is_ignored_with_the_reason() -> None:
    given = table(
        {"Region": ["0114", "0180"], "Kommun": ["Upplands Väsby", "Stockholm"], "Tid": ["2024"]},
        [("0114", "Upplands Väsby", "2024", "1"), ("0180", "Stockholm", "2024", "2")],
    )
    found = proposed(given)
    assert '[[ignore]]\ncolumn = "Kommun"\nreason = "It says the same as “Region”."' in found.text
    assert rows(found, given, "area") == [("0114",), ("0180",)]


def test_a_column_that_is_not_known_is_left_to_a_person() -> None:
    given = table(
        {"Skolform": ["Grundskola", "Gymnasium"], "År": ["2024"]},
        [("Grundskola", "2024", "1"), ("Gymnasium", "2024", "2")],
    )
    found = proposed(given)
    assert "what the column “Skolform” is." in found.to_confirm
    assert '# column = "Skolform"' in found.text


def test_the_year_of_the_title_is_proposed_where_no_column_says_it() -> None:
    given = table({"Kön": ["Flickor"]}, [("Flickor", "31")], title="Enkäten 2024, flickor")
    found = proposed(given)
    assert 'stands_in = "title"' in found.text
    assert rows(found, given, "period", "dimensions") == [("2024", "sex=girls")]


def test_months_go_with_the_year_of_the_file_name() -> None:
    given = table({"Månad": ["Jan", "Maj"]}, [("Jan", "31"), ("Maj", "30")])
    found = proposed(given, file_name="brott_2024.csv")
    assert '[period]\ncolumn = "Månad"' in found.text
    assert 'stands_in = "file-name"' in found.text


def test_a_mark_after_a_year_is_for_a_person_to_explain() -> None:
    given = table({"År": ["2024", "2034¹"]}, [("2024", "1"), ("2034¹", "2")])
    found = proposed(given)
    assert '"2034¹" = "2034"' in found.text
    assert "what the marks after these periods mean." in found.to_confirm


def test_an_unknown_symbol_is_written_without_a_meaning() -> None:
    given = table(
        {"År": ["2023", "2024"]},
        [("2023", "X"), ("2024", "..")],
        symbols={"X": "sekretess"},
    )
    text = proposed(given).text
    assert '# CONFIRM: what the symbol “X” means.\n# "X" = ""  # sekretess' in text
    assert '# CONFIRM: what the symbol “..” means.\n".." = "O"' in text


def test_words_of_our_own_and_codes_are_recognised() -> None:
    given = table(
        {"Ak": [Category("8", "Åk 8"), Category("5", "Åk 5")], "År": ["2024"]},
        [("Åk 8", "2024", "1"), ("Åk 5", "2024", "2")],
    )
    counted = indicator("trust", Unit.COUNT, dimensions=(GRADE, SEX))
    found = proposed(given, counted)
    assert rows(found, given, "dimensions") == [("grade=8",), ("grade=5",)]


def test_without_an_indicator_the_blanks_are_named() -> None:
    found = proposed(SURVEY, None)
    assert "which indicator the values belong to." in found.to_confirm
    assert 'indicator = "…"' in found.text
