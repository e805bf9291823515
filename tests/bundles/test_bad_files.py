import json

import pytest

from lagesbild.bundles import folder as folders_module
from lagesbild.bundles.reader import read_bundle
from lagesbild.bundles.writer import write_bundle
from tests.bundles.folders import FILES, bundle, only_problem, problems_of

TEXT_CASES = {
    "HTML": ("Much <b>is</b> planted.", "line 1, column 6: HTML in a text is not allowed."),
    "HTML on a later line": ("Much.\n\n<div>x</div>\n", "line 3, column 1: HTML"),
    "a reference to no table": (
        "See {table:plants}.",
        "line 1, column 5: There is no table for an indicator “plants”. Did you mean “planted”?",
    ),
    "a reference to no commitment": (
        "Much.\n\nSee {commitment:2.7}.",
        "line 3, column 5: There is no commitment “2.7”.",
    ),
    "a reference to no goal": ("See {goal:3}.", "There is no goal “3”. There is: 1, 2."),
    "a reference of no kind": ("See {tabel:planted}.", "There are no references to “tabel”"),
    "a footnote without text": ("Much.[^1]", "line 1, column 6: The footnote [^1] has no text."),
}


@pytest.mark.parametrize(("text", "message"), TEXT_CASES.values(), ids=TEXT_CASES)
def test_what_is_wrong_with_a_text_is_said_with_its_place(tmp_path, text, message):
    said = only_problem(bundle(tmp_path, texts__goals__1_md=text))
    assert said.startswith("texts/goals/1.md, line ")
    assert message in said


def test_a_text_can_refer_to_an_indicators_second_table(tmp_path):
    assert problems_of(bundle(tmp_path, texts__method_md="See {table:planted-2}.")) == ()


def test_a_text_about_a_goal_that_does_not_exist(tmp_path):
    message = only_problem(bundle(tmp_path, texts__goals__7_md="Much."))
    assert message.startswith("texts/goals/7.md: The text is about nothing. There is no goal “7”.")


def test_a_text_about_an_indicator_that_does_not_exist(tmp_path):
    message = only_problem(bundle(tmp_path, texts__indicators__plants_md="Much."))
    assert "There is no indicator “plants”. Did you mean “planted”?" in message


def test_latin_1_is_refused_with_the_place_of_the_byte(tmp_path):
    text = 'slug = "towns"\nname = "Städer"\n'.encode("latin-1")
    message = only_problem(bundle(tmp_path, themes_toml=b"[[themes]]\n" + text))
    assert message.startswith("themes.toml, line 3, column 11: The file is not UTF-8: byte 37 is")
    assert "0xE4" in message
    assert "Save it again with the encoding UTF-8." in message


def test_utf_16_is_refused_by_its_name(tmp_path):
    text = FILES["data/planted.csv"].encode("utf-16")
    problems = problems_of(bundle(tmp_path, data__planted_csv=text))
    assert str(problems[0]).startswith("data/planted.csv, line 1, column 1: The file is not UTF-8")
    assert "looks like UTF-16" in problems[0].message


def test_a_file_that_is_no_part_of_a_bundle(tmp_path):
    message = only_problem(bundle(tmp_path, goal_toml="x"))
    assert message.startswith("goal.toml: This file is not part of a bundle")
    assert "Did you mean “goals.toml”?" in message


def test_a_link_that_leaves_the_bundle(tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_text("Secret")
    inside = bundle(tmp_path / "bundle")
    (inside / "texts/summary.md").symlink_to(outside)
    message = only_problem(inside)
    assert message.startswith("texts/summary.md: This is a link to a place outside the bundle.")


def test_a_linked_folder_that_leaves_the_bundle(tmp_path):
    (tmp_path / "outside").mkdir()
    inside = bundle(tmp_path / "bundle")
    (inside / "more").symlink_to(tmp_path / "outside")
    assert "a link to a place outside the bundle" in only_problem(inside)


def test_a_folder_in_the_place_of_a_file(tmp_path):
    inside = bundle(tmp_path, themes_toml=None)
    (inside / "themes.toml").mkdir()
    assert "themes.toml: A file was expected here." in str(problems_of(inside)[-1])


def test_a_file_that_is_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(folders_module, "LARGEST_TEXT", 1024)
    message = only_problem(bundle(tmp_path, texts__method_md="x" * 1025))
    assert message.startswith("texts/method.md: The file is 0 MiB, more than")


@pytest.mark.parametrize("path", ["../secret.csv", "/etc/passwd", "data/../../x.csv", "c:\\x.csv"])
def test_a_path_in_the_descriptor_that_leaves_the_bundle(tmp_path, path):
    package = json.dumps({"resources": [{"name": "x", "path": path}]}, indent=2)
    message = only_problem(bundle(tmp_path, datapackage_json=package))
    assert message.startswith("datapackage.json, line 5, column 15: The path ")
    assert "leaves the bundle" in message


def test_a_file_that_the_descriptor_names_and_that_is_missing(tmp_path):
    write_bundle(read_bundle(bundle(tmp_path / "first")), tmp_path / "second")
    (tmp_path / "second/texts/goals/1.md").unlink()
    message = only_problem(tmp_path / "second")
    assert 'The file "texts/goals/1.md" is missing. Put it back' in message


def test_a_descriptor_that_is_no_json(tmp_path):
    message = only_problem(bundle(tmp_path, datapackage_json='{\n  "name": x\n}'))
    assert message.startswith("datapackage.json, line 2, column 11: This is not JSON")


def test_a_descriptor_without_resources(tmp_path):
    message = only_problem(bundle(tmp_path, datapackage_json="[]"))
    assert "There is no list of resources." in message


AREA_CASES = {
    "twice": ("hills,H,other,,\nhills,H,other,,\n", "line 3, column 1: The area “hills” stands"),
    "no kind": ("hills,H,othr,,\n", "line 2, column 9: “othr” is no kind of area. Did you mean"),
    "a code that does not fit": ("1,H,county,,\n", "line 2, column 1: “1” is not a code for a"),
    "no name": ("hills,,other,,\n", "line 2, column 7: The area “hills” has no name."),
    "a parent that is not known": ("hills,H,other,mars,\n", "column 15: The area “hills” lies in"),
    "an area in itself": ("a,A,other,b,\nb,B,other,a,\n", "The area “b” lies in itself"),
}


@pytest.mark.parametrize(("rows", "message"), AREA_CASES.values(), ids=AREA_CASES)
def test_what_is_wrong_with_an_area_is_said_with_its_place(tmp_path, rows, message):
    text = "code,name,kind,parent,note\n" + rows
    said = [str(each) for each in problems_of(bundle(tmp_path, areas_csv=text))]
    assert said[0].startswith("areas.csv, line ")
    assert message in said[-1]


def test_a_bundle_may_give_a_known_area_another_name(tmp_path):
    text = "code,name,kind\n00,Sweden,country\n"
    edition = read_bundle(bundle(tmp_path, areas_csv=text))
    assert edition.strategy.area["00"].name == "Sweden"
