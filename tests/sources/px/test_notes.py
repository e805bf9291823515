"""Notes with the cells they are about, and marks on cells."""

import pytest

from lagesbild.sources.refusal import FileIsRefused
from lagesbild.sources.table import Note
from tests.sources.px.written import read_px, statuses


def test_each_kind_of_note_says_what_it_is_about() -> None:
    table = read_px(
        'CODES("region")="01","03";',
        'NOTE="Of the table#in two lines";',
        'NOTEX("region")="Of a variable";',
        'VALUENOTE("region","Uppsala")="Of a value";',
        'CELLNOTEX("Stockholm","*")="Of cells";',
    )
    assert set(table.notes) == {
        Note("Of the table\nin two lines"),
        Note("Of a variable", (("region", ""),), mandatory=True),
        Note("Of a value", (("region", "03"),)),
        Note("Of cells", (("region", "01"),), mandatory=True),
    }


def test_several_notes_of_the_same_are_all_kept() -> None:
    assert len(read_px('NOTE="One";', 'NOTE="Two";').notes) == 2


def test_marks_on_cells_stand_beside_their_numbers() -> None:
    table = read_px(
        'CODES("sex")="1","2";',
        'DATANOTECELL("*","2")="e";',
        'DATANOTECELL("Uppsala","*")="p";',
        data='1 2\n".." 4;',
    )
    assert statuses(table) == [None, "e", "..", "e,p"]
    assert Note("p", (("region", "Uppsala"),)) in table.notes


def test_a_mark_may_be_on_every_cell() -> None:
    assert (
        statuses(read_px('DATANOTECELL("*","*")="e";', 'DATANOTECELL("*","*")="f";')) == ["e,f"] * 4
    )


def test_attributes_are_notes_of_their_cells() -> None:
    table = read_px('ATTRIBUTE-ID="OBS","CONF";', 'ATTRIBUTES("Uppsala","men")="P","F";')
    assert table.notes == (Note("OBS: P; CONF: F", (("region", "Uppsala"), ("sex", "men"))),)


def test_a_note_that_only_another_language_has_is_kept_and_told() -> None:
    table = read_px(
        *('LANGUAGE="en";', 'LANGUAGES="en","sv";', 'STUB[sv]="län";', 'HEADING[sv]="kön";'),
        *('VALUES[sv]("län")="S","U";', 'VALUES[sv]("kön")="män","kvinnor";'),
        *('NOTE="Both";', 'NOTE[sv]="Båda";', 'VALUENOTE[sv]("kön","män")="Bara här";'),
    )
    assert table.notes == (Note("Both"), Note("Bara här", (("sex", "men"),)))
    assert "1 of the notes stand in sv only." in table.assumed


def test_a_note_about_what_the_table_does_not_have_is_left_out_and_told() -> None:
    table = read_px('VALUENOTE("region","Gotland")="Of a value";')
    assert table.notes == ()
    assert any('VALUENOTE("region","Gotland") is about nothing' in each for each in table.assumed)


def test_a_cell_note_that_does_not_name_every_variable_is_refused() -> None:
    with pytest.raises(FileIsRefused, match="names 1 values, but the table has 2") as refusal:
        read_px('CELLNOTE("Uppsala")="Of cells";')
    assert refusal.value.where == "line 14"
