import pytest

from tests.bundles.folders import FILES, PLANTED, bundle, only_problem, problems_of


def changed(path: str, old: str, new: str) -> dict[str, str]:
    """One file of the small bundle with something in it replaced."""
    assert old in FILES[path]
    name = path.replace("/", "__").replace(".", "_")
    return {name: FILES[path].replace(old, new, 1)}


def added(path: str, more: str) -> dict[str, str]:
    """One file of the small bundle with something after its end."""
    return {path.replace("/", "__").replace(".", "_"): FILES[path] + more}


CASES = {
    "an unknown key suggests the nearest": (
        added("themes.toml", 'decsription = "x"\n'),
        "themes.toml, line 4, column 1: Unknown key “decsription”. Did you mean “description”?",
    ),
    "an unknown table": (
        added("themes.toml", "[[teams]]\n"),
        "themes.toml, line 4, column 3: Unknown key “teams”. Did you mean “themes”?",
    ),
    "a missing key": (
        changed("themes.toml", 'name = "Towns"\n', ""),
        "themes.toml, line 1, column 1: The key “name” is missing. Add it: name = ",
    ),
    "a number for a text": (
        changed("themes.toml", '"Towns"', "3"),
        "themes.toml, line 3, column 8: Expected text in quotes, found “3” (a whole number).",
    ),
    "a text for a number": (
        changed("strategy.toml", "year = 2024", 'year = "2024"'),
        "strategy.toml, line 15, column 8: Expected a whole number, found “2024”",
    ),
    "a text for a list": (
        changed("indicators/planted.toml", '["tree"]', '"tree"'),
        "indicators/planted.toml, line 7, column 15: Expected a list in square brackets",
    ),
    "a table for a list of tables": (
        changed("development.toml", "[[development_areas]]", "[development_areas]"),
        "development.toml, line 1, column 1: Expected a list: write [[development_areas]]",
    ),
    "a text for a table": (
        changed("goals.toml", '{ indicator = "planted", dimensions = "kind=oak" }', '"planted"'),
        "goals.toml, line 7, column 11: Expected a table with keys",
    ),
    "a word that is none of those there are": (
        changed("indicators/planted.toml", '"percent"', '"procent"'),
        "found “procent”. Did you mean “percent”?",
    ),
    "a date in quotes": (
        changed("publications.toml", "2024-03-01", '"2024-03-01"'),
        "publications.toml, line 4, column 12: Expected a date, found “2024-03-01”",
    ),
    "a number for a period": (
        added("indicators/planted.toml", '[[breaks]]\nfirst_period = 2023\nreason = "x"\n'),
        'column 16: Expected a period in quotes, found “2023” (a whole number). Write "2023".',
    ),
    "a period that cannot be read": (
        added("indicators/planted.toml", '[[breaks]]\nfirst_period = "23/24"\nreason = "x"\n'),
        "column 16: “23/24” is not a period. Write 2024, 2023/2024",
    ),
    "no TOML": (
        changed("themes.toml", '"Towns"', '"Towns'),
        "themes.toml, line 3, column 14: This is not TOML",
    ),
    "columns count characters, not bytes": (
        {"themes_toml": 'themes = [{ slug = "towns", name = "Åäö", nmae = 1 }]\n'},
        "themes.toml, line 1, column 43: Unknown key “nmae”. Did you mean “name”?",
    ),
    "a theme twice": (
        {"themes_toml": FILES["themes.toml"] * 2},
        "themes.toml, line 5, column 8: The slug “towns” stands on line 2 already.",
    ),
    "a goal number twice": (
        added("goals.toml", FILES["goals.toml"].split("\n\n")[1].replace('"care"', '"tend"')),
        "goals.toml, line 16, column 10: The number “2” stands on line 10 already.",
    ),
    "a commitment's number twice": (
        added("commitments.toml", FILES["commitments.toml"].split("\n\n")[1] + "\n"),
        "The number “1.1” stands on line 8 already.",
    ),
    "a slug that cannot stand in an address": (
        changed("goals.toml", '"care"', '"Vård och stöd"'),
        "goals.toml, line 11, column 8: “Vård och stöd” cannot stand in an address.",
    ),
    "a slug that is not the file's name": (
        changed("indicators/planted.toml", "goal = 1", 'slug = "plants"\ngoal = 1'),
        "indicators/planted.toml, line 1, column 8: The file is named planted.toml",
    ),
    "a dimension's code that cannot be kept": (
        changed(
            "indicators/planted.toml",
            'Elm" },\n]',
            'Elm" },\n    { code = "elm;oak", label = "Both" },\n]',
        ),
        "“elm;oak” is no code.",
    ),
    "a commitment that refers to one that does not exist": (
        changed("commitments.toml", 'refers_to = ["1.1"]', 'refers_to = ["1.7"]'),
        "commitments.toml, line 21, column 14: There is no commitment “1.7”.",
    ),
    "an owner that is not known": (
        changed("commitments.toml", 'owners = ["town"]', 'owners = ["twon"]'),
        "There is no organisation “twon”. Did you mean “town”?",
    ),
    "a goal that does not exist": (
        changed("development.toml", "goal = 2", "goal = 9"),
        "development.toml, line 2, column 8: There is no goal “9”. There is: 1, 2.",
    ),
    "a source that does not exist": (
        changed("indicators/planted.toml", '"survey"', '"surveys"'),
        "There is no source “surveys”. Did you mean “survey”?",
    ),
    "a definition that does not exist": (
        changed("indicators/planted.toml", '["tree"]', '["tree", "wood"]'),
        "indicators/planted.toml, line 7, column 24: There is no definition “wood”.",
    ),
    "a leading indicator that does not exist": (
        changed("goals.toml", 'indicator = "planted"', 'indicator = "plants"'),
        "goals.toml, line 7, column 25: There is no indicator “plants”.",
    ),
    "a leading series that does not exist": (
        changed("goals.toml", "kind=oak", "kind=ash"),
        "`planted` has no “kind=ash”.",
    ),
    "a leading measure that does not exist": (
        changed("goals.toml", "dimensions =", 'measure = "n", dimensions ='),
        "`planted` has no measure “n”.",
    ),
    "an indicator that the edition lists and that has no file": (
        added("strategy.toml", 'indicators = ["planted", "felled"]\n'),
        "strategy.toml, line 16, column 26: There is no indicator “felled”.",
    ),
    "an area that is not known": (
        changed("strategy.toml", 'area = "01"', 'area = "02"'),
        "strategy.toml, line 6, column 8: There is no area “02”.",
    ),
    "a retired indicator that does not say why": (
        changed("indicators/planted.toml", "goal = 1", 'goal = 1\nlife_cycle = "retired"'),
        "indicators/planted.toml, line 2, column 14: `planted` is retired, and nothing says why.",
    ),
    "a retirement of an active indicator": (
        added(
            "indicators/planted.toml",
            '[retirement]\nreason = "x"\ndecided_by = "y"\nlast_data_year = 2023\n',
        ),
        "`planted` has a retirement, but its life cycle is active.",
    ),
    "a correction of another value than the one on record": (
        changed("corrections.toml", 'new = "8"', 'new = "9"'),
        "corrections.toml, line 6, column 7: “9” is not the value on record, which is 8.",
    ),
    "a break outside the data": (
        added("indicators/planted.toml", '[[breaks]]\nfirst_period = "2018"\nreason = "x"\n'),
        "The break 2018 of `planted` lies outside its data (2022–2023). Correct the period",
    ),
    "a comparison with no kind of area": (
        added("indicators/planted.toml", '[comparison]\narea_kind = "counties"\n'),
        "“counties” is no kind of area. Did you mean “county”?",
    ),
    "a gap that is a commitment": (
        changed("commitments.toml", 'gaps = ["1.3"]', 'gaps = ["1.2"]'),
        "commitments.toml, line 5, column 9: 1.2 is said to be a gap in the numbering",
    ),
    "a commitment answered nowhere": (
        changed("commitments.toml", 'refers_to = ["1.1"]', ""),
        "The commitment 1.2 is answered elsewhere, and nothing says where.",
    ),
    "a plan that ends before it begins": (
        changed("commitments.toml", "last_year = 2026", "last_year = 2023"),
        "The last year, 2023, is before the first, 2024.",
    ),
    "a circle of references": (
        changed("commitments.toml", 'status = "done"', 'status = "done"\nrefers_to = ["1.2"]'),
        "commitments.toml, line 13, column 14: The references go in a circle: 1.1 → 1.2 → 1.1.",
    ),
    "a commitment answered under itself": (
        changed("commitments.toml", 'refers_to = ["1.1"]', 'refers_to = ["1.2"]'),
        "The references go in a circle: 1.2 → 1.2.",
    ),
    "HTML in a text of a TOML file": (
        changed("goals.toml", "Trees are cared for.", "Trees are <i>cared</i> for."),
        "HTML is not allowed in a text, and this one has “<i>”.",
    ),
}


