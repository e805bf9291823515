import pytest

from tests.bundles.folders import FILES, bundle, only_problem, problems_of

HEADER = "kind,period,value,base,status,publication,correction,note\n"
CORRECTION = "oak,2023,8,131,,second,c1,counted again\n"


def rows(text: str) -> dict[str, str]:
    """The small bundle's data with other rows, of which the first is on line 3."""
    return {"data__planted_csv": HEADER + CORRECTION + text}


CASES = {
    "a value with two decimal signs": (
        "oak,2024,6.1.2,,,second,,",
        "column 10: “6.1.2” has two decimal signs. Write one point before the decimals",
    ),
    "a decimal comma": (
        'oak,2024,"6,5",,,second,,',
        "column 10: “6,5” has a decimal comma. Write a point: 6.5.",
    ),
    "a comma between thousands": ('oak,2024,"1,234.5",,,second,,', "has two decimal signs"),
    "a minus that is no hyphen": (
        "oak,2024,−6,,,second,,",
        "“−6” has a minus sign that is not a hyphen. Write -6.",
    ),
    "a space in a number": ("oak,2024,1 000,,,second,,", "“1 000” has a space in it. Write 1000."),
    "a percent sign after a space": (
        "oak,2024,66 %,,,second,,",
        "“66 %” has a percent sign. Write 66; the unit says percent.",
    ),
    "a percent sign": ("oak,2024,6%,,,second,,", "“6%” has a percent sign. Write 6;"),
    "a word for a value": ("oak,2024,many,,,second,,", "“many” is not a number."),
    "an exponent": ("oak,2024,1e1,,,second,,", "“1e1” is not a number."),
    "a percentage over 100": (
        "oak,2024,100.1,,,second,,",
        "column 10: 100.1 cannot be: “value” of `planted` is in the unit percent, which goes from "
        "0 to 100.",
    ),
    "a percentage under 0": ("oak,2024,-0.1,,,second,,", "-0.1 cannot be"),
    "more digits than can be kept": (
        "oak,2024,12.34567890123456,,,second,,",
        "has more than 15 significant digits",
    ),
    "more decimals than can be kept": (
        "oak,2024,0.0000000000000001,,,second,,",
        "has more than 15 significant digits or decimals",
    ),
    "very many decimals": ("oak,2024,0." + "0" * 300 + ",,,second,,", "has more than 15"),
    "a period that cannot be read": (
        "oak,24,6,,,second,,",
        "column 5: “24” is not a period. Write 2024, 2023/2024 (school year)",
    ),
    "a value of no dimension": (
        "oka,2024,6,,,second,,",
        "column 1: “oka” is not a value of “kind” of `planted`. Did you mean “oak”?",
    ),
    "a status that is none": ("oak,2024,6,,X,second,,", "“X” is not a status of `planted`."),
    "a base that is no number": ("oak,2024,6,12.5,,second,,", "“12.5” is no base."),
    "no value where the status says that there is": (
        "oak,2024,,,A,second,,",
        "column 12: There is no value, but the status A says that there is one.",
    ),
    "no value and no status": ("oak,2024,,,,second,,", "There is no value, but the status A"),
    "a value where the status says that there is none": (
        "oak,2024,6,,Q,second,,",
        "column 10: There is a value (6), but the status says that there is none.",
    ),
    "an unknown publication": (
        "oak,2024,6,,,secnd,,",
        "“secnd” is not in publications.toml. Did you mean “second”?",
    ),
    "no publication": ("oak,2024,6,,,,,", "It is not said which publication the value stands in."),
    "an unknown correction": (
        "oak,2024,6,,,second,c2,",
        "The correction “c2” is not in corrections.toml. There is: c1. Describe it there",
    ),
    "too few cells": ("oak,2024,6", "column 1: The row has 3 cells, the header 8."),
    "an unquoted decimal comma": ("oak,2024,6,5,,,second,,", "The row has 9 cells, the header 8."),
    "a quote that does not end": (
        'oak,2024,"6,,,second,,',
        "column 1: The row that begins here is not CSV",
    ),
    "a duplicate with another value": (
        "oak,2023,9,131,,second,,",
        "column 10: The value 9 is for the same cell as line 2, which says 8, in the same "
        "publication “second”. Remove one of them, or give a revised value a later publication.",
    ),
    "a duplicate with other decimals": (
        "oak,2023,8.0,131,,second,,",
        "The value 8.0 is for the same cell as line 2",
    ),
    "a repeated row": (
        "oak,2023,8,131,,second,c1,counted again",
        "The row repeats the one on line 2, in the same publication. Remove one of them.",
    ),
}


