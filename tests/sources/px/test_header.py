"""The keywords before the data: variables, values, codes, languages, units, periods."""

import pytest

from lagesbild.sources.px.reader import read
from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Role
from tests.sources.px.written import TWO_BY_TWO, px, read_px, values


def test_codes_are_those_of_the_file_and_labels_where_there_are_none() -> None:
    table = read_px('CODES("region")="01","03 ";', 'VARIABLECODE("region")="Region";')
    assert table.dimension["Region"].codes == ("01", "03")
    assert table.dimension["Region"].label == "region"
    assert table.dimension["sex"].codes == ("men", "women")


def test_a_list_may_go_over_lines_and_a_text_too() -> None:
    variables = (
        *TWO_BY_TWO[:2],
        'VALUES("region")="Stockholm",\n"Upp"\n"sala"\n;',
        'VALUES("sex") = "men" , "women";',
    )
    assert read_px(variables=variables).dimension["region"].labels == ("Stockholm", "Uppsala")


def test_only_a_stub_or_only_a_heading_is_enough() -> None:
    for side in ("STUB", "HEADING"):
        table = read_px(variables=(f'{side}="a";', 'VALUES("a")="x","y";'), data="1 2;")
        assert table.dimensions[0].labels == ("x", "y")


def test_old_keywords_with_points_and_small_letters_are_the_same() -> None:
    table = read_px('last.updated="20110728 06:57";', "next-update=2012;")
    assert table.said["updated"] == "20110728 06:57"
    assert table.said["next_update"] == "2012"


def test_what_the_file_says_of_itself_is_kept() -> None:
    table = read_px('SOURCE="Statistics Sweden";', 'SURVEY="Register";', 'TABLEID="TAB1";')
    assert table.title == "Persons by region and sex"
    assert table.said["unit"] == "number"
    assert table.said["contents"] == "Persons"
    assert table.said["source"] == "Statistics Sweden"
    assert table.said["SURVEY"] == "Register"
    assert table.said["table_id"] == "TAB1"


def test_contents_have_units_and_decimals_of_their_own() -> None:
    table = read_px(
        'CONTVARIABLE="sex";',
        'UNITS("men")="persons";',
        'UNITS("women")="per cent";',
        'PRECISION("sex","women")=2;',
    )
    men, women = table.dimension["sex"].categories
    assert table.dimension["sex"].role is Role.METRIC
    assert (men.unit, men.decimals) == ("persons", None)
    assert (women.unit, women.decimals) == ("per cent", 2)


def test_a_map_makes_an_area() -> None:
    assert read_px('MAP("region")="Sweden_county";').dimension["region"].role is Role.AREA


def test_other_languages_are_translations_by_their_order() -> None:
    table = read_px(
        'LANGUAGE="en";',
        'LANGUAGES="EN","sv";',
        'STUB[SV]="län";',
        'HEADING[sv]="kön";',
        'VALUES[sv]("län")="Stockholms län","Uppsala län";',
        'VALUES[sv]("kön")="män","kvinnor";',
    )
    assert table.language == "en"
    assert table.dimension["region"].translations == (("sv", "län"),)
    assert [each.translations for each in table.dimension["sex"].categories] == [
        (("sv", "män"),),
        (("sv", "kvinnor"),),
    ]


def test_translations_with_codes_in_another_order_follow_their_codes() -> None:
    table = read_px(
        *('LANGUAGE="en";', 'LANGUAGES="en","sv";', 'STUB[sv]="län";', 'HEADING[sv]="kön";'),
        *('CODES("sex")="1","2";', 'CODES[sv]("kön")="2","1";'),
        *('VALUES[sv]("län")="S","U";', 'VALUES[sv]("kön")="kvinnor","män";'),
    )
    assert [each.translations for each in table.dimension["sex"].categories] == [
        (("sv", "män"),),
        (("sv", "kvinnor"),),
    ]


def test_a_hierarchy_gives_parents() -> None:
    table = read_px(
        'HIERARCHIES("region")="00","00":"01",\n"00":"03";',
        variables=(
            'STUB="region";',
            'VALUES("region")="Sweden","Stockholm","Uppsala";',
            'CODES("region")="00","01","03";',
        ),
        data="1 2 3;",
    )
    assert [each.parent for each in table.dimensions[0].categories] == [None, "00", "00"]