@pytest.mark.parametrize(("files", "message"), CASES.values(), ids=CASES)
def test_what_is_wrong_is_said_with_its_place(tmp_path, files, message):
    assert message in only_problem(bundle(tmp_path, **files))


def test_a_correction_that_no_observation_carries_out(tmp_path):
    data = FILES["data/planted.csv"].replace("c1", "")
    message = only_problem(bundle(tmp_path, data__planted_csv=data))
    assert message.startswith("corrections.toml, line 2, column 6: No observation carries out")


def test_an_indicator_without_measures(tmp_path):
    text = PLANTED.split("[[measures]]", maxsplit=1)[0] + "measures = []\n"
    problems = problems_of(bundle(tmp_path, indicators__planted_toml=text))
    assert "An indicator has at least one measure." in str(problems[0])


def test_two_indicators_that_succeed_each_other(tmp_path):
    retired = (
        'life_cycle = "retired"\nretirement = { reason = "x", decided_by = "y", '
        'last_data_year = 2023, successor = "NEXT" }\n'
    )
    first = retired.replace("NEXT", "b") + PLANTED
    second = retired.replace("NEXT", "a") + PLANTED
    message = only_problem(bundle(tmp_path, indicators__a_toml=first, indicators__b_toml=second))
    assert "The successors go in a circle: a → b → a." in message


def test_references_to_a_file_that_cannot_be_read_are_not_called_wrong(tmp_path):
    assert "not TOML" in only_problem(bundle(tmp_path, sources_toml="[[sources]\n"))


def test_references_to_a_faulty_item_are_not_called_wrong(tmp_path):
    text = FILES["sources.toml"].replace('name = "Survey"\n', "")
    assert "The key “name” is missing" in only_problem(bundle(tmp_path, sources_toml=text))


def test_a_dimension_with_the_name_of_a_column(tmp_path):
    text = PLANTED.replace('code = "kind"', 'code = "base"')
    said = [str(each) for each in problems_of(bundle(tmp_path, indicators__planted_toml=text))]
    assert any("“base” is the name of a column that observations always have." in e for e in said)