@pytest.mark.parametrize(("row", "message"), CASES.values(), ids=CASES)
def test_what_is_wrong_is_said_with_its_place(tmp_path, row, message):
    said = str(problems_of(bundle(tmp_path, **rows(row + "\n")))[-1])
    assert said.startswith("data/planted.csv, line 3, column ")
    assert message in said


HEADER_CASES = {
    "an unknown column": (
        HEADER.replace("base", "baes"),
        "line 1, column 19: Unknown column “baes”. Did you mean “base”?",
    ),
    "a column twice": (
        HEADER.replace("base", "period"),
        "line 1, column 19: The column “period” stands twice.",
    ),
    "no period": (
        HEADER.replace("period", "note"),
        "The column “period” is missing. Add it to the first line.",
    ),
    "no dimension": (
        HEADER.replace("kind", "measure"),
        "The column “kind” is missing. Add it to the first line.",
    ),
    "nothing at all": ("", "data/planted.csv: The file is empty."),
}


@pytest.mark.parametrize(("header", "message"), HEADER_CASES.values(), ids=HEADER_CASES)
def test_what_is_wrong_with_the_header_is_said(tmp_path, header, message):
    said = [str(each) for each in problems_of(bundle(tmp_path, data__planted_csv=header))]
    assert any(message in each for each in said), said


def test_data_of_an_unknown_indicator(tmp_path):
    message = only_problem(bundle(tmp_path, data__plants_csv=FILES["data/planted.csv"]))
    assert message.startswith("data/plants.csv: There is no indicator “plants”.")
    assert "Did you mean “planted”? Describe it in indicators/plants.toml" in message


def test_an_area_that_is_not_known(tmp_path):
    data = FILES["data/planted.csv"].replace("kind,", "area,kind,").replace("\n", "\nhils,")
    said = [str(each) for each in problems_of(bundle(tmp_path, data__planted_csv=data[:-6]))]
    assert said[0].startswith("data/planted.csv, line 2, column 1: The area “hils” is not known.")
    assert "Did you mean “hills”?" in said[0]


def test_a_measure_must_be_named_where_there_are_several(tmp_path):
    measure = '\n[[measures]]\ncode = "trees"\nname = "Trees"\nunit = "count"\n'
    text = FILES["indicators/planted.toml"] + measure
    said = [str(each) for each in problems_of(bundle(tmp_path, indicators__planted_toml=text))]
    assert "The cell is empty, and needs a measure of `planted`. There is: value, trees." in said[0]


def test_a_cell_after_a_quoted_line_break_is_found(tmp_path):
    text = 'oak,2022,6,,,first,,"two\nlines"\noak,2024,x,,,first,,\n'
    message = only_problem(bundle(tmp_path, **rows(text)))
    assert message.startswith("data/planted.csv, line 5, column 10:")


def test_columns_count_characters_not_bytes(tmp_path):
    header = "note,kind,period,value,publication,correction\n"
    text = header + "åäö,oak,2023,8,first,c1\nåäö,oak,2024,x,first,\n"
    message = only_problem(bundle(tmp_path, data__planted_csv=text))
    assert message.startswith("data/planted.csv, line 3, column 14:")


def test_many_faults_of_one_kind_are_counted(tmp_path):
    text = "".join(f"oak,{year},x,,,first,,\n" for year in range(1900, 1950))
    said = problems_of(bundle(tmp_path, **rows(text)))
    assert len(said) == 21
    assert said[-1].message.startswith("30 more cells in the column “value” have faults")


def test_a_later_publication_may_give_another_value(tmp_path):
    text = "oak,2024,6,,,first,,\noak,2024,7,,,second,,\n"
    assert problems_of(bundle(tmp_path, **rows(text))) == ()


def test_a_file_with_semicolons_is_told_once_what_to_do(tmp_path):
    data = HEADER.replace(",", ";") + CORRECTION.replace(",", ";")
    message = next(
        each
        for each in map(str, problems_of(bundle(tmp_path, data__planted_csv=data)))
        if each.startswith("data/")
    )
    assert message == (
        "data/planted.csv, line 1, column 1: The cells are parted by semicolons. Save the file "
        "as CSV with commas between the cells and points before the decimals."
    )


def test_the_value_that_was_corrected_must_be_the_one_on_record(tmp_path):
    """The first publication had 6 for what was later corrected; corrections.toml says 7."""
    text = "oak,2023,6,131,,first,,\n"
    (problem,) = problems_of(bundle(tmp_path, **rows(text)))
    assert str(problem) == (
        "corrections.toml, line 5, column 7: “7” is not the value on record, which is 6. "
        "Correct one of them."
    )
