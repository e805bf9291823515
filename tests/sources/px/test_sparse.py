"""KEYS: rows that name their own place, in values or codes of the stub."""

import pytest

from lagesbild.sources.refusal import FileIsRefused
from tests.sources.px.written import read_px, statuses, values

VARIABLES = (
    'STUB="region","age";',
    'HEADING="sex";',
    'VALUES("region")="Stockholm","Uppsala";',
    'CODES("region")="01","03";',
    'VALUES("age")="20","21, older";',
    'VALUES("sex")="men","women";',
)
KEYS = ('KEYS("region")=CODES;', 'KEYS("age")=VALUES;')


def test_a_row_is_placed_by_its_keys_and_not_by_its_order() -> None:
    table = read_px(
        *KEYS,
        variables=VARIABLES,
        data='"03","21, older",1 ".."\n"01","20", 3 4\n"01","21, older",5 6;',
    )
    assert table.tidy().rows() == [
        ("03", "21, older", "men", "1", None, "line 19, column 18"),
        ("03", "21, older", "women", None, "..", "line 19, column 20"),
        ("01", "20", "men", "3", None, "line 20, column 12"),
        ("01", "20", "women", "4", None, "line 20, column 14"),
        ("01", "21, older", "men", "5", None, "line 21, column 18"),
        ("01", "21, older", "women", "6", None, "line 21, column 20"),
    ]


def test_rows_that_do_not_stand_in_the_file_are_told_and_not_made_up() -> None:
    table = read_px(*KEYS, variables=VARIABLES, data='"01","20", 3 4;')
    assert values(table) == ["3", "4"]
    assert any("3 of 4 rows do not stand in the file" in each for each in table.assumed)


def test_keys_may_stand_in_the_order_of_their_statements() -> None:
    table = read_px(*reversed(KEYS), variables=VARIABLES, data='"20","03", 3 4;')
    assert table.tidy().rows()[0][:2] == ("03", "20")
    assert any("in the order of the KEYS statements" in each for each in table.assumed)


def test_a_stub_may_be_all_there_is() -> None:
    table = read_px(
        'KEYS("a")=VALUES;',
        variables=('STUB="a";', 'VALUES("a")="x","y";'),
        data='"y","-";\n"x",2;',
    )
    assert statuses(table) == ["-", None]


@pytest.mark.parametrize(
    ("data", "where", "found"),
    [
        ('"01","20",3 4\n"01","22",5 6;', "line 20", "“22” is no value of its variable"),
        ('"01","20",3\n"01","20",5 6;', "line 20", '“"01"” stands where a value belongs'),
        ('"01","20",3 4\n"01",5 6;', "line 20", "“5” stands where a key belongs"),
        ('"01","20",3 4\n"01","20",5 6;', "line 20", "same keys as an earlier one"),
        ('"01","20",3 4\n"03","20",5;', "line 20", "The last row has 3 pieces"),
    ],
)
def test_rows_that_do_not_fit_are_refused_with_their_line(
    data: str, where: str, found: str
) -> None:
    with pytest.raises(FileIsRefused) as refusal:
        read_px(*KEYS, variables=VARIABLES, data=data)
    assert refusal.value.where == where
    assert found in refusal.value.message


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (('KEYS("region")=CODES;',), "none for “age”"),
        (('KEYS("region")=NAMES;', KEYS[1]), "can be VALUES or CODES"),
        ((*KEYS, 'KEYS("sex")=CODES;'), "about no variable of the stub"),
    ],
)
def test_keys_that_do_not_tell_rows_apart_are_refused(keys: tuple[str, ...], found: str) -> None:
    with pytest.raises(FileIsRefused, match=found):
        read_px(*keys, variables=VARIABLES, data='"01","20",3 4;')
