"""A small bundle that is in order, for tests to break: a county that counts its trees."""

from pathlib import Path

from lagesbild.bundles.problem import BundleIsBroken, Problem
from lagesbild.bundles.reader import read_bundle

STRATEGY = """\
[about]
slug = "trees"
title = "More trees"
short_title = "Trees"
language = "en"
area = "01"
first_year = 2021
last_year = 2030
publisher = "county"
site_headline = "More trees"
site_lead = "How the trees are doing."
made_up = true

[edition]
year = 2024
"""
GOALS = """\
[[goals]]
number = 1
slug = "plant"
name = "Plant"
headline = "More trees are planted"
statement = "Trees are planted."
leading = { indicator = "planted", dimensions = "kind=oak" }

[[goals]]
number = 2
slug = "care"
name = "Care"
headline = "Trees are cared for"
statement = "Trees are cared for."
"""
PLANTED = """\
goal = 1
name = "Share of schools that planted a tree"
short_name = "Planted"
source = "survey"
area = "01"
themes = ["towns"]
definitions = ["tree"]

[[measures]]
code = "value"
name = "Share"
unit = "percent"

[[dimensions]]
code = "kind"
name = "Kind"
values = [
    { code = "oak", label = "Oak" },
    { code = "elm", label = "Elm" },
]
"""
DATA = """\
kind,period,value,base,status,publication,correction,note
oak,2022,6.0,120,,first,,
oak,2023,7,130,,first,,
oak,2023,8,131,,second,c1,counted again
elm,2022,,,Q,first,,
elm,2023,12.5,90,E,first,,
"""
COMMITMENTS = """\
[plan]
title = "Plan"
first_year = 2024
last_year = 2026
gaps = ["1.3"]

[[commitments]]
number = "1.1"
goal = 1
title = "Plant"
owners = ["county"]
status = "done"
figures = ["saplings"]

[[commitments]]
number = "1.2"
goal = 1
title = "Water"
owners = ["town"]
status = "answered-elsewhere"
refers_to = ["1.1"]

[[figures]]
id = "saplings"
text = "{value} saplings"
value = "40"
"""
FILES = {
    "strategy.toml": STRATEGY,
    "goals.toml": GOALS,
    "themes.toml": '[[themes]]\nslug = "towns"\nname = "Towns"\n',
    "sources.toml": '[[sources]]\nslug = "survey"\nname = "Survey"\npublisher = "county"\n',
    "definitions.toml": '[[definitions]]\nslug = "tree"\nterm = "Tree"\ntext = "A tall plant."\n',
    "organisations.toml": (
        '[[organisations]]\nslug = "county"\nname = "The county"\nkind = "county-board"\n\n'
        '[[organisations]]\nslug = "town"\nname = "The town"\nkind = "municipality"\n'
    ),
    "commitments.toml": COMMITMENTS,
    "trainings.toml": (
        '[[trainings]]\nname = "Digging"\nyear = 2024\ncommitments = ["1.1"]\n\n'
        '[[agreements]]\nname = "Shade"\ncoverage = "the towns"\n'
    ),
    "development.toml": '[[development_areas]]\ngoal = 2\ntext = "Water more."\n',
    "publications.toml": (
        '[[publications]]\nslug = "first"\ntitle = "First"\nrecorded = 2024-03-01\n\n'
        '[[publications]]\nslug = "second"\ntitle = "Second"\nrecorded = 2025-03-01\n'
    ),
    "corrections.toml": (
        '[[corrections]]\nid = "c1"\nindicator = "planted"\nseries = "oak, 2023"\nold = "7"\n'
        'new = "8"\nreason = "Counted again."\nfound_by = "The town"\ndecided = 2025-02-01\n'
    ),
    "areas.csv": "code,name,kind,parent,note\nhills,The Hills,other,01,\n",
    "indicators/planted.toml": PLANTED,
    "data/planted.csv": DATA,
    "texts/foreword.md": "Trees matter.[^1] See {table:planted} and {goal:2}.\n\n[^1]: They do.\n",
    "texts/goals/1.md": "Much is planted.\n",
    "texts/indicators/planted.md": "Oak does well. {commitment:1.2}\n",
}


def bundle(folder: Path, **changed: str | bytes | None) -> Path:
    """The small bundle in a folder, with some files changed, added or (None) left out.

    Files are named with ``__`` for "/": ``data__planted_csv`` stands for data/planted.csv.
    """
    files: dict[str, str | bytes | None] = dict(FILES)
    for name, content in changed.items():
        stem, _, ending = name.replace("__", "/").rpartition("_")
        files[f"{stem}.{ending}"] = content
    for path, content in files.items():
        if content is not None:
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with a bundle; () where nothing is."""
    try:
        read_bundle(folder)
    except BundleIsBroken as broken:
        return broken.problems
    return ()


def only_problem(folder: Path) -> str:
    """The one thing that is wrong with a bundle, as it is printed."""
    problems = problems_of(folder)
    assert len(problems) == 1, [str(each) for each in problems]
    return str(problems[0])
