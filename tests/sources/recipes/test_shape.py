import pytest

from lagesbild.core.statistics.period import PeriodKind
from lagesbild.core.statistics.unit import Unit
from lagesbild.sources.recipes.shape import ShapeHasChanged
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Category, Table
from tests.sources.recipes.cast import GRADE, SEX, TRUST, applied, indicator
from tests.sources.tables import table

RECIPE = """
[expects]
columns = ["Kön", "År"]
words = { "Kön" = ["flickor", "pojkar"] }
units = { "" = "procent" }
first_period = "2023"
areas = ["01"]
[period]
column = "År"
[[dimensions]]
ours = "sex"
column = "Kön"
words = { flickor = "girls", pojkar = "boys" }
[[measures]]
indicator = "trust"
"""


def survey(
    *sexes: str, column: str = "Kön", years: tuple[str, ...] = ("2023", "2024"), unit: str = ""
) -> Table:
    return table(
        {column: sexes, "År": years},
        [(sex, year, "37") for sex in sexes for year in years],
        said={"unit": unit or "procent"},
    )


def differences(text: str, given: Table, *indicators: object) -> tuple[str, ...]:
    with pytest.raises(ShapeHasChanged) as refusal:
        applied(text, given, *indicators)  # type: ignore[arg-type] # indicators all
    return refusal.value.differences


def test_next_years_file_is_read_by_the_same_recipe() -> None:
    assert len(applied(RECIPE, survey("flickor", "pojkar"))) == 4
    later = survey("flickor", "pojkar", years=("2023", "2024", "2025"))
    assert len(applied(RECIPE, later)) == 6


def test_a_renamed_column_is_named_with_what_it_may_be_called_now() -> None:
    found = differences(RECIPE, survey("flickor", "pojkar", column="Könn"))
    assert found[0] == (
        "The column “Kön” is missing. Did you mean “Könn”? If it was renamed, change its name in "
        "the recipe."
    )
    assert found[1].startswith("The column “Könn” is new.")


def test_a_new_word_is_told_with_its_first_cell_and_what_to_write() -> None:
    [new] = differences(RECIPE, survey("flickor", "pojkar", "annat"))
    assert new.startswith("“annat” is new in the column “Kön” (first in Blad1!B6).")


def test_all_unknown_words_are_told_at_once() -> None:
    text = RECIPE.replace('words = { "Kön" = ["flickor", "pojkar"] }', "")
    found = differences(text, survey("flickor", "pojkar", "annat", "okänt"))
    assert [each.split(" ")[0] for each in found] == ["“annat”", "“okänt”"]
    assert '"annat" = "girls" (girls, boys)' in found[0]


def test_a_vanished_word_is_told() -> None:
    [gone] = differences(RECIPE, survey("flickor"))
    assert gone.startswith("“pojkar” has vanished from the column “Kön”.")


def test_another_unit_is_told() -> None:
    [unit] = differences(RECIPE, survey("flickor", "pojkar", unit="andel"))
    assert unit.startswith("The unit was “procent” and is “andel”.")


def test_periods_that_begin_later_are_told() -> None:
    [begun] = differences(RECIPE, survey("flickor", "pojkar", years=("2024",)))
    assert begun.startswith("The periods begin with 2024; they began with 2023.")


def test_an_area_that_has_vanished_is_told() -> None:
    [gone] = differences(
        RECIPE.replace('areas = ["01"]', 'areas = ["01", "03"]'), survey("flickor", "pojkar")
    )
    assert gone.startswith("The area 03 has vanished.")


def test_a_column_that_no_rule_speaks_of_is_told() -> None:
    text = '[period]\ncolumn = "År"\n[[measures]]\nindicator = "trust"\n'
    [silent] = differences(text, survey("flickor", "pojkar"))
    assert silent.startswith("No rule speaks of the column “Kön” (flickor, pojkar).")


def test_a_cell_that_no_rule_takes_is_told() -> None:
    text = RECIPE.replace(
        'indicator = "trust"', 'indicator = "trust"\nwhere = { "Kön" = "flickor" }'
    )
    [untaken] = differences(text, survey("flickor", "pojkar"))
    assert "cells under Kön: pojkar (the first is Blad1!B4)" in untaken


def test_two_rules_must_not_want_the_same_cell() -> None:
    text = RECIPE + '[[measures]]\nindicator = "other"\nwhere = { "Kön" = "pojkar" }\n'
    [twice] = differences(
        text, survey("flickor", "pojkar"), TRUST, indicator("other", dimensions=(SEX,))
    )
    assert twice.startswith("Two [[measures]] want the same cells: number 1 (trust) and number 2")


