from pathlib import Path

import pytest

from lagesbild.sources.recipes.reading import parse_recipe, read_recipe
from lagesbild.sources.recipes.recipe import Fetch
from lagesbild.sources.refusal import FileIsRefused
from tests.sources.recipes.cast import HEAD

MEASURE = '[[measures]]\nindicator = "trust"\n'


def refused(text: str) -> FileIsRefused:
    with pytest.raises(FileIsRefused) as refusal:
        parse_recipe(text, "survey.toml")
    return refusal.value


def test_a_word_may_stand_alone_or_in_a_list() -> None:
    recipe = parse_recipe(
        HEAD + MEASURE + 'where = { "A" = "b", "C" = ["d", "e"] }\n', "survey.toml"
    )
    assert recipe.measures[0].where == {"A": ("b",), "C": ("d", "e")}


def test_the_address_of_an_interface_is_carried() -> None:
    text = HEAD + MEASURE + '[fetch]\nkind = "kolada"\nurl = "https://api.kolada.se/v3"\n'
    assert parse_recipe(text + 'query = { kpi = ["N11800"] }\n', "survey.toml").fetch == Fetch(
        "kolada", "https://api.kolada.se/v3", query={"kpi": ("N11800",)}
    )


def test_all_faults_are_named_with_their_lines() -> None:
    faults = refused('name = 3\nsource = "s"\nperiods = 1\n' + MEASURE + 'scale = "x"\n')
    assert str(faults).split("\n") == [
        "survey.toml, line 1: Expected text in quotes, found “3” (a whole number). Put quotes "
        "around it.",
        "survey.toml, line 3: Unknown key “periods”. Did you mean “period”?",
        "survey.toml, line 6: Expected a number, found “x” (text in quotes). Write it without "
        "quotes, with a point.",
    ]


def test_a_recipe_without_measures_says_what_to_add() -> None:
    assert "[[measures]] and, below it, indicator" in refused(HEAD).message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[symbols]\n"-" = "zero"\n', "“zero” is no meaning of a symbol"),
        ('[period]\ncolumn = "År"\nwords = { "x" = "20x4" }\n', "“20x4” is not a period"),
        ('[period]\nwords = { "x" = "2024 O" }\n', "“O” after the period is no status"),
        ('[period]\npattern = "{period}"\n', "Add stands_in ="),
        ('[area]\nstands_in = "title"\npattern = "i *"\n', "Write {area} where it stands"),
        ('[period]\nstands_in = "title"\nvalue = "2024"\n', "Keep either “value” or"),
        ('[fetch]\nkind = "pxweb"\nurl = ""\n', "“pxweb” is no interface. Did you mean “pxweb-v"),
    ],
)
def test_a_value_that_means_nothing_is_refused_with_what_to_write(text: str, says: str) -> None:
    fault = refused(HEAD + text + MEASURE)
    assert says in fault.message
    assert fault.where.startswith("line ")


def test_what_is_no_toml_is_refused_at_its_line() -> None:
    assert refused("name = \n").where == "line 1"


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "survey.toml"
    path.write_bytes('name = "Kön"'.encode("latin-1"))
    with pytest.raises(FileIsRefused, match="not written in UTF-8"):
        read_recipe(path)
    with pytest.raises(FileIsRefused, match="cannot be opened"):
        read_recipe(tmp_path / "none.toml")