@pytest.mark.parametrize(
    "timeval",
    [
        'TLIST(A1),"2003","2004"',
        'TLIST(A1,"2003"-"2004")',
        'TLIST(A1),"2003"-"2004"',
        'TLIST(M1),"200312"-"200401"',
        'TLIST(Q1),"20034"-"20041"',
        'TLIST(W1),"2003W52"-"2004W01"',
        "TLIST(A1)",
    ],
)
def test_the_variable_of_timeval_is_time(timeval: str) -> None:
    variables = ('STUB="t";', 'VALUES("t")="x","y";', f'TIMEVAL("t")={timeval};')
    assert read_px(variables=variables, data="1 2;").dimensions[0].role is Role.TIME


def test_a_span_of_other_than_the_values_is_told() -> None:
    variables = ('STUB="t";', 'VALUES("t")="2003","2005";', 'TIMEVAL("t")=TLIST(A1,"2003"-"2005");')
    table = read_px(variables=variables, data="1 2;")
    assert table.assumed[0].startswith('Line 12: TIMEVAL("t") spans 3 periods')


@pytest.mark.parametrize(
    ("timeval", "found"),
    [
        ('TLIST(A1),"2003"', "1 periods, but VALUES has 2"),
        ('TLIST(A1),"2004","2003"', "says 2004 where VALUES says 2003"),
        ('LIST("2003")', "does not list periods"),
    ],
)
def test_periods_that_are_not_those_of_the_values_are_refused(timeval: str, found: str) -> None:
    variables = ('STUB="t";', 'VALUES("t")="2003","2004";', f'TIMEVAL("t")={timeval};')
    with pytest.raises(FileIsRefused, match=found) as refusal:
        read_px(variables=variables, data="1 2;")
    assert refusal.value.where == "line 12"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('SOURCE="Stati"stics";', 'After SOURCE stands “stics";”'),
        ('SOURCE="Statistics"', "After SOURCE stands “DATA="),
        ("SHOWDECIMALS=0", "After SHOWDECIMALS stands"),
        ('SOURCE="Statistics;', "opened and never closed"),
        ('"SOURCE"="Statistics";', "is no keyword with a value"),
        ('STUB="county";', "STUB is said twice, and not the same (first in line 10)"),
        ('CONTVARIABLE="type";', "CONTVARIABLE is “type”, which is no variable"),
        ('HIERARCHIES("region")="a"-"b";', "is not written as pairs"),
    ],
)
def test_a_broken_keyword_is_refused_with_its_line(line: str, found: str) -> None:
    with pytest.raises(FileIsRefused) as refusal:
        read_px(line)
    assert found in refusal.value.message
    assert refusal.value.where in {"line 14", "line 15"}


def test_the_unit_of_a_content_that_is_not_there_is_refused() -> None:
    with pytest.raises(FileIsRefused, match="about no value of “sex”"):
        read_px('CONTVARIABLE="sex";', 'UNITS("boys")="number";')


@pytest.mark.parametrize("keyword", [b"CONTENTS", b"VALUES", b"DATA"])
def test_a_file_without_what_values_depend_on_is_refused(keyword: bytes) -> None:
    with pytest.raises(FileIsRefused):
        read(px().replace(keyword, b"X" + keyword), "t.px")


def test_a_variable_that_stands_twice_is_refused() -> None:
    with pytest.raises(FileIsRefused, match="stands twice"):
        read_px(variables=('STUB="a";', 'HEADING="a";', 'VALUES("a")="x";'), data="1;")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("SHOWDECIMALS=A;", "Line 14: SHOWDECIMALS is “A”, no number."),
        ("SHOWDECIMALS=2;", "SHOWDECIMALS (2) is more than DECIMALS (0)."),
        ('ELIMINATION("county")=YES;', 'Line 14: ELIMINATION("county") is about no variable'),
        ('CODES("region")="01";', "Line 14: VALUES"),
        ('SOURCE="a" "b";', "Line 14: Two texts stand side by side; they were joined."),
        ('TITLE="Other";', "Line 14: TITLE is said again; the first was used."),
        ('TITLE[fi]="Other";', "Line 14: TITLE[fi] is in a language that LANGUAGES does not"),
    ],
)
def test_what_no_value_depends_on_is_told(line: str, told: str) -> None:
    table = read_px(line)
    assert values(table) == ["1", "2", "3", "4"]
    assert any(each.startswith(told.removesuffix("Line 14: VALUES")) for each in table.assumed)


def test_many_oddities_are_told_by_their_number() -> None:
    table = read_px(*(f'MAP("m{each}")="x";' for each in range(60)))
    assert table.assumed[-1] == "And 10 more of the same kinds."


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(FileIsRefused, match="The file is empty"):
        read(b" \n", "t.px")