def test_unknown_symbols_are_told_with_what_the_file_says_of_them() -> None:
    given = table({"År": ["2024"]}, [("2024", "X")], symbols={"X": "sekretess"})
    [unknown] = differences('[period]\ncolumn = "År"\n[[measures]]\nindicator = "trust"\n', given)
    assert unknown.startswith("Blad1!B2: The symbol “X” is not in the recipe.")
    assert "“sekretess”" in unknown


def test_a_symbol_for_nothing_beside_a_number_is_a_contradiction() -> None:
    given = table({"År": ["2024"]}, [("2024", "12 ..")])
    [both] = differences('[period]\ncolumn = "År"\n[[measures]]\nindicator = "trust"\n', given)
    assert "means no value (O), but it stands with a number" in both


def test_quarters_are_no_years() -> None:
    given = table({"År": ["2024K1"]}, [("2024K1", "12")])
    [kind] = differences('[period]\ncolumn = "År"\n[[measures]]\nindicator = "trust"\n', given)
    assert kind.startswith("The period “2024K1” is a quarter, where “trust” has periods of the")


def test_a_name_of_several_areas_is_not_guessed() -> None:
    given = table({"Område": ["Skärholmen", "Nirgends"]}, [("Skärholmen", "1"), ("Nirgends", "2")])
    text = (
        '[period]\nvalue = "2024"\n[area]\ncolumn = "Område"\n[[measures]]\nindicator = "trust"\n'
    )
    several, unknown = differences(text, given)
    assert several.startswith("“Skärholmen” may be any of the areas stockholm-skarholmen, ")
    assert unknown.startswith("“Nirgends” is no area that is known. It stands first in Blad1!B3.")


def test_an_indicator_without_the_dimension_does_not_swallow_it() -> None:
    count = indicator("count", Unit.COUNT, dimensions=(GRADE,))
    text = RECIPE.replace('"trust"', '"count"')
    found = differences(text, survey("flickor", "pojkar"), count)
    assert found[0].startswith("“count” has no dimension “sex”, but “flickor” in Blad1!B2 is")


def test_several_tables_are_not_chosen_among() -> None:
    one, two = survey("flickor"), survey("pojkar")
    with pytest.raises(ShapeHasChanged, match=r"The file has several tables.*1: Blad1; 2: Blad1"):
        applied(RECIPE, (one, two))


def test_a_number_of_17_digits_is_refused_until_the_recipe_says_its_decimals() -> None:
    given = table({"År": ["2024"]}, [("2024", "25.581021601608721")])
    text = '[period]\ncolumn = "År"\n[[measures]]\nindicator = "trust"\n'
    with pytest.raises(FileIsRefused, match=r"more than 15 digits.*decimals = 1") as refusal:
        applied(text, given)
    assert refusal.value.where == "Blad1!B2"
    assert applied(text + "decimals = 1\n", given).table["value"].to_list() == [25.6]


def test_an_indicator_that_is_not_there_is_named_with_the_nearest() -> None:
    with pytest.raises(FileIsRefused, match=r"no indicator “trusts”\. Did you mean “trust”"):
        applied(RECIPE.replace('"trust"', '"trusts"'), survey("flickor"))


def test_a_school_year_and_pooled_years_are_told_apart_by_the_indicator() -> None:
    given = table({"År": ["2023-2024"]}, [("2023-2024", "12")])
    text = '[period]\ncolumn = "År"\n[[measures]]\nindicator = "trust"\n'
    for kind, code in ((PeriodKind.SCHOOL_YEAR, "2023/2024"), (PeriodKind.POOLED, "2023..2024")):
        assert applied(text, given, indicator(kind=kind)).table["period"].to_list() == [code]


def test_labels_are_found_before_codes() -> None:
    given = table(
        {"Kön": [Category("1", "pojkar"), Category("2", "flickor")]},
        [("pojkar", "1"), ("flickor", "2")],
    )
    text = '[period]\nvalue = "2024"\n[[dimensions]]\nours = "sex"\ncolumn = "Kön"\n{}\n'
    measures = '[[measures]]\nindicator = "trust"\n'
    by_label = applied(text.format('words = {pojkar="boys", flickor="girls"}') + measures, given)
    by_code = applied(text.format('words = {1="boys", 2="girls"}') + measures, given)
    assert by_label.table["dimensions"].to_list() == ["sex=boys", "sex=girls"]
    assert by_code.table["dimensions"].to_list() == ["sex=boys", "sex=girls"]
