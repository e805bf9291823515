from datetime import date
from decimal import Decimal

import pytest

from lagesbild.bundles.problem import BundleIsBroken
from lagesbild.bundles.reader import read_bundle
from lagesbild.core.statistics.observation import Measurement, Missing
from lagesbild.core.statistics.status import ObsStatus
from lagesbild.core.statistics.unit import Unit
from tests.bundles.folders import FILES, PLANTED, STRATEGY, bundle, only_problem, problems_of


def test_a_bundle_in_order_is_an_edition(tmp_path):
    edition = read_bundle(bundle(tmp_path))
    assert edition.year == 2024
    assert [goal.slug for goal in edition.strategy.goals] == ["plant", "care"]
    assert edition.strategy.indicator["planted"].dimensions[0].label("elm") == "Elm"
    assert edition.strategy.commitment["1.2"].refers_to == ("1.1",)
    assert edition.text("goal", "1") == "Much is planted.\n"
    assert edition.publications[1].recorded == date(2025, 3, 1)


def test_observations_keep_decimals_status_history_and_correction(tmp_path):
    frame = read_bundle(bundle(tmp_path)).observations
    elm22, elm23, oak22, oak23, corrected = frame.of_indicator("planted", "01")
    assert elm22.value == Missing(ObsStatus.SUPPRESSED)
    assert elm23.status is ObsStatus.ESTIMATED
    assert oak22.value == Measurement(Decimal("6.0"), Unit.PERCENT)
    assert str(oak22.value.amount) == "6.0"
    assert (oak23.value.amount, oak23.publication) == (Decimal(7), "first")
    assert (corrected.value.amount, corrected.correction) == (Decimal(8), "c1")
    assert (corrected.base, corrected.note) == (131, "counted again")


def test_areas_are_those_used_with_what_they_lie_in_and_the_bundles_own(tmp_path):
    areas = read_bundle(bundle(tmp_path)).strategy.areas
    assert [area.code for area in areas] == ["00", "01", "hills"]


def test_only_strategy_toml_is_needed(tmp_path):
    (tmp_path / "strategy.toml").write_text(STRATEGY)
    organisations = tmp_path / "organisations.toml"
    organisations.write_text(FILES["organisations.toml"])
    assert len(read_bundle(tmp_path).observations) == 0


def test_whoever_watches_hears_of_each_file(tmp_path):
    heard = []
    read_bundle(bundle(tmp_path), heard.append)
    assert sorted(heard) == sorted(FILES)


def test_indicators_stand_in_the_order_that_the_edition_lists(tmp_path):
    listed = STRATEGY + 'indicators = ["z", "planted"]\n'
    folder = bundle(
        tmp_path,
        strategy_toml=listed,
        indicators__z_toml=PLANTED,
        indicators__a_toml=PLANTED,
    )
    slugs = [each.slug for each in read_bundle(folder).strategy.indicators]
    assert slugs == ["z", "planted", "a"]


def test_a_byte_order_mark_is_tolerated(tmp_path):
    text = b"\xef\xbb\xbf" + FILES["data/planted.csv"].encode()
    assert problems_of(bundle(tmp_path, data__planted_csv=text)) == ()


def test_line_ends_of_windows_are_tolerated(tmp_path):
    text = FILES["data/planted.csv"].replace("\n", "\r\n")
    assert problems_of(bundle(tmp_path, data__planted_csv=text)) == ()


def test_a_readme_hidden_files_and_an_editors_copies_are_let_be(tmp_path):
    folder = bundle(tmp_path, README_md="Read me")
    (folder / ".hidden").write_text("x")
    (folder / "goals.toml~").write_text("old")
    assert problems_of(folder) == ()


def test_an_empty_folder_is_no_bundle(tmp_path):
    assert "The bundle is empty" in only_problem(tmp_path)


def test_a_folder_that_is_not_there(tmp_path):
    assert "There is no such folder" in only_problem(tmp_path / "nothing")


def test_a_file_in_place_of_a_folder(tmp_path):
    place = tmp_path / "bundle.zip"
    place.write_bytes(b"PK")
    assert "This is a file. A bundle is a folder" in only_problem(place)


def test_a_bundle_without_strategy_toml(tmp_path):
    problems = problems_of(bundle(tmp_path, strategy_toml=None))
    assert str(problems[0]).startswith("strategy.toml: The file is missing.")


def test_all_problems_are_told_at_once_and_in_order(tmp_path):
    with pytest.raises(BundleIsBroken) as broken:
        read_bundle(
            bundle(
                tmp_path,
                themes_toml=FILES["themes.toml"] * 2,
                goals_toml=FILES["goals.toml"].replace('name = "Care"', 'nmae = "Care"'),
                sources_toml=FILES["sources.toml"].replace('"Survey"', "3"),
                definitions_toml='[[definitions]]\nslug = "tree\n',
                commitments_toml=FILES["commitments.toml"].replace('["1.1"]', '["1.9"]'),
                data__planted_csv=FILES["data/planted.csv"]
                .replace("6.0", "6.0.0")
                .replace("2022,,", "20x2,,")
                .replace("12.5", "112.5"),
                texts__goals__1_md="<b>Much</b>",
                texts__foreword_md=b"\xff\xfeT\x00",
            )
        )
    places = [(each.path, each.line) for each in broken.value.problems]
    assert places == [
        ("commitments.toml", 21),
        ("data/planted.csv", 2),
        ("data/planted.csv", 5),
        ("data/planted.csv", 6),
        ("definitions.toml", 2),
        ("goals.toml", 9),
        ("goals.toml", 12),
        ("sources.toml", 3),
        ("texts/foreword.md", 1),
        ("texts/goals/1.md", 1),
        ("themes.toml", 5),
    ]
    assert str(broken.value).splitlines() == [str(each) for each in broken.value.problems]
